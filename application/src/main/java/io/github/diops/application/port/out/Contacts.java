package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;

/** Reads contacts, which are personal data kept apart from the journal so that they can be erased. */
public interface Contacts {
    /** The contacts of that customer within {@code scope} that have not been erased, in the order they were added. */
    List<StoredContact> of(Scope scope, CustomerId customer);
}
