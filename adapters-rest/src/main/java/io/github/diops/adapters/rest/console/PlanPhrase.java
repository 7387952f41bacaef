package io.github.diops.adapters.rest.console;

import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.CopScenario;
import io.github.diops.domain.cop.CopStep;
import io.github.diops.domain.cop.Initiator;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** What the pages of plans say: maintenance, COP files, certificates; in both languages. */
enum PlanPhrase implements Said {
    FIELD_TITLE("Title", "Название"),
    FIELD_KIND("Kind", "Вид"),
    FIELD_TARGET("What it touches", "Что затрагивается"),
    FIELD_WORK_IMPACT("Impact on calling", "Влияние на вызовы"),
    FIELD_WINDOW_DATE("Date on which the window opens, in the region", "Дата открытия окна в регионе"),
    FIELD_EMERGENCY("Emergency", "Экстренно"),
    FIELD_SEVERE("It fixes a severe vulnerability", "Исправляет серьёзную уязвимость"),
    FIELD_NEW_WINDOW("New window", "Новое окно"),
    FIELD_OFFERED("Cisco’s operations have this window free", "Это окно у Cisco свободно"),
    FIELD_OUTCOME("Outcome", "Итог"),
    FIELD_NOTE("Note", "Примечание"),
    FIELD_INITIATOR("Who wants the file", "Кому нужен файл"),
    FIELD_COP_REASON("Cisco’s reason", "Причина Cisco"),
    FIELD_CONTENT("Content, where the customer asks", "Содержимое, если просит заказчик"),
    FIELD_FILE("File name", "Имя файла"),
    FIELD_APPLICATION("Application", "Приложение"),
    FIELD_NAME("Name of the certificate", "Имя сертификата"),
    FIELD_EXPIRES_AT("Valid until, by the clock of %1$s", "Действует до, по часам %1$s"),
    FIELD_PERIOD_START("Work starts, by the clock of %1$s", "Начало работ, по часам %1$s"),
    FIELD_PERIOD_END("Work ends, by the clock of %1$s", "Конец работ, по часам %1$s"),
    FAULT_NO_WINDOW(
            "Say on which date the window opens; only an emergency whose work starts and ends at times of its own needs"
                    + " none.",
            "Укажите дату, когда открывается окно; без неё обходятся только экстренные работы со своим началом и"
                    + " концом."),
    FAULT_HALF_PERIOD("Give both the start and the end, or neither.", "Укажите и начало, и конец или ничего."),
    FAULT_PERIOD_ORDER("The work ends after it starts.", "Работы кончаются позже, чем начинаются."),
    FAULT_CHOICE("Choose one of those offered.", "Выберите одно из предложенного."),
    FAULT_DATE(
            "Write a date, such as 2026-10-29, from 1970 to 2199.",
            "Укажите дату, например 2026-10-29, с 1970 по 2199."),
    FAULT_REGIONS(
            "Choose customers of one partner and one region.", "Выберите заказчиков одного партнёра и одного региона."),

    TARGET_INFRASTRUCTURE("Cisco’s infrastructure", "инфраструктура Cisco"),
    TARGET_APPLICATION("a UC application", "приложение UC"),
    TARGET_CERTIFICATE("a certificate", "сертификат"),
    IMPACT_MINIMAL("minimal", "минимальное"),
    IMPACT_DISRUPTS_CALLING("disrupts calling", "прерывает вызовы"),
    EMERGENCY_RESTORE_SERVICE("restore service", "восстановить службу"),
    EMERGENCY_MITIGATE_OUTAGE("mitigate an outage", "смягчить перебой"),
    EMERGENCY_AVOID_OUTAGE("avoid a potential outage", "предотвратить возможный перебой"),
    EMERGENCY_FIX_VULNERABILITY("fix a vulnerability", "исправить уязвимость"),
    OUTCOME_SUCCESSFUL("successful", "успешно"),
    OUTCOME_FAILED("failed", "неудачно"),

