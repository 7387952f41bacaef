package io.github.diops.domain.calendar;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of time, GEN-01 and GEN-02. */
public final class CalendarRules {
    private static final Text GENERAL = Text.of("The guide as a whole", "Руководство в целом");

    public static final Rule GEN_01 = Rule.reading(
            "GEN-01",
            GENERAL,
            Text.of(
                    "A date is an instant's local date in the zone the rule names; \"day\" alone is a calendar day; n x"
                            + " 24 h is elapsed time; ranges are half-open unless a rule says \"included\".",
                    "Дата – это местная дата момента в поясе, который называет правило; «день» без уточнения –"
                            + " календарный; n x 24 ч – прошедшее время; интервалы полуоткрыты, если правило не"
                            + " говорит «включительно»."),
            Text.of(
                    "The guide counts in days and hours without saying whose; one convention keeps every answer"
                            + " comparable.",
                    "Руководство считает дни и часы, не говоря, чьи; единое соглашение делает ответы сравнимыми."));
    public static final Rule GEN_02 = Rule.reading(
            "GEN-02",
            GENERAL,
            Text.of(
                    "A local time that a clock change skips means the first instant after the gap; one that occurs"
                            + " twice means the first. The start of a local date is its first instant.",
                    "Местное время, пропущенное при переводе часов, означает первый момент после пропуска; время,"
                            + " наступающее дважды, – первое из них. Начало местной даты – её первый момент."),
            Text.of(
                    "So a later local time never becomes an earlier instant.",
                    "Так более позднее местное время никогда не становится более ранним моментом."));

    private CalendarRules() {}

    public static List<Rule> all() {
        return List.of(GEN_01, GEN_02);
    }
}
