package io.github.diops.application.spi;

/** Opens storage of one technology. Implementations are public, with a constructor without arguments. */
public interface StorageProvider {
    /** The technology's name, for messages. */
    String name();

    /** Whether it can open a database of that JDBC URL. */
    boolean serves(String databaseUrl);

    /**
     * Opens the database, creating or migrating it first.
     *
     * @throws io.github.diops.application.port.out.StorageException if it cannot be opened, or was written by a newer
     *     version
     */
    Storage open(String databaseUrl);
}
