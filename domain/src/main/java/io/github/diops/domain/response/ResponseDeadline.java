package io.github.diops.domain.response;

import io.vavr.collection.List;
import java.time.Instant;

/**
 * The clock of one case.
 *
 * @param startsAt where it began to count: the opening of the case, or the opening time of business (OBJ-03)
 * @param dueAt the last instant at which an acknowledgement meets the objective, itself included (OBJ-02)
 * @param warnings in order, none before {@code startsAt}, none after {@code dueAt} (OBJ-10)
 */
public record ResponseDeadline(Instant startsAt, Instant dueAt, List<Warning> warnings) {}
