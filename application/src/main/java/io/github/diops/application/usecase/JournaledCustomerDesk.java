package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerDesk;
import io.github.diops.application.port.in.CustomerDetails;
import io.github.diops.application.port.in.CustomerPatch;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
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
    /** How often a change is made anew when another came first. Each round somebody else succeeded. */
    private static final int ATTEMPTS = 50;

    private final OperationsPolicy policy;
    private final Ports ports;
    private final InstantSource clock;
    private final Repetitions repetitions;

    JournaledCustomerDesk(OperationsPolicy policy, Ports ports, InstantSource clock, Repetitions repetitions) {
        this.policy = policy;
        this.ports = ports;
        this.clock = clock;
        this.repetitions = repetitions;
    }

    /** The desk for a command that is about to add {@code coming}. */
    private RecordDesk<Customer, CustomerEvent, CustomerView> desk(List<StoredContact> coming) {
        return new RecordDesk<>(
                new CustomerRecords(ports, coming, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                policy.name(),
                ports,
                clock,
                repetitions);
    }

    @Override
    public Either<Problem, Outcome<CustomerView>> create(
            Caller caller, CreateCustomer command, Option<Once<CustomerView>> once) {
        List<StoredContact> contacts =
                command.contacts().map(contact -> new StoredContact(ContactId.of(RandomIds.id()), contact));
        CustomerProfile profile = withContacts(command.profile(), contacts.map(StoredContact::id));
        return partnerOf(caller, command)
                .<Problem>mapLeft(
                        fault -> new Problem.Invalid(List.of(fault).appendAll(calendarFault(command.profile()))))
                .flatMap(tenant -> desk(contacts)
                        .create(
                                caller,
                                tenant,
                                HashSet.empty(),
                                once,
                                now -> calendarFault(profile)
                                        .map(fault -> Either.<Problem, CustomerEvent.Created>left(
                                                new Problem.Invalid(List.of(fault))))
                                        .getOrElse(() -> Customer.create(
                                                        caller.actor(), CustomerId.of(RandomIds.id()), tenant, profile)
                                                .mapLeft(Problem.Refused::new))));
    }

    private static CustomerProfile withContacts(CustomerProfile profile, List<ContactId> contacts) {
        return CustomerProfile.builder().from(profile).contacts(contacts).build();
    }

    @Override
    public Either<Problem, CustomerView> change(Caller caller, CustomerId id, Occasion occasion, CustomerPatch patch) {
        for (int round = 0; round < ATTEMPTS; round++) {
            Option<CustomerView> seen = read(caller, id);
            Either<Problem, CustomerView> changed = seen.toEither((Problem) new Problem.Missing())
                    .filterOrElse(current -> isExpected(current, occasion), current -> new Problem.Stale())
                    .flatMap(current -> change(caller, current, patch));
            boolean overtaken = changed.swap().exists(problem -> problem instanceof Problem.Stale)
                    && seen.exists(current -> isExpected(current, occasion));
            if (!overtaken) {
                return changed;
            }
        }
        throw new StorageException("customer " + id + " kept changing for " + ATTEMPTS + " attempts");
    }

    private static boolean isExpected(CustomerView current, Occasion occasion) {
        return occasion.expectedVersions().forAll(versions -> versions.contains(current.version()));
    }

    /** Changes the customer as it stands; one that has changed meanwhile is stale. */
    private Either<Problem, CustomerView> change(Caller caller, CustomerView current, CustomerPatch patch) {
        return patch.of(current)
                .flatMap(details -> newCalendarFault(current, details)
                        .toEither(details)
                        .swap()
                        .mapLeft(List::of))
                .<Problem>mapLeft(Problem.Invalid::new)
                .flatMap(details -> change(caller, current, details));
    }

    private Option<Fault> newCalendarFault(CustomerView current, CustomerDetails details) {
        CustomerProfile known = current.customer().profile();
        return details.profile().holidays().equals(known.holidays()) ? Option.none() : calendarFault(details.profile());
    }

    private Either<Problem, CustomerView> change(Caller caller, CustomerView current, CustomerDetails details) {
        List<StoredContact> contacts = contacts(current, details.contacts());
        CustomerProfile profile = withContacts(details.profile(), contacts.map(StoredContact::id));
        Occasion asSeen = new Occasion(Option.none(), Option.some(HashSet.of(current.version())));
        boolean changesNothing = profile.equals(current.customer().profile())
                && current.customer().change(caller.actor(), profile).isRight();
        return changesNothing
                ? Either.right(current)
                : desk(contacts)
                        .change(
                                caller,
                                current.customer().id(),
                                asSeen,
                                (before, at) -> before.change(caller.actor(), profile));
    }

    /** The contacts under the ids that they have, those that are new under new ones. */
    private static List<StoredContact> contacts(CustomerView current, List<Contact> wanted) {
        List<StoredContact> known =
                current.customer().profile().contacts().zipWith(current.contacts(), StoredContact::new);
        return wanted.foldLeft(
                List.<StoredContact>empty(),
                (found, contact) -> found.append(known.removeAll(found)
                        .find(each -> each.contact().equals(contact))
                        .getOrElse(() -> new StoredContact(ContactId.of(RandomIds.id()), contact))));
    }

    @Override
    public Either<Problem, Outcome<CustomerView>> archive(
            Caller caller, CustomerId id, Occasion occasion, Option<Once<CustomerView>> once) {
        return desk(List.empty()).change(caller, id, occasion, (before, at) -> before.archive(caller.actor()), once);
    }

    @Override
    public Either<Problem, Outcome<CustomerView>> eraseContacts(
            Caller caller, CustomerId id, Occasion occasion, Option<Once<CustomerView>> once) {
        return read(caller, id)
                .toEither((Problem) new Problem.Missing())
                .flatMap(found -> repetitions.once(
                        caller,
                        found.customer().partner(),
                        once,
                        answer -> eraseContacts(caller, id, occasion, answer)));
    }

    /** Erases one contact after the other; the answer is stored with the last. */
    private Either<Problem, CustomerView> eraseContacts(
            Caller caller, CustomerId id, Occasion occasion, Function1<CustomerView, Option<RecordedAnswer>> answer) {
        Occasion whicheverVersion = new Occasion(occasion.at(), Option.none());
        return read(caller, id)
                .toEither((Problem) new Problem.Missing())
                .filterOrElse(current -> isExpected(current, occasion), current -> new Problem.Stale())
                .flatMap(current -> current.customer()
                        .profile()
                        .contacts()
                        .foldLeft(
                                Either.<Problem, CustomerView>right(current),
                                (so, contact) -> so.flatMap(before -> desk(List.empty())
                                        .change(
                                                caller,
                                                id,
                                                whicheverVersion,
                                                (customer, at) -> customer.eraseContact(caller.actor(), contact),
                                                after -> after.customer()
                                                                .profile()
                                                                .contacts()
                                                                .isEmpty()
                                                        ? answer.apply(after)
                                                        : Option.none()))));
    }

    @Override
    public Option<CustomerView> read(Caller caller, CustomerId id) {
        return desk(List.empty()).read(caller, id);
    }

    @Override
    public Page<CustomerView, Position> list(Caller caller, Option<Position> after, int limit) {
        return desk(List.empty())
                .page(
                        caller,
                        ports.records().page(caller.scope(), StreamKey.Kind.CUSTOMER, Option.none(), after, limit + 1),
                        limit,
                        last -> new Position(
                                createdAt(caller, last.id()), last.id().value()));
    }

    private Instant createdAt(Caller caller, CustomerId id) {
        return ports.journal()
                .events(caller.scope(), StreamKey.of(StreamKey.Kind.CUSTOMER, id), 0, 1)
                .map(first -> Envelope.of(StoredJson.parse(first.body())).recordedAt())
                .head();
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
