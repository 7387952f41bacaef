package io.github.diops.adapters.persistence.jdbc;

import io.vavr.collection.List;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the values of its parameters.
 *
 * @param values {@link String}, {@link Long}, {@link Integer}, {@link Boolean} or {@link Instant}, or null
 */
record Sql(String text, List<@Nullable Object> values) {
    static final Sql EMPTY = new Sql("", List.empty());

    static Sql of(String text, @Nullable Object... values) {
        return new Sql(text, List.of(values));
    }

    Sql and(String more, @Nullable Object... moreValues) {
        return and(of(more, moreValues));
    }

    Sql and(Sql more) {
        return new Sql(text + more.text, values.appendAll(more.values));
    }
}
