package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What the journal writes for a new case, as nothing but prepared statements in a loop: no check, no version, no retry,
 * each statement prepared once for good. The limit that {@link ThroughputTest} compares with.
 */
final class RawCommits implements AutoCloseable {
    private final Connection connection;
    private final Statement plain;
    private final PreparedStatement tenant;
    private final PreparedStatement stream;
    private final PreparedStatement event;
    private final PreparedStatement snapshot;
    private final PreparedStatement supportCase;
    private final PreparedStatement timer;
    private final PreparedStatement trail;
    private final PreparedStatement trailCustomer;

    RawCommits(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        if (url.startsWith("jdbc:sqlite:")) {
            SqliteSettings.DURABLE.applyTo(new Session(connection));
        }
        plain = connection.createStatement();
        tenant = connection.prepareStatement("INSERT INTO tenant VALUES (?) ON CONFLICT DO NOTHING");
        stream = connection.prepareStatement(
                "INSERT INTO stream (tenant, stream, customers, version, head_hash) VALUES (?, ?, ?, ?, ?)");
        event = connection.prepareStatement(
                "INSERT INTO event (tenant, stream, version, type, type_version, body, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        snapshot = connection.prepareStatement(
                "INSERT INTO snapshot (tenant, stream, type_version, body) VALUES (?, ?, ?, ?)");
        supportCase = connection.prepareStatement("INSERT INTO support_case"
                + " (tenant, id, number, customer, state, severity, opened_at, due_at, words)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        timer = connection.prepareStatement(
                "INSERT INTO timer (tenant, stream, kind, due_at, version, data) VALUES (?, ?, ?, ?, ?, ?)");
        trail = connection.prepareStatement("INSERT INTO trail (tenant, at, id, actor, party, stands_in, customers,"
                + " stream, version, type, rule, request_id, outcome)"
                + " VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, NULL, ?, ?)");
        trailCustomer = connection.prepareStatement(
                "INSERT INTO trail_customer (tenant, customer, at, id, actor) VALUES (?, ?, ?, ?, ?)");
    }

    void append(Commit commit) throws SQLException {
        String of = commit.tenant().value();
        String key = commit.stream().toString();
        String customers = Customers.joined(commit.customers());
        plain.execute("BEGIN");
        run(tenant, of);
        run(
                stream,
                of,
                key,
                customers,
                commit.reached().version(),
                commit.reached().hash());
        for (StoredEvent one : commit.events()) {
            run(event, of, key, one.version(), one.type(), one.typeVersion(), one.body(), one.hash());
        }
        run(
                snapshot,
                of,
                key,
                commit.snapshot().typeVersion(),
                commit.snapshot().body());
        for (SupportCaseEntry row : commit.supportCase()) {
            run(
                    supportCase,
                    of,
                    row.id().value(),
                    row.number().value(),
                    row.customer().value(),
                    row.state().name(),
                    row.severity().name(),
                    row.openedAt().toEpochMilli(),
                    row.dueAt().toEpochMilli(),
                    row.words());
        }
        for (Timer one : commit.timers().get()) {
            run(
                    timer,
                    of,
                    key,
                    one.kind(),
                    one.dueAt().toEpochMilli(),
                    commit.reached().version(),
                    one.data());
        }
        for (TrailRow row : commit.trail()) {
            long at = row.at().toEpochMilli();
            run(
                    trail,
                    of,
                    at,
                    row.id(),
                    row.actor(),
                    row.standsIn() ? 1 : 0,
                    customers,
                    key,
                    row.version().get(),
                    row.type(),
                    row.requestId(),
                    row.outcome().name());
            for (CustomerId customer : row.customers()) {
                run(trailCustomer, of, customer.value(), at, row.id(), row.actor());
            }
        }
        plain.execute("COMMIT");
    }

    private static void run(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        int unused = statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
