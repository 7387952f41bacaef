package io.github.diops.domain.severity;

import io.github.diops.domain.rule.RuleId;

/**
 * One thing that does not work.
 *
 * @param redundancyCarries whether backup or redundancy carries the calls meanwhile; a backup that carries none counts
 *     as none (SEV-04). It matters only where calling stopped.
 */
public record Symptom(Function function, Condition condition, boolean redundancyCarries) {

    /** What is affected. */
    public enum Function {
        CALLING,
        OTHER
    }

    /** How badly. */
    public enum Condition {
        STOPPED,
        SEVERELY_DEGRADED,
        DEGRADED
    }

    /** The urgency of this symptom alone (SEV-03, SEV-04, SEV-05). */
    public Urgency urgency() {
        return switch (function) {
            case CALLING ->
                switch (condition) {
                    case STOPPED -> redundancyCarries ? Urgency.HIGH : Urgency.CRITICAL;
                    case SEVERELY_DEGRADED -> Urgency.HIGH;
                    case DEGRADED -> Urgency.MEDIUM;
                };
            case OTHER ->
                switch (condition) {
                    case STOPPED -> Urgency.MEDIUM;
                    case SEVERELY_DEGRADED, DEGRADED -> Urgency.LOW;
                };
        };
    }

    /** The rule that gives this symptom its urgency. */
    RuleId rule() {
        return switch (function) {
            case CALLING ->
                switch (condition) {
                    case STOPPED -> redundancyCarries ? SeverityRules.SEV_04.id() : SeverityRules.SEV_03.id();
                    case SEVERELY_DEGRADED -> SeverityRules.SEV_03.id();
                    case DEGRADED -> SeverityRules.SEV_05.id();
                };
            case OTHER ->
                condition == Condition.SEVERELY_DEGRADED ? SeverityRules.SEV_05.id() : SeverityRules.SEV_03.id();
        };
    }
}
