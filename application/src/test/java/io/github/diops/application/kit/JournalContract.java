package io.github.diops.application.kit;

import static io.github.diops.application.kit.SampleRecords.FRI_2024_03_08;
import static io.github.diops.application.kit.SampleRecords.contact;
import static io.github.diops.application.kit.SampleRecords.following;
import static io.github.diops.application.port.out.CommitOutcome.ANSWER_EXISTS;
import static io.github.diops.application.port.out.CommitOutcome.COMMITTED;
import static io.github.diops.application.port.out.CommitOutcome.NUMBER_TAKEN;
import static io.github.diops.application.port.out.CommitOutcome.VERSION_CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.CommitOutcome;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StoredRecord;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.SupportCaseList.Filter;
import io.github.diops.application.port.out.SupportCaseList.Position;
import io.github.diops.application.spi.Storage;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseNumber;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link Storage} does, as tests. An adapter's author extends this class, answers {@link #openEmpty()}, and
 * names the class {@code <Technology>JournalTest}. Nothing here looks behind the ports, so a test that fails speaks of
 * what callers would see. What only shows when a process dies or a disk is full is not here: an adapter proves that by
 * tests of its own.
 */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
public abstract class JournalContract {
    private static final Scope EVERYONE = new Scope.All();
    private static final int RACERS = 8;

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

    // what is committed is there, whole

    @Test
    void a_commit_is_read_back_in_all_its_parts() {
        Commit opening = complete(acme, "c1", "111-111-111");

        assertThat(append(opening)).isEqualTo(COMMITTED);

        StoredRecord expected =
                new StoredRecord(acme.tenant(), opening.stream(), opening.reached(), opening.snapshot());
        assertThat(read(opening)).isEqualTo(Option.some(expected));
        assertThat(events(opening)).isEqualTo(opening.events());
        assertThat(page(Filter.EVERYTHING)).isEqualTo(List.of(expected));
        assertThat(contacts(acme)).isEqualTo(opening.contacts());
        assertThat(answer(opening)).isEqualTo(opening.answer());
    }

    @Test
    void the_head_is_what_each_commit_reached() {
        Commit opening = opened(acme, "c1", "111-111-111");
        assertThat(head(opening)).isEqualTo(opening.reached());

        Commit three = committed(following(opening, "{}", "{}", "{}").build());
        assertThat(head(three))
                .isEqualTo(three.reached())
                .isEqualTo(new StreamHead(4, three.events().last().hash()));
    }

    @Test
    void a_commit_without_list_row_contacts_and_answer_leaves_them_as_they_are() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        committed(following(opening, "{}").build());

