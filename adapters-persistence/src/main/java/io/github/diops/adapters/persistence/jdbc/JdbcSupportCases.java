package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The list of cases in a table, with a second one to find a case by another system's reference. */
record JdbcSupportCases(Database database) implements SupportCaseList {
    private static final String PREFIX =
            StreamKey.of(StreamKey.Kind.SUPPORT_CASE, "").toString();

    private static final Keyset KEYSET = new Keyset("support_case", "opened_at", List.of("id"), true);

    /** Adds or replaces the row; false where another case has its number. */
    static boolean put(Session session, PartnerId tenant, SupportCaseEntry row) throws SQLException {
        session.update(
                "DELETE FROM support_case WHERE tenant = ? AND id = ?",
                tenant.value(),
                row.id().value());
        session.update(
                "DELETE FROM support_case_reference WHERE tenant = ? AND id = ?",
                tenant.value(),
                row.id().value());
        for (String reference : row.references()) {
            session.update(
                    "INSERT INTO support_case_reference (tenant, id, reference) VALUES (?, ?, ?)",
                    tenant.value(),
                    row.id().value(),
                    reference);
        }
        return session.update(
                        """
                        INSERT INTO support_case
                            (tenant, id, number, customer, state, severity, opened_at, due_at, words)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""",
                        tenant.value(),
                        row.id().value(),
                        row.number().value(),
                        row.customer().value(),
                        row.state().name(),
                        row.severity().name(),
                        row.openedAt(),
                        row.dueAt(),
                        row.words())
                == 1;
    }

    @Override
    public List<StoredRecord> page(Scope scope, Filter filter, Option<Position> after, int limit) {
        Sql sql = question(scope, filter, after, JdbcJournal.notNegative(limit));
        return database.read(scope, session -> session.query(JdbcSupportCases::record, sql));
    }

    static Sql question(Scope scope, Filter filter, Option<Position> after, int most) {
        return Sql.of("SELECT c.tenant, c.id, s.version, s.head_hash, n.type_version, n.body FROM (")
                .and(KEYSET.page(
                        scope,
                        conditions(scope, filter),
                        after.map(last -> new io.github.diops.application.port.out.Position(
                                last.openedAt(), last.id().value())),
                        most))
                .and(
                        ") c JOIN stream s ON s.tenant = c.tenant AND s.stream = ? || c.id"
                                + " JOIN snapshot n ON n.tenant = s.tenant AND n.stream = s.stream ORDER BY "
                                + KEYSET.orderOf("c"),
                        PREFIX);
    }

    private static List<Sql> conditions(Scope scope, Filter filter) {
        return List.of(
                        scope.customer().map(own -> Sql.of("$.customer = ?", own.value())),
                        filter.customer().map(customer -> Sql.of("$.customer = ?", customer.value())),
                        filter.state().map(state -> Sql.of("$.state = ?", state.name())),
                        filter.severity().map(severity -> Sql.of("$.severity = ?", severity.name())),
                        filter.dueBefore().map(end -> Sql.of("$.due_at < ?", end)),
                        // says nothing more, since no case is due before it is opened, but bounds the index
                        filter.dueBefore().map(end -> Sql.of("$.opened_at < ?", end)),
                        filter.reference()
                                .map(reference -> Sql.of(
                                        "EXISTS (SELECT 1 FROM support_case_reference f"
                                                + " WHERE f.tenant = $.tenant AND f.reference = ? AND f.id = $.id)",
                                        reference)))
                .flatMap(condition -> condition)
                .appendAll(filter.words()
                        .filter(word -> !word.isEmpty())
                        // the one search for a text within a text that every database has and that minds case
                        .map(word -> Sql.of("replace($.words, ?, '') <> $.words", word)));
    }

    private static StoredRecord record(ResultSet row) throws SQLException {
        return JdbcJournal.record(row, StreamKey.of(StreamKey.Kind.SUPPORT_CASE, row.getString("id")));
    }
}
