package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static io.github.diops.application.usecase.Office.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CopDesk;
import io.github.diops.application.port.in.CopView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.OpenCopRequest;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.CopRequestId;
import io.github.diops.domain.cop.CopStep;
import io.github.diops.domain.cop.CopTask;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COP-01 to COP-06a on record. */
class CopDeskTest {
    private static final CopInquiry FIRMWARE = CopInquiry.byCustomer(CopContent.PHONE_FIRMWARE);
    private static final CopInquiry VULNERABILITY = CopInquiry.byCisco(CopReason.VULNERABILITY);
    private static final CopRequestId NOBODYS = CopRequestId.of("nobodys");

    private final Office office = new Office("2024-03-08T12:00:00Z");
    private final CopDesk desk = office.diops.cops();
    private final CustomerId customer = office.customer(ACME);

    private CopView open(Caller caller, CopInquiry inquiry) {
        return Office.done(
                desk.open(caller, new OpenCopRequest(customer, inquiry, Option.some("a.cop.sha512")), Option.none()));
    }

    private static CopRequestId id(CopView view) {
        return view.request().opening().id();
    }

    private Either<Problem, CopView> take(Caller caller, CopView view, CopStep step) {
        return desk.take(caller, id(view), step, Occasion.NOW, Option.none()).map(Office::now);
    }

    private List<String> history(CopView view) {
        return desk.timeline(ADMINISTRATOR, id(view), 0, 100)
                .get()
                .items()
                .map(entry -> entry.type() + " by " + entry.party() + " " + entry.data());
    }

    @Test
    void a_request_goes_from_hand_to_hand_and_is_remembered() {
        CopView opened = open(ACME, FIRMWARE);
        assertThat(opened.partner().value()).isEqualTo("acme");
        assertThat(opened.version()).isEqualTo(1);
        assertThat(opened.window()).isEmpty();
        assertThat(opened.because().map(Object::toString)).containsExactly("COP-03", "COP-06", "COP-06a");
        assertThat(desk.read(ACME, id(opened))).contains(opened);

        take(Office.customer("acme", customer), opened, CopStep.OPEN_SERVICE_REQUEST)
                .get();
        office.setNow("2024-03-08T13:00:00Z");
        take(CISCO, opened, CopStep.UPLOAD_TO_SFTP).get();
        take(ACME, opened, CopStep.DOWNLOAD).get();
        CopView done = take(ACME, opened, CopStep.INSTALL).get();

        assertThat(done.request().isDone()).isTrue();
        assertThat(done.version()).isEqualTo(5);
        assertThat(done.request().taken(CopStep.UPLOAD_TO_SFTP).get().at())
                .isEqualTo(Instant.parse("2024-03-08T13:00:00Z"));
        assertThat(desk.read(ACME, id(opened))).contains(done);
        assertThat(history(opened).drop(1))
                .containsExactly(
                        "STEP_TAKEN by CUSTOMER {\"step\":\"OPEN_SERVICE_REQUEST\"}",
                        "STEP_TAKEN by CISCO {\"step\":\"UPLOAD_TO_SFTP\"}",
                        "STEP_TAKEN by PARTNER {\"step\":\"DOWNLOAD\"}",
                        "STEP_TAKEN by PARTNER {\"step\":\"INSTALL\"}");
    }

    @ParameterizedTest
    @CsvSource({
        // whoever may not record it, may not begin it either
        "CISCO, FIRMWARE, COP-06a",
        "ACME, VULNERABILITY, COP-06a",
        "CUSTOMER, VULNERABILITY, COP-06a"
    })
    void nobody_records_what_another_begins(String who, String what, String rule) {
        Either<Problem, ?> outcome = desk.open(
                caller(who),
                new OpenCopRequest(customer, what.equals("FIRMWARE") ? FIRMWARE : VULNERABILITY, Option.none()),
                Option.none());
        assertThat(Office.refusal(outcome).rule()).hasToString(rule);
        assertThat(all(ADMINISTRATOR)).isEmpty();
    }

