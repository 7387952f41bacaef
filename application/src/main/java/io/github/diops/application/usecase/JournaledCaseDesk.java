package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseDesk;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseOpening;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

final class JournaledCaseDesk implements CaseDesk {
    /** How often a command is decided again when another came first. Each round somebody else succeeded. */
    private static final int ATTEMPTS = 50;

    private final OperationsPolicy policy;
    private final Ports ports;
    private final InstantSource clock;
    private final Repetitions repetitions;
    private final RecordStreams<SupportCase, CaseEvent> cases;
    private final RecordStreams<Customer, CustomerEvent> customers;

    JournaledCaseDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.policy = policy;
        this.ports = ports;
        this.clock = clock;
        this.repetitions = repetitions;
        this.cases = new RecordStreams<>(ports.journal(), new CaseCodec());
        this.customers = new RecordStreams<>(ports.journal(), new CustomerCodec());
    }

    @Override
    public Either<Problem, Outcome<CaseView>> open(Caller caller, OpenCase command, Option<Once<CaseView>> once) {
        return customers
                .load(caller.scope(), StreamKey.of(StreamKey.Kind.CUSTOMER, command.customer()))
                .map(found ->
                        repetitions.once(caller, found.tenant(), once, answer -> open(caller, found, command, answer)))
                .getOrElse(() -> Either.left(new Problem.Invalid(
                        List.of(Fault.of("/customer", "unknown_record")).appendAll(openingFault(command, now())))));
    }

    /** Opens the case if nothing is wrong with the command now; one that was answered before is not asked again. */
    private Either<Problem, CaseView> open(
            Caller caller,
            RecordStreams.Loaded<Customer> customer,
            OpenCase command,
            Function1<CaseView, Option<RecordedAnswer>> answer) {
        Instant now = now();
        Instant openedAt = command.openedAt().getOrElse(now);
        CustomerProfile profile = customer.state().profile();
        Either<Fault, Set<LocalDate>> holidays = holidays(profile, openedAt);
        List<Fault> faults =
                List.ofAll(openingFault(command, now)).appendAll(holidays.swap().toOption());
        return holidays.filterOrElse(dates -> faults.isEmpty(), dates -> faults.head())
                .<Problem>mapLeft(fault -> new Problem.Invalid(faults))
                .map(dates -> BusinessCalendar.weekdays(profile.zone()).withHolidays(dates))
                .flatMap(calendar -> open(caller, customer.tenant(), command, openedAt, calendar, answer));
    }

    private static Option<Fault> openingFault(OpenCase command, Instant now) {
        return command.openedAt().flatMap(at -> instantFault("/openedAt", at, now));
    }

    private Either<Problem, CaseView> open(
            Caller caller,
            PartnerId tenant,
            OpenCase command,
            Instant openedAt,
            BusinessCalendar calendar,
            Function1<CaseView, Option<RecordedAnswer>> answer) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CaseOpening opening = CaseOpening.builder()
                    .id(CaseId.of(RandomIds.id()))
                    .number(RandomIds.caseNumber())
                    .customer(command.customer())
                    .problem(command.problem())
                    .severity(command.severity())
                    .openedAt(openedAt)
                    .calendar(calendar)
                    .channel(command.channel())
                    .references(command.references())
                    .build();
            Either<Problem, Option<CaseView>> attempted = policy.openCase(caller.actor(), opening)
                    .<Problem>mapLeft(Problem.Refused::new)
                    .flatMap(event -> commit(caller, tenant, StreamHead.NONE, Option.none(), event, answer));
            if (attempted.isLeft() || attempted.exists(Option::isDefined)) {
                return attempted.map(view -> view.getOrElseThrow(IllegalStateException::new));
            }
        }
        throw new StorageException("found no free case number in " + ATTEMPTS + " attempts");
    }

    @Override
    public Either<Problem, CaseView> acknowledge(
            Caller caller, CaseId id, Option<Instant> at, Option<Set<Long>> expectedVersions) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Either<Problem, Option<CaseView>> attempted = tryAcknowledge(caller, id, at, expectedVersions);
            if (attempted.isLeft() || attempted.exists(Option::isDefined)) {
                return attempted.map(view -> view.getOrElseThrow(IllegalStateException::new));
            }
        }
        throw new StorageException("case " + id + " kept changing for " + ATTEMPTS + " attempts");
    }

    /** One attempt; none where another command came first. */
    private Either<Problem, Option<CaseView>> tryAcknowledge(
            Caller caller, CaseId id, Option<Instant> at, Option<Set<Long>> expectedVersions) {
        Instant now = now();
        return cases.load(caller.scope(), key(id))
                .toEither(() -> (Problem) new Problem.Missing())
                .filterOrElse(
                        found -> expectedVersions.forAll(
                                versions -> versions.contains(found.head().version())),
                        found -> new Problem.Stale())
                .flatMap(found -> {
                    List<Fault> faults = at.map(given -> List.ofAll(instantFault("/at", given, now)
                                            .map(fault -> fault.by(ResponseRules.OBJ_08B.id())))
                                    .appendAll(orderFault(given, found.state())))
                            .getOrElse(List.empty());
                    if (!faults.isEmpty()) {
                        return Either.left(new Problem.Invalid(faults));
                    }
                    Instant acknowledgedAt =
                            at.getOrElse(() -> later(now, found.state().lastEventAt()));
                    return found.state()
                            .acknowledge(caller.actor(), acknowledgedAt)
                            .<Problem>mapLeft(Problem.Refused::new)
                            .flatMap(event -> commit(
                                    caller,
                                    found.tenant(),
                                    found.head(),
                                    Option.some(found.state()),
                                    event,
                                    view -> Option.none()));
                });
    }

    /** Stores the event; none where another command, or another case's number, came first. */
    private Either<Problem, Option<CaseView>> commit(
            Caller caller,
            PartnerId tenant,
            StreamHead head,
            Option<SupportCase> before,
            CaseEvent event,
            Function1<CaseView, Option<RecordedAnswer>> answer) {
        Instant now = now();
        SupportCase after = event.after(before);
        StreamKey key = key(after.opening().id());
        Envelope envelope = Envelope.builder()
                .actor(caller.actor().name())
                .standsIn(caller.actor().party().isEmpty())
                .party(event.by())
                .rule(event.rule())
                .at(event.at())
                .recordedAt(now)
                .edition(policy.name())
                .requestId(caller.requestId())
                .build();
        RecordStreams.Next<SupportCase> next = cases.next(tenant, key, head, before, event, envelope);
        CaseView view = new CaseView(tenant, after, next.event().version(), after.verdict(now));
        CommitOutcome outcome = ports.journal()
                .append(
                        caller.scope(),
                        Commit.builder().tenant(tenant).stream(key)
                                .customer(after.opening().customer())
                                .expected(head)
                                .events(List.of(next.event()))
                                .snapshot(next.snapshot())
                                .supportCase(Option.some(entry(after)))
                                .answer(answer.apply(view))
                                .build());
        return switch (outcome) {
            case COMMITTED -> Either.right(Option.some(view));
            case ANSWER_EXISTS -> Either.left(new Problem.InProgress());
            case VERSION_CONFLICT, NUMBER_TAKEN -> Either.right(Option.none());
        };
    }

    private static SupportCaseEntry entry(SupportCase supportCase) {
        return SupportCaseEntry.builder()
                .id(supportCase.opening().id())
                .number(supportCase.opening().number())
                .customer(supportCase.opening().customer())
                .state(supportCase.state())
                .severity(supportCase.severity())
                .openedAt(supportCase.opening().at())
                .dueAt(supportCase.dueAt())
                .build();
    }

    @Override
    public Option<CaseView> read(Caller caller, CaseId id) {
        Instant now = now();
        return cases.load(caller.scope(), key(id)).map(found -> view(found, now));
    }

    @Override
    public Page<CaseView, SupportCaseList.Position> list(
            Caller caller, SupportCaseList.Filter filter, Option<SupportCaseList.Position> after, int limit) {
        Instant now = now();
        List<CaseView> found = ports.supportCases()
                .page(caller.scope(), filter, after, limit + 1)
                .map(stored -> view(cases.loaded(caller.scope(), stored), now));
        List<CaseView> items = found.take(limit);
        return new Page<>(
                items,
                found.size() > limit
                        ? items.lastOption()
                                .map(last -> new SupportCaseList.Position(
                                        last.supportCase().opening().at(),
                                        last.supportCase().opening().id()))
                        : Option.none());
    }

    @Override
    public Option<Page<TimelineEntry, Long>> timeline(Caller caller, CaseId id, long afterVersion, int limit) {
        return ports.journal().read(caller.scope(), key(id)).map(stored -> {
            List<StoredEvent> found = ports.journal().events(caller.scope(), key(id), afterVersion, limit + 1);
            List<StoredEvent> events = found.take(limit);
            return new Page<>(
                    events.map(JournaledCaseDesk::timelineEntry),
                    found.size() > limit ? events.lastOption().map(StoredEvent::version) : Option.none());
        });
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

    private static CaseView view(RecordStreams.Loaded<SupportCase> found, Instant now) {
        return new CaseView(
                found.tenant(),
                found.state(),
                found.head().version(),
                found.state().verdict(now));
    }

    /** The customer's holidays that a case opened then can meet: of its year and the next. */
    private Either<Fault, Set<LocalDate>> holidays(CustomerProfile profile, Instant openedAt) {
        if (profile.holidays() instanceof HolidaySource.Listed listed) {
            return Either.right(listed.dates());
        }
        String calendar = ((HolidaySource.Named) profile.holidays()).calendar();
        int year = LocalDate.ofInstant(openedAt, profile.zone()).getYear();
        return Either.sequenceRight(List.of(year, year + 1)
                        .map(needed -> ports.holidays()
                                .holidays(calendar, needed)
                                .toEither(() ->
                                        Fault.of("/openedAt", "unknown_year").with("year", needed))))
                .map(years -> years.flatMap(dates -> dates).toSet());
    }

    private static Option<Fault> instantFault(String pointer, Instant at, Instant now) {
        return at.isAfter(now)
                ? Option.some(Fault.of(pointer, "in_the_future").with("now", now))
                : Option.when(!at.truncatedTo(ChronoUnit.MILLIS).equals(at), () -> Fault.of(pointer, "too_precise"));
    }

    private static Option<Fault> orderFault(Instant at, SupportCase supportCase) {
        return Option.when(
                at.isBefore(supportCase.lastEventAt()),
                () -> Fault.of("/at", "before_last_event")
                        .with("lastEventAt", supportCase.lastEventAt())
                        .by(ResponseRules.OBJ_08B.id()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static StreamKey key(CaseId id) {
        return StreamKey.of(StreamKey.Kind.SUPPORT_CASE, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
