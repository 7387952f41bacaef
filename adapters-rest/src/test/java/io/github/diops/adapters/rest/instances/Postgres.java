package io.github.diops.adapters.rest.instances;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A PostgreSQL for one test. It does not wait for the disk, so nothing that runs on it speaks of durability. */
public final class Postgres {
    // it tells every line that initdb and the server say; held here, since the JDK forgets a logger nobody holds
    private static final Logger LOG = Logger.getLogger("io.zonky.test");

    static {
        LOG.setLevel(Level.WARNING);
    }

    private Postgres() {}

    /** Starts one on any free port. */
    public static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder().start();
    }

    /** Starts one on what {@code data} holds, or on nothing the first time. */
    static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    public static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres");
    }
}
