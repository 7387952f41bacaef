package counterexamples.rest_never_sees_persistence.io.github.diops.adapters.rest.http;

import counterexamples.rest_never_sees_persistence.io.github.diops.adapters.persistence.jdbc.DatabaseBystander;

/** Goes past the port. */
record DatabaseRoute(DatabaseBystander database) {}
