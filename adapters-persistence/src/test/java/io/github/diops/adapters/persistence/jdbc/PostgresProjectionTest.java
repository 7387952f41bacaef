package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.kit.ProjectionContract;
import io.github.diops.application.spi.Storage;
import org.junit.jupiter.api.BeforeAll;

class PostgresProjectionTest extends ProjectionContract {
    private static String url = "";

    @BeforeAll
    static void migrate() {
        url = TestPostgres.emptyDatabase("projection");
        new PostgresProvider().open(url).close();
    }

    @Override
    protected Storage openEmpty() {
        TestPostgres.clear(url);
        return new PostgresProvider().open(url);
    }
}
