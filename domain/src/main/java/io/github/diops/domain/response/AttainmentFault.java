package io.github.diops.domain.response;

import io.github.diops.domain.rule.RuleId;

/**
 * What is wrong with one case of a list.
 *
 * @param index its place in the list, from 0
 */
public record AttainmentFault(int index, Code code) {

    /** An acknowledgement that cannot be. */
    public enum Code {
        ACKNOWLEDGED_BEFORE_OPENING,
        /** It lies after the instant as of which is asked. */
        ACKNOWLEDGED_AFTER_AS_OF
    }

    /** The rule that forbids it. */
    public RuleId rule() {
        return ResponseRules.OBJ_08B.id();
    }
}
