package io.github.diops.domain.triage;

import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.Rule;
import io.vavr.collection.List;

/** Where a problem lies, as far as is known. */
public enum Component {
    DI_APPLICATION(ResponsibilityRules.RSP_22),
    DI_INFRASTRUCTURE(ResponsibilityRules.RSP_03, ResponsibilityRules.RSP_22),
    PARTNER_MANAGED_APPLICATION(ResponsibilityRules.RSP_11),
    PARTNER_NETWORK(ResponsibilityRules.RSP_24),
    /** The customer's own network and equipment. */
    CUSTOMER_NETWORK(ResponsibilityRules.RSP_24A),
    /** Third-party software or hardware. */
    THIRD_PARTY(ResponsibilityRules.RSP_26),
    /** Cisco equipment that Dedicated Instance does not manage. */
    CISCO_EQUIPMENT(ResponsibilityRules.RSP_04),
    /** An Enhanced Survivability Node on the customer's premises. */
    SURVIVABILITY_NODE(ResponsibilityRules.RSP_25),
    UNKNOWN(ResponsibilityRules.RSP_08, ResponsibilityRules.RSP_09);

    private final List<Rule> duties;

    Component(Rule... duties) {
        this.duties = List.of(duties);
    }

    /** The rules that say who answers for it. */
    public List<Rule> duties() {
        return duties;
    }
}
