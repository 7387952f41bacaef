package io.github.diops.adapters.rest.console;

import io.github.diops.domain.backup.Tier;
import io.github.diops.domain.certificate.RenewalWay;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.MaintenanceState;
import io.github.diops.domain.rule.Text;

/** What the pages of maintenance and customers say, in both languages. */
enum RecordPhrase implements Said {
    PLANNED_TITLE("Planned maintenance", "Запланированные работы"),
    PLANNED_CAPTION("Maintenance on record, the next window first", "Работы, сначала ближайшее окно"),
    PLANNED_NONE(
            "No maintenance lies ahead. Cisco plans it by the form below.",
            "Предстоящих работ нет. Cisco планирует их формой ниже."),
    COLUMN_WORK("Work", "Работы"),
    COLUMN_WINDOW("Window", "Окно"),
    COLUMN_NOTICE("Notice", "Уведомление"),
    NOTICE_SENT("sent %1$s", "отправлено %1$s"),
    NOTICE_BY("to be sent by %1$s", "отправить не позднее %1$s"),
    NOTICE_FREE("no least notice", "без минимального срока"),
    ANSWER_UNTIL("answer before %1$s", "ответ до %1$s"),
    RESCHEDULE_UNTIL("an upgrade can be moved until %1$s", "обновление можно перенести до %1$s"),
    KIND_UPGRADE("upgrade", "обновление"),
    KIND_CERTIFICATE_RENEWAL("certificate renewal", "продление сертификата"),
    KIND_COP("COP file", "файл COP"),
    KIND_OTHER("other work", "другие работы"),
    STATE_PLANNED("planned", "запланированы"),
    STATE_NOTIFIED("notice sent", "уведомление отправлено"),
    STATE_STARTED("started", "начаты"),
    STATE_COMPLETED("completed", "завершены"),
    STATE_CANCELLED("cancelled", "отменены"),

    CUSTOMERS_TITLE("Customers", "Заказчики"),
    CUSTOMERS_LEAD("Where each customer stands.", "Как обстоят дела у каждого заказчика."),
    CUSTOMERS_ON_RECORD("Customers on record", "Заказчики в записях"),
    NO_CUSTOMER(
            "No customer is on record. The partner records them by POST /api/v1/customers.",
            "Заказчиков в записях нет. Партнёр заносит их через POST /api/v1/customers."),
    FURTHER_CUSTOMERS("Further customers", "Следующие"),
    MISSING_TITLE("No such customer", "Такого заказчика нет"),
    MISSING_LEAD("Nothing is here, or it is not yours to see.", "Здесь ничего нет, или вам это не видно."),
    PROFILE("Profile", "Сведения"),
    REGION("Region", "Регион"),
    RELEASE("Release", "Выпуск"),
    CAPACITY("Committed capacity", "Согласованная ёмкость"),
    CAPACITY_COUNTS("%1$d knowledge workers, %2$d workspaces", "сотрудников: %1$d, рабочих мест: %2$d"),
    STANDING("stands at %1$s; the current release is %2$s", "положение %1$s; текущий выпуск – %2$s"),
    STANDING_UNKNOWN(
            "not among the releases on record; the current one is %1$s", "не из известных выпусков; текущий – %1$s"),
    EXPANSIONS("Capacity being added", "Расширение ёмкости"),
    NEXT_STEP("next, by %2$s: %1$s", "следующий шаг (%2$s): %1$s"),
    TAC_CASE("TAC case %1$s", "обращение в TAC %1$s"),
    SSO("Single sign-on", "Единый вход"),
    YES("yes", "да"),
    NO("no", "нет"),
    APPLICATIONS("Applications", "Приложения"),
    CONTACTS("Contacts", "Контакты"),
    NO_CONTACTS(
            "No contact is on record; without one Cisco cannot reach anybody.",
            "Контактов нет; без них Cisco некому позвонить."),
    CASES_OF("Cases of this customer", "Обращения этого заказчика"),
    CERTIFICATES("Certificates", "Сертификаты"),
    NO_CERTIFICATES("No certificate is on record.", "Сертификатов в записях нет."),
    COLUMN_CERTIFICATE("Certificate", "Сертификат"),
    COLUMN_EXPIRES("Valid until", "Действует до"),
    COLUMN_PLAN("Renewal", "Продление"),
    WAY_CANDIDATE("planned, announced in time", "по плану, с уведомлением в срок"),
    WAY_SHORT_NOTICE("planned, announced late", "по плану, с опозданием уведомления"),
    WAY_EMERGENCY_WINDOW("emergency, in a window", "экстренно, в окне"),
    WAY_AT_ONCE("emergency, at once", "экстренно, немедленно"),
    BACKUPS("Backups", "Резервные копии"),
    BACKUPS_LEAD(
            "One square a night, the last 33; Cisco alone knows where they lie.",
            "Квадрат – ночь, последние 33; где лежат копии, знает только Cisco."),
    NO_BACKUPS(
            "No application is on record, so no night is looked at.",
            "Приложений в записях нет, поэтому ночи не проверяются."),
    RESTORE_POINT("would be restored now: %1$s", "сейчас восстановили бы: %1$s"),
    NO_RESTORE_POINT("nothing to restore from", "восстанавливать не из чего"),
    GAPS("nights without a good backup: %1$d", "ночей без хорошей копии: %1$d"),
    NIGHT("Night", "Ночь"),
    KEPT("Kept as", "Хранение"),
    NIGHT_PRIMARY("one of the latest three", "одна из трёх последних"),
    NIGHT_EXTENDED("stored", "хранится"),
    NIGHT_EXPIRED("expired", "срок хранения истёк"),
    NIGHT_FAILED("failed", "не удалась"),
    NIGHT_GAP("no good backup", "хорошей копии нет"),
    NIGHT_NONE("no backup owed yet", "копия ещё не требуется");

    private final Text text;

    RecordPhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }

    static RecordPhrase nameOf(ChangeKind kind) {
        return switch (kind) {
            case UPGRADE -> KIND_UPGRADE;
            case CERTIFICATE_RENEWAL -> KIND_CERTIFICATE_RENEWAL;
            case COP -> KIND_COP;
            case OTHER -> KIND_OTHER;
        };
    }

    static RecordPhrase nameOf(MaintenanceState state) {
        return switch (state) {
            case PLANNED -> STATE_PLANNED;
            case NOTIFIED -> STATE_NOTIFIED;
            case STARTED -> STATE_STARTED;
            case COMPLETED -> STATE_COMPLETED;
            case CANCELLED -> STATE_CANCELLED;
        };
    }

    static RecordPhrase nameOf(RenewalWay way) {
        return switch (way) {
            case CANDIDATE -> WAY_CANDIDATE;
            case SHORT_NOTICE -> WAY_SHORT_NOTICE;
            case EMERGENCY_WINDOW -> WAY_EMERGENCY_WINDOW;
            case AT_ONCE -> WAY_AT_ONCE;
        };
    }

    static RecordPhrase nameOf(Tier tier) {
        return switch (tier) {
            case PRIMARY -> NIGHT_PRIMARY;
            case EXTENDED -> NIGHT_EXTENDED;
            case EXPIRED -> NIGHT_EXPIRED;
            case FAILED -> NIGHT_FAILED;
        };
    }
}
