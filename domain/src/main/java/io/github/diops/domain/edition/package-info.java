/**
 * The policy as a whole: {@link io.github.diops.domain.edition.OperationsPolicy} is one immutable edition and answers
 * every decision as {@link io.github.diops.domain.rule.Explained}. It depends on every area, and none depends on it.
 * Rule GEN-03.
 */
package io.github.diops.domain.edition;
