package counterexamples.the_domain_writes_no_log.io.github.diops.domain.severity;

/** Prints its decision. */
final class TalkativeMatrix {
    private TalkativeMatrix() {}

    static void say(String severity) {
        System.out.println(severity);
    }
}
