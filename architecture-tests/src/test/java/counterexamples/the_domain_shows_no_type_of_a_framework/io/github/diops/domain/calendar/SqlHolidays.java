package counterexamples.the_domain_shows_no_type_of_a_framework.io.github.diops.domain.calendar;

import java.sql.SQLException;

/** JDBC is in the JDK and a framework all the same. */
public interface SqlHolidays {
    boolean contains(int day) throws SQLException;
}
