package io.github.diops.domain.maintenance;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MNT-03, MNT-04, MNT-04a, MNT-09, and the peer cases that four fixed regions can ask. */
class WindowCalendarTest {
    private static final LocalDate MON_2024_04_22 = LocalDate.of(2024, 4, 22);
    private static final LocalDate MON_2024_01_01 = LocalDate.of(2024, 1, 1);
    private static final LocalDate THU_2019_04_04 = LocalDate.of(2019, 4, 4);
    private static final LocalDate FRI_2019_03_29 = LocalDate.of(2019, 3, 29);

    @ParameterizedTest(name = "AMER after {0}: planned {1}, infrastructure {2}")
    @CsvSource({
        "Fri 2024-03-15 20:59:59, 2024-03-15, 2024-03-15",
        "Fri 2024-03-15 21:00,    2024-03-15, 2024-03-15", // a window that starts now is next
        "Fri 2024-03-15 21:00:01, 2024-03-18, 2024-03-16", // one already open is not
        "Sat 2024-03-16 03:00,    2024-03-18, 2024-03-16",
        "Sat 2024-03-16 21:00,    2024-03-18, 2024-03-16",
        "Sat 2024-03-16 22:00,    2024-03-18, 2024-03-17",
        "Sun 2024-03-17 12:00,    2024-03-18, 2024-03-17",
        "Mon 2024-03-18 05:59,    2024-03-18, 2024-03-18",
        "Mon 2024-03-18 23:00,    2024-03-19, 2024-03-19",
    })
    void the_next_window_is_the_one_with_the_least_start_from_then(
            String local, LocalDate planned, LocalDate infrastructure) {
        WindowCalendar amer = WindowCalendar.of(Region.AMER);
        Instant instant = at(local, Region.AMER.zone());

        assertThat(amer.next(instant, Purpose.PLANNED).date()).isEqualTo(planned);
        assertThat(amer.next(instant, Purpose.INFRASTRUCTURE).date()).isEqualTo(infrastructure);
    }

    @ParameterizedTest(name = "EMEA at {0}: planned {1}, infrastructure {2}")
    @CsvSource({
        "Fri 2024-03-15 20:59:59, ,           ",
        "Fri 2024-03-15 21:00,    2024-03-15, 2024-03-15",
        "Sat 2024-03-16 05:59:59, 2024-03-15, 2024-03-15", // Friday's runs into Saturday
        "Sat 2024-03-16 06:00,    ,           ",
        "Sat 2024-03-16 21:00,    ,           2024-03-16",
        "Mon 2024-03-18 05:59:59, ,           2024-03-17", // Sunday's runs into Monday
        "Mon 2024-03-18 06:00,    ,           ",
        "Mon 2024-03-18 12:00,    ,           ",
    })
    void a_window_belongs_to_the_day_it_starts_on(String local, LocalDate planned, LocalDate infrastructure) {
        WindowCalendar emea = WindowCalendar.of(Region.EMEA);
        Instant instant = at(local, Region.EMEA.zone());

        assertThat(emea.openAt(instant, Purpose.PLANNED).map(MaintenanceWindow::date))
                .isEqualTo(Option.of(planned));
        assertThat(emea.openAt(instant, Purpose.INFRASTRUCTURE).map(MaintenanceWindow::date))
                .isEqualTo(Option.of(infrastructure));
    }

    /** MNT-08: New Year's night is a window like any other. */
    @Test
    void holidays_do_not_move_windows() {
        assertThat(WindowCalendar.of(Region.AMER)
                        .next(at("Mon 2024-01-01 12:00", Region.AMER.zone()), Purpose.PLANNED)
                        .date())
                .isEqualTo(MON_2024_01_01);
    }

    @Test
    void overlapping_takes_every_window_that_has_an_instant_in_the_range() {
        WindowCalendar emea = WindowCalendar.of(Region.EMEA);
        Instant fridayEnd = at("Sat 2024-03-16 06:00", Region.EMEA.zone());
        Instant saturdayStart = at("Sat 2024-03-16 21:00", Region.EMEA.zone());

        assertThat(emea.overlapping(fridayEnd, saturdayStart)).isEmpty();
        assertThat(emea.overlapping(fridayEnd.minusNanos(1), saturdayStart).map(MaintenanceWindow::date))
                .containsExactly(LocalDate.of(2024, 3, 15));
        assertThat(emea.overlapping(fridayEnd, saturdayStart.plusNanos(1)).map(MaintenanceWindow::date))
                .containsExactly(LocalDate.of(2024, 3, 16));
        assertThat(emea.overlapping(fridayEnd.minusNanos(1), saturdayStart.plusNanos(1))
                        .map(MaintenanceWindow::date))
                .containsExactly(LocalDate.of(2024, 3, 15), LocalDate.of(2024, 3, 16));
        assertThat(emea.overlapping(saturdayStart, saturdayStart)).isEmpty();
        assertThat(emea.overlapping(saturdayStart, fridayEnd)).isEmpty();
    }

    @Test
    void a_leap_year_has_366_windows() {
        Instant from = at("Mon 2024-01-01 06:00", Region.APJC.zone());
        Instant to = at("Wed 2025-01-01 06:00", Region.APJC.zone());

        assertThat(WindowCalendar.of(Region.APJC).overlapping(from, to)).hasSize(366);
    }

