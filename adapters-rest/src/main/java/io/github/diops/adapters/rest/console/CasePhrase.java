package io.github.diops.adapters.rest.console;

import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.rule.Text;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** What the pages of cases say, in both languages. */
enum CasePhrase implements Said {
    LIST_TITLE("Cases", "Обращения"),
    LIST_LEAD(
            "What waits for Cisco’s response, least time left first; and every other case.",
            "Что ждёт ответа Cisco, сначала самое срочное; и все остальные обращения."),
    WAITING_TITLE("Waiting for response: %1$d", "Ждут ответа: %1$d"),
    WAITING_MANY(
            "Waiting for response: more than %1$d, the latest opened", "Ждут ответа: более %1$d, последние открытые"),
    FOUND_TITLE("Cases found", "Найденные обращения"),
    LIST_CAPTION("Cases with their clock, severity and state", "Обращения: срок, серьёзность, состояние"),
    LIST_EMPTY_WAITING("No case waits for a response.", "Ответа не ждёт ни одно обращение."),
    LIST_EMPTY(
            "No case is like that. Ask for any state, or fewer words.",
            "Таких обращений нет. Выберите любое состояние или меньше слов."),
    HOW_TO_OPEN(
            "A case is opened by the form on this page, or by POST /api/v1/cases.",
            "Обращение открывается формой на этой странице или через POST /api/v1/cases."),
    OPEN_CASE("Open a case", "Открыть обращение"),
    OPEN_CASE_LEAD(
            "State a severity, or say how much is affected and how badly, and the matrix proposes one.",
            "Укажите серьёзность, или долю затронутого и срочность – тогда её предложит матрица."),
    OPEN_CASE_NO_CUSTOMER(
            "A case belongs to a customer, and none is on record yet.",
            "Обращение принадлежит заказчику, а заказчиков в записях пока нет."),
    SEVERITY_OR_ASSESSMENT(
            "State a severity, or give impact and urgency.", "Укажите серьёзность или влияние и срочность."),
    FILTER("Show", "Показать"),
    FILTER_STATE("State", "Состояние"),
    FILTER_SEVERITY("Severity", "Серьёзность"),
    FILTER_WORDS("Words, number or customer’s words", "Слова или номер"),
    ANY_STATE("any", "любое"),
    ANY_SEVERITY("any", "любая"),
    NEXT_PAGE("Further cases", "Следующие"),
    FIRST_PAGE("From the first", "С начала"),
    COLUMN_CASE("Case", "Обращение"),
    COLUMN_CLOCK("Clock", "Срок"),
    COLUMN_DUE("Response due", "Ответить до"),
    COLUMN_STATE("State", "Состояние"),
    TIME_LEFT("%1$s left", "осталось %1$s"),
    TIME_OVER("overdue by %1$s", "просрочено на %1$s"),
    ANSWERED("answered %1$s", "ответ %1$s"),
    STATE_OPEN("open", "открыто"),
    STATE_ACKNOWLEDGED("acknowledged", "подтверждено"),
    STATE_OBSERVING("observed", "под наблюдением"),
    STATE_RESOLVED("resolved", "решено"),
    STATE_CLOSED("closed", "закрыто"),
    STATE_WITHDRAWN("withdrawn", "отозвано"),
    VERDICT_WAITING("waiting", "ожидает"),
    VERDICT_MET("objective met", "срок соблюдён"),
    VERDICT_MISSED("objective missed", "срок пропущен"),

