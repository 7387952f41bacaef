package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.spi.Storage;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The role that serves on PostgreSQL and owns nothing: what it may do, what not, and when it is let in. */
@SuppressWarnings("NullAway.Init")
class ServiceRoleTest {
    private static final Scope EVERYONE = new Scope.All();

    private final PostgresProvider provider = new PostgresProvider();
    private final Commit opening =
            SampleRecords.of("partner-a", "acme").opening("c1", "111-111-111").build();

    private String url;
    private String owner;
    private String service;

    @BeforeEach
    void make() {
        url = TestPostgres.emptyDatabase("service_role");
        owner = TestPostgres.ofOwner(url);
        service = TestPostgres.ofService(url);
    }

    // what it may do

    @Test
    void it_has_the_rights_that_it_needs_and_no_other() {
        TestPostgres.served(url, owner);
        TestPostgres.execute(url, "CREATE TABLE somebody_elses (a bigint)");
        TestPostgres.execute(url, "GRANT ALL ON event, flyway_schema_history TO " + TestPostgres.SERVICE);
        TestPostgres.served(url, owner);

        assertThat(TestPostgres.query(
                        url,
                        TestPostgres::cells,
                        "SELECT table_name, string_agg(left(privilege_type, 1), '' ORDER BY privilege_type)"
                                + " FROM information_schema.role_table_grants WHERE grantee = '" + TestPostgres.SERVICE
                                + "' GROUP BY table_name ORDER BY table_name"))
                // delete, insert, select, update
                .isEqualTo(List.of(
                        "access_key|ISU",
                        "contact|DIS",
                        "event|IS",
                        "flyway_schema_history|S",
                        "listed|DISU",
                        "notice|DIS",
                        "notice_customer|DIS",
                        "request_answer|DIS",
                        "snapshot|DISU",
                        "stream|ISU",
                        "support_case|DIS",
                        "support_case_reference|DIS",
                        "tenant|IS",
                        "timer|DIS",
                        "trail|DIS",
                        "trail_customer|DIS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE event",
                "TRUNCATE event",
                "ALTER TABLE event ADD COLUMN more text",
                "ALTER TABLE event DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE event NO FORCE ROW LEVEL SECURITY",
                "DROP POLICY of_tenant ON event",
                "ALTER POLICY of_tenant ON event USING (true)",
                "CREATE POLICY everything ON event USING (true)",
                "SET row_security = off; SELECT * FROM event",
                "CREATE INDEX mine ON event (tenant)",
                "CREATE TABLE mine (a bigint)",
                "CREATE SCHEMA mine",
                "UPDATE event SET body = ''",
                "DELETE FROM event",
                "UPDATE tenant SET tenant = 'x'",
                "UPDATE trail SET actor = 'nobody'",
                "DELETE FROM access_key",
                "DELETE FROM flyway_schema_history",
                "SELECT * FROM somebody_elses",
                "ALTER ROLE diops_test_service BYPASSRLS",
                "SET ROLE diops_test_owner",
                "SET SESSION AUTHORIZATION diops_test_owner"
            })
    void the_database_refuses_it(String statement) throws SQLException {
        TestPostgres.served(url, owner);
        TestPostgres.execute(url, "CREATE TABLE somebody_elses (a bigint)");
        try (Session session = new Session(DriverManager.getConnection(service))) {
            assertThatThrownBy(() -> session.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
    }

    // when it is let in

    @Test
    void it_is_told_to_let_the_owner_migrate_first_and_migrates_nothing_itself() {
        needsMigration();

        Flyway.configure()
                .dataSource(owner, null, null)
                .locations("classpath:" + Schema.MIGRATIONS)
                .placeholders(Map.of("key", "text COLLATE \"C\""))
                .load()
                .migrate();
        TestPostgres.execute(url, "GRANT ALL ON ALL TABLES IN SCHEMA public TO " + TestPostgres.SERVICE);
        needsMigration();

        provider.migrate(owner, Option.some(TestPostgres.SERVICE));
        works(service);
    }

    private void needsMigration() {
        assertThatThrownBy(() -> provider.open(service))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("let their owner bring them there first, by the command migrate");
    }

    @Test
    void it_does_not_serve_on_tables_of_a_newer_version() {
        TestPostgres.served(url, owner);
        TestPostgres.execute(
                url,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'future', type, 'V99__future.sql', 0, installed_by,"
                        + " installed_on, 0, true FROM flyway_schema_history WHERE version = '1'");
        for (String role : List.of(service, owner)) {
            assertThatThrownBy(() -> provider.open(role))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("newer version: its migration 99 (future)");
        }
    }

    @Test
    void an_owner_alone_starts_on_an_empty_database_and_a_service_role_may_come_later() {
        works(owner);
        TestPostgres.served(url, owner);
        try (Storage storage = provider.open(service)) {
            assertThat(storage.journal().read(EVERYONE, opening.stream()).map(StoredRecord::head))
                    .contains(opening.reached());
        }
    }

    private void works(String role) {
        try (Storage storage = provider.open(role)) {
            assertThat(storage.journal().append(EVERYONE, opening)).isEqualTo(CommitOutcome.COMMITTED);
            assertThat(storage.journal().read(EVERYONE, opening.stream()).map(StoredRecord::head))
                    .contains(opening.reached());
        }
    }

    // which role is fit

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1 | nobody | there is no role nobody",
                "CREATE ROLE diops_test_unfit SUPERUSER | diops_test_unfit | is a superuser or has BYPASSRLS",
                "CREATE ROLE diops_test_unfit BYPASSRLS | diops_test_unfit | is a superuser or has BYPASSRLS",
                "CREATE ROLE diops_test_unfit IN ROLE diops_test_owner | diops_test_unfit | owns tables, or may act as their owner",
                "CREATE ROLE diops_test_unfit; GRANT CREATE ON SCHEMA public TO diops_test_unfit | diops_test_unfit | may make tables in public",
                "SELECT 1 | diops_test_owner | owns tables, or may act as their owner; it may make tables in public"
            })
    void a_role_that_the_wall_would_not_hold_is_not_made_the_services(String made, String role, String fault) {
        dropped("diops_test_unfit");
        TestPostgres.execute(url, made);
        assertThatThrownBy(() -> provider.migrate(owner, Option.some(role)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(fault);
        assertThat(
                        TestPostgres.query(
                                url,
                                row -> row.getString(1),
                                "SELECT table_name FROM information_schema.role_table_grants WHERE grantee = 'diops_test_unfit'"))
                .isEmpty();
        dropped("diops_test_unfit");
    }

    private void dropped(String role) {
        if (TestPostgres.query(url, row -> true, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")
                .nonEmpty()) {
            TestPostgres.execute(url, "DROP OWNED BY " + role);
            TestPostgres.execute(url, "DROP ROLE " + role);
        }
    }

    @Test
    void a_role_with_an_odd_name_is_given_its_rights() {
        String odd = "di ops\"; DROP TABLE event; --";

        TestPostgres.execute(url, "CREATE ROLE \"" + odd.replace("\"", "\"\"") + "\"");
        assertThatCode(() -> provider.migrate(owner, Option.some(odd))).doesNotThrowAnyException();
        TestPostgres.execute(url, "DROP OWNED BY \"" + odd.replace("\"", "\"\"") + "\"");
        TestPostgres.execute(url, "DROP ROLE \"" + odd.replace("\"", "\"\"") + "\"");
    }

    @Test
    void only_the_owner_migrates() {
        TestPostgres.served(url, owner);
        assertThatThrownBy(() -> provider.migrate(service, Option.none()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("only the owner of the tables migrates them");
    }

    @Test
    void sqlite_has_no_roles_and_is_migrated_by_the_same_command(@TempDir Path directory) {
        String file = "jdbc:sqlite:" + directory.resolve("diops.db");
        assertThatThrownBy(() -> new SqliteProvider().migrate(file, Option.some("diops")))
                .isInstanceOf(StorageException.class)
                .hasMessage("SQLite has no roles");
        new SqliteProvider().migrate(file, Option.none());
        assertThat(TestPostgres.query(file, row -> row.getLong(1), "SELECT count(*) FROM tenant"))
                .isEqualTo(List.of(0L));
    }
}
