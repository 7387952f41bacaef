package io.github.diops.domain.change;

import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What the rules of change refuse. */
public enum ChangeRefusal implements Refusal.Code {
    /** Planned work lies, or reaches, outside every window. */
    NOT_IN_ONE_WINDOW(MaintenanceRules.MNT_06A),
    /** The window is a weekend's, and the work is not on Cisco's infrastructure. */
    WEEKEND_IS_FOR_INFRASTRUCTURE(MaintenanceRules.MNT_04),
    /** Work on a weekend date that its target may not use, or that only one side wants. */
    WEEKEND_DATE_NOT_AGREED(ChangeRules.CHG_05A),
    /** An emergency, or the fix of a severe vulnerability, is not moved. */
    NO_FLEXIBILITY(ChangeRules.CHG_06),
    REASON_IS_BLANK(ChangeRules.CHG_07A),
    /** The upgrade has been rescheduled as often as it may be. */
    RESCHEDULED_BEFORE(ChangeRules.CHG_08B),
    /** The request for moving an upgrade came less than a week before its start. */
    TOO_LATE(ChangeRules.CHG_08A),
    /** The new window is none in which the certificate may be renewed as planned work. */
    NOT_A_RENEWAL_WINDOW(ChangeRules.CHG_06A),
    DATE_NOT_OFFERED(ChangeRules.CHG_05),
    /** The new window has begun already. */
    WINDOW_HAS_BEGUN(ChangeRules.CHG_05B),
    /** The new window is the one that holds the work now. */
    SAME_WINDOW(ChangeRules.CHG_05C),
    /** Planned maintenance is Cisco's to plan; an emergency may be the partner's too. */
    NOT_THEIRS_TO_PLAN(ChangeRules.CHG_12),
    /** Somebody else planned it. */
    NOT_THEIRS_TO_RUN(ChangeRules.CHG_12),
    ONLY_THE_PARTNER_ASKS(ChangeRules.CHG_07),
    /** It has started, ended or been called off. */
    NOT_AHEAD(ChangeRules.CHG_12),
    NOT_STARTED(ChangeRules.CHG_12),
    NOTICE_TOO_LATE(ChangeRules.CHG_02A),
    NO_NOTICE_SENT(ChangeRules.CHG_02),
    OUTSIDE_ITS_WINDOW(MaintenanceRules.MNT_06),
    /** A customer's calendar has no business day within the days searched. */
    NO_BUSINESS_DAY(ResponseRules.OBJ_03A);

    private final RuleId rule;

    ChangeRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
