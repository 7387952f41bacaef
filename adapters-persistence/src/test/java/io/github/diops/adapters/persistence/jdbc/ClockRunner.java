package io.github.diops.adapters.persistence.jdbc;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.TimerQueue;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A process that looks at the clocks until it is killed, as an instance of the service does. */
final class ClockRunner {
    /** Few, with a rest after each look, so that something is left to be told while it is killed again and again. */
    private static final int AT_ONCE = 5;

    private static final long REST_MILLIS = 20;

    private ClockRunner() {}

    /** Starts a process of it, on the class path of this one; it says a line when it begins to look. */
    static Process start(String url, Instant now, String way, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClockRunner.class.getName(),
                        url,
                        now.toString(),
                        way)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /**
     * Runs until killed.
     *
     * @param args the database's URL, what time it is all the while, and how a timer is taken: {@code whole}, as it must
     *     be, or {@code apart} as a control, first taken and then told
     */
    public static void main(String[] args) throws InterruptedException {
        Storage storage = new PostgresProvider().open(args[0]);
        Instant now = Instant.parse(args[1]);
        TimerQueue timers = args[2].equals("whole") ? storage.timers() : new Apart(storage);
        DiOps diops = DiOps.assemble(
                OperationsPolicy.standard(),
                new Ports.Builder()
                        .from(Ports.of(storage, HolidayCalendars.NONE))
                        .timers(timers)
                        .build(),
                () -> now);
        System.out.println("looking");
        while (true) {
            try {
                boolean unused = diops.clocks().look(AT_ONCE);
            } catch (StorageException e) {
                e.printStackTrace(System.err);
            }
            Thread.sleep(REST_MILLIS);
        }
    }

    /** Takes a timer in one transaction and tells what it says in another. */
    private record Apart(Storage storage) implements TimerQueue {
        @Override
        public List<DueTimer> due(Instant now, int limit) {
            return storage.timers().due(now, limit);
        }

        @Override
        public boolean fire(DueTimer timer, List<Notice> notices) {
            boolean taken = storage.timers().fire(timer, List.empty());
            if (taken) {
                pause();
                storage.archive().add(notices, List.empty());
            }
            return taken;
        }

        private static void pause() {
            try {
                Thread.sleep(REST_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
