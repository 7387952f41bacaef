package counterexamples.the_code_follows_the_diagram_of_the_readme.io.github.diops.domain.severity;

import counterexamples.the_code_follows_the_diagram_of_the_readme.io.github.diops.application.OutsideBystander;

/** Points outwards. */
record AgainstTheArrow(OutsideBystander outside) {}
