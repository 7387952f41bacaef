package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The same questions to few cases and to many. It prints the 99th percentiles and asserts only what a loaded machine
 * cannot spoil: that as much is answered. {@code -Ddiops.test.growth=1000000} says how many cases are many; a hundredth of
 * them are few. The cases are those of 500 customers of five partners, opened at an even rate, of which the last thousand
 * are open.
 */
@Timeout(7_200)
class GrowthTest {
    private static final int MANY = Integer.getInteger("diops.test.growth", 5_000);
    private static final int CUSTOMERS = 500;
    private static final int PARTNERS = 5;
    private static final int OPEN = 1_000;
    private static final int BATCH = 5_000;
    private static final long MILLIS_BETWEEN = 60_000;
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
            generate(url, cases);
            assertThat(storage.supportCases().page(partner(0), Filter.EVERYTHING, Option.none(), PAGE))
                    .hasSize(PAGE);
            Filter due = Filter.builder()
                    .state(Option.some(CaseState.OPEN))
                    .dueBefore(Option.some(LAST.minusSeconds(3_600)))
                    .build();
            return List.of(
                    p99(() -> storage.supportCases()
                            .page(partner(random.nextInt(PARTNERS)), Filter.EVERYTHING, Option.none(), PAGE)),
                    p99(() -> {
                        int customer = random.nextInt(CUSTOMERS);
                        return storage.supportCases()
                                .page(
                                        new Scope.OfCustomer(tenant(customer), CustomerId.of("customer-" + customer)),
                                        Filter.EVERYTHING,
                                        Option.none(),
                                        PAGE);
                    }),
                    p99(() -> storage.supportCases().page(partner(random.nextInt(PARTNERS)), due, Option.none(), PAGE)),
                    p99(() -> {
                        int n = random.nextInt(cases);
                        return storage.journal()
                                .read(
                                        new Scope.OfPartner(tenant(n % CUSTOMERS)),
                                        StreamKey.of(StreamKey.Kind.SUPPORT_CASE, "case-" + n));
                    }));
        }
    }

    private static Scope partner(int n) {
        return new Scope.OfPartner(tenant(n));
    }

    private static PartnerId tenant(int customer) {
        return PartnerId.of("partner-" + customer % PARTNERS);
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

    /** Writes the rows that as many cases would have left, and says how far it is. */
    private static void generate(String url, int cases) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true")) {
            connection.setAutoCommit(false);
            for (int first = 0; first < cases; first += BATCH) {
                batch(connection, first, Math.min(cases, first + BATCH), cases);
                connection.commit();
                if (first % (BATCH * 20) == 0) {
                    System.out.printf("generated %d of %d cases%n", Math.min(cases, first + BATCH), cases);
                }
            }
        }
        TestPostgres.execute(url, "ANALYZE");
    }

    private static void batch(Connection connection, int first, int end, int cases) throws SQLException {
        try (PreparedStatement tenants =
                        connection.prepareStatement("INSERT INTO tenant VALUES (?) ON CONFLICT DO NOTHING");
                PreparedStatement streams = connection.prepareStatement("INSERT INTO stream VALUES (?, ?, ?, 1, ?)");
                PreparedStatement events =
                        connection.prepareStatement("INSERT INTO event VALUES (?, ?, 1, 'OPENED', 1, ?, ?)");
                PreparedStatement snapshots = connection.prepareStatement("INSERT INTO snapshot VALUES (?, ?, 2, ?)");
                PreparedStatement rows = connection.prepareStatement(
                        "INSERT INTO support_case (tenant, id, number, customer, state, severity, opened_at, due_at,"
                                + " words) VALUES (?, ?, ?, ?, ?, 'S2', ?, ?, ?)")) {
            String body = "{\"made\":\"" + "up ".repeat(300) + "\"}";
            for (int n = first; n < end; n++) {
                String tenant = tenant(n % CUSTOMERS).value();
                String customer = "customer-" + n % CUSTOMERS;
                long openedAt = LAST.toEpochMilli() - (cases - n) * MILLIS_BETWEEN;
                add(tenants, tenant);
                add(streams, tenant, "case/case-" + n, customer, "0".repeat(64));
                add(events, tenant, "case/case-" + n, body, "0".repeat(64));
                add(snapshots, tenant, "case/case-" + n, body);
                add(
                        rows,
                        tenant,
                        "case-" + n,
                        "number-" + n,
                        customer,
                        cases - n <= OPEN ? "OPEN" : "CLOSED",
                        openedAt,
                        openedAt + 30 * MILLIS_BETWEEN,
                        "no dial tone " + n);
            }
            for (PreparedStatement statement : List.of(tenants, streams, events, snapshots, rows)) {
                statement.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        statement.addBatch();
    }
}
