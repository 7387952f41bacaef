package io.github.diops.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** MNT-01, MNT-01a, MNT-02, MNT-04a. */
class MaintenanceWindowTest {
    private static final LocalDate FRI_2024_03_08 = LocalDate.of(2024, 3, 8);
    private static final LocalDate TUE_2024_03_12 = LocalDate.of(2024, 3, 12);

    /** The worked examples, and each region's other clock change. */
    @ParameterizedTest(name = "{0} {1} {2}: {3} to {4}, {5}")
    @CsvSource({
        "AMER, SATURDAY, 2026-03-07, 2026-03-08T02:00:00Z, 2026-03-08T10:00:00Z, PT8H",
        "AMER, SATURDAY, 2026-10-31, 2026-11-01T01:00:00Z, 2026-11-01T11:00:00Z, PT10H",
        "AMER, SUNDAY,   2026-03-08, 2026-03-09T01:00:00Z, 2026-03-09T10:00:00Z, PT9H",
        "EMEA, SATURDAY, 2026-10-24, 2026-10-24T19:00:00Z, 2026-10-25T05:00:00Z, PT10H",
        "EMEA, SATURDAY, 2026-03-28, 2026-03-28T20:00:00Z, 2026-03-29T04:00:00Z, PT8H",
        "EMEA, FRIDAY,   2026-03-27, 2026-03-27T20:00:00Z, 2026-03-28T05:00:00Z, PT9H",
        "AUS,  SATURDAY, 2026-04-04, 2026-04-04T10:00:00Z, 2026-04-04T20:00:00Z, PT10H",
        "AUS,  SATURDAY, 2026-10-03, 2026-10-03T11:00:00Z, 2026-10-03T19:00:00Z, PT8H",
        "AUS,  MONDAY,   2026-10-05, 2026-10-05T10:00:00Z, 2026-10-05T19:00:00Z, PT9H",
        "APJC, SATURDAY, 2026-03-07, 2026-03-07T12:00:00Z, 2026-03-07T21:00:00Z, PT9H",
        "APJC, SATURDAY, 2026-10-24, 2026-10-24T12:00:00Z, 2026-10-24T21:00:00Z, PT9H",
    })
    void a_night_runs_from_21_00_to_06_00_local_time(
            Region region, DayOfWeek day, LocalDate date, Instant start, Instant end, Duration length) {
        MaintenanceWindow window = MaintenanceWindow.starting(region, date);

        assertThat(date.getDayOfWeek()).isEqualTo(day);
        assertThat(window.start()).isEqualTo(start);
        assertThat(window.endExclusive()).isEqualTo(end);
        assertThat(window.length()).isEqualTo(length);
    }

