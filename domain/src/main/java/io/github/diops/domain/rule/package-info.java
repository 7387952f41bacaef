/**
 * Rules and what is said with them: a {@link io.github.diops.domain.rule.Rule} is one sentence of the guide or one
 * reading of it, the {@link io.github.diops.domain.rule.RuleBook} holds them by id, an
 * {@link io.github.diops.domain.rule.Explained} answer names those it rests on, and a
 * {@link io.github.diops.domain.rule.Refusal} names the one that forbids.
 *
 * <p>Every other area depends on this one; it depends on none and lists no rules itself.
 */
package io.github.diops.domain.rule;