    @Test
    void work_is_held_by_the_window_that_has_all_of_it() {
        WindowCalendar aus = WindowCalendar.of(Region.AUS);
        MaintenanceWindow long1 = MaintenanceWindow.starting(Region.AUS, LocalDate.of(2026, 4, 4));

        assertThat(aus.holding(new WorkPeriod(long1.start(), long1.endExclusive())))
                .isEqualTo(Option.some(long1));
        assertThat(aus.holding(
                        new WorkPeriod(long1.start(), long1.endExclusive().plusNanos(1))))
                .isEqualTo(Option.none());
        assertThat(aus.holding(new WorkPeriod(long1.start().minusNanos(1), long1.endExclusive())))
                .isEqualTo(Option.none());
    }

    // Peer cases K and S, translated to 21:00-06:00 in a region's zone; other windows are outside.

    /** K1, adopted. */
    @Test
    void peer_k1_both_sides_of_midnight_are_in_and_noon_is_out() {
        assertThat(plannedDate("Thu 2019-04-04 22:49")).isEqualTo(Option.some(THU_2019_04_04));
        assertThat(plannedDate("Fri 2019-04-05 00:49")).isEqualTo(Option.some(THU_2019_04_04));
        assertThat(plannedDate("Thu 2019-04-04 12:00")).isEqualTo(Option.none());
    }

    /** K2: deviates on Saturday morning (the peer says out), since Friday's window runs into it; Sunday adopted. */
    @Test
    void peer_k2_fridays_tail_is_in_and_sunday_evening_is_out() {
        assertThat(plannedDate("Sat 2019-03-30 04:00")).isEqualTo(Option.some(FRI_2019_03_29));
        assertThat(plannedDate("Sun 2019-03-31 22:00")).isEqualTo(Option.none());
    }

    /** K3: deviates; the tail of a day without a window (here Sunday's, for planned work) is out on the next day. */
    @Test
    void peer_k3_the_tail_of_a_day_without_a_window_is_out() {
        assertThat(plannedDate("Sun 2019-04-07 23:59")).isEqualTo(Option.none());
        assertThat(plannedDate("Mon 2019-04-08 00:00")).isEqualTo(Option.none());
    }

    /** K4: deviates; the tail of the last day with a window is in on the day without one. */
    @Test
    void peer_k4_the_tail_of_the_last_day_is_in() {
        assertThat(plannedDate("Fri 2019-03-29 23:59")).isEqualTo(Option.some(FRI_2019_03_29));
        assertThat(plannedDate("Sat 2019-03-30 00:00")).isEqualTo(Option.some(FRI_2019_03_29));
    }

    /** K5: deviates; the end is exclusive, so its own minute is out. */
    @Test
    void peer_k5_the_end_minute_is_out() {
        assertThat(plannedDate("Fri 2019-04-05 05:59")).isEqualTo(Option.some(THU_2019_04_04));
        assertThat(plannedDate("Fri 2019-04-05 06:00")).isEqualTo(Option.none());
        assertThat(plannedDate("Fri 2019-04-05 06:01")).isEqualTo(Option.none());
    }

    /** S1, adopted: a night belongs to the day it starts on. S2 (52 hours) and S5 (an end of recurrence) are outside. */
    @Test
    void peer_s1_after_midnight_belongs_to_monday() {
        assertThat(plannedDate("Tue 2024-04-23 01:30")).isEqualTo(Option.some(MON_2024_04_22));
    }

    /** S3: deviates at the end's own instant, which is out. */
    @Test
    void peer_s3_start_is_in_end_is_out() {
        assertThat(plannedDate("Mon 2024-04-22 21:00")).isEqualTo(Option.some(MON_2024_04_22));
        assertThat(plannedDate("Tue 2024-04-23 06:00")).isEqualTo(Option.none());
        assertThat(plannedDate("Tue 2024-04-23 08:00")).isEqualTo(Option.none());
    }

    /** S4, adopted: 03:30Z on Tuesday is Monday evening in New York. */
    @Test
    void peer_s4_windows_follow_the_local_clock() {
        assertThat(WindowCalendar.of(Region.AMER)
                        .openAt(Instant.parse("2024-01-02T03:30:00Z"), Purpose.PLANNED)
                        .map(MaintenanceWindow::date))
                .isEqualTo(Option.some(MON_2024_01_01));
    }

    private static Option<LocalDate> plannedDate(String local) {
        return WindowCalendar.of(Region.AMER)
                .openAt(at(local, Region.AMER.zone()), Purpose.PLANNED)
                .map(MaintenanceWindow::date);
    }

    @Test
    void a_window_is_found_by_the_very_instant_it_starts_at() {
        MaintenanceWindow tuesday = WindowCalendar.of(Region.EMEA).starting(LocalDate.of(2024, 3, 12));

        assertThat(tuesday.start()).isEqualTo(Instant.parse("2024-03-12T20:00:00Z"));
        assertThat(WindowCalendar.of(Region.EMEA).startingAt(tuesday.start())).isEqualTo(Option.some(tuesday));
        assertThat(WindowCalendar.of(Region.EMEA).startingAt(tuesday.start().plusMillis(1)))
                .isEqualTo(Option.none());
        assertThat(WindowCalendar.of(Region.EMEA).startingAt(tuesday.start().minusMillis(1)))
                .isEqualTo(Option.none());
        assertThat(WindowCalendar.of(Region.EMEA).region()).isEqualTo(Region.EMEA);
    }
}
