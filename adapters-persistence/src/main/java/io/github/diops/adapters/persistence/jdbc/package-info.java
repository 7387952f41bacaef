/**
 * Storage by plain JDBC; enter at {@link io.github.diops.adapters.persistence.jdbc.SqliteProvider} or
 * {@link io.github.diops.adapters.persistence.jdbc.PostgresProvider}. The SQL is the same for every database: short transactions, conflicts found by update counts, pages by key. What differs by database, how
 * a transaction begins and which errors may pass, stands behind
 * {@link io.github.diops.adapters.persistence.jdbc.Database}.
 */
package io.github.diops.adapters.persistence.jdbc;
