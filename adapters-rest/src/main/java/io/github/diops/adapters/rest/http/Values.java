package io.github.diops.adapters.rest.http;

import io.github.diops.domain.calendar.TimeZones;
import io.vavr.control.Either;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** From the text of a value to the value, or the code of what is wrong with it; the same in bodies and parameters. */
final class Values {
    /** Between these, both included, lies every instant that is accepted. */
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private static final Pattern PLAIN = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern CLOCK = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LONGEST_TIME = 64;

    private Values() {}

    static Either<String, Instant> instant(String text) {
        if (text.length() > LONGEST_TIME) {
            return Either.left("bad_instant");
        }
        try {
            Instant instant = PLAIN.matcher(text).matches()
                    ? plain(text)
                    : OffsetDateTime.parse(text).toInstant();
            return instant.isBefore(FIRST) || instant.isAfter(LAST)
                    ? Either.left("out_of_range")
                    : Either.right(instant);
        } catch (DateTimeException e) {
            return Either.left("bad_instant");
        }
    }

    /** What {@link OffsetDateTime} reads too, in a tenth of the time: most of a batch is written so. */
    private static Instant plain(String text) {
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return Instant.ofEpochSecond(date.toEpochSecond(time, ZoneOffset.UTC));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    static Either<String, LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Either.right(LocalDate.parse(text)) : Either.left("bad_date");
        } catch (DateTimeException e) {
            return Either.left("bad_date");
        }
    }

    static Either<String, LocalTime> clock(String text) {
        try {
            return CLOCK.matcher(text).matches() ? Either.right(LocalTime.parse(text)) : Either.left("bad_time");
        } catch (DateTimeException e) {
            return Either.left("bad_time");
        }
    }

    static Either<String, ZoneId> zone(String text) {
        return TimeZones.parse(text).toEither("unknown_zone");
    }

    /** A whole number from {@code min} to {@code max}, both included; {@code 1.0} and {@code 1e3} are none. */
    static Either<String, Long> whole(String literal, long min, long max) {
        if (!WHOLE.matcher(literal).matches()) {
            return Either.left("not_whole");
        }
        boolean tooLong = literal.length() > 20;
        BigInteger value = tooLong ? BigInteger.TWO.pow(64) : new BigInteger(literal);
        boolean inside = value.compareTo(BigInteger.valueOf(min)) >= 0 && value.compareTo(BigInteger.valueOf(max)) <= 0;
        return inside ? Either.right(value.longValueExact()) : Either.left("out_of_range");
    }

    static <E extends Enum<E>> Either<String, E> oneOf(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Either.right(constant);
            }
        }
        return Either.left("unknown_value");
    }

    /** The values that {@link #oneOf} knows, for a message. */
    static <E extends Enum<E>> String known(Class<E> type) {
        return io.vavr.collection.List.of(type.getEnumConstants()).mkString(", ");
    }
}
