package io.github.diops.domain.capacity;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What is refused of capacity requests. */
public enum CapacityRefusal implements Refusal.Code {
    ONLY_THE_PARTNER_EXPANDS(CapacityRules.CAP_03A),
    /** Every step is taken. */
    ALREADY_DONE(CapacityRules.CAP_03A),
    /** Among others: users before the capacity is added. */
    STEP_OUT_OF_ORDER(CapacityRules.CAP_03),
    STEP_OF_ANOTHER_PARTY(CapacityRules.CAP_03A);

    private final RuleId rule;

    CapacityRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
