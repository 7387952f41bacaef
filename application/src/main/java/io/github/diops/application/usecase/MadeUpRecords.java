package io.github.diops.application.usecase;

import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.CaseDesk;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerDesk;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.Upkeep.Progress;
import io.github.diops.application.port.in.Upkeep.Size;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * Customers and cases that nobody has, as many as are asked for, by the same commands that people give: one case a
 * minute until now, closed ten hours later; the last thousand are open. Used once.
 */
final class MadeUpRecords {
    private static final int AT_ONCE = 500;
    private static final long OPEN = 1_000;
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    /** Of twenty cases one is S1, three are S2, ten S3, six S4. */
    private static final List<Severity> SEVERITIES = List.of(Severity.S1)
            .appendAll(List.fill(3, Severity.S2))
            .appendAll(List.fill(10, Severity.S3))
            .appendAll(List.fill(6, Severity.S4));

    private static final List<String> PROBLEMS = List.of(
            "No dial tone on floor %d",
            "One-way audio to branch %d",
            "Voicemail of extension %d is silent",
            "Hunt group %d rings no phone",
            "How is location %d added?");

    private final GatheredJournal journal;
    private final CustomerDesk customers;
    private final CaseDesk cases;
    private final Instant until;
    private final Size size;
    private final Consumer<Progress> watching;
    private Instant now;
    private Progress made = Progress.NONE;

    MadeUpRecords(OperationsPolicy policy, Ports ports, Instant until, Size size, Consumer<Progress> watching) {
        this.journal = new GatheredJournal(ports);
        this.until = until.truncatedTo(ChronoUnit.MINUTES);
        this.size = size;
        this.watching = watching;
        this.now = openedAt(-1).minus(Duration.ofDays(1));
        Ports gathering = new Ports.Builder().from(ports).journal(journal).build();
        InstantSource clock = () -> now;
        Repetitions repetitions = new Repetitions(journal, clock);
        this.customers = new JournaledCustomerDesk(policy, gathering, clock, repetitions);
        this.cases = new JournaledCaseDesk(policy, gathering, clock, repetitions);
    }

    Progress make() {
        Vector<CustomerId> known = Vector.range(0, size.customers()).map(this::customer);
        store();
        long stored = 0;
        // one whose number was taken is made up for
        while (stored < size.cases()) {
            long before = made.records();
            for (long n = stored; n < Math.min(size.cases(), stored + AT_ONCE); n++) {
                supportCase(n, known);
            }
            store();
            stored += made.records() - before;
        }
        return made;
    }

    private void store() {
        Progress before = made;
        made = journal.store().foldLeft(made, Progress::and);
        if (JournalUpkeep.isWorthAWord(before, made)) {
            watching.accept(made);
        }
    }

    private Instant openedAt(long n) {
        return until.minus(BETWEEN.multipliedBy(size.cases() - n));
    }

    private CustomerId customer(int n) {
        Region region = Region.values()[n % Region.values().length];
        CustomerProfile profile = CustomerProfile.builder()
                .name("Customer " + n)
                .region(region)
                .zone(region.zone())
                .holidays(new HolidaySource.Listed(TreeSet.empty()))
                .build();
        return done(customers.create(
                        partner(n), new CreateCustomer(Option.none(), profile, List.empty()), Option.none()))
                .customer()
                .id();
    }

    private void supportCase(long n, Vector<CustomerId> known) {
        int customer = (int) (n % size.customers());
        now = openedAt(n);
        OpenCase opening = OpenCase.builder()
                .customer(known.get(customer))
                .problem(PROBLEMS.get((int) (n % PROBLEMS.size())).formatted(n))
                .severity(Either.left(SEVERITIES.get((int) (n % SEVERITIES.size()))))
                .build();
        CaseId id = done(cases.open(partner(customer), opening, Option.none()))
                .supportCase()
                .opening()
                .id();
        if (size.cases() - n > OPEN) {
            // of each seventeen one is late, where its severity counts minutes
            now = now.plus(Duration.ofMinutes(n % 17 == 0 ? 45 : 6));
            command(cisco(), id, new CaseCommand.Acknowledge());
            now = now.plus(Duration.ofHours(5));
            command(cisco(), id, new CaseCommand.Resolve("Configuration corrected."));
            now = openedAt(n).plus(Duration.ofHours(10));
            command(partner(customer), id, new CaseCommand.Close());
        }
    }

    private void command(Caller caller, CaseId id, CaseCommand command) {
        Object unused = done(cases.command(caller, id, Occasion.NOW, command, Option.none()));
    }

    private Caller partner(int customer) {
        String id = "partner-" + customer % size.partners();
        return new Caller(Actor.of("partner/" + id, Party.PARTNER), new Scope.OfPartner(PartnerId.of(id)), "made-up");
    }

    private static Caller cisco() {
        return new Caller(Actor.of("cisco", Party.CISCO), new Scope.All(), "made-up");
    }

    private static <T> T done(Either<Problem, Outcome<T>> outcome) {
        return outcome.getOrElseThrow(problem -> new IllegalStateException("not done: " + problem))
                .fold(value -> value, answer -> {
                    throw new IllegalStateException("answered before: " + answer);
                });
    }
}
