package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** All tables, record by record, each statement short: it may run beside the service. */
record JdbcArchive(Database database) implements Archive {
    private static final Scope ALL = new Scope.All();

    @Override
    public List<Place> records(Option<Place> after, int limit) {
        Sql sql = Sql.of("SELECT a.tenant, a.stream FROM (")
                .and(places("stream", after, limit))
                .and(") a UNION SELECT b.tenant, b.stream FROM (")
                .and(places("event", after, limit))
                .and(") b ORDER BY 1, 2 LIMIT ?", limit);
        return database.read(
                ALL,
                session -> session.query(
                        row -> new Place(PartnerId.of(row.getString(1)), StreamKey.parse(row.getString(2))), sql));
    }

    private static Sql places(String table, Option<Place> after, int limit) {
        return Sql.of("SELECT DISTINCT k.tenant, k.stream FROM " + table + " k")
                .and(after.map(last -> Sql.of(
                                " WHERE (k.tenant, k.stream) > (?, ?)",
                                last.tenant().value(),
                                last.stream().toString()))
                        .getOrElse(Sql.EMPTY))
                .and(" ORDER BY k.tenant, k.stream LIMIT ?", limit);
    }

    @Override
    public Option<Kept> kept(Place place) {
        List<Timer> timers = database.read(
                whose(place),
                session -> session.query(
                        row -> new Timer(
                                row.getString("kind"),
                                Instant.ofEpochMilli(row.getLong("due_at")),
                                row.getString("data")),
                        of(place, "SELECT kind, due_at, data FROM timer").and(" ORDER BY due_at, kind")));
        return database.read(
                        whose(place),
                        session -> session.query(
                                row -> new Kept(
                                        Customers.parse(row.getString("customers")),
                                        new StreamHead(row.getLong("version"), row.getString("head_hash")),
                                        timers),
                                of(place, "SELECT customers, version, head_hash FROM stream")))
                .headOption();
    }

    @Override
    public List<StoredEvent> events(Place place, long afterVersion, int limit) {
        return database.read(
                whose(place),
                session -> session.query(
                        JdbcJournal::event,
                        of(place, "SELECT version, type, type_version, body, hash FROM event")
                                .and(" AND version > ? ORDER BY version LIMIT ?", afterVersion, limit)));
    }

    private static Scope whose(Place place) {
        return new Scope.OfPartner(place.tenant());
    }

    private static Sql of(Place place, String question) {
        return Sql.of(
                question + " WHERE tenant = ? AND stream = ?",
                place.tenant().value(),
                place.stream().toString());
    }

    @Override
    public boolean project(Commit whole) {
        return database.write(new Scope.OfPartner(whole.tenant()), session -> projected(session, whole), done -> done);
    }

    private static boolean projected(Session session, Commit whole) throws SQLException {
        // changes nothing, and holds the head until this is committed
        boolean reached = session.update(
                        "UPDATE stream SET version = ? WHERE tenant = ? AND stream = ? AND version = ? AND head_hash = ?",
                        whole.reached().version(),
                        whole.tenant().value(),
                        whole.stream().toString(),
                        whole.reached().version(),
                        whole.reached().hash())
                == 1;
        if (!reached) {
            return false;
        }
        JdbcJournal.addTenant(session, whole.tenant());
        JdbcJournal.putSnapshot(session, whole);
        for (SupportCaseEntry row : whole.supportCase()) {
            if (!JdbcSupportCases.put(session, whole.tenant(), row)) {
                return false;
            }
        }
        for (Instant at : whole.listed()) {
            JdbcRecordList.put(session, whole, at);
        }
        for (TrailRow row : whole.trail()) {
            JdbcTrail.remove(session, row);
            JdbcTrail.add(session, row);
        }
        return true;
    }

    @Override
    public boolean store(List<Commit> commits) {
        return database.write(ALL, session -> stored(session, commits), done -> done);
    }

