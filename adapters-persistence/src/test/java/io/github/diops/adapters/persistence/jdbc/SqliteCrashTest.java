package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.spi.Storage;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that commits, again and again at random moments, and looks for what it had acknowledged. A kill leaves
 * the operating system's cache alone, so this proves atomicity and the order of commit and acknowledgement; that a
 * commit reaches the disk rests on {@link SqliteSettings}, which {@link SqliteStorageTest} holds to its word.
 */
@Timeout(3_600)
@SuppressWarnings("NullAway.Init")
class SqliteCrashTest {
    private static final int KILLS = Integer.getInteger("diops.test.kills", 30);
    private static final int ACKNOWLEDGED = Integer.getInteger("diops.test.acknowledged", KILLS + 1);

    /** How many commits a process has had acknowledged before it is killed; a fifth of them is killed at any moment. */
    private static final int AT_LEAST = ACKNOWLEDGED / KILLS * 5 / 4;

    @TempDir
    Path directory;

    @Test
    void no_acknowledged_commit_is_lost_and_none_is_half_there_after_many_kills() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<CrashFindings.Acknowledged> acknowledged = List.empty();
        for (int run = 1; run <= KILLS; run++) {
            // every fifth is killed at any moment, the opening of the database among them
            int afterFirst = run % 5 == 1 ? -1 : random.nextInt(500);
            acknowledged = acknowledged.appendAll(killed(run, "after", afterFirst, random));
            if (run % 10 == 0) {
                System.out.printf("killed %d of %d times, %d commits acknowledged%n", run, KILLS, acknowledged.size());
            }
        }
        try (Storage storage = open()) {
            CrashFindings found = CrashFindings.in(storage);
            assertThat(found.faults()).as("half-written, seed " + seed).isEmpty();
            assertThat(acknowledged.reject(found::has)).as("lost, seed " + seed).isEmpty();
            assertThat(acknowledged.size()).isGreaterThanOrEqualTo(ACKNOWLEDGED);
            assertThat(acknowledged.distinct()).as("doubled").hasSameSizeAs(acknowledged);
            System.out.printf(
                    "SQLite killed %d times: %d commits acknowledged, %d stored in %d records, 0 lost, 0 doubled%n",
                    KILLS, acknowledged.size(), found.commits().size(), found.records());
        }
    }

    @Test
    void a_process_that_acknowledges_too_early_is_found_out() throws Exception {
        Random random = new Random();
        List<CrashFindings.Acknowledged> lost = List.empty();
        for (int run = 1; run <= KILLS && lost.isEmpty(); run++) {
            List<CrashFindings.Acknowledged> acknowledged = killed(run, "before", random.nextInt(200), random);
            try (Storage storage = open()) {
                lost = acknowledged.reject(CrashFindings.in(storage)::has);
            }
        }
        assertThat(lost).isNotEmpty();
    }

    private Storage open() {
        return new SqliteProvider().open(url());
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("diops.db");
    }

    private List<CrashFindings.Acknowledged> killed(int run, String acknowledging, int millisAfterFirst, Random random)
            throws IOException, InterruptedException {
        Process child = CrashWriter.start(url(), run, acknowledging, directory);
        CrashFindings.Listener heard = CrashFindings.listen(child);
        if (millisAfterFirst < 0) {
            Thread.sleep(random.nextInt(1_200));
        } else {
            heard.awaitMoreThan(acknowledging.equals("before") ? 0 : AT_LEAST);
            Thread.sleep(millisAfterFirst);
        }
        assertThat(child.isAlive())
                .as(() -> read(directory.resolve("stderr-" + run)))
                .isTrue();
        child.destroyForcibly();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return heard.acknowledged();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
