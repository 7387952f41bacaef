/**
 * Who answers for what: the {@link io.github.diops.domain.responsibility.Party parties}, who
 * {@link io.github.diops.domain.responsibility.Actor acts} for one, and the
 * {@link io.github.diops.domain.responsibility.ResponsibilityRegister} of every duty. Rules RSP-01 to RSP-43.
 */
package io.github.diops.domain.responsibility;
