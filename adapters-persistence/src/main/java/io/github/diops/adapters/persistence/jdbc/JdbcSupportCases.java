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
 * The list of cases in a table. A page over all partners takes from each no more than its own page would have, by the
 * index that its tenant leads, and merges them.
 */
record JdbcSupportCases(Database database) implements SupportCaseList {
    private static final String PREFIX =
            StreamKey.of(StreamKey.Kind.SUPPORT_CASE, "").toString();

    @Override
    public List<StoredRecord> page(Scope scope, Filter filter, Option<Position> after, int limit) {
        Sql sql = question(scope, filter, after, JdbcJournal.notNegative(limit));
        return database.read(session -> session.query(JdbcSupportCases::record, sql));
    }

    static Sql question(Scope scope, Filter filter, Option<Position> after, int most) {
        // CROSS JOIN, since SQLite keeps its order: tenant by tenant
        return Sql.of("""
                        SELECT c.tenant, c.id, s.version, s.head_hash, n.type_version, n.body
                        FROM (
                            SELECT k.tenant, k.id, k.opened_at
                            FROM tenant t CROSS JOIN support_case k
                            WHERE k.tenant = t.tenant""")
                .and(scope.partner()
                        .map(own -> Sql.of(" AND t.tenant = ?", own.value()))
                        .getOrElse(Sql.EMPTY))
                .and(passing("k", scope, filter, after))
                .and(" AND k.opened_at >= coalesce((SELECT last.opened_at FROM support_case last"
                        + " WHERE last.tenant = t.tenant")
                .and(passing("last", scope, filter, after))
                .and("""
                         ORDER BY last.opened_at DESC, last.id DESC LIMIT 1 OFFSET ?), ?)
                            ORDER BY k.opened_at DESC, k.id DESC, k.tenant LIMIT ?
                        ) c
                        JOIN stream s ON s.tenant = c.tenant AND s.stream = ? || c.id
                        JOIN snapshot n ON n.tenant = s.tenant AND n.stream = s.stream
                        ORDER BY c.opened_at DESC, c.id DESC, c.tenant""", Math.max(0, most - 1), Long.MIN_VALUE, most, PREFIX);
    }

    private static Sql passing(String row, Scope scope, Filter filter, Option<Position> after) {
        return List.of(
                        scope.customer().map(own -> Sql.of(".customer = ?", own.value())),
                        filter.customer().map(customer -> Sql.of(".customer = ?", customer.value())),
                        filter.state().map(state -> Sql.of(".state = ?", state.name())),
                        filter.severity().map(severity -> Sql.of(".severity = ?", severity.name())),
                        filter.dueBefore().map(end -> Sql.of(".due_at < ?", end)),
                        // says less than the next, but bounds the index on both sides
                        after.map(last -> Sql.of(".opened_at <= ?", last.openedAt())),
                        after.map(last -> Sql.of(
                                ".opened_at < ? OR " + row + ".opened_at = ? AND " + row + ".id < ?",
                                last.openedAt(),
                                last.openedAt(),
                                last.id().value())))
                .flatMap(condition -> condition)
                .map(condition -> new Sql(" AND (" + row + condition.text() + ")", condition.values()))
                .fold(Sql.EMPTY, Sql::and);
    }

    private static StoredRecord record(ResultSet row) throws SQLException {
        return JdbcJournal.record(row, StreamKey.of(StreamKey.Kind.SUPPORT_CASE, row.getString("id")));
    }
}
