package io.github.diops.domain.cop;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of COP files: COP-00 to COP-06. */
public final class CopRules {
    private static final Text FILES =
            Text.of("Cisco Options Package (COP) files", "Файлы пакетов Cisco Options Package (COP)");
    private static final Text CISCO_INITIATED = Text.of("Cisco-initiated scenarios", "Сценарии, инициированные Cisco");
    private static final Text CUSTOMER_INITIATED =
            Text.of("Customer-initiated scenario", "Сценарий, инициированный клиентом");

    public static final Rule COP_00 = Rule.guide(
            "COP-00",
            FILES,
            Text.of(
                    "A COP file slightly changes how production code runs, or deploys software outside the regular"
                            + " release cycle.",
                    "Файл COP слегка меняет работу действующего кода или развёртывает программы вне обычного цикла"
                            + " выпусков."));
    public static final Rule COP_01 = Rule.guide(
            "COP-01",
            CISCO_INITIATED,
            Text.of(
                    "A COP file that Cisco needs as an emergency fix (a vulnerability or an imminent failure) is"
                            + " uploaded in Cisco's scheduled maintenance window.",
                    "Файл COP, который нужен Cisco как экстренное исправление (уязвимость или неминуемый сбой),"
                            + " загружается в плановое окно технического обслуживания Cisco."));
    public static final Rule COP_01A = Rule.reading(
            "COP-01a",
            CISCO_INITIATED,
            Text.of(
                    "That is the next window of either kind. It is narrower than an emergency change (CHG-10), which"
                            + " may also run at once.",
                    "Это следующее окно любого вида. Это уже, чем экстренное изменение (CHG-10), которое может пройти"
                            + " и сразу."),
            Text.of(
                    "An emergency does not wait for a weekday, and of this one the guide names only the window.",
                    "Экстренный случай не ждёт буднего дня, а для этого руководство называет только окно."));
    public static final Rule COP_01B = Rule.reading(
            "COP-01b",
            CISCO_INITIATED,
            Text.of(
                    "Once Cisco has selected the window of an emergency fix, that window stays; until then the next one"
                            + " is the next from now.",
                    "Когда Cisco выбрала окно экстренного исправления, оно больше не меняется; до этого следующее окно"
                            + " отсчитывается от настоящего момента."),
            Text.of(
                    "What the partner is told of must not move with the clock, and a window that has begun cannot be"
                            + " selected.",
                    "То, о чём сообщено партнёру, не должно сдвигаться с часами, а начавшееся окно выбрать нельзя."));
    public static final Rule COP_02 = Rule.guide(
            "COP-02",
            CISCO_INITIATED,
            Text.of(
                    "In all other cases that Cisco initiates, the installation is regular maintenance, scheduled with"
                            + " the partner or customer under change management.",
                    "Во всех прочих случаях, инициированных Cisco, установка – обычное обслуживание, которое планируют"
                            + " с партнёром или клиентом по правилам управления изменениями."));
    public static final Rule COP_03 = Rule.guide(
            "COP-03",
            CUSTOMER_INITIATED,
            Text.of(
                    "A customer who needs a COP file (phone firmware, a locale pack, a device pack) creates a service"
                            + " request for that file in Control Hub. Cisco only uploads it to the SFTP server; the"
                            + " partner downloads it to the UC application and installs it at its convenience.",
                    "Клиент, которому нужен файл COP (прошивка телефонов, языковой пакет, пакет устройств), создаёт в"
                            + " Control Hub запрос на этот файл. Cisco только загружает его на сервер SFTP; партнёр"
                            + " скачивает его в приложение UC и устанавливает, когда ему удобно."));
    public static final Rule COP_03A = Rule.reading(
            "COP-03a",
            CUSTOMER_INITIATED,
            Text.of(
                    "A reason (vulnerability, imminent failure, fix, utility) belongs to a file that Cisco initiates, a"
                            + " content (phone firmware, locale pack, device pack) to one that the customer initiates;"
                            + " the other way round they contradict. Either may be left out: a file that Cisco"
                            + " initiates without a reason falls under COP-02.",
                    "Причина (уязвимость, неминуемый сбой, исправление, утилита) относится к файлу, который инициирует"
                            + " Cisco, содержимое (прошивка телефонов, языковой пакет, пакет устройств) – к файлу,"
                            + " который инициирует клиент; наоборот они противоречат друг другу. И то и другое можно"
                            + " опустить: файл, который Cisco инициирует без причины, подпадает под COP-02."),
            Text.of(
                    "The guide gives each side its own list, and each list its own process.",
                    "Руководство даёт каждой стороне свой список, а каждому списку – свой процесс."));
    public static final Rule COP_04 = Rule.guide(
            "COP-04",
            FILES,
            Text.of(
                    "COP files are published on https://software.cisco.com/download/home, usually one file per issue,"
                            + " for high-impact issues and where no workaround exists, sometimes as utilities for"
                            + " upgrades.",
                    "Файлы COP публикуются на https://software.cisco.com/download/home, обычно по одному на проблему,"
                            + " для проблем с большим влиянием и тех, для которых нет обходного решения, иногда как"
                            + " утилиты для обновлений."));
    public static final Rule COP_05 = Rule.guide(
            "COP-05",
            FILES,
            Text.of(
                    "A field notice with fixes typically has a COP file; a PSIRT is typically answered by a new"
                            + " version.",
                    "У уведомления field notice с исправлениями обычно есть файл COP; ответом на PSIRT обычно бывает"
                            + " новая версия."));
    public static final Rule COP_06 = Rule.reading(
            "COP-06",
            FILES,
            Text.of(
                    "Workflows. CISCO_EMERGENCY: ASSESS, SELECT_WINDOW, NOTIFY, INSTALL, all by Cisco."
                            + " CISCO_SCHEDULED: ASSESS and NOTIFY by Cisco, ANSWER by the partner (optional), INSTALL"
                            + " and CONFIRM by Cisco. CUSTOMER_REQUEST: OPEN_SERVICE_REQUEST by the customer, or by"
                            + " the partner for it, UPLOAD_TO_SFTP by Cisco, DOWNLOAD and INSTALL by the partner. A"
                            + " step out of order or by another party is refused, and nothing changes.",
                    "Порядок работ. CISCO_EMERGENCY: ASSESS, SELECT_WINDOW, NOTIFY, INSTALL, всё выполняет Cisco."
                            + " CISCO_SCHEDULED: ASSESS и NOTIFY выполняет Cisco, ANSWER – партнёр (необязательно),"
                            + " INSTALL и CONFIRM – Cisco. CUSTOMER_REQUEST: OPEN_SERVICE_REQUEST выполняет клиент или"
                            + " за него партнёр, UPLOAD_TO_SFTP – Cisco, DOWNLOAD и INSTALL – партнёр. Шаг не по"
                            + " порядку или другой стороной отклоняется, и ничего не меняется."),
            Text.of(
                    "The guide tells the scenarios in prose; who acts after whom follows from it and from change"
                            + " management.",
                    "Руководство описывает сценарии прозой; кто за кем действует, следует из неё и из управления"
                            + " изменениями."));
    public static final Rule COP_06A = Rule.reading(
            "COP-06a",
            FILES,
            Text.of(
                    "A request is recorded by a party that may take its first step; recording it takes no step.",
                    "Запись о запросе создаёт сторона, которой принадлежит первый шаг; само создание шагом не"
                            + " считается."),
            Text.of(
                    "Nobody puts work before another party that this party has not begun.",
                    "Никто не поручает другой стороне работу, которую та не начинала."));

    private CopRules() {}

    public static List<Rule> all() {
        return List.of(COP_00, COP_01, COP_01A, COP_01B, COP_02, COP_03, COP_03A, COP_04, COP_05, COP_06, COP_06A);
    }
}
