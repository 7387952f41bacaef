package counterexamples.the_domain_has_no_clock.io.github.diops.domain.response;

import java.time.Instant;

/** Calls the clock. */
final class ClockedDeadline {
    private ClockedDeadline() {}

    static Instant start() {
        return Instant.now();
    }
}
