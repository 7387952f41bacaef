package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Journal;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.RecordList;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.vavr.Function0;
import io.vavr.Function1;
import io.vavr.Function2;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * How every command on a record runs: load it within the caller's scope, check the version that the caller saw and the
 * instant that it names, let the domain decide, and commit the event with the state after it. Where another command came
 * first, the domain decides again on what that one left.
 *
 * @param <S> the state
 * @param <E> the events
 * @param <V> what a reader sees
 */
final class RecordDesk<S, E, V> {
    /** How often a command is decided again when another came first. Each round somebody else succeeded. */
    private static final int ATTEMPTS = 50;

    private final RecordKind<S, E, V> kind;
    private final EditionName edition;
    private final Journal journal;
    private final RecordList list;
    private final AccessTrail trail;
    private final InstantSource clock;
    private final Repetitions repetitions;
    private final RecordStreams<S, E> streams;

    RecordDesk(
            RecordKind<S, E, V> kind, EditionName edition, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.kind = kind;
        this.edition = edition;
        this.journal = ports.journal();
        this.list = ports.records();
        this.trail = ports.trail();
        this.clock = clock;
        this.repetitions = repetitions;
        this.streams = new RecordStreams<>(journal, kind.codec());
    }

    /** The clock's instant now, in whole milliseconds, as records keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Puts a new record of that tenant in the journal.
     *
     * @param customers whom it concerns
     * @param once how the request is carried out once, if the client asks for that
     * @param first gives the first event at an instant, or what is wrong; one that was answered before is not asked, and
     *     one whose id or number another record has is asked again
     */
    Either<Problem, Outcome<V>> create(
            Caller caller,
            PartnerId tenant,
            Set<CustomerId> customers,
            Option<Once<V>> once,
            Function1<Instant, Either<Problem, ? extends E>> first) {
        return repetitions.once(
                caller,
                tenant,
                once,
                answer -> noted(
                        caller,
                        tenant,
                        customers,
                        Option.none(),
                        repeatedly(() -> first.apply(now())
                                .flatMap(event -> commit(
                                        caller, tenant, StreamHead.NONE, Option.none(), event, now(), answer)))));
    }

    /**
     * Adds an event to the record of that id, which begins with the first one added.
     *
     * @param customers whom it concerns
     * @param once how the request is carried out once, if the client asks for that
     * @param next gives the event that follows the record as it is, if it is, at an instant; one that was answered before
     *     is not asked
     */
    Either<Problem, Outcome<V>> add(
            Caller caller,
            PartnerId tenant,
            Object id,
            Set<CustomerId> customers,
            Option<Once<V>> once,
            Function2<Option<S>, Instant, Either<Problem, ? extends E>> next) {
        return repetitions.once(
                caller,
                tenant,
                once,
                answer -> noted(caller, tenant, customers, Option.some(key(id)), repeatedly(() -> {
                    Option<RecordStreams.Loaded<S>> found = load(caller, id);
                    Option<S> before = found.map(RecordStreams.Loaded::state);
                    return next.apply(before, now())
                            .flatMap(event -> commit(
                                    caller,
                                    tenant,
                                    found.map(RecordStreams.Loaded::head).getOrElse(StreamHead.NONE),
                                    before,
                                    event,
                                    now(),
                                    answer));
                })));
    }

    /** Carries {@code command} out on the record of that id. */
    Either<Problem, V> change(Caller caller, Object id, Occasion occasion, RecordCommand<S, E> command) {
        return change(caller, id, occasion, command, view -> Option.none());
    }

    /**
     * The same, as often as it is sent.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<V>> change(
            Caller caller, Object id, Occasion occasion, RecordCommand<S, E> command, Option<Once<V>> once) {
        return load(caller.scope(), id)
                .toEither(() -> (Problem) new Problem.Missing())
                .flatMap(found -> repetitions.once(
                        caller, found.tenant(), once, answer -> change(caller, id, occasion, command, answer)));
    }

    /**
     * The same as a part of a request.
     *
     * @param answer words what is kept of it for a repetition of that request, if anything
     */
    Either<Problem, V> change(
            Caller caller,
            Object id,
            Occasion occasion,
            RecordCommand<S, E> command,
            Function1<V, Option<RecordedAnswer>> answer) {
        return repeatedly(() -> load(caller.scope(), id)
                .toEither(() -> (Problem) new Problem.Missing())
                .filterOrElse(found -> isExpected(found, occasion), found -> new Problem.Stale())
                .flatMap(found -> noted(
                        caller,
                        found.tenant(),
                        kind.customers(found.state()),
                        Option.some(key(id)),
                        change(caller, found, occasion, command, answer))));
    }

