package io.github.diops.adapters.persistence.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reviewed holidays against Jollyday's, with what Jollyday is known to lack or to have wrong. */
class SecondOpinionTest {
    private static IntStream years() {
        return IntStream.rangeClosed(2024, 2035);
    }

    private static NavigableSet<LocalDate> ours(String calendar) {
        return dates(years().boxed()
                .flatMap(year ->
                        new ReviewedHolidays().holidays(calendar, year).get().toJavaStream()));
    }

    private static NavigableSet<LocalDate> jollyday(String country, String... within) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        return dates(years().boxed()
                .flatMap(year -> manager.getHolidays(Year.of(year), within).stream())
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate));
    }

    private static NavigableSet<LocalDate> dates(Stream<LocalDate> dates) {
        return dates.collect(Collectors.toCollection(TreeSet::new));
    }

    /** What business days depend on: a holiday on a weekend and its day in lieu differ in nothing else. */
    private static NavigableSet<LocalDate> weekdays(NavigableSet<LocalDate> dates) {
        return dates(dates.stream()
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && date.getYear() <= 2035));
    }

    @ParameterizedTest
    @CsvSource({"DE, de,", "FR, fr,", "AU-ACT, au, act"})
    void both_agree_on_every_date(String calendar, String country, String within) {
        assertThat(ours(calendar)).isEqualTo(within == null ? jollyday(country) : jollyday(country, within));
    }

    @Test
    void both_agree_on_the_weekdays_of_england() {
        assertThat(weekdays(ours("GB-ENG"))).isEqualTo(weekdays(jollyday("gb", "eng")));
    }

    @Test
    void jollyday_lacks_columbus_day_and_nothing_else_of_the_united_states() {
        NavigableSet<LocalDate> columbusDays = dates(years().mapToObj(year ->
                LocalDate.of(year, 10, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY))));
        NavigableSet<LocalDate> expected = weekdays(jollyday("us"));
        expected.addAll(columbusDays);

        assertThat(weekdays(ours("US"))).isEqualTo(expected);
    }

    /** Jollyday has the former emperor's birthday, no equinoxes and hardly a substitute or citizens' holiday. */
    @Test
    void japan_is_what_its_act_makes_of_the_named_days() {
        NavigableSet<LocalDate> named = new TreeSet<>(jollyday("jp"));
        named.removeIf(date -> date.getMonthValue() == 12
                || (date.getMonthValue() == 11 && date.getDayOfMonth() == 4)); // its only substitute
        years().forEach(year -> {
            named.add(LocalDate.of(year, 2, 23));
            named.add(LocalDate.of(year, 11, 3));
            named.add(LocalDate.of(year, 3, equinox(year, 20.8431)));
            named.add(LocalDate.of(year, 9, equinox(year, 23.2488)));
        });
        NavigableSet<LocalDate> all = new TreeSet<>(named);
        // article 3, paragraph 2: a named day on a Sunday makes the next day that is none a holiday
        named.stream().filter(date -> date.getDayOfWeek() == DayOfWeek.SUNDAY).forEach(sunday -> {
            LocalDate substitute = sunday.plusDays(1);
            while (named.contains(substitute)) {
                substitute = substitute.plusDays(1);
            }
            all.add(substitute);
        });
        // paragraph 3: so is a day between two named days
        named.stream()
                .map(date -> date.plusDays(1))
                .filter(date -> !named.contains(date)
                        && date.getDayOfWeek() != DayOfWeek.SUNDAY
                        && named.contains(date.plusDays(1)))
                .forEach(all::add);

        assertThat(ours("JP")).isEqualTo(all);
    }

    private static int equinox(int year, double base) {
        return (int) (base + 0.242194 * (year - 1980)) - (year - 1980) / 4;
    }
}
