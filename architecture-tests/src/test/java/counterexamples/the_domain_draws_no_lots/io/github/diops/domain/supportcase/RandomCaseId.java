package counterexamples.the_domain_draws_no_lots.io.github.diops.domain.supportcase;

import java.util.UUID;

/** Makes an id that should be an argument. */
final class RandomCaseId {
    private RandomCaseId() {}

    static UUID next() {
        return UUID.randomUUID();
    }
}
