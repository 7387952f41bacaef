package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TimerQueue;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Timers in a table. Firing one deletes its row: of two instances that try, one finds it. */
record JdbcTimers(Database database) implements TimerQueue {
    private static final Keyset KEYSET = new Keyset("timer", "due_at", List.of("stream", "kind"), false);

    static void replace(Session session, Commit commit, List<Timer> timers) throws SQLException {
        session.update(
                "DELETE FROM timer WHERE tenant = ? AND stream = ?",
                commit.tenant().value(),
                commit.stream().toString());
        for (Timer timer : timers) {
            session.update(
                    "INSERT INTO timer (tenant, stream, kind, due_at, version, data) VALUES (?, ?, ?, ?, ?, ?)",
                    commit.tenant().value(),
                    commit.stream().toString(),
                    timer.kind(),
                    timer.dueAt(),
                    commit.reached().version(),
                    timer.data());
        }
    }

    @Override
    public List<DueTimer> due(Instant now, int limit) {
        Sql sql = question(now, JdbcJournal.notNegative(limit));
        return database.read(new Scope.All(), session -> session.query(JdbcTimers::dueTimer, sql));
    }

    static Sql question(Instant now, int most) {
        return Sql.of("SELECT m.tenant, m.stream, m.kind, m.due_at, m.version, m.data, s.customers FROM (")
                .and(KEYSET.page(new Scope.All(), List.of(Sql.of("$.due_at <= ?", now)), Option.none(), most))
                .and("""
                        ) c
                        JOIN timer m ON m.tenant = c.tenant AND m.stream = c.stream AND m.kind = c.kind
                            AND m.due_at = c.due_at
                        JOIN stream s ON s.tenant = c.tenant AND s.stream = c.stream
                        ORDER BY\s""" + KEYSET.orderOf("c"));
    }

    private static DueTimer dueTimer(ResultSet row) throws SQLException {
        return DueTimer.builder().tenant(PartnerId.of(row.getString("tenant"))).stream(
                        StreamKey.parse(row.getString("stream")))
                .customers(Customers.parse(row.getString("customers")))
                .version(row.getLong("version"))
                .timer(new Timer(
                        row.getString("kind"), Instant.ofEpochMilli(row.getLong("due_at")), row.getString("data")))
                .build();
    }

    @Override
    public boolean fire(DueTimer timer, List<Notice> notices) {
        if (!notices.forAll(notice -> notice.tenant().equals(timer.tenant()))) {
            throw new IllegalArgumentException("a notice of another tenant than " + timer.tenant());
        }
        return database.write(
                new Scope.OfPartner(timer.tenant()), session -> taken(session, timer, notices), taken -> taken);
    }

    private static boolean taken(Session session, DueTimer timer, List<Notice> notices) throws SQLException {
        boolean taken = session.update(
                        "DELETE FROM timer WHERE tenant = ? AND stream = ? AND kind = ? AND due_at = ? AND version = ?",
                        timer.tenant().value(),
                        timer.stream().toString(),
                        timer.timer().kind(),
                        timer.timer().dueAt(),
                        timer.version())
                == 1;
        if (taken) {
            JdbcNotices.add(session, notices);
        }
        return taken;
    }
}
