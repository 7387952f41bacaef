package counterexamples.no_area_depends_on_the_edition.io.github.diops.domain.severity;

import counterexamples.no_area_depends_on_the_edition.io.github.diops.domain.edition.PolicyBystander;

/** Knows the edition in force. */
record EditionedSeverity(PolicyBystander policy) {}
