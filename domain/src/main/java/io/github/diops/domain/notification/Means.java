package io.github.diops.domain.notification;

import io.github.diops.domain.rule.Text;

/** By what a notification is sent. */
public enum Means {
    CONTROL_HUB(Text.of("Alert in Control Hub", "Предупреждение в Control Hub")),
    WRITTEN(Text.of("In writing", "Письменно")),
    EMAIL(Text.of("E-mail", "Электронная почта")),
    MAILING_LIST(Text.of("E-mail to the mailing list", "Письмо в список рассылки")),
    SUPPORT_CASE(Text.of("In the support case", "В обращении в поддержку")),
    TAC_CASE(Text.of("TAC case", "Обращение в TAC")),
    CHANGE_ALERTS(Text.of("Change management alerts", "Предупреждения управления изменениями")),
    /** The guide names none. */
    ANY(Text.of("Not specified", "Не указано"));

    private final Text text;

    Means(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
