/**
 * The boundaries of DI Ops as rules. A chapter is a class of rules, each a field named as the sentence to remember:
 * {@link io.github.diops.architecture.HexagonRules} says who may depend on whom,
 * {@link io.github.diops.architecture.PurityRules} what the domain and the application do without. A test of each
 * chapter's name runs it on the code that ships.
 *
 * <p>A rule without a counterexample does not exist: {@link io.github.diops.architecture.CounterexampleTest} holds each
 * against the offenders in {@code counterexamples.<rule>}.
 */
package io.github.diops.architecture;
