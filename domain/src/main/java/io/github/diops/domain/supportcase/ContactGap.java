package io.github.diops.domain.supportcase;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * A period {@code [from, untilExclusive)} in which no qualified contact of the partner was available; it never moves the
 * response deadline (OBJ-06a).
 *
 * @param untilExclusive none while it lasts
 */
public record ContactGap(Instant from, Option<Instant> untilExclusive) {
    /** Whether it has no end yet. */
    public boolean lasts() {
        return untilExclusive.isEmpty();
    }

    ContactGap endedBy(Instant at) {
        return lasts() ? new ContactGap(from, Option.some(at)) : this;
    }
}
