package counterexamples.the_edition_gathers_the_rules_of_every_area.io.github.diops.domain.backup;

/** No edition names it. */
final class ForgottenRules {
    private ForgottenRules() {}
}
