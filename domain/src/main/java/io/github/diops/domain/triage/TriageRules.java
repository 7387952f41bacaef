package io.github.diops.domain.triage;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of triage, TRI-01 to TRI-04. */
public final class TriageRules {
    private static final Text ISSUES = Text.of(
            "Dedicated Instance questions and issues (table 1)",
            "Вопросы и проблемы выделенного экземпляра (таблица 1)");

    public static final Rule TRI_01 = Rule.guide(
            "TRI-01",
            ISSUES,
            Text.of(
                    "Basic questions, common issues, customer set-up, application errors and availability: the first"
                            + " owner of all is the partner.",
                    "Основные вопросы, распространённые проблемы, настройка у клиента, ошибки приложений и доступность:"
                            + " сначала всем этим занимается партнёр."));
    public static final Rule TRI_02 = Rule.guide(
            "TRI-02",
            ISSUES,
            Text.of(
                    "Application errors: functions that do not work as documented are reported to Cisco.",
                    "Ошибки приложений: о функциях, которые работают не по документации, сообщают Cisco."));
    public static final Rule TRI_03 = Rule.guide(
            "TRI-03",
            ISSUES,
            Text.of(
                    "Downtime: confirm the service's status and its availability in the customer's network (cloud"
                            + " connection, PSTN, SIP).",
                    "Простой: подтверждают состояние службы и её доступность в сети клиента (подключение к облаку, PSTN,"
                            + " SIP)."));
    public static final Rule TRI_03A = Rule.reading(
            "TRI-03a",
            ISSUES,
            Text.of("This is done before escalating.", "Это делают до эскалации."),
            Text.of(
                    "The guide lists it among what the partner sees to for its customers.",
                    "Руководство называет это среди того, что партнёр обеспечивает своим клиентам."));
    public static final Rule TRI_04 = Rule.reading(
            "TRI-04",
            ISSUES,
            Text.of(
                    "The route is the first that applies: non-technical, the partner; a survivability node, jointly, the"
                            + " partner opening a TAC case and staying in it; a third-party product, its vendor through"
                            + " the partner; Cisco equipment that Dedicated Instance does not manage, the product TAC"
                            + " if its contract is active, else the partner; the partner's or customer's network or a"
                            + " partner-managed application, the partner; a Dedicated Instance application or"
                            + " infrastructure, Cisco's TAC; unknown, the partner isolates first.",
                    "Путь – первый подходящий: нетехническое – партнёр; узел устойчивости – совместно, партнёр открывает"
                            + " обращение в TAC и участвует в нём; сторонний продукт – поставщик через партнёра;"
                            + " оборудование Cisco, которым выделенный экземпляр не управляет, – продуктовый TAC при"
                            + " действующем контракте, иначе партнёр; сеть партнёра или клиента, приложение под"
                            + " управлением партнёра – партнёр; приложение или инфраструктура выделенного экземпляра –"
                            + " TAC Cisco; неизвестно – сначала локализует партнёр."),
            Text.of(
                    "The guide tells who answers for what; a problem needs one place to go first.",
                    "Руководство говорит, кто за что отвечает; проблеме нужно одно место, куда идти сначала."));

    private TriageRules() {}

    public static List<Rule> all() {
        return List.of(TRI_01, TRI_02, TRI_03, TRI_03A, TRI_04);
    }
}
