package io.github.diops.domain.maintenance;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One night's window, {@code [start, end)}: in the standard schedule 21:00 to 06:00 of the next day on the region's local
 * clock (MNT-01), which are nine hours, eight or ten where the clock changes in it (MNT-02).
 */
public final class MaintenanceWindow {
    private final WindowCalendar calendar;

    /** The local date, as a day of epoch. */
    private final long day;

    private final WindowKind kind;
    private final long startSecond;
    private final long endSecond;

    /** This window as what a search has found: made once, so that finding makes nothing. */
    private final Option<MaintenanceWindow> found = Option.some(this);

    MaintenanceWindow(WindowCalendar calendar, long day, WindowKind kind, long startSecond, long endSecond) {
        this.calendar = calendar;
        this.day = day;
        this.kind = kind;
        this.startSecond = startSecond;
        this.endSecond = endSecond;
    }

    /** The window of {@code region} that starts on {@code date} in the standard schedule (MNT-01, MNT-08). */
    public static MaintenanceWindow starting(Region region, LocalDate date) {
        return WindowCalendar.of(region).starting(date);
    }

    /**
     * The window of {@code region} that starts on {@code date} and is open at those hours of {@code zone}'s clock,
     * whatever the schedule of any edition: what was once planned in a window stays in that one (GEN-03).
     */
    public static MaintenanceWindow of(Region region, ZoneId zone, LocalDate date, WindowHours hours) {
        MaintenanceWindow standard = starting(region, date);
        return standard.zone().equals(zone) && standard.hours().equals(hours)
                ? standard
                : new WindowCalendar(
                                region,
                                new WindowWeek(zone, List.of(DayOfWeek.values()).toLinkedMap(day -> day, day -> hours)))
                        .starting(date);
    }

    public Region region() {
        return calendar.region();
    }

    /** The zone on whose clock it opens and closes. */
    public ZoneId zone() {
        return calendar.zone();
    }

    /** The local date on which it starts, and to which it belongs (MNT-04a). */
    public LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }

    public Instant start() {
        return Instant.ofEpochSecond(startSecond);
    }

    public Instant endExclusive() {
        return Instant.ofEpochSecond(endSecond);
    }

    /** Its start on the region's clock. */
    public LocalDateTime localStart() {
        return date().atTime(hours().opens());
    }

    /** Its end on the region's clock. */
    public LocalDateTime localEndExclusive() {
        WindowHours hours = hours();
        return date().plusDays(hours.nextDay() ? 1 : 0).atTime(hours.closes());
    }

    public WindowKind kind() {
        return kind;
    }

    /** Its real length: 8, 9 or 10 hours in the standard schedule. */
    public Duration length() {
        return Duration.ofSeconds(endSecond - startSecond);
    }

    public boolean contains(Instant instant) {
        return instant.getEpochSecond() >= startSecond && instant.getEpochSecond() < endSecond;
    }

    /** Whether the work lies wholly inside; work may end at the window's own end (MNT-01a). */
    public boolean holds(WorkPeriod work) {
        return contains(work.start()) && !work.endExclusive().isAfter(endExclusive());
    }

    boolean hasStartedBy(long second) {
        return startSecond <= second;
    }

    Option<MaintenanceWindow> found() {
        return found;
    }

    /** Whether a clock change skips it whole. */
    boolean isEmpty() {
        return startSecond == endSecond;
    }

    /** From when until when it is open on the region's clock, and for what. */
    public WindowHours hours() {
        return calendar.hoursOn(day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaintenanceWindow that
                && region() == that.region()
                && day == that.day
                && zone().equals(that.zone())
                && hours().equals(that.hours());
    }

    @Override
    public int hashCode() {
        return 31 * region().hashCode() + Long.hashCode(day);
    }

    @Override
    public String toString() {
        return region() + " " + start() + "/" + endExclusive();
    }
}
