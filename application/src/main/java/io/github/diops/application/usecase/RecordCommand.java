package io.github.diops.application.usecase;

import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A command on a record that exists.
 *
 * @param <S> the state
 * @param <E> the events
 */
@FunctionalInterface
interface RecordCommand<S, E> {
    /** The event that it makes of {@code before}, or the policy's refusal; asked only where there is no fault. */
    Either<Refusal, ? extends E> decide(S before, Instant at);

    /** What makes no sense about it for a record that stands so, besides its instant. */
    default List<Fault> faults(S before, Instant at) {
        return List.empty();
    }

    /** The rule by which its instant lies between the record's last event and now, if one says so. */
    default Option<RuleId> timing() {
        return Option.none();
    }
}