    private Caller caller(String who) {
        return switch (who) {
            case "CISCO" -> CISCO;
            case "ACME" -> ACME;
            default -> Office.customer("acme", customer);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "CISCO, OPEN_SERVICE_REQUEST",
        "ACME, UPLOAD_TO_SFTP",
        "ACME, INSTALL",
        "ACME, ASSESS",
        "CUSTOMER, DOWNLOAD"
    })
    void a_step_out_of_order_or_of_another_party_is_refused_and_nothing_changes(String who, CopStep step) {
        CopView opened = open(ACME, FIRMWARE);
        List<String> before = history(opened);

        assertThat(Office.refusal(take(caller(who), opened, step)).rule()).hasToString("COP-06");

        assertThat(history(opened)).isEqualTo(before);
        assertThat(desk.read(ACME, id(opened))).contains(opened);
    }

    @Test
    void an_optional_step_may_be_left_out() {
        CopView opened = open(CISCO, CopInquiry.byCisco(CopReason.FIX));
        take(CISCO, opened, CopStep.ASSESS).get();
        CopView told = take(CISCO, opened, CopStep.NOTIFY).get();
        assertThat(told.request().next().map(CopTask::step)).containsExactly(CopStep.ANSWER, CopStep.INSTALL);
        assertThat(Office.refusal(take(CISCO, opened, CopStep.ANSWER)).rule()).hasToString("COP-06");
        take(CISCO, opened, CopStep.INSTALL).get();
        assertThat(Office.refusal(take(ACME, opened, CopStep.ANSWER)).rule()).hasToString("COP-06");
    }

    /** COP-01a, COP-01b: Friday's window of AMER starts at 21:00 EST, Saturday's at the same hour, in either case UTC-5. */
    @Test
    void the_window_of_an_emergency_is_the_next_one_until_it_is_selected() {
        CopView opened = open(CISCO, VULNERABILITY);
        assertThat(start(opened)).isEqualTo("2024-03-09T02:00:00Z");
        assertThat(opened.because().map(Object::toString))
                .containsExactly("COP-01", "COP-06", "COP-06a", "COP-01a", "MNT-09", "MNT-01", "MNT-02", "COP-01b");

        office.setNow("2024-03-09T02:00:00.001Z");
        assertThat(start(desk.read(ACME, id(opened)).get())).isEqualTo("2024-03-10T02:00:00Z");
        take(CISCO, opened, CopStep.ASSESS).get();
        take(CISCO, opened, CopStep.SELECT_WINDOW).get();
        office.setNow("2024-03-12T00:00:00Z");
        assertThat(start(desk.read(ACME, id(opened)).get())).isEqualTo("2024-03-10T02:00:00Z");
    }

    private static String start(CopView view) {
        return view.window().map(MaintenanceWindow::start).get().toString();
    }

    @Test
    void a_step_may_have_been_taken_earlier_but_not_before_the_last_one_and_not_later() {
        CopView opened = open(ACME, FIRMWARE);
        office.setNow("2024-03-08T14:00:00Z");
        CopView taken = desk.take(
                        ACME, id(opened), CopStep.OPEN_SERVICE_REQUEST, at("2024-03-08T13:00:00Z"), Option.none())
                .map(Office::now)
                .get();
        assertThat(taken.request().lastEventAt()).isEqualTo(Instant.parse("2024-03-08T13:00:00Z"));
        assertThat(Office.faults(desk.take(
                                CISCO,
                                id(opened),
                                CopStep.UPLOAD_TO_SFTP,
                                at("2024-03-08T12:59:59.999Z"),
                                Option.none())
                        .map(Office::now)))
                .containsExactly("/at before_last_event");
        assertThat(Office.faults(desk.take(
                                CISCO,
                                id(opened),
                                CopStep.UPLOAD_TO_SFTP,
                                at("2024-03-08T14:00:00.001Z"),
                                Option.none())
                        .map(Office::now)))
                .containsExactly("/at in_the_future");
        assertThat(desk.read(ACME, id(opened))).contains(taken);
    }

    private static Occasion at(String instant) {
        return new Occasion(Option.some(Instant.parse(instant)), Option.none());
    }

    @Test
    void a_version_that_is_past_is_stale() {
        CopView opened = open(ACME, FIRMWARE);
        Occasion first = new Occasion(Option.none(), Option.some(HashSet.of(1L)));
        assertThat(desk.take(ACME, id(opened), CopStep.OPEN_SERVICE_REQUEST, first, Option.none())
                        .map(Office::now))
                .isNotEmpty();
        assertThat(Office.told(desk.take(CISCO, id(opened), CopStep.UPLOAD_TO_SFTP, first, Option.none())
                        .map(Office::now)))
                .isEqualTo(new Problem.Stale());
    }

