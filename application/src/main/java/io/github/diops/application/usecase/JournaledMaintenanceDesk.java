package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CompleteMaintenance;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.MaintenanceDesk;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RescheduleMaintenance;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.RecordList;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.CertificateEvent;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.ConcernedCustomer;
import io.github.diops.domain.change.DateAgreement;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceEvent;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.change.MaintenancePlan;
import io.github.diops.domain.change.RescheduleRequest;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;

final class JournaledMaintenanceDesk implements MaintenanceDesk {
    private final OperationsPolicy policy;
    private final RecordList list;
    private final Customers customers;
    private final RecordStreams<Certificate, CertificateEvent> certificates;
    private final RecordDesk<Maintenance, MaintenanceEvent, MaintenanceView> records;

    JournaledMaintenanceDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.policy = policy;
        this.list = ports.records();
        this.customers = new Customers(ports);
        this.certificates = new RecordStreams<>(ports.journal(), new CertificateCodec());
        this.records = new RecordDesk<>(new MaintenanceEvents(policy), policy.name(), ports, clock, repetitions);
    }

    @Override
    public Either<Problem, Outcome<MaintenanceView>> plan(
            Caller caller, PlanMaintenance command, Option<Once<MaintenanceView>> once) {
        List<Either<Fault, RecordStreams.Loaded<Customer>>> named = command.customers()
                .zipWithIndex()
                .map(customer -> customers.named(caller, customer._1, pointer(customer._2)));
        List<RecordStreams.Loaded<Customer>> known = named.flatMap(Either::toList);
        List<Fault> faults = List.of(named.flatMap(customer -> customer.swap().toList()), strangers(named))
                .flatMap(found -> found);
        return faults.isEmpty()
                ? records.create(
                        caller,
                        known.head().tenant(),
                        known.map(customer -> customer.state().id()).toSet(),
                        once,
                        now -> plan(caller, known, command, now))
                : Either.left(new Problem.Invalid(faults.appendAll(known.headOption()
                        .toList()
                        .flatMap(first -> circumstances(first.state().profile().region(), known, command, records.now())
                                .faults()))));
    }

    /** Customers of another partner or region than the first: one event belongs to one partner and has one window. */
    private static List<Fault> strangers(List<Either<Fault, RecordStreams.Loaded<Customer>>> named) {
        Option<RecordStreams.Loaded<Customer>> first =
                named.flatMap(Either::toList).headOption();
        return named.zipWithIndex()
                .flatMap(customer -> customer._1
                        .toOption()
                        .flatMap(one -> first.flatMap(
                                other -> stranger(one, other).map(code -> Fault.of(pointer(customer._2), code)))));
    }

    private static Option<String> stranger(RecordStreams.Loaded<Customer> one, RecordStreams.Loaded<Customer> other) {
        return Option.when(!one.tenant().equals(other.tenant()), "other_partner")
                .orElse(Option.when(region(one) != region(other), "other_region"));
    }

    private static Region region(RecordStreams.Loaded<Customer> customer) {
        return customer.state().profile().region();
    }

    private static String pointer(int index) {
        return "/customers/" + index;
    }

    private Either<Problem, MaintenanceEvent.Planned> plan(
            Caller caller, List<RecordStreams.Loaded<Customer>> known, PlanMaintenance command, Instant now) {
        Circumstances circumstances = circumstances(region(known.head()), known, command, now);
        return circumstances
                .window()
                .filter(window -> circumstances.faults().isEmpty())
                .toEither(() -> (Problem) new Problem.Invalid(circumstances.faults()))
                .map(window -> MaintenancePlan.builder()
                        .id(MaintenanceId.of(RandomIds.id()))
                        .partner(known.head().tenant())
                        .customers(circumstances.concerned())
                        .title(command.title())
                        .kind(command.kind())
                        .work(command.work())
                        .window(window)
                        .period(command.period())
                        .certificateExpiresAt(expiry(caller, known, command, window, now))
                        .severeVulnerability(command.severeVulnerability())
                        .release(command.release())
                        .at(now)
                        .build())
                .flatMap(plan -> Either.sequenceRight(
                                known.map(customer -> customer.state().served()))
                        .flatMap(served -> policy.planMaintenance(caller.actor(), plan))
                        .mapLeft(Problem.Refused::new));
    }

    /**
     * Until when the certificate is valid that a renewal in {@code window} renews: as the command says, else, of those on
     * record, the first one's that may be renewed then, or the first one's to expire after it (CRT-01a).
     */
    private Option<Instant> expiry(
            Caller caller,
            List<RecordStreams.Loaded<Customer>> known,
            PlanMaintenance command,
            MaintenanceWindow window,
            Instant now) {
        if (command.kind() != ChangeKind.CERTIFICATE_RENEWAL
                || command.certificateExpiresAt().isDefined()) {
            return command.certificateExpiresAt();
        }
        List<Instant> expiries = known.flatMap(customer -> list.page(
                        caller.scope(),
                        StreamKey.Kind.CERTIFICATE,
                        Option.some(customer.state().id()),
                        Option.none(),
                        Page.MAX_LIMIT))
                .map(stored ->
                        certificates.loaded(caller.scope(), stored).state().expiresAt())
                .filter(expiry -> expiry.isAfter(window.start()))
                .sorted();
        return expiries.find(expiry ->
                        policy.renewalWindows(window.region(), expiry, now).contains(window))
                .orElse(expiries.headOption());
    }

    /**
     * In which window and for whom maintenance is planned.
     *
     * @param window none where a fault says why
     */
    private record Circumstances(
            Option<MaintenanceWindow> window, List<ConcernedCustomer> concerned, List<Fault> faults) {}

    private Circumstances circumstances(
            Region region, List<RecordStreams.Loaded<Customer>> known, PlanMaintenance command, Instant now) {
        Option<MaintenanceWindow> window = command.windowStart()
                .map(start -> policy.windowStarting(region, start))
                .getOrElse(() -> command.period().map(period -> emergencyWindow(region, command, period)));
        Either<Seq<Fault>, Seq<ConcernedCustomer>> concerned =
                Either.sequence(known.map(customer -> concerned(customer.state(), command, now)));
        List<Fault> noWindow = window.isDefined() ? List.empty() : List.of(noWindow("/windowStart"));
        return new Circumstances(
                window,
                concerned.map(Seq::toList).getOrElse(List.empty()),
                noWindow.appendAll(concerned.swap().map(Seq::toList).getOrElse(List.empty()))
                        .distinct());
    }

    /** The window that holds an emergency, or, outside all, the next one. */
    private MaintenanceWindow emergencyWindow(Region region, PlanMaintenance command, WorkPeriod period) {
        return policy.windowFit(region, command.work(), period, DateAgreement.NONE)
                .toOption()
                .flatMap(fit -> fit.value())
                .getOrElse(() -> policy.windowsAt(region, period.start(), Purpose.INFRASTRUCTURE)
                        .value()
                        .next());
    }

    private static Fault noWindow(String pointer) {
        return Fault.of(pointer, "no_window").by(MaintenanceRules.MNT_01.id());
    }

    /** The customer with the holidays that its notice, its window and a move of it can meet. */
    private Either<Fault, ConcernedCustomer> concerned(Customer customer, PlanMaintenance command, Instant now) {
        CustomerProfile profile = customer.profile();
        Instant start = command.windowStart()
                .orElse(() -> command.period().map(WorkPeriod::start))
                .getOrElse(now);
        int year = Customers.year(profile, now);
        return customers
                .calendar(profile, year, Math.max(year, Customers.year(profile, start)) + 1, "/windowStart")
                .map(calendar -> new ConcernedCustomer(customer.id(), calendar));
    }

    @Override
    public Either<Problem, Outcome<MaintenanceView>> sendNotice(
            Caller caller, MaintenanceId id, Occasion occasion, Option<Once<MaintenanceView>> once) {
        return records.change(
                caller, id, occasion, (maintenance, at) -> policy.sendNotice(caller.actor(), maintenance, at), once);
    }

    @Override
    public Either<Problem, Outcome<MaintenanceView>> reschedule(
            Caller caller,
            MaintenanceId id,
            RescheduleMaintenance command,
            Occasion occasion,
            Option<Once<MaintenanceView>> once) {
        return records.change(caller, id, occasion, new Move(policy, caller.actor(), command), once);
    }

    /** A move to another window of its region. */
    private record Move(OperationsPolicy policy, Actor by, RescheduleMaintenance command)
            implements RecordCommand<Maintenance, MaintenanceEvent> {
        @Override
        public Either<Refusal, ? extends MaintenanceEvent> decide(Maintenance before, Instant at) {
            MaintenanceWindow window = window(before)
                    .getOrElseThrow(() -> new IllegalStateException("decided without a window: " + command));
            return isCiscosOwn()
                    ? policy.moveMaintenance(by, before, window, command.reason(), at)
                    : policy.rescheduleMaintenance(
                            by,
                            before,
                            new RescheduleRequest(
                                    at,
                                    command.reason(),
                                    window,
                                    command.offeredByCisco().getOrElse(false)));
        }

        @Override
        public List<Fault> faults(Maintenance before, Instant at) {
            List<Fault> noWindow = window(before).isDefined() ? List.empty() : List.of(noWindow("/newWindowStart"));
            return isCiscosOwn() && command.reason().isBlank()
                    ? noWindow.append(Fault.of("/reason", "blank"))
                    : noWindow;
        }

        private Option<MaintenanceWindow> window(Maintenance before) {
            return policy.windowStarting(before.window().region(), command.newWindowStart());
        }

        /** Whether it is Cisco's own move; the partner asks, and so does an administrator who names Cisco's offer. */
        private boolean isCiscosOwn() {
            return by.party()
                    .map(party -> party == Party.CISCO)
                    .getOrElse(() -> command.offeredByCisco().isEmpty());
        }
    }

    @Override
    public Either<Problem, Outcome<MaintenanceView>> start(
            Caller caller, MaintenanceId id, Occasion occasion, Option<Once<MaintenanceView>> once) {
        return records.change(caller, id, occasion, (maintenance, at) -> maintenance.start(caller.actor(), at), once);
    }

    @Override
    public Either<Problem, Outcome<MaintenanceView>> complete(
            Caller caller,
            MaintenanceId id,
            CompleteMaintenance command,
            Occasion occasion,
            Option<Once<MaintenanceView>> once) {
        return records.change(
                caller,
                id,
                occasion,
                (maintenance, at) -> maintenance.complete(caller.actor(), command.successful(), command.note(), at),
                once);
    }

    @Override
    public Either<Problem, Outcome<MaintenanceView>> cancel(
            Caller caller, MaintenanceId id, String reason, Occasion occasion, Option<Once<MaintenanceView>> once) {
        return records.change(
                caller, id, occasion, (maintenance, at) -> maintenance.cancel(caller.actor(), reason, at), once);
    }

    @Override
    public Option<MaintenanceView> read(Caller caller, MaintenanceId id) {
        return records.read(caller, id).map(view -> view.to(caller.scope()));
    }

    @Override
    public Page<MaintenanceView, Position> list(
            Caller caller, Option<CustomerId> customer, Option<Position> after, int limit) {
        return records.page(
                        caller,
                        customer,
                        after,
                        limit,
                        last -> new Position(last.plan().at(), last.plan().id().value()))
                .map(view -> view.to(caller.scope()));
    }

    @Override
    public Option<Page<TimelineEntry, Long>> timeline(Caller caller, MaintenanceId id, long afterVersion, int limit) {
        return records.timeline(caller, id, afterVersion, limit).map(page -> page.map(entry -> to(caller, entry)));
    }

    /** The step as the caller is told of it, which may be without the other customers. */
    private static TimelineEntry to(Caller caller, TimelineEntry entry) {
        return TimelineEntry.builder()
                .from(entry)
                .data(MaintenanceCodec.told(StoredJson.parse(entry.data()), caller.scope())
                        .toString())
                .build();
    }
}
