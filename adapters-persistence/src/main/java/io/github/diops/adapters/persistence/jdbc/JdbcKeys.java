package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.AccessKey;
import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The keys in a table of their own. They are few, and read whole. */
record JdbcKeys(Database database) implements AccessKeys {
    private static final String ALL = "SELECT * FROM access_key WHERE ";

    @Override
    public void add(AccessKey key, TrailRow row) {
        checkTenant(key.tenant().equals(row.tenant()), row);
        boolean isNew = database.write(
                new Scope.OfPartner(key.tenant()),
                session -> insert(session, key) > 0 && told(session, row),
                added -> added);
        if (!isNew) {
            throw new IllegalArgumentException("key id " + key.id() + " is used twice");
        }
    }

    private static void checkTenant(boolean isSame, TrailRow row) {
        if (!isSame) {
            throw new IllegalArgumentException("a row of the trail belongs to " + row.tenant());
        }
    }

    private static boolean told(Session session, TrailRow row) throws SQLException {
        JdbcJournal.addTenant(session, row.tenant());
        JdbcTrail.add(session, row);
        return true;
    }

    private static int insert(Session session, AccessKey key) throws SQLException {
        return session.update(
                """
                INSERT INTO access_key
                    (tenant, id, name, role, customer, rights, digest, created_at, expires_at, revoked_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""",
                key.tenant().value(),
                key.id(),
                key.name(),
                key.role().name(),
                key.customer().map(CustomerId::value).getOrNull(),
                key.rights().map(Right::name).toSortedSet().mkString(" "),
                key.digest(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt().getOrNull());
    }

    @Override
    public List<AccessKey> list(Scope scope) {
        Sql sql = Sql.of(ALL).and(within(scope)).and(" ORDER BY created_at, id");
        return database.read(scope, session -> session.query(JdbcKeys::key, sql));
    }

    @Override
    public List<AccessKey> valid(Instant instant) {
        Sql sql = Sql.of(ALL + "revoked_at IS NULL AND expires_at > ?", instant);
        return database.read(new Scope.All(), session -> session.query(JdbcKeys::key, sql));
    }

    @Override
    public boolean revoke(Scope scope, String id, Instant at, TrailRow row) {
        Sql its = Sql.of("id = ? AND tenant = ? AND ", id, row.tenant().value()).and(within(scope));
        Sql revoking = Sql.of("UPDATE access_key SET revoked_at = ? WHERE revoked_at IS NULL AND ", at)
                .and(its);
        return database.write(
                new Scope.OfPartner(row.tenant()),
                session -> session.update(revoking.text(), revoking.values().toJavaArray()) > 0
                        ? told(session, row)
                        : session.query(
                                        found -> true,
                                        Sql.of("SELECT id FROM access_key WHERE ")
                                                .and(its))
                                .nonEmpty(),
                revoked -> revoked);
    }

    private static Sql within(Scope scope) {
        return Sql.of("1 = 1")
                .and(scope.partner()
                        .map(own -> Sql.of(" AND tenant = ?", own.value()))
                        .getOrElse(Sql.EMPTY))
                .and(scope.customer()
                        .map(own -> Sql.of(" AND customer = ?", own.value()))
                        .getOrElse(Sql.EMPTY));
    }

    private static AccessKey key(ResultSet row) throws SQLException {
        long revokedAt = row.getLong("revoked_at");
        boolean isRevoked = !row.wasNull();
        return AccessKey.builder()
                .tenant(PartnerId.of(row.getString("tenant")))
                .id(row.getString("id"))
                .name(row.getString("name"))
                .role(Role.valueOf(row.getString("role")))
                .customer(Option.of(row.getString("customer")).map(CustomerId::of))
                .rights(rights(row.getString("rights")))
                .digest(row.getString("digest"))
                .createdAt(Instant.ofEpochMilli(row.getLong("created_at")))
                .expiresAt(Instant.ofEpochMilli(row.getLong("expires_at")))
                .revokedAt(Option.when(isRevoked, () -> Instant.ofEpochMilli(revokedAt)))
                .build();
    }

    private static Set<Right> rights(String names) {
        return names.isEmpty()
                ? HashSet.empty()
                : HashSet.of(names.split(" ", -1)).map(Right::valueOf);
    }
}
