package io.github.diops.application.port.in;

import io.github.diops.domain.capacity.CapacityRequest;
import io.github.diops.domain.customer.PartnerId;

/**
 * A capacity request as a reader sees it.
 *
 * @param version the number of its events
 */
public record CapacityView(PartnerId partner, CapacityRequest request, long version) {}