    MISSING_TITLE("No such case", "Такого обращения нет"),
    MISSING_LEAD(
            "Nothing is here, or it is not yours to see. The list has every case that you may see.",
            "Здесь ничего нет, или вам это не видно. В списке есть все видимые вам обращения."),
    TO_LIST("To the list", "К списку"),
    CASE_TITLE("Case %1$s", "Обращение %1$s"),
    FACTS("Facts", "Сведения"),
    CLOCK("Response clock", "Часы ответа"),
    CLOCK_CAPTION("The marks of the clock", "Отметки часов"),
    CLOCK_TITLE("How much of the response time has passed", "Сколько времени ответа прошло"),
    MARK("Mark", "Отметка"),
    MARK_TIME("Local time of the customer", "Местное время заказчика"),
    MARK_START("counts from", "отсчёт с"),
    MARK_WARNING("%1$d %%", "%1$d %%"),
    MARK_DUE("due", "срок"),
    MARK_ACKNOWLEDGED("acknowledged", "подтверждено"),
    MARK_NOW("now", "сейчас"),
    CUSTOMER("Customer", "Заказчик"),
    PARTNER("Partner", "Партнёр"),
    OPENED("Opened", "Открыто"),
    ACKNOWLEDGED_AT("Acknowledged", "Подтверждено"),
    ZONE("Zone", "Пояс"),
    PROPOSED("Proposed by the matrix", "Предложено матрицей"),
    STATED("Stated by the partner", "Заявлено партнёром"),
    DIFFERS("differs from the proposal", "отличается от предложенного"),
    REQUESTED("Requested by the partner", "Запрошено партнёром"),
    REFERENCES("References", "Ссылки"),
    CONTACT("Partner’s contact", "Контакт партнёра"),
    NO_CONTACT_SINCE("none available since %1$s", "недоступен с %1$s"),
    OBSERVED_UNTIL("Observed until", "Наблюдается до"),
    STATUS("Status", "Статус"),
    STATUS_AT("given %1$s", "дан %1$s"),
    STATUS_DUE("due from Cisco, with an action plan", "Cisco должна дать статус и план действий"),
    ESCALATED_AT("Escalated", "Эскалировано"),
    EDITION("Edition", "Редакция"),
    ACTIONS("What can be done now", "Что можно сделать сейчас"),
    ACTIONS_LEAD(
            "The policy says what is allowed now; you stand in for the party that a step belongs to.",
            "Что разрешено сейчас, говорят правила; вы действуете за сторону, которой принадлежит шаг."),
    NO_ACTION("Nothing more can be done here.", "Здесь больше ничего сделать нельзя."),
    NOT_NOW("What cannot, and why", "Что нельзя и почему"),
    OPTIONAL("%1$s (optional)", "%1$s (необязательно)"),
    ACKNOWLEDGE("Acknowledge", "Подтвердить"),
    GIVE_STATUS("Give a status", "Дать статус"),
    CHANGE_SEVERITY("Change the severity", "Изменить серьёзность"),
    REQUEST_SEVERITY("Request a higher severity", "Запросить более высокую серьёзность"),
    LOSE_CONTACT("Record: no contact available", "Отметить: контакт недоступен"),
    REGAIN_CONTACT("Record: contact available again", "Отметить: контакт снова доступен"),
    OBSERVE("Observe stability", "Наблюдать за стабильностью"),
    RESOLVE("Resolve", "Решить"),
    REOPEN("Reopen", "Открыть снова"),
    CLOSE("Close", "Закрыть"),
    ESCALATE("Escalate", "Эскалировать"),
    WITHDRAW("Withdraw", "Отозвать"),
    FIELD_SEVERITY("Severity", "Серьёзность"),
    FIELD_REASON("Reason", "Причина"),
    FIELD_BUSINESS_IMPACT_CHANGE("What has changed in business impact", "Что изменилось во влиянии на бизнес"),
    FIELD_STATUS("Status", "Статус"),
    FIELD_ACTION_PLAN("Action plan", "План действий"),
    FIELD_UNTIL("Until, by the clock of %1$s", "До, по часам %1$s"),
    FIELD_RESOLUTION("Resolution", "Решение"),
    REFUSED("The policy refuses this:", "Правила это запрещают:"),
    STALE(
            "This has changed since the form was shown. It is shown as it is now; what you entered is kept.",
            "С тех пор как показана форма, запись изменилась. Она показана как есть; введённое сохранено."),
    SENT_TWICE(
            "This form was sent twice, and the first is still being carried out: what it makes is in the list.",
            "Форма отправлена дважды, первая ещё выполняется: то, что она создаёт, – в списке."),
    UNKNOWN_ACTION("No form of that name is here.", "Такой формы здесь нет."),
    TIMELINE("Timeline", "Ход событий"),
    TIMELINE_LEAD("Latest first, in the zone %1$s.", "Сначала последние, пояс %1$s."),
    TIMELINE_CUT("The latest %1$d of the steps; the API has them all.", "Последние шаги, числом %1$d; все – в API."),
    STEP_BY("%1$s for %2$s", "%1$s за сторону: %2$s"),
    STEP_RECORDED("recorded %1$s", "записано %1$s"),
    STEP_OPENED("Opened", "Открыто"),
    STEP_ACKNOWLEDGED("Acknowledged", "Подтверждено"),
    STEP_SEVERITY_CHANGED("Severity changed", "Серьёзность изменена"),
    STEP_SEVERITY_REQUESTED("Higher severity requested", "Запрошена более высокая серьёзность"),
    STEP_STATUS_GIVEN("Status given", "Дан статус"),
    STEP_CONTACT_UNAVAILABLE("No contact available", "Контакт недоступен"),
    STEP_CONTACT_AVAILABLE("Contact available again", "Контакт снова доступен"),
    STEP_OBSERVATION_BEGUN("Observed", "Под наблюдением"),
    STEP_RESOLVED("Resolved", "Решено"),
    STEP_REOPENED("Reopened", "Открыто снова"),
    STEP_CLOSED("Closed", "Закрыто"),
    STEP_WITHDRAWN("Withdrawn", "Отозвано"),
    STEP_ESCALATED("Escalated", "Эскалировано"),
    DATA_PROBLEM("Problem", "Проблема"),
    DATA_DUE("Due", "Срок");

    private final Text text;

    CasePhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }

    static CasePhrase nameOf(CaseState state) {
        return switch (state) {
            case OPEN -> STATE_OPEN;
            case ACKNOWLEDGED -> STATE_ACKNOWLEDGED;
            case OBSERVING -> STATE_OBSERVING;
            case RESOLVED -> STATE_RESOLVED;
            case CLOSED -> STATE_CLOSED;
            case WITHDRAWN -> STATE_WITHDRAWN;
        };
    }

    static CasePhrase nameOf(Verdict verdict) {
        return switch (verdict) {
            case WAITING -> VERDICT_WAITING;
            case MET -> VERDICT_MET;
            case MISSED -> VERDICT_MISSED;
        };
    }

    /** The name of a step of that type, if it has one. */
    static Option<CasePhrase> stepOf(String type) {
        return List.of(values()).find(phrase -> phrase.name().equals("STEP_" + type));
    }
}
