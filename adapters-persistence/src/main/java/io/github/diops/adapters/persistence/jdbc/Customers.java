package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;

/** A set of customers in one column: their ids in order, a space between two; no id has one. */
final class Customers {
    private Customers() {}

    static String joined(Set<CustomerId> customers) {
        return customers.toList().map(CustomerId::value).sorted().mkString(" ");
    }

    /** The inverse of {@link #joined}. */
    static Set<CustomerId> parse(String joined) {
        return joined.isEmpty()
                ? HashSet.empty()
                : List.of(joined.split(" ", -1)).map(CustomerId::of).toSet();
    }
}
