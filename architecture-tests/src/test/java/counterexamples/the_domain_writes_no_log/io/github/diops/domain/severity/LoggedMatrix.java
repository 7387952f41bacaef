package counterexamples.the_domain_writes_no_log.io.github.diops.domain.severity;

/** Logs its decision. */
final class LoggedMatrix {
    private LoggedMatrix() {}

    static System.Logger log() {
        return System.getLogger("severity");
    }
}
