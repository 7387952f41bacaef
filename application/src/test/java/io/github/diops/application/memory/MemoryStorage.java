package io.github.diops.application.memory;

import io.github.diops.application.port.out.AccessKeys;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Contacts;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Notices;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.RecordList;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.port.out.TimerQueue;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
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
    private final AccessKeys keys = new MemoryKeys(this::open, this::told);

    private final Journal journal = new Journal() {
        @Override
        public CommitOutcome append(Scope scope, Commit commit) {
            MemoryState.checkTexts(commit);
            if (!scope.admits(commit.tenant(), commit.customers())) {
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

    private void told(TrailRow row) {
        MemoryState.texts(row).forEach(MemoryState::checkText);
        synchronized (writing) {
            state = open().told(row);
        }
    }

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
    public RecordList records() {
        return (scope, kind, customer, after, limit) -> open().listed(scope, kind, customer, after, notNegative(limit));
    }

    @Override
    public TimerQueue timers() {
        return new TimerQueue() {
            @Override
            public List<DueTimer> due(Instant now, int limit) {
                return open().due(now, notNegative(limit));
            }

            @Override
            public boolean fire(DueTimer timer, List<Notice> notices) {
                if (!notices.forAll(notice -> notice.tenant().equals(timer.tenant()))) {
                    throw new IllegalArgumentException("a notice of another tenant than " + timer.tenant());
                }
                notices.flatMap(MemoryState::texts).forEach(MemoryState::checkText);
                synchronized (writing) {
                    Option<MemoryState> fired = open().fired(timer, notices);
                    fired.forEach(next -> state = next);
                    return fired.isDefined();
                }
            }
        };
    }

    @Override
    public Notices notices() {
        return new Notices() {
            @Override
            public List<Notice> page(
                    Scope scope,
                    Option<Instant> since,
                    Option<CustomerId> customer,
                    Option<Position> after,
                    int limit) {
                return open().notices(scope, since, customer, after, notNegative(limit));
            }

            @Override
            public boolean isTold(PartnerId tenant, String id) {
                return open().isTold(tenant, id);
            }
        };
    }

    @Override
    public AccessTrail trail() {
        return new AccessTrail() {
            @Override
            public void denied(TrailRow row) {
                if (row.outcome() != TrailRow.Outcome.DENIED) {
                    throw new IllegalArgumentException("not denied: " + row);
                }
                told(row);
            }

            @Override
            public List<TrailRow> page(Scope scope, Filter filter, Option<Position> after, int limit) {
                filter.actor().forEach(MemoryState::checkText);
                return open().trail(scope, filter, after, notNegative(limit));
            }
        };
    }

    @Override
    public AccessKeys keys() {
        return keys;
    }

    @Override
    public Archive archive() {
        return new Archive() {
            @Override
            public List<Place> records(Option<Place> after, int limit) {
                return open().places(after, limit);
            }

            @Override
            public Option<Kept> kept(Place place) {
                return open().kept(place);
            }

            @Override
            public List<StoredEvent> events(Place place, long afterVersion, int limit) {
                return open().events(
                                new Scope.OfPartner(place.tenant()), place.stream(), afterVersion, notNegative(limit));
            }

            @Override
            public boolean project(Commit whole) {
                synchronized (writing) {
                    Option<MemoryState> projected = open().projected(whole);
                    projected.forEach(next -> state = next);
                    return projected.isDefined();
                }
            }

            @Override
            public boolean store(List<Commit> commits) {
                commits.forEach(MemoryState::checkTexts);
                synchronized (writing) {
                    Option<MemoryState> stored = commits.foldLeft(
                            Option.some(open()),
                            (before, commit) ->
                                    before.flatMap(state -> state.after(commit).toOption()));
                    stored.forEach(next -> state = next);
                    return stored.isDefined();
                }
            }

            @Override
            public int forgetStrays() {
                // every row here stands under its record
                return 0;
            }

            @Override
            public void add(List<Notice> notices, List<TrailRow> denials) {
                synchronized (writing) {
                    state = open().with(notices, denials);
                }
            }

            @Override
            public Pruned prune(Instant answersUntil, Instant noticesUntil, int limit) {
                synchronized (writing) {
                    MemoryState before = open();
                    state = before.pruned(answersUntil, noticesUntil, limit);
                    return new Pruned(
                            before.answers().size() - state.answers().size(),
                            before.notices().size() - state.notices().size());
                }
            }
        };
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

    private static int notNegative(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return limit;
    }
}
