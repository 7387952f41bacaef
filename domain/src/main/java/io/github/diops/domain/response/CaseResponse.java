package io.github.diops.domain.response;

import io.github.diops.domain.severity.Severity;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * How one case was answered, as far as attainment asks (OBJ-04a).
 *
 * @param severity the one in force when the outcome was fixed, else the current one
 * @param dueAt the last instant at which an acknowledgement meets the objective
 */
public record CaseResponse(Instant openedAt, Severity severity, Instant dueAt, Option<Instant> acknowledgedAt) {}
