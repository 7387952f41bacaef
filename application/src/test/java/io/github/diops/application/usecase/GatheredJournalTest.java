package io.github.diops.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.Ports;
import io.github.diops.application.kit.SampleRecords;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.SupportCaseList;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class GatheredJournalTest {
    private static final Scope EVERYONE = new Scope.All();

    private final MemoryStorage storage = new MemoryStorage();
    private final GatheredJournal journal = new GatheredJournal(Ports.of(storage, HolidayCalendars.NONE));
    private final SampleRecords acme = SampleRecords.of("acme", "customer-1");

    private CommitOutcome append(Commit commit) {
        return journal.append(EVERYONE, commit);
    }

    @Test
    void what_waits_is_read_and_gone_on_with_before_it_is_stored_as_one_commit() {
        Commit opening = acme.opening("c1", "111-111-111").build();
        Commit next = SampleRecords.following(opening, "{}", "{\"n\":2}").build();
        assertThat(append(opening)).isEqualTo(CommitOutcome.COMMITTED);
        assertThat(append(next)).isEqualTo(CommitOutcome.COMMITTED);
        assertThat(append(next)).isEqualTo(CommitOutcome.VERSION_CONFLICT);

        assertThat(storage.journal().read(EVERYONE, opening.stream())).isEmpty();
        assertThat(journal.read(EVERYONE, opening.stream()).map(StoredRecord::head))
                .contains(next.reached());
        assertThat(journal.events(EVERYONE, opening.stream(), 1, 1))
                .isEqualTo(next.events().take(1));

        assertThat(journal.store()).isEqualTo(List.of(3));
        assertThat(storage.journal().events(EVERYONE, opening.stream(), 0, 9))
                .isEqualTo(opening.events().appendAll(next.events()));
        assertThat(journal.store()).isEmpty();
    }

    @Test
    void of_many_only_those_are_left_out_whose_number_another_has() {
        List<Commit> commits = List.range(0, 9)
                .map(n -> acme.opening("c" + n, "111-111-11" + (n == 7 ? 2 : n)).build());
        commits.forEach(commit -> assertThat(append(commit)).isEqualTo(CommitOutcome.COMMITTED));

        assertThat(journal.store()).hasSize(8);

        assertThat(commits.filter(commit ->
                        storage.journal().read(EVERYONE, commit.stream()).isDefined()))
                .isEqualTo(commits.removeAt(7));
        assertThat(storage.supportCases().page(EVERYONE, SupportCaseList.Filter.EVERYTHING, Option.none(), 20))
                .hasSize(8);
    }
}
