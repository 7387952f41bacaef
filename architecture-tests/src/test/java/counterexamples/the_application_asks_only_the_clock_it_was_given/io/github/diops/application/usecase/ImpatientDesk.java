package counterexamples.the_application_asks_only_the_clock_it_was_given.io.github.diops.application.usecase;

import java.time.Instant;

/** Passes over the clock it was given. */
final class ImpatientDesk {
    private ImpatientDesk() {}

    static Instant openedAt() {
        return Instant.now();
    }
}
