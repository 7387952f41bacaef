package counterexamples.the_domain_starts_no_thread.io.github.diops.domain.backup;

/** Starts a thread. */
final class ThreadedRetention {
    private ThreadedRetention() {}

    static Thread plan(Runnable work) {
        return new Thread(work);
    }
}
