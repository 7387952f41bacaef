package io.github.diops.domain.change;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of change management: CHG-00 to CHG-12. */
public final class ChangeRules {
    private static final Text CHANGE = Text.of("Change management", "Управление изменениями");
    private static final Text WINDOW = Text.of("Maintenance window", "Окно технического обслуживания");
    private static final Text RESCHEDULING = Text.of("Rescheduling maintenance", "Перенос технического обслуживания");
    private static final Text UPGRADE = Text.of("Upgrades", "Обновления");
    private static final Text REQUESTED = Text.of("Changes the customer requests", "Изменения по запросу клиента");
    private static final Text EMERGENCY = Text.of("Emergency changes", "Экстренные изменения");
    private static final Text ALERTS =
            Text.of("Support-related notifications and alerts", "Уведомления и предупреждения, связанные с поддержкой");

    public static final Rule CHG_00 = Rule.reading(
            "CHG-00",
            CHANGE,
            Text.of(
                    "Notice, answer and reschedule limits are measured from the start of the window that holds the"
                            + " work.",
                    "Сроки уведомления, ответа и переноса отсчитываются от начала окна, в котором идут работы."),
            Text.of(
                    "The guide counts to the window; when in it the work begins is not known in advance.",
                    "Руководство считает до окна; когда в нём начнутся работы, заранее не известно."));
    public static final Rule CHG_01 = Rule.guide(
            "CHG-01",
            WINDOW,
            Text.of(
                    "Work that disrupts calling needs written notice at least 10 business days before.",
                    "О работах, нарушающих вызовы, письменно уведомляют не менее чем за 10 рабочих дней."));
    public static final Rule CHG_01A = Rule.reading(
            "CHG-01a",
            WINDOW,
            Text.of(
                    "The window's date is its start's date in the customer's zone; the latest notice date is the 10th"
                            + " business day strictly before it in the customer's calendar; a notice sent on or before"
                            + " that date, at any hour of the customer's zone, is in time.",
                    "Дата окна – дата его начала в часовом поясе клиента; последняя дата уведомления – 10-й рабочий"
                            + " день строго до неё по календарю клиента; уведомление в эту дату или раньше, в любой час"
                            + " пояса клиента, своевременно."),
            Text.of(
                    "The guide names neither calendar nor zone; it is the customer who must prepare.",
                    "Руководство не называет ни календаря, ни пояса; готовиться приходится клиенту."));
    public static final Rule CHG_01B = Rule.reading(
            "CHG-01b",
            WINDOW,
            Text.of(
                    "For several customers the earliest date rules.",
                    "Для нескольких клиентов решает самая ранняя дата."),
            Text.of(
                    "One notice covers one window, and must be in time for each of them.",
                    "Одно уведомление относится к одному окну и должно быть своевременным для каждого."));
    public static final Rule CHG_01C = Rule.reading(
            "CHG-01c",
            WINDOW,
            Text.of(
                    "The notice must be in time for each of them: it is late as soon as one customer's latest date has"
                            + " ended on that customer's clock.",
                    "Уведомление должно быть своевременным для каждого: оно опоздало, как только последняя дата одного"
                            + " из клиентов закончилась по его часам."),
            Text.of(
                    "An earlier date can end later where zones lie more than a day apart.",
                    "Более ранняя дата может кончиться позже, если пояса отстоят больше чем на сутки."));
    public static final Rule CHG_02 = Rule.guide(
            "CHG-02",
            RESCHEDULING,
            Text.of(
                    "Cisco sends partner and customer a notice of maintenance 10 days before the window.",
                    "Cisco уведомляет партнёра и клиента о техническом обслуживании за 10 дней до окна."));
    public static final Rule CHG_02A = Rule.reading(
            "CHG-02a",
            RESCHEDULING,
            Text.of(
                    "This holds for all planned work: at least 10 calendar days. Disrupting work must meet CHG-01 too.",
                    "Это относится ко всем плановым работам: не менее 10 календарных дней. Нарушающие вызовы работы"
                            + " должны соблюдать и CHG-01."),
            Text.of(
                    "Two places of the guide give two terms; both can be kept at once.",
                    "В двух местах руководства разные сроки; их можно соблюсти вместе."));
    public static final Rule CHG_03 = Rule.reading(
            "CHG-03",
            EMERGENCY,
            Text.of("Only emergencies have no least notice.", "Без срока уведомления – только экстренные работы."),
            Text.of(
                    "An emergency change may be made at once; the guide asks for a notice when possible.",
                    "Экстренное изменение можно сделать сразу; уведомляют о нём по возможности."));
    public static final Rule CHG_04 = Rule.guide(
            "CHG-04",
            RESCHEDULING,
            Text.of(
                    "It is recommended that the partner answers in 2 to 3 days if the date conflicts with the"
                            + " business.",
                    "Партнёру рекомендуется ответить за 2–3 дня, если дата мешает делу."));
    public static final Rule CHG_04A = Rule.reading(
            "CHG-04a",
            RESCHEDULING,
            Text.of(
                    "An answer is timely until the end of the third calendar day after the notice date, in the"
                            + " customer's zone; a later one Cisco may decline for that.",
                    "Ответ своевременен до конца третьего календарного дня после даты уведомления в поясе клиента;"
                            + " более поздний Cisco вправе отклонить по этой причине."),
            Text.of(
                    "A recommendation refuses nobody; the longer of the two terms is the kinder reading.",
                    "Рекомендация никому не отказывает; больший из двух сроков добрее."));
    public static final Rule CHG_05 = Rule.guide(
            "CHG-05",
            WINDOW,
            Text.of(
                    "A new date must be one that Cisco's operations have free, weekday or weekend.",
                    "Новая дата должна быть из доступных операциям Cisco, в будни или выходные."));
    public static final Rule CHG_05A = Rule.reading(
            "CHG-05a",
            WINDOW,
            Text.of(
                    "So application work may use a weekend window only on a date that the partner asked for and Cisco"
                            + " offered, or in an emergency. Such a date needs no fresh notice; a move by Cisco does.",
                    "Поэтому работы над приложениями могут занять окно выходного дня только в дату, о которой просил"
                            + " партнёр и которую предложила Cisco, или в экстренном случае. Такая дата не требует"
                            + " нового уведомления; перенос самой Cisco требует."),
            Text.of(
                    "Weekends are for infrastructure, and yet the guide offers weekend dates for a reschedule.",
                    "Выходные отведены инфраструктуре, но руководство предлагает их при переносе."));
    public static final Rule CHG_05B = Rule.reading(
            "CHG-05b",
            RESCHEDULING,
            Text.of(
                    "A window that has begun when the request is received is none that Cisco has free.",
                    "Окно, начавшееся к получению запроса, не из доступных Cisco."),
            Text.of("Nobody can prepare work for the past.", "К прошлому работы не подготовить."));
    public static final Rule CHG_05C = Rule.reading(
            "CHG-05c",
            RESCHEDULING,
            Text.of(
                    "The window that holds the work already is no new date.",
                    "Окно, в котором работы уже стоят, новой датой не является."),
            Text.of(
                    "A move to where the work is would use up an upgrade's only one and change nothing.",
                    "Перенос на то же место израсходовал бы единственный перенос обновления и ничего не изменил бы."));
    public static final Rule CHG_06 = Rule.guide(
            "CHG-06",
            RESCHEDULING,
            Text.of(
                    "There is no flexibility in emergencies such as a severe vulnerability or certificates near"
                            + " expiry.",
                    "В экстренных случаях, таких как серьёзная уязвимость или истекающие сертификаты, перенос"
                            + " невозможен."));
    public static final Rule CHG_06A = Rule.reading(
            "CHG-06a",
            RESCHEDULING,
            Text.of(
                    "A renewal may still move among the windows of CRT-01; \"severe\" is Cisco's classification.",
                    "Продление всё же можно перенести в другое окно из CRT-01; «серьёзной» уязвимость называет Cisco."),
            Text.of(
                    "A few days before expiry there are windows to choose from without risk.",
                    "За несколько дней до истечения ещё есть окна, между которыми можно выбрать без риска."));
    public static final Rule CHG_07 = Rule.guide(
            "CHG-07",
            RESCHEDULING,
            Text.of(
                    "The request is an e-mail to ucm-cloud-change-management@cisco.com with a detailed reason.",
                    "Запрос – письмо на ucm-cloud-change-management@cisco.com с подробной причиной."));
    public static final Rule CHG_07A = Rule.reading(
            "CHG-07a",
            RESCHEDULING,
            Text.of("A blank reason is refused.", "Пустая причина отклоняется."),
            Text.of(
                    "How detailed a reason must be is for people to judge; none at all is not detailed.",
                    "Насколько подробна причина, судят люди; отсутствующая не подробна."));
    public static final Rule CHG_08 = Rule.guide(
            "CHG-08",
            UPGRADE,
            Text.of(
                    "An upgrade may be rescheduled once, by the customer's business needs, up to a week before.",
                    "Обновление можно перенести один раз, по бизнес-потребностям клиента, не позднее чем за неделю."));
    public static final Rule CHG_08A = Rule.reading(
            "CHG-08a",
            UPGRADE,
            Text.of(
                    "The request must be received at least 7 x 24 h before the start, that instant included; then it is"
                            + " never refused under CHG-04. CHG-06 beats it.",
                    "Запрос должен поступить не менее чем за 7 x 24 ч до начала, включая этот миг; тогда по CHG-04 не"
                            + " отказывают. CHG-06 сильнее."),
            Text.of(
                    "An upgrade has a term of its own, and elapsed time needs no zone.",
                    "У обновления свой срок, а прошедшее время не требует пояса."));
    public static final Rule CHG_08B = Rule.reading(
            "CHG-08b",
            UPGRADE,
            Text.of(
                    "It is used up when a new date is agreed; a refused request or a move by Cisco does not use it.",
                    "Перенос израсходован, когда согласована новая дата; отказ или перенос самой Cisco его не"
                            + " расходует."),
            Text.of(
                    "The guide allows one reschedule, not one question.",
                    "Руководство разрешает один перенос, а не один вопрос."));
    public static final Rule CHG_09 = Rule.guide(
            "CHG-09",
            REQUESTED,
            Text.of(
                    "Changes that the partner asks of Cisco or makes itself, for example to edge devices, application"
                            + " integration or deactivation, need a joint impact analysis before implementation. Large"
                            + " ones such as deactivation reach Cisco, requirements captured, through the partner team"
                            + " or account manager and are assessed by Product Management with the partner.",
                    "Изменения, о которых партнёр просит Cisco или которые делает сам, например пограничных устройств,"
                            + " интеграции приложений, деактивации, до внедрения требуют совместного анализа влияния."
                            + " Крупные, такие как деактивация, с собранными требованиями поступают в Cisco через"
                            + " команду по работе с партнёрами или менеджера по работе с клиентами и оцениваются"
                            + " управлением продуктами вместе с партнёром."));
    public static final Rule CHG_10 = Rule.guide(
            "CHG-10",
            EMERGENCY,
            Text.of(
                    "Cisco or the partner may make an emergency change at once or in the next window, to restore"
                            + " service, mitigate an outage, avoid a potential customer outage or fix a vulnerability."
                            + " Inside Dedicated Instance Cisco notifies when possible by e-mail, naming customer"
                            + " impact; outside, the partner tells Cisco of impact visible to it and opens a case if"
                            + " possible.",
                    "Cisco или партнёр могут выполнить экстренное изменение сразу или в следующем окне, чтобы"
                            + " восстановить службу, смягчить отключение, избежать возможного отключения клиента или"
                            + " устранить уязвимость. Внутри выделенного экземпляра Cisco по возможности уведомляет"
                            + " письмом с указанием влияния на клиентов; вне его партнёр сообщает Cisco о видимом ей"
                            + " влиянии и по возможности открывает обращение."));
    public static final Rule CHG_10A = Rule.reading(
            "CHG-10a",
            EMERGENCY,
            Text.of("Any other reason is not an emergency.", "Любая другая причина экстренной не является."),
            Text.of(
                    "The guide's list is closed; a wider one would empty the notice rules.",
                    "Список руководства закрыт; более широкий обесценил бы правила уведомления."));
    public static final Rule CHG_11 = Rule.guide(
            "CHG-11",
            ALERTS,
            Text.of(
                    "Registered partners get alerts in Control Hub: in advance for impactful maintenance and"
                            + " maintenance outside windows, and of outages and their resolution.",
                    "Зарегистрированные партнёры получают предупреждения в Control Hub: заранее – об обслуживании,"
                            + " влияющем на службу или выходящем за окна, и об отключениях и их устранении."));

