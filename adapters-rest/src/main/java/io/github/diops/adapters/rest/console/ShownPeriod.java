package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The month or the year that the page draws, by the clock of {@code zone}: {@code [first, endExclusive)}.
 *
 * @param year whether it is a year; a month else
 */
record ShownPeriod(boolean year, LocalDate first, ZoneId zone) {
    static final String MONTH = "month";
    static final String YEAR = "year";

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    static ShownPeriod month(Instant now, ZoneId zone) {
        return new ShownPeriod(false, YearMonth.from(now.atZone(zone)).atDay(1), zone);
    }

    static ShownPeriod year(Instant now, ZoneId zone) {
        return new ShownPeriod(true, Year.from(now.atZone(zone)).atDay(1), zone);
    }

    /** The month written {@code 2026-10} or the year written {@code 2026}; left is what could not be read. */
    static Either<String, ShownPeriod> parse(boolean year, String text, ZoneId zone) {
        try {
            LocalDate first = year
                    ? Year.parse(text.strip()).atDay(1)
                    : YearMonth.parse(text.strip()).atDay(1);
            return first.getYear() >= FIRST_YEAR && first.getYear() <= LAST_YEAR
                    ? Either.right(new ShownPeriod(year, first, zone))
                    : Either.left(text);
        } catch (DateTimeException e) {
            return Either.left(text);
        }
    }

    /** The name of the parameter that asks for it. */
    String parameter() {
        return year ? YEAR : MONTH;
    }

    /** As {@link #parse} reads it. */
    String value() {
        return year ? Year.from(first).toString() : YearMonth.from(first).toString();
    }

    LocalDate endExclusive() {
        return year ? first.plusYears(1) : first.plusMonths(1);
    }

    Option<ShownPeriod> previous() {
        return at(year ? first.minusYears(1) : first.minusMonths(1));
    }

    Option<ShownPeriod> next() {
        return at(endExclusive());
    }

    private Option<ShownPeriod> at(LocalDate other) {
        return Option.when(
                other.getYear() >= FIRST_YEAR && other.getYear() <= LAST_YEAR,
                () -> new ShownPeriod(year, other, zone));
    }

    /** The first dates of its lines: of a year its months, of a month its weeks from Monday, the first one cut. */
    List<LocalDate> lines() {
        return year
                ? List.range(0, 12).map(first::plusMonths)
                : List.range(0, 6)
                        .map(week -> first.minusDays(first.getDayOfWeek().getValue() - 1L)
                                .plusWeeks(week))
                        .filter(monday -> monday.isBefore(endExclusive()));
    }

    /** Where a line ends. */
    LocalDate endOf(LocalDate line) {
        return year ? line.plusMonths(1) : line.plusDays(7);
    }

    Instant instant(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(instant(first)) && instant.isBefore(instant(endExclusive()));
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(first) && date.isBefore(endExclusive());
    }
}
