package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static io.github.diops.application.usecase.Office.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.Clocks;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What falls due on the response clocks of cases is told once, and when it was due. */
class ClocksTest {
    private static final String FRI_2024_03_08_16_00_IN_NEW_YORK = "2024-03-08T21:00:00Z";
    private static final String MON_2024_03_11_10_00_IN_NEW_YORK = "2024-03-11T14:00:00Z";

    private final Office office = new Office(FRI_2024_03_08_16_00_IN_NEW_YORK);
    private final CustomerId customer = office.customer(ACME);

    private CaseId opened(Severity severity) {
        return office.open(ACME, customer, severity).supportCase().opening().id();
    }

    private void look() {
        look(office.diops.clocks(), 100);
    }

    private static void look(Clocks clocks, int most) {
        while (clocks.look(most)) {
            // until nothing more is due
        }
    }

    private void lookAt(String instant) {
        office.setNow(instant);
        look();
    }

    private List<Notice> notices(Caller caller) {
        return office.diops
                .oversight()
                .notices(caller, Option.none(), Option.none(), Option.none(), 200)
                .items();
    }

    /** Each notice as percentage, when it was due, and when it was told. */
    private List<String> told() {
        return notices(ADMINISTRATOR)
                .map(notice -> StoredJson.parse(notice.data()).number("percent") + " " + notice.dueAt() + " "
                        + notice.recordedAt());
    }

    private CaseView done(CaseId id, CaseCommand command, String at) {
        return office.command(ADMINISTRATOR, id, new Occasion(Option.some(Instant.parse(at)), Option.none()), command)
                .get();
    }

