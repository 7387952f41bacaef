package io.github.diops.application.usecase;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.Timer;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What sets one kind of record apart; {@link RecordDesk} does what all have in common.
 *
 * @param <S> the state
 * @param <E> the events
 * @param <V> what a reader sees
 */
interface RecordKind<S, E, V> {
    StreamKey.Kind kind();

    RecordCodec<S, E> codec();

    Object id(S state);

    /** The record before its first event, of a kind of which there always is one; none of others. */
    default Option<RecordStreams.Loaded<S>> unwritten() {
        return Option.none();
    }

    Instant lastEventAt(S state);

    /** What {@code event} says of itself; of events without an instant of their own, {@code at}, the command's, is theirs. */
    Deed deed(E event, Instant at);

    /** Whose record it is; nobody's where it is empty. */
    Set<CustomerId> customers(S state);

    /** Names in {@code commit} what finds the record, as it stands in {@code after}. */
    Commit.Builder listed(Commit.Builder commit, S after);

    /** The instant at which the record stands in the list of its kind from now on, where {@code event} sets it. */
    default Option<Instant> listedAt(E event) {
        return Option.none();
    }

    /** All timers that the record has from now on, as {@code event} has left it; none where it keeps those it has. */
    default Option<List<Timer>> timers(E event, S after) {
        return Option.none();
    }

    /** What is told of {@code event} in the same moment; nothing for most. */
    default List<Notice> notices(PartnerId tenant, E event, S after, Instant now) {
        return List.empty();
    }

    /** The record as it can be said at {@code now}. */
    V view(RecordStreams.Loaded<S> record, Instant now);
}
