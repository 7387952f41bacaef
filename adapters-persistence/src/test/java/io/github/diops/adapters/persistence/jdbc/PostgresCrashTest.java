package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.spi.Storage;
import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server and every process of it while commits are under way, again and again, and looks for what was
 * acknowledged. The server waits for the disk. {@code -Ddiops.test.kills=100} says how often,
 * {@code -Ddiops.test.acknowledged=20000} how many commits must have been acknowledged by then.
 */
@Timeout(3_600)
@SuppressWarnings("NullAway.Init")
class PostgresCrashTest {
    private static final int KILLS = Integer.getInteger("diops.test.kills", 3);
    private static final int ACKNOWLEDGED = Integer.getInteger("diops.test.acknowledged", KILLS + 1);
    private static final int LONGEST_MILLIS = 1_500;

    /** All cases are read by one question, which takes longer than a caller would wait. */
    private static final String READ_ALL = "&socketTimeout=120";

    @TempDir
    Path directory;

    private PrivateCluster cluster;

    @BeforeEach
    void prepare() throws Exception {
        cluster = new PrivateCluster(directory.resolve("cluster"));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void no_acknowledged_commit_is_lost_and_none_is_half_there_when_the_server_is_killed() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        cluster.start();
        Process writer = CrashWriter.start(cluster.url(), 1, "enduring", directory);
        CrashFindings.Listener heard = CrashFindings.listen(writer);
        for (int kill = 1; kill <= KILLS; kill++) {
            heard.awaitMoreThan(heard.count() + ACKNOWLEDGED / KILLS);
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            assertThat(writer.isAlive()).as("goes on without a restart").isTrue();
            cluster.kill();
            cluster.start();
            if (kill % 10 == 0) {
                System.out.printf("killed %d of %d times, %d commits acknowledged%n", kill, KILLS, heard.count());
            }
        }
        heard.awaitMoreThan(heard.count());
        writer.destroyForcibly().waitFor();
        List<CrashFindings.Acknowledged> acknowledged = heard.acknowledged();
        try (Storage storage = new PostgresProvider().open(cluster.url() + READ_ALL)) {
            CrashFindings found = CrashFindings.in(storage);
            assertThat(found.faults()).as("half-written, seed " + seed).isEmpty();
            assertThat(acknowledged.reject(found::has)).as("lost, seed " + seed).isEmpty();
            assertThat(acknowledged.size()).isGreaterThanOrEqualTo(ACKNOWLEDGED);
            assertThat(acknowledged.distinct()).as("doubled").hasSameSizeAs(acknowledged);
            System.out.printf(
                    "PostgreSQL killed %d times: %d commits acknowledged, %d stored in %d records, 0 lost, 0 doubled%n",
                    KILLS, acknowledged.size(), found.commits().size(), found.records());
        }
    }

    @Test
    void a_process_that_acknowledges_too_early_is_found_out() throws Exception {
        Random random = new Random();
        List<CrashFindings.Acknowledged> lost = List.empty();
        for (int run = 1; run <= 20 && lost.isEmpty(); run++) {
            List<CrashFindings.Acknowledged> acknowledged = killed(run, "before", random.nextInt(300));
            cluster.start();
            try (Storage storage = new PostgresProvider().open(cluster.url() + READ_ALL)) {
                lost = acknowledged.reject(CrashFindings.in(storage)::has);
            }
            cluster.close();
        }
        assertThat(lost).isNotEmpty();
    }

    /** What was acknowledged before the server was killed, {@code millis} after the first. */
    private List<CrashFindings.Acknowledged> killed(int run, String acknowledging, int millis) throws Exception {
        cluster.start();
        Process writer = CrashWriter.start(cluster.url(), run, acknowledging, directory);
        CrashFindings.Listener heard = CrashFindings.listen(writer);
        heard.awaitFirst();
        Thread.sleep(millis);
        cluster.kill();
        writer.destroyForcibly().waitFor();
        return heard.acknowledged();
    }
}
