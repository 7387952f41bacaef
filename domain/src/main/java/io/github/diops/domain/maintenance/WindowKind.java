package io.github.diops.domain.maintenance;

import java.time.DayOfWeek;

/** Which days' window it is, by the day it starts on (MNT-04a). */
public enum WindowKind {
    /** Monday to Friday: planned work of every target (MNT-03). */
    WEEKDAY,
    /** Saturday and Sunday: Cisco infrastructure maintenance only (MNT-04). */
    WEEKEND;

    /** The kind of a window that starts on that day. */
    public static WindowKind startingOn(DayOfWeek day) {
        return switch (day) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> WEEKDAY;
            case SATURDAY, SUNDAY -> WEEKEND;
        };
    }

    /** Whether planned work on {@code target} may use such a window without further agreement (MNT-03, MNT-04). */
    public boolean admits(WorkTarget target) {
        return this == WEEKDAY || target == WorkTarget.INFRASTRUCTURE;
    }
}
