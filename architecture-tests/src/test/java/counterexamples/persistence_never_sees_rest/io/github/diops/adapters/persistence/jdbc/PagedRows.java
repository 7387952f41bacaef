package counterexamples.persistence_never_sees_rest.io.github.diops.adapters.persistence.jdbc;

import counterexamples.persistence_never_sees_rest.io.github.diops.adapters.rest.http.PageBystander;

/** Stores for one caller. */
record PagedRows(PageBystander page) {}
