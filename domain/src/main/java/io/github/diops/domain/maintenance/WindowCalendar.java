package io.github.diops.domain.maintenance;

import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** Every maintenance window of a region. Windows are fixed and never overlap (MNT-05). */
public final class WindowCalendar {
    private final Region region;

    private WindowCalendar(Region region) {
        this.region = region;
    }

    public static WindowCalendar of(Region region) {
        return new WindowCalendar(region);
    }

    public Region region() {
        return region;
    }

    /** The window that starts on that local date; there is one every night, holidays too (MNT-08). */
    public MaintenanceWindow starting(LocalDate date) {
        return MaintenanceWindow.starting(region, date);
    }

    /** The window, of either kind, that starts at exactly {@code instant}, or none. */
    public Option<MaintenanceWindow> startingAt(Instant instant) {
        return openAt(instant).filter(window -> window.start().equals(instant));
    }

    /** The window open at {@code instant} that {@code purpose} may use, or none. */
    public Option<MaintenanceWindow> openAt(Instant instant, Purpose purpose) {
        return openAt(instant).filter(window -> purpose.sees(window.kind()));
    }

    /** The window with the least start at or after {@code instant}; one already open is not next (MNT-09). */
    public MaintenanceWindow next(Instant instant, Purpose purpose) {
        return from(eveBefore(instant))
                .filter(window -> !window.start().isBefore(instant) && purpose.sees(window.kind()))
                .head();
    }

    /** The one window that holds the whole of {@code work}, of either kind, or none (MNT-01a, MNT-06a). */
    public Option<MaintenanceWindow> holding(WorkPeriod work) {
        return openAt(work.start()).filter(window -> window.holds(work));
    }

    /** Every window that has an instant in {@code [from, toExclusive)}, by start; none if that is empty. */
    public List<MaintenanceWindow> overlapping(Instant from, Instant toExclusive) {
        if (!from.isBefore(toExclusive)) {
            return List.empty();
        }
        return from(eveBefore(from))
                .dropWhile(window -> !window.endExclusive().isAfter(from))
                .takeWhile(window -> window.start().isBefore(toExclusive))
                .toList();
    }

    private Option<MaintenanceWindow> openAt(Instant instant) {
        return from(eveBefore(instant)).take(2).find(window -> window.contains(instant));
    }

    /** The day before the instant's local date: its window may still be open. */
    private LocalDate eveBefore(Instant instant) {
        return LocalDate.ofInstant(instant, region.zone()).minusDays(1);
    }

    private Iterator<MaintenanceWindow> from(LocalDate first) {
        return Iterator.iterate(first, date -> date.plusDays(1)).map(this::starting);
    }
}
