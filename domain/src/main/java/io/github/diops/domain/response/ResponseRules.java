package io.github.diops.domain.response;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of response, OBJ-01 to OBJ-10. */
public final class ResponseRules {
    private static final Text OBJECTIVES = Text.of(
            "Software support response time objectives", "Целевое время реакции поддержки программного обеспечения");
    private static final Text SERVICE_LEVEL =
            Text.of("Cisco and service level objective", "Cisco и целевой уровень обслуживания");

    public static final Rule OBJ_01 = Rule.guide(
            "OBJ-01",
            SERVICE_LEVEL,
            Text.of(
                    "Response is Cisco's acknowledgement: S1 within 15 minutes, S2 30 minutes, S3 1 business day, S4 3"
                            + " business days.",
                    "Реакция – это подтверждение со стороны Cisco: S1 за 15 минут, S2 за 30 минут, S3 за 1 рабочий"
                            + " день, S4 за 3 рабочих дня."));
    public static final Rule OBJ_02 = Rule.reading(
            "OBJ-02",
            SERVICE_LEVEL,
            Text.of(
                    "The clocks of S1 and S2 run around the clock; at the very instant of the deadline it is met.",
                    "Часы S1 и S2 идут круглосуточно; в самый момент срока он ещё соблюдён."),
            Text.of(
                    "Support is 24x7 and the objectives are minutes; \"within 15 minutes\" includes the fifteenth.",
                    "Поддержка работает 24x7, а сроки – минуты; «в течение 15 минут» включает пятнадцатую."));
    public static final Rule OBJ_03 = Rule.reading(
            "OBJ-03",
            SERVICE_LEVEL,
            Text.of(
                    "Business hours are Monday to Friday 09:00-17:00 in the zone of the customer's calendar, without"
                            + " its holidays. N business days means the same local time N business days later; opened"
                            + " before hours counts from opening time, at or after closing or on a day off from opening"
                            + " time of the next business day.",
                    "Рабочие часы – с понедельника по пятницу, 09:00-17:00 в поясе календаря клиента, без его"
                            + " праздников. N рабочих дней – то же местное время через N рабочих дней; открытое до"
                            + " начала часов считается с их начала, в момент закрытия, позже или в выходной – с начала"
                            + " следующего рабочего дня."),
            Text.of(
                    "The guide says \"business day\" and \"standard business hours\" without defining either; these are"
                            + " the usual ones, and all are configurable.",
                    "Руководство говорит «рабочий день» и «стандартные рабочие часы», не определяя их; здесь взяты"
                            + " обычные, и все они настраиваются."));
    public static final Rule OBJ_03A = Rule.reading(
            "OBJ-03a",
            SERVICE_LEVEL,
            Text.of(
                    "A calendar has at least one working weekday and opens before it closes; a search that meets no"
                            + " business day in 366 days is an error.",
                    "В календаре есть хотя бы один рабочий день недели, и он открывается раньше, чем закрывается;"
                            + " поиск, не встретивший рабочего дня за 366 дней, – ошибка."),
            Text.of(
                    "Without it a deadline would not exist, and a silent one would be worse.",
                    "Иначе срока не существует, а молчаливый срок был бы хуже."));
    public static final Rule OBJ_03B = Rule.reading(
            "OBJ-03b",
            SERVICE_LEVEL,
            Text.of(
                    "A case opened inside business hours while a clock change repeats an hour counts with the local"
                            + " time that the clock had already reached.",
                    "Обращение, открытое в рабочие часы, пока перевод часов повторяет час, считается с местного"
                            + " времени, которого часы уже достигли."),
            Text.of(
                    "Otherwise a case opened later would be due earlier, against the purpose of GEN-02.",
                    "Иначе открытое позже истекало бы раньше, вопреки смыслу GEN-02."));
    public static final Rule OBJ_03C = Rule.reading(
            "OBJ-03c",
            SERVICE_LEVEL,
            Text.of(
                    "A date that the zone skips whole is no business day.",
                    "Дата, которую часовой пояс пропускает целиком, – не рабочий день."),
            Text.of(
                    "A date is an instant's local date (GEN-01), and such a date is no instant's; Samoa had no 30"
                            + " December 2011.",
                    "Дата – это местная дата момента (GEN-01), а у такой даты нет ни одного момента; на Самоа не было"
                            + " 30 декабря 2011 года."));
    public static final Rule OBJ_04 = Rule.guide(
            "OBJ-04",
            SERVICE_LEVEL,
            Text.of(
                    "S3 and S4 are met at least 95 % of the time.",
                    "S3 и S4 соблюдаются не менее чем в 95 % случаев."));
    public static final Rule OBJ_04A = Rule.reading(
            "OBJ-04a",
            SERVICE_LEVEL,
            Text.of(
                    "Over a period [from, to) a case belongs to the period it was opened in, with the severity in force"
                            + " when its outcome was fixed; it is met, missed or waiting; on target when 20 x met >="
                            + " 19 x (met + missed); severities are never pooled; an empty period has no attainment.",
                    "За период [from, to) обращение относится к периоду, в котором открыто, с серьёзностью на момент"
                            + " определения исхода; оно соблюдено, пропущено или ждёт; цель достигнута, когда 20 x"
                            + " соблюдено >= 19 x (соблюдено + пропущено); серьёзности не смешиваются; у пустого"
                            + " периода показателя нет."),
            Text.of(
                    "The guide gives a percentage without a period or a way to count.",
                    "Руководство называет процент без периода и способа подсчёта."));
    public static final Rule OBJ_04B = Rule.reading(
            "OBJ-04b",
            SERVICE_LEVEL,
            Text.of("S1 and S2 are reported without a target.", "S1 и S2 показываются без цели."),
            Text.of("The guide names 95 % for S3 and S4 only.", "Руководство называет 95 % только для S3 и S4."));
    public static final Rule OBJ_04C = Rule.reading(
            "OBJ-04c",
            SERVICE_LEVEL,
            Text.of(
                    "A report also tells each calendar month of its period, in UTC, by when the cases were opened.",
                    "Отчёт показывает и каждый календарный месяц своего периода, по UTC и по времени открытия"
                            + " обращений."),
            Text.of(
                    "The guide names no zone, and the customers of one report live in several.",
                    "Часового пояса руководство не называет, а клиенты одного отчёта живут в разных."));
    public static final Rule OBJ_05 = Rule.guide(
            "OBJ-05",
            SERVICE_LEVEL,
            Text.of(
                    "Where Cisco cannot resolve the issue in the interval, it gives status and an action plan.",
                    "Если Cisco не может решить проблему за этот интервал, она сообщает состояние и план действий."));
    public static final Rule OBJ_06 = Rule.guide(
            "OBJ-06",
            SERVICE_LEVEL,
            Text.of(
                    "Resolution may take longer when no qualified contact of the partner is available to reproduce or"
                            + " isolate the problem.",
                    "Решение может занять больше времени, если у партнёра нет доступного квалифицированного"
                            + " специалиста для воспроизведения или локализации проблемы."));
    public static final Rule OBJ_06A = Rule.reading(
            "OBJ-06a",
            SERVICE_LEVEL,
            Text.of(
                    "Such periods are recorded and never move the response deadline.",
                    "Такие периоды записываются и никогда не сдвигают срок реакции."),
            Text.of(
                    "The guide extends resolution times, not the time to acknowledge.",
                    "Руководство продлевает время решения, а не время подтверждения."));
    public static final Rule OBJ_07 = Rule.guide(
            "OBJ-07",
            SERVICE_LEVEL,
            Text.of(
                    "Without an acceptable status or resolution in time, the partner should escalate to Cisco.",
                    "Если приемлемого состояния или решения вовремя нет, партнёру следует обратиться к Cisco с"
                            + " эскалацией."));
    public static final Rule OBJ_08 = Rule.reading(
            "OBJ-08",
            OBJECTIVES,
            Text.of(
                    "When severity changes before acknowledgement, each severity k counts from when the case has been"
                            + " at least that grave; the deadline is the earliest of these over the current severity and"
                            + " all milder ones. Raising never gives more time.",
                    "Если серьёзность меняется до подтверждения, для каждой серьёзности k отсчёт идёт с того момента,"
                            + " с которого обращение не легче неё; срок – самый ранний из них по текущей серьёзности"
                            + " и всем более лёгким. Повышение никогда не даёт больше времени."),
            Text.of(
                    "The guide says that severity may be adjusted and not what becomes of the clock.",
                    "Руководство говорит, что серьёзность может меняться, но не говорит, что происходит со сроком."));
    public static final Rule OBJ_08A = Rule.reading(
            "OBJ-08a",
            OBJECTIVES,
            Text.of(
                    "Once a case is acknowledged or past its deadline, nothing changes the verdict.",
                    "Когда обращение подтверждено или срок прошёл, исход больше не меняется."),
            Text.of(
                    "A verdict that later events could rewrite would measure nothing.",
                    "Исход, который можно переписать позже, ничего бы не измерял."));
    public static final Rule OBJ_08B = Rule.reading(
            "OBJ-08b",
            OBJECTIVES,
            Text.of(
                    "The first acknowledgement counts; one before opening or in the future is refused.",
                    "Считается первое подтверждение; подтверждение до открытия или в будущем отклоняется."),
            Text.of(
                    "Response is one event, and it happens while the case exists.",
                    "Реакция – одно событие, и оно происходит, пока обращение существует."));
    public static final Rule OBJ_09 = Rule.guide(
            "OBJ-09",
            SERVICE_LEVEL,
            Text.of(
                    "S3 and S4 may go through Support Case Manager; for S1 and S2 a call to the global TAC number"
                            + " 1-800-553-2447 is recommended.",
                    "S3 и S4 можно открыть в Support Case Manager; для S1 и S2 рекомендуется звонок на глобальный номер"
                            + " TAC 1-800-553-2447."));
    public static final Rule OBJ_09A = Rule.reading(
            "OBJ-09a",
            SERVICE_LEVEL,
            Text.of(
                    "Another channel is accepted, with the recommendation.",
                    "Другой канал принимается, с рекомендацией."),
            Text.of(
                    "The guide recommends the call and forbids nothing.",
                    "Руководство рекомендует звонок и ничего не запрещает."));
    public static final Rule OBJ_10 = Rule.reading(
            "OBJ-10",
            OBJECTIVES,
            Text.of(
                    "A clock warns at 50, 75 and 90 % of its time (business time for S3 and S4), then reports the"
                            + " breach at the first instant after the deadline, each once; when several are due at one"
                            + " look only the gravest is reported.",
                    "Часы предупреждают на 50, 75 и 90 % своего времени (для S3 и S4 – рабочего), затем сообщают о"
                            + " нарушении в первый момент после срока, каждое один раз; если при одной проверке"
                            + " наступило несколько, сообщается только самое тяжёлое."),
            Text.of(
                    "The guide sets no warnings; a desk needs them before the deadline, not after it.",
                    "Руководство не устанавливает предупреждений; дежурным они нужны до срока, а не после."));
    public static final Rule OBJ_10A = Rule.reading(
            "OBJ-10a",
            OBJECTIVES,
            Text.of(
                    "Each percentage is reported once a case, whatever its severity becomes: a new deadline repeats no"
                            + " warning and none milder than one already due. Acknowledgement or withdrawal stops the"
                            + " clock.",
                    "О каждом проценте сообщается один раз за обращение, какой бы ни стала серьёзность: новый срок не"
                            + " повторяет предупреждений и не даёт более лёгких, чем уже наступившее. Подтверждение или"
                            + " отзыв останавливает часы."),
            Text.of(
                    "A desk that has been warned need not be warned less; only what is graver is news.",
                    "Кого уже предупредили, того незачем предупреждать слабее; новость – только более тяжёлое."));

    private ResponseRules() {}

    public static List<Rule> all() {
        return List.of(
                OBJ_01, OBJ_02, OBJ_03, OBJ_03A, OBJ_03B, OBJ_03C, OBJ_04, OBJ_04A, OBJ_04B, OBJ_04C, OBJ_05, OBJ_06,
                OBJ_06A, OBJ_07, OBJ_08, OBJ_08A, OBJ_08B, OBJ_09, OBJ_09A, OBJ_10, OBJ_10A);
    }
}
