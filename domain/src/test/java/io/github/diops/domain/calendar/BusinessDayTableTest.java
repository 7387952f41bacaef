package io.github.diops.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What the table knows by itself and where it leaves the answer to a walk; that both agree is a property. */
class BusinessDayTableTest {
    private static final LocalDate FRI_2010_01_01 = LocalDate.of(2010, 1, 1);
    private static final LocalDate FRI_2024_03_08 = LocalDate.of(2024, 3, 8);
    private static final LocalDate MON_2024_03_11 = LocalDate.of(2024, 3, 11);
    private static final LocalDate FRI_2049_12_31 = LocalDate.of(2049, 12, 31);

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            HashSet.rangeClosed(1, 5).map(DayOfWeek::of);
    private static final BusinessDayTable WEEKDAYS = table(MONDAY_TO_FRIDAY, HashSet.empty());

    @Test
    void every_date_of_forty_years_has_its_number() {
        for (int number = 0; number < 14_610; number++) {
            LocalDate date = FRI_2010_01_01.plusDays(number);

            assertThat(TabledDates.number(date)).isEqualTo(number);
            assertThat(TabledDates.number(date.toEpochDay())).isEqualTo(number);
            assertThat(TabledDates.date(number)).isEqualTo(Option.some(date));
        }
        assertThat(TabledDates.COUNT).isEqualTo(14_610);
        assertThat(TabledDates.date(14_609)).isEqualTo(Option.some(FRI_2049_12_31));
    }

    @Test
    void a_date_outside_has_none() {
        for (LocalDate outside :
                HashSet.of(LocalDate.MIN, FRI_2010_01_01.minusDays(1), FRI_2049_12_31.plusDays(1), LocalDate.MAX)) {
            assertThat(TabledDates.number(outside)).isEqualTo(-1);
            assertThat(TabledDates.number(outside.toEpochDay())).isEqualTo(-1);
        }
    }

    @Test
    void within_the_table_business_days_are_found_without_a_walk() {
        assertThat(WEEKDAYS.after(number(FRI_2024_03_08), 1)).isEqualTo(number(MON_2024_03_11));
        assertThat(WEEKDAYS.before(number(MON_2024_03_11), 1)).isEqualTo(number(FRI_2024_03_08));
        assertThat(WEEKDAYS.after(number(FRI_2024_03_08), 251)).isEqualTo(number(LocalDate.of(2025, 2, 24)));
        assertThat(WEEKDAYS.isBusinessDay(number(FRI_2024_03_08))).isTrue();
        assertThat(WEEKDAYS.isBusinessDay(number(FRI_2024_03_08) + 1)).isFalse();
    }

    @Test
    void the_table_knows_its_first_and_its_last_date() {
        assertThat(WEEKDAYS.before(number(FRI_2010_01_01.plusDays(3)), 1)).isZero();
        assertThat(WEEKDAYS.before(number(FRI_2010_01_01), 1)).isEqualTo(BusinessDayTable.UNKNOWN);
        assertThat(WEEKDAYS.before(number(FRI_2010_01_01), 300)).isEqualTo(BusinessDayTable.UNKNOWN);
        assertThat(WEEKDAYS.after(number(FRI_2049_12_31) - 1, 1)).isEqualTo(number(FRI_2049_12_31));
        assertThat(WEEKDAYS.after(number(FRI_2049_12_31), 1)).isEqualTo(BusinessDayTable.UNKNOWN);
    }

    @Test
    void the_table_does_not_know_what_lies_outside() {
        assertThat(WEEKDAYS.knows(BusinessDayTable.UNKNOWN)).isFalse();
        assertThat(WEEKDAYS.knows(0)).isTrue();
        assertThat(WEEKDAYS.knows(14_609)).isTrue();
        assertThat(WEEKDAYS.knows(14_610)).isFalse();
        assertThat(WEEKDAYS.after(BusinessDayTable.UNKNOWN, 1)).isEqualTo(BusinessDayTable.UNKNOWN);
        assertThat(WEEKDAYS.before(BusinessDayTable.UNKNOWN, 1)).isEqualTo(BusinessDayTable.UNKNOWN);
        assertThat(WEEKDAYS.after(0, 1L << 32)).isEqualTo(BusinessDayTable.UNKNOWN);
        assertThat(WEEKDAYS.before(14_609, 1L << 32)).isEqualTo(BusinessDayTable.UNKNOWN);
    }

    /** OBJ-03a: with the week before and the week after, 352 days off are still less than a search. */
    @Test
    void the_table_knows_nothing_where_business_stops_for_about_as_long_as_a_search() {
        Set<DayOfWeek> everyDay = HashSet.of(DayOfWeek.values());
        BusinessDayTable shorter = table(everyDay, daysOff(FRI_2024_03_08, 352));
        BusinessDayTable longer = table(everyDay, daysOff(FRI_2024_03_08, 353));
        BusinessDayTable within = table(everyDay, daysOff(FRI_2024_03_08, 366).remove(FRI_2024_03_08.plusDays(1)));

        assertThat(shorter.after(number(FRI_2024_03_08), 1)).isEqualTo(number(FRI_2024_03_08) + 352);
        assertThat(longer.knows(number(FRI_2024_03_08))).isFalse();
        assertThat(longer.knows(0)).isFalse();
        assertThat(within.knows(0)).isFalse();
    }

    @Test
    void a_day_off_counts_once_and_only_on_a_working_weekday() {
        BusinessDayTable table =
                table(MONDAY_TO_FRIDAY, HashSet.of(MON_2024_03_11, MON_2024_03_11.minusDays(1), FRI_2024_03_08));

        assertThat(table.after(number(FRI_2024_03_08) - 1, 1)).isEqualTo(number(MON_2024_03_11) + 1);
        assertThat(table.before(number(MON_2024_03_11) + 1, 1)).isEqualTo(number(FRI_2024_03_08) - 1);
        assertThat(table.after(number(FRI_2024_03_08) - 1, 6)).isEqualTo(number(MON_2024_03_11) + 8);
        assertThat(table.before(number(MON_2024_03_11) + 8, 6)).isEqualTo(number(FRI_2024_03_08) - 1);
    }

    @Test
    void a_clock_knows_the_dates_that_it_skips_whole() {
        assertThat(LocalClock.of(ZoneId.of("Pacific/Apia")).skippedDays())
                .containsExactly(LocalDate.of(2011, 12, 30).toEpochDay());
        assertThat(LocalClock.of(ZoneId.of("Pacific/Fakaofo")).skippedDays())
                .containsExactly(LocalDate.of(2011, 12, 30).toEpochDay());
        assertThat(LocalClock.of(ZoneId.of("Europe/Berlin")).skippedDays()).isEmpty();
    }

    private static BusinessDayTable table(Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {
        return BusinessDayTable.of(LocalClock.of(ZoneOffset.UTC), workingDays, holidays);
    }

    private static Set<LocalDate> daysOff(LocalDate first, int days) {
        return HashSet.range(0, days).map(first::plusDays);
    }

    private static int number(LocalDate date) {
        return TabledDates.number(date);
    }
}
