package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Text;

/** What the advisers on notice and rescheduling say, in both languages. */
enum AdvicePhrase implements Said {
    RESCHEDULE_TITLE("What the partner can do about the date", "Что партнёр может сделать с датой"),
    MAY("It may be moved.", "Работы можно перенести."),
    MAY_NOT("It may not be moved.", "Перенести нельзя."),
    TIMES_LEFT("How often yet", "Сколько ещё раз"),
    UNTIL("A request is in time until", "Просьба вовремя до"),
    TIMELY("An answer is timely before", "Ответ своевременен до"),
    WINDOWS(
            "The next windows to which it could move, where Cisco has them free",
            "Ближайшие окна для переноса, если они у Cisco свободны"),
    NOTICE_TITLE("Notice adviser", "Советник по уведомлениям"),
    NOTICE_LEAD(
            "Until when work in a window can be announced, and the earliest window for a notice sent now. Business days"
                    + " are Monday to Friday by the region’s clock, holidays aside.",
            "До какого дня можно объявить работы в окне и какое окно ближайшее, если уведомить сейчас. Рабочие дни –"
                    + " с понедельника по пятницу по часам региона, без учёта праздников."),
    ASK("Ask", "Спросить"),
    LATEST("Latest date of the notice", "Последняя дата уведомления"),
    LATEST_MISSED("that date has passed", "эта дата прошла"),
    NO_LEAST("none is too late: an emergency", "любая: экстренные работы"),
    EARLIEST("Earliest window for a notice now", "Ближайшее окно при уведомлении сейчас");

    private final Text text;

    AdvicePhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }
}
