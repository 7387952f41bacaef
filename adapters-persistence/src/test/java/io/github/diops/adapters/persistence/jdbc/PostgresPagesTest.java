package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pages over all partners of tables that PostgreSQL has never looked over, as they are after an import, a crash or a busy
 * first hour: where each partner's own page ends is found once a partner, not once a row.
 */
class PostgresPagesTest {
    private static final int PARTNERS = 3;
    private static final int ROWS = 900;
    private static final Pattern LOOPS = Pattern.compile("SubPlan \\d+\\n[^\\n]*loops=(\\d+)");
    private static final Scope EVERYONE = new Scope.All();

    private static String url = "";
    private static String service = "";

    @BeforeAll
    static void fill() throws SQLException {
        url = TestPostgres.emptyDatabase("pages");
        service = TestPostgres.served(url);
        TestPostgres.execute(
                url, "INSERT INTO tenant SELECT 'partner-' || g FROM generate_series(1, " + PARTNERS + ") g");
        for (String table : List.of("stream", "snapshot", "support_case", "trail")) {
            TestPostgres.execute(url, "ALTER TABLE " + table + " SET (autovacuum_enabled = false)");
        }
        String rows = " FROM generate_series(1, " + ROWS + ") g, tenant";
        TestPostgres.execute(url, "INSERT INTO stream SELECT tenant, 'case/c' || g, 'acme', 1, 'hash'" + rows);
        TestPostgres.execute(url, "INSERT INTO snapshot SELECT tenant, 'case/c' || g, 1, '{}'" + rows);
        TestPostgres.execute(
                url,
                "INSERT INTO support_case (tenant, id, number, customer, state, severity, opened_at, due_at)"
                        + " SELECT tenant, 'c' || g, 'n' || g, 'acme', 'OPEN', 'S2', g, g" + rows);
        TestPostgres.execute(
                url,
                "INSERT INTO trail (tenant, at, id, actor, stands_in, customers, type, request_id, outcome)"
                        + " SELECT tenant, g, 't' || g, 'ann', 0, 'acme', 'OPENED', 'r', 'DONE'" + rows);
    }

    @Test
    void the_end_of_a_page_of_cases_is_found_once_a_partner() throws SQLException {
        assertThat(looks(JdbcSupportCases.question(EVERYONE, Filter.EVERYTHING, Option.none(), 200)))
                .containsOnly(PARTNERS);
    }

    @Test
    void the_end_of_a_page_of_the_trail_is_found_once_a_partner() throws SQLException {
        assertThat(looks(JdbcTrail.question(EVERYONE, AccessTrail.Filter.EVERYTHING, Option.none(), 500)))
                .containsOnly(PARTNERS);
    }

    /** How often each inner question was asked, without row security and behind it. */
    private static List<Integer> looks(Sql question) throws SQLException {
        return looks(url, question).appendAll(looks(service, question));
    }

    private static List<Integer> looks(String role, Sql question) throws SQLException {
        try (Session session = new Session(DriverManager.getConnection(role))) {
            session.execute("SET diops.tenant = '*'");
            String plan = session.query(
                            row -> row.getString(1), new Sql("EXPLAIN (ANALYZE) " + question.text(), question.values()))
                    .mkString("\n");
            Matcher found = LOOPS.matcher(plan);
            List<Integer> loops = List.empty();
            while (found.find()) {
                loops = loops.append(Integer.parseInt(found.group(1)));
            }
            assertThat(loops).as(plan).isNotEmpty();
            return loops;
        }
    }
}