    private Either<Problem, Option<V>> change(
            Caller caller,
            RecordStreams.Loaded<S> found,
            Occasion occasion,
            RecordCommand<S, E> command,
            Function1<V, Option<RecordedAnswer>> answer) {
        Instant now = now();
        Instant lastEventAt = kind.lastEventAt(found.state());
        Instant at = occasion.at().getOrElse(() -> lastEventAt.isAfter(now) ? lastEventAt : now);
        List<Fault> faults = occasion.at()
                .map(given -> instantFaults(given, lastEventAt, now))
                .getOrElse(List.empty())
                .map(fault -> command.timing().map(fault::by).getOrElse(fault))
                .appendAll(command.faults(found.state(), at));
        return faults.isEmpty()
                ? command.decide(found.state(), at)
                        .<Problem>mapLeft(Problem.Refused::new)
                        .flatMap(event -> commit(
                                caller, found.tenant(), found.head(), Option.some(found.state()), event, at, answer))
                : Either.left(new Problem.Invalid(faults));
    }

    /** The outcome, after a row of the trail where the policy refused: who is denied what is told as what is done is. */
    private <T> Either<Problem, T> noted(
            Caller caller,
            PartnerId tenant,
            Set<CustomerId> customers,
            Option<StreamKey> stream,
            Either<Problem, T> outcome) {
        outcome.swap().forEach(problem -> {
            if (problem instanceof Problem.Refused refused) {
                trail.denied(denial(caller, tenant, customers, stream, refused.refusal()));
            }
        });
        return outcome;
    }

    private TrailRow denial(
            Caller caller, PartnerId tenant, Set<CustomerId> customers, Option<StreamKey> stream, Refusal refusal) {
        return TrailRow.builder()
                .tenant(tenant)
                .id(RandomIds.id())
                .at(now())
                .actor(caller.actor().name())
                .party(caller.actor().party())
                .standsIn(caller.actor().party().isEmpty())
                .customers(customers)
                .stream(stream)
                .type(refusal.code().name())
                .rule(Option.some(refusal.rule()))
                .requestId(caller.requestId())
                .outcome(TrailRow.Outcome.DENIED)
                .build();
    }

    private static boolean isExpected(RecordStreams.Loaded<?> found, Occasion occasion) {
        return occasion.expectedVersions()
                .forAll(versions -> versions.contains(found.head().version()));
    }

    private static List<Fault> instantFaults(Instant at, Instant lastEventAt, Instant now) {
        return List.ofAll(instantFault("/at", at, now))
                .appendAll(Option.when(
                        at.isBefore(lastEventAt),
                        () -> Fault.of("/at", "before_last_event").with("lastEventAt", lastEventAt)));
    }

    /** What is wrong with an instant that a record is to keep, if anything. */
    static Option<Fault> instantFault(String pointer, Instant at, Instant now) {
        return at.isAfter(now)
                ? Option.some(Fault.of(pointer, "in_the_future").with("now", now))
                : Option.when(!at.truncatedTo(ChronoUnit.MILLIS).equals(at), () -> Fault.of(pointer, "too_precise"));
    }

    /** The first attempt that ends in a problem or a view; none is an attempt that another command came before. */
    private Either<Problem, V> repeatedly(Function0<Either<Problem, Option<V>>> attempt) {
        for (int round = 0; round < ATTEMPTS; round++) {
            Either<Problem, Option<V>> attempted = attempt.apply();
            if (attempted.isLeft() || attempted.exists(Option::isDefined)) {
                return attempted.map(view -> view.getOrElseThrow(IllegalStateException::new));
            }
        }
        throw new StorageException("a " + kind.kind() + " kept changing for " + ATTEMPTS + " attempts");
    }

