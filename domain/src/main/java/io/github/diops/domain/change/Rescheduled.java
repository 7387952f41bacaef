package io.github.diops.domain.change;

/**
 * A new date that is agreed; it needs no fresh notice (CHG-05a).
 *
 * @param timely whether the request was; a late one Cisco may still decline (CHG-04a)
 */
public record Rescheduled(boolean timely) {}
