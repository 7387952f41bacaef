package io.github.diops.application.port.in;

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

    /** The customer of that id within the caller's scope, or none. */
    Option<CustomerView> read(Caller caller, CustomerId id);
}
