package io.github.diops.domain.maintenance;

import java.time.Instant;

/**
 * A stretch of work, {@code [start, endExclusive)}.
 */
public record WorkPeriod(Instant start, Instant endExclusive) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it is empty (MNT-01a)
     */
    public WorkPeriod {
        if (!start.isBefore(endExclusive)) {
            throw new IllegalArgumentException("work from " + start + " to " + endExclusive + " is empty");
        }
    }
}