        assertThat(page(inState(CaseState.OPEN))).hasSize(1);
        assertThat(contacts(acme)).isEqualTo(opening.contacts());
        assertThat(answer(opening)).isEqualTo(opening.answer());
    }

    @Test
    void a_record_that_is_no_case_has_no_list_row() {
        StreamKey stream = StreamKey.of(StreamKey.Kind.CUSTOMER, acme.customer());
        Commit created = committed(
                Commit.builder().from(acme.opening("c1", "111-111-111").build()).stream(stream)
                        .supportCase(Option.none())
                        .build());

        assertThat(storage.journal().read(EVERYONE, stream).map(StoredRecord::head))
                .isEqualTo(Option.some(created.reached()));
        assertThat(page(Filter.EVERYTHING)).isEmpty();
    }

    @Test
    void nothing_is_there_before_the_first_commit() {
        Commit opening = complete(acme, "c1", "111-111-111");
        assertThat(seen(opening)).isEqualTo(Seen.NOTHING);
    }

    // what is refused has changed nothing

    @Test
    void a_version_conflict_changes_no_part() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        Commit second = committed(following(opening, "{}").build());
        Seen before = seen(second);

        assertThat(append(changingEverything(opening, "111-111-111", "k2"))).isEqualTo(VERSION_CONFLICT);

        assertThat(seen(second)).isEqualTo(before);
        assertThat(answer(acme.answer("ann", "k2"))).isEmpty();
    }

    @Test
    void a_taken_number_changes_no_part_of_a_record_that_wants_it() {
        opened(acme, "c0", "999-999-999");
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        Seen before = seen(opening);

        assertThat(append(changingEverything(opening, "999-999-999", "k2"))).isEqualTo(NUMBER_TAKEN);

        assertThat(seen(opening)).isEqualTo(before);
        assertThat(answer(acme.answer("ann", "k2"))).isEmpty();
    }

    @Test
    void a_taken_number_leaves_nothing_of_a_record_that_would_be_new() {
        opened(bolt, "c0", "999-999-999");
        Commit late = complete(acme, "c1", "999-999-999");

        assertThat(append(late)).isEqualTo(NUMBER_TAKEN);

        assertThat(read(late)).isEmpty();
        assertThat(events(late)).isEmpty();
        assertThat(page(Filter.EVERYTHING)).hasSize(1);
        assertThat(contacts(acme)).isEmpty();
        assertThat(answer(late)).isEmpty();
        assertThat(append(Commit.builder()
                        .from(late)
                        .supportCase(row(acme, "c1", "111-111-111"))
                        .build()))
                .as("with a free number it is stored")
                .isEqualTo(COMMITTED);
    }

    @Test
    void an_answer_that_exists_changes_no_part() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        Seen before = seen(opening);

        assertThat(append(changingEverything(opening, "222-222-222", "k1"))).isEqualTo(ANSWER_EXISTS);

        assertThat(seen(opening)).isEqualTo(before);
    }

    @Test
    void a_contact_id_used_twice_is_refused_and_changes_no_part() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        Seen before = seen(opening);
        Commit twice = Commit.builder()
                .from(changingEverything(opening, "222-222-222", "k2"))
                .contacts(List.of(contact("new", "Bo"), contact("p1", "Cy")))
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> append(twice));

        assertThat(seen(opening)).isEqualTo(before);
        assertThat(answer(acme.answer("ann", "k2"))).isEmpty();
    }

    @Test
    void text_refused_in_the_last_part_leaves_the_first_unstored() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        Seen before = seen(opening);
        Commit unkept = Commit.builder()
                .from(changingEverything(opening, "222-222-222", "k2"))
                .answer(Option.some(new RecordedAnswer(
                        new RequestKey(acme.tenant(), "ann", "k2"), "digest", "\u0000", FRI_2024_03_08)))
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> append(unkept));

        assertThat(seen(opening)).isEqualTo(before);
        committed(following(opening, "{}").build());
    }

    @Test
    void a_stored_answer_is_told_before_the_version_and_the_version_before_the_number() {
        opened(acme, "c0", "999-999-999");
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        committed(following(opening, "{}").build());

        assertThat(append(changingEverything(opening, "999-999-999", "k1"))).isEqualTo(ANSWER_EXISTS);
        assertThat(append(changingEverything(opening, "999-999-999", "k2"))).isEqualTo(VERSION_CONFLICT);
    }

    // no update is lost

    @Test
    void a_commit_on_an_older_head_is_refused() {
        Commit opening = opened(acme, "c1", "111-111-111");
        Commit second = committed(following(opening, "{}").build());

        assertThat(append(following(opening, "{\"late\":1}").build())).isEqualTo(VERSION_CONFLICT);
        assertThat(events(opening)).isEqualTo(opening.events().appendAll(second.events()));
    }

    @Test
    void a_commit_on_the_same_version_with_another_hash_is_refused() {
        Commit opening = opened(acme, "c1", "111-111-111");
        StreamHead rewritten = new StreamHead(1, "f".repeat(64));

        assertThat(append(following(opening, rewritten, "{}").build())).isEqualTo(VERSION_CONFLICT);
        assertThat(head(opening)).isEqualTo(opening.reached());
    }

    @Test
    void a_record_is_opened_once() {
        opened(acme, "c1", "111-111-111");
        assertThat(append(acme.opening("c1", "111-111-111").build())).isEqualTo(VERSION_CONFLICT);
        assertThat(append(acme.opening("c1", "222-222-222").build())).isEqualTo(VERSION_CONFLICT);
    }

    @Test
    void a_record_that_does_not_exist_cannot_go_on() {
        Commit never = acme.opening("c1", "111-111-111").build();
        assertThat(append(following(never, "{}").build())).isEqualTo(VERSION_CONFLICT);
        assertThat(append(following(never, new StreamHead(0, "f".repeat(64)), "{}")
                        .build()))
                .isEqualTo(VERSION_CONFLICT);
        assertThat(read(never)).isEmpty();
    }

    @Test
    void a_record_stays_its_customers() {
        Commit opening = opened(acme, "c1", "111-111-111");
        Commit moved = Commit.builder()
                .from(following(opening, "{}").build())
                .customer(bolt.customer())
                .build();

        assertThat(append(moved)).isEqualTo(VERSION_CONFLICT);
        assertThat(storage.journal().append(new Scope.OfCustomer(bolt.tenant(), bolt.customer()), moved))
                .isEqualTo(VERSION_CONFLICT);
        assertThat(head(opening)).isEqualTo(opening.reached());
    }

    @Test
    void of_many_that_race_for_one_head_exactly_one_commits() {
        Commit last = opened(acme, "c1", "111-111-111");
        for (int round = 0; round < 5; round++) {
            Commit base = last;
            List<Commit> racing = List.range(0, RACERS)
                    .map(racer -> following(base, "{\"racer\":" + racer + "}").build());

            List<CommitOutcome> outcomes = race(racing::get);

            assertThat(outcomes.count(COMMITTED::equals)).isEqualTo(1);
            assertThat(outcomes.count(VERSION_CONFLICT::equals)).isEqualTo(RACERS - 1);
            last = racing.get(outcomes.indexOf(COMMITTED));
            assertThat(head(last)).isEqualTo(last.reached());
        }
        assertThat(events(last).last()).isEqualTo(last.events().last());
    }

    @Test
    void of_many_that_race_for_one_number_exactly_one_commits() {
        List<CommitOutcome> outcomes =
                race(racer -> acme.opening("c" + racer, "111-111-111").build());

        assertThat(outcomes.count(COMMITTED::equals)).isEqualTo(1);
        assertThat(outcomes.count(NUMBER_TAKEN::equals)).isEqualTo(RACERS - 1);
        assertThat(page(Filter.EVERYTHING)).hasSize(1);
    }

    @Test
    void of_many_that_repeat_one_request_exactly_one_commits() {
        List<CommitOutcome> outcomes = race(racer -> acme.opening("c" + racer, "111-111-11" + racer)
                .answer(Option.some(acme.answer("ann", "k1")))
                .build());

        assertThat(outcomes.count(COMMITTED::equals)).isEqualTo(1);
        assertThat(outcomes.count(ANSWER_EXISTS::equals)).isEqualTo(RACERS - 1);
        assertThat(page(Filter.EVERYTHING)).hasSize(1);
    }

    @Test
    void writers_that_decide_again_after_a_conflict_leave_one_history_without_gaps() {
        Commit opening = opened(acme, "c1", "111-111-111");
        int each = 5;
        race(racer -> {
            Commit mine = opening;
            for (int done = 0; done < each; ) {
                Commit next = following(mine, head(opening), "{\"racer\":" + racer + ",\"n\":" + done + "}", "{}")
                        .build();
                done += append(next) == COMMITTED ? 1 : 0;
            }
            return following(opening, "{}").build(); // refused: the stream has moved on
        });

        List<StoredEvent> history = events(opening);
        assertThat(history).hasSize(1 + 2 * RACERS * each);
        assertThat(history.map(StoredEvent::version)).isEqualTo(List.rangeClosed(1L, (long) history.size()));
        assertThat(history.map(StoredEvent::body).distinct()).hasSize(2 + RACERS * each);
        assertThat(head(opening))
                .isEqualTo(new StreamHead(history.size(), history.last().hash()));
    }

    // history

    @Test
    void events_come_in_order_after_a_version_up_to_a_limit() {
        Commit opening = opened(acme, "c1", "111-111-111");
        Commit more = committed(
                following(opening, "{\"n\":2}", "{\"n\":3}", "{\"n\":4}").build());
        committed(following(more, "{\"n\":5}").build());

        assertThat(events(opening).map(StoredEvent::version)).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
        assertThat(versions(opening, 2, 2)).isEqualTo(List.of(3L, 4L));
        assertThat(versions(opening, 4, 10)).isEqualTo(List.of(5L));
        assertThat(versions(opening, 5, 10)).isEmpty();
        assertThat(versions(opening, 0, 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> versions(opening, 0, -1));
    }

    @Test
    void a_snapshot_is_replaced_by_the_next_with_its_form() {
        Commit opening = opened(acme, "c1", "111-111-111");
        Snapshot newer = new Snapshot(2, "{\"form\":2}");
        committed(following(opening, "{}").snapshot(newer).build());

        assertThat(read(opening).map(StoredRecord::snapshot)).isEqualTo(Option.some(newer));
    }

    @Test
    void an_event_keeps_its_type_and_the_form_of_its_body() {
        Commit opening = opened(acme, "c1", "111-111-111");
        StoredEvent odd = new StoredEvent(2, "RE_TARGETED", 7, "{}", "a".repeat(64));
        committed(following(opening, "{}").events(List.of(odd)).build());

        assertThat(events(opening).last()).isEqualTo(odd);
    }

    // contacts

    @Test
    void contacts_are_told_in_the_order_they_were_added_with_what_they_lack() {
        StoredContact team = new StoredContact(
                ContactId.of("z-team"),
                new Contact("NOC", true, Option.none(), Option.some(new EmailAddress("noc@example.com"))));
        StoredContact nobody =
                new StoredContact(ContactId.of("a-none"), new Contact("", false, Option.none(), Option.none()));
        Commit first = committed(acme.opening("c1", "111-111-111")
                .contacts(List.of(contact("m1", "Mo"), team))
                .build());
        committed(following(first, "{}").contacts(List.of(nobody)).build());
        committed(bolt.opening("c2", "222-222-222")
                .contacts(List.of(contact("m1", "Another customer's")))
                .build());

        assertThat(contacts(acme)).isEqualTo(List.of(contact("m1", "Mo"), team, nobody));
        assertThat(contacts(bolt)).isEqualTo(List.of(contact("m1", "Another customer's")));
    }

    // numbers

    @Test
    void a_case_keeps_its_number_and_may_give_it_up() {
        Commit opening = opened(acme, "c1", "111-111-111");
        Commit same = committed(following(opening, "{}")
                .supportCase(row(acme, "c1", "111-111-111"))
                .build());
        committed(following(same, "{}")
                .supportCase(row(acme, "c1", "222-222-222"))
                .build());

        assertThat(append(acme.opening("c2", "222-222-222").build())).isEqualTo(NUMBER_TAKEN);
        assertThat(append(acme.opening("c2", "111-111-111").build())).isEqualTo(COMMITTED);
    }

    @Test
    void two_tenants_may_use_one_number() {
        opened(acme, "c1", "111-111-111");
        opened(foreign, "c2", "111-111-111");
        assertThat(page(Filter.EVERYTHING)).hasSize(2);
    }

    // answers to requests that may be repeated

    @Test
    void an_answer_is_given_again_for_24_hours() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        RequestKey key = opening.answer().map(RecordedAnswer::key).get();
        Instant expiry = FRI_2024_03_08.plus(Duration.ofHours(24));

        assertThat(storage.journal().answer(EVERYONE, key, FRI_2024_03_08)).isEqualTo(opening.answer());
        assertThat(storage.journal().answer(EVERYONE, key, expiry.minusNanos(1)))
                .isEqualTo(opening.answer());
        assertThat(storage.journal().answer(EVERYONE, key, expiry)).isEmpty();
    }

    @Test
    void an_expired_answer_may_be_replaced_and_no_other() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        Instant expiry = FRI_2024_03_08.plus(Duration.ofHours(24));
        RecordedAnswer early = acme.answer("ann", "k1", expiry.minusMillis(1));
        RecordedAnswer late = new RecordedAnswer(early.key(), "another digest", "{\"another\":\"answer\"}", expiry);

        assertThat(append(following(opening, "{}").answer(Option.some(early)).build()))
                .isEqualTo(ANSWER_EXISTS);
        assertThat(append(following(opening, "{}").answer(Option.some(late)).build()))
                .isEqualTo(COMMITTED);
        assertThat(storage.journal().answer(EVERYONE, late.key(), expiry)).isEqualTo(Option.some(late));
    }

    /** Answers may hold personal data, so whoever asks with an earlier clock finds them gone too. */
    @Test
    void an_expired_answer_is_let_go_when_the_tenant_stores_another() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        RequestKey old = opening.answer().map(RecordedAnswer::key).get();
        RecordedAnswer next = acme.answer("bob", "another key", FRI_2024_03_08.plus(Duration.ofHours(24)));

        assertThat(append(following(opening, "{}").answer(Option.some(next)).build()))
                .isEqualTo(COMMITTED);

        assertThat(storage.journal().answer(EVERYONE, old, FRI_2024_03_08)).isEmpty();
    }

    @Test
    void another_content_under_the_same_key_does_not_replace_the_answer() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        RequestKey key = opening.answer().map(RecordedAnswer::key).get();
        RecordedAnswer other = new RecordedAnswer(key, "other digest", "{}", FRI_2024_03_08.plusSeconds(60));

        assertThat(append(following(opening, "{}").answer(Option.some(other)).build()))
                .isEqualTo(ANSWER_EXISTS);
        assertThat(answer(opening)).isEqualTo(opening.answer());
    }

    @Test
    void one_key_serves_each_tenant_and_each_principal() {
        RecordedAnswer ann = acme.answer("ann", "k1");
        RecordedAnswer bob = acme.answer("bob", "k1");
        RecordedAnswer away = foreign.answer("ann", "k1");
        committed(acme.opening("c1", "111-111-111").answer(Option.some(ann)).build());
        committed(acme.opening("c2", "222-222-222").answer(Option.some(bob)).build());
        committed(foreign.opening("c3", "333-333-333").answer(Option.some(away)).build());

        assertThat(answer(ann)).isEqualTo(Option.some(ann));
        assertThat(answer(bob)).isEqualTo(Option.some(bob));
        assertThat(answer(away)).isEqualTo(Option.some(away));
        assertThat(answer(acme.answer("cyd", "k1"))).isEmpty();
        assertThat(answer(acme.answer("ann", "K1"))).isEmpty();
    }

    @Test
    void an_instant_is_kept_to_the_millisecond() {
        RecordedAnswer fine = acme.answer("ann", "k1", FRI_2024_03_08.plusNanos(1_999_999));
        committed(acme.opening("c1", "111-111-111").answer(Option.some(fine)).build());

        assertThat(answer(fine).map(RecordedAnswer::recordedAt)).isEqualTo(Option.some(FRI_2024_03_08.plusMillis(1)));
    }

    // values

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"'`\\%_?;--/*",
                "line\nline\r\n\ttab\u0001\u001f\u007f",
                "\ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb \u00e9 e\u0301",
                "\u05e9\u05dc\u05d5\u05dd \u202emixed\u202c \u0645\u0631\u062d\u0628\u0627",
                "\u6f22\u5b57 \ufeffmark \ufffd\uffff",
                "NULL"
            })
    void text_is_kept_untouched_wherever_it_stands(String text) {
        RecordedAnswer answer = new RecordedAnswer(
                new RequestKey(acme.tenant(), "p" + text, "k" + text), "f" + text, text, FRI_2024_03_08);
        StoredEvent event = new StoredEvent(1, "T" + text, 1, text, "h" + text);
        Commit commit = committed(acme.opening("c1", "111-111-111")
                .events(List.of(event))
                .snapshot(new Snapshot(1, text))
                .contacts(List.of(contact("p1", text)))
                .answer(Option.some(answer))
                .build());

        assertThat(events(commit)).isEqualTo(List.of(event));
        assertThat(read(commit).map(StoredRecord::snapshot)).isEqualTo(Option.some(new Snapshot(1, text)));
        assertThat(head(commit)).isEqualTo(new StreamHead(1, "h" + text));
        assertThat(contacts(acme)).isEqualTo(List.of(contact("p1", text)));
        assertThat(answer(answer)).isEqualTo(Option.some(answer));
    }

    @Test
    void a_body_of_a_megabyte_is_kept_untouched() {
        String large = "\"\ud83d\ude80\u05d0\n".repeat(200_000);
        Commit commit = committed(acme.opening("c1", "111-111-111")
                .events(SampleRecords.events(StreamHead.NONE, large))
                .snapshot(new Snapshot(1, large))
                .build());

        assertThat(events(commit).head().body()).isEqualTo(large);
        assertThat(read(commit).map(record -> record.snapshot().body())).isEqualTo(Option.some(large));
    }

    /** The places of a commit that hold free text. */
    protected enum Place {
        STREAM_ID,
        EVENT_TYPE,
        EVENT_BODY,
        EVENT_HASH,
        SNAPSHOT,
        CONTACT_NAME,
        CONTACT_EMAIL,
        PRINCIPAL,
        REQUEST_KEY,
        FINGERPRINT,
        ANSWER
    }

    @ParameterizedTest
    @EnumSource
    void text_that_no_database_keeps_is_refused_wherever_it_stands(Place place) {
        Commit sound = complete(acme, "c1", "111-111-111");
        for (String unkept : List.of("a\u0000b", "\u0000", "a\ud83d", "\ude80b")) {
            Commit bad = with(sound, place, unkept);
            assertThatIllegalArgumentException().as(place.name()).isThrownBy(() -> append(bad));
        }
        assertThat(seen(sound)).isEqualTo(Seen.NOTHING);
        committed(sound);
    }

    @Test
    void a_question_with_text_that_no_database_keeps_is_refused() {
        StreamKey stream = new StreamKey(StreamKey.Kind.SUPPORT_CASE, "c\u0000");
        RequestKey principal = new RequestKey(acme.tenant(), "a\u0000", "k");
        RequestKey key = new RequestKey(acme.tenant(), "a", "k\u0000");

        assertThatIllegalArgumentException().isThrownBy(() -> storage.journal().read(EVERYONE, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> storage.journal().events(EVERYONE, stream, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.journal().answer(EVERYONE, principal, FRI_2024_03_08));
        assertThatIllegalArgumentException().isThrownBy(() -> storage.journal().answer(EVERYONE, key, FRI_2024_03_08));
    }

    // the list of cases

    @Test
    void the_latest_opening_comes_first_and_of_equal_ones_the_greater_id_by_code_point() {
        List<String> equal = List.of("a", "Z", "-", "10", "9", "_", ":", ".", "aa", "A", "b");
        equal.zipWithIndex().forEach(id -> opened(acme, id._1, number(id._2)));
        committed(opening(acme, "early", number(50), FRI_2024_03_08.minusMillis(1)));
        committed(opening(acme, "0late", number(51), FRI_2024_03_08.plusMillis(1)));

        assertThat(ids(page(Filter.EVERYTHING)))
                .isEqualTo(List.of("0late", "b", "aa", "a", "_", "Z", "A", ":", "9", "10", ".", "-", "early"));
    }

    @Test
    void openings_within_one_millisecond_are_equal() {
        committed(opening(acme, "a", number(1), FRI_2024_03_08.plusNanos(900_000)));
        committed(opening(acme, "b", number(2), FRI_2024_03_08));

        assertThat(ids(page(Filter.EVERYTHING))).isEqualTo(List.of("b", "a"));
        Position last = new Position(FRI_2024_03_08.plusNanos(500_000), CaseId.of("b"));
        assertThat(ids(storage.supportCases().page(EVERYONE, Filter.EVERYTHING, Option.some(last), 9)))
                .isEqualTo(List.of("a"));
    }

    @Test
    void a_page_has_at_most_its_limit() {
        List.range(0, 5).forEach(n -> opened(acme, "c" + n, number(n)));

        assertThat(ids(storage.supportCases().page(EVERYONE, Filter.EVERYTHING, Option.none(), 2)))
                .isEqualTo(List.of("c4", "c3"));
        assertThat(storage.supportCases().page(EVERYONE, Filter.EVERYTHING, Option.none(), 0))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.supportCases().page(EVERYONE, Filter.EVERYTHING, Option.none(), -1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void paging_while_cases_are_opened_neither_skips_nor_repeats_an_older_one(int limit) {
        List<String> older = List.range(0, 20).map(n -> {
            // three openings share each instant
            committed(opening(acme, "c" + (char) ('a' + n), number(n), FRI_2024_03_08.plusMillis(n / 3)));
            return "c" + (char) ('a' + n);
        });
        List<String> walked = List.empty();
        Option<Position> after = Option.none();
        int inserted = 0;
        while (true) {
            List<StoredRecord> page = storage.supportCases().page(EVERYONE, Filter.EVERYTHING, after, limit);
            if (page.isEmpty()) {
                break;
            }
            walked = walked.appendAll(ids(page));
            String last = ids(page).last();
            Instant openedAt = FRI_2024_03_08.plusMillis((last.charAt(1) - 'a') / 3);
            after = Option.some(new Position(openedAt, CaseId.of(last)));
            // one later than all, and one at the very instant of the last seen, before it in the order
            committed(opening(acme, "new" + inserted, number(100 + inserted), FRI_2024_03_08.plusSeconds(60)));
            committed(opening(acme, "d" + inserted, number(200 + inserted), openedAt));
            inserted++;
        }
        assertThat(walked).isEqualTo(older.reverse());
    }

    @Test
    void a_place_in_the_list_need_not_be_a_case_that_is_there() {
        opened(acme, "b", number(1));
        opened(acme, "d", number(2));
        Position gone = new Position(FRI_2024_03_08, CaseId.of("c"));

        assertThat(ids(storage.supportCases().page(EVERYONE, Filter.EVERYTHING, Option.some(gone), 9)))
                .isEqualTo(List.of("b"));
    }

    @Test
    void each_filter_admits_only_what_it_names() {
        committed(
                acme.opening(acme.row("a", number(1)).state(CaseState.RESOLVED).build())
                        .build());
        committed(acme.opening(acme.row("b", number(2)).severity(Severity.S1).build())
                .build());
        committed(bolt.opening(bolt.row("c", number(3)).dueAt(FRI_2024_03_08).build())
                .build());

        assertThat(ids(page(Filter.EVERYTHING))).isEqualTo(List.of("c", "b", "a"));
        assertThat(ids(page(inState(CaseState.RESOLVED)))).isEqualTo(List.of("a"));
        assertThat(ids(page(inState(CaseState.CLOSED)))).isEmpty();
        assertThat(ids(page(filter(Option.none(), Option.some(Severity.S1), Option.none(), Option.none()))))
                .isEqualTo(List.of("b"));
        assertThat(ids(page(filter(Option.none(), Option.none(), Option.some(bolt.customer()), Option.none()))))
                .isEqualTo(List.of("c"));
        assertThat(ids(page(filter(
                        Option.some(CaseState.OPEN),
                        Option.some(Severity.S2),
                        Option.some(acme.customer()),
                        Option.none()))))
                .isEmpty();
    }

    @Test
    void due_before_is_exclusive() {
        committed(acme.opening(acme.row("a", number(1)).dueAt(FRI_2024_03_08).build())
                .build());

        assertThat(page(dueBefore(FRI_2024_03_08))).isEmpty();
        assertThat(page(dueBefore(FRI_2024_03_08.plusMillis(1)))).hasSize(1);
        assertThat(page(dueBefore(Instant.MAX))).hasSize(1);
        assertThat(page(dueBefore(Instant.MIN))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_state_is_kept_and_found(CaseState state) {
        committed(acme.opening(acme.row("a", number(1)).state(state).build()).build());
        assertThat(page(inState(state))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void every_severity_is_kept_and_found(Severity severity) {
        committed(acme.opening(acme.row("a", number(1)).severity(severity).build())
                .build());
        assertThat(page(filter(Option.none(), Option.some(severity), Option.none(), Option.none())))
                .hasSize(1);
    }

    @Test
    void a_changed_case_is_found_by_what_it_is_now_with_its_latest_snapshot() {
        Commit opening = opened(acme, "c1", "111-111-111");
        Commit resolved = committed(following(opening, "{}", "{}")
                .supportCase(Option.some(acme.row("c1", "111-111-111")
                        .state(CaseState.RESOLVED)
                        .severity(Severity.S4)
                        .dueAt(FRI_2024_03_08)
                        .build()))
                .build());

        assertThat(page(inState(CaseState.OPEN))).isEmpty();
        assertThat(page(filter(
                        Option.some(CaseState.RESOLVED),
                        Option.some(Severity.S4),
                        Option.none(),
                        Option.some(FRI_2024_03_08.plusMillis(1)))))
                .isEqualTo(List.of(
                        new StoredRecord(acme.tenant(), resolved.stream(), resolved.reached(), resolved.snapshot())));
    }

    // whose records

    @Test
    void a_foreign_scope_sees_nothing() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        opened(foreign, "other", "111-111-111");
        Seen everything = seen(EVERYONE, opening);
        assertThat(everything).isNotEqualTo(Seen.NOTHING);

        for (Scope outside : outside(acme)) {
            Seen there = seen(outside, opening);
            assertThat(there.record()).as(outside.toString()).isEmpty();
            assertThat(there.events()).as(outside.toString()).isEmpty();
            assertThat(ids(there.list())).as(outside.toString()).doesNotContain("c1");
            assertThat(there.contacts()).as(outside.toString()).isEmpty();
            assertThat(there.answer()).as(outside.toString()).isEmpty();
        }
        for (Scope inside : inside(acme)) {
            Seen there = seen(inside, opening);
            assertThat(there.record()).as(inside.toString()).isEqualTo(everything.record());
            assertThat(there.events()).as(inside.toString()).isEqualTo(everything.events());
            assertThat(ids(there.list()).remove("other")).as(inside.toString()).isEqualTo(List.of("c1"));
            assertThat(there.contacts()).as(inside.toString()).isEqualTo(everything.contacts());
            assertThat(there.answer()).as(inside.toString()).isEqualTo(everything.answer());
        }
    }

    @Test
    void a_filter_does_not_widen_the_scope() {
        opened(acme, "c1", "111-111-111");
        Filter acmes = filter(Option.none(), Option.none(), Option.some(acme.customer()), Option.none());

        for (Scope outside : outside(acme)) {
            assertThat(storage.supportCases().page(outside, acmes, Option.none(), 9))
                    .as(outside.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_commit_outside_the_scope_is_refused_and_changes_nothing() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        Seen before = seen(opening);

        for (Scope outside : outside(acme)) {
            assertThatIllegalArgumentException()
                    .as(outside.toString())
                    .isThrownBy(
                            () -> storage.journal().append(outside, changingEverything(opening, "222-222-222", "k2")));
        }
        assertThat(seen(opening)).isEqualTo(before);
    }

    @Test
    void a_commit_inside_the_scope_is_stored() {
        Commit last = opened(acme, "c1", "111-111-111");
        for (Scope inside : inside(acme)) {
            Commit next = following(last, "{}").build();
            assertThat(storage.journal().append(inside, next)).isEqualTo(COMMITTED);
            last = next;
        }
    }

    @Test
    void one_id_in_two_tenants_is_two_records() {
        Commit mine = committed(complete(acme, "c1", "111-111-111"));
        Commit theirs = committed(Commit.builder()
                .from(complete(foreign, "c1", "111-111-111"))
                .events(SampleRecords.events(StreamHead.NONE, "{\"their\":1}"))
                .contacts(List.of(contact("p1", "Their Ann")))
                .build());
        committed(following(theirs, "{\"their\":2}").build());

        Scope here = new Scope.OfPartner(acme.tenant());
        Scope there = new Scope.OfPartner(foreign.tenant());
        assertThat(seen(here, mine).events()).isEqualTo(mine.events());
        assertThat(seen(here, mine).contacts()).isEqualTo(mine.contacts());
        assertThat(seen(there, theirs).events())
                .hasSize(2)
                .startsWith(theirs.events().head());
        assertThat(seen(there, theirs).contacts()).isEqualTo(theirs.contacts());
        assertThat(seen(here, mine).list()).hasSize(1);
        assertThat(seen(there, theirs).list()).hasSize(1);
        assertThat(seen(EVERYONE, mine).list()).hasSize(2);
        assertThat(read(mine).map(StoredRecord::tenant))
                .as("by code point the first tenant's")
                .isEqualTo(Option.some(acme.tenant()));
        assertThat(events(mine)).isEqualTo(mine.events());
        assertThat(contacts(acme)).isEqualTo(mine.contacts());
    }

    @Test
    void every_tenants_cases_make_one_list() {
        List.range(0, 12).forEach(n -> {
            SampleRecords whose = SampleRecords.of("partner-" + n % 4, n % 2 == 0 ? "acme" : "bolt");
            committed(opening(whose, "c" + (char) ('a' + n), number(n), FRI_2024_03_08.plusMillis(n)));
        });

        List<StoredRecord> first = storage.supportCases().page(EVERYONE, Filter.EVERYTHING, Option.none(), 5);
        assertThat(ids(first)).isEqualTo(List.of("cl", "ck", "cj", "ci", "ch"));
        assertThat(first.map(record -> record.tenant().value()))
                .isEqualTo(List.of("partner-3", "partner-2", "partner-1", "partner-0", "partner-3"));
        Option<Position> after = Option.some(new Position(FRI_2024_03_08.plusMillis(7), CaseId.of("ch")));
        assertThat(ids(storage.supportCases().page(EVERYONE, Filter.EVERYTHING, after, 99)))
                .isEqualTo(List.of("cg", "cf", "ce", "cd", "cc", "cb", "ca"));
        Filter acmes = filter(Option.none(), Option.none(), Option.some(CustomerId.of("acme")), Option.none());
        assertThat(ids(storage.supportCases().page(EVERYONE, acmes, after, 2))).isEqualTo(List.of("cg", "ce"));
    }

    // closing

    @Test
    void open_storage_is_ready() {
        assertThat(storage.isReady()).isTrue();
    }

    @Test
    void closed_storage_is_not_ready_and_refuses_every_call() {
        Commit opening = committed(complete(acme, "c1", "111-111-111"));
        storage.close();

        assertThat(storage.isReady()).isFalse();
        assertThatThrownBy(() -> read(opening)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> events(opening)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> answer(opening)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> page(Filter.EVERYTHING)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> contacts(acme)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> append(following(opening, "{}").build())).isInstanceOf(StorageException.class);
        assertThatCode(storage::close).as("a second time").doesNotThrowAnyException();
    }

    // what the tests ask and say

    /** All that a caller can see of one record and what belongs to it. */
    private record Seen(
            Option<StoredRecord> record,
            List<StoredEvent> events,
            List<StoredRecord> list,
            List<StoredRecord> open,
            List<StoredContact> contacts,
            Option<RecordedAnswer> answer) {
        static final Seen NOTHING =
                new Seen(Option.none(), List.empty(), List.empty(), List.empty(), List.empty(), Option.none());
    }

    private Seen seen(Commit commit) {
        return seen(EVERYONE, commit);
    }

    private Seen seen(Scope scope, Commit commit) {
        RequestKey key = new RequestKey(commit.tenant(), "ann", "k1");
        return new Seen(
                storage.journal().read(scope, commit.stream()),
                storage.journal().events(scope, commit.stream(), 0, 1_000),
                storage.supportCases().page(scope, Filter.EVERYTHING, Option.none(), 1_000),
                storage.supportCases().page(scope, inState(CaseState.OPEN), Option.none(), 1_000),
                storage.contacts().of(scope, commit.customers().head()),
                storage.journal().answer(scope, key, FRI_2024_03_08));
    }

    private CommitOutcome append(Commit commit) {
        return storage.journal().append(EVERYONE, commit);
    }

    private Commit committed(Commit commit) {
        assertThat(append(commit)).isEqualTo(COMMITTED);
        return commit;
    }

    private Commit opened(SampleRecords whose, String id, String number) {
        return committed(whose.opening(id, number).build());
    }

    private Option<StoredRecord> read(Commit commit) {
        return storage.journal().read(EVERYONE, commit.stream());
    }

    private StreamHead head(Commit commit) {
        return read(commit).map(StoredRecord::head).getOrElse(StreamHead.NONE);
    }

    private List<StoredEvent> events(Commit commit) {
        return storage.journal().events(EVERYONE, commit.stream(), 0, 1_000);
    }

    private List<Long> versions(Commit commit, long after, int limit) {
        return storage.journal().events(EVERYONE, commit.stream(), after, limit).map(StoredEvent::version);
    }

    private List<StoredRecord> page(Filter filter) {
        return storage.supportCases().page(EVERYONE, filter, Option.none(), 1_000);
    }

    private List<StoredContact> contacts(SampleRecords whose) {
        return storage.contacts().of(EVERYONE, whose.customer());
    }

    private Option<RecordedAnswer> answer(Commit commit) {
        return commit.answer().flatMap(this::answer);
    }

    private Option<RecordedAnswer> answer(RecordedAnswer given) {
        return storage.journal().answer(EVERYONE, given.key(), given.recordedAt());
    }

    private List<CommitOutcome> race(IntFunction<Commit> commit) {
        ExecutorService racers = Executors.newFixedThreadPool(RACERS);
        try {
            CyclicBarrier start = new CyclicBarrier(RACERS);
            java.util.List<Future<CommitOutcome>> running = new ArrayList<>();
            for (int racer = 0; racer < RACERS; racer++) {
                int mine = racer;
                running.add(racers.submit(() -> {
                    start.await();
                    return append(commit.apply(mine));
                }));
            }
            List<CommitOutcome> outcomes = List.empty();
            for (Future<CommitOutcome> one : running) {
                outcomes = outcomes.append(one.get());
            }
            return outcomes;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError("a racer failed", e);
        } finally {
            racers.shutdownNow();
        }
    }

    private static Commit complete(SampleRecords whose, String id, String number) {
        return whose.opening(id, number)
                .contacts(List.of(contact("p1", "Ann")))
                .answer(Option.some(whose.answer("ann", "k1")))
                .build();
    }

    private Commit changingEverything(Commit last, String number, String key) {
        return following(last, "{\"n\":2}", "{\"n\":3}")
                .supportCase(Option.some(
                        acme.row("c1", number).state(CaseState.RESOLVED).build()))
                .contacts(List.of(contact("p2", "Bo")))
                .answer(Option.some(acme.answer("ann", key)))
                .build();
    }

    private static Commit opening(SampleRecords whose, String id, String number, Instant openedAt) {
        return whose.opening(whose.row(id, number).openedAt(openedAt).build()).build();
    }

    private static Option<SupportCaseEntry> row(SampleRecords whose, String id, String number) {
        return Option.some(whose.row(id, number).build());
    }

    private static String number(int n) {
        return CaseNumber.of(String.format("100-%03d-%03d", n / 1000, n % 1000)).value();
    }

    private static List<String> ids(List<StoredRecord> records) {
        return records.map(record -> record.stream().id());
    }

    private static Filter inState(CaseState state) {
        return filter(Option.some(state), Option.none(), Option.none(), Option.none());
    }

    private static Filter dueBefore(Instant end) {
        return filter(Option.none(), Option.none(), Option.none(), Option.some(end));
    }

    private static Filter filter(
            Option<CaseState> state,
            Option<Severity> severity,
            Option<CustomerId> customer,
            Option<Instant> dueBefore) {
        return Filter.builder()
                .state(state)
                .severity(severity)
                .customer(customer)
                .dueBefore(dueBefore)
                .build();
    }

    private List<Scope> outside(SampleRecords whose) {
        return List.of(
                new Scope.OfPartner(foreign.tenant()),
                new Scope.OfCustomer(foreign.tenant(), whose.customer()),
                new Scope.OfCustomer(whose.tenant(), bolt.customer()));
    }

    private static List<Scope> inside(SampleRecords whose) {
        return List.of(
                new Scope.OfPartner(whose.tenant()), new Scope.OfCustomer(whose.tenant(), whose.customer()), EVERYONE);
    }

    private static Commit with(Commit sound, Place place, String text) {
        UnaryOperator<StoredEvent> event = old -> new StoredEvent(
                old.version(),
                place == Place.EVENT_TYPE ? text : old.type(),
                old.typeVersion(),
                place == Place.EVENT_BODY ? text : old.body(),
                place == Place.EVENT_HASH ? text : old.hash());
        UnaryOperator<StoredContact> contact = old -> new StoredContact(
                old.id(),
                new Contact(
                        place == Place.CONTACT_NAME ? text : old.contact().name(),
                        old.contact().team(),
                        old.contact().phone(),
                        place == Place.CONTACT_EMAIL
                                ? Option.some(new EmailAddress(text + "@example.com"))
                                : old.contact().email()));
        UnaryOperator<RecordedAnswer> answer = old -> new RecordedAnswer(
                new RequestKey(
                        old.key().tenant(),
                        place == Place.PRINCIPAL ? text : old.key().principal(),
                        place == Place.REQUEST_KEY ? text : old.key().key()),
                place == Place.FINGERPRINT ? text : old.fingerprint(),
                place == Place.ANSWER ? text : old.answer(),
                old.recordedAt());
        return Commit.builder().from(sound).stream(
                        place == Place.STREAM_ID ? new StreamKey(StreamKey.Kind.CUSTOMER, text) : sound.stream())
                .supportCase(place == Place.STREAM_ID ? Option.none() : sound.supportCase())
                .events(sound.events().map(event))
                .snapshot(place == Place.SNAPSHOT ? new Snapshot(1, text) : sound.snapshot())
                .contacts(sound.contacts().map(contact))
                .answer(sound.answer().map(answer))
                .build();
    }
}
