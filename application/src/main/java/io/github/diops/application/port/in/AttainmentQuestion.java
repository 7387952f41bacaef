package io.github.diops.application.port.in;

import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Of which cases the attainment is asked.
 *
 * @param from the first instant of their opening; where none is given, the start of the eleventh calendar month before
 *     that of the end, so that a report has twelve months at most
 * @param toExclusive the end of their opening; now where none is given
 * @param customer whose cases; all of the caller's scope where none is named
 */
public record AttainmentQuestion(Option<Instant> from, Option<Instant> toExclusive, Option<CustomerId> customer) {}
