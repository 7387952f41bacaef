package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Text;

/** What texts to be sent by mail say, in both languages. */
enum MailPhrase implements Said {
    MISSING("[MISSING: %1$s]", "[НЕ ХВАТАЕТ: %1$s]"),
    LINE("%1$s: %2$s", "%1$s: %2$s"),
    LACKS("To be filled in before it is sent:", "Заполнить перед отправкой:"),
    COMPLETE("Nothing is missing.", "Всё заполнено."),
    TEXT("Text", "Текст"),
    OPEN("Open in the mail program", "Открыть в почтовой программе"),

    RESCHEDULE_TITLE("Request to reschedule, as a mail", "Просьба о переносе, письмом"),
    RESCHEDULE_LEAD(
            "The partner asks Cisco’s change management at %1$s, with a detailed reason.",
            "Партнёр пишет управлению изменениями Cisco, %1$s, с подробной причиной."),
    RESCHEDULE_SUBJECT("Request to reschedule: %1$s, %2$s", "Просьба о переносе: %1$s, %2$s"),
    RESCHEDULE_OPENING("We ask to reschedule this maintenance.", "Просим перенести эти работы."),
    WORK("Work", "Работы"),
    CUSTOMERS("Customers", "Заказчики"),
    PLANNED_WINDOW("Planned window", "Запланированное окно"),
    RECORD("Record", "Запись"),
    NEW_DATE("New date", "Новая дата"),
    NEW_DATE_OFFERED("new date, such as %1$s", "новая дата, например %1$s"),
    REASON("Reason", "Причина"),
    REASON_WANTED("the reason in detail", "подробная причина"),
    ASKED_BY("Asked by", "Просит"),
    ASKED_BY_WANTED("name, phone, e-mail", "имя, телефон, почта"),

    ESCALATION_TITLE("Escalation to TAC, as a text", "Эскалация в TAC, текстом"),
    ESCALATION_LEAD("The partner escalates. Channel: %1$s.", "Эскалирует партнёр. Канал: %1$s."),
    ESCALATION_SUBJECT("Escalation of case %1$s, %2$s, %3$s", "Эскалация обращения %1$s, %2$s, %3$s"),
    ESCALATION_OPENING("We escalate this case to Cisco TAC.", "Эскалируем это обращение в Cisco TAC."),
    CASE("Case", "Обращение"),
    SUBSCRIPTION("Subscription or contract number", "Номер подписки или договора"),
    MEMBER("Caller is a member of the partner’s support team", "Звонящий из службы поддержки партнёра"),
    CONTACT_NAME("Contact, a person or a team", "Контакт, сотрудник или команда"),
    CONTACT_PHONE("Phone", "Телефон"),
    CONTACT_EMAIL("E-mail", "Почта"),
    PROBLEM("Problem", "Проблема"),
    DUE("Response due", "Срок ответа");

    private final Text text;

    MailPhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }
}
