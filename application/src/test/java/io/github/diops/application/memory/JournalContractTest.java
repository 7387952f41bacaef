package io.github.diops.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.kit.JournalContract;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A contract that nothing fails proves nothing: each broken adapter here fails the tests that are meant for it. */
class JournalContractTest {

    @Test
    void a_sound_adapter_fails_no_test() {
        assertThat(Failures.of(MemoryJournalTest.class)).isEmpty();
    }

    @Test
    void an_adapter_that_does_not_check_the_version_loses_updates() {
        assertThat(Failures.of(WithoutVersionCheck.class))
                .contains(
                        "a_commit_on_an_older_head_is_refused",
                        "a_version_conflict_changes_no_part",
                        "of_many_that_race_for_one_head_exactly_one_commits");
    }

    @Test
    void an_adapter_that_does_not_roll_back_leaves_half_a_commit() {
        assertThat(Failures.of(WithoutRollback.class))
                .contains(
                        "a_taken_number_changes_no_part_of_a_record_that_wants_it",
                        "a_taken_number_leaves_nothing_of_a_record_that_would_be_new",
                        "an_answer_that_exists_changes_no_part");
    }

    @Test
    void an_adapter_that_forgets_whose_records_it_reads_shows_them_to_others() {
        assertThat(Failures.of(ForEveryScope.class))
                .contains("a_foreign_scope_sees_nothing", "a_filter_does_not_widen_the_scope");
    }

    @Test
    void an_adapter_whose_page_starts_at_the_last_case_seen_repeats_it() {
        assertThat(Failures.of(WithInclusivePaging.class))
                .contains("paging_while_cases_are_opened_neither_skips_nor_repeats_an_older_one");
    }

    @Test
    void an_adapter_that_never_forgets_an_answer_repeats_it_for_ever() {
        assertThat(Failures.of(WithoutExpiry.class)).containsExactly("an_answer_is_given_again_for_24_hours");
    }

    static class WithoutVersionCheck extends JournalContract {
        @Override
        protected Storage openEmpty() {
            return new Altered(new MemoryStorage()) {
                @Override
                public CommitOutcome append(Scope scope, Commit commit) {
                    CommitOutcome outcome = super.append(scope, commit);
                    return outcome == CommitOutcome.VERSION_CONFLICT ? super.append(scope, onto(commit)) : outcome;
                }

                private Commit onto(Commit commit) {
                    StreamHead now = read(new Scope.OfPartner(commit.tenant()), commit.stream())
                            .map(StoredRecord::head)
                            .getOrElse(StreamHead.NONE);
                    return Commit.builder()
                            .from(commit)
                            .expected(now)
                            .events(commit.events()
                                    .zipWithIndex((event, n) -> new StoredEvent(
                                            now.version() + 1 + n,
                                            event.type(),
                                            event.typeVersion(),
                                            event.body(),
                                            event.hash())))
                            .build();
                }
            };
        }
    }

    static class WithoutRollback extends JournalContract {
        @Override
        protected Storage openEmpty() {
            return new Altered(new MemoryStorage()) {
                @Override
                public CommitOutcome append(Scope scope, Commit commit) {
                    CommitOutcome outcome = super.append(scope, commit);
                    if (outcome == CommitOutcome.NUMBER_TAKEN || outcome == CommitOutcome.ANSWER_EXISTS) {
                        CommitOutcome unused = super.append(
                                scope,
                                Commit.builder()
                                        .from(commit)
                                        .supportCase(Option.none())
                                        .answer(Option.none())
                                        .build());
                    }
                    return outcome;
                }
            };
        }
    }

    static class ForEveryScope extends JournalContract {
        @Override
        protected Storage openEmpty() {
            return new Altered(new MemoryStorage()) {
                @Override
                public Option<StoredRecord> read(Scope scope, StreamKey stream) {
                    return super.read(new Scope.All(), stream);
                }

                @Override
                public SupportCaseList supportCases() {
                    return (scope, filter, after, limit) ->
                            super.supportCases().page(new Scope.All(), filter, after, limit);
                }
            };
        }
    }

    static class WithInclusivePaging extends JournalContract {
        @Override
        protected Storage openEmpty() {
            return new Altered(new MemoryStorage()) {
                @Override
                public SupportCaseList supportCases() {
                    return (scope, filter, after, limit) -> super.supportCases()
                            .page(
                                    scope,
                                    filter,
                                    after.map(last -> new SupportCaseList.Position(
                                            last.openedAt(), CaseId.of(last.id().value() + "-"))),
                                    limit);
                }
            };
        }
    }

    static class WithoutExpiry extends JournalContract {
        @Override
        protected Storage openEmpty() {
            return new Altered(new MemoryStorage()) {
                @Override
                public Option<RecordedAnswer> answer(Scope scope, RequestKey key, Instant now) {
                    return super.answer(scope, key, Instant.EPOCH);
                }
            };
        }
    }
}
