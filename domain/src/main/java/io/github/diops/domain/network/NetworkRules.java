package io.github.diops.domain.network;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of monitoring, NET-01 to NET-07; the first that applies decides. */
public final class NetworkRules {
    private static final Text NETWORK = Text.of("Network management", "Управление сетью");

    public static final Rule NET_01 = Rule.guide(
            "NET-01",
            NETWORK,
            Text.of(
                    "Between data centre and partner network Cisco monitors the connection, the partner its own side.",
                    "Между центром обработки данных и сетью партнёра Cisco наблюдает за соединением, партнёр – за своей"
                            + " стороной."));
    public static final Rule NET_01A = Rule.reading(
            "NET-01a",
            NETWORK,
            Text.of(
                    "A data centre of Dedicated Instance is always managed by Cisco, a partner's network never is.",
                    "Центром обработки данных выделенного экземпляра всегда управляет Cisco, сетью партнёра – никогда."),
            Text.of(
                    "The guide knows no other; a question about one holds a slip.",
                    "Других руководство не знает; в вопросе о таких – описка."));
    public static final Rule NET_02 = Rule.guide(
            "NET-02",
            NETWORK,
            Text.of(
                    "A SIP trunk to another cluster is monitored by the partner.",
                    "За SIP-транком к другому кластеру наблюдает партнёр."));
    public static final Rule NET_03 = Rule.guide(
            "NET-03",
            NETWORK,
            Text.of(
                    "A CTI route point to a contact centre other than a Cisco-managed Contact Center Express (CCX) is"
                            + " monitored by the partner.",
                    "За точкой маршрутизации CTI к контакт-центру, кроме Contact Center Express (CCX) под управлением"
                            + " Cisco, наблюдает партнёр."));
    public static final Rule NET_04 = Rule.guide(
            "NET-04",
            NETWORK,
            Text.of(
                    "Integration into a partner-managed device is monitored by the partner.",
                    "За интеграцией с устройством под управлением партнёра наблюдает партнёр."));
    public static final Rule NET_05 = Rule.guide(
            "NET-05",
            NETWORK,
            Text.of(
                    "What is used for the service and connected to the premises is monitored by the partner.",
                    "За тем, что служит услуге и подключено к помещениям клиента, наблюдает партнёр."));
    public static final Rule NET_06 = Rule.reading(
            "NET-06",
            NETWORK,
            Text.of(
                    "A SIP trunk within the UC cluster, CTI to a Cisco-managed CCX, and whatever has both ends managed by"
                            + " Cisco is monitored by Cisco.",
                    "За SIP-транком внутри кластера UC, за CTI к CCX под управлением Cisco и за всем, чем с обеих сторон"
                            + " управляет Cisco, наблюдает Cisco."),
            Text.of(
                    "The guide excludes only what leads elsewhere, so what stays is monitored.",
                    "Руководство исключает лишь то, что ведёт наружу; за остающимся наблюдают."));
    public static final Rule NET_07 = Rule.reading(
            "NET-07",
            NETWORK,
            Text.of(
                    "Anything else is monitored by the partner, never by nobody.",
                    "За всем остальным наблюдает партнёр; ничто не остаётся без наблюдения."),
            Text.of(
                    "Cisco's list of what it does not monitor is open (\"not limited to\"), so the rest falls to the"
                            + " partner.",
                    "Список того, за чем Cisco не наблюдает, открыт («в том числе»), поэтому остальное – за партнёром."));

    private NetworkRules() {}

    public static List<Rule> all() {
        return List.of(NET_01, NET_01A, NET_02, NET_03, NET_04, NET_05, NET_06, NET_07);
    }
}
