package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.spi.Storage;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that the first version wrote goes on in this one: here are its tables and its statements. */
@SuppressWarnings("NullAway.Init")
class VersionOneTest {
    private final SampleRecords acme = SampleRecords.of("partner-a", "acme");
    private final RecordedAnswer answer = acme.answer("ann", "k1");
    private final Commit opening = acme.opening("c1", "111-111-111")
            .contacts(List.of(SampleRecords.contact("p1", "Ann")))
            .answer(Option.some(answer))
            .build();

    @TempDir
    Path directory;

    @Test
    void a_sqlite_file_of_the_first_version_keeps_its_records_and_takes_new_ones() throws Exception {
        String url = "jdbc:sqlite:" + directory.resolve("diops.db");
        writeVersionOne(url, "text COLLATE BINARY");
        try (Storage storage = new SqliteProvider().open(url)) {
            goesOn(storage);
        }
    }

    @Test
    void a_postgresql_database_of_the_first_version_keeps_its_records_and_takes_new_ones() throws Exception {
        String url = TestPostgres.emptyDatabase("version_one");
        writeVersionOne(url, "text COLLATE \"C\"");
        try (Storage storage = new PostgresProvider().open(url)) {
            goesOn(storage);
        }
    }

    private void goesOn(Storage storage) {
        for (Scope scope : List.of(
                new Scope.All(),
                new Scope.OfPartner(acme.tenant()),
                new Scope.OfCustomer(acme.tenant(), acme.customer()))) {
            StoredRecord kept =
                    new StoredRecord(acme.tenant(), opening.stream(), opening.reached(), opening.snapshot());
            assertThat(storage.journal().read(scope, opening.stream())).contains(kept);
            assertThat(storage.journal().events(scope, opening.stream(), 0, 9)).isEqualTo(opening.events());
            assertThat(storage.supportCases().page(scope, Filter.EVERYTHING, Option.none(), 9))
                    .isEqualTo(List.of(kept));
            assertThat(storage.contacts().of(scope, acme.customer())).isEqualTo(opening.contacts());
            assertThat(storage.journal().answer(scope, answer.key(), answer.recordedAt()))
                    .contains(answer);
        }
        Scope bolts = new Scope.OfCustomer(
                acme.tenant(), SampleRecords.of("partner-a", "bolt").customer());
        assertThat(storage.journal().read(bolts, opening.stream())).isEmpty();

        Commit next = SampleRecords.following(opening, "{}")
                .supportCase(Option.some(acme.row("c1", "111-111-111")
                        .references(HashSet.of("INC-1"))
                        .words("dial tone")
                        .build()))
                .build();
        assertThat(storage.journal().append(new Scope.All(), next)).isEqualTo(CommitOutcome.COMMITTED);
        Filter found = Filter.builder()
                .reference(Option.some("INC-1"))
                .words(List.of("tone"))
                .build();
        assertThat(storage.supportCases().page(new Scope.All(), found, Option.none(), 9))
                .hasSize(1);
    }

    /** What the first version stored for a case with a contact and an answer, by its own statements. */
    private void writeVersionOne(String url, String key) throws Exception {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:" + Schema.MIGRATIONS)
                .placeholders(Map.of("key", key))
                .target("1")
                .load()
                .migrate();
        SupportCaseEntry row = opening.supportCase().get();
        String tenant = acme.tenant().value();
        String customer = acme.customer().value();
        String stream = opening.stream().toString();
        try (Session session = new Session(DriverManager.getConnection(url))) {
            session.update("INSERT INTO tenant (tenant) VALUES (?)", tenant);
            session.update(
                    "INSERT INTO stream (tenant, stream, customer, version, head_hash) VALUES (?, ?, ?, ?, ?)",
                    tenant,
                    stream,
                    customer,
                    1,
                    opening.reached().hash());
            session.update(
                    "INSERT INTO event (tenant, stream, version, type, type_version, body, hash)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    tenant,
                    stream,
                    1,
                    opening.events().head().type(),
                    1,
                    opening.events().head().body(),
                    opening.events().head().hash());
            session.update(
                    "INSERT INTO snapshot (tenant, stream, type_version, body) VALUES (?, ?, ?, ?)",
                    tenant,
                    stream,
                    opening.snapshot().typeVersion(),
                    opening.snapshot().body());
            session.update(
                    "INSERT INTO support_case (tenant, id, number, customer, state, severity, opened_at, due_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    tenant,
                    row.id().value(),
                    row.number().value(),
                    customer,
                    row.state().name(),
                    row.severity().name(),
                    row.openedAt(),
                    row.dueAt());
            session.update(
                    "INSERT INTO contact (tenant, customer, id, position, name, team, phone, email)"
                            + " VALUES (?, ?, 'p1', 1, 'Ann', 0, '+1 (212) 555-0100', 'noc@example.com')",
                    tenant,
                    customer);
            session.update(
                    "INSERT INTO request_answer"
                            + " (tenant, principal, request_key, customer, fingerprint, answer, recorded_at)"
                            + " VALUES (?, 'ann', 'k1', ?, ?, ?, ?)",
                    tenant,
                    customer,
                    answer.fingerprint(),
                    answer.answer(),
                    answer.recordedAt());
        }
    }
}
