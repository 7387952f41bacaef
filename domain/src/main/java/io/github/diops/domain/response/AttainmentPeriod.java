package io.github.diops.domain.response;

import java.time.Instant;

/** A period {@code [from, toExclusive)}; a case belongs to the one it was opened in (OBJ-04a). */
public record AttainmentPeriod(Instant from, Instant toExclusive) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end lies before the start; a period of no length is one without cases
     */
    public AttainmentPeriod {
        if (toExclusive.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " does not end at " + toExclusive);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(toExclusive);
    }
}
