package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.application.spi.Storage;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * New cases through the adapter and through a loop of bare JDBC, each waiting for the disk, in turn on two databases of
 * one schema. It prints records a second and their ratio, and asserts that both have written the same rows.
 * {@code -Ddiops.test.commits=5000} says how many cases each writes.
 */
@Timeout(1_800)
@SuppressWarnings("NullAway.Init")
class ThroughputTest {
    private static final int COMMITS = Integer.getInteger("diops.test.commits", 300);
    private static final int IN_TURN = 50;
    private static final Instant AT = SampleRecords.FRI_2024_03_08;

    private final SampleRecords records = SampleRecords.of("partner-a", "acme");

    @TempDir
    Path directory;

    @Test
    void sqlite_beside_bare_jdbc() throws Exception {
        compare("SQLite", sqlite("adapter"), sqlite("raw"));
    }

    @Test
    void postgresql_beside_bare_jdbc() throws Exception {
        try (PrivateCluster cluster = new PrivateCluster(directory.resolve("cluster"))) {
            cluster.start();
            TestPostgres.execute(cluster.url(), "CREATE DATABASE adapter");
            TestPostgres.execute(cluster.url(), "CREATE DATABASE raw");
            compare(
                    "PostgreSQL",
                    cluster.url().replace("/postgres?", "/adapter?"),
                    cluster.url().replace("/postgres?", "/raw?"));
        }
    }

    private String sqlite(String name) {
        return "jdbc:sqlite:" + directory.resolve(name + ".db");
    }

    private static Storage open(String url) {
        return url.startsWith("jdbc:sqlite:") ? new SqliteProvider().open(url) : new PostgresProvider().open(url);
    }

    private void compare(String what, String adapterUrl, String rawUrl) throws Exception {
        open(rawUrl).close(); // the schema
        long adapterNanos = 0;
        long rawNanos = 0;
        try (Storage adapter = open(adapterUrl);
                RawCommits raw = new RawCommits(rawUrl)) {
            // the first half warms both up
            for (int first = 0; first < 2 * COMMITS; first += IN_TURN) {
                List<Commit> commits = List.range(first, first + IN_TURN).map(this::opening);
                long start = System.nanoTime();
                for (Commit commit : commits) {
                    assertThat(adapter.journal().append(new Scope.All(), commit))
                            .isEqualTo(CommitOutcome.COMMITTED);
                }
                long between = System.nanoTime();
                for (Commit commit : commits) {
                    raw.append(commit);
                }
                if (first >= COMMITS) {
                    adapterNanos += between - start;
                    rawNanos += System.nanoTime() - between;
                }
            }
        }
        for (String table : SchemaTest.TABLES) {
            assertThat(rows(adapterUrl, table)).as(table).isEqualTo(rows(rawUrl, table));
        }
        System.out.printf(
                "%s: %d records/s, bare JDBC %d: %d %%%n",
                what, perSecond(adapterNanos), perSecond(rawNanos), 100 * rawNanos / adapterNanos);
    }

    private static long perSecond(long nanos) {
        return COMMITS * TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    private static List<String> rows(String url, String table) {
        return TestPostgres.query(url, TestPostgres::cells, "SELECT * FROM " + table)
                .sorted();
    }

    private Commit opening(int n) {
        String id = "case-" + n;
        Commit.Builder opening =
                records.opening(id, "%03d-%03d-%03d".formatted(n / 1_000_000, n / 1_000 % 1_000, n % 1_000));
        Commit bare = opening.build();
        List<Timer> timers = List.of(50, 75, 90, 100)
                .map(percent ->
                        new Timer("RESPONSE_WARNING", AT.plusSeconds(percent), "{\"percent\":" + percent + "}"));
        TrailRow row = TrailRow.builder()
                .tenant(bare.tenant())
                .id(TrailRow.idOf(bare.stream(), 1))
                .at(AT)
                .actor("partner/acme")
                .standsIn(false)
                .customers(HashSet.ofAll(bare.customers()))
                .stream(Option.some(bare.stream()))
                .version(Option.some(1L))
                .type("OPENED")
                .requestId("request-" + n)
                .outcome(TrailRow.Outcome.DONE)
                .build();
        return opening.timers(Option.some(timers)).trail(List.of(row)).build();
    }
}
