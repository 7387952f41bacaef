package io.github.diops.domain.cop;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** COP-06, COP-06a. */
class CopRequestTest {
    private static final EditionName EDITION = EditionName.of("2024.1");
    private static final Instant OPENED = at("Mon 2024-03-11 14:00", ZoneOffset.UTC);
    private static final Actor CISCO = Actor.of("Ann", Party.CISCO);
    private static final Actor PARTNER = Actor.of("Bob", Party.PARTNER);
    private static final Actor CUSTOMER = Actor.of("Cleo", Party.CUSTOMER);
    private static final Actor ADMINISTRATOR = Actor.administrator("root");

    private static final CopInquiry FIRMWARE = CopInquiry.byCustomer(CopContent.PHONE_FIRMWARE);
    private static final CopInquiry FIX = CopInquiry.byCisco(CopReason.FIX);

    @Test
    void an_opened_request_holds_all_that_was_said_and_decided() {
        CopEvent.Opened event = CopRequest.open(
                        PARTNER,
                        builder(FIRMWARE)
                                .file(Option.some("cmterm-88xx.14-2-1.k4.cop.sha512"))
                                .build(),
                        EDITION)
                .get();

        assertThat(event.id()).isEqualTo(CopRequestId.of("cop-1"));
        assertThat(event.customer()).isEqualTo(CustomerId.of("c-1"));
        assertThat(event.region()).isEqualTo(Region.AMER);
        assertThat(event.inquiry()).isEqualTo(FIRMWARE);
        assertThat(event.file()).contains("cmterm-88xx.14-2-1.k4.cop.sha512");
        assertThat(event.scenario()).isEqualTo(CopScenario.CUSTOMER_REQUEST);
        assertThat(event.because().map(RuleId::value)).containsExactly("COP-03", "COP-06", "COP-06a");
        assertThat(event.edition()).isEqualTo(EDITION);
        assertThat(event.at()).isEqualTo(OPENED);
        assertThat(event.by()).isEqualTo(Party.PARTNER);
        assertThat(event.rule()).isEqualTo(RuleId.of("COP-06a"));

        CopRequest request = event.after(Option.none());
        assertThat(request.opening()).isEqualTo(event);
        assertThat(request.taken()).isEmpty();
        assertThat(request.isDone()).isFalse();
        assertThat(request.lastEventAt()).isEqualTo(OPENED);
    }

    @Test
    void the_file_may_be_unknown() {
        assertThat(open(FIX).opening().file()).isEmpty();
    }