    PLAN("Plan maintenance", "Запланировать работы"),
    PLAN_LEAD(
            "Cisco plans; in an emergency the partner may too. The window runs from 21:00 of the date to 06:00.",
            "Планирует Cisco, в экстренном случае и партнёр. Окно длится с 21:00 этой даты до 06:00."),
    SEND_NOTICE("Record that the notice was sent", "Отметить отправку уведомления"),
    RESCHEDULE("Agree a new date that the partner asks for", "Согласовать новую дату по просьбе партнёра"),
    MOVE("Move it, as Cisco’s own move", "Перенести по решению Cisco"),
    START("Start the work", "Начать работы"),
    COMPLETE("Complete the work", "Завершить работы"),
    CANCEL("Cancel", "Отменить"),
    EVENT_MISSING_TITLE("No such maintenance", "Таких работ нет"),
    EVENT_FACTS("Facts", "Сведения"),
    WINDOW("Window", "Окно"),
    WINDOW_LENGTH("%1$s long", "длина %1$s"),
    WORK_PERIOD("Work", "Работы"),
    CERTIFICATE_EXPIRES("Certificate valid until", "Сертификат действует до"),
    TIMES_MOVED("Moved at the partner’s request", "Переносов по просьбе партнёра"),
    OUTCOME("Outcome", "Итог"),
    COP_NAV("COP", "COP"),
    COP_TITLE("COP files", "Файлы COP"),
    COP_LEAD(
            "How a COP file comes to be installed, and whose step is next.",
            "Как устанавливается файл COP и чей шаг следующий."),
    COP_KNOWN("Worth knowing", "Полезно знать"),
    COP_SCENARIOS("The scenarios", "Сценарии"),
    COP_REQUESTS("Requests on record", "Запросы в записях"),
    COP_NONE("No COP file is requested.", "Файлов COP никто не запрашивал."),
    COP_REQUEST("Request a COP file", "Запросить файл COP"),
    COP_REQUEST_LEAD(
            "Cisco gives a reason, the customer names the content; the scenario follows from that.",
            "Cisco указывает причину, заказчик – содержимое; из этого следует сценарий."),
    COP_REQUEST_OF("COP request of %1$s", "Запрос COP: %1$s"),
    COP_MISSING_TITLE("No such COP request", "Такого запроса COP нет"),
    COLUMN_REQUEST("Request", "Запрос"),
    COLUMN_NEXT_STEP("Next step", "Следующий шаг"),
    COLUMN_STEP("Step", "Шаг"),
    STEPS("Steps", "Шаги"),
    ALL_DONE("all done", "всё сделано"),
    STEP_IS_NEXT("next", "следующий"),
    STEP_IS_LATER("to come", "предстоит"),
    FAULT_REASON_IS_CISCOS("Only Cisco gives a reason.", "Причину указывает только Cisco."),
    FAULT_CONTENT_IS_THE_CUSTOMERS("Only the customer names the content.", "Содержимое указывает только заказчик."),
    SCENARIO_CISCO_EMERGENCY("Cisco’s emergency fix", "Экстренное исправление Cisco"),
    SCENARIO_CISCO_SCHEDULED("Cisco’s regular maintenance", "Плановые работы Cisco"),
    SCENARIO_CUSTOMER_REQUEST("The customer’s own wish", "По желанию заказчика"),
    INITIATOR_CISCO("the vendor, Cisco", "поставщик, Cisco"),
    INITIATOR_CUSTOMER("the customer", "заказчик"),
    REASON_VULNERABILITY("a vulnerability", "уязвимость"),
    REASON_IMMINENT_FAILURE("an imminent failure", "неминуемый отказ"),
    REASON_FIX("a fix that is no emergency", "несрочное исправление"),
    REASON_UTILITY("a utility for an upgrade", "утилита для обновления"),
    CONTENT_PHONE_FIRMWARE("phone firmware", "прошивка телефонов"),
    CONTENT_LOCALE_PACK("locale pack", "языковой пакет"),
    CONTENT_DEVICE_PACK("device pack", "пакет устройств"),
    COP_ASSESS("Assess", "Оценить"),
    COP_SELECT_WINDOW("Select the window", "Выбрать окно"),
    COP_NOTIFY("Notify", "Уведомить"),
    COP_ANSWER("Answer the notice", "Ответить на уведомление"),
    COP_INSTALL("Install", "Установить"),
    COP_CONFIRM("Confirm", "Подтвердить"),
    COP_OPEN_SERVICE_REQUEST("Open a service request in Control Hub", "Открыть запрос на обслуживание в Control Hub"),
    COP_UPLOAD_TO_SFTP("Upload to the SFTP server", "Загрузить на сервер SFTP"),
    COP_DOWNLOAD("Download to the application", "Загрузить в приложение"),