    /** Stores the event; none where another command, or another record's id or number, came first. */
    private Either<Problem, Option<V>> commit(
            Caller caller,
            PartnerId tenant,
            StreamHead head,
            Option<S> before,
            E event,
            Instant at,
            Function1<V, Option<RecordedAnswer>> answer) {
        Instant now = now();
        Deed deed = kind.deed(event, at);
        Envelope envelope = Envelope.builder()
                .actor(caller.actor().name())
                .standsIn(caller.actor().party().isEmpty())
                .party(deed.by())
                .rule(deed.rule())
                .at(deed.at())
                .recordedAt(now)
                .edition(edition)
                .requestId(caller.requestId())
                .build();
        S after = kind.codec().after(before, event);
        StreamKey key = key(kind.id(after));
        RecordStreams.Next next = streams.next(tenant, key, head, event, after, envelope);
        StreamHead reached = new StreamHead(next.event().version(), next.event().hash());
        V view = kind.view(new RecordStreams.Loaded<>(tenant, reached, after), now);
        Commit.Builder unlisted = Commit.builder().tenant(tenant).stream(key)
                .customers(kind.customers(after))
                .expected(head)
                .events(List.of(next.event()))
                .snapshot(next.snapshot())
                .listed(kind.listedAt(event))
                .timers(kind.timers(event, after))
                .notices(kind.notices(tenant, event, after, now))
                .answer(answer.apply(view));
        Commit commit = kind.listed(unlisted, after).build();
        TrailRow row = envelope.trailRow(tenant, key, next.event(), commit.customers());
        CommitOutcome outcome = journal.append(
                caller.scope(),
                Commit.builder().from(commit).trail(List.of(row)).build());
        return switch (outcome) {
            case COMMITTED -> Either.right(Option.some(view));
            case ANSWER_EXISTS -> Either.left(new Problem.InProgress());
            case VERSION_CONFLICT, NUMBER_TAKEN -> Either.right(Option.none());
        };
    }

    /** The record of that id within the caller's scope, or none. */
    Option<RecordStreams.Loaded<S>> load(Caller caller, Object id) {
        return load(caller.scope(), id);
    }

    private Option<RecordStreams.Loaded<S>> load(Scope scope, Object id) {
        return streams.load(scope, key(id)).orElse(kind::unwritten);
    }

    /** The same as a reader sees it now. */
    Option<V> read(Caller caller, Object id) {
        return read(caller.scope(), id);
    }

    /** The same of the record within that scope. */
    Option<V> read(Scope scope, Object id) {
        Instant now = now();
        return load(scope, id).map(found -> kind.view(found, now));
    }

    /**
     * At most {@code limit} records of the kind within the caller's scope, of {@code customer} where one is named, after
     * {@code after}; none of a customer that the caller is not told of.
     *
     * @param position where a record stands in the list
     */
    Page<V, Position> page(
            Caller caller,
            Option<CustomerId> customer,
            Option<Position> after,
            int limit,
            Function1<S, Position> position) {
        List<StoredRecord> found = customer.forAll(caller.scope()::tellsOf)
                ? list.page(caller.scope(), kind.kind(), customer, after, limit + 1)
                : List.empty();
        return page(caller, found, limit, position);
    }

    /**
     * The page of the first {@code limit} records of {@code found}, which holds one more where the list goes on.
     *
     * @param position where the list goes on after a record
     */
    <P> Page<V, P> page(Caller caller, List<StoredRecord> found, int limit, Function1<S, P> position) {
        Instant now = now();
        return Page.of(
                        found.map(stored -> streams.loaded(caller.scope(), stored)),
                        limit,
                        last -> position.apply(last.state()))
                .map(record -> kind.view(record, now));
    }

    /**
     * At most {@code limit} steps of a record's history after version {@code afterVersion}, oldest first, the next being
     * the last version seen; none if there is no such record within the caller's scope.
     */
    Option<Page<TimelineEntry, Long>> timeline(Caller caller, Object id, long afterVersion, int limit) {
        return journal.read(caller.scope(), key(id))
                .map(stored -> Page.of(
                                journal.events(caller.scope(), key(id), afterVersion, limit + 1),
                                limit,
                                StoredEvent::version)
                        .map(RecordDesk::timelineEntry));
    }

    private static TimelineEntry timelineEntry(StoredEvent stored) {
        StoredJson body = StoredJson.parse(stored.body());
        Envelope envelope = Envelope.of(body);
        return TimelineEntry.builder()
                .version(stored.version())
                .at(envelope.at())
                .recordedAt(envelope.recordedAt())
                .type(stored.type())
                .actor(envelope.actor())
                .party(envelope.party())
                .rule(envelope.rule())
                .data(body.object("data").toString())
                .build();
    }

    private StreamKey key(Object id) {
        return StreamKey.of(kind.kind(), id);
    }
}
