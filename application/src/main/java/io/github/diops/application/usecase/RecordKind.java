package io.github.diops.application.usecase;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.StreamKey;
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

    /** What {@code event} says of itself; of events without an instant of their own, {@code now} is theirs. */
    Deed deed(E event, Instant now);

    /** Names in {@code commit} whose record it is and what finds it, as it stands in {@code after}. */
    Commit.Builder listed(Commit.Builder commit, S after);

    /** The record as it can be said at {@code now}. */
    V view(RecordStreams.Loaded<S> record, Instant now);
}
