package counterexamples.the_application_asks_only_the_clock_it_was_given.io.github.diops.application;

import java.time.InstantSource;

/** Makes a clock of its own. */
final class OwnClock {
    private OwnClock() {}

    static InstantSource clock() {
        return InstantSource.system();
    }
}