    CERTIFICATE_OF("Certificate %1$s of %2$s", "Сертификат %1$s, %2$s"),
    CERTIFICATE_MISSING_TITLE("No such certificate", "Такого сертификата нет"),
    RENEWED("Record the renewal", "Отметить продление"),
    RECORD_CERTIFICATE("Put a certificate on record", "Занести сертификат"),
    PLAN_RENEWAL("Plan the renewal", "Запланировать продление"),

    STEP_PLANNED("Planned", "Запланировано"),
    STEP_NOTICE_SENT("Notice sent", "Уведомление отправлено"),
    STEP_RESCHEDULED("New date agreed", "Согласована новая дата"),
    STEP_MOVED("Moved by Cisco", "Перенесено Cisco"),
    STEP_STARTED("Started", "Начаты"),
    STEP_COMPLETED("Completed", "Завершены"),
    STEP_CANCELLED("Cancelled", "Отменены"),
    STEP_RECORDED("Recorded", "Записан"),
    STEP_RENEWED("Renewed", "Продлён"),
    STEP_TASK_DONE("Task done", "Шаг выполнен"),
    STEP_STEP_TAKEN("Step taken", "Шаг сделан"),
    STEP_OPENED("Recorded", "Записано");

    private final Text text;

    PlanPhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }

    static PlanPhrase nameOf(WorkTarget target) {
        return switch (target) {
            case INFRASTRUCTURE -> TARGET_INFRASTRUCTURE;
            case APPLICATION -> TARGET_APPLICATION;
            case CERTIFICATE -> TARGET_CERTIFICATE;
        };
    }

    static PlanPhrase nameOf(WorkImpact impact) {
        return switch (impact) {
            case MINIMAL -> IMPACT_MINIMAL;
            case DISRUPTS_CALLING -> IMPACT_DISRUPTS_CALLING;
        };
    }

    static PlanPhrase nameOf(EmergencyReason reason) {
        return switch (reason) {
            case RESTORE_SERVICE -> EMERGENCY_RESTORE_SERVICE;
            case MITIGATE_OUTAGE -> EMERGENCY_MITIGATE_OUTAGE;
            case AVOID_OUTAGE -> EMERGENCY_AVOID_OUTAGE;
            case FIX_VULNERABILITY -> EMERGENCY_FIX_VULNERABILITY;
        };
    }

    static PlanPhrase nameOf(CopScenario scenario) {
        return switch (scenario) {
            case CISCO_EMERGENCY -> SCENARIO_CISCO_EMERGENCY;
            case CISCO_SCHEDULED -> SCENARIO_CISCO_SCHEDULED;
            case CUSTOMER_REQUEST -> SCENARIO_CUSTOMER_REQUEST;
        };
    }

    static PlanPhrase nameOf(Initiator initiator) {
        return switch (initiator) {
            case CISCO -> INITIATOR_CISCO;
            case CUSTOMER -> INITIATOR_CUSTOMER;
        };
    }

    static PlanPhrase nameOf(CopReason reason) {
        return switch (reason) {
            case VULNERABILITY -> REASON_VULNERABILITY;
            case IMMINENT_FAILURE -> REASON_IMMINENT_FAILURE;
            case FIX -> REASON_FIX;
            case UTILITY -> REASON_UTILITY;
        };
    }

    static PlanPhrase nameOf(CopContent content) {
        return switch (content) {
            case PHONE_FIRMWARE -> CONTENT_PHONE_FIRMWARE;
            case LOCALE_PACK -> CONTENT_LOCALE_PACK;
            case DEVICE_PACK -> CONTENT_DEVICE_PACK;
        };
    }

    static PlanPhrase nameOf(CopStep step) {
        return switch (step) {
            case ASSESS -> COP_ASSESS;
            case SELECT_WINDOW -> COP_SELECT_WINDOW;
            case NOTIFY -> COP_NOTIFY;
            case ANSWER -> COP_ANSWER;
            case INSTALL -> COP_INSTALL;
            case CONFIRM -> COP_CONFIRM;
            case OPEN_SERVICE_REQUEST -> COP_OPEN_SERVICE_REQUEST;
            case UPLOAD_TO_SFTP -> COP_UPLOAD_TO_SFTP;
            case DOWNLOAD -> COP_DOWNLOAD;
        };
    }

    /** The name of a step of that type, if it has one. */
    static Option<PlanPhrase> stepOf(String type) {
        return List.of(values()).find(phrase -> phrase.name().equals("STEP_" + type));
    }
}
