package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Text;

/** What the page of attainment says, in both languages. */
enum SloPhrase implements Said {
    NAV("Attainment", "Соблюдение"),
    TITLE("Response attainment", "Соблюдение сроков ответа"),
    LEAD(
            "How Cisco answered, by month of opening and severity, against the target of 95 % for S3 and S4.",
            "Как отвечала Cisco, по месяцам открытия и серьёзности; цель для S3 и S4 – 95 %."),
    CHART("Share answered in time by month", "Доля ответов в срок по месяцам"),
    CHART_DESCRIPTION(
            "One row of bars for each severity; the table below says the same.",
            "Ряд столбцов для каждой серьёзности; то же в таблице ниже."),
    TABLE("Attainment by month and severity, months in UTC", "Соблюдение по месяцам и серьёзности, месяцы по UTC"),
    COLUMN_MONTH("Month", "Месяц"),
    WHOLE("Whole period", "Весь период"),
    PERIOD("%1$s – %2$s, as of %3$s", "%1$s – %2$s, по состоянию на %3$s"),
    COUNTS("%1$d met, %2$d missed, %3$d waiting", "в срок: %1$d, позже: %2$d, ждут: %3$d"),
    NO_CASE("no case", "нет обращений"),
    UNDECIDED("none decided", "исход не определён"),
    ON_TARGET("on target", "цель достигнута"),
    OFF_TARGET("below target", "ниже цели"),
    NO_TARGET("no target", "без цели"),
    EXPORT_CSV("As CSV", "В виде CSV"),
    EXPORT_JSON("As JSON", "В виде JSON"),
    CALENDAR("As a calendar", "В виде календаря"),
    EMPTY(
            "No case was opened in this period. Cases are opened on their page.",
            "В этом периоде обращений не было. Они открываются на своей странице.");

    private final Text text;

    SloPhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }
}
