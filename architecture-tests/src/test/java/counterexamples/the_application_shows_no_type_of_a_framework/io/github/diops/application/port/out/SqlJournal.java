package counterexamples.the_application_shows_no_type_of_a_framework.io.github.diops.application.port.out;

import java.sql.Connection;

/** A port that only JDBC can serve. */
public interface SqlJournal {
    void append(Connection connection);
}
