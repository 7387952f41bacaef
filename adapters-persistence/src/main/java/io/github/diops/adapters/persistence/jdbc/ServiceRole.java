package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.StorageException;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A role of PostgreSQL as which the service runs without owning a table. It does with rows what the service does and
 * nothing more: events it adds and never changes, and row security binds it, which it cannot switch off.
 */
final class ServiceRole {
    private static final Map<String, List<String>> RIGHTS = LinkedHashMap.of(
            "SELECT, INSERT", List.of("event", "tenant"),
            "SELECT, INSERT, UPDATE", List.of("access_key", "stream"),
            "SELECT, INSERT, DELETE",
                    List.of(
                            "contact",
                            "notice",
                            "notice_customer",
                            "request_answer",
                            "support_case",
                            "support_case_reference",
                            "timer",
                            "trail",
                            "trail_customer"),
            "SELECT, INSERT, UPDATE, DELETE", List.of("listed", "snapshot"),
            "SELECT", List.of(Schema.HISTORY));

    /** Whether whoever is connected may change the tables, or make them where there are none. */
    private static final String MAY_MIGRATE = "SELECT coalesce("
            + "(SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = to_regclass('" + Schema.HISTORY
            + "')), has_schema_privilege(current_schema(), 'CREATE'), false)";

    private static final String FITNESS = """
            SELECT quote_ident(r.rolname) AS quoted, quote_ident(current_schema()) AS schema,
                r.rolsuper OR r.rolbypassrls AS unbound,
                EXISTS (SELECT 1 FROM pg_class c
                    WHERE c.relnamespace = to_regnamespace(quote_ident(current_schema())) AND c.relkind IN ('r', 'p')
                        AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owner,
                has_schema_privilege(r.oid, current_schema(), 'CREATE') AS maker
            FROM pg_roles r WHERE r.rolname = ?""";

    private ServiceRole() {}

    /** Whether the role of {@code session} owns the tables, or would own them once they are made. */
    static boolean isOwner(Session session) throws SQLException {
        return session.query(row -> row.getBoolean(1), Sql.of(MAY_MIGRATE)).head();
    }

    /**
     * Gives the role {@code name} its rights to the migrated tables, and takes from it what else it had of them.
     *
     * @throws StorageException with everything that is wrong with that role: it is not there, is bound by no policy, owns
     *     a table, or may make some
     */
    static void grant(Session session, String name) throws SQLException {
        Role role = session.query(Role::of, Sql.of(FITNESS, name))
                .headOption()
                .getOrElseThrow(() -> new StorageException("there is no role " + name + "; CREATE ROLE makes it"));
        if (role.faults.nonEmpty()) {
            throw new StorageException("the role " + name + " " + role.faults.mkString("; it "));
        }
        session.execute("GRANT USAGE ON SCHEMA " + role.schema + " TO " + role.quoted);
        session.execute(
                "REVOKE ALL ON " + RIGHTS.values().flatMap(tables -> tables).mkString(", ") + " FROM " + role.quoted);
        for (var rights : RIGHTS) {
            session.execute("GRANT " + rights._1 + " ON " + rights._2.mkString(", ") + " TO " + role.quoted);
        }
    }

    /**
     * A role as statements name it.
     *
     * @param faults why the wall would not hold it, each after its name
     */
    private record Role(String quoted, String schema, List<String> faults) {
        static Role of(ResultSet row) throws SQLException {
            String schema = row.getString("schema");
            return new Role(
                    row.getString("quoted"),
                    schema,
                    List.of(
                                    Option.when(
                                            row.getBoolean("unbound"),
                                            "is a superuser or has BYPASSRLS, so that no policy binds it"),
                                    Option.when(row.getBoolean("owner"), "owns tables, or may act as their owner"),
                                    Option.when(
                                            row.getBoolean("maker"),
                                            "may make tables in " + schema
                                                    + " (REVOKE CREATE ON SCHEMA … FROM PUBLIC)"))
                            .flatMap(fault -> fault));
        }
    }
}
