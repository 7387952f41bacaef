/**
 * Who does what: the parties of the guide, and who stands for which
 * ({@link io.github.diops.domain.responsibility.Actor}). Rule RSP-15.
 */
package io.github.diops.domain.responsibility;
