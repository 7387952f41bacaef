package io.github.diops.domain.escalation;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/**
 * Why an escalation is not complete.
 *
 * @param rule the rule that asks for the part
 */
public record EscalationFault(EscalationField field, Kind kind, RuleId rule) {
    /** What is wrong with the part. */
    public enum Kind {
        MISSING,
        /** It has another form (ESC-06). */
        MALFORMED,
        /** The caller is no member of the partner's support team (ESC-02). */
        NOT_A_MEMBER
    }

    static EscalationFault missing(EscalationField field, Rule rule) {
        return new EscalationFault(field, Kind.MISSING, rule.id());
    }

    static EscalationFault malformed(EscalationField field) {
        return new EscalationFault(field, Kind.MALFORMED, EscalationRules.ESC_06.id());
    }
}
