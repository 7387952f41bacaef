package counterexamples.the_rule_package_depends_on_no_area.io.github.diops.domain.rule;

import counterexamples.the_rule_package_depends_on_no_area.io.github.diops.domain.severity.AreaBystander;

/** Favours one area. */
record PartialRule(AreaBystander area) {}
