package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.kit.JournalContract;
import io.github.diops.application.spi.Storage;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The contract on the same tables and the same SQL in PostgreSQL. */
class PostgresJournalTest extends JournalContract {
    private static final DataSource SOURCE = EmbeddedPostgresDatabase.source("journal");

    @Override
    protected Storage openEmpty() {
        try (Session session = new Session(SOURCE.getConnection())) {
            for (String table : SchemaTest.TABLES) {
                session.execute("DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
        return new JdbcStorage(new EmbeddedPostgresDatabase(SOURCE));
    }
}
