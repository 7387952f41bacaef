package io.github.diops.adapters.rest.feed;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowKind;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Windows of a region that recur every week at the same hours of the local clock, and the nights on which they do not:
 * where a clock change makes a window longer or shorter, moves its start or skips it, the weekly rule is not asked.
 *
 * @param shape one of the windows, of the usual length
 * @param days the weekdays on which they start, Monday first
 * @param exceptions the dates on which the weekly rule names no window of its own
 * @param odd the windows of those dates; a date whose window is skipped whole has none
 */
record WindowSeries(
        MaintenanceWindow shape, List<DayOfWeek> days, List<LocalDate> exceptions, List<MaintenanceWindow> odd) {
    /** No window touches a clock change from further away. */
    private static final int NEAR_DAYS = 2;

    private static final int TWO_WEEKS = 14;

    /** Windows alike in this recur as one series. */
    private record Hours(LocalTime opens, LocalTime closes, long midnights, WindowKind kind) {
        static Hours of(MaintenanceWindow window) {
            return new Hours(
                    window.localStart().toLocalTime(),
                    window.localEndExclusive().toLocalTime(),
                    window.localEndExclusive().toLocalDate().toEpochDay()
                            - window.date().toEpochDay(),
                    window.kind());
        }
    }

    /** The series of a region's windows, by the day of the week on which each begins. */
    static List<WindowSeries> of(OperationsPolicy policy, Region region, FeedSpan span) {
        List<MaintenanceWindow> week = windows(
                        policy, region, span.first(), span.first().plusDays(TWO_WEEKS))
                .filter(WindowSeries::isUsual)
                .distinctBy(window -> window.date().getDayOfWeek())
                .sortBy(window -> window.date().getDayOfWeek());
        List<LocalDate> near = zone(week.head(), span)
                .changes()
                .map(change -> change.getDateTimeBefore().toLocalDate())
                .flatMap(date -> dates(date.minusDays(NEAR_DAYS), date.plusDays(NEAR_DAYS + 1L)))
                .filter(span::holds)
                .distinct();
        return week.groupBy(Hours::of)
                .values()
                .map(alike -> {
                    List<DayOfWeek> days = alike.map(window -> window.date().getDayOfWeek());
                    List<LocalDate> watched = near.filter(date -> days.contains(date.getDayOfWeek()));
                    List<MaintenanceWindow> found =
                            watched.flatMap(date -> windows(policy, region, date, date.plusDays(1)));
                    List<MaintenanceWindow> odd = found.reject(WindowSeries::isUsual);
                    List<LocalDate> usual = found.filter(WindowSeries::isUsual).map(MaintenanceWindow::date);
                    return new WindowSeries(alike.head(), days, watched.removeAll(usual), odd);
                })
                .toList()
                .sortBy(series -> series.days().head());
    }

    /** The zone, described for long enough to hold every window of the span. */
    static ZoneComponent zone(MaintenanceWindow window, FeedSpan span) {
        return new ZoneComponent(
                window.zone(),
                instant(span.first().minusDays(NEAR_DAYS)),
                instant(span.endExclusive().plusDays(NEAR_DAYS)));
    }

    /** The date of the first window by the rule: before all others, as it must be (RFC 5545, 3.8.5.3). */
    LocalDate firstDate(FeedSpan span) {
        return Iterator.iterate(span.first(), date -> date.plusDays(1))
                .filter(date -> days.contains(date.getDayOfWeek()) && !exceptions.contains(date))
                .head();
    }

    /** When the last window by the rule starts, which is as far as the rule goes. */
    Instant until(FeedSpan span) {
        LocalDate last = Iterator.iterate(span.endExclusive().minusDays(1), date -> date.minusDays(1))
                .filter(date -> days.contains(date.getDayOfWeek()) && !exceptions.contains(date))
                .head();
        return last.atTime(shape.localStart().toLocalTime())
                .atZone(shape.zone())
                .toInstant();
    }

    /** Whether the window is as long as its local times say, and its start exists once. */
    private static boolean isUsual(MaintenanceWindow window) {
        return window.length().equals(Duration.between(window.localStart(), window.localEndExclusive()))
                && window.zone().getRules().getValidOffsets(window.localStart()).size() == 1;
    }

    /** The windows that start on the dates from {@code first} on. */
    private static List<MaintenanceWindow> windows(
            OperationsPolicy policy, Region region, LocalDate first, LocalDate endExclusive) {
        return policy.windows(
                        List.of(region), instant(first.minusDays(NEAR_DAYS)), instant(endExclusive.plusDays(NEAR_DAYS)))
                .filter(window ->
                        !window.date().isBefore(first) && window.date().isBefore(endExclusive));
    }

    private static List<LocalDate> dates(LocalDate first, LocalDate endExclusive) {
        return Iterator.iterate(first, date -> date.plusDays(1))
                .takeWhile(date -> date.isBefore(endExclusive))
                .toList();
    }

    private static Instant instant(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
