package counterexamples.the_domain_has_no_clock.io.github.diops.domain.response;

import io.vavr.Function0;
import java.time.Instant;

/** Refers to the clock, for another to call. */
final class ReferredClock {
    private ReferredClock() {}

    static Function0<Instant> start() {
        return Instant::now;
    }
}
