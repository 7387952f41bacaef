package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.StorageException;
import io.vavr.collection.List;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How each SQLite connection is set. Whatever is asked here, a connection that then runs without a write-ahead log, or
 * without waiting for the disk at each commit, is refused: an acknowledged commit must survive a power cut.
 *
 * @param busyTimeoutMillis how long SQLite waits for another process that writes
 */
record SqliteSettings(String journalMode, String synchronous, long busyTimeoutMillis) {
    static final SqliteSettings DURABLE = new SqliteSettings("WAL", "FULL", 5_000);

    private static final int FULL = 2;

    void applyTo(Session session) throws SQLException {
        session.execute("PRAGMA busy_timeout = " + busyTimeoutMillis);
        session.execute("PRAGMA journal_mode = " + journalMode);
        session.execute("PRAGMA synchronous = " + synchronous);
        // on macOS, where fsync alone does not reach the disk; nothing elsewhere
        session.execute("PRAGMA fullfsync = ON");
        // what is erased, such as a contact, leaves no bytes behind in the file
        session.execute("PRAGMA secure_delete = ON");
        requireDurable(session);
    }

    private static void requireDurable(Session session) throws SQLException {
        String journal = pragma(session, "journal_mode");
        int waiting = Integer.parseInt(pragma(session, "synchronous"));
        if (!journal.equals("wal") || waiting < FULL) {
            throw new StorageException("SQLite runs with journal_mode=" + journal + " and synchronous=" + waiting
                    + ", in which a committed write may be lost");
        }
    }

    static String pragma(Session session, String name) throws SQLException {
        List<String> told = session.query((ResultSet row) -> row.getString(1), Sql.of("PRAGMA " + name));
        return told.headOption().getOrElse("");
    }
}
