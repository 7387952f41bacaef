package counterexamples.the_domain_draws_no_lots.io.github.diops.domain.supportcase;

import java.util.Random;

/** Draws a number. */
final class RandomCaseNumber {
    private RandomCaseNumber() {}

    static int next(Random random) {
        return random.nextInt();
    }
}
