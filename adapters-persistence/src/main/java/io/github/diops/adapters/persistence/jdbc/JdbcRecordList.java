package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.RecordList;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;

/** The list of records in a table: a row for each customer of a record, and one without a customer for all. */
record JdbcRecordList(Database database) implements RecordList {
    private static final String ANYBODY = "";
    private static final Keyset KEYSET = new Keyset("listed", "listed_at", List.of("id"), true);

    static void put(Session session, Commit commit, Instant at) throws SQLException {
        for (String customer :
                commit.customers().toList().map(CustomerId::value).prepend(ANYBODY)) {
            session.update(
                    """
                    INSERT INTO listed (tenant, kind, customer, id, listed_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (tenant, kind, customer, id) DO UPDATE SET listed_at = excluded.listed_at""",
                    commit.tenant().value(),
                    commit.stream().kind().toString(),
                    customer,
                    commit.stream().id(),
                    at);
        }
    }

    @Override
    public List<StoredRecord> page(
            Scope scope, StreamKey.Kind kind, Option<CustomerId> customer, Option<Position> after, int limit) {
        Scope whose = JdbcJournal.whose(scope, kind);
        Sql sql = question(whose, kind, customer, after, JdbcJournal.notNegative(limit));
        return database.read(
                whose,
                session -> session.query(row -> JdbcJournal.record(row, StreamKey.of(kind, row.getString("id"))), sql));
    }

    static Sql question(
            Scope scope, StreamKey.Kind kind, Option<CustomerId> customer, Option<Position> after, int most) {
        Option<CustomerId> leading = scope.customer().orElse(customer);
        List<Sql> conditions = List.of(
                        Sql.of("$.kind = ?", kind.toString()),
                        Sql.of("$.customer = ?", leading.map(CustomerId::value).getOrElse(ANYBODY)))
                .appendAll(customer.filter(other -> !leading.contains(other))
                        .map(other -> Sql.of(
                                "EXISTS (SELECT 1 FROM listed o WHERE o.tenant = $.tenant AND o.kind = $.kind"
                                        + " AND o.customer = ? AND o.id = $.id)",
                                other.value())));
        return Sql.of("SELECT c.tenant, c.id, s.version, s.head_hash, n.type_version, n.body FROM (")
                .and(KEYSET.page(scope, conditions, after, most))
                .and(
                        ") c JOIN stream s ON s.tenant = c.tenant AND s.stream = ? || c.id"
                                + " JOIN snapshot n ON n.tenant = s.tenant AND n.stream = s.stream ORDER BY "
                                + KEYSET.orderOf("c"),
                        StreamKey.of(kind, "").toString());
    }
}
