package io.github.diops.application.memory;

import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Position;
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
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
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
        Map<RequestKey, KeptAnswer> answers,
        Map<StreamPlace, Instant> listed,
        Map<StreamPlace, List<DueTimer>> timers,
        Map<RowPlace, Notice> notices,
        Map<RowPlace, TrailRow> trail) {

    static final MemoryState EMPTY = new MemoryState(
            HashMap.empty(),
            HashMap.empty(),
            HashMap.empty(),
            HashMap.empty(),
            HashMap.empty(),
            HashMap.empty(),
            HashMap.empty(),
            HashMap.empty());

    record StreamPlace(PartnerId tenant, StreamKey stream) {}

    record CasePlace(PartnerId tenant, CaseId id) {}

    record CustomerPlace(PartnerId tenant, CustomerId customer) {}

    record RowPlace(PartnerId tenant, String id) {}

    record KeptStream(
            StreamPlace place,
            Set<CustomerId> customers,
            StreamHead head,
            Vector<StoredEvent> events,
            Snapshot snapshot) {
        StoredRecord stored() {
            return new StoredRecord(place.tenant(), place.stream(), head, snapshot);
        }
    }

    record KeptAnswer(Set<CustomerId> customers, RecordedAnswer answer) {}

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
                        && stream.customers().equals(commit.customers()));
        if (!asExpected) {
            return Either.left(CommitOutcome.VERSION_CONFLICT);
        }
        if (commit.supportCase().exists(row -> isNumberTaken(commit.tenant(), row))) {
            return Either.left(CommitOutcome.NUMBER_TAKEN);
        }
        Map<CustomerPlace, Vector<StoredContact>> reachable = contactsAfter(commit);
        Vector<StoredEvent> events =
                kept.map(KeptStream::events).getOrElse(Vector.empty()).appendAll(commit.events());
        return Either.right(new MemoryState(
                streams.put(
                        place, new KeptStream(place, commit.customers(), commit.reached(), events, commit.snapshot())),
                commit.supportCase()
                        .map(row -> cases.put(new CasePlace(commit.tenant(), row.id()), row))
                        .getOrElse(cases),
                reachable,
                commit.answer()
                        .map(given ->
                                living(given).put(given.key(), new KeptAnswer(commit.customers(), inMillis(given))))
                        .getOrElse(answers),
                commit.listed().map(at -> listed.put(place, inMillis(at))).getOrElse(listed),
                commit.timers()
                        .map(set -> timers.put(place, set.map(timer -> set(commit, timer))))
                        .getOrElse(timers),
                noticesWith(commit.notices()),
                commit.trail()
                        .foldLeft(trail, (rows, row) -> rows.put(new RowPlace(row.tenant(), row.id()), kept(row)))));
    }

    private Map<CustomerPlace, Vector<StoredContact>> contactsAfter(Commit commit) {
        if (commit.contacts().isEmpty() && commit.erasedContacts().isEmpty()) {
            return contacts;
        }
        CustomerPlace owner =
                new CustomerPlace(commit.tenant(), commit.customers().head());
        Vector<StoredContact> reachable = contacts.getOrElse(owner, Vector.empty())
                .reject(contact -> commit.erasedContacts().contains(contact.id()))
                .appendAll(commit.contacts());
        if (reachable.distinctBy(StoredContact::id).size() < reachable.size()) {
            throw new IllegalArgumentException("a contact id of " + owner.customer() + " is used twice");
        }
        return contacts.put(owner, reachable);
    }

    private static DueTimer set(Commit commit, Timer timer) {
        return DueTimer.builder().tenant(commit.tenant()).stream(commit.stream())
                .customers(commit.customers())
                .version(commit.reached().version())
                .timer(new Timer(timer.kind(), inMillis(timer.dueAt()), timer.data()))
                .build();
    }

    private Map<RowPlace, Notice> noticesWith(List<Notice> added) {
        return added.foldLeft(notices, (rows, notice) -> {
            RowPlace row = new RowPlace(notice.tenant(), notice.id());
            return rows.containsKey(row) ? rows : rows.put(row, kept(notice));
        });
    }

    private static Notice kept(Notice notice) {
        return Notice.builder()
                .from(notice)
                .dueAt(inMillis(notice.dueAt()))
                .recordedAt(inMillis(notice.recordedAt()))
                .build();
    }

    private static TrailRow kept(TrailRow row) {
        return TrailRow.builder().from(row).at(inMillis(row.at())).build();
    }

    /** The state after {@code timer} has fired, or none if it is not there. */
    Option<MemoryState> fired(DueTimer timer, List<Notice> told) {
        StreamPlace place = new StreamPlace(timer.tenant(), timer.stream());
        List<DueTimer> set = timers.getOrElse(place, List.empty());
        List<DueTimer> left = set.reject(other -> other.version() == timer.version()
                && other.timer().kind().equals(timer.timer().kind())
                && millis(other.timer().dueAt()) == millis(timer.timer().dueAt()));
        return Option.when(
                left.size() < set.size(),
                () -> new MemoryState(
                        streams, cases, contacts, answers, listed, timers.put(place, left), noticesWith(told), trail));
    }

    MemoryState told(TrailRow row) {
        return new MemoryState(
                streams,
                cases,
                contacts,
                answers,
                listed,
                timers,
                notices,
                trail.put(new RowPlace(row.tenant(), row.id()), kept(row)));
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

    List<Archive.Place> places(Option<Archive.Place> after, int limit) {
        Comparator<Archive.Place> byName = Comparator.comparing(
                        (Archive.Place place) -> place.tenant().value())
                .thenComparing(place -> place.stream().toString());
        return streams.keySet()
                .toList()
                .map(place -> new Archive.Place(place.tenant(), place.stream()))
                .filter(place -> after.forAll(last -> byName.compare(place, last) > 0))
                .sorted(byName)
                .take(limit);
    }

    Option<Archive.Kept> kept(Archive.Place place) {
        StreamPlace at = new StreamPlace(place.tenant(), place.stream());
        List<Timer> set = timers.getOrElse(at, List.empty())
                .map(DueTimer::timer)
                .sorted(Comparator.comparing(Timer::dueAt).thenComparing(Timer::kind));
        return streams.get(at).map(kept -> new Archive.Kept(kept.customers(), kept.head(), set));
    }

    /** The state with the projections of {@code whole} made anew, or none if its record is not where that leads. */
    Option<MemoryState> projected(Commit whole) {
        StreamPlace place = new StreamPlace(whole.tenant(), whole.stream());
        return streams.get(place)
                .filter(kept -> kept.head().equals(whole.reached()))
                .map(kept -> new MemoryState(
                        streams.put(
                                place,
                                new KeptStream(place, kept.customers(), kept.head(), kept.events(), whole.snapshot())),
                        whole.supportCase()
                                .map(row -> cases.put(new CasePlace(whole.tenant(), row.id()), row))
                                .getOrElse(cases),
                        contacts,
                        answers,
                        whole.listed()
                                .map(at -> listed.put(place, inMillis(at)))
                                .getOrElse(listed),
                        timers,
                        notices,
                        whole.trail()
                                .foldLeft(
                                        trail,
                                        (rows, row) -> rows.put(new RowPlace(row.tenant(), row.id()), kept(row)))));
    }

    MemoryState with(List<Notice> told, List<TrailRow> denials) {
        return new MemoryState(
                streams,
                cases,
                contacts,
                answers,
                listed,
                timers,
                noticesWith(told),
                denials.foldLeft(trail, (rows, row) -> {
                    RowPlace place = new RowPlace(row.tenant(), row.id());
                    return rows.containsKey(place) ? rows : rows.put(place, kept(row));
                }));
    }

    MemoryState pruned(Instant answersUntil, Instant noticesUntil, int limit) {
        return new MemoryState(
                streams,
                cases,
                contacts,
                answers.removeAll(
                        answers.filterValues(kept -> millis(kept.answer().recordedAt()) <= millis(answersUntil))
                                .keySet()
                                .take(limit)),
                listed,
                timers,
                notices.removeAll(notices.filterValues(notice -> millis(notice.recordedAt()) <= millis(noticesUntil))
                        .keySet()
                        .take(limit)),
                trail);
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

    boolean isTold(PartnerId tenant, String id) {
        return notices.containsKey(new RowPlace(tenant, id));
    }

    Option<RecordedAnswer> answer(Scope scope, RequestKey key, Instant now) {
        return answers.get(key)
                .filter(kept -> scope.admits(key.tenant(), kept.customers()))
                .map(KeptAnswer::answer)
                .filter(answer -> !answer.isExpiredAt(now));
    }

    List<StoredRecord> page(Scope scope, Filter filter, Option<SupportCaseList.Position> after, int limit) {
        Comparator<SupportCaseList.Position> byAge = Comparator.comparingLong(
                        (SupportCaseList.Position at) -> millis(at.openedAt()))
                .thenComparing(at -> at.id().value());
        return cases.filter(
                        (place, row) -> scope.admits(place.tenant(), HashSet.of(row.customer())) && passes(filter, row))
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
        return contacts.filterKeys(owner ->
                        owner.customer().equals(customer) && scope.admits(owner.tenant(), HashSet.of(customer)))
                .minBy(kept -> kept._1.tenant().value())
                .toList()
                .flatMap(kept -> kept._2);
    }

    List<DueTimer> due(Instant now, int limit) {
        return timers.values()
                .flatMap(set -> set)
                .filter(timer -> millis(timer.timer().dueAt()) <= millis(now))
                .toList()
                .sorted(Comparator.comparing((DueTimer timer) -> timer.timer().dueAt())
                        .thenComparing(timer -> timer.stream().toString())
                        .thenComparing(timer -> timer.timer().kind())
                        .thenComparing(timer -> timer.tenant().value()))
                .take(limit);
    }

    List<StoredRecord> listed(
            Scope scope, StreamKey.Kind kind, Option<CustomerId> customer, Option<Position> after, int limit) {
        return listed.toList()
                .filter(row -> row._1.stream().kind() == kind)
                .flatMap(row -> streams.get(row._1)
                        .map(kept ->
                                new Row<>(new Position(row._2, row._1.stream().id()), row._1.tenant(), kept)))
                .filter(row -> isVisible(scope, row.value())
                        && customer.forAll(row.value().customers()::contains))
                .filter(row -> after.forAll(last -> PLACES.compare(row.place(), last) < 0))
                .sorted(Row.<KeptStream>latestFirst())
                .take(limit)
                .map(row -> row.value().stored());
    }

    List<Notice> notices(
            Scope scope, Option<Instant> since, Option<CustomerId> customer, Option<Position> after, int limit) {
        return notices.values()
                .toList()
                .filter(notice -> scope.admits(notice.tenant(), notice.customers())
                        && customer.forAll(notice.customers()::contains)
                        && since.forAll(first -> millis(notice.recordedAt()) >= millis(first)))
                .map(notice -> new Row<>(new Position(notice.recordedAt(), notice.id()), notice.tenant(), notice))
                .filter(row -> after.forAll(last -> PLACES.compare(row.place(), last) > 0))
                .sorted(Comparator.comparing((Row<Notice> row) -> row.place(), PLACES)
                        .thenComparing(row -> row.tenant().value()))
                .take(limit)
                .map(Row::value);
    }

    List<TrailRow> trail(Scope scope, AccessTrail.Filter filter, Option<Position> after, int limit) {
        return trail.values()
                .toList()
                .filter(row -> scope.admits(row.tenant(), row.customers())
                        && filter.customer().forAll(row.customers()::contains)
                        && filter.actor().forAll(row.actor()::equals)
                        && filter.from().forAll(first -> millis(row.at()) >= millis(first))
                        && filter.untilExclusive().forAll(end -> millis(row.at()) < millis(end)))
                .map(row -> new Row<>(new Position(row.at(), row.id()), row.tenant(), row))
                .filter(row -> after.forAll(last -> PLACES.compare(row.place(), last) < 0))
                .sorted(Row.<TrailRow>latestFirst())
                .take(limit)
                .map(Row::value);
    }

    private static final Comparator<Position> PLACES =
            Comparator.comparingLong((Position place) -> millis(place.at())).thenComparing(Position::id);

    private record Row<T>(Position place, PartnerId tenant, T value) {
        static <T> Comparator<Row<T>> latestFirst() {
            return Comparator.comparing((Row<T> row) -> row.place(), PLACES.reversed())
                    .thenComparing(row -> row.tenant().value());
        }
    }

    private Option<KeptStream> find(Scope scope, StreamKey stream) {
        return scope.partner()
                .filter(own -> !stream.kind().isEverybodys())
                .fold(
                        () -> streams.values()
                                .filter(kept -> kept.place().stream().equals(stream))
                                .minBy(kept -> kept.place().tenant().value()),
                        tenant -> streams.get(new StreamPlace(tenant, stream)))
                .filter(kept -> isVisible(scope, kept));
    }

    private static boolean isVisible(Scope scope, KeptStream kept) {
        return kept.place().stream().kind().isEverybodys()
                || scope.admits(kept.place().tenant(), kept.customers());
    }

    private static SupportCaseList.Position position(SupportCaseEntry row) {
        return new SupportCaseList.Position(row.openedAt(), row.id());
    }

    private static boolean passes(Filter filter, SupportCaseEntry row) {
        return filter.state().forAll(row.state()::equals)
                && filter.severity().forAll(row.severity()::equals)
                && filter.customer().forAll(row.customer()::equals)
                && filter.dueBefore().forAll(end -> millis(row.dueAt()) < millis(end))
                && filter.reference().forAll(row.references()::contains)
                && filter.words().forAll(row.words()::contains);
    }

    private static RecordedAnswer inMillis(RecordedAnswer given) {
        return new RecordedAnswer(given.key(), given.fingerprint(), given.answer(), inMillis(given.recordedAt()));
    }

    private static Instant inMillis(Instant instant) {
        return Instant.ofEpochMilli(millis(instant));
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
                .appendAll(commit.supportCase()
                        .toList()
                        .flatMap(row -> row.references().toList().append(row.words())))
                .appendAll(commit.timers()
                        .toList()
                        .flatMap(set -> set)
                        .flatMap(timer -> List.of(timer.kind(), timer.data())))
                .appendAll(commit.notices().flatMap(MemoryState::texts))
                .appendAll(commit.trail().flatMap(MemoryState::texts))
                .forEach(MemoryState::checkText);
    }

    static List<String> texts(Notice notice) {
        return List.of(notice.id(), notice.kind(), notice.stream().id(), notice.data());
    }

    static List<String> texts(TrailRow row) {
        return List.of(row.id(), row.actor(), row.type(), row.requestId())
                .appendAll(row.stream().map(StreamKey::id));
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
