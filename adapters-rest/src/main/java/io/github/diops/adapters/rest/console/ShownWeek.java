package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The week that the page draws: Monday to Sunday by the clock of {@code zone}, as {@code [start, endExclusive)}. */
record ShownWeek(LocalDate monday, ZoneId zone) {
    static final int DAYS = 7;
    static final LocalDate FIRST_DATE = LocalDate.of(1970, 1, 5);
    static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 29);

    private static final double PERCENT = 100.0;
    private static final double HALF = 0.5;

    /** The week in which {@code date} lies. */
    static ShownWeek of(LocalDate date, ZoneId zone) {
        return new ShownWeek(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    /** The week of {@code now}. */
    static ShownWeek of(Instant now, ZoneId zone) {
        return of(LocalDate.ofInstant(now, zone), zone);
    }

    /** The week of any of its dates, written {@code yyyy-MM-dd}; left is what could not be read. */
    static Either<String, ShownWeek> parse(String text, ZoneId zone) {
        try {
            LocalDate date = LocalDate.parse(text.trim());
            boolean shown = !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
            return shown ? Either.right(of(date, zone)) : Either.left(text);
        } catch (DateTimeParseException e) {
            return Either.left(text);
        }
    }

    Instant start() {
        return monday.atStartOfDay(zone).toInstant();
    }

    Instant endExclusive() {
        return monday.plusDays(DAYS).atStartOfDay(zone).toInstant();
    }

    LocalDate sunday() {
        return monday.plusDays(DAYS - 1L);
    }

    List<LocalDate> days() {
        return List.range(0, DAYS).map(monday::plusDays);
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(start()) && instant.isBefore(endExclusive());
    }

    boolean isInLaterHalf(Instant instant) {
        return shareAt(instant) > HALF;
    }

    /** The week before, or none before {@link #FIRST_DATE}. */
    Option<ShownWeek> previous() {
        return Option.when(monday.isAfter(FIRST_DATE), () -> new ShownWeek(monday.minusDays(DAYS), zone));
    }

    /** The week after, or none after {@link #LAST_DATE}. */
    Option<ShownWeek> next() {
        return Option.when(sunday().isBefore(LAST_DATE), () -> new ShownWeek(monday.plusDays(DAYS), zone));
    }

    /** How much of the week has passed at {@code instant}, at its ends what lies outside, such as {@code 14.286%}. */
    String percentAt(Instant instant) {
        return percent(shareAt(instant));
    }

    /** How much of the week lies between the two, without what lies outside. */
    String percentBetween(Instant from, Instant toExclusive) {
        return percent(shareAt(toExclusive) - shareAt(from));
    }

    /** Halfway between the two, without what lies outside. */
    String percentAtMiddle(Instant from, Instant toExclusive) {
        return percent((shareAt(from) + shareAt(toExclusive)) / 2);
    }

    private double shareAt(Instant instant) {
        double share = (double) Duration.between(start(), instant).toSeconds()
                / Duration.between(start(), endExclusive()).toSeconds();
        return Math.min(1, Math.max(0, share));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share * PERCENT);
    }
}
