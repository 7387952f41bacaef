package io.github.diops.domain.capacity;

import io.github.diops.domain.rule.Text;

/** A step on the way to more users, in the order in which steps are taken. */
public enum CapacityStep {
    /** CAP-06: every change of the counts. */
    TELL_CISCO(Text.of("Tell Cisco the changed counts.", "Сообщить Cisco изменённые количества.")),
    /** CAP-03. */
    OPEN_TAC_CASE(Text.of("Open a TAC case for the expansion.", "Открыть обращение в TAC о расширении.")),
    /** CAP-03. */
    PLAN_EXPANSION(Text.of("Work out the expansion plan together.", "Вместе составить план расширения.")),
    /** CAP-03, CAP-05: under change management. */
    ADD_CAPACITY(Text.of(
            "Add the capacity, under change management.", "Добавить ёмкость по процессу управления изменениями.")),
    /** CAP-02, CAP-03. */
    PROVISION(Text.of("Provision features and users.", "Настроить функции и пользователей."));

    private final Text text;

    CapacityStep(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
