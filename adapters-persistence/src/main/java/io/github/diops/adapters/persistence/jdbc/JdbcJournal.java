package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The journal in tables. One transaction a commit, one statement a question. */
record JdbcJournal(Database database) implements Journal {
    private static final Duration ANSWERS_KEPT = Duration.ofHours(RecordedAnswer.KEPT_HOURS);

    @Override
    public CommitOutcome append(Scope scope, Commit commit) {
        if (!scope.admits(commit.tenant(), commit.customers())) {
            throw new IllegalArgumentException(commit.stream() + " of " + commit.tenant() + " lies outside " + scope);
        }
        return database.write(
                new Scope.OfPartner(commit.tenant()),
                session -> store(session, commit),
                CommitOutcome.COMMITTED::equals);
    }

    /** Stores all of {@code commit}; whatever it answers but COMMITTED is to be rolled back. */
    static CommitOutcome store(Session session, Commit commit) throws SQLException {
        for (RecordedAnswer answer : commit.answer()) {
            if (!addAnswer(session, commit, answer)) {
                return CommitOutcome.ANSWER_EXISTS;
            }
        }
        if (!moveHead(session, commit)) {
            return CommitOutcome.VERSION_CONFLICT;
        }
        for (StoredEvent event : commit.events()) {
            addEvent(session, commit, event);
        }
        putSnapshot(session, commit);
        for (SupportCaseEntry row : commit.supportCase()) {
            if (!JdbcSupportCases.put(session, commit.tenant(), row)) {
                return CommitOutcome.NUMBER_TAKEN;
            }
        }
        for (Instant at : commit.listed()) {
            JdbcRecordList.put(session, commit, at);
        }
        for (List<Timer> timers : commit.timers()) {
            JdbcTimers.replace(session, commit, timers);
        }
        JdbcNotices.add(session, commit.notices());
        for (TrailRow row : commit.trail()) {
            JdbcTrail.add(session, row);
        }
        JdbcContacts.change(session, commit);
        return CommitOutcome.COMMITTED;
    }

    /** Stores the answer, and lets go of those of the tenant that have expired: they may hold personal data. */
    private static boolean addAnswer(Session session, Commit commit, RecordedAnswer answer) throws SQLException {
        RequestKey key = answer.key();
        session.update(
                "DELETE FROM request_answer WHERE tenant = ? AND recorded_at <= ?",
                key.tenant().value(),
                answer.recordedAt().minus(ANSWERS_KEPT));
        return session.update(
                        """
                        INSERT INTO request_answer
                            (tenant, principal, request_key, customers, fingerprint, answer, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""",
                        key.tenant().value(),
                        key.principal(),
                        key.key(),
                        Customers.joined(commit.customers()),
                        answer.fingerprint(),
                        answer.answer(),
                        answer.recordedAt())
                == 1;
    }

    private static boolean moveHead(Session session, Commit commit) throws SQLException {
        String tenant = commit.tenant().value();
        StreamHead expected = commit.expected();
        StreamHead reached = commit.reached();
        if (expected.equals(StreamHead.NONE)) {
            addTenant(session, commit.tenant());
            return session.update(
                            """
                            INSERT INTO stream (tenant, stream, customers, version, head_hash) VALUES (?, ?, ?, ?, ?)
                            ON CONFLICT DO NOTHING""",
                            tenant,
                            commit.stream().toString(),
                            Customers.joined(commit.customers()),
                            reached.version(),
                            reached.hash())
                    == 1;
        }
        return session.update(
                        """
                        UPDATE stream SET version = ?, head_hash = ?
                        WHERE tenant = ? AND stream = ? AND customers = ? AND version = ? AND head_hash = ?""",
                        reached.version(),
                        reached.hash(),
                        tenant,
                        commit.stream().toString(),
                        Customers.joined(commit.customers()),
                        expected.version(),
                        expected.hash())
                == 1;
    }

    /** Makes the tenant one that a reader of all asks. */
    static void addTenant(Session session, PartnerId tenant) throws SQLException {
        session.update("INSERT INTO tenant (tenant) VALUES (?) ON CONFLICT DO NOTHING", tenant.value());
    }

