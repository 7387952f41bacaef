package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Text;

/** What the choice of the zone of times says, in both languages. */
enum TimesPhrase implements Said {
    TIMES("Times: %1$s", "Время: %1$s"),
    BY_PLACE("by place", "по месту"),
    HINT(
            "By place: in the zone of the customer or region that a time concerns. The choice changes no fact, only how"
                    + " it is shown; forms take times in the zone that they name.",
            "По месту: в поясе заказчика или региона, о котором речь. Выбор не меняет фактов, только их вид; формы"
                    + " принимают время в поясе, который они называют."),
    OWN("Own zone, such as Europe/Berlin", "Свой пояс, например Europe/Berlin"),
    SHOW("Show", "Показать");

    private final Text text;

    TimesPhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }
}
