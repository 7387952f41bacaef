package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerDesk;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.vavr.Function1;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

final class JournaledCustomerDesk implements CustomerDesk {
    private final OperationsPolicy policy;
    private final Ports ports;
    private final InstantSource clock;
    private final Repetitions repetitions;
    private final RecordStreams<Customer, CustomerEvent> streams;

    JournaledCustomerDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.policy = policy;
        this.ports = ports;
        this.clock = clock;
        this.repetitions = repetitions;
        this.streams = new RecordStreams<>(ports.journal(), new CustomerCodec());
    }

    @Override
    public Either<Problem, Outcome<CustomerView>> create(
            Caller caller, CreateCustomer command, Option<Once<CustomerView>> once) {
        return partnerOf(caller, command)
                .<Problem>mapLeft(
                        fault -> new Problem.Invalid(List.of(fault).appendAll(calendarFault(command.profile()))))
                .flatMap(tenant -> repetitions.once(
                        caller,
                        tenant,
                        once,
                        answer -> calendarFault(command.profile())
                                .map(fault -> Either.<Problem, CustomerView>left(new Problem.Invalid(List.of(fault))))
                                .getOrElse(() -> create(caller, tenant, command, answer))));
    }

    private Either<Problem, CustomerView> create(
            Caller caller,
            PartnerId tenant,
            CreateCustomer command,
            Function1<CustomerView, Option<RecordedAnswer>> answer) {
        List<StoredContact> contacts =
                command.contacts().map(contact -> new StoredContact(ContactId.of(RandomIds.id()), contact));
        CustomerProfile profile = CustomerProfile.builder()
                .from(command.profile())
                .contacts(contacts.map(StoredContact::id))
                .build();
        return Customer.create(caller.actor(), CustomerId.of(RandomIds.id()), tenant, profile)
                .<Problem>mapLeft(Problem.Refused::new)
                .flatMap(event -> commit(caller, event, contacts, answer));
    }

    private Either<Problem, CustomerView> commit(
            Caller caller,
            CustomerEvent.Created event,
            List<StoredContact> contacts,
            Function1<CustomerView, Option<RecordedAnswer>> answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StreamKey key = StreamKey.of(StreamKey.Kind.CUSTOMER, event.id());
        Envelope envelope = Envelope.builder()
                .actor(caller.actor().name())
                .standsIn(caller.actor().party().isEmpty())
                .party(event.by())
                .rule(ResponsibilityRules.RSP_15.id())
                .at(now)
                .recordedAt(now)
                .edition(policy.name())
                .requestId(caller.requestId())
                .build();
        Customer created = event.after(Option.none());
        RecordStreams.Next next = streams.next(event.partner(), key, StreamHead.NONE, event, created, envelope);
        CustomerView view = new CustomerView(
                created, contacts.map(StoredContact::contact), next.event().version());
        CommitOutcome outcome = ports.journal()
                .append(
                        caller.scope(),
                        Commit.builder().tenant(event.partner()).stream(key)
                                .customer(event.id())
                                .expected(StreamHead.NONE)
                                .events(List.of(next.event()))
                                .snapshot(next.snapshot())
                                .listed(Option.some(now))
                                .timers(Option.some(BackupClock.timers(event.profile(), now)))
                                .trail(List.of(
                                        envelope.trailRow(event.partner(), key, next.event(), HashSet.of(event.id()))))
                                .contacts(contacts)
                                .answer(answer.apply(view))
                                .build());
        return switch (outcome) {
            case COMMITTED -> Either.right(view);
            case ANSWER_EXISTS -> Either.left(new Problem.InProgress());
            case VERSION_CONFLICT, NUMBER_TAKEN -> throw new StorageException("a new stream exists: " + key);
        };
    }

    @Override
    public Option<CustomerView> read(Caller caller, CustomerId id) {
        return streams.load(caller.scope(), StreamKey.of(StreamKey.Kind.CUSTOMER, id))
                .map(loaded -> new CustomerView(
                        loaded.state(),
                        ports.contacts().of(caller.scope(), id).map(StoredContact::contact),
                        loaded.head().version()));
    }

    /** Whose customer it becomes: the scope's own partner, or the one named where the scope has none. */
    private static Either<Fault, PartnerId> partnerOf(Caller caller, CreateCustomer command) {
        return caller.scope()
                .partner()
                .<Either<Fault, PartnerId>>map(own -> command.partner().forAll(own::equals)
                        ? Either.right(own)
                        : Either.left(Fault.of("/partner", "not_yours")))
                .getOrElse(() -> command.partner().toEither(() -> Fault.of("/partner", "missing")));
    }

    private Option<Fault> calendarFault(CustomerProfile profile) {
        HolidayCalendars holidays = ports.holidays();
        return profile.holidays() instanceof HolidaySource.Named named
                ? Option.when(
                                !holidays.calendars().contains(named.calendar()),
                                () -> Fault.of("/holidayCalendar/calendar", "unknown_calendar")
                                        .with("known", holidays.calendars().mkString(", ")))
                        .orElse(() -> unknownYear(named.calendar(), thisYear(profile)))
                : Option.none();
    }

    private Option<Fault> unknownYear(String calendar, int year) {
        return Option.when(
                ports.holidays().holidays(calendar, year).isEmpty(),
                () -> Fault.of("/holidayCalendar/calendar", "unknown_year").with("year", year));
    }

    private int thisYear(CustomerProfile profile) {
        return LocalDate.ofInstant(clock.instant(), profile.zone()).getYear();
    }
}
