package io.github.diops.domain.responsibility;

import io.github.diops.domain.rule.Text;

/** Cisco's teams, as the guide names them. */
public enum Team {
    TAC(Text.of("Technical Assistance Center (TAC)", "Служба технической поддержки (TAC)")),
    CLOUD_DELIVERY(Text.of("Cloud Delivery", "Служба доставки облака (Cloud Delivery)")),
    /** For Cisco equipment with a service contract of its own. */
    PRODUCT_TAC(Text.of("Product TAC", "Продуктовый TAC")),
    PRODUCT_MANAGEMENT(Text.of("Product Management", "Управление продуктами")),
    OPERATIONS(Text.of("Operations", "Служба эксплуатации")),
    PARTNER_TEAM(Text.of("Partner or account team", "Команда по работе с партнёрами и клиентами"));

    private final Text text;

    Team(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
