package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Text;

/** What the list of what is due today says, in both languages. */
enum DuePhrase implements Said {
    TITLE("Due today: %1$d", "На сегодня: %1$d"),
    LEAD(
            "%1$s, by the clock of %2$s; what is overdue stands first.",
            "%1$s, по часам %2$s; просроченное стоит первым."),
    CAPTION("What is due, the earliest first", "Что нужно сделать, сначала самое срочное"),
    COLUMN_WHEN("When", "Когда"),
    COLUMN_WHAT("What", "Что"),
    COLUMN_ABOUT("About", "О чём"),
    EMPTY(
            "Nothing is due any more today. Look ahead in the maintenance plan, or at the cases that still wait.",
            "На сегодня больше ничего нет. Загляните в план обслуживания или в обращения, которые ждут ответа."),
    MORE("And %1$d more, later today.", "И ещё позже сегодня: %1$d."),
    OVERDUE("overdue for %1$s", "просрочено на %1$s"),
    BEGAN("since %1$s", "уже %1$s"),
    LEFT("in %1$s", "через %1$s"),
    AT_ONCE("now", "сейчас"),
    CASE("Cisco acknowledges", "Cisco подтверждает приём"),
    NOTICE("Cisco sends the notice", "Cisco отправляет уведомление"),
    ANSWER("The partner answers the notice", "Партнёр отвечает на уведомление"),
    MOVE("The partner asks to move an upgrade, if it must", "Партнёр просит перенести обновление, если нужно"),
    WORK("Maintenance begins", "Начинаются работы"),
    RENEWAL("Plan the renewal and send its notice", "Запланировать продление и отправить уведомление"),
    RENEWAL_LATE("Plan the renewal; its notice is late already", "Запланировать продление; уведомление уже опаздывает"),
    RENEWAL_EMERGENCY("Renew as an emergency", "Продлить экстренно");

    private final Text text;

    DuePhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }
}
