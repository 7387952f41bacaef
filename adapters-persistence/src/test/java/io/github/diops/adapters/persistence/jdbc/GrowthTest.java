package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Upkeep;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The same questions to few cases and to many. It prints the 99th percentiles and asserts only what a loaded machine
 * cannot spoil: that as much is answered. {@code -Ddiops.test.growth=1000000} says how many cases are many; a hundredth of
 * them are few. The cases are those of 500 customers of five partners that the command {@code generate} makes up.
 */
@Timeout(7_200)
class GrowthTest {
    private static final int MANY = Integer.getInteger("diops.test.growth", 5_000);
    private static final int CUSTOMERS = 500;
    private static final int PARTNERS = 5;
    private static final Instant LAST = Instant.parse("2024-03-08T10:00:00Z");
    private static final int QUESTIONS = 400;
    private static final int PAGE = 50;

    private final Random random = new Random(1);

    @Test
    void many_cases_are_asked_as_few_are() throws Exception {
        List<Long> few = asked(Math.max(CUSTOMERS, MANY / 100));
        List<Long> many = asked(MANY);
        List<String> questions = List.of("list", "list of a customer", "open and due before", "read one");
        for (int n = 0; n < questions.size(); n++) {
            System.out.printf(
                    "p99 of %s: %d µs of %d cases, %d µs of %d%n",
                    questions.get(n), few.get(n), Math.max(CUSTOMERS, MANY / 100), many.get(n), MANY);
        }
    }

    private List<Long> asked(int cases) throws Exception {
        String url = TestPostgres.emptyDatabase("growth");
        try (Storage storage = new PostgresProvider().open(url)) {
            made(storage, cases);
            TestPostgres.execute(url, "ANALYZE");
            Vector<Named> customers =
                    named(url, "SELECT tenant, id FROM listed WHERE kind = 'customer' AND customer = ''");
            Vector<Named> sample = named(url, "SELECT tenant, id FROM support_case ORDER BY id LIMIT 1000");
            assertThat(customers).hasSize(CUSTOMERS);
            assertThat(storage.supportCases().page(partner(), Filter.EVERYTHING, Option.none(), PAGE))
                    .hasSize(PAGE);
            Filter due = Filter.builder()
                    .state(Option.some(CaseState.OPEN))
                    .dueBefore(Option.some(LAST.minusSeconds(3_600)))
                    .build();
            return List.of(
                    p99(() -> storage.supportCases().page(partner(), Filter.EVERYTHING, Option.none(), PAGE)),
                    p99(() -> {
                        Named customer = one(customers);
                        Scope scope = new Scope.OfCustomer(customer.tenant(), CustomerId.of(customer.id()));
                        return storage.supportCases().page(scope, Filter.EVERYTHING, Option.none(), PAGE);
                    }),
                    p99(() -> storage.supportCases().page(partner(), due, Option.none(), PAGE)),
                    p99(() -> {
                        Named found = one(sample);
                        return storage.journal()
                                .read(
                                        new Scope.OfPartner(found.tenant()),
                                        StreamKey.of(StreamKey.Kind.SUPPORT_CASE, found.id()));
                    }));
        }
    }

    /** Fills the database as the command {@code generate} does. */
    private static void made(Storage storage, int cases) {
        Upkeep upkeep = DiOps.assemble(
                        OperationsPolicy.standard(), Ports.of(storage, HolidayCalendars.NONE), () -> LAST)
                .upkeep();
        assertThat(upkeep.makeUp(new Upkeep.Size(PARTNERS, CUSTOMERS, cases), progress -> {
                            if (progress.records() / 20_000 * 20_000 == progress.records()) {
                                System.out.printf("made up %d of %d cases%n", progress.records() - CUSTOMERS, cases);
                            }
                        })
                        .map(Upkeep.Progress::records))
                .contains((long) CUSTOMERS + cases);
    }

    private record Named(PartnerId tenant, String id) {}

    private static Vector<Named> named(String url, String question) {
        return TestPostgres.query(url, row -> new Named(PartnerId.of(row.getString(1)), row.getString(2)), question)
                .toVector();
    }

    private Named one(Vector<Named> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Scope partner() {
        return new Scope.OfPartner(PartnerId.of("partner-" + random.nextInt(PARTNERS)));
    }

    private interface Question {
        Object ask();
    }

    private static long p99(Question question) {
        long[] micros = new long[QUESTIONS];
        for (int n = -QUESTIONS; n < QUESTIONS; n++) {
            long start = System.nanoTime();
            assertThat(question.ask()).isNotNull();
            if (n >= 0) {
                micros[n] = (System.nanoTime() - start) / 1_000;
            }
        }
        Arrays.sort(micros);
        return micros[QUESTIONS * 99 / 100];
    }
}
