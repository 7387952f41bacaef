package io.github.diops.domain.cop;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What is refused of COP requests. */
public enum CopRefusal implements Refusal.Code {
    /** A party that may not take the first step records the request. */
    NOT_THEIRS_TO_OPEN(CopRules.COP_06A),
    /** Every step is taken. */
    ALREADY_DONE(CopRules.COP_06),
    STEP_OUT_OF_ORDER(CopRules.COP_06),
    STEP_OF_ANOTHER_PARTY(CopRules.COP_06);

    private final RuleId rule;

    CopRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
