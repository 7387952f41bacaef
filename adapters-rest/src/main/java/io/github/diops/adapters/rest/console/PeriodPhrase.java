package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Text;

/** What the month and the year of maintenance windows say, in both languages. */
enum PeriodPhrase implements Said {
    VIEWS("Period", "Период"),
    WEEK("Week", "Неделя"),
    MONTH("Month", "Месяц"),
    YEAR("Year", "Год"),
    LEAD(
            "Every night from 21:00 to 06:00 local time in each region, drawn in %1$s: in each line, from the top, %2$s.",
            "Каждую ночь с 21:00 до 06:00 по местному времени региона, шкала в %1$s: в каждой строке сверху вниз – %2$s."),
    CHART_TITLE("Maintenance windows of %1$s, in %2$s", "Окна обслуживания: %1$s, %2$s"),
    CHART_DESCRIPTION(
            "One line a %1$s, one bar a window, as long as it lasts. The table below says the same.",
            "Строка – %1$s, полоса – окно по его длине. Таблица ниже говорит то же самое."),
    LINE_WEEK("week", "неделя"),
    LINE_MONTH("month", "месяц"),
    ODD_LEGEND("A night on which the clocks change", "Ночь, в которую переводят часы"),
    PREVIOUS("Previous", "Назад"),
    NEXT("Next", "Вперёд"),
    CURRENT("Now", "Сейчас"),
    FAULT(
            "“%1$s” is no month (2026-10) or year (2026) that can be shown, from 1970 to 2199, so this is the current one.",
            "«%1$s» – не месяц (2026-10) и не год (2026), который можно показать, с 1970 по 2199, поэтому показан текущий."),
    NIGHTS("The windows by the night on which they open, in %1$s", "Окна по ночам, когда они открываются, %1$s"),
    NIGHT("Night", "Ночь"),
    MONTH_COLUMN("Month", "Месяц"),
    COUNTS(
            "How many windows open in each month: for all planned work + for Cisco infrastructure only",
            "Сколько окон открывается в месяце: для любых плановых работ + только для инфраструктуры Cisco"),
    ODD_TITLE("Nights on which the clocks change", "Ночи, в которые переводят часы"),
    ODD_NONE("No clock changes in this time.", "В это время часы не переводят."),
    WEEKEND_MARK("* Cisco infrastructure only", "* только инфраструктура Cisco");

    private final Text text;

    PeriodPhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }
}
