package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.kit.ProjectionContract;
import io.github.diops.application.spi.Storage;
import org.junit.jupiter.api.BeforeAll;

/** The contract as a role that owns no table, and that row security binds. */
class ServiceRoleProjectionTest extends ProjectionContract {
    private static String url = "";
    private static String service = "";

    @BeforeAll
    static void migrate() {
        url = TestPostgres.emptyDatabase("service_projection");
        service = TestPostgres.served(url);
    }

    @Override
    protected Storage openEmpty() {
        TestPostgres.clear(url);
        return new PostgresProvider().open(service);
    }
}
