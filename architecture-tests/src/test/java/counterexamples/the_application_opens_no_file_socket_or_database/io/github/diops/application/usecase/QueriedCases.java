package counterexamples.the_application_opens_no_file_socket_or_database.io.github.diops.application.usecase;

import java.sql.Connection;
import java.sql.SQLException;

/** Queries without a port. */
final class QueriedCases {
    private QueriedCases() {}

    static boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
