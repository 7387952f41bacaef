package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The list of cases in a table. A page over all partners takes each one's page by the index that its tenant leads, and
 * merges them.
 */
record JdbcSupportCases(Database database) implements SupportCaseList {
    private static final String PREFIX =
            StreamKey.of(StreamKey.Kind.SUPPORT_CASE, "").toString();

    @Override
    public List<StoredRecord> page(Scope scope, Filter filter, Option<Position> after, int limit) {
        int most = JdbcJournal.notNegative(limit);
        Sql sql = Sql.of("""
                        SELECT c.tenant, c.id, s.version, s.head_hash, n.type_version, n.body
                        FROM (
                            SELECT found.tenant, found.id, found.opened_at
                            FROM tenant t
                            JOIN support_case found ON found.tenant = t.tenant AND found.id IN (
                                SELECT k.id FROM support_case k WHERE k.tenant = t.tenant""")
                .and(passing(scope, filter))
                .and(after.map(last -> Sql.of(
                                " AND (k.opened_at, k.id) < (?, ?)",
                                last.openedAt(),
                                last.id().value()))
                        .getOrElse(Sql.EMPTY))
                .and(" ORDER BY k.opened_at DESC, k.id DESC LIMIT ?)", most)
                .and(scope.partner()
                        .map(own -> Sql.of(" WHERE t.tenant = ?", own.value()))
                        .getOrElse(Sql.EMPTY))
                .and("""
                         ORDER BY found.opened_at DESC, found.id DESC, found.tenant LIMIT ?
                        ) c
                        JOIN stream s ON s.tenant = c.tenant AND s.stream = ? || c.id
                        JOIN snapshot n ON n.tenant = s.tenant AND n.stream = s.stream
                        ORDER BY c.opened_at DESC, c.id DESC, c.tenant""", most, PREFIX);
        return database.read(session -> session.query(JdbcSupportCases::record, sql));
    }

    private static Sql passing(Scope scope, Filter filter) {
        return List.of(
                        scope.customer().map(own -> Sql.of(" AND k.customer = ?", own.value())),
                        filter.customer().map(customer -> Sql.of(" AND k.customer = ?", customer.value())),
                        filter.state().map(state -> Sql.of(" AND k.state = ?", state.name())),
                        filter.severity().map(severity -> Sql.of(" AND k.severity = ?", severity.name())),
                        filter.dueBefore().map(end -> Sql.of(" AND k.due_at < ?", end)))
                .flatMap(condition -> condition)
                .fold(Sql.EMPTY, Sql::and);
    }

    private static StoredRecord record(ResultSet row) throws SQLException {
        return JdbcJournal.record(row, StreamKey.of(StreamKey.Kind.SUPPORT_CASE, row.getString("id")));
    }
}
