package io.github.diops.domain.responsibility;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rule of responsibility that decides who keeps customers: RSP-15. */
public final class ResponsibilityRules {
    public static final Rule RSP_15 = Rule.guide(
            "RSP-15",
            Text.of("Partner support responsibilities", "Обязанности по поддержке партнёров"),
            Text.of("The partner owns the customer relationship.", "Отношениями с клиентом владеет партнёр."));

    private ResponsibilityRules() {}

    public static List<Rule> all() {
        return List.of(RSP_15);
    }
}
