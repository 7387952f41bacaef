/**
 * Who does what: the parties of the guide, and who stands for which
 * ({@link io.github.diops.domain.responsibility.Actor}). Rules RSP-01 to RSP-43.
 */
package io.github.diops.domain.responsibility;
