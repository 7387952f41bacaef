package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.StorageException;
import io.vavr.collection.List;
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
    /** Where the migrations of every database lie on the class path. */
    static final String MIGRATIONS = "io/github/diops/adapters/persistence/migration";

    /** Flyway's table of what has been migrated. */
    static final String HISTORY = "flyway_schema_history";

    private static final String POSTGRESQL_ALONE = "io/github/diops/adapters/persistence/postgresql";

    /** What differs between the databases: the text type that compares by code point, and what one of them has alone. */
    enum Dialect {
        SQLITE("text COLLATE BINARY", MIGRATIONS),
        POSTGRESQL("text COLLATE \"C\"", MIGRATIONS, POSTGRESQL_ALONE);

        private final String key;
        /** Each number is one migration's: another database leaves it out. */
        private final List<String> locations;

        Dialect(String key, String... locations) {
            this.key = key;
            this.locations = List.of(locations);
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
    static void migrate(DataSource database, Dialect dialect) {
        try {
            known(database, dialect).migrate();
        } catch (FlywayException e) {
            throw new StorageException("the tables cannot be brought to the form of this version", e);
        }
    }

    /**
     * Makes sure that {@code database} is migrated, and changes nothing.
     *
     * @throws StorageException if its tables are of an older or newer version, or are not there
     */
    static void checkCurrent(DataSource database, Dialect dialect) {
        try {
            Flyway flyway = known(database, dialect);
            if (flyway.info().pending().length > 0) {
                throw new StorageException(
                        "its tables are not those of this version, and the role that opens it does not"
                                + " own them; let their owner bring them there first, by the command migrate");
            }
            flyway.validate();
        } catch (FlywayException e) {
            throw new StorageException("the tables are not those of this version", e);
        }
    }

    private static Flyway known(DataSource database, Dialect dialect) {
        if (FLYWAY_LOG.getLevel() == null) {
            FLYWAY_LOG.setLevel(Level.WARNING);
        }
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .table(HISTORY)
                .locations(dialect.locations.map(place -> "classpath:" + place).toJavaArray(String[]::new))
                .failOnMissingLocations(true)
                .placeholders(Map.of("key", dialect.key))
                .load();
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .findFirst()
                .ifPresent(Schema::refuse);
        return flyway;
    }

    private static void refuse(MigrationInfo unknown) {
        throw new StorageException("the database was written by a newer version: its migration " + unknown.getVersion()
                + " (" + unknown.getDescription() + ") is not known here");
    }
}
