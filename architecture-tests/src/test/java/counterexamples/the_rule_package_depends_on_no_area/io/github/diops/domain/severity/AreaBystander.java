package counterexamples.the_rule_package_depends_on_no_area.io.github.diops.domain.severity;

public interface AreaBystander {}
