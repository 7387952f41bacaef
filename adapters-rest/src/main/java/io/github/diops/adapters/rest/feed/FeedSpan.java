package io.github.diops.adapters.rest.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;

/**
 * Which windows a feed holds, by the local date on which they start: those of the year before {@code year}, of
 * {@code year} and of the ten after it. So a feed changes once a year, and its next ten years are always there.
 *
 * @param year as it is in UTC
 */
record FeedSpan(Year year) {
    private static final int YEARS_AHEAD = 10;

    static FeedSpan at(Instant now) {
        return new FeedSpan(Year.from(now.atOffset(ZoneOffset.UTC)));
    }

    LocalDate first() {
        return year.minusYears(1).atDay(1);
    }

    LocalDate endExclusive() {
        return year.plusYears(YEARS_AHEAD + 1L).atDay(1);
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(first()) && date.isBefore(endExclusive());
    }

    /** When the feed last changed. */
    Instant changedAt() {
        return year.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** How often it had changed by then, counted from 1970. */
    int changes() {
        return year.getValue() - LocalDate.EPOCH.getYear();
    }
}
