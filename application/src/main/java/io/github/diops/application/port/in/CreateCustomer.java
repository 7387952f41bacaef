package io.github.diops.application.port.in;

import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * What it takes to create a customer.
 *
 * @param partner whose customer it is; needed only where the caller's scope spans several partners
 * @param profile what is known of it, without contacts
 * @param contacts whom to reach there
 */
public record CreateCustomer(Option<PartnerId> partner, CustomerProfile profile, List<Contact> contacts) {}
