package io.github.diops.adapters.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.spi.Storage;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * SQLite on a disk that runs full: a file system of four megabytes in memory where the user may mount one, else a file
 * that may grow no further.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class FullDiskTest {
    private static final Scope EVERYONE = new Scope.All();
    private static final int KIB = 1_024;

    private final SampleRecords acme = SampleRecords.of("partner-a", "acme");
    private boolean mounted;
    private int opened;

    @TempDir
    Path directory;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(directory.resolve("disk"));
        mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=4m", "diops-test", disk.toString());
        System.out.println(mounted ? "a disk of 4 MiB" : "no file system may be mounted here: a file of 4 MiB at most");
    }

    @AfterEach
    void unmount() throws Exception {
        assertThat(!mounted || succeeds("umount", disk.toString())).isTrue();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void nothing_acknowledged_is_lost_reads_go_on_and_writes_again_once_there_is_room() throws Exception {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[KIB * KIB]);
        String url = "jdbc:sqlite:" + disk.resolve("diops.db");
        List<Commit> all;
        try (SqliteDatabase database = SqliteDatabase.open(SqliteFile.of(url), SqliteSettings.DURABLE)) {
            Storage storage = new JdbcStorage(database);
            limit(database, 4 * KIB * KIB);
            List<Commit> acknowledged = untilFull(storage);
            assertThat(acknowledged).isNotEmpty();

            // the connection that met the end may have been replaced by one without the limit
            limit(database, 4 * KIB * KIB);
            acknowledged = acknowledged.appendAll(untilFull(storage));
            whole(storage, acknowledged);
            assertThat(storage.supportCases().page(EVERYONE, Filter.EVERYTHING, Option.none(), 10))
                    .isNotEmpty();

            Files.delete(ballast);
            limit(database, 8 * KIB * KIB);
            List<Commit> later = List.range(0, 5).map(n -> opening());
            later.forEach(commit ->
                    assertThat(storage.journal().append(EVERYONE, commit)).isEqualTo(CommitOutcome.COMMITTED));
            all = acknowledged.appendAll(later);
            whole(storage, all);
        }
        try (Storage anew = new SqliteProvider().open(url)) {
            whole(anew, all);
        }
    }

    /** Opens cases until one is refused for want of room, and answers those that were acknowledged. */
    private List<Commit> untilFull(Storage storage) {
        List<Commit> acknowledged = List.empty();
        while (true) {
            Commit next = opening();
            try {
                assertThat(storage.journal().append(EVERYONE, next)).isEqualTo(CommitOutcome.COMMITTED);
                acknowledged = acknowledged.append(next);
            } catch (StorageException e) {
                assertThat(e).hasMessageContaining("SQLITE_FULL");
                assertThat(storage.journal().read(EVERYONE, next.stream())).isEmpty();
                return acknowledged;
            }
        }
    }

    private Commit opening() {
        int n = opened++;
        return acme.opening("case-" + n, "000-000-%03d".formatted(n))
                .snapshot(new Snapshot(1, "x".repeat(20 * KIB)))
                .build();
    }

    private static void whole(Storage storage, List<Commit> commits) {
        for (Commit commit : commits) {
            assertThat(storage.journal().read(EVERYONE, commit.stream()).map(StoredRecord::head))
                    .contains(commit.reached());
            assertThat(storage.journal().events(EVERYONE, commit.stream(), 0, 9))
                    .isEqualTo(commit.events());
        }
    }

    /** Where nothing is mounted, lets the file grow so far. */
    private void limit(SqliteDatabase database, long bytes) {
        if (!mounted) {
            List<Long> told = database.write(
                    EVERYONE,
                    session -> session.query(
                            row -> row.getLong(1), Sql.of("PRAGMA max_page_count = " + bytes / (4 * KIB))),
                    done -> true);
            assertThat(told).isNotEmpty();
        }
    }
}
