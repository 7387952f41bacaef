package io.github.diops.application.port.in;

import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.CustomerProfile;
import io.vavr.collection.List;

/**
 * All that is known of a customer.
 *
 * @param profile what is known of it, without contacts
 * @param contacts whom to reach there
 */
public record CustomerDetails(CustomerProfile profile, List<Contact> contacts) {}
