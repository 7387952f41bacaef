package io.github.diops.domain.change;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.CustomerId;

/**
 * A customer whom maintenance concerns.
 *
 * @param calendar its calendar at the time of planning; later changes to it do not touch this maintenance
 */
public record ConcernedCustomer(CustomerId id, BusinessCalendar calendar) {}
