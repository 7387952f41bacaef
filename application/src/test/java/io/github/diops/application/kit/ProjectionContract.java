package io.github.diops.application.kit;

import static io.github.diops.application.kit.SampleRecords.FRI_2024_03_08;
import static io.github.diops.application.kit.SampleRecords.contact;
import static io.github.diops.application.kit.SampleRecords.following;
import static io.github.diops.application.port.out.CommitOutcome.ANSWER_EXISTS;
import static io.github.diops.application.port.out.CommitOutcome.COMMITTED;
import static io.github.diops.application.port.out.CommitOutcome.VERSION_CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link Storage} shows besides the journal itself, as tests: records of several customers and of none, the
 * lists that find records, timers, the outbox and the access trail. An adapter's author extends this class as
 * {@link JournalContract}, and names it {@code <Technology>ProjectionTest}.
 */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
public abstract class ProjectionContract {
    private static final Scope EVERYONE = new Scope.All();
    private static final int RACERS = 8;
    private static final int ALL = 1_000;

    private final SampleRecords acme = SampleRecords.of("partner-a", "acme");
    private final SampleRecords bolt = SampleRecords.of("partner-a", "bolt");
    private final SampleRecords foreign = SampleRecords.of("partner-b", "acme");

    private Storage storage;

    /** Opens storage in which nothing is stored; each test asks for one and closes it. */
    protected abstract Storage openEmpty();

