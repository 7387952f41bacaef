package io.github.diops.application.usecase;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.Function1;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Carries a request out once. The answer is stored in the transaction of what it answers, so the storage decides
 * between two instances; within one, a second request waits for nothing and is told that the first is under way.
 */
final class Repetitions {
    private final Journal journal;
    private final InstantSource clock;
    private final Set<RequestKey> underWay = ConcurrentHashMap.newKeySet();

    Repetitions(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The outcome of {@code work}, or what was answered before.
     *
     * @param work carries the request out; it is handed how to word the answer that its commit is to store
     */
    <T> Either<Problem, Outcome<T>> once(
            Caller caller,
            PartnerId tenant,
            Option<Once<T>> once,
            Function1<Function1<T, Option<RecordedAnswer>>, Either<Problem, T>> work) {
        return once.fold(
                () -> work.apply(result -> Option.none()).map(Outcome.Done::new),
                request -> guarded(
                        caller, request, new RequestKey(tenant, caller.actor().name(), request.key()), work));
    }

    private <T> Either<Problem, Outcome<T>> guarded(
            Caller caller,
            Once<T> once,
            RequestKey key,
            Function1<Function1<T, Option<RecordedAnswer>>, Either<Problem, T>> work) {
        if (!underWay.add(key)) {
            return Either.left(new Problem.InProgress());
        }
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return journal.answer(caller.scope(), key, now)
                    .map(stored -> Repetitions.<T>again(once, stored))
                    .getOrElse(() -> work.apply(result -> Option.some(new RecordedAnswer(
                                    key, once.fingerprint(), once.answer().apply(result), now)))
                            .map(Outcome.Done::new));
        } finally {
            underWay.remove(key);
        }
    }

    private static <T> Either<Problem, Outcome<T>> again(Once<T> once, RecordedAnswer stored) {
        return stored.fingerprint().equals(once.fingerprint())
                ? Either.right(new Outcome.Repeated<>(stored.answer()))
                : Either.left(new Problem.KeyReused());
    }
}
