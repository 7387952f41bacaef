package com.example.diops.logfile;

import static io.github.diops.application.kit.SampleRecords.FRI_2024_03_08;
import static io.github.diops.application.kit.SampleRecords.contact;
import static io.github.diops.application.kit.SampleRecords.following;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.application.spi.Storage;
import io.github.diops.application.spi.StorageProvider;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract kit cannot ask, since it never closes storage and opens it again. */
class LogFileStorageTest {
    private static final Scope EVERYONE = new Scope.All();
    private static final SampleRecords ACME = SampleRecords.of("partner-a", "acme");

    @TempDir
    Path directory;

    @Test
    void the_service_loader_finds_it_beside_those_that_were_there() {
        List<StorageProvider> serving = List.ofAll(ServiceLoader.load(StorageProvider.class))
                .filter(provider -> provider.serves("jdbc:diops-log:x.log"));

        assertThat(serving.map(StorageProvider::name)).containsExactly("log file");
        assertThat(List.ofAll(ServiceLoader.load(StorageProvider.class))).hasSizeGreaterThan(1);
    }

    @Test
    void all_that_was_acknowledged_is_there_when_it_is_opened_again() {
        Commit whole = everything();
        Seen before;
        try (Storage storage = open()) {
            assertThat(storage.journal().append(EVERYONE, whole)).isEqualTo(CommitOutcome.COMMITTED);
            storage.trail().denied(denial());
            before = Seen.of(storage, whole);
            assertThat(before.timers()).isNotEmpty();
            assertThat(before.trail()).hasSize(2);
        }

        try (Storage storage = open()) {
            assertThat(Seen.of(storage, whole)).isEqualTo(before);
            assertThat(storage.journal().append(EVERYONE, following(whole, "{}").build()))
                    .isEqualTo(CommitOutcome.COMMITTED);
        }
    }

    @Test
    void a_timer_that_has_fired_has_fired_when_it_is_opened_again() {
        Commit whole = everything();
        try (Storage storage = open()) {
            storage.journal().append(EVERYONE, whole);
            assertThat(storage.timers()
                            .fire(storage.timers().due(FRI_2024_03_08, 1).head(), List.of(notice("n2"))))
                    .isTrue();
        }

        try (Storage storage = open()) {
            assertThat(storage.timers().due(FRI_2024_03_08, 1)).isEmpty();
            assertThat(Seen.of(storage, whole).notices().map(Notice::id)).containsExactly("n1", "n2");
        }
    }

    @Test
    void an_entry_that_a_crash_cut_short_is_as_if_it_had_never_been() throws IOException {
        Commit first = everything();
        Commit second = following(first, "{}").build();
        long whole;
        try (Storage storage = open()) {
            storage.journal().append(EVERYONE, first);
            whole = Files.size(file());
            storage.journal().append(EVERYONE, second);
        }
        byte[] written = Files.readAllBytes(file());

        for (int cut = (int) whole; cut < written.length; cut += 7) {
            Files.write(file(), Arrays.copyOf(written, cut));
            try (Storage storage = open()) {
                assertThat(storage.journal().read(EVERYONE, first.stream()).map(StoredRecord::head))
                        .isEqualTo(Option.some(first.reached()));
                assertThat(storage.journal().append(EVERYONE, second)).isEqualTo(CommitOutcome.COMMITTED);
            }
            assertThat(Files.readAllBytes(file())).isEqualTo(written);
        }
    }

    @Test
    void it_is_open_once_at_a_time() {
        try (Storage first = open()) {
            assertThat(first.isReady()).isTrue();
            assertThatThrownBy(this::open).isInstanceOf(StorageException.class).hasMessageContaining("open elsewhere");
        }
    }

    private Path file() {
        return directory.resolve("diops.log");
    }

    private Storage open() {
        return new LogFileProvider().open("jdbc:diops-log:" + file());
    }

    private static Commit everything() {
        return ACME.opening("c1", "111-111-111")
                .listed(Option.some(FRI_2024_03_08))
                .timers(Option.some(List.of(new Timer("RESPONSE_WARNING", FRI_2024_03_08, "{}"))))
                .notices(List.of(notice("n1")))
                .trail(List.of(row("t1", TrailRow.Outcome.DONE)))
                .contacts(List.of(contact("p1", "Zoë 🙂")))
                .answer(Option.some(ACME.answer("ann", "k1")))
                .build();
    }

    private static Notice notice(String id) {
        return Notice.builder()
                .tenant(ACME.tenant())
                .id(id)
                .kind("RESPONSE_WARNING")
                .dueAt(FRI_2024_03_08)
                .recordedAt(FRI_2024_03_08)
                .customers(HashSet.of(ACME.customer()))
                .stream(ACME.opening("c1", "111-111-111").build().stream())
                .data("{}")
                .build();
    }

    private static TrailRow denial() {
        return row("t2", TrailRow.Outcome.DENIED);
    }

    private static TrailRow row(String id, TrailRow.Outcome outcome) {
        return TrailRow.builder()
                .tenant(ACME.tenant())
                .id(id)
                .at(FRI_2024_03_08)
                .actor("ann")
                .party(Option.some(Party.PARTNER))
                .standsIn(true)
                .customers(HashSet.of(ACME.customer()))
                .stream(Option.some(ACME.opening("c1", "111-111-111").build().stream()))
                .version(Option.some(1L))
                .type("OPENED")
                .rule(Option.some(RuleId.of("SEV-08")))
                .requestId("request-1")
                .outcome(outcome)
                .build();
    }

    private record Seen(
            Option<StoredRecord> record,
            List<?> events,
            List<?> cases,
            List<?> contacts,
            Option<?> answer,
            List<Timer> timers,
            List<Notice> notices,
            List<TrailRow> trail) {
        static Seen of(Storage storage, Commit commit) {
            return new Seen(
                    storage.journal().read(EVERYONE, commit.stream()),
                    storage.journal().events(EVERYONE, commit.stream(), 0, 10),
                    storage.supportCases().page(EVERYONE, SupportCaseList.Filter.EVERYTHING, Option.none(), 10),
                    storage.contacts().of(EVERYONE, ACME.customer()),
                    storage.journal().answer(EVERYONE, commit.answer().get().key(), FRI_2024_03_08),
                    storage.archive()
                            .kept(new Archive.Place(commit.tenant(), commit.stream()))
                            .map(Archive.Kept::timers)
                            .getOrElse(List.empty()),
                    storage.notices().page(EVERYONE, Option.none(), Option.none(), Option.none(), 10),
                    storage.trail().page(EVERYONE, AccessTrail.Filter.EVERYTHING, Option.none(), 10));
        }
    }
}
