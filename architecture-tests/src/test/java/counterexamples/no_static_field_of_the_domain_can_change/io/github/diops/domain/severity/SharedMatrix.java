package counterexamples.no_static_field_of_the_domain_can_change.io.github.diops.domain.severity;

/** Lets every caller change the matrix. */
final class SharedMatrix {
    static final int[] ROWS = {1, 2, 3, 4};

    private SharedMatrix() {}
}
