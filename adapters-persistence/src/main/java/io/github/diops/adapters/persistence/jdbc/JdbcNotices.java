package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Notices;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The outbox in a table, with a second one to find a customer's rows by. */
record JdbcNotices(Database database) implements Notices {
    static void add(Session session, List<Notice> notices) throws SQLException {
        for (Notice notice : notices) {
            boolean isNew = session.update(
                            """
                            INSERT INTO notice (tenant, id, kind, due_at, recorded_at, customers, stream, data)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT DO NOTHING""",
                            notice.tenant().value(),
                            notice.id(),
                            notice.kind(),
                            notice.dueAt(),
                            notice.recordedAt(),
                            Customers.joined(notice.customers()),
                            notice.stream().toString(),
                            notice.data())
                    == 1;
            for (CustomerId customer : isNew ? notice.customers().toList() : List.<CustomerId>empty()) {
                session.update(
                        "INSERT INTO notice_customer (tenant, customer, recorded_at, id) VALUES (?, ?, ?, ?)",
                        notice.tenant().value(),
                        customer.value(),
                        notice.recordedAt(),
                        notice.id());
            }
        }
    }

    @Override
    public List<Notice> page(
            Scope scope, Option<Instant> since, Option<CustomerId> customer, Option<Position> after, int limit) {
        Sql sql = question(scope, since, customer, after, JdbcJournal.notNegative(limit));
        return database.read(scope, session -> session.query(JdbcNotices::notice, sql));
    }

    @Override
    public boolean isTold(PartnerId tenant, String id) {
        return database.read(
                        new Scope.OfPartner(tenant),
                        session -> session.query(
                                row -> true,
                                Sql.of("SELECT id FROM notice WHERE tenant = ? AND id = ?", tenant.value(), id)))
                .nonEmpty();
    }

    static Sql question(
            Scope scope, Option<Instant> since, Option<CustomerId> customer, Option<Position> after, int most) {
        Whose whose = Whose.of("notice", scope, customer);
        Keyset keyset = new Keyset(whose.table(), "recorded_at", List.of("id"), false);
        List<Sql> conditions =
                whose.conditions("recorded_at").appendAll(since.map(first -> Sql.of("$.recorded_at >= ?", first)));
        return Sql.of("SELECT r.tenant, r.id, r.kind, r.due_at, r.recorded_at, r.customers, r.stream, r.data FROM (")
                .and(keyset.page(scope, conditions, after, most))
                .and(") c JOIN notice r ON r.tenant = c.tenant AND r.id = c.id ORDER BY " + keyset.orderOf("c"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return Notice.builder()
                .tenant(PartnerId.of(row.getString("tenant")))
                .id(row.getString("id"))
                .kind(row.getString("kind"))
                .dueAt(Instant.ofEpochMilli(row.getLong("due_at")))
                .recordedAt(Instant.ofEpochMilli(row.getLong("recorded_at")))
                .customers(Customers.parse(row.getString("customers")))
                .stream(StreamKey.parse(row.getString("stream")))
                .data(row.getString("data"))
                .build();
    }
}
