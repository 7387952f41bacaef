package counterexamples.persistence_never_sees_rest.io.github.diops.adapters.rest.http;

public interface PageBystander {}
