package io.github.diops.domain.customer;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;

/** A customer, as its events have left it. */
public record Customer(CustomerId id, PartnerId partner, CustomerProfile profile) {

    /** The event of creating this customer; refused to any party but the partner (RSP-15). */
    public static Either<Refusal, CustomerEvent.Created> create(
            Actor by, CustomerId id, PartnerId partner, CustomerProfile profile) {
        return by.standsFor(Party.PARTNER)
                ? Either.right(new CustomerEvent.Created(id, partner, profile))
                : Either.left(Refusal.of(CustomerRefusal.ONLY_THE_PARTNER_KEEPS_CUSTOMERS));
    }
}
