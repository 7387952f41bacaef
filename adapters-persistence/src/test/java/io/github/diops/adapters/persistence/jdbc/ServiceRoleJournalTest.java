package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.kit.JournalContract;
import io.github.diops.application.spi.Storage;
import org.junit.jupiter.api.BeforeAll;

/** The contract as a role that owns no table, and that row security binds. */
class ServiceRoleJournalTest extends JournalContract {
    private static String url = "";
    private static String service = "";

    @BeforeAll
    static void migrate() {
        url = TestPostgres.emptyDatabase("service_journal");
        service = TestPostgres.served(url);
    }

    @Override
    protected Storage openEmpty() {
        TestPostgres.clear(url);
        return new PostgresProvider().open(service);
    }
}
