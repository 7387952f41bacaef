package io.github.diops.domain.supportcase;

import io.github.diops.domain.escalation.EscalationRules;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.SeverityRules;

/** What is refused of support cases. */
public enum CaseRefusal implements Refusal.Code {
    ONLY_THE_PARTNER_OPENS(EscalationRules.ESC_07),
    ONLY_CISCO_ACKNOWLEDGES(ResponseRules.OBJ_01),
    ONLY_CISCO_CHANGES_SEVERITY(SeverityRules.SEV_10A),
    ONLY_THE_PARTNER_REQUESTS_SEVERITY(SeverityRules.SEV_09),
    ONLY_CISCO_GIVES_STATUS(ResponseRules.OBJ_05),
    ONLY_CISCO_AND_THE_PARTNER_RECORD_CONTACT(CaseRules.OBJ_06B),
    ONLY_CISCO_OBSERVES(SeverityRules.SEV_11A),
    ONLY_CISCO_RESOLVES(CaseRules.OBJ_11),
    ONLY_CISCO_AND_THE_PARTNER_REOPEN(CaseRules.OBJ_11A),
    ONLY_CISCO_AND_THE_PARTNER_CLOSE(CaseRules.OBJ_11A),
    ONLY_THE_PARTNER_WITHDRAWS(CaseRules.OBJ_12),
    ONLY_THE_PARTNER_ESCALATES(ResponseRules.OBJ_07),
    ALREADY_ACKNOWLEDGED(ResponseRules.OBJ_08B),
    ACKNOWLEDGED_BEFORE_OPENING(ResponseRules.OBJ_08B),
    /** It is to be observed or resolved, and nobody has acknowledged it. */
    NOT_YET_ACKNOWLEDGED(CaseRules.OBJ_11),
    /** It is to be reopened or closed, and is neither resolved nor, to be reopened, observed. */
    NOT_RESOLVED(CaseRules.OBJ_11A),
    CASE_IS_RESOLVED(CaseRules.OBJ_11B),
    CASE_IS_OVER(CaseRules.OBJ_11B),
    SEVERITY_UNCHANGED(CaseRules.SEV_10B),
    /** The partner requests what is no higher than the severity that counts. */
    SEVERITY_NOT_HIGHER(SeverityRules.SEV_09),
    NO_BUSINESS_IMPACT_CHANGE(SeverityRules.SEV_09A),
    CONTACT_ALREADY_UNAVAILABLE(CaseRules.OBJ_06B),
    CONTACT_ALREADY_AVAILABLE(CaseRules.OBJ_06B),
    /** The observation would be over when it begins. */
    OBSERVATION_HAS_NO_LENGTH(SeverityRules.SEV_11);

    private final RuleId rule;

    CaseRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
