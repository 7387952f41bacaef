package io.github.diops.domain.maintenance;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The windows of a region over any week: on which zone's clock, and from when until when by the day that each starts on
 * (MNT-04a). A {@link WindowSchedule} checks it.
 */
public record WindowWeek(ZoneId zone, Map<DayOfWeek, WindowHours> hours) {
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());

    /** Everything that keeps it from being a week with one window each day, none reaching into another. */
    List<String> faults() {
        if (hours.isEmpty()) {
            return List.of("no window in the week");
        }
        return DAYS.filter(day -> !hours.containsKey(day))
                .map(day -> "no window on " + day)
                .appendAll(DAYS.flatMap(day -> hours.get(day).toList().flatMap(window -> faults(day, window))))
                .appendAll(
                        hours.values().exists(window -> Purpose.PLANNED.sees(window.kind()))
                                ? List.empty()
                                : List.of("no window for planned work"));
    }

    private List<String> faults(DayOfWeek day, WindowHours window) {
        DayOfWeek following = day.plus(1);
        List<String> broken = isInSeconds(window.opens()) && isInSeconds(window.closes())
                ? List.empty()
                : List.of(day + "'s window is not in whole seconds");
        List<String> backward = window.closesAt() > window.opensAt()
                ? List.empty()
                : List.of(day + "'s window does not start before it ends");
        List<String> overlapping = hours.get(following)
                .filter(next -> window.closesAt() > WindowCalendar.DAY + next.opensAt())
                .map(next -> day + "'s window overlaps " + following + "'s")
                .toList();
        return broken.appendAll(backward).appendAll(overlapping);
    }

    private static boolean isInSeconds(LocalTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).equals(time);
    }
}
