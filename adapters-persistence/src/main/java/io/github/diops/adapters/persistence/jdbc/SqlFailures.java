package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.StorageException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells what a database's error means: the one place that reads result codes and SQL states. */
final class SqlFailures {
    private SqlFailures() {}

    /** Whether the same work may succeed when it is done again: another writer was in the way. */
    static boolean mayPass(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            int primary = sqlite.getResultCode().code & 0xff;
            return primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code;
        }
        String state = failure.getSQLState();
        return "40001".equals(state) || "40P01".equals(state);
    }

    /** Whether the server or the way to it is gone, so that the transaction under way is too. */
    static boolean isConnectionLost(SQLException failure) {
        String state = failure.getSQLState();
        // connection exceptions; shut down by an administrator, after a crash, or starting up
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    static StorageException storage(SQLException failure) {
        return new StorageException("the database failed: " + failure.getMessage(), failure);
    }
}
