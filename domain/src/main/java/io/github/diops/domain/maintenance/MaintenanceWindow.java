package io.github.diops.domain.maintenance;

import io.github.diops.domain.calendar.LocalTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * One night's window: 21:00 to 06:00 of the next day on the region's local clock (MNT-01), as {@code [start, end)}. It
 * lasts nine hours, eight or ten where the clock changes in it (MNT-02).
 */
public final class MaintenanceWindow {
    private static final LocalTime OPENS = LocalTime.of(21, 0);
    private static final LocalTime CLOSES = LocalTime.of(6, 0);

    private final Region region;
    private final LocalDate date;
    private final Instant start;
    private final Instant endExclusive;

    private MaintenanceWindow(Region region, LocalDate date) {
        this.region = region;
        this.date = date;
        this.start = LocalTimes.instantOf(date.atTime(OPENS), region.zone());
        this.endExclusive = LocalTimes.instantOf(date.plusDays(1).atTime(CLOSES), region.zone());
    }

    /** The window of {@code region} that starts on {@code date}; there is one every night, holidays too (MNT-08). */
    public static MaintenanceWindow starting(Region region, LocalDate date) {
        return new MaintenanceWindow(region, date);
    }

    public Region region() {
        return region;
    }

    /** The local date on which it starts, and to which it belongs (MNT-04a). */
    public LocalDate date() {
        return date;
    }

    public Instant start() {
        return start;
    }

    public Instant endExclusive() {
        return endExclusive;
    }

    /** Its start on the region's clock. */
    public LocalDateTime localStart() {
        return date.atTime(OPENS);
    }

    /** Its end on the region's clock. */
    public LocalDateTime localEndExclusive() {
        return date.plusDays(1).atTime(CLOSES);
    }

    public WindowKind kind() {
        return WindowKind.startingOn(date.getDayOfWeek());
    }

    /** Its real length: 8, 9 or 10 hours. */
    public Duration length() {
        return Duration.between(start, endExclusive);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(endExclusive);
    }

    /** Whether the work lies wholly inside; work may end at the window's own end (MNT-01a). */
    public boolean holds(WorkPeriod work) {
        return contains(work.start()) && !work.endExclusive().isAfter(endExclusive);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaintenanceWindow that && region == that.region && date.equals(that.date);
    }

    @Override
    public int hashCode() {
        return 31 * region.hashCode() + date.hashCode();
    }

    @Override
    public String toString() {
        return region + " " + start + "/" + endExclusive;
    }
}
