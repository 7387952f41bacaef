package io.github.diops.adapters.persistence.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The SQL of this package on PostgreSQL, to show that it is portable; a connection for each transaction, no pool. The
 * server does not wait for the disk, so nothing here speaks of durability.
 */
final class EmbeddedPostgresDatabase implements Database {
    private static final int ATTEMPTS = 5;

    private final DataSource source;
    private volatile boolean closed;

    EmbeddedPostgresDatabase(DataSource source) {
        this.source = source;
    }

    /** One server for all tests of this process; it ends with it. */
    static final class Server {
        // it tells every line that initdb and the server say; held here, since the JDK forgets a logger nobody holds
        private static final Logger LOG = Logger.getLogger("io.zonky.test");

        static final EmbeddedPostgres RUNNING = start();

        private Server() {}

        private static EmbeddedPostgres start() {
            LOG.setLevel(Level.WARNING);
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL does not start here", e);
            }
        }
    }

    /** A database of that name, created and migrated unless it is there. */
    static DataSource source(String name) {
        EmbeddedPostgres server = Server.RUNNING;
        try (Session session = new Session(server.getPostgresDatabase().getConnection())) {
            boolean missing = session.query(
                            row -> row.getString(1), Sql.of("SELECT datname FROM pg_database WHERE datname = ?", name))
                    .isEmpty();
            if (missing) {
                session.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
        DataSource source = server.getDatabase("postgres", name);
        Schema.migrate(source, Schema.KeyType.POSTGRESQL);
        return source;
    }

    @Override
    public <T> T read(Work<T> work) {
        return write(work, result -> true);
    }

    @Override
    public <T> T write(Work<T> work, Predicate<T> isKept) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, isKept);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlFailures.mayPass(e)) {
                    throw SqlFailures.storage(e);
                }
            }
        }
    }

    private <T> T once(Work<T> work, Predicate<T> isKept) throws SQLException {
        if (closed) {
            throw new SQLException("the storage is closed");
        }
        // closing the connection ends what was not committed
        try (Session session = new Session(source.getConnection())) {
            session.execute("BEGIN");
            T result = work.in(session);
            if (isKept.test(result)) {
                session.execute("COMMIT");
            }
            return result;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
