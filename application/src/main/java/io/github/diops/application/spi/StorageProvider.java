package io.github.diops.application.spi;

import io.github.diops.application.port.out.StorageException;
import io.vavr.control.Option;

/** Opens storage of one technology. Implementations are public, with a constructor without arguments. */
public interface StorageProvider {
    /** The technology's name, for messages. */
    String name();

    /** Whether it can open a database of that JDBC URL. */
    boolean serves(String databaseUrl);

    /**
     * Opens the database, creating or migrating it first.
     *
     * @throws StorageException if it cannot be opened, or was written by a newer
     *     version
     */
    Storage open(String databaseUrl);

    /**
     * Creates or migrates the database as its owner. From then on {@code serviceRole}, which is there already and owns
     * nothing of it, can {@linkplain #open} it and read and write rows, and nothing else.
     *
     * @throws StorageException if it cannot be migrated, was written by a newer
     *     version, or that role is not fit for it; this one where a role is named, unless a technology has roles
     */
    default void migrate(String databaseUrl, Option<String> serviceRole) {
        if (serviceRole.isDefined()) {
            throw new StorageException(name() + " has no roles");
        }
        open(databaseUrl).close();
    }
}
