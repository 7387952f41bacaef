package io.github.diops.application.port.out;

import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.ContactId;

/** A contact under the id by which the journal knows it. */
public record StoredContact(ContactId id, Contact contact) {}
