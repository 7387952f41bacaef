package io.github.diops.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Business days by table, against dates that are walked one by one. */
class BusinessDayProperties {

    /** A calendar and a date to count from; days off lie around it. */
    record Count(BusinessCalendar calendar, LocalDate date) {}

    @Property(tries = 2000)
    void business_days_ahead_are_those_that_a_walk_meets(
            @ForAll("counts") Count count, @ForAll @IntRange(max = 700) int days) {
        assertThat(count.calendar().plus(count.date(), BusinessDays.of(days))).isEqualTo(walked(count, days, 1));
    }

    @Property(tries = 2000)
    void business_days_back_are_those_that_a_walk_meets(
            @ForAll("counts") Count count, @ForAll @IntRange(max = 700) int days) {
        assertThat(count.calendar().minus(count.date(), BusinessDays.of(days))).isEqualTo(walked(count, days, -1));
    }

    @Property
    void a_date_is_a_business_day_or_not_whatever_the_table_knows(
            @ForAll("counts") Count count, @ForAll @IntRange(min = -20, max = 20) int days) {
        LocalDate date = count.date().plusDays(days);

        assertThat(count.calendar().isBusinessDay(date)).isEqualTo(isBusinessDay(count.calendar(), date));
        assertThat(count.calendar().onOrAfter(date))
                .isEqualTo(walked(new Count(count.calendar(), date.minusDays(1)), 1, 1));
    }

    private static Option<LocalDate> walked(Count count, int days, int step) {
        LocalDate date = count.date();
        for (int left = days; left > 0; left--) {
            int looked = 0;
            do {
                date = date.plusDays(step);
                looked++;
            } while (looked < 366 && !isBusinessDay(count.calendar(), date));
            if (!isBusinessDay(count.calendar(), date)) {
                return Option.none();
            }
        }
        return Option.some(date);
    }

    private static boolean isBusinessDay(BusinessCalendar calendar, LocalDate date) {
        // where a zone skips the date, its start is another date's
        return calendar.workingDays().contains(date.getDayOfWeek())
                && !calendar.holidays().contains(date)
                && date.atStartOfDay(calendar.zone()).toLocalDate().equals(date);
    }

    @Provide
    Arbitrary<Count> counts() {
        Arbitrary<java.util.Set<DayOfWeek>> weekdays =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Combinators.combine(Zones.any(), dates(), weekdays, daysOff())
                .as((zone, date, working, off) -> new Count(
                        BusinessCalendar.weekdays(zone)
                                .withWorkingDays(HashSet.ofAll(working))
                                .withHolidays(off.map(days -> date.plusDays(days))),
                        date));
    }

    /** Anywhere, around the ends of the table, and around the day that Samoa skipped. */
    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.oneOf(
                days(LocalDate.of(1990, 1, 1), 0, 365 * 90),
                days(LocalDate.of(2010, 1, 1), -400, 400),
                days(LocalDate.of(2050, 1, 1), -400, 400),
                days(LocalDate.of(2011, 12, 30), -5, 5));
    }

    private static Arbitrary<LocalDate> days(LocalDate from, int least, int most) {
        return Arbitraries.integers().between(least, most).map(days -> from.plusDays(days));
    }

    /** Single days, and at times a stretch about as long as a search. */
    private static Arbitrary<HashSet<Integer>> daysOff() {
        Arbitrary<HashSet<Integer>> single =
                Arbitraries.integers().between(-500, 500).set().ofMaxSize(60).map(HashSet::ofAll);
        Arbitrary<HashSet<Integer>> stretch = Combinators.combine(
                        Arbitraries.integers().between(-500, 100),
                        Arbitraries.integers().between(350, 370))
                .as((first, length) -> HashSet.range(first, first + length));
        return Arbitraries.frequencyOf(
                Tuple.of(4, single),
                Tuple.of(1, stretch),
                Tuple.of(1, Combinators.combine(single, stretch).as(HashSet::addAll)));
    }
}
