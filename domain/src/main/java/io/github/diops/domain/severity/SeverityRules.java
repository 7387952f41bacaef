package io.github.diops.domain.severity;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of severity, SEV-01 to SEV-11a. */
public final class SeverityRules {
    private static final Text CLASSIFICATION = Text.of("Support case classification", "Классификация обращений");
    private static final Text IMPACT = Text.of("Support case impact (table 2)", "Влияние обращения (таблица 2)");
    private static final Text URGENCY = Text.of("Support case urgency (table 3)", "Срочность обращения (таблица 3)");
    private static final Text LEVELS =
            Text.of("Support case severity levels (table 4)", "Уровни серьёзности обращения (таблица 4)");
    private static final Text MATRIX = Text.of("Support case severity matrix", "Матрица серьёзности обращения");

    public static final Rule SEV_01 = Rule.guide(
            "SEV-01",
            IMPACT,
            Text.of(
                    "Impact goes by the share of the partner's environment affected: more than 3/4 is WIDESPREAD, 1/2"
                            + " to 3/4 LARGE, 1/4 to 1/2 LOCALIZED, less than 1/4 INDIVIDUALIZED.",
                    "Влияние определяется затронутой долей среды партнёра: более 3/4 – WIDESPREAD, от 1/2 до 3/4 –"
                            + " LARGE, от 1/4 до 1/2 – LOCALIZED, менее 1/4 – INDIVIDUALIZED."));
    public static final Rule SEV_01A = Rule.reading(
            "SEV-01a",
            IMPACT,
            Text.of(
                    "The share is taken from whole counts, affected and total, and compared exactly; total is at least"
                            + " 1, and 0 affected is INDIVIDUALIZED.",
                    "Доля считается по целым числам (затронуто и всего) и сравнивается точно; всего не меньше 1, а 0"
                            + " затронутых – это INDIVIDUALIZED."),
            Text.of(
                    "The guide speaks of shares and does not say how to count; rounding would move cases across an"
                            + " edge.",
                    "Руководство говорит о долях и не объясняет, как считать; округление переносило бы случаи через"
                            + " границу."));
    public static final Rule SEV_02 = Rule.reading(
            "SEV-02",
            IMPACT,
            Text.of(
                    "On the edges: exactly 3/4 is LARGE, exactly 1/2 is LARGE, exactly 1/4 is LOCALIZED.",
                    "На границах: ровно 3/4 – LARGE, ровно 1/2 – LARGE, ровно 1/4 – LOCALIZED."),
            Text.of(
                    "WIDESPREAD says \"more than\" and INDIVIDUALIZED \"less than\", so neither has its edge; at 1/2 two"
                            + " bands meet and the graver one is safer.",
                    "WIDESPREAD – это «более», INDIVIDUALIZED – «менее», значит, их границы им не принадлежат; на 1/2"
                            + " сходятся две полосы, и безопаснее более тяжёлая."));
    public static final Rule SEV_03 = Rule.guide(
            "SEV-03",
            URGENCY,
            Text.of(
                    "Urgency: calling stopped without backup or redundancy is CRITICAL, calling severely degraded HIGH,"
                            + " another function stopped MEDIUM, another degraded LOW.",
                    "Срочность: вызовы остановлены без резерва – CRITICAL, вызовы сильно затруднены – HIGH, остановлена"
                            + " другая функция – MEDIUM, ухудшена другая функция – LOW."));
    public static final Rule SEV_04 = Rule.reading(
            "SEV-04",
            URGENCY,
            Text.of(
                    "Calling stopped while redundancy carries the calls is HIGH; a backup that carries none counts as"
                            + " none.",
                    "Вызовы остановлены, но их несёт резерв – HIGH; резерв, который вызовов не несёт, не считается."),
            Text.of(
                    "CRITICAL demands that there is no backup; with one that works, calling is impaired, not gone.",
                    "CRITICAL требует отсутствия резерва; при работающем резерве вызовы затруднены, но возможны."));
    public static final Rule SEV_05 = Rule.reading(
            "SEV-05",
            URGENCY,
            Text.of(
                    "Calling degraded, but not severely, is MEDIUM; another function severely degraded is LOW; of"
                            + " several symptoms the gravest counts.",
                    "Вызовы ухудшены, но не сильно – MEDIUM; другая функция сильно ухудшена – LOW; из нескольких"
                            + " признаков считается самый тяжёлый."),
            Text.of(
                    "The guide's table leaves these cells empty; they take the place between their neighbours.",
                    "В таблице руководства этих клеток нет; они занимают место между соседними."));
    public static final Rule SEV_06 = Rule.guide(
            "SEV-06",
            MATRIX,
            Text.of(
                    "Severity by impact (WIDESPREAD, LARGE, LOCALIZED, INDIVIDUALIZED) and urgency: CRITICAL S1 S1 S2"
                            + " S3, HIGH S1 S2 S2 S3, MEDIUM S2 S3 S3 S3, LOW S4 S4 S4 S4.",
                    "Серьёзность по влиянию (WIDESPREAD, LARGE, LOCALIZED, INDIVIDUALIZED) и срочности: CRITICAL S1 S1"
                            + " S2 S3, HIGH S1 S2 S2 S3, MEDIUM S2 S3 S3 S3, LOW S4 S4 S4 S4."));
    public static final Rule SEV_07 = Rule.guide(
            "SEV-07",
            LEVELS,
            Text.of(
                    "Effort, binding Cisco and partner alike: S1 all necessary resources 24x7; S2 full time in standard"
                            + " business hours; S3 in business hours until service is satisfactory; S4 in business"
                            + " hours for information or help.",
                    "Усилия, обязательные и для Cisco, и для партнёра: S1 – все необходимые ресурсы круглосуточно; S2 –"
                            + " полный день в стандартные рабочие часы; S3 – в рабочие часы до удовлетворительной"
                            + " работы службы; S4 – в рабочие часы для информации или помощи."));
    public static final Rule SEV_08 = Rule.guide(
            "SEV-08",
            CLASSIFICATION,
            Text.of(
                    "The partner determines severity when it opens the case, by business impact.",
                    "Серьёзность определяет партнёр при открытии обращения, по влиянию на бизнес."));
    public static final Rule SEV_08A = Rule.reading(
            "SEV-08a",
            CLASSIFICATION,
            Text.of(
                    "The matrix proposes, the partner's statement stands; a difference is recorded for triage, never"
                            + " silently replaced or refused.",
                    "Матрица предлагает, слово партнёра остаётся в силе; расхождение записывается для разбора и никогда"
                            + " молча не заменяется и не отклоняется."),
            Text.of(
                    "The guide calls its tables a guideline for the partner's own decision.",
                    "Руководство называет свои таблицы ориентиром для собственного решения партнёра."));
    public static final Rule SEV_09 = Rule.guide(
            "SEV-09",
            CLASSIFICATION,
            Text.of(
                    "The partner may request a higher severity during the case, on a change in business impact.",
                    "В ходе обращения партнёр может запросить более высокую серьёзность при изменении влияния на"
                            + " бизнес."));
    public static final Rule SEV_09A = Rule.reading(
            "SEV-09a",
            CLASSIFICATION,
            Text.of(
                    "A request for a higher severity that does not state the change in business impact is refused.",
                    "Запрос более высокой серьёзности без описания изменения влияния на бизнес отклоняется."),
            Text.of(
                    "The change in impact is the guide's only ground for a raise.",
                    "Изменение влияния – единственное основание для повышения, которое называет руководство."));
    public static final Rule SEV_10 = Rule.guide(
            "SEV-10",
            MATRIX,
            Text.of(
                    "Cisco may change severity in triage, and downgrade it, if warranted.",
                    "Cisco может изменить серьёзность при разборе и понизить её, если это обосновано."));
    public static final Rule SEV_10A = Rule.reading(
            "SEV-10a",
            MATRIX,
            Text.of(
                    "A requested raise takes effect when Cisco grants it; nobody else changes severity.",
                    "Запрошенное повышение действует, когда его подтвердила Cisco; больше никто серьёзность не меняет."),
            Text.of(
                    "The guide lets the partner request and gives the change itself to Cisco.",
                    "Руководство позволяет партнёру просить, а само изменение оставляет за Cisco."));
    public static final Rule SEV_11 = Rule.guide(
            "SEV-11",
            MATRIX,
            Text.of(
                    "A case may stay open for a prescribed time while operational stability is assessed.",
                    "Обращение может оставаться открытым предписанное время, пока оценивается стабильность работы."));
    public static final Rule SEV_11A = Rule.reading(
            "SEV-11a",
            MATRIX,
            Text.of(
                    "Cisco sets the length of that time; no objective runs in it.",
                    "Длительность этого времени устанавливает Cisco; сроки в нём не идут."),
            Text.of(
                    "The guide prescribes no length, and what is being observed needs no response.",
                    "Руководство не называет длительности, а наблюдаемое не требует ответа."));

    private SeverityRules() {}

    public static List<Rule> all() {
        return List.of(
                SEV_01, SEV_01A, SEV_02, SEV_03, SEV_04, SEV_05, SEV_06, SEV_07, SEV_08, SEV_08A, SEV_09, SEV_09A,
                SEV_10, SEV_10A, SEV_11, SEV_11A);
    }
}
