package counterexamples.the_code_follows_the_diagram_of_the_readme.io.github.diops.adapters.persistence.jdbc;

public interface RunTimeBystander {}
