package counterexamples.only_persistence_speaks_jdbc.io.github.diops.adapters.rest.http;

import java.sql.Connection;
import java.sql.SQLException;

class QueryingRoute {
    boolean isOpen(Connection database) throws SQLException {
        return !database.isClosed();
    }
}
