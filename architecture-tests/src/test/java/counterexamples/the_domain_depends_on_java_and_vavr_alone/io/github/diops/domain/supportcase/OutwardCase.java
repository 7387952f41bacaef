package counterexamples.the_domain_depends_on_java_and_vavr_alone.io.github.diops.domain.supportcase;

import counterexamples.the_domain_depends_on_java_and_vavr_alone.io.github.diops.application.DeskBystander;

/** Looks out of the hexagon. */
record OutwardCase(DeskBystander desk) {}