    private static boolean stored(Session session, List<Commit> commits) throws SQLException {
        for (Commit commit : commits) {
            if (JdbcJournal.store(session, commit) != CommitOutcome.COMMITTED) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int forgetStrays() {
        List<String> strays = List.of(
                "DELETE FROM snapshot WHERE NOT EXISTS"
                        + " (SELECT 1 FROM stream s WHERE s.tenant = snapshot.tenant AND s.stream = snapshot.stream)",
                "DELETE FROM support_case WHERE NOT EXISTS (SELECT 1 FROM stream s"
                        + " WHERE s.tenant = support_case.tenant AND s.stream = 'case/' || support_case.id)",
                "DELETE FROM support_case_reference WHERE NOT EXISTS (SELECT 1 FROM stream s"
                        + " WHERE s.tenant = support_case_reference.tenant"
                        + " AND s.stream = 'case/' || support_case_reference.id)",
                "DELETE FROM listed WHERE NOT EXISTS (SELECT 1 FROM stream s"
                        + " WHERE s.tenant = listed.tenant AND s.stream = listed.kind || '/' || listed.id)",
                "DELETE FROM trail WHERE outcome = 'DONE' AND stream IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e"
                        + " WHERE e.tenant = trail.tenant AND e.stream = trail.stream AND e.version = trail.version)",
                "DELETE FROM trail_customer WHERE NOT EXISTS (SELECT 1 FROM trail r WHERE r.tenant = trail_customer.tenant"
                        + " AND r.at = trail_customer.at AND r.id = trail_customer.id)");
        int forgotten = 0;
        for (String stray : strays) {
            forgotten += database.write(ALL, session -> session.update(stray), done -> true);
        }
        return forgotten;
    }

    @Override
    public void add(List<Notice> notices, List<TrailRow> denials) {
        boolean unused = database.write(
                ALL,
                session -> {
                    for (Notice notice : notices) {
                        JdbcJournal.addTenant(session, notice.tenant());
                    }
                    JdbcNotices.add(session, notices);
                    for (TrailRow row : denials) {
                        JdbcJournal.addTenant(session, row.tenant());
                        if (JdbcTrail.isMissing(session, row)) {
                            JdbcTrail.add(session, row);
                        }
                    }
                    return true;
                },
                done -> done);
    }

    @Override
    public Pruned prune(Instant answersUntil, Instant noticesUntil, int limit) {
        return database.write(
                ALL,
                session -> new Pruned(
                        pruneAnswers(session, answersUntil, limit), pruneNotices(session, noticesUntil, limit)),
                pruned -> true);
    }

    private static int pruneAnswers(Session session, Instant until, int limit) throws SQLException {
        return session.update(
                "DELETE FROM request_answer WHERE (tenant, principal, request_key) IN ("
                        + "SELECT k.tenant, k.principal, k.request_key FROM tenant t CROSS JOIN request_answer k"
                        + " WHERE k.tenant = t.tenant AND k.recorded_at <= ? LIMIT ?)",
                until,
                limit);
    }

    private static int pruneNotices(Session session, Instant until, int limit) throws SQLException {
        List<Old> old = session.query(
                Old::of,
                Sql.of(
                        "SELECT k.tenant, k.id, k.recorded_at, k.customers FROM tenant t CROSS JOIN notice k"
                                + " WHERE k.tenant = t.tenant AND k.recorded_at <= ? LIMIT ?",
                        until,
                        limit));
        for (Old notice : old) {
            session.update("DELETE FROM notice WHERE tenant = ? AND id = ?", notice.tenant, notice.id);
            for (CustomerId customer : Customers.parse(notice.customers)) {
                session.update(
                        "DELETE FROM notice_customer WHERE tenant = ? AND customer = ? AND recorded_at = ? AND id = ?",
                        notice.tenant,
                        customer.value(),
                        notice.recordedAt,
                        notice.id);
            }
        }
        return old.size();
    }

    private record Old(String tenant, String id, long recordedAt, String customers) {
        static Old of(ResultSet row) throws SQLException {
            return new Old(
                    row.getString("tenant"),
                    row.getString("id"),
                    row.getLong("recorded_at"),
                    row.getString("customers"));
        }
    }
}
