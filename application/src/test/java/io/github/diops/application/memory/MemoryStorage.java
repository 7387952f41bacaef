package io.github.diops.application.memory;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A database that lasts as long as the object. It answers as every other adapter does: what is stored is one immutable
 * value, which a commit replaces as a whole. Safe for use by many threads.
 */
public final class MemoryStorage implements Storage {
    private final Object writing = new Object();
    private volatile MemoryState state = MemoryState.EMPTY;
    private volatile boolean closed;

    private final Journal journal = new Journal() {
        @Override
        public CommitOutcome append(Scope scope, Commit commit) {
            MemoryState.checkTexts(commit);
            if (!admits(scope, commit)) {
                throw new IllegalArgumentException(
                        commit.stream() + " of " + commit.tenant() + " lies outside " + scope);
            }
            synchronized (writing) {
                return open().after(commit).fold(outcome -> outcome, next -> {
                    state = next;
                    return CommitOutcome.COMMITTED;
                });
            }
        }

        @Override
        public Option<StoredRecord> read(Scope scope, StreamKey stream) {
            MemoryState.checkText(stream.id());
            return open().read(scope, stream);
        }

        @Override
        public List<StoredEvent> events(Scope scope, StreamKey stream, long afterVersion, int limit) {
            MemoryState.checkText(stream.id());
            return open().events(scope, stream, afterVersion, notNegative(limit));
        }

        @Override
        public Option<RecordedAnswer> answer(Scope scope, RequestKey key, Instant now) {
            MemoryState.checkText(key.principal());
            MemoryState.checkText(key.key());
            return open().answer(scope, key, now);
        }
    };

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public SupportCaseList supportCases() {
        return (scope, filter, after, limit) -> open().page(scope, filter, after, notNegative(limit));
    }

    @Override
    public Contacts contacts() {
        return (scope, customer) -> open().contacts(scope, customer);
    }

    @Override
    public boolean isReady() {
        return !closed;
    }

    @Override
    public void close() {
        synchronized (writing) {
            closed = true;
        }
    }

    private MemoryState open() {
        if (closed) {
            throw new StorageException("the storage is closed");
        }
        return state;
    }

    private static boolean admits(Scope scope, Commit commit) {
        Option<CustomerId> own = scope.customer();
        return scope.admits(commit.tenant()) && own.forAll(commit.customer()::equals);
    }

    private static int notNegative(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return limit;
    }
}
