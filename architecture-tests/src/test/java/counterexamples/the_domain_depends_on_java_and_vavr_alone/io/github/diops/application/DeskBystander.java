package counterexamples.the_domain_depends_on_java_and_vavr_alone.io.github.diops.application;

public interface DeskBystander {}
