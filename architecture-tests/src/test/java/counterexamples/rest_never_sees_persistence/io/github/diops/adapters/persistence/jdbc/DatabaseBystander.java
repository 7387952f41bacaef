package counterexamples.rest_never_sees_persistence.io.github.diops.adapters.persistence.jdbc;

public interface DatabaseBystander {}
