package io.github.diops.domain.response;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;

/**
 * The instant by which so much of a clock's time has passed; business time for S3 and S4 (OBJ-10).
 *
 * @param percent 50, 75 or 90
 */
public record Warning(int percent, Instant at) {
    /** When a clock warns, in percent of its time (OBJ-10). */
    static final List<Integer> PERCENTAGES = List.of(50, 75, 90);

    static Duration share(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
