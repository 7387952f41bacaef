package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.Scope;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Pages of a table by an instant and ids, by an index of its tenant and those. A page over all partners takes from each
 * no more than its own page would have, and merges them.
 *
 * @param table whose rows are paged; it has a column {@code tenant}
 * @param at the column of the instant
 * @param ids the columns that order rows of one instant; a place names the first
 */
record Keyset(String table, String at, List<String> ids, boolean latestFirst) {
    /**
     * Tenant, instant and ids of the rows of a page, in their order, after {@code after}.
     *
     * @param conditions which rows, each a condition in which {@code $} is the row
     */
    Sql page(Scope scope, List<Sql> conditions, Option<Position> after, int most) {
        List<Sql> passing = conditions.appendAll(after.toList().flatMap(this::beyond));
        return scope.partner().map(own -> ofTenant(own.value(), passing, most)).getOrElse(() -> ofAll(passing, most));
    }

    private Sql ofTenant(String tenant, List<Sql> passing, int most) {
        return Sql.of("SELECT " + columns("k") + " FROM " + table + " k WHERE k.tenant = ?", tenant)
                .and(passing("k", passing))
                .and(" ORDER BY " + order("k") + ", k.tenant LIMIT ?", most);
    }

    /**
     * No row beyond the last of its tenant's own page. That bound is found once a tenant: the limit, which cuts nothing
     * off, keeps PostgreSQL from moving it to where it would be found anew for each row.
     */
    private Sql ofAll(List<Sql> passing, int most) {
        // CROSS JOIN, since SQLite keeps its order: tenant by tenant
        return Sql.of("SELECT " + columns("k") + " FROM (SELECT t.tenant, coalesce((SELECT last." + at + " FROM "
                        + table + " last WHERE last.tenant = t.tenant")
                .and(passing("last", passing))
                .and(
                        " ORDER BY " + order("last") + " LIMIT 1 OFFSET ?), ?) AS bound FROM tenant t LIMIT ?) t"
                                + " CROSS JOIN " + table + " k WHERE k.tenant = t.tenant",
                        Math.max(0, most - 1),
                        latestFirst ? Long.MIN_VALUE : Long.MAX_VALUE,
                        Integer.MAX_VALUE)
                .and(passing("k", passing))
                .and(" AND k." + at + (latestFirst ? " >= " : " <= ") + "t.bound")
                .and(" ORDER BY " + order("k") + ", k.tenant LIMIT ?", most);
    }

    /** The order of a page, for the query around it. */
    String orderOf(String row) {
        return order(row) + ", " + row + ".tenant";
    }

    private List<Sql> beyond(Position last) {
        String before = latestFirst ? "<" : ">";
        return List.of(
                // says less than the next, but bounds the index on both sides
                Sql.of("$." + at + " " + before + "= ?", last.at()),
                Sql.of(
                        "$." + at + " " + before + " ? OR $." + at + " = ? AND $." + ids.head() + " " + before + " ?",
                        last.at(),
                        last.at(),
                        last.id()));
    }

    private String columns(String row) {
        return List.of("tenant", at)
                .appendAll(ids)
                .map(column -> row + "." + column)
                .mkString(", ");
    }

    private String order(String row) {
        return ids.prepend(at)
                .map(column -> row + "." + column + (latestFirst ? " DESC" : ""))
                .mkString(", ");
    }

    private static Sql passing(String row, List<Sql> conditions) {
        return conditions
                .map(condition -> new Sql(" AND (" + condition.text().replace("$", row) + ")", condition.values()))
                .fold(Sql.EMPTY, Sql::and);
    }
}
