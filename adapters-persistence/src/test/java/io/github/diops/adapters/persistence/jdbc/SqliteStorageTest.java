package io.github.diops.adapters.persistence.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.port.out.SupportCaseList.Position;
import io.github.diops.application.spi.Storage;
import io.github.diops.application.spi.StorageProvider;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class SqliteStorageTest {
    private static final Scope EVERYONE = new Scope.All();

    private final SampleRecords acme = SampleRecords.of("partner-a", "acme");
    private final Commit opening = acme.opening("c1", "111-111-111").build();

    @TempDir
    Path directory;

    // settings

    @Test
    void every_connection_logs_ahead_and_waits_for_the_disk() {
        try (SqliteDatabase database = open(SqliteSettings.DURABLE)) {
            for (String pragma : List.of("journal_mode=wal", "synchronous=2", "busy_timeout=5000")) {
                String name = pragma.substring(0, pragma.indexOf('='));
                String value = pragma.substring(name.length() + 1);
                String read = database.read(EVERYONE, session -> SqliteSettings.pragma(session, name));
                String written =
                        database.write(EVERYONE, session -> SqliteSettings.pragma(session, name), told -> true);
                assertThat(read).isEqualTo(value);
                assertThat(written).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"WAL,OFF", "WAL,NORMAL", "DELETE,FULL", "MEMORY,FULL", "OFF,OFF"})
    void settings_under_which_a_commit_may_be_lost_are_refused(String journalMode, String synchronous) {
        assertThatThrownBy(() -> open(new SqliteSettings(journalMode, synchronous, 100)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("may be lost");
    }

    @Test
    void a_connection_that_only_reads_cannot_write() {
        try (SqliteDatabase database = open(SqliteSettings.DURABLE)) {
            assertThatThrownBy(() -> database.read(EVERYONE, session -> session.update("DELETE FROM tenant")))
                    .isInstanceOf(StorageException.class);
        }
    }

    // the file

    @Test
    void the_file_and_its_directories_are_made_for_the_owner_alone() throws Exception {
        Path file = directory.resolve("new").resolve("newer").resolve("diops.db");
        try (Storage storage = new SqliteProvider().open("jdbc:sqlite:" + file)) {
            commit(storage, opening);
            for (String name : List.of("diops.db", "diops.db-wal", "diops.db-shm", "diops.db.lock")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":memory:", ":resource:x.db", "file:x.db?mode=memory", "x.db?synchronous=OFF"})
    void a_url_that_names_no_file_or_has_parameters_is_refused(String rest) {
        assertThatThrownBy(() -> new SqliteProvider().open("jdbc:sqlite:" + rest))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("jdbc:sqlite:/path/file.db");
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws Exception {
        Files.writeString(directory.resolve("diops.db"), "not a database, but long enough to look at".repeat(100));
        assertThatThrownBy(() -> open(SqliteSettings.DURABLE)).isInstanceOf(StorageException.class);
    }

    @Test
    void a_path_under_a_file_is_refused() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> new SqliteProvider().open("jdbc:sqlite:" + file.resolve("diops.db")))
                .isInstanceOf(StorageException.class);
    }

    // opening and closing

    @Test
    void the_provider_is_found_and_serves_sqlite_alone() {
        assertThat(ServiceLoader.load(StorageProvider.class).stream().map(ServiceLoader.Provider::type))
                .contains(SqliteProvider.class);
        assertThat(new SqliteProvider().serves("jdbc:sqlite:/a/b.db")).isTrue();
        assertThat(new SqliteProvider().serves("jdbc:postgresql://localhost/b")).isFalse();
        assertThat(new SqliteProvider().serves("sqlite:/a/b.db")).isFalse();
    }

    @Test
    void what_was_stored_is_there_when_the_file_is_opened_again() {
        try (Storage storage = storage()) {
            commit(storage, opening);
        }
        assertThat(directory.resolve("diops.db-wal"))
                .as("closing moves the log into the file")
                .doesNotExist();
        try (Storage storage = storage()) {
            assertThat(storage.journal().read(EVERYONE, opening.stream()).map(StoredRecord::head))
                    .contains(opening.reached());
        }
    }

    @Test
    void a_database_that_a_newer_version_migrated_is_refused_and_left_alone() throws Exception {
        try (Storage storage = storage()) {
            commit(storage, opening);
        }
        raw("INSERT INTO flyway_schema_history SELECT 99, '99', 'of the future', type, 'V99__of_the_future.sql', 1,"
                + " installed_by, installed_on, 1, 1 FROM flyway_schema_history WHERE installed_rank = 1");

        assertThatThrownBy(this::storage)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("99");

        raw("DELETE FROM flyway_schema_history WHERE installed_rank = 99");
        try (Storage storage = storage()) {
            assertThat(storage.journal().read(EVERYONE, opening.stream())).isNotEmpty();
        }
    }

    @Test
    void threads_may_open_a_new_database_at_once() throws Exception {
        int openers = 6;
        ExecutorService threads = Executors.newFixedThreadPool(openers);
        try {
            CyclicBarrier start = new CyclicBarrier(openers);
            java.util.List<Future<Boolean>> opened = new ArrayList<>();
            for (int n = 0; n < openers; n++) {
                String id = "c" + n;
                String number = "111-111-11" + n;
                opened.add(threads.submit(() -> {
                    start.await();
                    try (Storage storage = storage()) {
                        commit(storage, acme.opening(id, number).build());
                        return storage.isReady();
                    }
                }));
            }
            for (Future<Boolean> one : opened) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void processes_may_open_a_new_database_at_once_and_write_to_it() throws Exception {
        java.util.List<Process> writers = new ArrayList<>();
        try {
            for (int run = 1; run <= 3; run++) {
                writers.add(CrashWriter.start(url(), run, "fresh", directory));
            }
            for (Process writer : writers) {
                BufferedReader said = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8));
                for (int commits = 0; commits < 10; commits++) {
                    assertThat(said.readLine())
                            .as(() -> trouble(writers.indexOf(writer) + 1))
                            .endsWith(" .");
                }
            }
        } finally {
            for (Process writer : writers) {
                writer.destroyForcibly().waitFor();
            }
        }
    }

    // how much is read

    @Test
    void a_page_is_read_by_an_index_between_its_bounds_whoever_asks() {
        Option<Position> after = Option.some(new Position(SampleRecords.FRI_2024_03_08, CaseId.of("c1")));
        try (SqliteDatabase database = open(SqliteSettings.DURABLE)) {
            assertThat(plan(database, JdbcSupportCases.question(EVERYONE, Filter.EVERYTHING, after, 50)))
                    .contains("support_case_by_opening (tenant=? AND opened_at>? AND opened_at<?)")
                    .doesNotContain("SCAN k")
                    .doesNotContain("SCAN last")
                    .doesNotContain("SCAN s")
                    .doesNotContain("SCAN n");
            // in the index's own order, so that the limit ends it
            Scope partner = new Scope.OfPartner(acme.tenant());
            assertThat(plan(database, JdbcSupportCases.question(partner, Filter.EVERYTHING, after, 50)))
                    .contains("support_case_by_opening (tenant=? AND opened_at<?)")
                    .doesNotContain("TEMP B-TREE")
                    .doesNotContain("SCAN k")
                    .doesNotContain("SCAN s")
                    .doesNotContain("SCAN n");
            Scope customer = new Scope.OfCustomer(acme.tenant(), acme.customer());
            assertThat(plan(database, JdbcSupportCases.question(customer, Filter.EVERYTHING, after, 50)))
                    .contains("support_case_by_customer (tenant=? AND customer=? AND opened_at<?)")
                    .doesNotContain("TEMP B-TREE");
        }
    }

    // transactions

    @Test
    void a_full_disk_stores_nothing_and_a_later_commit_succeeds() {
        try (SqliteDatabase database = open(SqliteSettings.DURABLE)) {
            Storage storage = new JdbcStorage(database);
            commit(storage, opening);
            Commit large = SampleRecords.following(opening, "{}")
                    .snapshot(new Snapshot(1, "x".repeat(1_000_000)))
                    .build();
            String pages = database.read(EVERYONE, session -> SqliteSettings.pragma(session, "page_count"));
            limitPages(database, Long.parseLong(pages) + 3);

            assertThatThrownBy(() -> storage.journal().append(EVERYONE, large))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("SQLITE_FULL");
            assertThat(storage.journal().events(EVERYONE, opening.stream(), 0, 9))
                    .isEqualTo(opening.events());
            assertThat(storage.journal().read(EVERYONE, opening.stream()).map(StoredRecord::head))
                    .contains(opening.reached());

            limitPages(database, 1_000_000);
            commit(storage, large);
        }
    }

    @Test
    void a_commit_that_fails_is_not_told_as_committed() {
        try (SqliteDatabase database = open(SqliteSettings.DURABLE)) {
            assertThatThrownBy(() -> database.write(
                            EVERYONE,
                            session -> {
                                // a constraint that SQLite checks at COMMIT, not before
                                session.execute("ROLLBACK");
                                session.execute("PRAGMA foreign_keys = ON");
                                session.execute("BEGIN IMMEDIATE");
                                session.execute("CREATE TABLE parent (id text PRIMARY KEY)");
                                session.execute("CREATE TABLE child (id text REFERENCES parent (id)"
                                        + " DEFERRABLE INITIALLY DEFERRED)");
                                return session.update("INSERT INTO child VALUES ('orphan')");
                            },
                            rows -> true))
                    .isInstanceOf(StorageException.class);

            assertThat(tables(database)).doesNotContain("parent", "child").contains("event");
            commit(new JdbcStorage(database), opening);
        }
    }

    @Test
    void a_connection_whose_rollback_fails_is_replaced() {
        try (SqliteDatabase database = open(SqliteSettings.DURABLE)) {
            AtomicReference<Session> first = new AtomicReference<>();
            assertThatThrownBy(() -> database.write(
                            EVERYONE,
                            session -> {
                                first.set(session);
                                // as SQLite does on its own when the disk is full
                                session.execute("ROLLBACK");
                                throw new IllegalStateException("the work fails");
                            },
                            result -> true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the work fails");

            Session second = database.write(EVERYONE, session -> session, session -> true);
            Session third = database.write(EVERYONE, session -> session, session -> true);
            assertThat(second).isNotSameAs(first.get());
            assertThat(third).isSameAs(second);
            commit(new JdbcStorage(database), opening);
        }
    }

    @Test
    void work_that_throws_or_is_not_kept_leaves_nothing() {
        try (SqliteDatabase database = open(SqliteSettings.DURABLE)) {
            assertThatThrownBy(() -> database.write(
                            EVERYONE,
                            session -> {
                                session.update("INSERT INTO tenant VALUES ('thrown')");
                                throw new AssertionError("an error, not an exception");
                            },
                            result -> true))
                    .isInstanceOf(AssertionError.class);
            int rows = database.write(
                    EVERYONE, session -> session.update("INSERT INTO tenant VALUES ('unkept')"), changed -> false);
            assertThat(rows).isEqualTo(1);
            assertThat(tenants(database)).isZero();
        }
    }

    @Test
    void a_read_does_not_wait_for_a_write_and_sees_nothing_of_it() throws Exception {
        try (SqliteDatabase database = open(SqliteSettings.DURABLE)) {
            Storage storage = new JdbcStorage(database);
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Thread writer = new Thread(() -> database.write(
                    EVERYONE,
                    session -> {
                        int rows = session.update("INSERT INTO tenant VALUES ('partner-a')");
                        written.countDown();
                        awaited(go);
                        return rows;
                    },
                    rows -> true));
            writer.start();
            awaited(written);
            assertThat(storage.isReady()).isTrue();
            assertThat(tenants(database)).isZero();
            go.countDown();
            writer.join();
            assertThat(tenants(database)).isEqualTo(1);
        }
    }

    @Test
    void a_writer_waits_for_another_process_and_gives_up_in_the_end() throws Exception {
        try (SqliteDatabase database = open(new SqliteSettings("WAL", "FULL", 150));
                Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement()) {
            Storage storage = new JdbcStorage(database);
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> storage.journal().append(EVERYONE, opening))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("SQLITE_BUSY");

            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                Future<CommitOutcome> waiting =
                        thread.submit(() -> storage.journal().append(EVERYONE, opening));
                // longer than one attempt waits, shorter than all of them
                Thread.sleep(250);
                statement.execute("COMMIT");
                assertThat(waiting.get()).isEqualTo(CommitOutcome.COMMITTED);
            } finally {
                thread.shutdownNow();
            }
        }
    }

    private SqliteDatabase open(SqliteSettings settings) {
        return SqliteDatabase.open(SqliteFile.of(url()), settings);
    }

    private Storage storage() {
        return new SqliteProvider().open(url());
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("diops.db");
    }

    private static void commit(Storage storage, Commit commit) {
        assertThat(storage.journal().append(EVERYONE, commit)).isEqualTo(CommitOutcome.COMMITTED);
    }

    private void raw(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private String trouble(int run) {
        try {
            return Files.readString(directory.resolve("stderr-" + run));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static void limitPages(SqliteDatabase database, long pages) {
        database.write(
                EVERYONE,
                session -> session.query(row -> row.getLong(1), Sql.of("PRAGMA max_page_count = " + pages)),
                told -> true);
    }

    private static List<String> tables(SqliteDatabase database) {
        return database.read(
                EVERYONE,
                session -> session.query(
                        row -> row.getString(1), Sql.of("SELECT name FROM sqlite_master WHERE type = 'table'")));
    }

    private static String plan(SqliteDatabase database, Sql question) {
        Sql explained = new Sql("EXPLAIN QUERY PLAN " + question.text(), question.values());
        List<String> steps =
                database.read(EVERYONE, session -> session.query(row -> row.getString("detail"), explained));
        return steps.mkString("\n");
    }

    private static long tenants(SqliteDatabase database) {
        return database.read(
                        EVERYONE,
                        session -> session.query(row -> row.getLong(1), Sql.of("SELECT count(*) FROM tenant")))
                .head();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
