package io.github.diops.domain.triage;

import io.github.diops.domain.rule.Text;

/** Who works on a problem once it is triaged (TRI-04). */
public enum Route {
    PARTNER(Text.of("The partner resolves it.", "Решает партнёр.")),
    /** Survivability nodes. */
    JOINT(Text.of(
            "The partner opens a TAC case and stays in it, with Cisco and the customer.",
            "Партнёр открывает обращение в TAC и участвует в нём вместе с Cisco и клиентом.")),
    VENDOR(Text.of("The vendor, through the partner.", "Поставщик, через партнёра.")),
    PRODUCT_TAC(Text.of(
            "Cisco's product TAC, under the equipment's service contract.",
            "Продуктовый TAC Cisco, по контракту на обслуживание оборудования.")),
    CISCO_TAC(Text.of("Cisco's TAC.", "TAC Cisco."));

    private final Text text;

    Route(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    /** Whether a case goes to one of Cisco's TACs. */
    boolean isTac() {
        return switch (this) {
            case JOINT, PRODUCT_TAC, CISCO_TAC -> true;
            case PARTNER, VENDOR -> false;
        };
    }
}
