package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The access trail in a table, with a second one to find a customer's rows by. */
record JdbcTrail(Database database) implements AccessTrail {
    static void add(Session session, TrailRow row) throws SQLException {
        session.update(
                """
                INSERT INTO trail
                    (tenant, at, id, actor, party, stands_in, customers, stream, version, type, rule, request_id, outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.tenant().value(),
                row.at(),
                row.id(),
                row.actor(),
                row.party().map(Party::name).getOrNull(),
                row.standsIn(),
                Customers.joined(row.customers()),
                row.stream().map(StreamKey::toString).getOrNull(),
                row.version().getOrNull(),
                row.type(),
                row.rule().map(RuleId::value).getOrNull(),
                row.requestId(),
                row.outcome().name());
        for (CustomerId customer : row.customers()) {
            session.update(
                    "INSERT INTO trail_customer (tenant, customer, at, id, actor) VALUES (?, ?, ?, ?, ?)",
                    row.tenant().value(),
                    customer.value(),
                    row.at(),
                    row.id(),
                    row.actor());
        }
    }

    /** Takes away what stands under the id of {@code row}, whatever it says. */
    static void remove(Session session, TrailRow row) throws SQLException {
        String tenant = row.tenant().value();
        List<Long> instants = session.query(
                found -> found.getLong("at"),
                Sql.of("SELECT at FROM trail WHERE tenant = ? AND id = ?", tenant, row.id()));
        for (Long at : instants.append(row.at().toEpochMilli()).distinct()) {
            for (CustomerId customer : row.customers()) {
                session.update(
                        "DELETE FROM trail_customer WHERE tenant = ? AND customer = ? AND at = ? AND id = ?",
                        tenant,
                        customer.value(),
                        at,
                        row.id());
            }
        }
        session.update("DELETE FROM trail WHERE tenant = ? AND id = ?", tenant, row.id());
    }

    static boolean isMissing(Session session, TrailRow row) throws SQLException {
        return session.query(
                        found -> true,
                        Sql.of(
                                "SELECT at FROM trail WHERE tenant = ? AND id = ?",
                                row.tenant().value(),
                                row.id()))
                .isEmpty();
    }

    @Override
    public void denied(TrailRow row) {
        if (row.outcome() != TrailRow.Outcome.DENIED) {
            throw new IllegalArgumentException("not denied: " + row);
        }
        boolean unused = database.write(
                new Scope.OfPartner(row.tenant()),
                session -> {
                    JdbcJournal.addTenant(session, row.tenant());
                    add(session, row);
                    return true;
                },
                done -> done);
    }

    @Override
    public List<TrailRow> page(Scope scope, Filter filter, Option<Position> after, int limit) {
        Sql sql = question(scope, filter, after, JdbcJournal.notNegative(limit));
        return database.read(scope, session -> session.query(JdbcTrail::trailRow, sql));
    }

    static Sql question(Scope scope, Filter filter, Option<Position> after, int most) {
        Whose whose = Whose.of("trail", scope, filter.customer());
        Keyset keyset = new Keyset(whose.table(), "at", List.of("id"), true);
        List<Sql> conditions = whose.conditions("at")
                .appendAll(filter.actor().map(actor -> Sql.of("$.actor = ?", actor)))
                .appendAll(filter.from().map(first -> Sql.of("$.at >= ?", first)))
                .appendAll(filter.untilExclusive().map(end -> Sql.of("$.at < ?", end)));
        return Sql.of("SELECT r.* FROM (")
                .and(keyset.page(scope, conditions, after, most))
                .and(") c JOIN trail r ON r.tenant = c.tenant AND r.at = c.at AND r.id = c.id ORDER BY "
                        + keyset.orderOf("c"));
    }

    private static TrailRow trailRow(ResultSet row) throws SQLException {
        long version = row.getLong("version");
        boolean versioned = !row.wasNull();
        return TrailRow.builder()
                .tenant(PartnerId.of(row.getString("tenant")))
                .id(row.getString("id"))
                .at(Instant.ofEpochMilli(row.getLong("at")))
                .actor(row.getString("actor"))
                .party(Option.of(row.getString("party")).map(Party::valueOf))
                .standsIn(row.getInt("stands_in") == 1)
                .customers(Customers.parse(row.getString("customers")))
                .stream(Option.of(row.getString("stream")).map(StreamKey::parse))
                .version(Option.when(versioned, version))
                .type(row.getString("type"))
                .rule(Option.of(row.getString("rule")).map(RuleId::of))
                .requestId(row.getString("request_id"))
                .outcome(TrailRow.Outcome.valueOf(row.getString("outcome")))
                .build();
    }
}
