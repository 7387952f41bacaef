package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.spi.Storage;
import io.github.diops.application.spi.StorageProvider;
import io.vavr.control.Option;

/**
 * Opens storage in PostgreSQL, {@code jdbc:postgresql://host/database?user=…&password=…}. The database must be there; its
 * tables are made. Any number of instances on any number of machines may share it.
 */
public final class PostgresProvider implements StorageProvider {
    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public boolean serves(String databaseUrl) {
        return databaseUrl.startsWith("jdbc:postgresql:");
    }

    @Override
    public Storage open(String databaseUrl) {
        return new JdbcStorage(PostgresDatabase.open(databaseUrl));
    }

    @Override
    public void migrate(String databaseUrl, Option<String> serviceRole) {
        PostgresDatabase.migrate(databaseUrl, serviceRole);
    }
}