    @BeforeEach
    void open() {
        storage = openEmpty();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    // records of several customers, and of none

    @Test
    void a_record_of_two_customers_is_found_in_the_scope_of_each_and_in_no_third() {
        Commit shared = committed(ofBoth("m1").build());

        for (Scope inside : List.of(
                EVERYONE,
                new Scope.OfPartner(acme.tenant()),
                new Scope.OfCustomer(acme.tenant(), acme.customer()),
                new Scope.OfCustomer(acme.tenant(), bolt.customer()))) {
            assertThat(storage.journal().read(inside, shared.stream()).map(StoredRecord::head))
                    .as(inside.toString())
                    .contains(shared.reached());
            assertThat(storage.journal().events(inside, shared.stream(), 0, 9)).isEqualTo(shared.events());
            assertThat(ids(list(inside, Option.none()))).isEqualTo(List.of("m1"));
        }
        for (Scope outside : List.of(
                new Scope.OfPartner(foreign.tenant()),
                new Scope.OfCustomer(acme.tenant(), CustomerId.of("cyan")),
                new Scope.OfCustomer(acme.tenant(), CustomerId.of("acm")),
                new Scope.OfCustomer(foreign.tenant(), acme.customer()))) {
            assertThat(storage.journal().read(outside, shared.stream()))
                    .as(outside.toString())
                    .isEmpty();
            assertThat(storage.journal().events(outside, shared.stream(), 0, 9)).isEmpty();
            assertThat(list(outside, Option.none())).isEmpty();
        }
    }

    @Test
    void each_customer_of_a_record_may_change_it_and_none_may_change_whose_it_is() {
        Commit shared = committed(ofBoth("m1").build());
        Commit next = following(shared, "{}").build();
        Scope bolts = new Scope.OfCustomer(bolt.tenant(), bolt.customer());

        assertThat(storage.journal().append(bolts, next)).isEqualTo(COMMITTED);
        assertThat(append(following(next, "{}").customer(acme.customer()).build()))
                .isEqualTo(VERSION_CONFLICT);
        assertThat(append(following(next, "{}").build())).isEqualTo(COMMITTED);
        Scope cyans = new Scope.OfCustomer(acme.tenant(), CustomerId.of("cyan"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        storage.journal().append(cyans, following(next, "{}").build()));
    }

    @Test
    void what_is_everybodys_is_read_in_every_scope_and_written_in_that_of_all_alone() {
        Commit published = everybodys("15.1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.journal().append(new Scope.OfPartner(acme.tenant()), published));
        assertThat(append(published)).isEqualTo(COMMITTED);

        for (Scope scope : List.of(
                EVERYONE,
                new Scope.OfPartner(acme.tenant()),
                new Scope.OfCustomer(foreign.tenant(), foreign.customer()))) {
            assertThat(storage.journal().read(scope, published.stream()).map(StoredRecord::head))
                    .as(scope.toString())
                    .contains(published.reached());
            assertThat(storage.journal().events(scope, published.stream(), 0, 9))
                    .isEqualTo(published.events());
            assertThat(ids(storage.records().page(scope, StreamKey.Kind.RELEASES, Option.none(), Option.none(), 9)))
                    .as(scope.toString())
                    .isEqualTo(List.of("15.1"));
        }
    }

    // contacts that are erased

    @Test
    void an_erased_contact_is_gone_and_the_others_stay_in_their_order() {
        Commit first = committed(acme.opening("c1", "111-111-111")
                .contacts(List.of(contact("p1", "Ann"), contact("p2", "Bo"), contact("p3", "Cy")))
                .build());
        committed(bolt.opening("c2", "222-222-222")
                .contacts(List.of(contact("p2", "Another customer's")))
                .build());

        Commit erasing = committed(following(first, "{}")
                .erasedContacts(
                        List.of(contact("p2", "").id(), contact("unknown", "").id()))
                .contacts(List.of(contact("p4", "Di")))
                .build());

        assertThat(storage.contacts()
                        .of(EVERYONE, acme.customer())
                        .map(kept -> kept.id().value()))
                .isEqualTo(List.of("p1", "p3", "p4"));
        assertThat(storage.contacts().of(EVERYONE, bolt.customer())).hasSize(1);

        committed(following(erasing, "{}")
                .erasedContacts(List.of(contact("p1", "").id()))
                .contacts(List.of(contact("p1", "Ann, as she is called now")))
                .build());
        assertThat(storage.contacts()
                        .of(EVERYONE, acme.customer())
                        .map(kept -> kept.id().value()))
                .isEqualTo(List.of("p3", "p4", "p1"));
    }

    // the search for cases

    @Test
    void a_case_is_found_by_each_of_its_references_whole_and_in_its_own_case() {
        committed(acme.opening(acme.row("a", "100-000-001")
                        .references(HashSet.of("INC-1", "4711"))
                        .build())
                .build());
        committed(bolt.opening(bolt.row("b", "100-000-002")
                        .references(HashSet.of("INC-1"))
                        .build())
                .build());
        committed(foreign.opening(foreign.row("c", "100-000-003")
                        .references(HashSet.of("INC-1"))
                        .build())
                .build());

        assertThat(ids(cases(EVERYONE, referring("INC-1")))).isEqualTo(List.of("c", "b", "a"));
        assertThat(ids(cases(EVERYONE, referring("4711")))).isEqualTo(List.of("a"));
        assertThat(ids(cases(new Scope.OfPartner(acme.tenant()), referring("INC-1"))))
                .isEqualTo(List.of("b", "a"));
        assertThat(ids(cases(new Scope.OfCustomer(bolt.tenant(), bolt.customer()), referring("INC-1"))))
                .isEqualTo(List.of("b"));
        for (String other : List.of("INC", "inc-1", "INC-1 ", "%", "")) {
            assertThat(cases(EVERYONE, referring(other))).as(other).isEmpty();
        }
    }

    @Test
    void a_case_that_changes_is_found_by_the_references_and_words_it_has_now() {
        Commit opening = committed(acme.opening(acme.row("a", "100-000-001")
                        .references(HashSet.of("INC-1"))
                        .words("no dial tone")
                        .build())
                .build());
        committed(following(opening, "{}")
                .supportCase(Option.some(acme.row("a", "100-000-001")
                        .references(HashSet.of("INC-2"))
                        .words("echo")
                        .build()))
                .build());

        assertThat(cases(EVERYONE, referring("INC-1"))).isEmpty();
        assertThat(cases(EVERYONE, referring("INC-2"))).hasSize(1);
        assertThat(cases(EVERYONE, saying("tone"))).isEmpty();
        assertThat(cases(EVERYONE, saying("echo"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dial", "no dial tone", "", "50%_\\'", "\u00e9t\u00e9", "\ud83d\ude80", "line\ntwo"})
    void a_case_is_found_by_text_within_its_words(String word) {
        committed(acme.opening(acme.row("a", "100-000-001")
                        .words("no dial tone, 50%_\\' \u00e9t\u00e9 \ud83d\ude80\nline\ntwo")
                        .build())
                .build());

        assertThat(cases(EVERYONE, saying(word))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIAL", "no  dial", "dial_tone", "dial%tone", "%", "_", "tones"})
    void text_that_is_not_within_its_words_finds_no_case(String word) {
        committed(
                acme.opening(acme.row("a", "100-000-001").words("no dial tone").build())
                        .build());

        assertThat(cases(EVERYONE, saying(word))).isEmpty();
    }

    @Test
    void every_word_that_is_asked_for_must_be_there() {
        committed(
                acme.opening(acme.row("a", "100-000-001").words("no dial tone").build())
                        .build());
        committed(acme.opening(acme.row("b", "100-000-002").words("dial error").build())
                .build());

        assertThat(ids(cases(EVERYONE, saying("dial")))).isEqualTo(List.of("b", "a"));
        assertThat(ids(cases(EVERYONE, saying("tone", "dial")))).isEqualTo(List.of("a"));
        assertThat(cases(EVERYONE, saying("tone", "error"))).isEmpty();
    }

    // the list of records

    @Test
    void a_list_holds_the_records_of_its_kind_that_were_listed_latest_first_then_by_greater_id() {
        committed(listed(acme, "b", FRI_2024_03_08));
        committed(listed(acme, "a", FRI_2024_03_08));
        committed(listed(bolt, "Z", FRI_2024_03_08));
        committed(listed(acme, "late", FRI_2024_03_08.plusMillis(1)));
        committed(ofKind(acme, StreamKey.Kind.CERTIFICATE, "cert")
                .listed(Option.some(FRI_2024_03_08))
                .build());
        committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "unlisted").build());

        assertThat(ids(list(EVERYONE, Option.none()))).isEqualTo(List.of("late", "b", "a", "Z"));
        assertThat(ids(list(EVERYONE, Option.some(bolt.customer())))).isEqualTo(List.of("Z"));
        assertThat(ids(storage.records().page(EVERYONE, StreamKey.Kind.CERTIFICATE, Option.none(), Option.none(), ALL)))
                .isEqualTo(List.of("cert"));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_its_list(StreamKey.Kind kind) {
        Commit one = kind.isEverybodys()
                ? everybodys("x")
                : ofKind(acme, kind, "x").listed(Option.some(FRI_2024_03_08)).build();
        committed(one);

        assertThat(storage.records().page(EVERYONE, kind, Option.none(), Option.none(), ALL))
                .isEqualTo(List.of(new StoredRecord(one.tenant(), one.stream(), one.reached(), one.snapshot())));
        assertThat(StreamKey.parse(one.stream().toString())).isEqualTo(one.stream());
    }

    @Test
    void a_record_moves_in_the_list_when_it_is_listed_again_and_stays_when_it_is_not() {
        Commit first = committed(listed(acme, "first", FRI_2024_03_08));
        committed(listed(acme, "second", FRI_2024_03_08.plusMillis(1)));
        Commit changed = committed(following(first, "{}").build());
        assertThat(ids(list(EVERYONE, Option.none()))).isEqualTo(List.of("second", "first"));

        committed(following(changed, "{}")
                .listed(Option.some(FRI_2024_03_08.plusMillis(2)))
                .build());

        assertThat(ids(list(EVERYONE, Option.none()))).isEqualTo(List.of("first", "second"));
        assertThat(list(EVERYONE, Option.none()).head().head().version()).isEqualTo(3);
    }

    @Test
    void a_named_customer_does_not_widen_the_scope_of_a_list() {
        committed(ofBoth("shared").build());
        committed(listed(bolt, "bolts", FRI_2024_03_08));
        Scope acmes = new Scope.OfCustomer(acme.tenant(), acme.customer());

        assertThat(ids(list(acmes, Option.some(bolt.customer()))))
                .as("records that are both")
                .isEqualTo(List.of("shared"));
        assertThat(list(new Scope.OfPartner(foreign.tenant()), Option.some(bolt.customer())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void paging_while_records_are_added_neither_skips_nor_repeats_an_older_one(int limit) {
        List<String> older = List.range(0, 12).map(n -> {
            SampleRecords whose = List.of(acme, bolt, foreign).get(n % 3);
            committed(listed(whose, "r" + (char) ('a' + n), FRI_2024_03_08.plusMillis(n / 3)));
            return "r" + (char) ('a' + n);
        });
        List<String> walked = List.empty();
        Option<Position> after = Option.none();
        for (int added = 0; ; added++) {
            List<StoredRecord> page =
                    storage.records().page(EVERYONE, StreamKey.Kind.MAINTENANCE, Option.none(), after, limit);
            if (page.isEmpty()) {
                break;
            }
            walked = walked.appendAll(ids(page));
            String last = ids(page).last();
            Instant at = FRI_2024_03_08.plusMillis((last.charAt(1) - 'a') / 3);
            after = Option.some(new Position(at, last));
            committed(listed(acme, "new" + added, FRI_2024_03_08.plusSeconds(60)));
            committed(listed(bolt, "s" + added, at));
        }
        assertThat(walked).isEqualTo(older.reverse());
    }

    @Test
    void a_list_has_at_most_its_limit() {
        committed(listed(acme, "a", FRI_2024_03_08));

        assertThat(storage.records().page(EVERYONE, StreamKey.Kind.MAINTENANCE, Option.none(), Option.none(), 0))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        storage.records().page(EVERYONE, StreamKey.Kind.MAINTENANCE, Option.none(), Option.none(), -1));
    }

    // timers

    @Test
    void a_timer_is_due_from_its_instant_on_with_all_that_was_said_of_it() {
        Commit waiting = committed(ofBoth("m1")
                .timers(Option.some(List.of(timer("BEGINS", 1), timer("NOTICE_DUE", 0))))
                .build());

        assertThat(due(FRI_2024_03_08.minusMillis(1))).isEmpty();
        assertThat(due(FRI_2024_03_08)).isEqualTo(List.of(set(waiting, timer("NOTICE_DUE", 0))));
        assertThat(due(FRI_2024_03_08.plusMillis(1)))
                .isEqualTo(List.of(set(waiting, timer("NOTICE_DUE", 0)), set(waiting, timer("BEGINS", 1))));
    }

    @Test
    void the_earliest_timers_of_all_tenants_come_first_up_to_a_limit() {
        List.range(0, 9).forEach(n -> {
            SampleRecords whose = List.of(acme, bolt, foreign).get(n % 3);
            committed(ofKind(whose, StreamKey.Kind.MAINTENANCE, "m" + n)
                    .timers(Option.some(List.of(timer("BEGINS", 9 - n))))
                    .build());
        });

        assertThat(storage.timers()
                        .due(Instant.MAX, 4)
                        .map(found -> found.stream().id()))
                .isEqualTo(List.of("m8", "m7", "m6", "m5"));
        assertThat(storage.timers().due(Instant.MAX, 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> storage.timers().due(Instant.MAX, -1));
    }

    @Test
    void a_commit_replaces_the_timers_of_its_record_or_leaves_them() {
        Commit opening = committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1")
                .timers(Option.some(List.of(timer("A", 0), timer("B", 0))))
                .build());
        committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m2")
                .timers(Option.some(List.of(timer("A", 0))))
                .build());
        Commit left = committed(following(opening, "{}").build());
        assertThat(kinds("m1")).isEqualTo(List.of("A", "B"));

        Commit replaced = committed(following(left, "{}")
                .timers(Option.some(List.of(timer("A", 0), timer("C", 5))))
                .build());
        assertThat(kinds("m1")).isEqualTo(List.of("A", "C"));
        assertThat(due(FRI_2024_03_08))
                .contains(set(replaced, timer("A", 0)))
                .as("set again by the third version")
                .doesNotContain(set(opening, timer("A", 0)));

        committed(following(replaced, "{}").timers(Option.some(List.empty())).build());
        assertThat(kinds("m1")).isEmpty();
        assertThat(kinds("m2")).isEqualTo(List.of("A"));
    }

    @Test
    void a_refused_commit_leaves_timers_outbox_trail_and_list() {
        Commit opening = committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1")
                .listed(Option.some(FRI_2024_03_08))
                .timers(Option.some(List.of(timer("A", 0))))
                .notices(List.of(notice(acme, "n1", 0).build()))
                .trail(List.of(done(acme, "t1", 0).build()))
                .answer(Option.some(acme.answer("ann", "k1")))
                .build());
        Commit everything = following(opening, "{}")
                .listed(Option.some(FRI_2024_03_08.plusSeconds(1)))
                .timers(Option.some(List.of(timer("B", 0))))
                .notices(List.of(notice(acme, "n2", 0).build()))
                .trail(List.of(done(acme, "t2", 0).build()))
                .build();
        Commit stale = Commit.builder()
                .from(everything)
                .expected(new StreamHead(1, "f".repeat(64)))
                .build();
        Commit answered = Commit.builder()
                .from(everything)
                .answer(Option.some(acme.answer("ann", "k1")))
                .build();

        assertThat(append(stale)).isEqualTo(VERSION_CONFLICT);
        assertThat(append(answered)).isEqualTo(ANSWER_EXISTS);

        assertThat(kinds("m1")).isEqualTo(List.of("A"));
        assertThat(notices(EVERYONE).map(Notice::id)).isEqualTo(List.of("n1"));
        assertThat(trail(EVERYONE).map(TrailRow::id)).isEqualTo(List.of("t1"));
    }

    @Test
    void a_timer_fires_once_with_its_notices() {
        Commit waiting = committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1")
                .timers(Option.some(List.of(timer("A", 0), timer("B", 0))))
                .build());
        DueTimer first = set(waiting, timer("A", 0));
        Notice told = notice(acme, "n1", 0).build();

        assertThat(storage.timers().fire(first, List.of(told))).isTrue();
        assertThat(storage.timers().fire(first, List.of(notice(acme, "n2", 0).build())))
                .isFalse();

        assertThat(notices(EVERYONE)).isEqualTo(List.of(told));
        assertThat(kinds("m1")).isEqualTo(List.of("B"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.timers()
                        .fire(
                                set(waiting, timer("B", 0)),
                                List.of(notice(foreign, "n3", 0).build())));
        assertThat(kinds("m1")).isEqualTo(List.of("B"));
    }

    @Test
    void a_timer_that_its_record_has_replaced_does_not_fire() {
        Commit opening = committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1")
                .timers(Option.some(List.of(timer("A", 0))))
                .build());
        DueTimer seen = due(FRI_2024_03_08).head();
        committed(following(opening, "{}")
                .timers(Option.some(List.of(timer("A", 0))))
                .build());

        assertThat(storage.timers().fire(seen, List.of(notice(acme, "n1", 0).build())))
                .isFalse();

        assertThat(notices(EVERYONE)).isEmpty();
        assertThat(due(FRI_2024_03_08)).hasSize(1);
    }

    @Test
    void what_was_told_is_not_told_again_under_the_same_id() {
        Commit opening = committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1")
                .timers(Option.some(List.of(timer("A", 0))))
                .notices(List.of(notice(acme, "n1", 0).build()))
                .build());
        Notice other = notice(acme, "n1", 5).kind("OTHER").build();

        committed(following(opening, "{}").notices(List.of(other)).build());
        assertThat(storage.timers().fire(due(FRI_2024_03_08).head(), List.of(other)))
                .isTrue();
        committed(ofKind(foreign, StreamKey.Kind.MAINTENANCE, "m1")
                .notices(List.of(notice(foreign, "n1", 1).build()))
                .build());

        assertThat(notices(EVERYONE))
                .isEqualTo(List.of(
                        notice(acme, "n1", 0).build(), notice(foreign, "n1", 1).build()));
        assertThat(notices(new Scope.OfCustomer(acme.tenant(), acme.customer())))
                .hasSize(1);
    }

    @Test
    void of_many_that_fire_the_same_timers_exactly_one_fires_each() throws Exception {
        int timers = 40;
        List.range(0, timers)
                .forEach(n -> committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m" + n)
                        .timers(Option.some(List.of(timer("A", n))))
                        .build()));
        ExecutorService racers = Executors.newFixedThreadPool(RACERS);
        try {
            CyclicBarrier start = new CyclicBarrier(RACERS);
            java.util.List<Future<Integer>> fired = new ArrayList<>();
            for (int racer = 0; racer < RACERS; racer++) {
                int mine = racer;
                fired.add(racers.submit(() -> {
                    start.await();
                    return firedAll(mine);
                }));
            }
            int sum = 0;
            for (Future<Integer> one : fired) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(timers);
        } catch (ExecutionException e) {
            throw new AssertionError("a racer failed", e);
        } finally {
            racers.shutdownNow();
        }
        assertThat(notices(EVERYONE).map(Notice::dueAt))
                .isEqualTo(List.range(0, timers).map(FRI_2024_03_08::plusMillis));
        assertThat(due(Instant.MAX)).isEmpty();
    }

    private int firedAll(int racer) {
        int fired = 0;
        for (List<DueTimer> found = due(Instant.MAX); found.nonEmpty(); found = due(Instant.MAX)) {
            for (DueTimer timer : found) {
                Notice told = notice(acme, racer + "-" + timer.stream().id(), 0)
                        .dueAt(timer.timer().dueAt())
                        .recordedAt(timer.timer().dueAt())
                        .build();
                fired += storage.timers().fire(timer, List.of(told)) ? 1 : 0;
            }
        }
        return fired;
    }

    @Test
    void two_timers_of_a_kind_for_one_instant_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1")
                        .timers(Option.some(List.of(timer("A", 0), timer("A", 0))))
                        .build());
    }

    // the outbox

    @Test
    void notices_come_in_the_order_they_were_recorded_from_an_instant_on() {
        committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1")
                .notices(List.of(
                        notice(acme, "late", 2).build(),
                        notice(acme, "b", 1).build(),
                        notice(acme, "a", 1).build(),
                        notice(acme, "early", 0).build()))
                .build());

        assertThat(notices(EVERYONE).map(Notice::id)).isEqualTo(List.of("early", "a", "b", "late"));
        Option<Instant> since = Option.some(FRI_2024_03_08.plusMillis(1));
        assertThat(storage.notices()
                        .page(EVERYONE, since, Option.none(), Option.none(), 2)
                        .map(Notice::id))
                .isEqualTo(List.of("a", "b"));
        Option<Position> after = Option.some(new Position(FRI_2024_03_08.plusMillis(1), "a"));
        assertThat(storage.notices()
                        .page(EVERYONE, since, Option.none(), after, ALL)
                        .map(Notice::id))
                .isEqualTo(List.of("b", "late"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.notices().page(EVERYONE, since, Option.none(), after, -1));
    }

    @Test
    void a_notice_is_read_by_those_it_concerns() {
        Notice both = notice(acme, "both", 0)
                .customers(HashSet.of(acme.customer(), bolt.customer()))
                .build();
        committed(ofBoth("m1")
                .notices(List.of(both, notice(bolt, "bolts", 1).build()))
                .build());
        committed(ofKind(foreign, StreamKey.Kind.MAINTENANCE, "m2")
                .notices(List.of(notice(foreign, "foreign", 2).build()))
                .build());

        Scope acmes = new Scope.OfCustomer(acme.tenant(), acme.customer());
        assertThat(notices(EVERYONE).map(Notice::id)).isEqualTo(List.of("both", "bolts", "foreign"));
        assertThat(notices(new Scope.OfPartner(acme.tenant())).map(Notice::id)).isEqualTo(List.of("both", "bolts"));
        assertThat(notices(acmes)).isEqualTo(List.of(both));
        assertThat(storage.notices()
                        .page(acmes, Option.none(), Option.some(bolt.customer()), Option.none(), ALL)
                        .map(Notice::id))
                .isEqualTo(List.of("both"));
        assertThat(storage.notices()
                        .page(EVERYONE, Option.none(), Option.some(acme.customer()), Option.none(), ALL)
                        .map(Notice::id))
                .isEqualTo(List.of("both", "foreign"));
    }

    // the access trail

    @Test
    void the_trail_tells_what_was_done_and_what_was_denied_latest_first() {
        TrailRow whole = done(acme, "a", 1).party(Option.some(Party.CISCO)).standsIn(true).stream(
                        Option.some(StreamKey.of(StreamKey.Kind.MAINTENANCE, "m1")))
                .version(Option.some(7L))
                .rule(Option.some(RuleId.of("CHG-05a")))
                .build();
        committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1")
                .trail(List.of(done(acme, "b", 0).build(), whole))
                .build());
        TrailRow denied = done(bolt, "c", 1).outcome(TrailRow.Outcome.DENIED).build();
        TrailRow nobodys = done(SampleRecords.of("partner-new", "x"), "d", 3)
                .customers(HashSet.empty())
                .outcome(TrailRow.Outcome.DENIED)
                .build();
        storage.trail().denied(denied);
        storage.trail().denied(nobodys);

        assertThat(trail(EVERYONE))
                .isEqualTo(List.of(nobodys, denied, whole, done(acme, "b", 0).build()));
        Option<Position> after = Option.some(new Position(FRI_2024_03_08.plusMillis(1), "c"));
        assertThat(storage.trail().page(EVERYONE, AccessTrail.Filter.EVERYTHING, after, 1))
                .isEqualTo(List.of(whole));
        assertThatIllegalArgumentException()
                .as("what was done is written with what it did")
                .isThrownBy(() -> storage.trail().denied(done(acme, "e", 0).build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.trail().page(EVERYONE, AccessTrail.Filter.EVERYTHING, Option.none(), -1));
    }

    @Test
    void the_trail_is_read_by_those_it_concerns_and_filtered_by_each_part() {
        TrailRow both = done(acme, "both", 0)
                .customers(HashSet.of(acme.customer(), bolt.customer()))
                .build();
        committed(ofBoth("m1")
                .trail(List.of(both, done(bolt, "bolts", 1).actor("bob").build()))
                .build());
        committed(ofKind(foreign, StreamKey.Kind.MAINTENANCE, "m2")
                .trail(List.of(done(foreign, "foreign", 2).build()))
                .build());
        Scope acmes = new Scope.OfCustomer(acme.tenant(), acme.customer());

        assertThat(trail(new Scope.OfPartner(acme.tenant())).map(TrailRow::id)).isEqualTo(List.of("bolts", "both"));
        assertThat(trail(acmes)).isEqualTo(List.of(both));
        assertThat(trail(EVERYONE, Option.some(bolt.customer()), Option.none(), Option.none(), Option.none()))
                .isEqualTo(List.of("bolts", "both"));
        assertThat(trail(acmes, Option.some(bolt.customer()), Option.none(), Option.none(), Option.none()))
                .isEqualTo(List.of("both"));
        assertThat(trail(EVERYONE, Option.none(), Option.some("bob"), Option.none(), Option.none()))
                .isEqualTo(List.of("bolts"));
        assertThat(trail(EVERYONE, Option.some(bolt.customer()), Option.some("ann"), Option.none(), Option.none()))
                .isEqualTo(List.of("both"));
        assertThat(trail(
                        EVERYONE,
                        Option.none(),
                        Option.none(),
                        Option.some(FRI_2024_03_08.plusMillis(1)),
                        Option.none()))
                .as("from is inclusive")
                .isEqualTo(List.of("foreign", "bolts"));
        assertThat(trail(
                        EVERYONE,
                        Option.none(),
                        Option.none(),
                        Option.none(),
                        Option.some(FRI_2024_03_08.plusMillis(2))))
                .as("until is exclusive")
                .isEqualTo(List.of("bolts", "both"));
    }

    // what is let go of, and what comes from elsewhere

    @Test
    void old_answers_and_notices_are_let_go_of_so_many_at_a_time_and_younger_ones_stay() {
        List.range(0, 5)
                .forEach(n -> committed(ofKind(List.of(acme, foreign).get(n % 2), StreamKey.Kind.MAINTENANCE, "m" + n)
                        .notices(List.of(notice(List.of(acme, foreign).get(n % 2), "n" + n, n)
                                .build()))
                        .answer(Option.some(
                                List.of(acme, foreign).get(n % 2).answer("ann", "k" + n, FRI_2024_03_08.plusMillis(n))))
                        .build()));
        Instant until = FRI_2024_03_08.plusMillis(3);

        assertThat(storage.notices().isTold(acme.tenant(), "n0")).isTrue();
        assertThat(storage.notices().isTold(foreign.tenant(), "n0")).isFalse();
        assertThat(storage.archive().prune(until, until, 3)).isEqualTo(new Archive.Pruned(3, 3));
        assertThat(storage.notices().isTold(acme.tenant(), "n0")).isFalse();
        assertThat(storage.archive().prune(until, until, 3)).isEqualTo(new Archive.Pruned(1, 1));
        assertThat(storage.archive().prune(until, until, 3)).isEqualTo(new Archive.Pruned(0, 0));

        assertThat(notices(EVERYONE).map(Notice::id)).isEqualTo(List.of("n4"));
        assertThat(notices(new Scope.OfCustomer(acme.tenant(), acme.customer())).map(Notice::id))
                .isEqualTo(List.of("n4"));
        assertThat(storage.journal().answer(EVERYONE, acme.answer("ann", "k4").key(), FRI_2024_03_08))
                .isNotEmpty();
        assertThat(storage.journal()
                        .answer(EVERYONE, foreign.answer("ann", "k3").key(), FRI_2024_03_08))
                .isEmpty();
    }

    @Test
    void what_another_database_told_and_denied_is_added_where_it_is_not_there() {
        Notice told = notice(acme, "n1", 0).build();
        TrailRow denied = done(acme, "t1", 0).outcome(TrailRow.Outcome.DENIED).build();

        storage.archive().add(List.of(told), List.of(denied));
        storage.archive()
                .add(
                        List.of(
                                notice(acme, "n1", 7).build(),
                                notice(foreign, "n1", 1).build()),
                        List.of(denied));

        assertThat(notices(EVERYONE))
                .isEqualTo(List.of(told, notice(foreign, "n1", 1).build()));
        assertThat(trail(EVERYONE)).isEqualTo(List.of(denied));
    }

    @Test
    void every_record_is_walked_once_with_what_stands_beside_its_events() {
        Commit one = committed(ofBoth("m1")
                .timers(Option.some(List.of(timer("B", 1), timer("A", 1), timer("C", 0))))
                .build());
        Commit two = committed(listed(foreign, "m1", FRI_2024_03_08));
        Commit three = committed(acme.opening("c1", "111-111-111").build());

        List<Archive.Place> places = storage.archive().records(Option.none(), 2);
        assertThat(places.appendAll(storage.archive().records(places.lastOption(), 2)))
                .isEqualTo(List.of(
                        new Archive.Place(acme.tenant(), three.stream()),
                        new Archive.Place(acme.tenant(), one.stream()),
                        new Archive.Place(foreign.tenant(), two.stream())));
        Archive.Place place = new Archive.Place(acme.tenant(), one.stream());
        assertThat(storage.archive().kept(place))
                .contains(new Archive.Kept(
                        one.customers(), one.reached(), List.of(timer("C", 0), timer("A", 1), timer("B", 1))));
        assertThat(storage.archive().events(place, 0, 9)).isEqualTo(one.events());
        assertThat(storage.archive().kept(new Archive.Place(bolt.tenant(), two.stream())))
                .isNotEmpty();
        assertThat(storage.archive().kept(new Archive.Place(foreign.tenant(), three.stream())))
                .isEmpty();
    }

    @Test
    void projections_are_made_anew_only_of_the_head_that_is_there() {
        Commit opening = committed(acme.opening("c1", "111-111-111").build());
        Commit anew = Commit.builder()
                .from(opening)
                .supportCase(Option.some(
                        acme.row("c1", "111-111-111").words("found anew").build()))
                .trail(List.of(done(acme, "t1", 0).build()))
                .build();

        assertThat(storage.archive().project(anew)).isTrue();
        assertThat(storage.archive().project(anew)).isTrue();

        assertThat(cases(EVERYONE, saying("anew"))).hasSize(1);
        assertThat(trail(EVERYONE)).isEqualTo(anew.trail());
        assertThat(storage.journal().events(EVERYONE, opening.stream(), 0, 9)).isEqualTo(opening.events());

        committed(following(opening, "{}").build());
        assertThat(storage.archive()
                        .project(Commit.builder()
                                .from(opening)
                                .trail(List.empty())
                                .build()))
                .isFalse();
        assertThat(cases(EVERYONE, saying("anew"))).hasSize(1);
    }

    @Test
    void many_records_are_stored_at_once_or_none_of_them() {
        Commit kept = committed(acme.opening("c1", "111-111-111").build());
        Commit one = acme.opening("c2", "222-222-222")
                .timers(Option.some(List.of(timer("A", 1))))
                .trail(List.of(done(acme, "t1", 0).build()))
                .build();
        Commit two = foreign.opening("c3", "222-222-222").build();
        Commit sameNumber = acme.opening("c4", "111-111-111").build();

        for (Commit refused : List.of(kept, sameNumber)) {
            assertThat(storage.archive().store(List.of(one, two, refused))).isFalse();
            assertThat(cases(EVERYONE, Filter.EVERYTHING)).hasSize(1);
            assertThat(trail(EVERYONE)).isEmpty();
        }
        assertThat(storage.archive().store(List.of(one, two))).isTrue();

        assertThat(cases(EVERYONE, Filter.EVERYTHING)).hasSize(3);
        assertThat(storage.journal().events(EVERYONE, two.stream(), 0, 9)).isEqualTo(two.events());
        assertThat(storage.archive().kept(new Archive.Place(acme.tenant(), one.stream())))
                .contains(new Archive.Kept(one.customers(), one.reached(), List.of(timer("A", 1))));
        assertThat(trail(EVERYONE)).isEqualTo(one.trail());
        assertThat(storage.archive().store(List.empty())).isTrue();
    }

    // what is common to all

    @Test
    void text_that_no_database_keeps_is_refused_in_every_part() {
        String unkept = "a\u0000b";
        Commit.Builder sound = ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1");
        List<Commit> bad = List.of(
                sound.timers(Option.some(List.of(new Timer(unkept, FRI_2024_03_08, "{}"))))
                        .build(),
                sound.timers(Option.some(List.of(new Timer("A", FRI_2024_03_08, unkept))))
                        .build(),
                sound.timers(Option.none())
                        .notices(List.of(notice(acme, unkept, 0).build()))
                        .build(),
                sound.notices(List.of(notice(acme, "n", 0).data(unkept).build()))
                        .build(),
                sound.notices(List.empty())
                        .trail(List.of(done(acme, "t", 0).actor(unkept).build()))
                        .build(),
                sound.trail(List.of(done(acme, "t", 0).requestId(unkept).build()))
                        .build(),
                acme.opening(acme.row("c", "100-000-001").words(unkept).build()).build(),
                acme.opening(acme.row("c", "100-000-001")
                                .references(HashSet.of(unkept))
                                .build())
                        .build());

        for (Commit commit : bad) {
            assertThatIllegalArgumentException().isThrownBy(() -> append(commit));
            assertThat(storage.journal().read(EVERYONE, commit.stream())).isEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.trail()
                        .denied(done(acme, "t", 0)
                                .type(unkept)
                                .outcome(TrailRow.Outcome.DENIED)
                                .build()));
        assertThat(trail(EVERYONE)).isEmpty();
        assertThat(notices(EVERYONE)).isEmpty();
    }

    @Test
    void closed_storage_refuses_every_call() {
        Commit waiting = committed(ofKind(acme, StreamKey.Kind.MAINTENANCE, "m1")
                .timers(Option.some(List.of(timer("A", 0))))
                .build());
        storage.close();

        assertThatThrownBy(() -> list(EVERYONE, Option.none())).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> due(FRI_2024_03_08)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> storage.timers().fire(set(waiting, timer("A", 0)), List.empty()))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> notices(EVERYONE)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> trail(EVERYONE)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> storage.trail()
                        .denied(done(acme, "t", 0)
                                .outcome(TrailRow.Outcome.DENIED)
                                .build()))
                .isInstanceOf(StorageException.class);
    }

    // what the tests ask and say

    private io.github.diops.application.port.out.CommitOutcome append(Commit commit) {
        return storage.journal().append(EVERYONE, commit);
    }

    private Commit committed(Commit commit) {
        assertThat(append(commit)).isEqualTo(COMMITTED);
        return commit;
    }

    private static Commit.Builder ofKind(SampleRecords whose, StreamKey.Kind kind, String id) {
        return whose.opening("unused", "999-999-999").stream(StreamKey.of(kind, id))
                .supportCase(Option.none());
    }

    private static Commit listed(SampleRecords whose, String id, Instant at) {
        return ofKind(whose, StreamKey.Kind.MAINTENANCE, id)
                .listed(Option.some(at))
                .build();
    }

    private Commit.Builder ofBoth(String id) {
        return ofKind(acme, StreamKey.Kind.MAINTENANCE, id)
                .customers(HashSet.of(bolt.customer(), acme.customer()))
                .listed(Option.some(FRI_2024_03_08));
    }

    private static Commit everybodys(String id) {
        return ofKind(SampleRecords.of(StreamKey.EVERYBODYS.value(), "unused"), StreamKey.Kind.RELEASES, id)
                .customers(HashSet.empty())
                .listed(Option.some(FRI_2024_03_08))
                .build();
    }

    private static Timer timer(String kind, int millis) {
        return new Timer(kind, FRI_2024_03_08.plusMillis(millis), "{\"kind\":\"" + kind + "\"}");
    }

    private static DueTimer set(Commit by, Timer timer) {
        return DueTimer.builder().tenant(by.tenant()).stream(by.stream())
                .customers(by.customers())
                .version(by.reached().version())
                .timer(timer)
                .build();
    }

    private static Notice.Builder notice(SampleRecords whose, String id, int millis) {
        return Notice.builder()
                .tenant(whose.tenant())
                .id(id)
                .kind("WARNING")
                .dueAt(FRI_2024_03_08.minusSeconds(60))
                .recordedAt(FRI_2024_03_08.plusMillis(millis))
                .customers(HashSet.of(whose.customer()))
                .stream(StreamKey.of(StreamKey.Kind.MAINTENANCE, "m1"))
                .data("{\"percent\":50}");
    }

    private static TrailRow.Builder done(SampleRecords whose, String id, int millis) {
        PartnerId tenant = whose.tenant();
        return TrailRow.builder()
                .tenant(tenant)
                .id(id)
                .at(FRI_2024_03_08.plusMillis(millis))
                .actor("ann")
                .standsIn(false)
                .customers(HashSet.of(whose.customer()))
                .type("PLANNED")
                .requestId("request-1")
                .outcome(TrailRow.Outcome.DONE);
    }

    private List<StoredRecord> list(Scope scope, Option<CustomerId> customer) {
        return storage.records().page(scope, StreamKey.Kind.MAINTENANCE, customer, Option.none(), ALL);
    }

    private List<StoredRecord> cases(Scope scope, Filter filter) {
        return storage.supportCases().page(scope, filter, Option.none(), ALL);
    }

    private static Filter referring(String reference) {
        return Filter.builder().reference(Option.some(reference)).build();
    }

    private static Filter saying(String... words) {
        return Filter.builder().words(List.of(words)).build();
    }

    private List<DueTimer> due(Instant now) {
        return storage.timers().due(now, ALL);
    }

    private List<String> kinds(String id) {
        return due(Instant.MAX)
                .filter(found -> found.stream().id().equals(id))
                .map(found -> found.timer().kind());
    }

    private List<Notice> notices(Scope scope) {
        return storage.notices().page(scope, Option.none(), Option.none(), Option.none(), ALL);
    }

    private List<TrailRow> trail(Scope scope) {
        return storage.trail().page(scope, AccessTrail.Filter.EVERYTHING, Option.none(), ALL);
    }

    private List<String> trail(
            Scope scope,
            Option<CustomerId> customer,
            Option<String> actor,
            Option<Instant> from,
            Option<Instant> untilExclusive) {
        return storage.trail()
                .page(scope, new AccessTrail.Filter(customer, actor, from, untilExclusive), Option.none(), ALL)
                .map(TrailRow::id);
    }

    private static List<String> ids(List<StoredRecord> records) {
        return records.map(record -> record.stream().id());
    }
}
