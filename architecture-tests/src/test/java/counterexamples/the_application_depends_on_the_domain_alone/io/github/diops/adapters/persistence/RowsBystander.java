package counterexamples.the_application_depends_on_the_domain_alone.io.github.diops.adapters.persistence;

public interface RowsBystander {}
