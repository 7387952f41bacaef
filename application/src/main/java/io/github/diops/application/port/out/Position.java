package io.github.diops.application.port.out;

import java.time.Instant;

/**
 * A place in a list that goes by instants, and where those are equal by id: the row that was last seen.
 *
 * @param at the row's instant; milliseconds count
 * @param id the row's id, compared by code point
 */
public record Position(Instant at, String id) {}
