package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file: one connection that writes, in the order of asking, and a few that read beside it. Transactions are
 * begun and ended by statements, never by {@link Connection#setAutoCommit}: after a full disk SQLite has ended the
 * transaction on its own, and a driver that does not know goes on to commit row by row.
 */
final class SqliteDatabase implements Database {
    private static final Logger LOG = Logger.getLogger(SqliteDatabase.class.getName());
    private static final int READERS = 4;
    private static final int ATTEMPTS = 3;
    private static final long PATIENCE_SECONDS = 15;

    private final SqliteFile file;
    private final SqliteSettings settings;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Semaphore reading = new Semaphore(READERS, true);
    private final ConcurrentLinkedDeque<Session> idleReaders = new ConcurrentLinkedDeque<>();
    /** Guarded by {@link #writing}; none where the last one was discarded. */
    private @Nullable Session writer;

    private volatile boolean closed;

    private SqliteDatabase(SqliteFile file, SqliteSettings settings) throws SQLException {
        this.file = file;
        this.settings = settings;
        this.writer = connect();
    }

    /**
     * Creates or migrates the file and opens it.
     *
     * @throws StorageException if that fails, a newer version wrote it, or {@code settings} are not durable
     */
    static SqliteDatabase open(SqliteFile file, SqliteSettings settings) {
        file.create();
        file.alone(() -> prepare(file, settings));
        try {
            return new SqliteDatabase(file, settings);
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
    }

    private static void prepare(SqliteFile file, SqliteSettings settings) {
        try {
            // the change to a write-ahead log wants the file for itself, and is kept in it
            connect(file, settings).close();
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(file.url());
        Schema.migrate(source, Schema.Dialect.SQLITE);
    }

    @Override
    public <T> T read(Scope scope, Work<T> work) {
        acquireReading();
        try {
            return repeated(() -> readOnce(work));
        } finally {
            reading.release();
        }
    }

    private <T> T readOnce(Work<T> work) throws SQLException {
        Session idle = idleReaders.poll();
        Session reader = idle == null ? connectReader() : idle;
        boolean sound = false;
        try {
            T result = work.in(reader);
            sound = true;
            return result;
        } finally {
            if (sound) {
                idleReaders.push(reader);
            } else {
                discard(reader);
            }
        }
    }

    @Override
    public <T> T write(Scope scope, Work<T> work, Predicate<T> isKept) {
        acquireWriting();
        try {
            return repeated(() -> writeOnce(work, isKept));
        } finally {
            writing.unlock();
        }
    }

    private <T> T writeOnce(Work<T> work, Predicate<T> isKept) throws SQLException {
        Session session = writer == null ? connect() : writer;
        writer = session;
        begin(session);
        T result;
        try {
            result = work.in(session);
            if (isKept.test(result)) {
                session.execute("COMMIT");
                return result;
            }
        } catch (SQLException | RuntimeException | Error e) {
            rollBackAfter(e, session);
            throw e;
        }
        rollBack(session);
        return result;
    }

    private void begin(Session session) throws SQLException {
        try {
            session.execute("BEGIN IMMEDIATE");
        } catch (SQLException e) {
            if (!SqlFailures.mayPass(e)) {
                discardWriter(session);
            }
            throw e;
        }
    }

    private void rollBackAfter(Throwable failure, Session session) {
        try {
            rollBack(session);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void rollBack(Session session) throws SQLException {
        try {
            session.execute("ROLLBACK");
        } catch (SQLException e) {
            // nobody knows what state it is in; closing it ends any transaction
            discardWriter(session);
            throw e;
        }
    }

    private void discardWriter(Session session) {
        writer = null;
        discard(session);
    }

    private static void discard(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "a discarded connection did not close", e);
        }
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }

    private static <T> T repeated(Attempt<T> attempt) {
        for (int number = 1; ; number++) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (number == ATTEMPTS || !SqlFailures.mayPass(e)) {
                    throw SqlFailures.storage(e);
                }
            }
        }
    }

    private void acquireReading() {
        try {
            if (!reading.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StorageException("no connection became free to read within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (closed) {
            reading.release();
            throw closedAlready();
        }
    }

    private void acquireWriting() {
        try {
            if (!writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StorageException("the turn to write did not come within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (closed) {
            writing.unlock();
            throw closedAlready();
        }
    }

    private static StorageException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StorageException("interrupted while waiting for the database", e);
    }

    private static StorageException closedAlready() {
        return new StorageException("the storage is closed");
    }

    private Session connectReader() throws SQLException {
        Session reader = connect();
        reader.execute("PRAGMA query_only = ON");
        return reader;
    }

    private Session connect() throws SQLException {
        return connect(file, settings);
    }

    private static Session connect(SqliteFile file, SqliteSettings settings) throws SQLException {
        Session session = new Session(DriverManager.getConnection(file.url()));
        try {
            settings.applyTo(session);
            return session;
        } catch (SQLException | RuntimeException e) {
            discard(session);
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
        reading.acquireUninterruptibly(READERS);
        try {
            for (Session idle = idleReaders.poll(); idle != null; idle = idleReaders.poll()) {
                discard(idle);
            }
        } finally {
            reading.release(READERS);
        }
        // the writer last: the last connection to close moves the log into the file
        writing.lock();
        try {
            if (writer != null) {
                discardWriter(writer);
            }
        } finally {
            writing.unlock();
        }
    }
}
