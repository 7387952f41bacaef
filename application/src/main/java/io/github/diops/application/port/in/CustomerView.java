package io.github.diops.application.port.in;

import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.Customer;
import io.vavr.collection.List;

/**
 * A customer as a reader sees it.
 *
 * @param contacts those that have not been erased
 * @param version the number of its events
 */
public record CustomerView(Customer customer, List<Contact> contacts, long version) {}
