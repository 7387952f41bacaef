package io.github.diops.domain.calendar;

import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When business is done: a zone, business hours, working weekdays and holidays (OBJ-03). Immutable; start from
 * {@link #weekdays} and change what differs.
 *
 * <p>A search that meets no business day within {@value #SEARCH_DAYS} days finds none (OBJ-03a).
 */
public final class BusinessCalendar {
    /** How many days in a row a search looks at before it gives up (OBJ-03a). */
    public static final int SEARCH_DAYS = 366;

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            HashSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private static final long SECONDS_A_DAY = 86_400;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    /** In place of a day of epoch: no business day was met. */
    private static final long NONE = Long.MAX_VALUE;

    /** In place of an instant: none comes. */
    private static final Instant NEVER = Instant.MAX;

    private final LocalClock clock;
    private final BusinessHours hours;
    private final Set<DayOfWeek> workingDays;
    private final Set<LocalDate> holidays;
    private final BusinessDayTable table;

    /** The hours in nanoseconds of a day, {@code [opensAt, closesAt)}. */
    private final long opensAt;

    private final long closesAt;

    /** {@code opensAt} in seconds, and the nanoseconds beyond. */
    private final long opensSecond;

    private final int opensNano;

    private BusinessCalendar(
            LocalClock clock,
            BusinessHours hours,
            Set<DayOfWeek> workingDays,
            Set<LocalDate> holidays,
            BusinessDayTable table) {
        this.clock = clock;
        this.hours = hours;
        this.workingDays = workingDays;
        this.holidays = holidays;
        this.table = table;
        this.opensAt = hours.opensAt();
        this.closesAt = hours.closesAt();
        this.opensSecond = opensAt / NANOS_A_SECOND;
        this.opensNano = (int) (opensAt % NANOS_A_SECOND);
    }

    private static BusinessCalendar of(
            LocalClock clock, BusinessHours hours, Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("a calendar has at least one working weekday");
        }
        return new BusinessCalendar(
                clock, hours, workingDays, holidays, BusinessDayTable.of(clock, workingDays, holidays));
    }

    /** Monday to Friday, 09:00 to 17:00 in {@code zone}, without holidays (OBJ-03). */
    public static BusinessCalendar weekdays(ZoneId zone) {
        return of(LocalClock.of(zone), BusinessHours.STANDARD, MONDAY_TO_FRIDAY, HashSet.empty());
    }

    public BusinessCalendar withHours(BusinessHours hours) {
        return new BusinessCalendar(clock, hours, workingDays, holidays, table);
    }

    /**
     * The same calendar with other working weekdays.
     *
     * @throws IllegalArgumentException if there is none (OBJ-03a)
     */
    public BusinessCalendar withWorkingDays(Set<DayOfWeek> workingDays) {
        return of(clock, hours, workingDays, holidays);
    }

    public BusinessCalendar withHolidays(Set<LocalDate> holidays) {
        return of(clock, hours, workingDays, holidays);
    }

    public ZoneId zone() {
        return clock.zone();
    }

    public BusinessHours hours() {
        return hours;
    }

    public Set<DayOfWeek> workingDays() {
        return workingDays;
    }

    public Set<LocalDate> holidays() {
        return holidays;
    }

    /** Whether {@code date} is a working weekday and no holiday. A date that the zone skips whole is none (OBJ-03c). */
    public boolean isBusinessDay(LocalDate date) {
        int number = TabledDates.number(date);
        return table.knows(number) ? table.isBusinessDay(number) : isWorkingDay(date) && occurs(date.toEpochDay());
    }

    private boolean isBusinessDay(long day) {
        int number = TabledDates.number(day);
        return table.knows(number) ? table.isBusinessDay(number) : isBusinessDay(LocalDate.ofEpochDay(day));
    }

    private boolean isWorkingDay(LocalDate date) {
        return workingDays.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }

    private boolean occurs(long day) {
        return clock.epochSecond(day * SECONDS_A_DAY) < clock.epochSecond((day + 1) * SECONDS_A_DAY);
    }

    /** The first business day on or after {@code date}, or none within {@value #SEARCH_DAYS} days. */
    public Option<LocalDate> onOrAfter(LocalDate date) {
        return date(after(date.toEpochDay() - 1, 1));
    }

    /**
     * The {@code days}-th business day after {@code date}, {@code date} itself for zero days; none if a step meets no
     * business day.
     */
    public Option<LocalDate> plus(LocalDate date, BusinessDays days) {
        if (days.count() == 0) {
            return Option.some(date);
        }
        int number = table.after(TabledDates.number(date), days.count());
        return number < 0 ? date(walked(date.toEpochDay(), days.count(), 1)) : TabledDates.date(number);
    }

    /**
     * The {@code days}-th business day before {@code date}, {@code date} itself for zero days; none if a step meets no
     * business day within {@value #SEARCH_DAYS} days.
     */
    public Option<LocalDate> minus(LocalDate date, BusinessDays days) {
        if (days.count() == 0) {
            return Option.some(date);
        }
        int number = table.before(TabledDates.number(date), days.count());
        return number < 0 ? date(walked(date.toEpochDay(), days.count(), -1)) : TabledDates.date(number);
    }

    /** The {@code count}-th business day, from 1, after a day of epoch; {@link #NONE} if a step meets none. */
    private long after(long day, long count) {
        int number = table.after(TabledDates.number(day), count);
        return number < 0 ? walked(day, count, 1) : TabledDates.FIRST_DAY + number;
    }

    /** The {@code count}-th business day from {@code day} on, in steps of one day ahead or back, by OBJ-03a. */
    private long walked(long day, long count, int step) {
        long reached = day;
        for (long left = count; left > 0; left--) {
            int days = 1;
            while (days <= SEARCH_DAYS && !isBusinessDay(reached + (long) step * days)) {
                days++;
            }
            if (days > SEARCH_DAYS) {
                return NONE;
            }
            reached += (long) step * days;
        }
        return reached;
    }

    private static Option<LocalDate> date(long day) {
        return Option.when(day != NONE, () -> LocalDate.ofEpochDay(day));
    }

    /** The first instant of business on {@code day}. */
    public Instant opening(LocalDate day) {
        return opening(day.toEpochDay());
    }

    /** The first instant after business on {@code day}. */
    public Instant closing(LocalDate day) {
        return closing(day.toEpochDay());
    }

    /** By the local clock, as GEN-02 says. */
    private Instant opening(long day) {
        return clock.instant(day * SECONDS_A_DAY + opensSecond, opensNano);
    }

    private Instant closing(long day) {
        return clock.instant(day * SECONDS_A_DAY + closesAt / NANOS_A_SECOND, (int) (closesAt % NANOS_A_SECOND));
    }

    /**
     * The first instant of business at or after {@code instant}: itself inside hours, else the next opening (OBJ-03);
     * none if no business day follows.
     */
    public Option<Instant> firstBusinessInstant(Instant instant) {
        long day = businessDayOf(instant);
        return Option.when(day != NONE, () -> later(instant, opening(day)));
    }

    /**
     * The same local time {@code days} business days later (OBJ-03): counted from {@code instant} inside hours, else
     * from the next opening. In an hour that a clock change repeats, the local time already reached counts (OBJ-03b).
     * None if no business day follows.
     */
    public Option<Instant> plus(Instant instant, BusinessDays days) {
        Instant reached = after(instant, days.count());
        return reached.equals(NEVER) ? Option.none() : Option.some(reached);
    }

    /** As {@link #plus(Instant, BusinessDays)}; {@link #NEVER} if no business day follows. */
    private Instant after(Instant instant, long days) {
        LocalClock.Reading reading = clock.read(instant.getEpochSecond());
        long date = Math.floorDiv(reading.reached(), SECONDS_A_DAY);
        long time = nanoOfDay(reading, date, instant);
        boolean over = time >= closesAt;
        long target = after(over ? date : date - 1, days + 1);
        if (target == NONE) {
            return NEVER;
        }
        // At the very instant of an opening that the clock skips, the opening time still counts.
        if (over
                || time <= opensAt
                || !isBusinessDay(date)
                || (reading.isChange() && !instant.isAfter(opening(date)))) {
            return opening(target);
        }
        long second = reading.reached() + (target - date) * SECONDS_A_DAY;
        return reading.repeats() ? clock.instant(second + 1, 0) : clock.instant(second, instant.getNano());
    }

    /** Whether business is done at {@code instant} while a clock change repeats an hour (OBJ-03b). */
    public boolean isRepeated(Instant instant) {
        long day = businessDayOf(instant);
        return clock.read(instant.getEpochSecond()).repeats() && day != NONE && !instant.isBefore(opening(day));
    }

    /** Whether the zone skips a working weekday whole between the dates of two instants (OBJ-03c). */
    public boolean skipsWorkingDay(Instant from, Instant to) {
        LocalDate last = LocalDate.ofInstant(to, zone());
        return Iterator.iterate(LocalDate.ofInstant(from, zone()), date -> date.plusDays(1))
                .takeWhile(date -> date.isBefore(last))
                .exists(date -> isWorkingDay(date) && !occurs(date.toEpochDay()));
    }

    /** The business time in {@code [start, endExclusive)}, as elapsed time; zero if the end is not after the start. */
    public Duration businessTime(Instant start, Instant endExclusive) {
        Duration total = Duration.ZERO;
        long day = businessDayOf(start);
        while (day != NONE && opening(day).isBefore(endExclusive)) {
            Duration stretch = Duration.between(later(start, opening(day)), earlier(endExclusive, closing(day)));
            total = stretch.isNegative() ? total : total.plus(stretch);
            day = after(day, 1);
        }
        return total;
    }

    /**
     * The first instant by which {@code elapsed} of business time has passed since {@code start}; one that falls on
     * closing time is that very instant. None if no business day follows.
     */
    public Option<Instant> plusBusinessTime(Instant start, Duration elapsed) {
        Duration left = elapsed;
        for (long day = businessDayOf(start); day != NONE; day = after(day, 1)) {
            Instant from = later(start, opening(day));
            Duration stretch = Duration.between(from, closing(day));
            if (left.compareTo(stretch) <= 0) {
                return Option.some(from.plus(left));
            }
            left = left.minus(stretch);
        }
        return Option.none();
    }

    /** The first business day that has not closed at {@code instant}, as a day of epoch; {@link #NONE} if none follows. */
    private long businessDayOf(Instant instant) {
        LocalClock.Reading reading = clock.read(instant.getEpochSecond());
        long date = Math.floorDiv(reading.reached(), SECONDS_A_DAY);
        boolean over = nanoOfDay(reading, date, instant) >= closesAt;
        return after(over ? date : date - 1, 1);
    }

    /** The greatest nanosecond of that day shown so far. */
    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the seconds are in the reading
    private static long nanoOfDay(LocalClock.Reading reading, long date, Instant instant) {
        long nano = reading.repeats() ? NANOS_A_SECOND - 1 : instant.getNano();
        return (reading.reached() - date * SECONDS_A_DAY) * NANOS_A_SECOND + nano;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that
                && zone().equals(that.zone())
                && hours.equals(that.hours)
                && workingDays.equals(that.workingDays)
                && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone(), hours, workingDays, holidays);
    }

    @Override
    public String toString() {
        return zone() + " " + hours.opens() + "-" + hours.closesExclusive() + " " + workingDays + " without "
                + holidays;
    }
}
