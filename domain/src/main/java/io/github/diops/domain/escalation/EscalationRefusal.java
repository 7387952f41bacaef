package io.github.diops.domain.escalation;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;

/** What is refused of escalations. */
public enum EscalationRefusal implements Refusal.Code {
    /** Somebody else than the partner wants to escalate. */
    ONLY_THE_PARTNER_ESCALATES;

    @Override
    public RuleId rule() {
        return EscalationRules.ESC_07.id();
    }
}
