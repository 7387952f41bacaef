package counterexamples.the_domain_has_no_clock.io.github.diops.domain.calendar;

/** Counts for itself. */
final class MillisSinceStart {
    private MillisSinceStart() {}

    static long millis() {
        return System.currentTimeMillis() + System.nanoTime();
    }
}
