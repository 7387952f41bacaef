package io.github.diops.domain.change;

import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What the rules of change refuse. */
public enum ChangeRefusal implements Refusal.Code {
    /** Planned work lies, or reaches, outside every window. */
    NOT_IN_ONE_WINDOW(MaintenanceRules.MNT_06A),
    /** The window is a weekend's, and the work is not on Cisco's infrastructure. */
    WEEKEND_IS_FOR_INFRASTRUCTURE(MaintenanceRules.MNT_04),
    /** Application work on a weekend date that only one side wants. */
    WEEKEND_DATE_NOT_AGREED(ChangeRules.CHG_05A);

    private final RuleId rule;

    ChangeRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