    private static void addEvent(Session session, Commit commit, StoredEvent event) throws SQLException {
        session.update(
                """
                INSERT INTO event (tenant, stream, version, type, type_version, body, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                commit.tenant().value(),
                commit.stream().toString(),
                event.version(),
                event.type(),
                event.typeVersion(),
                event.body(),
                event.hash());
    }

    static void putSnapshot(Session session, Commit commit) throws SQLException {
        session.update(
                """
                INSERT INTO snapshot (tenant, stream, type_version, body) VALUES (?, ?, ?, ?)
                ON CONFLICT (tenant, stream) DO UPDATE
                SET type_version = excluded.type_version, body = excluded.body""",
                commit.tenant().value(),
                commit.stream().toString(),
                commit.snapshot().typeVersion(),
                commit.snapshot().body());
    }

    @Override
    public Option<StoredRecord> read(Scope scope, StreamKey stream) {
        Sql sql = Sql.of("""
                        SELECT s.tenant, s.customers, s.version, s.head_hash, n.type_version, n.body
                        FROM tenant t CROSS JOIN stream s
                        JOIN snapshot n ON n.tenant = s.tenant AND n.stream = s.stream
                        WHERE s.tenant = t.tenant AND s.stream = ?""", stream.toString()).and(within(scope, stream)).and(" ORDER BY t.tenant LIMIT 1");
        return database.read(
                        whose(scope, stream.kind()),
                        session -> session.query(ofCustomer(scope, stream, row -> record(row, stream)), sql))
                .flatMap(found -> found)
                .headOption();
    }

    /** Reads the rows that the customer of {@code scope} may see, if it has one; the rest as none. */
    private static <T> Session.RowReader<Option<T>> ofCustomer(
            Scope scope, StreamKey stream, Session.RowReader<T> reader) {
        return row -> {
            boolean visible = stream.kind().isEverybodys()
                    || scope.customer().forAll(Customers.parse(row.getString("customers"))::contains);
            return visible ? Option.some(reader.read(row)) : Option.none();
        };
    }

    /** The record of {@code stream} in a row of tenant, version, hash, form and body. */
    static StoredRecord record(ResultSet row, StreamKey stream) throws SQLException {
        return new StoredRecord(
                PartnerId.of(row.getString("tenant")),
                stream,
                new StreamHead(row.getLong("version"), row.getString("head_hash")),
                new Snapshot(row.getInt("type_version"), row.getString("body")));
    }

    @Override
    public List<StoredEvent> events(Scope scope, StreamKey stream, long afterVersion, int limit) {
        Sql sql = Sql.of("""
                        SELECT o.customers, e.version, e.type, e.type_version, e.body, e.hash
                        FROM stream o JOIN event e ON e.tenant = o.tenant AND e.stream = o.stream
                        WHERE o.tenant = (
                            SELECT t.tenant FROM tenant t CROSS JOIN stream s
                            WHERE s.tenant = t.tenant AND s.stream = ?""", stream.toString())
                .and(within(scope, stream))
                .and(
                        " ORDER BY t.tenant LIMIT 1) AND o.stream = ? AND e.version > ? ORDER BY e.version LIMIT ?",
                        stream.toString(),
                        afterVersion,
                        notNegative(limit));
        return database.read(
                        whose(scope, stream.kind()),
                        session -> session.query(ofCustomer(scope, stream, JdbcJournal::event), sql))
                .flatMap(found -> found);
    }

    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("version"),
                row.getString("type"),
                row.getInt("type_version"),
                row.getString("body"),
                row.getString("hash"));
    }

    @Override
    public Option<RecordedAnswer> answer(Scope scope, RequestKey key, Instant now) {
        if (!scope.admits(key.tenant())) {
            return Option.none();
        }
        Sql sql = Sql.of(
                "SELECT customers, fingerprint, answer, recorded_at FROM request_answer"
                        + " WHERE tenant = ? AND principal = ? AND request_key = ?",
                key.tenant().value(),
                key.principal(),
                key.key());
        return database.read(
                        new Scope.OfPartner(key.tenant()),
                        session -> session.query(
                                row -> Option.when(
                                        scope.admits(key.tenant(), Customers.parse(row.getString("customers"))),
                                        answer(row, key)),
                                sql))
                .flatMap(found -> found)
                .headOption()
                .filter(answer -> !answer.isExpiredAt(now));
    }

    private static RecordedAnswer answer(ResultSet row, RequestKey key) throws SQLException {
        return new RecordedAnswer(
                key,
                row.getString("fingerprint"),
                row.getString("answer"),
                Instant.ofEpochMilli(row.getLong("recorded_at")));
    }

    /** Whose records of that kind {@code scope} reads: what is everybody's has a tenant of its own. */
    static Scope whose(Scope scope, StreamKey.Kind kind) {
        return kind.isEverybodys() ? new Scope.OfPartner(StreamKey.EVERYBODYS) : scope;
    }

    /** The tenants, of {@code tenant t}, in which {@code scope} may find that record. */
    private static Sql within(Scope scope, StreamKey stream) {
        return whose(scope, stream.kind())
                .partner()
                .map(own -> Sql.of(" AND t.tenant = ?", own.value()))
                .getOrElse(Sql.EMPTY);
    }

    static int notNegative(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return limit;
    }
}
