package io.github.diops.application.port.in;

import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;

/**
 * What it takes to ask for more capacity (CAP-03a).
 *
 * @param adding how many users and devices beyond what was committed
 * @param tacCase the number of the TAC case in which the expansion is planned
 */
public record OpenCapacityRequest(CustomerId customer, Capacity adding, String tacCase) {}
