package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamKey;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A journal for many new records: what is appended waits until {@link #store}, each record as one commit. It remembers
 * customers, which every other record asks for. Used by one thread, on a database that nobody else writes to.
 */
final class GatheredJournal implements Journal {
    private final Ports ports;
    private final Map<StreamKey, Commit> gathered = new LinkedHashMap<>();
    private final Map<StreamKey, StoredRecord> customers = new HashMap<>();

    GatheredJournal(Ports ports) {
        this.ports = ports;
    }

    /** Stores all that waits, save records whose number another one has; says how many events were stored of each. */
    List<Integer> store() {
        List<Commit> all = List.ofAll(gathered.values());
        gathered.clear();
        return stored(all).map(commit -> commit.events().size());
    }

    private List<Commit> stored(List<Commit> commits) {
        if (ports.archive().store(commits)) {
            return commits;
        }
        int half = commits.size() / 2;
        return half == 0 ? List.empty() : stored(commits.take(half)).appendAll(stored(commits.drop(half)));
    }

    @Override
    public CommitOutcome append(Scope scope, Commit commit) {
        Option<Commit> before = Option.of(gathered.get(commit.stream()));
        if (!before.forAll(waiting -> waiting.reached().equals(commit.expected()))) {
            return CommitOutcome.VERSION_CONFLICT;
        }
        gathered.put(
                commit.stream(), before.map(waiting -> joined(waiting, commit)).getOrElse(commit));
        if (commit.stream().kind() == StreamKey.Kind.CUSTOMER) {
            customers.put(commit.stream(), record(commit));
        }
        return CommitOutcome.COMMITTED;
    }

    private static Commit joined(Commit first, Commit second) {
        return Commit.builder()
                .from(second)
                .expected(first.expected())
                .events(first.events().appendAll(second.events()))
                .listed(second.listed().orElse(first::listed))
                .timers(second.timers().orElse(first::timers))
                .notices(first.notices().appendAll(second.notices()))
                .trail(first.trail().appendAll(second.trail()))
                .contacts(first.contacts().appendAll(second.contacts()))
                .build();
    }

    @Override
    public Option<StoredRecord> read(Scope scope, StreamKey stream) {
        return Option.of(gathered.get(stream))
                .map(GatheredJournal::record)
                .orElse(Option.of(customers.get(stream)))
                .orElse(() -> ports.journal().read(scope, stream));
    }

    private static StoredRecord record(Commit commit) {
        return new StoredRecord(commit.tenant(), commit.stream(), commit.reached(), commit.snapshot());
    }

    @Override
    public List<StoredEvent> events(Scope scope, StreamKey stream, long afterVersion, int limit) {
        return Option.of(gathered.get(stream))
                .map(waiting -> waiting.events()
                        .filter(event -> event.version() > afterVersion)
                        .take(limit))
                .getOrElse(() -> ports.journal().events(scope, stream, afterVersion, limit));
    }

    @Override
    public Option<RecordedAnswer> answer(Scope scope, RequestKey key, Instant now) {
        return ports.journal().answer(scope, key, now);
    }
}
