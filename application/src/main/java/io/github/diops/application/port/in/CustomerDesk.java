package io.github.diops.application.port.in;

import io.github.diops.application.port.out.Position;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The desk where customers are kept. What it answers as done is durable. */
public interface CustomerDesk {
    /**
     * Creates a customer of the caller's partner, or of the one named.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CustomerView>> create(
            Caller caller, CreateCustomer command, Option<Once<CustomerView>> once);

    /**
     * Changes what is known of a customer. Contacts that are no longer among those known are erased; a change that
     * changes nothing leaves no trace.
     */
    Either<Problem, CustomerView> change(Caller caller, CustomerId id, Occasion occasion, CustomerPatch patch);

    /**
     * Puts the record away for good (RSP-15a).
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<CustomerView>> archive(
            Caller caller, CustomerId id, Occasion occasion, Option<Once<CustomerView>> once);

    /**
     * Erases every contact of the customer, each in a step of its own; what is erased is nowhere any more (RSP-27a).
     *
     * @param once how the request is carried out once, if the client asks for that; one that finds no contact changes
     *     nothing and is not kept
     */
    Either<Problem, Outcome<CustomerView>> eraseContacts(
            Caller caller, CustomerId id, Occasion occasion, Option<Once<CustomerView>> once);

    /** The customer of that id within the caller's scope, or none. */
    Option<CustomerView> read(Caller caller, CustomerId id);

    /** At most {@code limit} customers within the caller's scope, the latest created first, after {@code after}. */
    Page<CustomerView, Position> list(Caller caller, Option<Position> after, int limit);
}