    @ParameterizedTest(name = "{0}: {1}, \"{2}\"")
    @CsvSource({
        "AMER, America/New_York, ET",
        "APJC, Asia/Tokyo, JST",
        "AUS, Australia/Sydney, ACT",
        "EMEA, Europe/Berlin, CET",
    })
    void each_region_has_its_zone_and_the_guides_abbreviation(Region region, String zone, String abbreviation) {
        assertThat(region.zone()).isEqualTo(ZoneId.of(zone));
        assertThat(region.abbreviation()).isEqualTo(abbreviation);
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void every_night_from_1970_to_2100_opens_at_21_00_and_closes_at_06_00_on_the_local_clock(Region region) {
        for (LocalDate date = LocalDate.of(1970, 1, 1); date.getYear() <= 2100; date = date.plusDays(1)) {
            MaintenanceWindow window = MaintenanceWindow.starting(region, date);
            DayOfWeek day = date.getDayOfWeek();

            // Compared without AssertJ, which would take most of the time of some 190,000 nights.
            boolean local = LocalDateTime.ofInstant(window.start(), region.zone())
                            .equals(date.atTime(21, 0))
                    && LocalDateTime.ofInstant(window.endExclusive(), region.zone())
                            .equals(date.plusDays(1).atTime(6, 0))
                    && window.localStart().equals(date.atTime(LocalTime.of(21, 0)))
                    && window.localEndExclusive().equals(date.plusDays(1).atTime(LocalTime.of(6, 0)));
            long hours = Duration.between(window.start(), window.endExclusive()).toHours();
            boolean length = hours == 9 || (day == DayOfWeek.SATURDAY && (hours == 8 || hours == 10));
            boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
            boolean kind = window.kind() == (weekend ? WindowKind.WEEKEND : WindowKind.WEEKDAY);
            boolean halfOpen = window.contains(window.start())
                    && !window.contains(window.start().minusNanos(1))
                    && window.contains(window.endExclusive().minusNanos(1))
                    && !window.contains(window.endExclusive());
            boolean belongs = window.date().equals(date) && window.region() == region;

            if (!(local && length && kind && halfOpen && belongs)) {
                throw new AssertionError("local " + local + ", length " + length + ", kind " + kind + ", half-open "
                        + halfOpen + ", belongs " + belongs + ": " + window);
            }
        }
    }

    /** Two changes a year where the region has summer time; Tokyo has none. */
    @ParameterizedTest(name = "{0}: {1} short, {2} long nights in 2026")
    @CsvSource({"AMER, 1, 1", "APJC, 0, 0", "AUS, 1, 1", "EMEA, 1, 1"})
    void a_year_has_one_short_and_one_long_night_where_the_clocks_change(Region region, int shortOnes, int longOnes) {
        int eight = 0;
        int ten = 0;
        for (LocalDate date = LocalDate.of(2026, 1, 1); date.getYear() == 2026; date = date.plusDays(1)) {
            Duration length = MaintenanceWindow.starting(region, date).length();
            eight += length.equals(Duration.ofHours(8)) ? 1 : 0;
            ten += length.equals(Duration.ofHours(10)) ? 1 : 0;
        }

        assertThat(eight).isEqualTo(shortOnes);
        assertThat(ten).isEqualTo(longOnes);
    }

    @ParameterizedTest(name = "starting on {0}: {1}")
    @CsvSource({
        "MONDAY, WEEKDAY",
        "TUESDAY, WEEKDAY",
        "WEDNESDAY, WEEKDAY",
        "THURSDAY, WEEKDAY",
        "FRIDAY, WEEKDAY",
        "SATURDAY, WEEKEND",
        "SUNDAY, WEEKEND",
    })
    void a_window_is_of_the_kind_of_the_day_it_starts_on(DayOfWeek day, WindowKind kind) {
        assertThat(WindowKind.startingOn(day)).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} admits {1}: {2}")
    @CsvSource({
        "WEEKDAY, INFRASTRUCTURE, true",
        "WEEKDAY, APPLICATION, true",
        "WEEKDAY, CERTIFICATE, true",
        "WEEKEND, INFRASTRUCTURE, true",
        "WEEKEND, APPLICATION, false",
        "WEEKEND, CERTIFICATE, false",
    })
    void the_weekend_is_for_infrastructure_only(WindowKind kind, WorkTarget target, boolean admits) {
        assertThat(kind.admits(target)).isEqualTo(admits);
    }

    @Test
    void work_fits_up_to_both_ends_and_not_a_nanosecond_further() {
        MaintenanceWindow window = MaintenanceWindow.starting(Region.EMEA, TUE_2024_03_12);
        Instant start = window.start();
        Instant end = window.endExclusive();

        assertThat(window.holds(new WorkPeriod(start, end))).isTrue();
        assertThat(window.holds(new WorkPeriod(start, start.plusNanos(1)))).isTrue();
        assertThat(window.holds(new WorkPeriod(end.minusNanos(1), end))).isTrue();
        assertThat(window.holds(new WorkPeriod(start.minusNanos(1), end))).isFalse();
        assertThat(window.holds(new WorkPeriod(start, end.plusNanos(1)))).isFalse();
        assertThat(window.holds(new WorkPeriod(end, end.plusNanos(1)))).isFalse();
        assertThat(window.holds(new WorkPeriod(start.minusNanos(1), start))).isFalse();
    }

    @Test
    void empty_work_is_refused() {
        Instant at = Instant.parse("2024-03-12T20:00:00Z");

        assertThatIllegalArgumentException().isThrownBy(() -> new WorkPeriod(at, at));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkPeriod(at, at.minusNanos(1)));
    }

    @Test
    void windows_are_equal_by_region_and_date() {
        MaintenanceWindow window = MaintenanceWindow.starting(Region.EMEA, FRI_2024_03_08);

        assertThat(window)
                .isEqualTo(MaintenanceWindow.starting(Region.EMEA, FRI_2024_03_08))
                .hasSameHashCodeAs(MaintenanceWindow.starting(Region.EMEA, FRI_2024_03_08))
                .isNotEqualTo(MaintenanceWindow.starting(Region.AMER, FRI_2024_03_08))
                .isNotEqualTo(MaintenanceWindow.starting(Region.EMEA, TUE_2024_03_12))
                .isNotEqualTo("a window");
        assertThat(window).hasToString("EMEA 2024-03-08T20:00:00Z/2024-03-09T05:00:00Z");
    }

    @Test
    void a_window_of_another_schedule_is_made_from_its_hours_and_one_of_the_standard_schedule_is_that_one() {
        WindowHours hours = WindowHours.sameDay(LocalTime.of(1, 0), LocalTime.of(4, 30), WindowKind.WEEKDAY);
        MaintenanceWindow moved = MaintenanceWindow.of(Region.EMEA, ZoneId.of("Asia/Dubai"), TUE_2024_03_12, hours);

        assertThat(moved.region()).isEqualTo(Region.EMEA);
        assertThat(moved.date()).isEqualTo(TUE_2024_03_12);
        assertThat(moved.zone()).isEqualTo(ZoneId.of("Asia/Dubai"));
        assertThat(moved.start()).isEqualTo(Instant.parse("2024-03-11T21:00:00Z"));
        assertThat(moved.endExclusive()).isEqualTo(Instant.parse("2024-03-12T00:30:00Z"));
        assertThat(moved.hours()).isEqualTo(hours);
        assertThat(moved).isNotEqualTo(MaintenanceWindow.starting(Region.EMEA, TUE_2024_03_12));
        for (Region region : Region.values()) {
            MaintenanceWindow standard = MaintenanceWindow.starting(region, FRI_2024_03_08);
            assertThat(MaintenanceWindow.of(region, standard.zone(), standard.date(), standard.hours()))
                    .isEqualTo(standard);
        }
    }

    @Test
    void windows_spread_over_hash_tables() {
        MaintenanceWindow tuesday = MaintenanceWindow.starting(Region.AMER, LocalDate.of(2024, 3, 12));

        assertThat(tuesday.hashCode())
                .isNotEqualTo(MaintenanceWindow.starting(Region.AMER, LocalDate.of(2024, 3, 13))
                        .hashCode());
    }
}
