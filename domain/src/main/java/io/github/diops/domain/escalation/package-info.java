/**
 * Escalation to TAC: what it needs, and from whom. Enter at {@link io.github.diops.domain.escalation.Escalation}, which
 * tells everything that a {@linkplain io.github.diops.domain.escalation.EscalationDraft draft} lacks. Rules ESC-01 to
 * ESC-07; the channel is OBJ-09.
 */
package io.github.diops.domain.escalation;
