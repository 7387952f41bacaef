package io.github.diops.domain.severity;

import io.github.diops.domain.rule.Text;

/** What a severity binds both Cisco and the partner to (SEV-07). */
public enum Effort {
    ALL_NECESSARY_RESOURCES_24X7(Text.of(
            "Critical: Cisco and the partner commit all necessary resources 24x7 until it is resolved.",
            "Критический: Cisco и партнёр выделяют все необходимые ресурсы круглосуточно, пока проблема не решена.")),
    FULL_TIME_IN_BUSINESS_HOURS(Text.of(
            "High: Cisco and the partner commit resources full time in standard business hours until it is resolved.",
            "Высокий: Cisco и партнёр выделяют ресурсы на полный день в стандартные рабочие часы, пока проблема не"
                    + " решена.")),
    BUSINESS_HOURS_UNTIL_SATISFACTORY(Text.of(
            "Medium: Cisco and the partner commit resources in standard business hours until service is"
                    + " satisfactory.",
            "Средний: Cisco и партнёр выделяют ресурсы в стандартные рабочие часы, пока служба не заработает"
                    + " удовлетворительно.")),
    BUSINESS_HOURS_FOR_INFORMATION_OR_HELP(Text.of(
            "Low: Cisco and the partner commit resources in standard business hours for information or help.",
            "Низкий: Cisco и партнёр выделяют ресурсы в стандартные рабочие часы для информации или помощи."));

    private final Text text;

    Effort(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
