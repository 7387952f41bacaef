package counterexamples.every_field_of_the_domain_is_final.io.github.diops.domain.supportcase;

/** Becomes another case while it is held. */
final class ChangingCase {
    private String state = "";

    void close() {
        state = "closed";
    }

    String state() {
        return state;
    }
}
