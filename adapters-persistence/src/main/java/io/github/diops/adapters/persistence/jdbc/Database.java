package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * Runs work in transactions, and again where the database asks for it. Safe for use by many threads.
 *
 * <p>Work says whose rows it touches. Its statements name the tenant all the same: a database that can keeps everybody
 * else's rows out of the transaction, as a second wall.
 */
interface Database extends AutoCloseable {
    /** What is done in one transaction; it may be run more than once and touches nothing but the session. */
    interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /**
     * Runs {@code work}, which only reads rows of the partner of {@code scope}, or of all.
     *
     * @throws StorageException if the database fails or is closed
     */
    <T> T read(Scope scope, Work<T> work);

    /**
     * Runs {@code work} on rows of the partner of {@code scope}, or of all, and commits if its result {@code isKept};
     * otherwise, and after an exception, nothing remains of it. When this returns a result that is kept, it is durable.
     *
     * @throws StorageException if the database fails or is closed
     */
    <T> T write(Scope scope, Work<T> work, Predicate<T> isKept);

    /** The same database for what nobody waits for: a statement may take as long as it needs. */
    default Database atLeisure() {
        return this;
    }

    @Override
    void close();
}
