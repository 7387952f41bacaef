/**
 * The use cases: how desks decide by the policy and keep what they decide in the journal. Only
 * {@link io.github.diops.application.usecase.Desks} can be seen from outside, and only
 * {@link io.github.diops.application.DiOps} looks.
 *
 * <p>A desk loads a record, asks the domain for the event or the refusal, and commits the event with the state after
 * it. One codec for each kind of record gives both their stored form, which never changes for what is stored.
 */
package io.github.diops.application.usecase;
