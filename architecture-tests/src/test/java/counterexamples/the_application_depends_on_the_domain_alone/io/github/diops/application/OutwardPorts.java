package counterexamples.the_application_depends_on_the_domain_alone.io.github.diops.application;

import counterexamples.the_application_depends_on_the_domain_alone.io.github.diops.adapters.persistence.RowsBystander;

/** Names an adapter. */
record OutwardPorts(RowsBystander rows) {}
