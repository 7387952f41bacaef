package io.github.diops.domain.change;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when a notice is in time.
 *
 * @param date the last local date on which it may be sent; of several customers' dates the earliest (CHG-01b)
 * @param endExclusive the first instant that is too late: where that date ends first, of several customers' ends the
 *     earliest (CHG-01c)
 */
public record NoticeLimit(LocalDate date, Instant endExclusive) {

    /** Whether a notice sent at {@code instant} is in time, at any hour of the last date (CHG-01a). */
    public boolean isMetBy(Instant instant) {
        return instant.isBefore(endExclusive);
    }

    /** The stricter of two in both parts. */
    NoticeLimit and(NoticeLimit other) {
        return new NoticeLimit(
                other.date.isBefore(date) ? other.date : date,
                other.endExclusive.isBefore(endExclusive) ? other.endExclusive : endExclusive);
    }
}