    @Test
    void a_foreign_request_and_a_foreign_customer_are_as_if_they_were_not() {
        CopView opened = open(ACME, FIRMWARE);
        CustomerId sister = office.customer(ACME);
        for (Caller stranger : List.of(OTHER, Office.customer("acme", sister))) {
            assertThat(desk.read(stranger, id(opened))).isEmpty();
            assertThat(desk.timeline(stranger, id(opened), 0, 1)).isEmpty();
            assertThat(Office.told(
                            desk.take(stranger, id(opened), CopStep.OPEN_SERVICE_REQUEST, Occasion.NOW, Option.none())
                                    .map(Office::now)))
                    .isEqualTo(Office.told(
                            desk.take(stranger, NOBODYS, CopStep.OPEN_SERVICE_REQUEST, Occasion.NOW, Option.none())
                                    .map(Office::now)))
                    .isEqualTo(new Problem.Missing());
            assertThat(Office.faults(
                            desk.open(stranger, new OpenCopRequest(customer, FIRMWARE, Option.none()), Option.none())))
                    .containsExactly("/customer unknown_record");
            assertThat(all(stranger)).isEmpty();
        }
    }

    /** RSP-15b. */
    @Test
    void for_an_archived_customer_nothing_new_is_recorded_but_what_was_begun_is_finished() {
        CopView opened = open(ACME, FIRMWARE);
        office.archive(customer);
        Either<Problem, ?> another =
                desk.open(ACME, new OpenCopRequest(customer, FIRMWARE, Option.none()), Option.none());
        assertThat(Office.refusal(another).rule()).hasToString("RSP-15b");
        assertThat(take(ACME, opened, CopStep.OPEN_SERVICE_REQUEST)).isNotEmpty();
        assertThat(all(ACME)).hasSize(1);
    }

    @Test
    void requests_are_listed_latest_first_and_paging_sees_each_once() {
        List<CopRequestId> opened = List.range(0, 5).map(minute -> {
            office.setNow("2024-03-08T12:0" + minute + ":00Z");
            return id(open(ACME, FIRMWARE));
        });
        Page<CopView, Position> first = desk.list(ACME, Option.some(customer), Option.none(), 2);
        open(ACME, FIRMWARE);
        Page<CopView, Position> second = desk.list(ACME, Option.some(customer), first.next(), 2);
        Page<CopView, Position> third = desk.list(ACME, Option.some(customer), second.next(), 2);
        assertThat(first.items()
                        .appendAll(second.items())
                        .appendAll(third.items())
                        .map(CopDeskTest::id))
                .isEqualTo(opened.reverse());
        assertThat(third.next()).isEmpty();
        assertThat(desk.list(ACME, Option.some(CustomerId.of("nobody")), Option.none(), 2)
                        .items())
                .isEmpty();
    }

    private List<CopView> all(Caller caller) {
        return desk.list(caller, Option.none(), Option.none(), 100).items();
    }

    @Test
    void a_creation_sent_twice_happens_once() {
        OpenCopRequest command = new OpenCopRequest(customer, FIRMWARE, Option.none());
        desk.open(ACME, command, Option.some(Office.once("key", "body"))).get();
        String again = desk.open(ACME, command, Option.some(Office.once("key", "body")))
                .get()
                .fold(view -> "done again", answer -> answer);
        assertThat(again).isEqualTo("answer to body");
        assertThat(all(ACME)).hasSize(1);
        assertThat(Office.told(desk.open(ACME, command, Option.some(Office.once("key", "other")))))
                .isEqualTo(new Problem.KeyReused());
    }

    @Test
    void the_administrator_stands_in_and_the_history_says_for_whom() {
        CopView opened = open(ADMINISTRATOR, FIRMWARE);
        take(ADMINISTRATOR, opened, CopStep.OPEN_SERVICE_REQUEST).get();
        take(ADMINISTRATOR, opened, CopStep.UPLOAD_TO_SFTP).get();
        List<TimelineEntry> steps = desk.timeline(ACME, id(opened), 0, 10).get().items();
        assertThat(steps.map(TimelineEntry::actor)).containsOnly("administrator");
        assertThat(steps.map(TimelineEntry::party)).containsExactly(Party.CUSTOMER, Party.CUSTOMER, Party.CISCO);
    }
}
