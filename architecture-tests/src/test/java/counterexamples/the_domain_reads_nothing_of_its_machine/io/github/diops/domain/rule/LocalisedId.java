package counterexamples.the_domain_reads_nothing_of_its_machine.io.github.diops.domain.rule;

/** Spells an id otherwise on a Turkish machine. */
final class LocalisedId {
    private LocalisedId() {}

    @SuppressWarnings("StringCaseLocaleUsage") // the offence
    static String id(String text) {
        return text.toUpperCase();
    }
}
