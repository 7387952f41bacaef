package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.kit.JournalContract;
import io.github.diops.application.spi.Storage;
import org.junit.jupiter.api.BeforeAll;

class PostgresJournalTest extends JournalContract {
    private static String url = "";

    @BeforeAll
    static void migrate() {
        url = TestPostgres.emptyDatabase("journal");
        new PostgresProvider().open(url).close();
    }

    @Override
    protected Storage openEmpty() {
        TestPostgres.clear(url);
        return new PostgresProvider().open(url);
    }
}
