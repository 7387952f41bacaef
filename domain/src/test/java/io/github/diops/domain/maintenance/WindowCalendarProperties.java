package io.github.diops.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class WindowCalendarProperties {

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void open_is_what_the_local_clock_says(
            @ForAll Region region, @ForAll Purpose purpose, @ForAll("instants") Instant instant) {
        assertThat(WindowCalendar.of(region).openAt(instant, purpose).map(MaintenanceWindow::date))
                .isEqualTo(naiveOpen(region, purpose, instant));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void next_is_the_first_21_00_that_the_local_clock_shows(
            @ForAll Region region, @ForAll Purpose purpose, @ForAll("instants") Instant instant) {
        MaintenanceWindow next = WindowCalendar.of(region).next(instant, purpose);

        assertThat(next.start()).isAfterOrEqualTo(instant).isEqualTo(naiveNext(region, purpose, instant));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void nothing_starts_between_an_instant_and_its_next_window(
            @ForAll Region region, @ForAll Purpose purpose, @ForAll("instants") Instant instant) {
        WindowCalendar calendar = WindowCalendar.of(region);
        MaintenanceWindow next = calendar.next(instant, purpose);

        assertThat(calendar.overlapping(instant, next.start())
                        .filter(window -> !window.start().isBefore(instant))
                        .filter(window -> purpose == Purpose.INFRASTRUCTURE || window.kind() == WindowKind.WEEKDAY))
                .isEmpty();
        assertThat(calendar.openAt(next.start(), purpose)).isEqualTo(Option.some(next));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void overlapping_is_every_night_that_shares_an_instant(
            @ForAll Region region,
            @ForAll("instants") Instant from,
            @ForAll @LongRange(min = -100_000, max = 3_000_000) long seconds) {
        Instant to = from.plusSeconds(seconds);

        assertThat(WindowCalendar.of(region).overlapping(from, to).map(MaintenanceWindow::date))
                .isEqualTo(naiveOverlapping(region, from, to));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void windows_never_overlap_one_another(@ForAll Region region, @ForAll("instants") Instant instant) {
        WindowCalendar calendar = WindowCalendar.of(region);
        MaintenanceWindow one = calendar.next(instant, Purpose.INFRASTRUCTURE);
        MaintenanceWindow following = calendar.next(one.start().plusNanos(1), Purpose.INFRASTRUCTURE);

        assertThat(following.start()).isAfter(one.endExclusive());
        assertThat(following.date()).isEqualTo(one.date().plusDays(1));
    }

    private static Option<LocalDate> naiveOpen(Region region, Purpose purpose, Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, region.zone());
        Option<LocalDate> date = local.getHour() >= 21
                ? Option.some(local.toLocalDate())
                : Option.when(local.getHour() < 6, () -> local.toLocalDate().minusDays(1));
        return date.filter(day -> sees(purpose, day));
    }

    /** Watches the local clock, minute by minute. */
    private static Instant naiveNext(Region region, Purpose purpose, Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        Instant watched = minute.equals(instant) ? minute : minute.plusSeconds(60);
        while (true) {
            LocalDateTime local = LocalDateTime.ofInstant(watched, region.zone());
            if (local.toLocalTime().equals(LocalTime.of(21, 0)) && sees(purpose, local.toLocalDate())) {
                return watched;
            }
            watched = watched.plusSeconds(60);
        }
    }

    private static List<LocalDate> naiveOverlapping(Region region, Instant from, Instant to) {
        List<LocalDate> dates = List.empty();
        LocalDate last = LocalDate.ofInstant(to, region.zone()).plusDays(2);
        LocalDate first = LocalDate.ofInstant(from, region.zone()).minusDays(2);
        for (LocalDate date = first; date.isBefore(last); date = date.plusDays(1)) {
            Instant start = ZonedDateTime.of(date.atTime(21, 0), region.zone()).toInstant();
            Instant end = ZonedDateTime.of(date.plusDays(1).atTime(6, 0), region.zone())
                    .toInstant();
            Instant laterStart = start.isAfter(from) ? start : from;
            Instant earlierEnd = end.isBefore(to) ? end : to;
            dates = laterStart.isBefore(earlierEnd) ? dates.append(date) : dates;
        }
        return dates;
    }

    private static boolean sees(Purpose purpose, LocalDate date) {
        return purpose == Purpose.INFRASTRUCTURE
                || (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** From 1970 to 2100: any instant, whole hours, and hours missed by a nanosecond. */
    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Instant> seconds = Arbitraries.longs()
                .between(0, Instant.parse("2100-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
        Arbitrary<Instant> hours = seconds.map(second -> Instant.ofEpochSecond(second.getEpochSecond() / 3600 * 3600));
        return Arbitraries.oneOf(
                seconds, hours, hours.map(hour -> hour.minusNanos(1)), hours.map(hour -> hour.plusNanos(1)));
    }
}