    /** COP-06a: whoever may take the first step. */
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "CISCO, CISCO, CISCO",
        "CISCO, PARTNER, -",
        "CISCO, CUSTOMER, -",
        "CISCO, VENDOR, -",
        "CISCO, administrator, CISCO",
        "CUSTOMER, CISCO, -",
        "CUSTOMER, PARTNER, PARTNER",
        "CUSTOMER, CUSTOMER, CUSTOMER",
        "CUSTOMER, VENDOR, -",
        "CUSTOMER, administrator, CUSTOMER",
    })
    void a_request_is_recorded_by_whoever_may_begin_it(Initiator initiator, String who, String as) {
        Actor actor = who.equals("administrator") ? ADMINISTRATOR : Actor.of("Eve", Party.valueOf(who));
        CopInquiry inquiry = new CopInquiry(initiator, Option.none(), Option.none());

        String recordedAs = CopRequest.open(actor, builder(inquiry).build(), EDITION)
                .fold(refusal -> "-", event -> event.by().name());

        assertThat(recordedAs).isEqualTo(as);
    }

    @Test
    void somebody_elses_request_is_refused_with_its_rule() {
        assertRefused(
                CopRequest.open(CISCO, builder(FIRMWARE).build(), EDITION).getLeft(),
                CopRefusal.NOT_THEIRS_TO_OPEN,
                "COP-06a",
                LinkedHashMap.of("scenario", "CUSTOMER_REQUEST", "actors", "CUSTOMER, PARTNER"));
    }

    @Test
    void a_customers_request_goes_from_hand_to_hand() {
        CopRequest opened = open(FIRMWARE);
        CopRequest requested = take(opened, CUSTOMER, CopStep.OPEN_SERVICE_REQUEST, 1);
        CopRequest uploaded = take(requested, CISCO, CopStep.UPLOAD_TO_SFTP, 2);
        CopRequest downloaded = take(uploaded, PARTNER, CopStep.DOWNLOAD, 3);
        CopRequest installed = take(downloaded, PARTNER, CopStep.INSTALL, 4);

        assertThat(next(opened)).isEqualTo("OPEN_SERVICE_REQUEST by CUSTOMER or PARTNER");
        assertThat(next(requested)).isEqualTo("UPLOAD_TO_SFTP by CISCO");
        assertThat(next(uploaded)).isEqualTo("DOWNLOAD by PARTNER");
        assertThat(next(downloaded)).isEqualTo("INSTALL by PARTNER");
        assertThat(next(installed)).isEmpty();
        assertThat(downloaded.isDone()).isFalse();
        assertThat(installed.isDone()).isTrue();
        assertThat(installed.lastEventAt()).isEqualTo(OPENED.plusSeconds(4));
        assertThat(installed.opening()).isEqualTo(opened.opening());
        assertThat(installed.taken())
                .containsExactly(
                        new CopEvent.StepTaken(OPENED.plusSeconds(1), Party.CUSTOMER, CopStep.OPEN_SERVICE_REQUEST),
                        new CopEvent.StepTaken(OPENED.plusSeconds(2), Party.CISCO, CopStep.UPLOAD_TO_SFTP),
                        new CopEvent.StepTaken(OPENED.plusSeconds(3), Party.PARTNER, CopStep.DOWNLOAD),
                        new CopEvent.StepTaken(OPENED.plusSeconds(4), Party.PARTNER, CopStep.INSTALL));
    }

    @Test
    void the_partner_may_answer_and_need_not() {
        CopRequest notified = take(take(open(FIX), CISCO, CopStep.ASSESS, 1), CISCO, CopStep.NOTIFY, 2);
        CopRequest answered = take(notified, PARTNER, CopStep.ANSWER, 3);
        CopRequest installed = take(notified, CISCO, CopStep.INSTALL, 3);

        assertThat(next(notified)).isEqualTo("ANSWER by PARTNER; INSTALL by CISCO");
        assertThat(next(answered)).isEqualTo("INSTALL by CISCO");
        assertThat(next(installed)).isEqualTo("CONFIRM by CISCO");
        assertThat(answered.taken(CopStep.ANSWER).map(CopEvent.StepTaken::at)).contains(OPENED.plusSeconds(3));
        assertThat(installed.taken(CopStep.ANSWER)).isEmpty();
        assertThat(take(answered, CISCO, CopStep.INSTALL, 4).taken(CopStep.INSTALL))
                .isNotEmpty();
    }

    @Test
    void an_answer_after_the_installation_is_out_of_order() {
        CopRequest installed = take(
                take(take(open(FIX), CISCO, CopStep.ASSESS, 1), CISCO, CopStep.NOTIFY, 2), CISCO, CopStep.INSTALL, 3);

        assertRefused(
                installed.take(PARTNER, CopStep.ANSWER, OPENED.plusSeconds(4)).getLeft(),
                CopRefusal.STEP_OUT_OF_ORDER,
                "COP-06",
                LinkedHashMap.of("step", "ANSWER", "next", "CONFIRM"));
    }

    @Test
    void a_step_out_of_order_is_refused_and_names_what_comes_next() {
        CopRequest notified = take(take(open(FIX), CISCO, CopStep.ASSESS, 1), CISCO, CopStep.NOTIFY, 2);

        assertRefused(
                notified.take(CISCO, CopStep.CONFIRM, OPENED.plusSeconds(3)).getLeft(),
                CopRefusal.STEP_OUT_OF_ORDER,
                "COP-06",
                LinkedHashMap.of("step", "CONFIRM", "next", "ANSWER, INSTALL"));
    }

    @Test
    void a_step_by_another_party_is_refused_and_names_whose_it_is() {
        assertRefused(
                open(FIRMWARE).take(CISCO, CopStep.OPEN_SERVICE_REQUEST, OPENED).getLeft(),
                CopRefusal.STEP_OF_ANOTHER_PARTY,
                "COP-06",
                LinkedHashMap.of("step", "OPEN_SERVICE_REQUEST", "actors", "CUSTOMER, PARTNER"));
    }

    @Test
    void nothing_follows_the_last_step() {
        CopRequest done = take(
                take(
                        take(
                                take(open(CopInquiry.byCisco(CopReason.VULNERABILITY)), CISCO, CopStep.ASSESS, 1),
                                CISCO,
                                CopStep.SELECT_WINDOW,
                                2),
                        CISCO,
                        CopStep.NOTIFY,
                        3),
                CISCO,
                CopStep.INSTALL,
                4);

        assertRefused(
                done.take(CISCO, CopStep.INSTALL, OPENED.plusSeconds(5)).getLeft(),
                CopRefusal.ALREADY_DONE,
                "COP-06",
                LinkedHashMap.of("step", "INSTALL"));
    }

    @Test
    void the_administrator_stands_in_for_the_party_whose_step_it_is() {
        CopEvent.StepTaken event = open(FIRMWARE)
                .take(ADMINISTRATOR, CopStep.OPEN_SERVICE_REQUEST, OPENED)
                .get();

        assertThat(event.by()).isEqualTo(Party.CUSTOMER);
        assertThat(event.rule()).isEqualTo(RuleId.of("COP-06"));
    }

    @Test
    void steps_are_taken_in_the_order_of_time() {
        CopRequest assessed = take(open(FIX), CISCO, CopStep.ASSESS, 10);
        Instant last = OPENED.plusSeconds(10);

        assertThat(assessed.take(CISCO, CopStep.NOTIFY, last).isRight()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessed.take(CISCO, CopStep.NOTIFY, last.minusNanos(1)))
                .withMessageContaining("2024-03-11T14:00:09.999999999Z");
    }

    @Test
    void events_that_cannot_follow_are_a_broken_history() {
        CopRequest opened = open(FIX);
        CopEvent.StepTaken early = new CopEvent.StepTaken(OPENED, Party.CISCO, CopStep.INSTALL);
        CopEvent.StepTaken wrong = new CopEvent.StepTaken(OPENED, Party.PARTNER, CopStep.ASSESS);

        assertThatIllegalStateException()
                .isThrownBy(() -> early.after(Option.none()))
                .withMessageContaining("INSTALL");
        assertThatIllegalStateException()
                .isThrownBy(() -> early.after(Option.some(opened)))
                .withMessageContaining("cop-1")
                .withMessageContaining("INSTALL by CISCO");
        assertThatIllegalStateException()
                .isThrownBy(() -> wrong.after(Option.some(opened)))
                .withMessageContaining("ASSESS by PARTNER");
        assertThatIllegalStateException()
                .isThrownBy(() -> opened.opening().after(Option.some(opened)))
                .withMessageContaining("cop-1");
    }

    /** COP-01b. */
    @Test
    void the_window_of_an_emergency_moves_on_until_it_is_selected() {
        CopRequest assessed = take(open(CopInquiry.byCisco(CopReason.VULNERABILITY)), CISCO, CopStep.ASSESS, 1);
        CopRequest selected = take(assessed, CISCO, CopStep.SELECT_WINDOW, 2);

        assertThat(assessed.windowAsOf(OPENED.plusSeconds(99))).isEqualTo(OPENED.plusSeconds(99));
        assertThat(selected.windowAsOf(OPENED.plusSeconds(99))).isEqualTo(OPENED.plusSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "ä"})
    void an_id_is_of_letters_digits_and_a_few_signs(String bad) {
        assertThat(CopRequestId.of("cop-1")).hasToString("cop-1");
        assertThat(CopRequestId.isValid("a".repeat(64))).isTrue();
        assertThat(CopRequestId.isValid("a".repeat(65))).isFalse();
        assertThat(CopRequestId.isValid(bad)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> CopRequestId.of(bad));
    }

    private static CopOpening.Builder builder(CopInquiry inquiry) {
        CopOpening.Builder builder = CopOpening.builder();
        builder.id(CopRequestId.of("cop-1"))
                .customer(CustomerId.of("c-1"))
                .region(Region.AMER)
                .inquiry(inquiry)
                .at(OPENED);
        return builder;
    }

    private static CopRequest open(CopInquiry inquiry) {
        return CopRequest.open(ADMINISTRATOR, builder(inquiry).build(), EDITION)
                .get()
                .after(Option.none());
    }

    private static CopRequest take(CopRequest before, Actor by, CopStep step, int seconds) {
        return before.take(by, step, OPENED.plusSeconds(seconds)).get().after(Option.some(before));
    }

    private static String next(CopRequest request) {
        List<String> tasks =
                request.next().map(task -> task.step() + " by " + task.actors().mkString(" or "));
        return tasks.mkString("; ");
    }

    private static void assertRefused(Refusal refusal, CopRefusal code, String rule, Map<String, String> data) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.rule()).isEqualTo(RuleId.of(rule));
        assertThat(refusal.data()).isEqualTo(data);
    }
}
