package io.github.diops.domain.customer;

import io.github.diops.domain.responsibility.Party;
import io.vavr.control.Option;

/** Something that happened to a customer's record. */
public sealed interface CustomerEvent {
    /** The party that does this; an administrator stands in for it. */
    Party by();

    /**
     * The customer after this event.
     *
     * @throws IllegalStateException if the event cannot follow {@code before}
     */
    Customer after(Option<Customer> before);

    /** The record was created. */
    record Created(CustomerId id, PartnerId partner, CustomerProfile profile) implements CustomerEvent {
        @Override
        public Party by() {
            return Party.PARTNER;
        }

        @Override
        public Customer after(Option<Customer> before) {
            if (before.isDefined()) {
                throw new IllegalStateException("customer " + id + " was created twice");
            }
            return new Customer(id, partner, profile);
        }
    }
}
