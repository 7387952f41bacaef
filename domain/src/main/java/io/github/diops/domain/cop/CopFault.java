package io.github.diops.domain.cop;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What contradicts itself in an inquiry about a COP file. */
public enum CopFault {
    /** The customer initiates, and yet there is a reason, which only Cisco gives. */
    REASON_IS_CISCOS("reason", CopRules.COP_03A),
    /** Cisco initiates, and yet there is a content, which only the customer names. */
    CONTENT_IS_THE_CUSTOMERS("content", CopRules.COP_03A);

    private final String field;
    private final RuleId rule;

    CopFault(String field, Rule rule) {
        this.field = field;
        this.rule = rule.id();
    }

    /** The part of the inquiry that contradicts its initiator. */
    public String field() {
        return field;
    }

    public RuleId rule() {
        return rule;
    }
}
