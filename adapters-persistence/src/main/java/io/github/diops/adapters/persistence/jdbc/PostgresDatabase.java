package io.github.diops.adapters.persistence.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL database behind a small pool of connections. Whoever asks while the database is gone is told within two
 * seconds; when it is back, the pool finds it without a restart.
 */
final class PostgresDatabase implements Database {
    private static final int CONNECTIONS = 10;
    private static final int ATTEMPTS = 5;
    /** With what follows it, less than the two seconds after which a caller must know. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** A server that is there and says nothing for so long is as good as gone: every statement here is short. */
    private static final Duration SILENCE = Duration.ofMillis(1_700);

    private static final Duration PROOF_OF_LIFE = Duration.ofMillis(500);
    private static final int LONGEST_PAUSE_MILLIS = 20;

    // held here, since the JDK forgets the level of a logger that nobody holds
    private static final Logger POOL_LOG = Logger.getLogger("com.zaxxer.hikari");

    private final HikariDataSource pool;
    /** How long a statement may take, in milliseconds, 0 for ever; none leaves it to the URL. */
    private final Option<Integer> patience;

    private PostgresDatabase(HikariDataSource pool, Option<Integer> patience) {
        this.pool = pool;
        this.patience = patience;
    }

    /**
     * Migrates the database and opens it; where the role of the URL does not own the tables, they must be migrated
     * already. Parameters of the URL beat those that are set here.
     *
     * @throws StorageException if that fails, or a newer version migrated it
     */
    static PostgresDatabase open(String url) {
        if (POOL_LOG.getLevel() == null) {
            POOL_LOG.setLevel(Level.WARNING);
        }
        try {
            PGSimpleDataSource source = source(url);
            if (alone(source, ServiceRole::isOwner)) {
                Schema.migrate(source, Schema.Dialect.POSTGRESQL);
            } else {
                Schema.checkCurrent(source, Schema.Dialect.POSTGRESQL);
            }
            return new PostgresDatabase(
                    new HikariDataSource(settings(url)),
                    Option.when(!url.contains("socketTimeout="), () -> (int) SILENCE.toMillis()));
        } catch (IllegalArgumentException | HikariPool.PoolInitializationException e) {
            throw new StorageException("the database cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Migrates the database as the owner of its tables, and gives {@code serviceRole} its rights to them.
     *
     * @throws StorageException if that fails, a newer version migrated it, or that role is not fit for it
     */
    static void migrate(String url, Option<String> serviceRole) {
        try {
            PGSimpleDataSource source = source(url);
            if (!alone(source, ServiceRole::isOwner)) {
                throw new StorageException(
                        "only the owner of the tables migrates them, and the URL names another role");
            }
            Schema.migrate(source, Schema.Dialect.POSTGRESQL);
            for (String role : serviceRole) {
                boolean unused = alone(source, session -> {
                    ServiceRole.grant(session, role);
                    return true;
                });
            }
        } catch (IllegalArgumentException e) {
            throw new StorageException("the database cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Connections outside the pool: a migration may take longer than any statement of the pool. */
    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    /** One transaction on a connection of its own. */
    private static <T> T alone(PGSimpleDataSource source, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.in(new Session(connection));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
    }

    private static HikariConfig settings(String url) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("diops");
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setConnectionTimeout(PATIENCE.toMillis());
        settings.setValidationTimeout(PROOF_OF_LIFE.toMillis());
        // in seconds
        settings.addDataSourceProperty("connectTimeout", "1");
        settings.addDataSourceProperty("loginTimeout", "2");
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.addDataSourceProperty("ApplicationName", "diops");
        return settings;
    }

    @Override
    public <T> T read(Scope scope, Work<T> work) {
        return repeated(connection -> {
            T result = begun(connection, scope, work);
            connection.commit();
            return result;
        });
    }

    @Override
    public <T> T write(Scope scope, Work<T> work, Predicate<T> isKept) {
        return repeated(connection -> {
            T result = begun(connection, scope, work);
            if (isKept.test(result)) {
                commit(connection);
            } else {
                connection.rollback();
            }
            return result;
        });
    }

    /** Runs work in a transaction that is told whose rows it may touch, and is not ended yet. */
    private static <T> T begun(Connection connection, Scope scope, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Session session = new Session(connection);
            // until the end of the transaction; the policies of the tables ask for it
            List<Boolean> unused = session.query(
                    row -> true,
                    Sql.of(
                            "SELECT set_config('diops.tenant', ?, true)",
                            scope.partner().map(PartnerId::value).getOrElse("*")));
            return work.in(session);
        } catch (SQLException | RuntimeException | Error e) {
            rollBackAfter(e, connection);
            throw e;
        }
    }

    @Override
    public Database atLeisure() {
        return new PostgresDatabase(pool, Option.some(0));
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (SqlFailures.isConnectionLost(e)) {
                // it may be durable or not; to do it again could do it twice
                throw SqlFailures.storage(e);
            }
            throw e;
        }
    }

    /** The pool rolls back what it is given back, so a failure here costs a connection and nothing else. */
    private static void rollBackAfter(Throwable failure, Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private interface Attempt<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T repeated(Attempt<T> attempt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int number = 1; ; number++) {
            // no connection means that the pool has waited long enough: nothing is tried again
            try (Connection connection = connection()) {
                return attempt.on(connection);
            } catch (SQLException e) {
                boolean mayPass = SqlFailures.mayPass(e) || SqlFailures.isConnectionLost(e);
                if (!mayPass || number == ATTEMPTS || System.nanoTime() - end > 0) {
                    throw SqlFailures.storage(e);
                }
                pause(number);
            }
        }
    }

    private Connection connection() {
        try {
            Connection connection = pool.getConnection();
            for (int millis : patience) {
                connection.setNetworkTimeout(Runnable::run, millis);
            }
            return connection;
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
    }

    /** Of two that were in each other's way, one should come first the next time. */
    private static void pause(int number) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS) * (long) number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for the database", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
