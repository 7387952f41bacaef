package io.github.diops.domain.maintenance;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Schedules of one's own: checked when they are made, all faults at once. */
class WindowScheduleTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    /** 22:30 to 04:15 in New York; Sundays 01:00 to 05:00; Saturdays are for infrastructure. */
    private static final Map<DayOfWeek, WindowHours> HOURS = nightly("22:30", "04:15")
            .put(DayOfWeek.SATURDAY, overnight("22:30", "01:00", WindowKind.WEEKEND))
            .put(DayOfWeek.SUNDAY, sameDay("01:00", "05:00"));

    @Test
    void windows_open_at_its_hours_in_its_zone() {
        WindowCalendar calendar = schedule(NEW_YORK, HOURS).calendar(Region.EMEA);

        MaintenanceWindow friday = calendar.next(at("Fri 2024-03-15 22:30", NEW_YORK), Purpose.PLANNED);
        MaintenanceWindow sunday = calendar.next(at("Fri 2024-03-15 22:31", NEW_YORK), Purpose.PLANNED);

        assertThat(calendar.region()).isEqualTo(Region.EMEA);
        assertThat(friday.region()).isEqualTo(Region.EMEA);
        assertThat(friday.zone()).isEqualTo(NEW_YORK);
        assertThat(friday.date()).isEqualTo(LocalDate.of(2024, 3, 15));
        assertThat(friday.start()).isEqualTo(at("Fri 2024-03-15 22:30", NEW_YORK));
        assertThat(friday.endExclusive()).isEqualTo(at("Sat 2024-03-16 04:15", NEW_YORK));
        assertThat(friday.localEndExclusive()).isEqualTo(LocalDateTime.of(2024, 3, 16, 4, 15));
        assertThat(sunday.kind()).isEqualTo(WindowKind.WEEKDAY);
        assertThat(sunday.localStart()).isEqualTo(LocalDateTime.of(2024, 3, 17, 1, 0));
        assertThat(sunday.localEndExclusive()).isEqualTo(LocalDateTime.of(2024, 3, 17, 5, 0));
        assertThat(sunday.length()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_window_may_open_when_the_one_before_it_closes() {
        WindowCalendar calendar = schedule(NEW_YORK, HOURS).calendar(Region.AMER);
        Instant change = at("Sun 2024-03-17 01:00", NEW_YORK);

        assertThat(calendar.openAt(change.minusNanos(1), Purpose.INFRASTRUCTURE)
                        .get()
                        .date())
                .isEqualTo(LocalDate.of(2024, 3, 16));
        assertThat(calendar.openAt(change, Purpose.INFRASTRUCTURE).get().date()).isEqualTo(LocalDate.of(2024, 3, 17));
    }

    @Test
    void a_window_that_closes_at_the_end_of_a_repeated_hour_stays_open_through_it() {
        // New York sets its clock back from 02:00 to 01:00 on 2024-11-03
        WindowCalendar calendar = schedule(NEW_YORK, nightly("23:00", "02:00")).calendar(Region.AMER);
        Instant setBack = Instant.parse("2024-11-03T06:00:00Z");

        MaintenanceWindow window = calendar.starting(LocalDate.of(2024, 11, 2));

        assertThat(window.length()).isEqualTo(Duration.ofHours(4));
        assertThat(calendar.openAt(setBack, Purpose.PLANNED)).contains(window);
        assertThat(calendar.openAt(setBack.plusSeconds(3599), Purpose.PLANNED)).contains(window);
        assertThat(calendar.openAt(setBack.plusSeconds(3600), Purpose.PLANNED)).isEmpty();
    }

    @Test
    void a_window_that_opens_at_the_end_of_a_repeated_hour_opens_after_it() {
        WindowCalendar calendar = schedule(
                        NEW_YORK,
                        nightly(WindowHours.sameDay(LocalTime.of(2, 0), LocalTime.of(4, 0), WindowKind.WEEKDAY)))
                .calendar(Region.AMER);
        Instant setBack = Instant.parse("2024-11-03T06:00:00Z");

        assertThat(calendar.openAt(setBack, Purpose.PLANNED)).isEmpty();
        assertThat(calendar.next(setBack, Purpose.PLANNED).start()).isEqualTo(setBack.plusSeconds(3600));
        assertThat(calendar.next(setBack.plusSeconds(3600), Purpose.PLANNED).start())
                .isEqualTo(setBack.plusSeconds(3600));
    }

    @Test
    void a_window_that_a_clock_change_skips_whole_is_neither_open_nor_next() {
        // Apia had no 2011-12-30
        WindowCalendar calendar = schedule(
                        APIA, nightly(WindowHours.sameDay(LocalTime.of(1, 0), LocalTime.of(5, 0), WindowKind.WEEKDAY)))
                .calendar(Region.AUS);
        Instant skipped = Instant.parse("2011-12-30T10:00:00Z");

        assertThat(calendar.starting(LocalDate.of(2011, 12, 30)).length()).isEqualTo(Duration.ZERO);
        assertThat(calendar.openAt(skipped, Purpose.PLANNED)).isEmpty();
        assertThat(calendar.next(skipped.minusSeconds(3600), Purpose.PLANNED).date())
                .isEqualTo(LocalDate.of(2011, 12, 31));
        assertThat(calendar.overlapping(skipped.minusSeconds(36_000), skipped.plusSeconds(36_000))
                        .map(MaintenanceWindow::date))
                .containsExactly(LocalDate.of(2011, 12, 31));
    }

    @Test
    void a_window_that_a_clock_change_cuts_opens_after_the_gap() {
        WindowCalendar calendar = schedule(APIA, nightly("21:00", "06:00")).calendar(Region.AUS);
        Instant gap = Instant.parse("2011-12-30T10:00:00Z");

        assertThat(calendar.next(gap, Purpose.PLANNED).date()).isEqualTo(LocalDate.of(2011, 12, 30));
        assertThat(calendar.openAt(gap, Purpose.PLANNED).get().length()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void windows_of_different_hours_or_zones_differ() {
        LocalDate date = LocalDate.of(2024, 3, 12);
        MaintenanceWindow one = schedule(NEW_YORK, HOURS).calendar(Region.EMEA).starting(date);

        assertThat(one)
                .isEqualTo(schedule(NEW_YORK, HOURS).calendar(Region.EMEA).starting(date))
                .isNotEqualTo(schedule(APIA, HOURS).calendar(Region.EMEA).starting(date))
                .isNotEqualTo(schedule(NEW_YORK, nightly("22:30", "04:16"))
                        .calendar(Region.EMEA)
                        .starting(date));
    }

    @Test
    void the_standard_schedule_is_21_00_to_06_00_in_the_zone_of_each_region() {
        List.of(Region.values()).forEach(region -> {
            MaintenanceWindow window =
                    WindowSchedule.standard().calendar(region).starting(LocalDate.of(2024, 3, 16));
            assertThat(window.region()).isEqualTo(region);
            assertThat(window.zone()).isEqualTo(region.zone());
            assertThat(window.localStart()).isEqualTo(LocalDateTime.of(2024, 3, 16, 21, 0));
            assertThat(window.localEndExclusive()).isEqualTo(LocalDateTime.of(2024, 3, 17, 6, 0));
            assertThat(window.kind()).isEqualTo(WindowKind.WEEKEND);
        });
    }

    @Test
    void every_fault_of_every_region_is_told_at_once() {
        WindowWeek good = new WindowWeek(NEW_YORK, HOURS);
        WindowWeek odd = new WindowWeek(
                NEW_YORK,
                HOURS.remove(DayOfWeek.WEDNESDAY)
                        .put(DayOfWeek.MONDAY, sameDay("05:00", "05:00"))
                        .put(DayOfWeek.SATURDAY, overnight("22:30", "01:00:01", WindowKind.WEEKEND))
                        .put(DayOfWeek.THURSDAY, overnight("22:30", "04:15:00.5", WindowKind.WEEKDAY)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowSchedule.of(LinkedHashMap.of(
                        Region.AMER,
                        odd,
                        Region.APJC,
                        new WindowWeek(NEW_YORK, LinkedHashMap.empty()),
                        Region.AUS,
                        good)))
                .withMessage("AMER: no window on WEDNESDAY; AMER: MONDAY's window does not start before it ends; "
                        + "AMER: THURSDAY's window is not in whole seconds; AMER: SATURDAY's window overlaps SUNDAY's; "
                        + "APJC: no window in the week; EMEA: no week");
    }

    @Test
    void a_window_that_starts_a_second_after_it_ends_is_refused_and_one_of_a_second_is_not() {
        assertThat(faultsOf(HOURS.put(DayOfWeek.MONDAY, sameDay("05:00:01", "05:00"))))
                .containsExactly("MONDAY's window does not start before it ends");
        assertThat(faultsOf(HOURS.put(DayOfWeek.MONDAY, sameDay("05:00", "05:00:01"))))
                .isEmpty();
        assertThat(faultsOf(HOURS.put(DayOfWeek.MONDAY, sameDay("05:00:00.1", "06:00"))))
                .containsExactly("MONDAY's window is not in whole seconds");
    }

    @Test
    void sundays_window_may_not_reach_into_mondays() {
        assertThat(faultsOf(nightly(overnight("10:00", "10:00:01", WindowKind.WEEKDAY))))
                .hasSize(7)
                .contains("SUNDAY's window overlaps MONDAY's");
        assertThat(faultsOf(nightly(overnight("10:00", "10:00", WindowKind.WEEKDAY))))
                .isEmpty();
    }

    @Test
    void a_week_without_a_window_for_planned_work_is_refused() {
        assertThat(faultsOf(nightly(overnight("22:00", "04:00", WindowKind.WEEKEND))))
                .containsExactly("no window for planned work");
    }

    private static List<String> faultsOf(Map<DayOfWeek, WindowHours> hours) {
        return new WindowWeek(NEW_YORK, hours).faults();
    }

    private static WindowSchedule schedule(ZoneId zone, Map<DayOfWeek, WindowHours> hours) {
        return WindowSchedule.of(
                List.of(Region.values()).toLinkedMap(region -> region, region -> new WindowWeek(zone, hours)));
    }

    private static Map<DayOfWeek, WindowHours> nightly(String opens, String closes) {
        return nightly(overnight(opens, closes, WindowKind.WEEKDAY));
    }

    private static Map<DayOfWeek, WindowHours> nightly(WindowHours hours) {
        return List.of(DayOfWeek.values()).toLinkedMap(day -> day, day -> hours);
    }

    private static WindowHours overnight(String opens, String closes, WindowKind kind) {
        return WindowHours.overnight(LocalTime.parse(opens), LocalTime.parse(closes), kind);
    }

    private static WindowHours sameDay(String opens, String closes) {
        return WindowHours.sameDay(LocalTime.parse(opens), LocalTime.parse(closes), WindowKind.WEEKDAY);
    }

    /** A window does not hold the instant at which it ends, on the day itself no less than after midnight. */
    @Test
    void what_overlaps_leaves_out_the_window_that_ends_where_it_begins() {
        WindowCalendar calendar = schedule(NEW_YORK, HOURS).calendar(Region.EMEA);
        Instant sundayAtFive = at("Sun 2024-03-17 05:00", NEW_YORK);

        assertThat(calendar.overlapping(sundayAtFive, sundayAtFive.plusSeconds(1)))
                .isEmpty();
        assertThat(calendar.overlapping(sundayAtFive.minusNanos(1), sundayAtFive)
                        .map(MaintenanceWindow::date))
                .containsExactly(LocalDate.of(2024, 3, 17));
    }
}
