/**
 * Escalation to TAC: who may, and in what form contact data come
 * ({@link io.github.diops.domain.escalation.PhoneNumber}, {@link io.github.diops.domain.escalation.EmailAddress}).
 * Rules ESC-06, ESC-07.
 */
package io.github.diops.domain.escalation;
