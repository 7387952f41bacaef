package counterexamples.the_domain_reads_nothing_of_its_machine.io.github.diops.domain.edition;

/** Decides by a setting. */
final class ConfiguredEdition {
    private ConfiguredEdition() {}

    static boolean isStrict() {
        return Boolean.getBoolean("strict") || System.getenv("STRICT") != null;
    }
}
