package io.github.diops.application.usecase;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.collection.List;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The desks over a storage in memory, at a time that the test sets, with one calendar that was reviewed for 2024. */
final class Office {
    static final Caller ADMINISTRATOR = new Caller(Actor.administrator("administrator"), new Scope.All(), "request-0");
    static final Caller CISCO = new Caller(Actor.of("cisco", Party.CISCO), new Scope.All(), "request-1");
    static final Caller ACME = partner("acme");
    static final Caller OTHER = partner("other");

    static final HolidayCalendars US_2024 = new HolidayCalendars() {
        @Override
        public List<String> calendars() {
            return List.of("US");
        }

        @Override
        public SortedSet<Integer> reviewedYears(String calendar) {
            return calendar.equals("US") ? TreeSet.of(2024, 2025) : TreeSet.empty();
        }

        @Override
        public Option<SortedSet<LocalDate>> holidays(String calendar, int year) {
            return Option.when(
                    calendar.equals("US") && (year == 2024 || year == 2025),
                    () -> TreeSet.of(LocalDate.of(year, 7, 4)));
        }
    };

    final MemoryStorage storage = new MemoryStorage();
    final DiOps diops;
    private final AtomicReference<Instant> now;

    Office(String now) {
        this(now, US_2024);
    }

    Office(String now, HolidayCalendars holidays) {
        this.now = new AtomicReference<>(Instant.parse(now));
        this.diops = DiOps.assemble(OperationsPolicy.standard(), Ports.of(storage, holidays), () -> this.now.get());
    }

    void setNow(String instant) {
        now.set(Instant.parse(instant));
    }

    static Caller partner(String id) {
        return new Caller(Actor.of("partner/" + id, Party.PARTNER), new Scope.OfPartner(PartnerId.of(id)), "request-2");
    }

    static Caller customer(String partner, CustomerId id) {
        return new Caller(
                Actor.of("customer/" + id, Party.CUSTOMER),
                new Scope.OfCustomer(PartnerId.of(partner), id),
                "request-3");
    }

    static CustomerProfile newYork(HolidaySource holidays) {
        return CustomerProfile.builder()
                .name("Acme Ltd")
                .region(Region.AMER)
                .zone(ZoneId.of("America/New_York"))
                .holidays(holidays)
                .build();
    }

    static CreateCustomer creation(HolidaySource holidays, Contact... contacts) {
        return new CreateCustomer(Option.none(), newYork(holidays), List.of(contacts));
    }

    static HolidaySource none() {
        return new HolidaySource.Listed(TreeSet.empty());
    }

    CustomerView customer(Caller caller, HolidaySource holidays, Contact... contacts) {
        return done(diops.customers().create(caller, creation(holidays, contacts), Option.none()));
    }

    CustomerId customer(Caller caller) {
        return customer(caller, none()).customer().id();
    }

    /** Puts the customer's record away, as its partner does. */
    void archive(CustomerId id) {
        RecordStreams<Customer, CustomerEvent> streams = new RecordStreams<>(storage.journal(), new CustomerCodec());
        StreamKey key = StreamKey.of(StreamKey.Kind.CUSTOMER, id);
        RecordStreams.Loaded<Customer> found =
                streams.load(new Scope.All(), key).get();
        CustomerEvent event =
                found.state().archive(Actor.of("partner", Party.PARTNER)).get();
        Envelope envelope = Envelope.builder()
                .actor("partner")
                .standsIn(false)
                .party(event.by())
                .rule(event.rule())
                .at(now.get())
                .recordedAt(now.get())
                .edition(diops.policy().name())
                .requestId("request-4")
                .build();
        Customer archived = event.after(Option.some(found.state()));
        RecordStreams.Next next = streams.next(found.tenant(), key, found.head(), event, archived, envelope);
        storage.journal()
                .append(
                        new Scope.All(),
                        Commit.builder().tenant(found.tenant()).stream(key)
                                .customer(id)
                                .expected(found.head())
                                .events(List.of(next.event()))
                                .snapshot(next.snapshot())
                                .build());
    }

    static OpenCase.Builder opening(CustomerId customer, Severity stated) {
        return OpenCase.builder().customer(customer).problem("no dial tone").severity(Either.left(stated));
    }

    CaseView open(Caller caller, CustomerId customer, Severity stated) {
        return done(diops.cases().open(caller, opening(customer, stated).build(), Option.none()));
    }

    Either<Problem, CaseView> command(Caller caller, CaseId id, Occasion occasion, CaseCommand command) {
        return diops.cases()
                .command(caller, id, occasion, command, Option.none())
                .map(Office::now);
    }

    Either<Problem, CaseView> acknowledge(Caller caller, CaseId id, Occasion occasion) {
        return command(caller, id, occasion, new CaseCommand.Acknowledge());
    }

    static <T> T done(Either<Problem, Outcome<T>> outcome) {
        return now(outcome.getOrElseThrow(problem -> new AssertionError("not done: " + problem)));
    }

    static <T> T now(Outcome<T> outcome) {
        return outcome.fold(value -> value, answer -> {
            throw new AssertionError("answered before: " + answer);
        });
    }

    static <T> Once<T> once(String key, String fingerprint) {
        return new Once<>(key, fingerprint, result -> "answer to " + fingerprint);
    }

    static List<String> faults(Either<Problem, ?> outcome) {
        return told(outcome) instanceof Problem.Invalid invalid
                ? invalid.faults().map(Office::shown)
                : List.of("not invalid: " + outcome);
    }

    private static String shown(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    static Refusal refusal(Either<Problem, ?> outcome) {
        if (told(outcome) instanceof Problem.Refused refused) {
            return refused.refusal();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    static Problem told(Either<Problem, ?> outcome) {
        return outcome.swap().getOrElseThrow(() -> new AssertionError("no problem: " + outcome));
    }
}
