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

    /** The earliest second of epoch at which the first window of the table could start; each next one a day later. */
    private final long firstStart;

    /** Whether each starts before the next one could: then the last to have started is one of two. */
    private final boolean isRegular;

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
        int earliest = Arrays.stream(opensAt).min().getAsInt() - clock.greatestOffset();
        int latest = Arrays.stream(opensAt).max().getAsInt() - clock.leastOffset();
        this.firstStart = FIRST_TABLED * DAY + earliest;
        this.isRegular = latest - earliest < DAY;
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
        for (long day = lastStartedBefore(instant) + 1; ; day++) {
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
        long latest = lastStarted(from.getEpochSecond());
        long first = starting(latest).contains(from) ? latest : latest + 1;
        long endExclusive = lastStartedBefore(toExclusive) + 1;
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

    private Option<MaintenanceWindow> openAt(Instant instant) {
        MaintenanceWindow latest = starting(lastStarted(instant.getEpochSecond()));
        return latest.contains(instant) ? latest.found() : Option.none();
    }

    /** The day whose window is the last to have started before {@code instant}. */
    private long lastStartedBefore(Instant instant) {
        return lastStarted(instant.getEpochSecond() - (instant.getNano() == 0 ? 1 : 0));
    }

    /** The day whose window, if it is an empty one too, is the last to have started by a second of epoch. */
    private long lastStarted(long second) {
        if (isRegular && second >= firstStart + DAY && second < firstStart + DAY * (long) tabled.length) {
            long day = FIRST_TABLED + (second - firstStart) / DAY;
            return starting(day).hasStartedBy(second) ? day : day - 1;
        }
        // an instant has come to a local time exactly if its clock has reached it
        long reached = clock.reachedSecond(second);
        long today = Math.floorDiv(reached, DAY);
        return reached < opening(today) ? today - 1 : today;
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
