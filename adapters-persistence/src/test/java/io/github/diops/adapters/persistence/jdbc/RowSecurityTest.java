package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What PostgreSQL keeps from a transaction whose statement forgets the tenant: asked as the role that serves and owns
 * nothing, and as an ordinary owner, of every table.
 */
@SuppressWarnings("NullAway.Init")
class RowSecurityTest {
    private static final Scope ACME = new Scope.OfPartner(PartnerId.of("acme"));
    private static final Scope BOLT = new Scope.OfPartner(PartnerId.of("bolt"));
    private static final Scope EVERYONE = new Scope.All();

    /** For each table a row of a tenant, {@code $}, in every column of it. */
    private static final String ROWS = "SELECT 'INSERT INTO ' || table_name || ' VALUES ('"
            + " || string_agg(CASE WHEN column_name = 'tenant' THEN '''$''' WHEN data_type = 'text' THEN '''x''' ELSE '1' END,"
            + " ', ' ORDER BY ordinal_position) || ')' FROM information_schema.columns WHERE table_schema = 'public'"
            + " AND table_name <> 'flyway_schema_history' GROUP BY table_name ORDER BY table_name";

    /** Tables of tenants that are not wholly behind the wall. */
    private static final String OPEN = "SELECT c.relname FROM pg_class c"
            + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant'"
            + " WHERE c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity"
            + " AND (SELECT count(*) = 1 AND bool_and(p.cmd = 'ALL' AND p.roles = '{public}' AND p.qual = p.with_check)"
            + " FROM pg_policies p WHERE p.tablename = c.relname)) ORDER BY 1";

    private static String url;
    private static List<String> rows;
    private static PostgresDatabase service;
    private static PostgresDatabase owner;

    @BeforeAll
    static void fill() {
        url = TestPostgres.emptyDatabase("row_security");
        String ofOwner = TestPostgres.ofOwner(url);
        service = PostgresDatabase.open(TestPostgres.served(url, ofOwner));
        owner = PostgresDatabase.open(ofOwner);
        rows = TestPostgres.query(url, row -> row.getString(1), ROWS);
        assertThat(rows).hasSameSizeAs(SchemaTest.TABLES);
        for (String tenant : List.of("acme", "bolt")) {
            rows.forEach(row -> TestPostgres.execute(url, row.replace("$", tenant)));
        }
    }

    @AfterAll
    static void close() {
        service.close();
        owner.close();
    }

    @Test
    void every_table_of_tenants_is_behind_the_wall() {
        assertThat(TestPostgres.query(url, row -> row.getString(1), OPEN)).isEmpty();

        String another = TestPostgres.emptyDatabase("row_security_forgotten");
        new PostgresProvider().open(another).close();
        TestPostgres.execute(another, "CREATE TABLE forgotten (tenant text)");
        TestPostgres.execute(another, "ALTER TABLE trail NO FORCE ROW LEVEL SECURITY");
        TestPostgres.execute(another, "ALTER POLICY of_tenant ON event WITH CHECK (true)");
        assertThat(TestPostgres.query(another, row -> row.getString(1), OPEN))
                .isEqualTo(List.of("event", "forgotten", "trail"));
    }

    @Test
    void a_question_that_forgets_the_tenant_finds_rows_of_its_scope_alone() {
        for (PostgresDatabase database : List.of(service, owner)) {
            for (String table : SchemaTest.TABLES) {
                assertThat(tenants(database, ACME, table)).as(table).isEqualTo(List.of("acme"));
                assertThat(tenants(database, BOLT, table)).as(table).isEqualTo(List.of("bolt"));
                assertThat(tenants(database, EVERYONE, table)).as(table).isEqualTo(List.of("acme", "bolt"));
            }
        }
    }

    /** The control: without the wall the same question finds everybody's, so it was the wall that kept them. */
    @Test
    void without_the_policies_it_would_find_everybodys() {
        String another = TestPostgres.emptyDatabase("row_security_dropped");
        String ofService = TestPostgres.served(another, TestPostgres.ofOwner(another));
        rows.forEach(row -> TestPostgres.execute(another, row.replace("$", "acme")));
        rows.forEach(row -> TestPostgres.execute(another, row.replace("$", "bolt")));
        for (String table : SchemaTest.TABLES) {
            TestPostgres.execute(another, "DROP POLICY of_tenant ON " + table);
            TestPostgres.execute(another, "ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY");
        }
        try (PostgresDatabase database = PostgresDatabase.open(ofService)) {
            for (String table : SchemaTest.TABLES) {
                assertThat(tenants(database, ACME, table)).as(table).isEqualTo(List.of("acme", "bolt"));
            }
        }
    }

    private static List<String> tenants(Database database, Scope scope, String table) {
        return database.read(
                scope,
                session ->
                        session.query(row -> row.getString(1), Sql.of("SELECT tenant FROM " + table + " ORDER BY 1")));
    }

    @Test
    void a_row_of_another_partner_is_not_written() {
        for (PostgresDatabase database : List.of(service, owner)) {
            for (String row : rows) {
                refused(() -> tried(database, row.replace("$", "third")));
            }
        }
        for (String table : SchemaTest.TABLES) {
            refused(() -> tried(owner, "UPDATE " + table + " SET tenant = 'third'"));
        }
    }

    @Test
    void a_change_that_forgets_the_tenant_changes_rows_of_its_scope_alone() {
        for (String table : List.of("contact", "listed", "notice", "request_answer", "snapshot", "timer", "trail")) {
            assertThat(tried(service, "DELETE FROM " + table)).as(table).isEqualTo(1);
        }
        assertThat(tried(service, "UPDATE stream SET version = 2")).isEqualTo(1);
        assertThat(tried(owner, "UPDATE event SET body = ''")).isEqualTo(1);
    }

    /** How many rows it changes for acme; it is not kept. */
    private static int tried(Database database, String statement) {
        return database.write(ACME, session -> session.update(statement), changed -> false);
    }

    private static void refused(ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("violates row-level security policy")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void what_a_transaction_has_set_ends_with_it_on_its_connection() {
        for (Scope scope : List.of(EVERYONE, ACME)) {
            assertThat(service.<List<Long>>read(scope, session -> {
                        session.execute("COMMIT");
                        return seen(session);
                    }))
                    .isEqualTo(List.of(0L));
            assertThat(service.<List<Long>>write(
                            scope,
                            session -> {
                                session.execute("ROLLBACK");
                                return seen(session);
                            },
                            kept -> true))
                    .isEqualTo(List.of(0L));
        }
        List<Integer> backends = List.of(EVERYONE, ACME, BOLT)
                .map(scope -> service.read(
                                scope,
                                session -> session.query(row -> row.getInt(1), Sql.of("SELECT pg_backend_pid()")))
                        .head());
        assertThat(backends.distinct()).as("one connection served all").hasSize(1);
    }

    @Test
    void who_sets_nothing_sees_nothing() {
        for (String table : SchemaTest.TABLES) {
            assertThat(TestPostgres.query(
                            TestPostgres.ofService(url), row -> row.getLong(1), "SELECT count(*) FROM " + table))
                    .as(table)
                    .isEqualTo(List.of(0L));
        }
    }

    private static List<Long> seen(Session session) throws SQLException {
        return session.query(row -> row.getLong(1), Sql.of("SELECT count(*) FROM tenant"));
    }
}
