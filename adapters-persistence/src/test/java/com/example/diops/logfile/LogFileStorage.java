package com.example.diops.logfile;

import io.github.diops.application.memory.MemoryStorage;
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
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps what was written in a log, and what it comes to in memory. A write is decided, then logged, then told; nobody
 * reads in between. When the log cannot be written, storage answers nothing any more until it is opened anew, which
 * finds what was told and nothing else. For installations whose records fit in memory.
 */
final class LogFileStorage implements Storage {
    private final MemoryStorage decided = new MemoryStorage();
    private final LogFile log;
    private boolean failed;

    private LogFileStorage(Path path) {
        this.log = LogFile.open(path, entry -> Write.decode(entry).on(decided));
    }

    static LogFileStorage open(Path path) {
        return new LogFileStorage(path);
    }

    @Override
    public Journal journal() {
        return new Journal() {
            @Override
            public CommitOutcome append(Scope scope, Commit commit) {
                return written(
                        () -> decided.journal().append(scope, commit),
                        CommitOutcome.COMMITTED::equals,
                        new Write.Append(commit));
            }

            @Override
            public Option<StoredRecord> read(Scope scope, StreamKey stream) {
                return told(() -> decided.journal().read(scope, stream));
            }

            @Override
            public List<StoredEvent> events(Scope scope, StreamKey stream, long afterVersion, int limit) {
                return told(() -> decided.journal().events(scope, stream, afterVersion, limit));
            }

            @Override
            public Option<RecordedAnswer> answer(Scope scope, RequestKey key, Instant now) {
                return told(() -> decided.journal().answer(scope, key, now));
            }
        };
    }

    @Override
    public TimerQueue timers() {
        return new TimerQueue() {
            @Override
            public List<DueTimer> due(Instant now, int limit) {
                return told(() -> decided.timers().due(now, limit));
            }

            @Override
            public boolean fire(DueTimer timer, List<Notice> notices) {
                return written(
                        () -> decided.timers().fire(timer, notices), fired -> fired, new Write.Fire(timer, notices));
            }
        };
    }

    @Override
    public AccessTrail trail() {
        return new AccessTrail() {
            @Override
            public void denied(TrailRow row) {
                written(
                        () -> {
                            decided.trail().denied(row);
                            return true;
                        },
                        added -> added,
                        new Write.Deny(row));
            }

            @Override
            public List<TrailRow> page(Scope scope, Filter filter, Option<Position> after, int limit) {
                return told(() -> decided.trail().page(scope, filter, after, limit));
            }
        };
    }

    @Override
    public Archive archive() {
        return new Archive() {
            @Override
            public List<Place> records(Option<Place> after, int limit) {
                return told(() -> decided.archive().records(after, limit));
            }

            @Override
            public Option<Kept> kept(Place place) {
                return told(() -> decided.archive().kept(place));
            }

            @Override
            public List<StoredEvent> events(Place place, long afterVersion, int limit) {
                return told(() -> decided.archive().events(place, afterVersion, limit));
            }

            @Override
            public boolean project(Commit whole) {
                return written(
                        () -> decided.archive().project(whole), projected -> projected, new Write.Project(whole));
            }

            @Override
            public boolean store(List<Commit> commits) {
                return written(() -> decided.archive().store(commits), stored -> stored, new Write.Store(commits));
            }

            @Override
            public int forgetStrays() {
                return told(() -> decided.archive().forgetStrays());
            }

            @Override
            public void add(List<Notice> notices, List<TrailRow> denials) {
                written(
                        () -> {
                            decided.archive().add(notices, denials);
                            return true;
                        },
                        added -> added,
                        new Write.Add(notices, denials));
            }

            @Override
            public Pruned prune(Instant answersUntil, Instant noticesUntil, int limit) {
                return written(
                        () -> decided.archive().prune(answersUntil, noticesUntil, limit),
                        pruned -> pruned.answers() + pruned.notices() > 0,
                        new Write.Prune(answersUntil, noticesUntil, limit));
            }
        };
    }

    @Override
    public SupportCaseList supportCases() {
        return (scope, filter, after, limit) ->
                told(() -> decided.supportCases().page(scope, filter, after, limit));
    }

    @Override
    public Contacts contacts() {
        return (scope, customer) -> told(() -> decided.contacts().of(scope, customer));
    }

    @Override
    public RecordList records() {
        return (scope, kind, customer, after, limit) ->
                told(() -> decided.records().page(scope, kind, customer, after, limit));
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
                return told(() -> decided.notices().page(scope, since, customer, after, limit));
            }

            @Override
            public boolean isTold(PartnerId tenant, String id) {
                return told(() -> decided.notices().isTold(tenant, id));
            }
        };
    }

    @Override
    public synchronized boolean isReady() {
        return !failed && decided.isReady();
    }

    @Override
    public synchronized void close() {
        decided.close();
        log.close();
    }

    private synchronized <T> T told(Supplier<T> question) {
        if (failed) {
            throw new StorageException("the log could not be written");
        }
        return question.get();
    }

    private synchronized <T> T written(Supplier<T> decision, Predicate<T> changes, Write write) {
        T outcome = told(decision);
        if (changes.test(outcome)) {
            failed = true;
            log.append(write.encoded());
            failed = false;
        }
        return outcome;
    }
}
