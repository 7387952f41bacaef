package io.github.diops.adapters.persistence.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.ArrayList;
import java.util.Collections;

/** What is stored: every commit that is whole, and whatever is not. */
record CrashFindings(Set<Acknowledged> commits, List<String> faults, int records) {
    private static final Scope EVERYONE = new Scope.All();

    boolean has(Acknowledged commit) {
        return commits.contains(commit);
    }

    static CrashFindings in(Storage storage) {
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
        CrashFindings found = new CrashFindings(HashSet.empty(), List.empty(), all.size());
        for (StoredRecord record : all) {
            found = found.with(storage, record, states.get(record));
        }
        return found;
    }

    private CrashFindings with(Storage storage, StoredRecord record, Option<CaseState> state) {
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
        CrashFindings next = whole
                ? this
                : new CrashFindings(commits, faults.append(record + " " + state + " " + events + contacts), records);
        for (StoredEvent end : events.filter(event -> event.version() % 2 == 1)) {
            RequestKey request = new RequestKey(record.tenant(), "ann", CrashWriter.requestOf(id, end.version()));
            boolean answered = storage.journal()
                    .answer(scope, request, SampleRecords.FRI_2024_03_08)
                    .isDefined();
            next = answered && contacts.contains(CrashWriter.contactOf(end.version()))
                    ? new CrashFindings(
                            next.commits.add(new Acknowledged(tenant, id, end.version(), end.hash())),
                            next.faults,
                            records)
                    : new CrashFindings(next.commits, next.faults.append(record + " lacks parts of " + end), records);
        }
        return next;
    }

    /** A commit that a {@link CrashWriter} has said to be stored. */
    record Acknowledged(String tenant, String id, long version, String hash) {
        static Acknowledged parse(String line) {
            String[] parts = line.split(" ", -1);
            return new Acknowledged(parts[0], parts[1], Long.parseLong(parts[2]), parts[3]);
        }
    }

    /** Notes what a {@link CrashWriter} says, until its end. */
    static Listener listen(Process writer) {
        Listener listener = new Listener(writer, Collections.synchronizedList(new ArrayList<>()));
        Thread listening = new Thread(listener::run, "listener");
        listener.thread = listening;
        listening.start();
        return listener;
    }

    /** What a writer has said so far. */
    static final class Listener {
        private final Process writer;
        private final java.util.List<String> lines;
        private Thread thread = Thread.currentThread();

        private Listener(Process writer, java.util.List<String> lines) {
            this.writer = writer;
            this.lines = lines;
        }

        private void run() {
            try (BufferedReader said = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    lines.add(line);
                }
            } catch (IOException e) {
                // the pipe of a killed process; what was read stays
            }
        }

        /** Waits until it has said something, or has ended. */
        void awaitFirst() throws InterruptedException {
            awaitMoreThan(0);
        }

        /** How often it has acknowledged so far. */
        int count() {
            return lines.size();
        }

        /** Waits until it has said more than so many lines, or has ended. */
        void awaitMoreThan(int count) throws InterruptedException {
            while (lines.size() <= count && writer.isAlive()) {
                Thread.sleep(5);
            }
        }

        /** All that it has said, once it has ended. */
        List<Acknowledged> acknowledged() throws InterruptedException {
            thread.join();
            return List.ofAll(lines).filter(line -> line.endsWith(" .")).map(Acknowledged::parse);
        }
    }
}
