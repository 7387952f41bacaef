package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.spi.Storage;
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
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two instances of the application on one PostgreSQL, and eight who acknowledge each case at once, four through each: one
 * succeeds, seven are refused, and the case has one acknowledgement. {@code -Ddiops.test.cases=1000} says how many cases.
 */
@Timeout(600)
class TwoInstancesTest {
    private static final int CASES = Integer.getInteger("diops.test.cases", 20);
    private static final int RACERS = 8;
    private static final PartnerId PARTNER = PartnerId.of("partner-a");
    private static final Caller CISCO = new Caller(Actor.of("cisco", Party.CISCO), new Scope.All(), "request-1");
    private static final Caller HERE =
            new Caller(Actor.of("partner/partner-a", Party.PARTNER), new Scope.OfPartner(PARTNER), "request-2");

    @Test
    void of_eight_acknowledgements_of_a_case_through_two_instances_one_is_kept() throws Exception {
        String url = TestPostgres.emptyDatabase("two_instances");
        try (Storage one = new PostgresProvider().open(url);
                Storage other = new PostgresProvider().open(url)) {
            List<DiOps> instances = List.of(assembled(one), assembled(other));
            CustomerId customer = customer(instances.head());
            List<CaseId> cases = List.range(0, CASES).map(n -> opened(instances.get(n % 2), customer));

            List<Either<Problem, Outcome<CaseView>>> answers = race(instances, cases);

            assertThat(answers.count(Either::isRight)).isEqualTo(CASES);
            assertThat(answers.filter(Either::isLeft).map(Either::getLeft))
                    .hasSize((RACERS - 1) * CASES)
                    .allMatch(problem -> problem instanceof Problem.Refused);
            for (CaseId id : cases) {
                assertThat(one.journal()
                                .events(new Scope.All(), StreamKey.of(StreamKey.Kind.SUPPORT_CASE, id), 0, 99)
                                .map(StoredEvent::type))
                        .isEqualTo(List.of("OPENED", "ACKNOWLEDGED"));
            }
            System.out.printf(
                    "%d cases, %d acknowledgements through two instances: %d kept, %d refused%n",
                    CASES, answers.size(), answers.count(Either::isRight), answers.count(Either::isLeft));
        }
    }

    private static List<Either<Problem, Outcome<CaseView>>> race(List<DiOps> instances, List<CaseId> cases)
            throws Exception {
        ExecutorService racers = Executors.newFixedThreadPool(RACERS);
        try {
            CyclicBarrier start = new CyclicBarrier(RACERS);
            java.util.List<Future<List<Either<Problem, Outcome<CaseView>>>>> running = new ArrayList<>();
            for (int racer = 0; racer < RACERS; racer++) {
                DiOps mine = instances.get(racer % 2);
                running.add(racers.submit(() -> {
                    List<Either<Problem, Outcome<CaseView>>> answers = List.empty();
                    for (CaseId id : cases) {
                        start.await();
                        answers = answers.prepend(mine.cases()
                                .command(CISCO, id, Occasion.NOW, new CaseCommand.Acknowledge(), Option.none()));
                    }
                    return answers;
                }));
            }
            List<Either<Problem, Outcome<CaseView>>> all = List.empty();
            for (Future<List<Either<Problem, Outcome<CaseView>>>> one : running) {
                all = all.appendAll(one.get());
            }
            return all;
        } finally {
            racers.shutdownNow();
        }
    }

    private static DiOps assembled(Storage storage) {
        return DiOps.assemble(
                OperationsPolicy.standard(), Ports.of(storage, HolidayCalendars.NONE), InstantSource.system());
    }

    private static CustomerId customer(DiOps diops) {
        CustomerProfile profile = CustomerProfile.builder()
                .name("Acme Ltd")
                .region(Region.AMER)
                .zone(ZoneId.of("America/New_York"))
                .holidays(new HolidaySource.Listed(TreeSet.empty()))
                .build();
        return done(diops.customers()
                        .create(HERE, new CreateCustomer(Option.none(), profile, List.empty()), Option.none()))
                .customer()
                .id();
    }

    private static CaseId opened(DiOps diops, CustomerId customer) {
        OpenCase command = OpenCase.builder()
                .customer(customer)
                .problem("no dial tone")
                .severity(Either.left(Severity.S2))
                .build();
        return done(diops.cases().open(HERE, command, Option.none()))
                .supportCase()
                .opening()
                .id();
    }

    private static <T> T done(Either<Problem, Outcome<T>> outcome) {
        return outcome.getOrElseThrow(problem -> new AssertionError("not done: " + problem))
                .fold(value -> value, answer -> {
                    throw new AssertionError("answered before: " + answer);
                });
    }
}
