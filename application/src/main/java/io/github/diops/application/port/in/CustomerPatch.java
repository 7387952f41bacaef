package io.github.diops.application.port.in;

import io.vavr.collection.List;
import io.vavr.control.Either;

/** A change to what is known of a customer. It is asked again where another change came first. */
@FunctionalInterface
public interface CustomerPatch {
    /** All that is to be known from now on, what does not change too; or every fault of it. */
    Either<List<Fault>, CustomerDetails> of(CustomerView current);
}
