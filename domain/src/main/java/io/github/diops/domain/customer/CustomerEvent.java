package io.github.diops.domain.customer;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.RuleId;
import io.vavr.control.Option;

/** Something that happened to a customer's record. */
public sealed interface CustomerEvent {
    /** The party that does this; an administrator stands in for it. */
    default Party by() {
        return Party.PARTNER;
    }

    /** The rule that gives this step to that party. */
    default RuleId rule() {
        return ResponsibilityRules.RSP_15.id();
    }

    /**
     * The customer after this event.
     *
     * @throws IllegalStateException if the event cannot follow {@code before}
     */
    Customer after(Option<Customer> before);

    /** The record was created. */
    record Created(CustomerId id, PartnerId partner, CustomerProfile profile) implements CustomerEvent {
        @Override
        public Customer after(Option<Customer> before) {
            if (before.isDefined()) {
                throw new IllegalStateException("customer " + id + " was created twice");
            }
            return new Customer(id, partner, profile, false);
        }
    }

    /**
     * What is known of the customer was changed.
     *
     * @param profile all that is known from now on, what did not change too
     */
    record Changed(CustomerProfile profile) implements CustomerEvent {
        @Override
        public Customer after(Option<Customer> before) {
            return CustomerEvent.existing(before).with(profile);
        }
    }

    /** A contact was erased; only its id is left (RSP-27a). */
    record ContactErased(ContactId contact) implements CustomerEvent {
        @Override
        public RuleId rule() {
            return ResponsibilityRules.RSP_27.id();
        }

        @Override
        public Customer after(Option<Customer> before) {
            return CustomerEvent.existing(before).without(contact);
        }
    }

    /** The record was put away for good (RSP-15a). */
    record Archived() implements CustomerEvent {
        @Override
        public Customer after(Option<Customer> before) {
            return CustomerEvent.existing(before).putAway();
        }
    }

    private static Customer existing(Option<Customer> before) {
        return before.getOrElseThrow(() -> new IllegalStateException("a customer was changed before it was created"));
    }
}