    /** OBJ-10's example: S3 opened Friday 16:00, warnings Monday 12:00, 14:00 and 15:12, due 16:00. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-11T16:00:00Z, 50 2024-03-11T16:00:00Z, RESPONSE_WARNING",
        "2024-03-11T18:00:00Z, 75 2024-03-11T18:00:00Z, RESPONSE_WARNING",
        "2024-03-11T19:12:00Z, 90 2024-03-11T19:12:00Z, RESPONSE_WARNING",
        "2024-03-11T20:00:00.001Z, 100 2024-03-11T20:00:00.001Z, RESPONSE_BREACH"
    })
    void a_warning_comes_at_its_instant_and_not_before_and_a_breach_a_millisecond_after_the_deadline(
            String due, String expected, String kind) {
        CaseId id = opened(Severity.S3);
        lookAt(Instant.parse(due).minusMillis(1).toString());
        int before = told().size();
        lookAt(due);
        assertThat(told()).hasSize(before + 1);
        assertThat(told().last()).isEqualTo(expected + " " + due);
        Notice notice = notices(ADMINISTRATOR).last();
        assertThat(notice.kind()).isEqualTo(kind);
        assertThat(notice.stream().toString()).isEqualTo("case/" + id);
        assertThat(notice.customers()).isEqualTo(HashSet.of(customer));
        assertThat(notice.tenant().value()).isEqualTo("acme");
        assertThat(notice.data()).contains("\"severity\":\"S3\"").contains("\"dueAt\":\"2024-03-11T20:00:00Z\"");
    }

    @ParameterizedTest
    @CsvSource({
        "S1, 2024-03-08T21:07:30Z 2024-03-08T21:11:15Z 2024-03-08T21:13:30Z 2024-03-08T21:15:00.001Z",
        "S2, 2024-03-08T21:15:00Z 2024-03-08T21:22:30Z 2024-03-08T21:27:00Z 2024-03-08T21:30:00.001Z",
        // 24 business hours from Friday 16:00: 12, 18 and 21.6 of them are over Tuesday 12:00, Wednesday 10:00, 13:36
        "S4, 2024-03-12T16:00:00Z 2024-03-13T14:00:00Z 2024-03-13T17:36:00Z 2024-03-13T20:00:00.001Z"
    })
    void each_severity_warns_three_times_and_reports_its_breach(Severity severity, String dues) {
        opened(severity);
        List<String> due = List.of(dues.split(" ", -1));
        due.forEach(this::lookAt);
        due.forEach(this::lookAt);
        assertThat(told())
                .isEqualTo(
                        List.of("50", "75", "90", "100").zipWith(due, (percent, at) -> percent + " " + at + " " + at));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void of_several_that_are_due_at_one_look_the_gravest_alone_is_told_with_its_own_instant(int most) {
        opened(Severity.S1);
        office.setNow("2024-03-08T21:14:00Z");
        look(office.diops.clocks(), most);
        assertThat(told()).containsExactly("90 2024-03-08T21:13:30Z 2024-03-08T21:14:00Z");
        office.setNow("2024-03-09T00:00:00Z");
        look(office.diops.clocks(), most);
        assertThat(told())
                .containsExactly(
                        "90 2024-03-08T21:13:30Z 2024-03-08T21:14:00Z",
                        "100 2024-03-08T21:15:00.001Z 2024-03-09T00:00:00Z");
    }

    @Test
    void an_acknowledgement_or_a_withdrawal_stops_the_clock() {
        CaseId acknowledged = opened(Severity.S1);
        CaseId withdrawn = opened(Severity.S1);
        lookAt("2024-03-08T21:07:30Z");
        assertThat(told()).hasSize(2);
        done(acknowledged, new CaseCommand.Acknowledge(), "2024-03-08T21:07:30Z");
        done(withdrawn, new CaseCommand.Withdraw("found it"), "2024-03-08T21:07:30Z");
        lookAt("2024-04-08T21:00:00Z");
        assertThat(told()).hasSize(2);
    }

    @Test
    void what_fell_due_before_the_clock_stopped_is_told_though_nobody_looked() {
        CaseId id = opened(Severity.S1);
        office.setNow("2024-03-08T22:00:00Z");
        done(id, new CaseCommand.Acknowledge(), "2024-03-08T21:12:00Z");
        look();
        assertThat(told()).containsExactly("75 2024-03-08T21:11:15Z 2024-03-08T22:00:00Z");
    }

    @Test
    void what_falls_due_at_the_very_instant_of_the_acknowledgement_is_not_told() {
        CaseId id = opened(Severity.S1);
        office.setNow("2024-03-08T22:00:00Z");
        done(id, new CaseCommand.Acknowledge(), "2024-03-08T21:07:30Z");
        look();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_breach_is_told_of_a_case_acknowledged_in_the_first_millisecond_after_its_deadline() {
        CaseId id = opened(Severity.S1);
        office.setNow("2024-03-08T21:15:00.001Z");
        done(id, new CaseCommand.Acknowledge(), "2024-03-08T21:15:00.001Z");
        look();
        assertThat(told()).containsExactly("100 2024-03-08T21:15:00.001Z 2024-03-08T21:15:00.001Z");
    }

    @Test
    void a_new_deadline_repeats_no_percentage_and_gives_none_milder() {
        office.setNow(MON_2024_03_11_10_00_IN_NEW_YORK);
        CaseId id = opened(Severity.S1);
        lookAt("2024-03-11T14:07:30Z");
        office.setNow("2024-03-11T14:10:00Z");
        // OBJ-08: due Tuesday 10:00 now, half of that time over Monday 14:00
        done(id, new CaseCommand.ChangeSeverity(Severity.S3, "a question"), "2024-03-11T14:10:00Z");
        lookAt("2024-03-11T18:00:00Z");
        assertThat(told()).hasSize(1);
        lookAt("2024-03-11T20:00:00Z");
        lookAt("2024-03-11T20:30:00Z");
        office.setNow("2024-03-11T20:40:00Z");
        // S2 now, due at 21:10Z; its 50 and 75 % were told of the deadline before
        done(id, new CaseCommand.ChangeSeverity(Severity.S2, "worse"), "2024-03-11T20:40:00Z");
        lookAt("2024-03-11T21:05:00Z");
        lookAt("2024-03-11T21:07:00Z");
        lookAt("2024-03-11T22:00:00Z");
        assertThat(told())
                .containsExactly(
                        "50 2024-03-11T14:07:30Z 2024-03-11T14:07:30Z",
                        "75 2024-03-11T20:00:00Z 2024-03-11T20:00:00Z",
                        "90 2024-03-11T21:07:00Z 2024-03-11T21:07:00Z",
                        "100 2024-03-11T21:10:00.001Z 2024-03-11T22:00:00Z");
    }

    @Test
    void what_a_raise_makes_overdue_is_due_when_it_was_raised() {
        office.setNow(MON_2024_03_11_10_00_IN_NEW_YORK);
        CaseId id = opened(Severity.S4);
        office.setNow("2024-03-13T12:00:00Z");
        // S3 counted since Wednesday, while S4's own deadline is Thursday 10:00 and more than half of its time is over
        done(id, new CaseCommand.ChangeSeverity(Severity.S3, "worse"), "2024-03-13T12:00:00Z");
        look();
        assertThat(told()).containsExactly("50 2024-03-12T18:00:00Z 2024-03-13T12:00:00Z");
    }

    @Test
    void steps_that_leave_the_clock_alone_repeat_nothing() {
        CaseId id = opened(Severity.S1);
        lookAt("2024-03-08T21:11:15Z");
        done(id, new CaseCommand.GiveStatus("looking", Option.none()), "2024-03-08T21:11:15Z");
        done(id, new CaseCommand.LoseContact(), "2024-03-08T21:11:15Z");
        done(id, new CaseCommand.Escalate("slow"), "2024-03-08T21:11:15Z");
        look();
        assertThat(told()).hasSize(1);
        lookAt("2024-03-08T21:13:30Z");
        assertThat(told().map(line -> line.substring(0, 2))).containsExactly("75", "90");
    }

    @Test
    void a_severity_changed_after_the_acknowledgement_tells_nothing_that_had_not_come() {
        CaseId id = opened(Severity.S1);
        office.setNow("2024-03-08T21:20:00Z");
        done(id, new CaseCommand.Acknowledge(), "2024-03-08T21:05:00Z");
        done(id, new CaseCommand.ChangeSeverity(Severity.S2, "better"), "2024-03-08T21:20:00Z");
        lookAt("2024-03-10T00:00:00Z");
        assertThat(told()).isEmpty();
    }

    @Test
    void after_a_jump_forward_all_that_is_due_is_told_once() {
        List.range(0, 5).forEach(count -> opened(Severity.S1));
        List.range(0, 5).forEach(count -> opened(Severity.S2));
        lookAt("2024-03-08T21:20:00Z");
        assertThat(told().count(line -> line.startsWith("100 2024-03-08T21:15:00.001Z")))
                .isEqualTo(5);
        assertThat(told().count(line -> line.startsWith("50 2024-03-08T21:15:00Z")))
                .isEqualTo(5);
        look();
        assertThat(told()).hasSize(10);
    }

    @Test
    void after_a_jump_back_nothing_is_repeated_nothing_milder_is_told_and_nothing_comes_before_its_time() {
        CaseId id = opened(Severity.S1);
        lookAt("2024-03-08T21:11:15Z");
        assertThat(told()).containsExactly("75 2024-03-08T21:11:15Z 2024-03-08T21:11:15Z");
        lookAt("2024-03-08T21:01:00Z");
        // S2 now, due at 21:30; by the record's own time nothing had come yet
        office.command(ADMINISTRATOR, id, Occasion.NOW, new CaseCommand.ChangeSeverity(Severity.S2, "better"))
                .get();
        for (String later : List.of("21:01:00", "21:08:00", "21:11:15", "21:14:59.999")) {
            lookAt("2024-03-08T" + later + "Z");
            assertThat(told()).as(later).hasSize(1);
        }
        for (String later : List.of("21:15:00", "21:22:30", "21:26:59.999", "21:27:00")) {
            lookAt("2024-03-08T" + later + "Z");
        }
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "75 2024-03-08T21:11:15Z 2024-03-08T21:11:15Z", "90 2024-03-08T21:27:00Z 2024-03-08T21:27:00Z");
    }

    @Test
    void after_a_jump_back_what_was_told_stays_told_when_its_time_comes_again() {
        opened(Severity.S1);
        lookAt("2024-03-08T21:20:00Z");
        lookAt("2024-03-08T21:00:00Z");
        lookAt("2024-03-08T21:20:00Z");
        assertThat(told()).containsExactly("100 2024-03-08T21:15:00.001Z 2024-03-08T21:20:00Z");
    }

    @Test
    void two_instances_tell_each_once() throws Exception {
        List.range(0, 50).forEach(count -> opened(Severity.S1));
        List.range(0, 50).forEach(count -> opened(Severity.S3));
        DiOps other = DiOps.assemble(
                OperationsPolicy.standard(),
                Ports.of(office.storage, Office.US_2024),
                () -> Instant.parse("2024-03-11T16:00:00Z"));
        office.setNow("2024-03-11T16:00:00Z");
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> lookers = List.of(office.diops, other, office.diops, other)
                .map(diops -> new Thread(() -> {
                    try {
                        together.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    look(diops.clocks(), 7);
                }));
        lookers.forEach(Thread::start);
        together.countDown();
        for (Thread looker : lookers) {
            looker.join(TimeUnit.SECONDS.toMillis(30));
        }
        assertThat(told().count(line -> line.startsWith("100 "))).isEqualTo(50);
        assertThat(told().count(line -> line.startsWith("50 "))).isEqualTo(50);
        assertThat(told()).hasSize(100);
    }

    @Test
    void a_notice_is_seen_within_its_scope_only() {
        opened(Severity.S1);
        CustomerId sister = office.customer(ACME);
        lookAt("2024-03-08T21:20:00Z");
        for (Caller reader : List.of(ACME, CISCO, ADMINISTRATOR, Office.customer("acme", customer))) {
            assertThat(notices(reader)).hasSize(1);
        }
        for (Caller stranger : List.of(OTHER, Office.customer("acme", sister))) {
            assertThat(notices(stranger)).isEmpty();
        }
    }

    @Test
    void a_look_at_nothing_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> office.diops.clocks().look(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(office.diops.clocks().look(1)).isFalse();
    }

    @Test
    void a_timer_that_cannot_be_told_keeps_no_other_from_being_told() {
        CaseId broken = opened(Severity.S1);
        office.setNow("2024-03-08T21:00:01Z");
        CaseId sound = opened(Severity.S1); // so that it comes second
        office.setNow("2024-03-08T21:07:31Z");
        Clocks clocks = new JournaledClocks(
                office.storage.timers(),
                HashMap.of(StreamKey.Kind.SUPPORT_CASE, (due, now) -> {
                    if (due.stream().id().equals(broken.value())) {
                        throw new IllegalStateException("cannot be read");
                    }
                    return RecordClock.asSet(due, now);
                }),
                () -> Instant.parse("2024-03-08T21:07:31Z"));

        assertThatThrownBy(() -> clocks.look(100)).hasMessage("cannot be read");

        assertThat(notices(ADMINISTRATOR).map(notice -> notice.stream().id())).containsExactly(sound.value());
        look();
        assertThat(notices(ADMINISTRATOR).map(notice -> notice.stream().id()))
                .containsExactlyInAnyOrder(sound.value(), broken.value());
    }
}
