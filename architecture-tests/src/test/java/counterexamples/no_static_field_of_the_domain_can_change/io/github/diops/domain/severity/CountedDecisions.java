package counterexamples.no_static_field_of_the_domain_can_change.io.github.diops.domain.severity;

/** Remembers across callers. */
final class CountedDecisions {
    static int count;

    private CountedDecisions() {}
}
