package io.github.diops.application.usecase;

import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Records of one kind as streams of events: from stored text to state and back. */
final class RecordStreams<S, E> {
    private final Journal journal;
    private final RecordCodec<S, E> codec;

    RecordStreams(Journal journal, RecordCodec<S, E> codec) {
        this.journal = journal;
        this.codec = codec;
    }

    /** A record as its events have left it. */
    record Loaded<S>(PartnerId tenant, StreamHead head, S state) {}

    /** An event that follows, with the state after it, as both are stored. */
    record Next(StoredEvent event, Snapshot snapshot) {}

    Option<Loaded<S>> load(Scope scope, StreamKey key) {
        return journal.read(scope, key).map(stored -> loaded(scope, stored));
    }

    /** The state of a stored record: its snapshot, or the fold of its events where the snapshot has an older form. */
    Loaded<S> loaded(Scope scope, StoredRecord stored) {
        S state = stored.snapshot().typeVersion() == codec.stateVersion()
                ? codec.state(StoredJson.parse(stored.snapshot().body()))
                : replay(scope, stored.stream());
        return new Loaded<>(stored.tenant(), stored.head(), state);
    }

    private S replay(Scope scope, StreamKey key) {
        return fold(codec, journal.events(scope, key, 0, Integer.MAX_VALUE))
                .getOrElseThrow(() -> new IllegalStateException("stream " + key + " has no events"));
    }

    /** The record as each of its events left it, in order. */
    List<S> states(Scope scope, StreamKey key) {
        List<StoredEvent> events = journal.events(scope, key, 0, Integer.MAX_VALUE);
        return List.rangeClosed(1, events.size()).flatMap(count -> fold(codec, events.take(count)));
    }

    /** The state after {@code events}, or none if there are none. */
    static <S, E> Option<S> fold(RecordCodec<S, E> codec, List<StoredEvent> events) {
        return events.foldLeft(Option.<S>none(), (state, stored) -> {
            StoredJson body = StoredJson.parse(stored.body());
            E event = codec.event(
                    new RecordCodec.Form(stored.type(), stored.typeVersion(), body.object("data")), Envelope.of(body));
            return Option.some(codec.after(state, event));
        });
    }

    /** The event as it follows {@code head}, chained to it by its hash, and {@code after}, the state then. */
    Next next(PartnerId tenant, StreamKey key, StreamHead head, E event, S after, Envelope envelope) {
        RecordCodec.Form form = codec.form(event);
        String body = envelope.around(form.data()).toString();
        long version = head.version() + 1;
        StoredEvent stored = new StoredEvent(
                version,
                form.type(),
                form.version(),
                body,
                hash(List.of(head.hash(), tenant, key, version, form.type(), form.version(), body)));
        return new Next(
                stored, new Snapshot(codec.stateVersion(), codec.state(after).toString()));
    }

    /** SHA-256 over the parts, each followed by a line feed, which none but the last could contain and JSON escapes. */
    static String hash(List<?> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
