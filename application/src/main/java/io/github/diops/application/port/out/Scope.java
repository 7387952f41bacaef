package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** Whose records a caller may see and change. Whatever lies outside answers exactly as if it did not exist. */
public sealed interface Scope {
    /** The one partner, or none where the scope spans all. */
    Option<PartnerId> partner();

    /** The one customer, or none where the scope spans all of a partner or more. */
    Option<CustomerId> customer();

    /** Whether a record of that tenant and those customers lies inside. */
    default boolean admits(PartnerId tenant, Set<CustomerId> customers) {
        return admits(tenant) && customer().forAll(customers::contains);
    }

    /** Whether records of that partner may lie inside. */
    default boolean admits(PartnerId tenant) {
        return partner().forAll(own -> own.equals(tenant));
    }

    /**
     * Whether a reader is told that a record concerns {@code customer}: of what concerns several, a customer learns that
     * it is its own, and nothing of the others.
     */
    default boolean tellsOf(CustomerId customer) {
        return customer().forAll(customer::equals);
    }

    /** Every partner's records: Cisco's and the administrator's scope. */
    record All() implements Scope {
        @Override
        public Option<PartnerId> partner() {
            return Option.none();
        }

        @Override
        public Option<CustomerId> customer() {
            return Option.none();
        }
    }

    /** One partner's records. */
    record OfPartner(PartnerId tenant) implements Scope {
        @Override
        public Option<PartnerId> partner() {
            return Option.some(tenant);
        }

        @Override
        public Option<CustomerId> customer() {
            return Option.none();
        }
    }

    /** The records of one customer of a partner. */
    record OfCustomer(PartnerId tenant, CustomerId id) implements Scope {
        @Override
        public Option<PartnerId> partner() {
            return Option.some(tenant);
        }

        @Override
        public Option<CustomerId> customer() {
            return Option.some(id);
        }
    }
}
