package io.github.diops.application.port.in;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What it takes to move maintenance: the partner's request (CHG-07), or the planner's own move (CHG-05a).
 *
 * @param newWindowStart the start of the window to which it moves
 * @param reason why, in the mover's words
 * @param offeredByCisco in a request, whether Cisco's operations have that window free (CHG-05); who may be either, the
 *     administrator, makes a request where this is said
 */
public record RescheduleMaintenance(Instant newWindowStart, String reason, Option<Boolean> offeredByCisco) {}
