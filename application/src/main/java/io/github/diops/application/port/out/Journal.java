package io.github.diops.application.port.out;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Where records live: for each a stream of events that only grows. An adapter passes
 * {@code io.github.diops.application.kit.JournalContract}.
 */
public interface Journal {
    /**
     * Stores all of {@code commit} or nothing. Once {@link CommitOutcome#COMMITTED} is returned it survives a crash.
     * Where more than one obstacle stands in the way, a stored answer is told first, then the version, then the number.
     * Text is kept untouched; instants are kept to the millisecond.
     *
     * <p>A commit that stores an answer lets go of the tenant's answers that have expired by then.
     *
     * @throws IllegalArgumentException if the commit's tenant or customers lie outside {@code scope}, if a text contains
     *     U+0000 or half a surrogate pair, which no database keeps, or if the customer has a contact of that id already
     * @throws StorageException if the storage fails; then nothing is stored, or the failure came after it was durable
     */
    CommitOutcome append(Scope scope, Commit commit);

    /**
     * The record of that stream within {@code scope}, or none. Where more than one tenant has a stream of that name, the
     * first tenant's by code point.
     */
    Option<StoredRecord> read(Scope scope, StreamKey stream);

    /**
     * Its events after version {@code afterVersion}, in order, at most {@code limit}; empty if there is no such stream
     * within {@code scope}. They are those of the record that {@link #read} answers.
     *
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    List<StoredEvent> events(Scope scope, StreamKey stream, long afterVersion, int limit);

    /** The answer stored under {@code key}, unless it has expired at {@code now} or lies outside {@code scope}. */
    Option<RecordedAnswer> answer(Scope scope, RequestKey key, Instant now);
}
