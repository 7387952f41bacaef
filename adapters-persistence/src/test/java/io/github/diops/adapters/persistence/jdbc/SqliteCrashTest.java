package io.github.diops.adapters.persistence.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class SqliteCrashTest {
    private static final int KILLS = 30;
    private static final Scope EVERYONE = new Scope.All();

    @TempDir
    Path directory;

    @Test
    void no_acknowledged_commit_is_lost_and_none_is_half_there_after_30_kills() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Acknowledged> acknowledged = List.empty();
        for (int run = 1; run <= KILLS; run++) {
            // every fifth is killed at any moment, the opening of the database among them
            int afterFirst = run % 5 == 1 ? -1 : random.nextInt(500);
            acknowledged = acknowledged.appendAll(killed(run, "after", afterFirst, random));
        }
        try (Storage storage = open()) {
            Found found = Found.in(storage);
            assertThat(found.faults()).as("half-written, seed " + seed).isEmpty();
            assertThat(acknowledged.reject(found::has)).as("lost, seed " + seed).isEmpty();
            assertThat(acknowledged.size()).isGreaterThan(KILLS);
            System.out.printf(
                    "killed %d times: %d commits acknowledged, %d stored in %d records, 0 lost%n",
                    KILLS, acknowledged.size(), found.commits().size(), found.records());
        }
    }

    @Test
    void a_process_that_acknowledges_too_early_is_found_out() throws Exception {
        Random random = new Random();
        List<Acknowledged> lost = List.empty();
        for (int run = 1; run <= KILLS && lost.isEmpty(); run++) {
            List<Acknowledged> acknowledged = killed(run, "before", random.nextInt(200), random);
            try (Storage storage = open()) {
                lost = acknowledged.reject(Found.in(storage)::has);
            }
        }
        assertThat(lost).isNotEmpty();
    }

    private record Acknowledged(String tenant, String id, long version, String hash) {
        static Acknowledged parse(String line) {
            String[] parts = line.split(" ", -1);
            return new Acknowledged(parts[0], parts[1], Long.parseLong(parts[2]), parts[3]);
        }
    }

    private Storage open() {
        return new SqliteProvider().open(url());
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("diops.db");
    }

    private List<Acknowledged> killed(int run, String acknowledging, int millisAfterFirst, Random random)
            throws IOException, InterruptedException {
        Process child = CrashWriter.start(url(), run, acknowledging, directory);
        java.util.List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Thread listening = new Thread(() -> listen(child, lines));
        listening.start();
        if (millisAfterFirst < 0) {
            Thread.sleep(random.nextInt(1_200));
        } else {
            while (lines.isEmpty() && child.isAlive()) {
                Thread.sleep(5);
            }
            Thread.sleep(millisAfterFirst);
        }
        assertThat(child.isAlive())
                .as(() -> read(directory.resolve("stderr-" + run)))
                .isTrue();
        child.destroyForcibly();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        listening.join();
        return List.ofAll(lines).filter(line -> line.endsWith(" .")).map(Acknowledged::parse);
    }

    private static void listen(Process child, java.util.List<String> lines) {
        try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // the pipe of a killed process; what was read stays
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What is stored: every commit that is whole, and whatever is not. */
    private record Found(Set<Acknowledged> commits, List<String> faults, int records) {
        boolean has(Acknowledged commit) {
            return commits.contains(commit);
        }

        static Found in(Storage storage) {
            List<StoredRecord> all =
                    storage.supportCases().page(EVERYONE, Filter.EVERYTHING, Option.none(), Integer.MAX_VALUE);
            Map<StoredRecord, CaseState> states = List.of(CaseState.values())
                    .foldLeft(
                            HashMap.empty(),
                            (known, state) -> storage.supportCases()
                                    .page(
                                            EVERYONE,
                                            Filter.builder()
                                                    .state(Option.some(state))
                                                    .build(),
                                            Option.none(),
                                            Integer.MAX_VALUE)
                                    .foldLeft(known, (more, record) -> more.put(record, state)));
            Found found = new Found(HashSet.empty(), List.empty(), all.size());
            for (StoredRecord record : all) {
                found = found.with(storage, record, states.get(record));
            }
            return found;
        }

        private Found with(Storage storage, StoredRecord record, Option<CaseState> state) {
            String tenant = record.tenant().value();
            String id = record.stream().id();
            Scope scope = new Scope.OfPartner(PartnerId.of(tenant));
            StreamKey stream = record.stream();
            List<StoredEvent> events = storage.journal().events(scope, stream, 0, Integer.MAX_VALUE);
            Set<String> contacts = storage.contacts()
                    .of(scope, CustomerId.of("customer-of-" + id))
                    .map(contact -> contact.id().value())
                    .toSet();
            long version = record.head().version();
            StoredEvent last = events.last();
            boolean whole = version % 2 == 1
                    && events.map(StoredEvent::version).equals(List.rangeClosed(1L, version))
                    && record.head().equals(new StreamHead(version, last.hash()))
                    && record.snapshot().body().equals("{\"version\":" + version + "}")
                    && state.contains(CrashWriter.stateAt(version))
                    && contacts.size() == version / 2 + 1;
            Found next = whole
                    ? this
                    : new Found(commits, faults.append(record + " " + state + " " + events + contacts), records);
            for (StoredEvent end : events.filter(event -> event.version() % 2 == 1)) {
                RequestKey request = new RequestKey(record.tenant(), "ann", CrashWriter.requestOf(id, end.version()));
                boolean answered = storage.journal()
                        .answer(scope, request, SampleRecords.FRI_2024_03_08)
                        .isDefined();
                next = answered && contacts.contains(CrashWriter.contactOf(end.version()))
                        ? new Found(
                                next.commits.add(new Acknowledged(tenant, id, end.version(), end.hash())),
                                next.faults,
                                records)
                        : new Found(next.commits, next.faults.append(record + " lacks parts of " + end), records);
            }
            return next;
        }
    }
}