    public static final Rule CHG_12 = Rule.reading(
            "CHG-12",
            CHANGE,
            Text.of(
                    "Maintenance is planned, announced, started, ended and called off by Cisco, an emergency change by"
                            + " whoever makes it. It is announced before it starts, save an emergency, and only what has"
                            + " not started can be announced, moved or called off.",
                    "Обслуживание планирует, объявляет, начинает, заканчивает и отменяет Cisco, а экстренное изменение"
                            + " – тот, кто его выполняет. Его объявляют до начала, кроме экстренного; объявить, перенести"
                            + " или отменить можно только не начатое."),
            Text.of(
                    "The guide tells of notices and moves one by one; a record needs their order and owner.",
                    "Руководство говорит об уведомлениях и переносах по отдельности; записи нужны их порядок и"
                            + " хозяин."));

    public static final Rule CHG_12A = Rule.reading(
            "CHG-12a",
            CHANGE,
            Text.of(
                    "It is told once each: the last date for a notice has begun and none was sent, on whichever"
                            + " customer's clock that comes first; the answer to a notice is no longer timely, or an"
                            + " upgrade no longer moved; its window begins and it has not started.",
                    "По одному разу сообщается: наступила последняя дата для уведомления, а оно не отправлено (по часам"
                            + " того клиента, у которого она раньше); ответ на уведомление уже не своевременен или"
                            + " обновление уже не переносится; начинается окно, а работа не начата."),
            Text.of(
                    "The guide sets the terms; a desk must hear of each on its day.",
                    "Руководство устанавливает сроки; дежурные должны услышать о каждом в его день."));

    private ChangeRules() {}

    public static List<Rule> all() {
        return List.of(
                CHG_00, CHG_01, CHG_01A, CHG_01B, CHG_01C, CHG_02, CHG_02A, CHG_03, CHG_04, CHG_04A, CHG_05, CHG_05A,
                CHG_05B, CHG_05C, CHG_06, CHG_06A, CHG_07, CHG_07A, CHG_08, CHG_08A, CHG_08B, CHG_09, CHG_10, CHG_10A,
                CHG_11, CHG_12, CHG_12A);
    }
}
