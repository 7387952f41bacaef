package io.github.diops.domain.maintenance;

import java.time.LocalTime;

/**
 * From when until when, on the local clock, the window of one weekday is open, and what may run in it. A
 * {@link WindowSchedule} checks it, beside those of the other days.
 *
 * @param opens on the weekday itself, in whole seconds
 * @param closes exclusive, in whole seconds
 * @param nextDay whether {@code closes} is meant on the following day
 */
public record WindowHours(LocalTime opens, LocalTime closes, boolean nextDay, WindowKind kind) {
    /** Open over midnight. */
    public static WindowHours overnight(LocalTime opens, LocalTime closes, WindowKind kind) {
        return new WindowHours(opens, closes, true, kind);
    }

    /** Closed before midnight of the day that it opens on. */
    public static WindowHours sameDay(LocalTime opens, LocalTime closes, WindowKind kind) {
        return new WindowHours(opens, closes, false, kind);
    }

    /** The local second of its day at which it opens. */
    int opensAt() {
        return opens.toSecondOfDay();
    }

    /** The local second, counted from the same midnight, at which it closes. */
    int closesAt() {
        return closes.toSecondOfDay() + (nextDay ? WindowCalendar.DAY : 0);
    }
}
