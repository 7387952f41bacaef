package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that commits until it is killed and says on standard output what was acknowledged: stream, version and hash,
 * and a full stop that shows the line to be whole. Every commit has a list row, a contact and an answer, and all but the
 * first of a record have two events, so that half of one would be seen.
 */
final class CrashWriter {
    private static final int THREADS = 2;
    private static final AtomicInteger OPENED = new AtomicInteger();

    private CrashWriter() {}

    /** Starts a process of it, on the class path of this one. */
    static Process start(String url, int run, String acknowledging, Path directory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        url,
                        Integer.toString(run),
                        acknowledging)
                .redirectError(directory.resolve("stderr-" + run).toFile())
                .start();
    }

    /**
     * Runs until killed.
     *
     * @param args the database's URL, the number of this run, and when it is acknowledged: {@code after} the commit as
     *     it must be, or {@code before} it as a control; {@code fresh} is after, and leaves other runs' records alone;
     *     {@code enduring} is after, and goes on where the server is lost and comes back
     */
    public static void main(String[] args) throws InterruptedException {
        Storage storage = args[0].startsWith("jdbc:sqlite:")
                ? new SqliteProvider().open(args[0])
                : new PostgresProvider().open(args[0]);
        int run = Integer.parseInt(args[1]);
        boolean early = args[2].equals("before");
        for (int thread = 0; thread < THREADS; thread++) {
            int mine = thread;
            Thread writing = new Thread(() -> {
                boolean resumes = !args[2].equals("fresh");
                while (true) {
                    try {
                        if (resumes) {
                            resume(storage, mine, early);
                            resumes = false;
                        }
                        commitCases(storage, run, early);
                    } catch (StorageException e) {
                        if (!args[2].equals("enduring")) {
                            throw e;
                        }
                        resumes = true;
                    }
                }
            });
            writing.setUncaughtExceptionHandler((failed, e) -> {
                e.printStackTrace(System.err);
                Runtime.getRuntime().halt(3);
            });
            writing.start();
        }
        Thread.currentThread().join();
    }

    /** Goes on with some records that were left, wherever they stand, those of this thread alone. */
    private static void resume(Storage storage, int thread, boolean early) {
        storage.supportCases()
                .page(new Scope.All(), Filter.EVERYTHING, Option.none(), 200)
                .filter(record -> Math.floorMod(record.stream().id().hashCode(), THREADS) == thread)
                .shuffle()
                .take(5)
                .forEach(record -> continued(storage, record, early));
    }

    private static void commitCases(Storage storage, int run, boolean early) {
        int number = run * 100_000 + OPENED.incrementAndGet();
        String id = "run-" + run + "-" + number;
        SampleRecords records = SampleRecords.of("partner-" + number % 3, "customer-of-" + id);
        Commit last = commit(storage, complete(records, records.opening(id, number(number)), id, 1), early);
        int more = ThreadLocalRandom.current().nextInt(6);
        for (int n = 0; n < more; n++) {
            last = commit(storage, next(records, last, last.reached(), id), early);
        }
    }

    private static void continued(Storage storage, StoredRecord record, boolean early) {
        String id = record.stream().id();
        SampleRecords records = new SampleRecords(record.tenant(), CustomerId.of("customer-of-" + id));
        Commit opening = records.opening(id, number(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1))))
                .build();
        Commit unused = commit(storage, next(records, opening, record.head(), id), early);
    }

    private static Commit next(SampleRecords records, Commit last, StreamHead head, String id) {
        String large = "x".repeat(ThreadLocalRandom.current().nextInt(10_000));
        Commit.Builder following = SampleRecords.following(
                last, head, "{\"at\":" + System.nanoTime() + "}", "{\"large\":\"" + large + "\"}");
        String number = number(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)));
        long version = head.version() + 2;
        following.supportCase(
                Option.some(records.row(id, number).state(stateAt(version)).build()));
        return complete(records, following, id, version);
    }

    private static Commit complete(SampleRecords records, Commit.Builder builder, String id, long version) {
        return builder.contacts(List.of(SampleRecords.contact(contactOf(version), "Ann")))
                .answer(Option.some(records.answer("ann", requestOf(id, version))))
                .build();
    }

    private static Commit commit(Storage storage, Commit commit, boolean early) {
        if (early) {
            acknowledge(commit);
        }
        CommitOutcome outcome = storage.journal().append(new Scope.All(), commit);
        if (outcome != CommitOutcome.COMMITTED) {
            throw new IllegalStateException(commit.stream() + ": " + outcome);
        }
        if (!early) {
            acknowledge(commit);
        }
        return commit;
    }

    private static void acknowledge(Commit commit) {
        StreamHead reached = commit.reached();
        System.out.println(
                commit.tenant() + " " + commit.stream().id() + " " + reached.version() + " " + reached.hash() + " .");
    }

    static String contactOf(long version) {
        return "contact-" + version;
    }

    static String requestOf(String id, long version) {
        return id + "#" + version;
    }

    /** Every change of a case alternates its state, so that the list tells how far it has come. */
    static CaseState stateAt(long version) {
        return version / 2 % 2 == 0 ? CaseState.OPEN : CaseState.ACKNOWLEDGED;
    }

    private static String number(int n) {
        return "%03d-%03d-%03d".formatted(n / 1_000_000, n / 1_000 % 1_000, n % 1_000);
    }
}
