package counterexamples.the_domain_has_no_clock.io.github.diops.domain.response;

import java.time.Instant;
import java.time.InstantSource;

/** Is given a clock where it needs an instant. */
final class GivenClock {
    private GivenClock() {}

    static Instant start(InstantSource clock) {
        return clock.instant();
    }
}
