package io.github.diops.domain.customer;

import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What is refused of customers. */
public enum CustomerRefusal implements Refusal.Code {
    /** Somebody else than the partner keeps a customer's record. */
    ONLY_THE_PARTNER_KEEPS_CUSTOMERS(ResponsibilityRules.RSP_15),
    CUSTOMER_IS_ARCHIVED(CustomerRules.RSP_15A),
    /** Something new is recorded for an archived customer. */
    CUSTOMER_NO_LONGER_SERVED(CustomerRules.RSP_15B),
    NO_SUCH_CONTACT(CustomerRules.RSP_27A);

    private final RuleId rule;

    CustomerRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
