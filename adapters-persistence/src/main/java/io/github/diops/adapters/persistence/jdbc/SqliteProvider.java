package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.spi.Storage;
import io.github.diops.application.spi.StorageProvider;

/**
 * Opens storage in one SQLite file, {@code jdbc:sqlite:/path/file.db}. The file and its directory are created for the
 * owner alone. Several processes may open one file on one machine; on a network drive SQLite's locks do not hold.
 */
public final class SqliteProvider implements StorageProvider {
    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public boolean serves(String databaseUrl) {
        return SqliteFile.serves(databaseUrl);
    }

    @Override
    public Storage open(String databaseUrl) {
        return new JdbcStorage(SqliteDatabase.open(SqliteFile.of(databaseUrl), SqliteSettings.DURABLE));
    }
}
