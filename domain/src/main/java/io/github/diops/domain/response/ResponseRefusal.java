package io.github.diops.domain.response;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What the rules of response refuse. */
public enum ResponseRefusal implements Refusal.Code {
    /** The calendar has no business day within the days searched. */
    NO_BUSINESS_DAY(ResponseRules.OBJ_03A);

    private final RuleId rule;

    ResponseRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
