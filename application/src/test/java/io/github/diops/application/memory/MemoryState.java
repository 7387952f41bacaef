package io.github.diops.application.memory;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.port.out.SupportCaseList.Position;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/** All that is stored, as one immutable value. */
record MemoryState(
        Map<StreamPlace, KeptStream> streams,
        Map<CasePlace, SupportCaseEntry> cases,
        Map<CustomerPlace, Vector<StoredContact>> contacts,
        Map<RequestKey, KeptAnswer> answers) {

    static final MemoryState EMPTY =
            new MemoryState(HashMap.empty(), HashMap.empty(), HashMap.empty(), HashMap.empty());

    record StreamPlace(PartnerId tenant, StreamKey stream) {}

    record CasePlace(PartnerId tenant, CaseId id) {}

    record CustomerPlace(PartnerId tenant, CustomerId customer) {}

    record KeptStream(
            StreamPlace place, CustomerId customer, StreamHead head, Vector<StoredEvent> events, Snapshot snapshot) {
        StoredRecord stored() {
            return new StoredRecord(place.tenant(), place.stream(), head, snapshot);
        }
    }

    record KeptAnswer(CustomerId customer, RecordedAnswer answer) {}

    /** The state after {@code commit}, or the reason why it stays as it is. */
    Either<CommitOutcome, MemoryState> after(Commit commit) {
        if (commit.answer().exists(this::isAnswered)) {
            return Either.left(CommitOutcome.ANSWER_EXISTS);
        }
        StreamPlace place = new StreamPlace(commit.tenant(), commit.stream());
        Option<KeptStream> kept = streams.get(place);
        boolean asExpected = kept.fold(
                () -> commit.expected().equals(StreamHead.NONE),
                stream -> stream.head().equals(commit.expected())
                        && stream.customer().equals(commit.customer()));
        if (!asExpected) {
            return Either.left(CommitOutcome.VERSION_CONFLICT);
        }
        if (commit.supportCase().exists(row -> isNumberTaken(commit.tenant(), row))) {
            return Either.left(CommitOutcome.NUMBER_TAKEN);
        }
        CustomerPlace owner = new CustomerPlace(commit.tenant(), commit.customer());
        Vector<StoredContact> reachable =
                contacts.getOrElse(owner, Vector.empty()).appendAll(commit.contacts());
        if (reachable.distinctBy(StoredContact::id).size() < reachable.size()) {
            throw new IllegalArgumentException("a contact id of " + commit.customer() + " is used twice");
        }
        Vector<StoredEvent> events =
                kept.map(KeptStream::events).getOrElse(Vector.empty()).appendAll(commit.events());
        return Either.right(new MemoryState(
                streams.put(
                        place, new KeptStream(place, commit.customer(), commit.reached(), events, commit.snapshot())),
                commit.supportCase()
                        .map(row -> cases.put(new CasePlace(commit.tenant(), row.id()), row))
                        .getOrElse(cases),
                reachable.isEmpty() ? contacts : contacts.put(owner, reachable),
                commit.answer()
                        .map(given ->
                                living(given).put(given.key(), new KeptAnswer(commit.customer(), inMillis(given))))
                        .getOrElse(answers)));
    }

    /** The answers without those of the tenant that have expired when {@code next} is recorded. */
    private Map<RequestKey, KeptAnswer> living(RecordedAnswer next) {
        return answers.reject((key, kept) ->
                key.tenant().equals(next.key().tenant()) && kept.answer().isExpiredAt(next.recordedAt()));
    }

    private boolean isAnswered(RecordedAnswer next) {
        return answers.get(next.key()).exists(kept -> !kept.answer().isExpiredAt(next.recordedAt()));
    }

    private boolean isNumberTaken(PartnerId tenant, SupportCaseEntry row) {
        return cases.exists(kept -> kept._1.tenant().equals(tenant)
                && kept._2.number().equals(row.number())
                && !kept._2.id().equals(row.id()));
    }

    Option<StoredRecord> read(Scope scope, StreamKey stream) {
        return find(scope, stream).map(KeptStream::stored);
    }

    List<StoredEvent> events(Scope scope, StreamKey stream, long afterVersion, int limit) {
        return find(scope, stream)
                .toList()
                .flatMap(KeptStream::events)
                .filter(event -> event.version() > afterVersion)
                .take(limit);
    }

    Option<RecordedAnswer> answer(Scope scope, RequestKey key, Instant now) {
        return answers.get(key)
                .filter(kept -> isWithin(scope, key.tenant(), kept.customer()))
                .map(KeptAnswer::answer)
                .filter(answer -> !answer.isExpiredAt(now));
    }

    List<StoredRecord> page(Scope scope, Filter filter, Option<Position> after, int limit) {
        Comparator<Position> byAge = Comparator.comparingLong((Position at) -> millis(at.openedAt()))
                .thenComparing(at -> at.id().value());
        return cases.filter((place, row) -> isWithin(scope, place.tenant(), row.customer()) && passes(filter, row))
                .filterValues(row -> after.forAll(last -> byAge.compare(position(row), last) < 0))
                .toList()
                .sorted(Comparator.comparing(
                                (Tuple2<CasePlace, SupportCaseEntry> row) -> position(row._2), byAge.reversed())
                        .thenComparing(row -> row._1.tenant().value()))
                .take(limit)
                .map(row -> new StreamPlace(row._1.tenant(), StreamKey.of(StreamKey.Kind.SUPPORT_CASE, row._2.id())))
                .flatMap(streams::get)
                .map(KeptStream::stored);
    }

    List<StoredContact> contacts(Scope scope, CustomerId customer) {
        return contacts.filterKeys(
                        owner -> owner.customer().equals(customer) && isWithin(scope, owner.tenant(), customer))
                .minBy(kept -> kept._1.tenant().value())
                .toList()
                .flatMap(kept -> kept._2);
    }

    private Option<KeptStream> find(Scope scope, StreamKey stream) {
        return scope.partner()
                .fold(
                        () -> streams.values()
                                .filter(kept -> kept.place().stream().equals(stream))
                                .minBy(kept -> kept.place().tenant().value()),
                        tenant -> streams.get(new StreamPlace(tenant, stream)))
                .filter(kept -> isWithin(scope, kept.place().tenant(), kept.customer()));
    }

    private static Position position(SupportCaseEntry row) {
        return new Position(row.openedAt(), row.id());
    }

    private static boolean isWithin(Scope scope, PartnerId tenant, CustomerId customer) {
        Option<CustomerId> own = scope.customer();
        return scope.admits(tenant) && own.forAll(customer::equals);
    }

    private static boolean passes(Filter filter, SupportCaseEntry row) {
        return filter.state().forAll(row.state()::equals)
                && filter.severity().forAll(row.severity()::equals)
                && filter.customer().forAll(row.customer()::equals)
                && filter.dueBefore().forAll(end -> millis(row.dueAt()) < millis(end));
    }

    private static RecordedAnswer inMillis(RecordedAnswer given) {
        return new RecordedAnswer(
                given.key(), given.fingerprint(), given.answer(), Instant.ofEpochMilli(millis(given.recordedAt())));
    }

    /** Databases keep milliseconds; what lies beyond their reach counts as their last one. */
    private static long millis(Instant instant) {
        if (instant.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))) {
            return Long.MIN_VALUE;
        }
        return instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE)) ? Long.MAX_VALUE : instant.toEpochMilli();
    }

    static void checkTexts(Commit commit) {
        List.of(
                        commit.stream().id(),
                        commit.expected().hash(),
                        commit.snapshot().body())
                .appendAll(commit.events().flatMap(event -> List.of(event.type(), event.body(), event.hash())))
                .appendAll(commit.contacts().map(contact -> contact.contact().name()))
                .appendAll(commit.contacts()
                        .flatMap(contact -> contact.contact().email())
                        .map(EmailAddress::value))
                .appendAll(commit.answer()
                        .toList()
                        .flatMap(given -> List.of(
                                given.key().principal(), given.key().key(), given.fingerprint(), given.answer())))
                .forEach(MemoryState::checkText);
    }

    static void checkText(String text) {
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int point = text.codePointAt(at);
            if (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                throw new IllegalArgumentException("a text that no database keeps");
            }
        }
    }
}
