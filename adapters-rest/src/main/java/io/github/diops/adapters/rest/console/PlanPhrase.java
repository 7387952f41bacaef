package io.github.diops.adapters.rest.console;

import io.github.diops.domain.change.EmergencyReason;
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
    EVENT_CALENDAR("Calendar feed", "Лента календаря"),
    ADVICE("What the partner can do", "Что может партнёр"),
    ADVICE_YES("It may be moved.", "Работы можно перенести."),
    ADVICE_NO("It may not be moved:", "Переносить нельзя:"),
    ADVICE_TIMES("How often yet", "Сколько ещё раз"),
    ADVICE_UNTIL("The request is in time until", "Просьба вовремя до"),
    ADVICE_TIMELY("An answer is timely before", "Ответ своевременен до"),
    ADVICE_WINDOWS(
            "Windows to which it could move, as far as Cisco has them free",
            "Окна для переноса, если они у Cisco свободны"),
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

    /** The name of a step of that type, if it has one. */
    static Option<PlanPhrase> stepOf(String type) {
        return List.of(values()).find(phrase -> phrase.name().equals("STEP_" + type));
    }
}
