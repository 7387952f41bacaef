package io.github.diops.adapters.rest.console;

import io.github.diops.domain.calendar.LocalTimes;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * An instant as a page tells it.
 *
 * @param local in the zone that the reader chose, else in that of whom it concerns
 * @param utc the same in UTC; none where that is the zone
 */
record Moment(String local, Option<String> utc) {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    static Moment of(Instant instant, ZoneId zone, Wording wording) {
        boolean utc = wording.shown(zone).getRules().equals(ZoneOffset.UTC.getRules());
        return new Moment(wording.moment(instant, zone), Option.when(!utc, () -> wording.utc(instant)));
    }

    /** From one instant to another, told as one. */
    static Moment between(Instant from, Instant toExclusive, ZoneId zone, Wording wording) {
        Moment start = of(from, zone, wording);
        Moment end = of(toExclusive, zone, wording);
        return new Moment(
                start.local() + " – " + end.local(),
                start.utc().flatMap(utc -> end.utc().map(other -> utc + " – " + other)));
    }

    /** What was entered as {@code 2026-10-29T14:20}, by the clock of {@code zone}, or with an offset; from 1970 to 2199. */
    static Option<Instant> entered(String text, ZoneId zone) {
        return offset(text)
                .orElse(() -> local(text).map(local -> LocalTimes.instantOf(local, zone)))
                .filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST));
    }

    static Option<Instant> offset(String text) {
        try {
            return Option.some(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Option.none();
        }
    }

    static Option<LocalDateTime> local(String text) {
        try {
            return Option.some(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException e) {
            return Option.none();
        }
    }
}
