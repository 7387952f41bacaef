package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.kit.KeyContract;
import io.github.diops.application.spi.Storage;
import org.junit.jupiter.api.BeforeAll;

class PostgresKeyTest extends KeyContract {
    private static String url = "";

    @BeforeAll
    static void migrate() {
        url = TestPostgres.emptyDatabase("keys");
        new PostgresProvider().open(url).close();
    }

    @Override
    protected Storage openEmpty() {
        TestPostgres.clear(url);
        return new PostgresProvider().open(url);
    }
}
