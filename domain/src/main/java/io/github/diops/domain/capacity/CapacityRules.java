package io.github.diops.domain.capacity;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of capacity, CAP-01 to CAP-06a. */
public final class CapacityRules {
    private static final Text CAPACITY = Text.of("Capacity management", "Управление ёмкостью");

    public static final Rule CAP_01 = Rule.guide(
            "CAP-01",
            CAPACITY,
            Text.of(
                    "At activation the partner gives the counts of knowledge workers and workspace devices, as they will"
                            + " be in the end; Cisco sizes the UC applications from them.",
                    "При активации партнёр сообщает количества Knowledge Workers и устройств Workspace в конечном"
                            + " состоянии; по ним Cisco рассчитывает размер приложений UC."));
    public static final Rule CAP_02 = Rule.guide(
            "CAP-02",
            CAPACITY,
            Text.of(
                    "Within them the partner provisions features and users.",
                    "В их пределах партнёр настраивает функции и пользователей."));
    public static final Rule CAP_02A = Rule.reading(
            "CAP-02a",
            CAPACITY,
            Text.of("Both counts are limits; equal is within.", "Оба количества – пределы; равное не выходит за них."),
            Text.of(
                    "The guide asks for the end state of both, so each is reached and not passed.",
                    "Руководство спрашивает конечное состояние обоих: каждого достигают, но не превышают."));
    public static final Rule CAP_03 = Rule.guide(
            "CAP-03",
            CAPACITY,
            Text.of(
                    "Beyond them it takes a TAC case and a joint plan of expansion; users are configured only after the"
                            + " capacity is added.",
                    "Сверх них нужны обращение в TAC и совместный план расширения; пользователей настраивают только после"
                            + " добавления ёмкости."));
    public static final Rule CAP_03A = Rule.reading(
            "CAP-03a",
            CAPACITY,
            Text.of(
                    "An expansion is recorded by the partner with its TAC case; then follow the plan, by either side,"
                            + " the added capacity, by Cisco, and the users, by the partner, in this order.",
                    "Расширение записывает партнёр, указав обращение в TAC; затем по порядку: план – любая из сторон,"
                            + " добавленная ёмкость – Cisco, пользователи – партнёр."),
            Text.of(
                    "The guide tells the steps and their order; a record needs to know whose each one is.",
                    "Руководство называет шаги и их порядок; запись должна знать, чей каждый."));
    public static final Rule CAP_04 = Rule.guide(
            "CAP-04", CAPACITY, Text.of("Adding capacity may take time.", "Добавление ёмкости может занять время."));
    public static final Rule CAP_05 = Rule.guide(
            "CAP-05",
            CAPACITY,
            Text.of(
                    "Capacity work runs under change management.",
                    "Работы по ёмкости идут по процессу управления изменениями."));
    public static final Rule CAP_06 = Rule.guide(
            "CAP-06",
            CAPACITY,
            Text.of("Cisco is told of every change of the counts.", "О каждом изменении количеств сообщают Cisco."));
    public static final Rule CAP_06A = Rule.reading(
            "CAP-06a",
            CAPACITY,
            Text.of("A decrease needs only that.", "Для уменьшения этого достаточно."),
            Text.of(
                    "Nothing has to be added, so there is nothing to plan.",
                    "Добавлять нечего, значит, и планировать нечего."));

    private CapacityRules() {}

    public static List<Rule> all() {
        return List.of(CAP_01, CAP_02, CAP_02A, CAP_03, CAP_03A, CAP_04, CAP_05, CAP_06, CAP_06A);
    }
}
