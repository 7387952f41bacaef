package io.github.diops.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.kit.ProjectionContract;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Notices;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.RecordList;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.TimerQueue;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** As {@link JournalContractTest}, for lists, timers, the outbox and the trail. */
class ProjectionContractTest {
    @Test
    void a_sound_adapter_fails_no_test() {
        assertThat(Failures.of(MemoryProjectionTest.class)).isEmpty();
    }

    @Test
    void an_adapter_that_forgets_whose_rows_it_reads_shows_them_to_others() {
        assertThat(Failures.of(ForEveryScope.class))
                .contains(
                        "a_record_of_two_customers_is_found_in_the_scope_of_each_and_in_no_third",
                        "a_named_customer_does_not_widen_the_scope_of_a_list",
                        "a_notice_is_read_by_those_it_concerns",
                        "the_trail_is_read_by_those_it_concerns_and_filtered_by_each_part");
    }

    @Test
    void an_adapter_that_reads_a_timer_and_then_deletes_it_tells_twice() {
        assertThat(Failures.of(WithoutConditionalDelete.class))
                .contains("a_timer_fires_once_with_its_notices", "a_timer_that_its_record_has_replaced_does_not_fire");
    }

    @Test
    void an_adapter_that_adds_to_the_outbox_before_it_looks_leaves_half_a_commit() {
        assertThat(Failures.of(WithoutRollback.class)).contains("a_refused_commit_leaves_timers_outbox_trail_and_list");
    }

    static class ForEveryScope extends ProjectionContract {
        @Override
        protected Storage openEmpty() {
            return new Altered(new MemoryStorage()) {
                @Override
                public RecordList records() {
                    return (scope, kind, customer, after, limit) ->
                            super.records().page(new Scope.All(), kind, customer, after, limit);
                }

                @Override
                public Notices notices() {
                    Notices sound = super.notices();
                    return new Notices() {
                        @Override
                        public List<Notice> page(
                                Scope scope,
                                Option<Instant> since,
                                Option<CustomerId> customer,
                                Option<Position> after,
                                int limit) {
                            return sound.page(new Scope.All(), since, customer, after, limit);
                        }

                        @Override
                        public boolean isTold(PartnerId tenant, String id) {
                            return sound.isTold(tenant, id);
                        }
                    };
                }

                @Override
                public AccessTrail trail() {
                    AccessTrail sound = super.trail();
                    return new AccessTrail() {
                        @Override
                        public void denied(TrailRow row) {
                            sound.denied(row);
                        }

                        @Override
                        public List<TrailRow> page(Scope scope, Filter filter, Option<Position> after, int limit) {
                            return sound.page(new Scope.All(), filter, after, limit);
                        }
                    };
                }
            };
        }
    }

    static class WithoutConditionalDelete extends ProjectionContract {
        @Override
        protected Storage openEmpty() {
            return new Altered(new MemoryStorage()) {
                @Override
                public TimerQueue timers() {
                    TimerQueue sound = super.timers();
                    return new TimerQueue() {
                        @Override
                        public List<DueTimer> due(Instant now, int limit) {
                            return sound.due(now, limit);
                        }

                        @Override
                        public boolean fire(DueTimer timer, List<Notice> notices) {
                            boolean unused = sound.fire(timer, notices);
                            return true;
                        }
                    };
                }
            };
        }
    }

    static class WithoutRollback extends ProjectionContract {
        @Override
        protected Storage openEmpty() {
            return new Altered(new MemoryStorage()) {
                @Override
                public CommitOutcome append(Scope scope, Commit commit) {
                    commit.trail()
                            .map(row -> TrailRow.builder()
                                    .from(row)
                                    .outcome(TrailRow.Outcome.DENIED)
                                    .build())
                            .forEach(trail()::denied);
                    return super.append(scope, commit);
                }
            };
        }
    }
}
