/**
 * A support case from its opening to its end: state is the fold of its
 * {@link io.github.diops.domain.supportcase.CaseEvent}s, and each command of
 * {@link io.github.diops.domain.supportcase.SupportCase} gives the event that follows or a refusal with its rule.
 * {@link io.github.diops.domain.supportcase.CaseStep} says who may do what in which state. Rules SEV-08 to SEV-11, OBJ-01
 * and OBJ-05 to OBJ-08, with our readings of what follows an acknowledgement ({@link
 * io.github.diops.domain.supportcase.CaseRules}).
 */
package io.github.diops.domain.supportcase;
