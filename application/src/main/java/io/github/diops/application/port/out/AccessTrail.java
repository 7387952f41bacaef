package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** Who did what. {@link Journal#append} adds what was done; what was denied changes no record and is added here. */
public interface AccessTrail {
    /**
     * Adds a denial.
     *
     * @throws IllegalArgumentException if it was done, not denied
     */
    void denied(TrailRow row);

    /**
     * At most {@code limit} rows within {@code scope} that pass {@code filter}, the latest first, of equal instants the
     * greater id first, strictly after {@code after} in that order. A row without customers lies in the scope of its
     * partner and of all, in no customer's. Instants count in milliseconds.
     *
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    List<TrailRow> page(Scope scope, Filter filter, Option<Position> after, int limit);

    /** Which rows; an absent part admits all. {@code from} is inclusive, {@code until} exclusive. */
    record Filter(
            Option<CustomerId> customer, Option<String> actor, Option<Instant> from, Option<Instant> untilExclusive) {
        public static final Filter EVERYTHING = new Filter(Option.none(), Option.none(), Option.none(), Option.none());
    }
}
