package io.github.diops.domain.maintenance;

import io.github.diops.domain.calendar.LocalClock;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Every maintenance window of a region. Windows are fixed and never overlap (MNT-05); one that a clock change skips
 * whole is empty, and is neither open nor next.
 */
public final class WindowCalendar {
    static final int DAY = 86_400;

    private static final int WEEK = 7;

    private static final long FIRST_PLACE = LocalDate.EPOCH.getDayOfWeek().ordinal();

    private final Region region;
    private final LocalClock clock;

    /** By weekday, Monday first. */
    private final WindowHours[] hours;

    WindowCalendar(Region region, WindowWeek week) {
        this.region = region;
        this.clock = LocalClock.of(week.zone());
        this.hours = List.of(DayOfWeek.values())
                .flatMap(day -> week.hours().get(day))
                .toJavaArray(WindowHours[]::new);
    }

    /** The windows of {@code region} in the {@linkplain WindowSchedule#standard standard} schedule. */
    public static WindowCalendar of(Region region) {
        return WindowSchedule.standard().calendar(region);
    }

    public Region region() {
        return region;
    }

    /** The zone on whose clock the windows open and close. */
    public ZoneId zone() {
        return clock.zone();
    }

    /** The window that starts on that local date; there is one every night, holidays too (MNT-08). */
    public MaintenanceWindow starting(LocalDate date) {
        return starting(date.toEpochDay());
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
        long second = instant.getEpochSecond() + (instant.getNano() == 0 ? 0 : 1);
        long passed = clock.reachedSecond(second - 1);
        for (long day = Math.floorDiv(passed, DAY); ; day++) {
            WindowHours window = hoursOn(day);
            if (day * DAY + window.opensAt() >= passed && purpose.sees(window.kind())) {
                MaintenanceWindow candidate = starting(day);
                if (candidate.startSecond() >= second && !candidate.isEmpty()) {
                    return candidate;
                }
            }
        }
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
        return Iterator.iterate(localDay(from) - 1, day -> day + 1)
                .map(this::starting)
                .dropWhile(window -> !window.endExclusive().isAfter(from))
                .takeWhile(window -> window.start().isBefore(toExclusive))
                .filter(window -> !window.isEmpty())
                .toList();
    }

    /** From when until when the window of that day of epoch is open. */
    WindowHours hoursOn(long day) {
        return hours[Math.floorMod(day + FIRST_PLACE, WEEK)];
    }

    private Option<MaintenanceWindow> openAt(Instant instant) {
        long today = localDay(instant);
        MaintenanceWindow current = starting(today);
        MaintenanceWindow eve = starting(today - 1);
        return current.contains(instant) ? Option.some(current) : Option.when(eve.contains(instant), eve);
    }

    /** The latest local date that the clock has reached, as a day of epoch: no later window has started. */
    private long localDay(Instant instant) {
        return Math.floorDiv(clock.reachedSecond(instant.getEpochSecond()), DAY);
    }

    private MaintenanceWindow starting(long day) {
        WindowHours window = hoursOn(day);
        return new MaintenanceWindow(
                this,
                day,
                clock.epochSecond(day * DAY + window.opensAt()),
                clock.epochSecond(day * DAY + window.closesAt()));
    }
}
