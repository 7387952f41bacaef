package io.github.diops.domain.customer;

import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.vavr.control.Option;

/**
 * Whom to reach at a customer: a person or a team (ESC-03a). Personal data: it is kept apart from every record and can
 * be erased.
 *
 * @param name the person's name, or the team's
 * @param team whether {@code name} is a team's
 */
public record Contact(String name, boolean team, Option<PhoneNumber> phone, Option<EmailAddress> email) {}
