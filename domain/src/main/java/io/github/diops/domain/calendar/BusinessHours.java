package io.github.diops.domain.calendar;

import java.time.LocalTime;

/**
 * The hours of a business day, {@code [opens, closes)} on the local clock.
 *
 * @param opens the first local time inside
 * @param closesExclusive the first local time outside; midnight means the end of the day, 24:00
 */
public record BusinessHours(LocalTime opens, LocalTime closesExclusive) {
    private static final long NANOS_A_DAY = 24L * 3600 * 1_000_000_000;

    /** 09:00 to 17:00 (OBJ-03). */
    public static final BusinessHours STANDARD = new BusinessHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if they do not open before they close (OBJ-03a)
     */
    public BusinessHours {
        if (!closesExclusive.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closesExclusive)) {
            throw new IllegalArgumentException("hours open before they close: " + opens + " to " + closesExclusive);
        }
    }

    public static BusinessHours of(LocalTime opens, LocalTime closesExclusive) {
        return new BusinessHours(opens, closesExclusive);
    }

    /** The first nanosecond of a day that lies inside. */
    long opensAt() {
        return opens.toNanoOfDay();
    }

    /** The first nanosecond after it, up to the length of a day of 24 hours. */
    long closesAt() {
        return closesExclusive.equals(LocalTime.MIDNIGHT) ? NANOS_A_DAY : closesExclusive.toNanoOfDay();
    }
}
