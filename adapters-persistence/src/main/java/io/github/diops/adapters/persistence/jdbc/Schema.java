package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.StorageException;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The tables, brought to the form that this version knows. */
final class Schema {
    /** Where the migrations lie on the class path. */
    static final String MIGRATIONS = "io/github/diops/adapters/persistence/migration";

    /** The text type that compares by code point. */
    enum KeyType {
        SQLITE("text COLLATE BINARY"),
        POSTGRESQL("text COLLATE \"C\"");

        private final String type;

        KeyType(String type) {
            this.type = type;
        }
    }

    // held here, since the JDK forgets the level of a logger that nobody holds
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private Schema() {}

    /**
     * Migrates {@code database}.
     *
     * @throws StorageException if that fails, or a newer version has migrated it
     */
    static void migrate(DataSource database, KeyType keys) {
        if (FLYWAY_LOG.getLevel() == null) {
            FLYWAY_LOG.setLevel(Level.WARNING);
        }
        try {
            Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:" + MIGRATIONS)
                    .failOnMissingLocations(true)
                    .placeholders(Map.of("key", keys.type))
                    .load();
            Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState().isApplied()
                            && !migration.getState().isResolved())
                    .findFirst()
                    .ifPresent(Schema::refuse);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StorageException("the tables cannot be brought to the form of this version", e);
        }
    }

    private static void refuse(MigrationInfo unknown) {
        throw new StorageException("the database was written by a newer version: its migration " + unknown.getVersion()
                + " (" + unknown.getDescription() + ") is not known here");
    }
}
