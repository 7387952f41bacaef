package io.github.diops.domain.maintenance;

import io.github.diops.domain.calendar.LocalClock;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Every maintenance window of a region. Windows are fixed and never overlap (MNT-05); one that a clock change skips
 * whole is empty, and is neither open nor next.
 *
 * <p>A window of 2010 to 2049 is made when it is first asked for and kept, so that finding it again makes no object; others
 * are made each time. Immutable for whoever looks: two threads may each make the same window, and either will do.
 */
public final class WindowCalendar {
    static final int DAY = 86_400;

    private static final int WEEK = 7;

    private static final long FIRST_PLACE = LocalDate.EPOCH.getDayOfWeek().ordinal();

    private static final long FIRST_TABLED = LocalDate.of(2010, 1, 1).toEpochDay();
    private static final long LAST_TABLED_EXCLUSIVE = LocalDate.of(2050, 1, 1).toEpochDay();

    private final Region region;
    private final LocalClock clock;

    /** By weekday, Monday first. */
    private final WindowHours[] hours;

    /** The local second of its day at which each weekday's window opens. */
    private final int[] opensAt = new int[WEEK];

    /** The local second, counted from the same midnight, at which it closes. */
    private final int[] closesAt = new int[WEEK];

    /** By day from {@link #FIRST_TABLED} on; null where nobody has asked. */
    private final MaintenanceWindow[] tabled = new MaintenanceWindow[(int) (LAST_TABLED_EXCLUSIVE - FIRST_TABLED)];

    WindowCalendar(Region region, WindowWeek week) {
        this.region = region;
        this.clock = LocalClock.of(week.zone());
        this.hours = List.of(DayOfWeek.values())
                .flatMap(day -> week.hours().get(day))
                .toJavaArray(WindowHours[]::new);
        for (int place = 0; place < WEEK; place++) {
            opensAt[place] = hours[place].opensAt();
            closesAt[place] = hours[place].closesAt();
        }
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
        long passed = reachedBefore(instant);
        long today = Math.floorDiv(passed, DAY);
        for (long day = opening(today) > passed ? today : today + 1; ; day++) {
            MaintenanceWindow window = starting(day);
            if (purpose.sees(window.kind()) && !window.isEmpty()) {
                return window;
            }
        }
    }

    /** The one window that holds the whole of {@code work}, of either kind, or none (MNT-01a, MNT-06a). */
    public Option<MaintenanceWindow> holding(WorkPeriod work) {
        return openAt(work.start()).filter(window -> window.holds(work));
    }

    /**
     * Every window that has an instant in {@code [from, toExclusive)}, by start; none if that is empty.
     *
     * @throws ArithmeticException if they are more than 2^31 - 1
     */
    public Array<MaintenanceWindow> overlapping(Instant from, Instant toExclusive) {
        if (!from.isBefore(toExclusive)) {
            return Array.empty();
        }
        long passed = clock.reachedSecond(from.getEpochSecond());
        long today = Math.floorDiv(passed, DAY);
        long first = passed < closing(today - 1) ? today - 1 : passed < closing(today) ? today : today + 1;
        long before = reachedBefore(toExclusive);
        long last = Math.floorDiv(before, DAY);
        long endExclusive = opening(last) > before ? last : last + 1;
        MaintenanceWindow[] windows = new MaintenanceWindow[Math.toIntExact(Math.max(0, endExclusive - first))];
        int count = 0;
        for (long day = first; day < endExclusive; day++) {
            MaintenanceWindow window = starting(day);
            if (!window.isEmpty()) {
                windows[count++] = window;
            }
        }
        return Array.of(count == windows.length ? windows : Arrays.copyOf(windows, count));
    }

    /** From when until when the window of that day of epoch is open. */
    WindowHours hoursOn(long day) {
        return hours[place(day)];
    }

    private static int place(long day) {
        return Math.floorMod(day + FIRST_PLACE, WEEK);
    }

    /** The local second at which the window of that day opens. */
    private long opening(long day) {
        return day * DAY + opensAt[place(day)];
    }

    /** The local second at which the window of that day closes. */
    private long closing(long day) {
        return day * DAY + closesAt[place(day)];
    }

    /** An instant has come to a local time exactly if its clock has reached it, so that no window need be made. */
    private Option<MaintenanceWindow> openAt(Instant instant) {
        long reached = clock.reachedSecond(instant.getEpochSecond());
        long today = Math.floorDiv(reached, DAY);
        long latest = reached < opening(today) ? today - 1 : today;
        return reached < closing(latest) ? starting(latest).found() : Option.none();
    }

    /** The greatest local second that the clock has reached before {@code instant}: no later one has come by then. */
    private long reachedBefore(Instant instant) {
        return clock.reachedSecond(instant.getEpochSecond() - (instant.getNano() == 0 ? 1 : 0));
    }

    private MaintenanceWindow starting(long day) {
        if (day < FIRST_TABLED || day >= LAST_TABLED_EXCLUSIVE) {
            return made(day);
        }
        int number = (int) (day - FIRST_TABLED);
        MaintenanceWindow known = tabled[number];
        if (known == null) {
            known = made(day);
            tabled[number] = known;
        }
        return known;
    }

    private MaintenanceWindow made(long day) {
        return new MaintenanceWindow(
                this, day, hoursOn(day).kind(), clock.epochSecond(opening(day)), clock.epochSecond(closing(day)));
    }
}
