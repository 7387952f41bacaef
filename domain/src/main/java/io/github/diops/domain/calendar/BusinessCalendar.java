package io.github.diops.domain.calendar;

import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
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

    private final ZoneId zone;
    private final BusinessHours hours;
    private final Set<DayOfWeek> workingDays;
    private final Set<LocalDate> holidays;

    private BusinessCalendar(ZoneId zone, BusinessHours hours, Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("a calendar has at least one working weekday");
        }
        this.zone = zone;
        this.hours = hours;
        this.workingDays = workingDays;
        this.holidays = holidays;
    }

    /** Monday to Friday, 09:00 to 17:00 in {@code zone}, without holidays (OBJ-03). */
    public static BusinessCalendar weekdays(ZoneId zone) {
        return new BusinessCalendar(zone, BusinessHours.STANDARD, MONDAY_TO_FRIDAY, HashSet.empty());
    }

    public BusinessCalendar withHours(BusinessHours hours) {
        return new BusinessCalendar(zone, hours, workingDays, holidays);
    }

    /**
     * The same calendar with other working weekdays.
     *
     * @throws IllegalArgumentException if there is none (OBJ-03a)
     */
    public BusinessCalendar withWorkingDays(Set<DayOfWeek> workingDays) {
        return new BusinessCalendar(zone, hours, workingDays, holidays);
    }

    public BusinessCalendar withHolidays(Set<LocalDate> holidays) {
        return new BusinessCalendar(zone, hours, workingDays, holidays);
    }

    public ZoneId zone() {
        return zone;
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
        return workingDays.contains(date.getDayOfWeek()) && !holidays.contains(date) && occurs(date);
    }

    private boolean occurs(LocalDate date) {
        Instant start = LocalTimes.instantOf(date.atStartOfDay(), zone);
        return start.isBefore(LocalTimes.instantOf(date.plusDays(1).atStartOfDay(), zone));
    }

    /** The first business day on or after {@code date}, or none within {@value #SEARCH_DAYS} days. */
    public Option<LocalDate> onOrAfter(LocalDate date) {
        for (int days = 0; days < SEARCH_DAYS; days++) {
            LocalDate candidate = date.plusDays(days);
            if (isBusinessDay(candidate)) {
                return Option.some(candidate);
            }
        }
        return Option.none();
    }

    /**
     * The {@code days}-th business day after {@code date}, {@code date} itself for zero days; none if a step meets no
     * business day.
     */
    public Option<LocalDate> plus(LocalDate date, BusinessDays days) {
        Option<LocalDate> reached = Option.some(date);
        for (int step = 0; step < days.count(); step++) {
            reached = reached.flatMap(day -> onOrAfter(day.plusDays(1)));
        }
        return reached;
    }

    /**
     * The {@code days}-th business day before {@code date}, {@code date} itself for zero days; none if a step meets no
     * business day within {@value #SEARCH_DAYS} days.
     */
    public Option<LocalDate> minus(LocalDate date, BusinessDays days) {
        Option<LocalDate> reached = Option.some(date);
        for (int step = 0; step < days.count(); step++) {
            reached = reached.flatMap(day -> onOrBefore(day.minusDays(1)));
        }
        return reached;
    }

    private Option<LocalDate> onOrBefore(LocalDate date) {
        return Iterator.range(0, SEARCH_DAYS).map(days -> date.minusDays(days)).find(this::isBusinessDay);
    }

    /** The first instant of business on {@code day}. */
    public Instant opening(LocalDate day) {
        return LocalTimes.instantOf(hours.opening(day), zone);
    }

    /** The first instant after business on {@code day}. */
    public Instant closing(LocalDate day) {
        return LocalTimes.instantOf(hours.closing(day), zone);
    }

    /**
     * The first instant of business at or after {@code instant}: itself inside hours, else the next opening (OBJ-03);
     * none if no business day follows.
     */
    public Option<Instant> firstBusinessInstant(Instant instant) {
        return businessDayOf(instant).map(day -> later(instant, opening(day)));
    }

    /**
     * The same local time {@code days} business days later (OBJ-03): counted from {@code instant} inside hours, else
     * from the next opening. In an hour that a clock change repeats, the local time already reached counts (OBJ-03b).
     * None if no business day follows.
     */
    public Option<Instant> plus(Instant instant, BusinessDays days) {
        return businessDayOf(instant)
                .flatMap(day -> plus(day, days)
                        .map(target -> localTimeWithin(day, instant).plusDays(ChronoUnit.DAYS.between(day, target)))
                        .map(local -> LocalTimes.instantOf(local, zone)));
    }

    /** Whether business is done at {@code instant} while a clock change repeats an hour (OBJ-03b). */
    public boolean isRepeated(Instant instant) {
        return businessDayOf(instant).exists(day -> !instant.isBefore(opening(day)))
                && secondPass(instant).isDefined();
    }

    /** Whether the zone skips a working weekday whole between the dates of two instants (OBJ-03c). */
    public boolean skipsWorkingDay(Instant from, Instant to) {
        LocalDate last = LocalDate.ofInstant(to, zone);
        return Iterator.iterate(LocalDate.ofInstant(from, zone), date -> date.plusDays(1))
                .takeWhile(date -> date.isBefore(last))
                .exists(date -> workingDays.contains(date.getDayOfWeek()) && !holidays.contains(date) && !occurs(date));
    }

    /** The business time in {@code [start, endExclusive)}, as elapsed time; zero if the end is not after the start. */
    public Duration businessTime(Instant start, Instant endExclusive) {
        Duration total = Duration.ZERO;
        Option<LocalDate> day = businessDayOf(start);
        while (day.exists(open -> opening(open).isBefore(endExclusive))) {
            Duration stretch = day.map(
                            open -> Duration.between(later(start, opening(open)), earlier(endExclusive, closing(open))))
                    .getOrElse(Duration.ZERO);
            total = stretch.isNegative() ? total : total.plus(stretch);
            day = day.flatMap(open -> onOrAfter(open.plusDays(1)));
        }
        return total;
    }

    /**
     * The first instant by which {@code elapsed} of business time has passed since {@code start}; one that falls on
     * closing time is that very instant. None if no business day follows.
     */
    public Option<Instant> plusBusinessTime(Instant start, Duration elapsed) {
        Duration left = elapsed;
        Option<LocalDate> day = businessDayOf(start);
        while (day.isDefined()) {
            Instant from = day.map(open -> later(start, opening(open))).getOrElse(start);
            Duration stretch = Duration.between(from, day.map(this::closing).getOrElse(from));
            if (left.compareTo(stretch) <= 0) {
                return Option.some(from.plus(left));
            }
            left = left.minus(stretch);
            day = day.flatMap(open -> onOrAfter(open.plusDays(1)));
        }
        return Option.none();
    }

    /** The first business day that has not closed at {@code instant}. */
    private Option<LocalDate> businessDayOf(Instant instant) {
        // Where midnight itself is repeated, the business day of an instant may be the day after its date.
        Option<LocalDate> day = onOrAfter(LocalDate.ofInstant(instant, zone));
        while (day.exists(open -> !closing(open).isAfter(instant))) {
            day = day.flatMap(open -> onOrAfter(open.plusDays(1)));
        }
        return day;
    }

    /** What the local clock of business day {@code day} has reached at {@code instant}, never outside its hours. */
    private LocalDateTime localTimeWithin(LocalDate day, Instant instant) {
        LocalDateTime opens = hours.opening(day);
        LocalDateTime closes = hours.closing(day);
        LocalDateTime reached = secondPass(instant).getOrElse(() -> LocalDateTime.ofInstant(instant, zone));
        if (!instant.isAfter(opening(day)) || reached.isBefore(opens)) {
            return opens;
        }
        return reached.isAfter(closes) ? closes : reached;
    }

    /** The local time that the clock had reached before it was set back, where {@code instant} repeats it. */
    private Option<LocalDateTime> secondPass(Instant instant) {
        return Option.of(zone.getRules().previousTransition(instant.plusNanos(1)))
                .filter(ZoneOffsetTransition::isOverlap)
                .map(ZoneOffsetTransition::getDateTimeBefore)
                .filter(reached -> LocalDateTime.ofInstant(instant, zone).isBefore(reached));
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
                && zone.equals(that.zone)
                && hours.equals(that.hours)
                && workingDays.equals(that.workingDays)
                && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, hours, workingDays, holidays);
    }

    @Override
    public String toString() {
        return zone + " " + hours.opens() + "-" + hours.closesExclusive() + " " + workingDays + " without " + holidays;
    }
}
