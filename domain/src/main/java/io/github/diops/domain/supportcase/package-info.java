/**
 * A support case from its opening to its acknowledgement: state is the fold of its
 * {@link io.github.diops.domain.supportcase.CaseEvent}s, and each command of
 * {@link io.github.diops.domain.supportcase.SupportCase} gives the event that follows or a refusal with its rule. It
 * lists no rules of its own; SEV-08, OBJ-01, OBJ-08b and ESC-07 decide.
 */
package io.github.diops.domain.supportcase;
