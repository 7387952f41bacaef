package io.github.diops.domain.supportcase;

import io.github.diops.domain.escalation.EscalationRules;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What is refused of support cases. */
public enum CaseRefusal implements Refusal.Code {
    ONLY_THE_PARTNER_OPENS(EscalationRules.ESC_07),
    ONLY_CISCO_ACKNOWLEDGES(ResponseRules.OBJ_01),
    ALREADY_ACKNOWLEDGED(ResponseRules.OBJ_08B),
    ACKNOWLEDGED_BEFORE_OPENING(ResponseRules.OBJ_08B);

    private final RuleId rule;

    CaseRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
