package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
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
        if (!scope.admits(commit.tenant()) || !scope.customer().forAll(commit.customer()::equals)) {
            throw new IllegalArgumentException(commit.stream() + " of " + commit.tenant() + " lies outside " + scope);
        }
        return database.write(session -> store(session, commit), CommitOutcome.COMMITTED::equals);
    }

    private static CommitOutcome store(Session session, Commit commit) throws SQLException {
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
            if (!putSupportCase(session, commit, row)) {
                return CommitOutcome.NUMBER_TAKEN;
            }
        }
        addContacts(session, commit);
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
                            (tenant, principal, request_key, customer, fingerprint, answer, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""",
                        key.tenant().value(),
                        key.principal(),
                        key.key(),
                        commit.customer().value(),
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
            session.update("INSERT INTO tenant (tenant) VALUES (?) ON CONFLICT DO NOTHING", tenant);
            return session.update(
                            """
                            INSERT INTO stream (tenant, stream, customer, version, head_hash) VALUES (?, ?, ?, ?, ?)
                            ON CONFLICT DO NOTHING""",
                            tenant,
                            commit.stream().toString(),
                            commit.customer().value(),
                            reached.version(),
                            reached.hash())
                    == 1;
        }
        return session.update(
                        """
                        UPDATE stream SET version = ?, head_hash = ?
                        WHERE tenant = ? AND stream = ? AND customer = ? AND version = ? AND head_hash = ?""",
                        reached.version(),
                        reached.hash(),
                        tenant,
                        commit.stream().toString(),
                        commit.customer().value(),
                        expected.version(),
                        expected.hash())
                == 1;
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

    private static void putSnapshot(Session session, Commit commit) throws SQLException {
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

    private static boolean putSupportCase(Session session, Commit commit, SupportCaseEntry row) throws SQLException {
        session.update(
                "DELETE FROM support_case WHERE tenant = ? AND id = ?",
                commit.tenant().value(),
                row.id().value());
        return session.update(
                        """
                        INSERT INTO support_case
                            (tenant, id, number, customer, state, severity, opened_at, due_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""",
                        commit.tenant().value(),
                        row.id().value(),
                        row.number().value(),
                        row.customer().value(),
                        row.state().name(),
                        row.severity().name(),
                        row.openedAt(),
                        row.dueAt())
                == 1;
    }

    private static void addContacts(Session session, Commit commit) throws SQLException {
        if (commit.contacts().isEmpty()) {
            return;
        }
        long position = session.query(
                        row -> row.getLong(1),
                        Sql.of(
                                "SELECT coalesce(max(position), 0) FROM contact WHERE tenant = ? AND customer = ?",
                                commit.tenant().value(),
                                commit.customer().value()))
                .head();
        for (StoredContact contact : commit.contacts()) {
            position++;
            int added = session.update(
                    """
                    INSERT INTO contact (tenant, customer, id, position, name, team, phone, email)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING""",
                    commit.tenant().value(),
                    commit.customer().value(),
                    contact.id().value(),
                    position,
                    contact.contact().name(),
                    contact.contact().team(),
                    contact.contact().phone().map(PhoneNumber::value).getOrNull(),
                    contact.contact().email().map(EmailAddress::value).getOrNull());
            if (added == 0) {
                throw new IllegalArgumentException(
                        "contact id " + contact.id() + " of " + commit.customer() + " is used twice");
            }
        }
    }

    @Override
    public Option<StoredRecord> read(Scope scope, StreamKey stream) {
        Sql sql = Sql.of("""
                        SELECT s.tenant, s.version, s.head_hash, n.type_version, n.body
                        FROM tenant t CROSS JOIN stream s
                        JOIN snapshot n ON n.tenant = s.tenant AND n.stream = s.stream
                        WHERE s.tenant = t.tenant AND s.stream = ?""", stream.toString()).and(within(scope)).and(" ORDER BY t.tenant LIMIT 1");
        return database.read(session -> session.query(row -> record(row, stream), sql))
                .headOption();
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
                        SELECT e.version, e.type, e.type_version, e.body, e.hash
                        FROM event e
                        WHERE e.tenant = (
                            SELECT t.tenant FROM tenant t CROSS JOIN stream s
                            WHERE s.tenant = t.tenant AND s.stream = ?""", stream.toString())
                .and(within(scope))
                .and(
                        " ORDER BY t.tenant LIMIT 1) AND e.stream = ? AND e.version > ? ORDER BY e.version LIMIT ?",
                        stream.toString(),
                        afterVersion,
                        notNegative(limit));
        return database.read(session -> session.query(JdbcJournal::event, sql));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
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
                "SELECT fingerprint, answer, recorded_at FROM request_answer"
                        + " WHERE tenant = ? AND principal = ? AND request_key = ?",
                key.tenant().value(),
                key.principal(),
                key.key());
        Sql scoped = scope.customer()
                .map(own -> sql.and(" AND customer = ?", own.value()))
                .getOrElse(sql);
        return database.read(session -> session.query(row -> answer(row, key), scoped))
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

    /** What {@code scope} admits of {@code tenant t} joined with {@code stream s}. */
    private static Sql within(Scope scope) {
        Sql partner = scope.partner()
                .map(PartnerId::value)
                .map(own -> Sql.of(" AND t.tenant = ?", own))
                .getOrElse(Sql.EMPTY);
        return scope.customer()
                .map(CustomerId::value)
                .map(own -> partner.and(" AND s.customer = ?", own))
                .getOrElse(partner);
    }

    static int notNegative(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return limit;
    }
}
