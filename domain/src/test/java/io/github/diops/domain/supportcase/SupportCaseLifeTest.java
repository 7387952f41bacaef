package io.github.diops.domain.supportcase;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.response.CaseResponse;
import io.github.diops.domain.response.ResponseRefusal;
import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case after its opening: SEV-09 to SEV-11a, OBJ-05 to OBJ-08b, OBJ-11 to OBJ-12. */
class SupportCaseLifeTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant OPENED = at("Mon 2024-03-11 10:00", NEW_YORK);
    private static final Actor CISCO = Actor.of("Carl of TAC", Party.CISCO);
    private static final Actor PARTNER = Actor.of("Ann of Acme", Party.PARTNER);
    private static final Actor ADMINISTRATOR = Actor.administrator("root");

    /** OBJ-08's examples; "-" is no change. */
    @ParameterizedTest(name = "{0} at {1}, {2} at {3}, {4} at {5}: due {6}")
    @CsvSource({
        "S3, Mon 2024-03-11 10:00, S1, Mon 2024-03-11 14:00, -,  -,                    Mon 2024-03-11 14:15",
        "S3, Mon 2024-03-11 10:00, S1, Mon 2024-03-11 14:00, S2, Mon 2024-03-11 14:10, Mon 2024-03-11 14:30",
        "S4, Mon 2024-03-11 10:00, S3, Tue 2024-03-12 15:00, -,  -,                    Wed 2024-03-13 15:00",
        "S1, Mon 2024-03-11 10:00, S3, Mon 2024-03-11 10:10, -,  -,                    Tue 2024-03-12 10:00",
    })
    void a_changed_severity_has_the_deadline_of_the_policys_examples(
            Severity first,
            String openedAt,
            Severity second,
            String changedAt,
            String third,
            String thenAt,
            String due) {
        SupportCase changed = Cases.change(Cases.open(first, at(openedAt, NEW_YORK)), second, at(changedAt, NEW_YORK));
        SupportCase last =
                third.equals("-") ? changed : Cases.change(changed, Severity.valueOf(third), at(thenAt, NEW_YORK));

        assertThat(last.dueAt()).isEqualTo(at(due, NEW_YORK));
        assertThat(last.severity()).isEqualTo(third.equals("-") ? second : Severity.valueOf(third));
        assertThat(last.verdict(at(due, NEW_YORK))).isEqualTo(Verdict.WAITING);
        assertThat(last.verdict(at(due, NEW_YORK).plusNanos(1))).isEqualTo(Verdict.MISSED);
    }

    @Test
    void a_change_of_severity_holds_its_deadline_edition_and_rules() {
        SupportCase opened = Cases.open(Severity.S3, OPENED);
        CaseEvent.SeverityChanged event = Cases.POLICY
                .changeSeverity(CISCO, opened, Severity.S1, "All calls fail now", OPENED.plusSeconds(60))
                .get();
        SupportCase changed = event.after(Option.some(opened));

        assertThat(event.by()).isEqualTo(Party.CISCO);
        assertThat(event.rule()).isEqualTo(RuleId.of("SEV-10"));
        assertThat(event.reason()).isEqualTo("All calls fail now");
        assertThat(event.because().map(RuleId::value))
                .containsExactly("SEV-10", "OBJ-01", "OBJ-02", "OBJ-08", "OBJ-10");
        assertThat(event.edition()).isEqualTo(EditionName.of("2024.1"));
        assertThat(event.isLate()).isFalse();
        assertThat(changed.startsAt()).isEqualTo(OPENED.plusSeconds(60));
        assertThat(changed.dueAt()).isEqualTo(OPENED.plusSeconds(60 + 15 * 60));
        assertThat(changed.because()).isEqualTo(event.because());
        assertThat(changed.edition()).isEqualTo(event.edition());
        assertThat(changed.lastEventAt()).isEqualTo(OPENED.plusSeconds(60));
        assertThat(changed.severityChanges()).containsExactly(event);
        assertThat(changed.opening()).isEqualTo(opened.opening());
    }

    @Test
    void before_any_change_severity_deadline_and_rules_are_the_openings() {
        SupportCase opened = Cases.open(Severity.S3, at("Mon 2024-03-11 08:00", NEW_YORK));

        assertThat(opened.startsAt()).isEqualTo(at("Mon 2024-03-11 09:00", NEW_YORK));
        assertThat(opened.because()).isEqualTo(opened.opening().because());
        assertThat(opened.edition()).isEqualTo(opened.opening().edition());
        assertThat(opened.severityHistory().changes()).isEmpty();
    }

    /** OBJ-08a: an acknowledgement fixes the verdict, and so does the deadline; at its instant it is not yet past. */
    @Test
    void a_late_change_leaves_the_deadline_and_says_why() {
        SupportCase opened = Cases.open(Severity.S1, OPENED);
        Instant due = opened.dueAt();
        SupportCase acknowledged = Cases.acknowledge(opened, OPENED.plusSeconds(60));
        SupportCase lowered = Cases.change(acknowledged, Severity.S4, OPENED.plusSeconds(120));
        SupportCase missed = Cases.change(opened, Severity.S4, due.plusNanos(1));
        SupportCase justInTime = Cases.change(opened, Severity.S4, due);

        assertThat(lowered.dueAt()).isEqualTo(due);
        assertThat(lowered.startsAt()).isEqualTo(OPENED);
        assertThat(lowered.severity()).isEqualTo(Severity.S4);
        assertThat(lowered.because().map(RuleId::value)).containsExactly("SEV-10", "OBJ-08a", "OBJ-10");
        assertThat(lowered.severityChanges().head().isLate()).isTrue();
        assertThat(missed.dueAt()).isEqualTo(due);
        assertThat(missed.verdict(due.plusNanos(1))).isEqualTo(Verdict.MISSED);
        assertThat(justInTime.dueAt()).isEqualTo(at("Thu 2024-03-14 10:00", NEW_YORK));
    }

    /** OBJ-04a: attainment counts the severity in force when the outcome was fixed. */
    @Test
    void attainment_counts_the_severity_of_the_outcome() {
        SupportCase raised = Cases.change(Cases.open(Severity.S3, OPENED), Severity.S2, OPENED.plusSeconds(60));
        SupportCase acknowledged = Cases.acknowledge(raised, OPENED.plusSeconds(120));
        SupportCase lowered = Cases.change(acknowledged, Severity.S4, OPENED.plusSeconds(120));

        assertThat(lowered.response())
                .isEqualTo(Option.some(new CaseResponse(
                        OPENED, Severity.S2, OPENED.plusSeconds(60 + 30 * 60), Option.some(OPENED.plusSeconds(120)))));
        assertThat(Cases.open(Severity.S3, OPENED).response().map(CaseResponse::severity))
                .isEqualTo(Option.some(Severity.S3));
    }

    @Test
    void what_is_no_change_is_refused() {
        Refusal refusal = Cases.POLICY
                .changeSeverity(CISCO, Cases.open(Severity.S3, OPENED), Severity.S3, "As it is", OPENED)
                .getLeft();

        assertThat(refusal.code()).isEqualTo(CaseRefusal.SEVERITY_UNCHANGED);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("SEV-10b"));
        assertThat(refusal.data()).isEqualTo(LinkedHashMap.of("severity", "S3"));
    }

    @Test
    void a_change_without_a_business_day_to_count_is_refused() {
        BusinessCalendar closed = BusinessCalendar.weekdays(NEW_YORK)
                .withHolidays(HashSet.ofAll(Stream.range(0, 400).map(LocalDate.of(2024, 3, 11)::plusDays)));
        SupportCase opened = Cases.open(Severity.S1, OPENED, closed);

        assertThat(Cases.POLICY
                        .changeSeverity(CISCO, opened, Severity.S3, "Milder", OPENED.plusSeconds(1))
                        .getLeft()
                        .code())
                .isEqualTo(ResponseRefusal.NO_BUSINESS_DAY);
    }

    @Test
    void the_partner_requests_and_cisco_grants() {
        SupportCase opened = Cases.open(Severity.S3, OPENED);
        CaseEvent.SeverityRequested request = opened.requestSeverity(
                        PARTNER, Severity.S1, "The shop cannot sell", OPENED.plusSeconds(60))
                .get();
        SupportCase requested = request.after(Option.some(opened));
        SupportCase granted = Cases.change(requested, Severity.S1, OPENED.plusSeconds(120));

        assertThat(request.by()).isEqualTo(Party.PARTNER);
        assertThat(request.rule()).isEqualTo(RuleId.of("SEV-09"));
        assertThat(requested.severityRequest()).isEqualTo(Option.some(request));
        assertThat(requested.severity()).isEqualTo(Severity.S3);
        assertThat(requested.dueAt()).isEqualTo(opened.dueAt());
        assertThat(granted.severityRequest()).isEmpty();
        assertThat(granted.severity()).isEqualTo(Severity.S1);
        assertThat(granted.because().map(RuleId::value))
                .containsExactly("SEV-10", "SEV-10a", "OBJ-01", "OBJ-02", "OBJ-08", "OBJ-10");
    }

    @ParameterizedTest
    @CsvSource({"S2, S2", "S2, S3", "S1, S1", "S3, S4"})
    void a_request_for_no_higher_severity_is_refused(Severity current, Severity requested) {
        Refusal refusal = Cases.open(current, OPENED)
                .requestSeverity(PARTNER, requested, "More affected", OPENED)
                .getLeft();

        assertThat(refusal.code()).isEqualTo(CaseRefusal.SEVERITY_NOT_HIGHER);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("SEV-09"));
        assertThat(refusal.data()).isEqualTo(LinkedHashMap.of("severity", requested.name(), "current", current.name()));
    }

    @Test
    void a_request_without_a_change_in_business_impact_is_refused() {
        Refusal refusal = Cases.open(Severity.S3, OPENED)
                .requestSeverity(PARTNER, Severity.S2, " \n", OPENED)
                .getLeft();

        assertThat(refusal.code()).isEqualTo(CaseRefusal.NO_BUSINESS_IMPACT_CHANGE);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("SEV-09a"));
    }

    /** OBJ-05a. */
    @Test
    void a_status_is_due_after_the_deadline_until_one_is_given() {
        SupportCase acknowledged = Cases.acknowledge(Cases.open(Severity.S1, OPENED), OPENED.plusSeconds(60));
        Instant due = acknowledged.dueAt();
        CaseEvent.StatusGiven status = acknowledged
                .giveStatus(CISCO, "Looking into it", Option.some("Trace tonight"), due.plusSeconds(60))
                .get();
        SupportCase told = status.after(Option.some(acknowledged));
        SupportCase observed = Cases.observe(acknowledged, due.plusSeconds(3600), due);
        SupportCase resolved = Cases.resolve(acknowledged, due);

        assertThat(acknowledged.isStatusDue(due)).isFalse();
        assertThat(acknowledged.isStatusDue(due.plusNanos(1))).isTrue();
        assertThat(Cases.open(Severity.S1, OPENED).isStatusDue(due.plusNanos(1)))
                .isTrue();
        assertThat(status)
                .isEqualTo(new CaseEvent.StatusGiven(
                        due.plusSeconds(60), "Looking into it", Option.some("Trace tonight")));
        assertThat(status.rule()).isEqualTo(RuleId.of("OBJ-05"));
        assertThat(told.statusAt()).isEqualTo(Option.some(due.plusSeconds(60)));
        assertThat(told.isStatusDue(due.plusSeconds(61))).isFalse();
        assertThat(observed.isStatusDue(due.plusSeconds(3599))).isFalse();
        assertThat(observed.isStatusDue(due.plusSeconds(3600))).isTrue();
        assertThat(resolved.isStatusDue(due.plusSeconds(3600))).isFalse();
        assertThat(Cases.reopen(Cases.resolve(told, due.plusSeconds(61)), due.plusSeconds(62))
                        .isStatusDue(due.plusSeconds(62)))
                .isTrue();
    }

    /** OBJ-06a, OBJ-06b. */
    @Test
    void periods_without_a_contact_are_recorded_and_never_move_the_deadline() {
        SupportCase opened = Cases.open(Severity.S3, OPENED);
        CaseEvent.ContactUnavailable lost =
                opened.contactUnavailable(PARTNER, OPENED.plusSeconds(10)).get();
        SupportCase without = lost.after(Option.some(opened));
        CaseEvent.ContactAvailable found =
                without.contactAvailable(ADMINISTRATOR, OPENED.plusSeconds(20)).get();
        SupportCase again = found.after(Option.some(without));

        assertThat(lost.by()).isEqualTo(Party.PARTNER);
        assertThat(found.by()).isEqualTo(Party.CISCO);
        assertThat(lost.rule()).isEqualTo(RuleId.of("OBJ-06a"));
        assertThat(found.rule()).isEqualTo(RuleId.of("OBJ-06a"));
        assertThat(without.contactGaps()).containsExactly(new ContactGap(OPENED.plusSeconds(10), Option.none()));
        assertThat(again.contactGaps())
                .containsExactly(new ContactGap(OPENED.plusSeconds(10), Option.some(OPENED.plusSeconds(20))));
        assertThat(without.dueAt()).isEqualTo(opened.dueAt());
        assertThat(again.dueAt()).isEqualTo(opened.dueAt());
        assertThat(refused(without.contactUnavailable(CISCO, OPENED.plusSeconds(20))))
                .isEqualTo("CONTACT_ALREADY_UNAVAILABLE OBJ-06b");
        assertThat(refused(again.contactAvailable(CISCO, OPENED.plusSeconds(20))))
                .isEqualTo("CONTACT_ALREADY_AVAILABLE OBJ-06b");
        assertThat(again.contactUnavailable(CISCO, OPENED.plusSeconds(20)).isRight())
                .isTrue();
    }

    @Test
    void a_period_without_a_contact_ends_with_resolution_and_withdrawal() {
        SupportCase acknowledged = Cases.acknowledge(Cases.open(Severity.S3, OPENED), OPENED);
        SupportCase without =
                acknowledged.contactUnavailable(CISCO, OPENED).get().after(Option.some(acknowledged));
        Instant later = OPENED.plusSeconds(60);

        assertThat(Cases.resolve(without, later).contactGaps())
                .containsExactly(new ContactGap(OPENED, Option.some(later)));
        assertThat(Cases.withdraw(without, later).contactGaps())
                .containsExactly(new ContactGap(OPENED, Option.some(later)));
    }

    @Test
    void cisco_observes_for_a_time_it_sets_and_may_set_anew() {
        SupportCase acknowledged = Cases.acknowledge(Cases.open(Severity.S1, OPENED), OPENED);
        SupportCase observed = Cases.observe(acknowledged, OPENED.plusSeconds(2), OPENED.plusSeconds(1));
        SupportCase longer = Cases.observe(observed, OPENED.plusSeconds(9), OPENED.plusSeconds(2));
        Refusal refusal = acknowledged
                .observe(CISCO, OPENED.plusSeconds(1), OPENED.plusSeconds(1))
                .getLeft();

        assertThat(observed.state()).isEqualTo(CaseState.OBSERVING);
        assertThat(observed.observedUntil()).isEqualTo(Option.some(OPENED.plusSeconds(2)));
        assertThat(longer.observedUntil()).isEqualTo(Option.some(OPENED.plusSeconds(9)));
        assertThat(Cases.reopen(longer, OPENED.plusSeconds(3)).observedUntil()).isEmpty();
        assertThat(Cases.resolve(longer, OPENED.plusSeconds(3)).observedUntil()).isEmpty();
        assertThat(Cases.withdraw(longer, OPENED.plusSeconds(3)).observedUntil())
                .isEmpty();
        assertThat(refusal.code()).isEqualTo(CaseRefusal.OBSERVATION_HAS_NO_LENGTH);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("SEV-11"));
        assertThat(refusal.data())
                .isEqualTo(LinkedHashMap.of("at", "2024-03-11T14:00:01Z", "until", "2024-03-11T14:00:01Z"));
    }

    @Test
    void a_reopened_case_stays_acknowledged_and_keeps_its_verdict() {
        SupportCase late = Cases.acknowledge(Cases.open(Severity.S1, OPENED), OPENED.plusSeconds(16 * 60));
        SupportCase resolved = Cases.resolve(late, OPENED.plusSeconds(20 * 60));
        CaseEvent.Reopened event =
                resolved.reopen(PARTNER, "Again", OPENED.plusSeconds(30 * 60)).get();
        SupportCase reopened = event.after(Option.some(resolved));

        assertThat(event).isEqualTo(new CaseEvent.Reopened(OPENED.plusSeconds(30 * 60), Party.PARTNER, "Again"));
        assertThat(reopened.state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(reopened.acknowledgedAt()).isEqualTo(late.acknowledgedAt());
        assertThat(reopened.verdict(OPENED.plusSeconds(30 * 60))).isEqualTo(Verdict.MISSED);
        assertThat(refused(reopened.acknowledge(CISCO, OPENED.plusSeconds(31 * 60))))
                .isEqualTo("ALREADY_ACKNOWLEDGED OBJ-08b");
    }

    @Test
    void either_side_closes() {
        SupportCase resolved = Cases.resolve(Cases.acknowledge(Cases.open(Severity.S4, OPENED), OPENED), OPENED);

        assertThat(resolved.close(PARTNER, OPENED).get()).isEqualTo(new CaseEvent.Closed(OPENED, Party.PARTNER));
        assertThat(resolved.close(CISCO, OPENED).get()).isEqualTo(new CaseEvent.Closed(OPENED, Party.CISCO));
        assertThat(resolved.close(CISCO, OPENED)
                        .get()
                        .after(Option.some(resolved))
                        .state())
                .isEqualTo(CaseState.CLOSED);
    }

    /** OBJ-12. */
    @Test
    void a_case_withdrawn_in_time_has_no_outcome_and_a_missed_one_stays_missed() {
        SupportCase opened = Cases.open(Severity.S1, OPENED);
        Instant due = opened.dueAt();
        SupportCase inTime = Cases.withdraw(opened, due);
        SupportCase late = Cases.withdraw(opened, due.plusNanos(1));
        SupportCase answered = Cases.withdraw(Cases.acknowledge(opened, OPENED), OPENED.plusSeconds(1));

        assertThat(inTime.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(inTime.withdrawnAt()).isEqualTo(Option.some(due));
        assertThat(inTime.verdict(due.plusSeconds(9999))).isEqualTo(Verdict.WAITING);
        assertThat(inTime.response()).isEmpty();
        assertThat(late.verdict(due.plusSeconds(9999))).isEqualTo(Verdict.MISSED);
        assertThat(late.verdict(due)).isEqualTo(Verdict.WAITING);
        assertThat(late.response()).isNotEmpty();
        assertThat(answered.verdict(due.plusSeconds(9999))).isEqualTo(Verdict.MET);
        assertThat(answered.response()).isNotEmpty();
    }

    @Test
    void the_partner_escalates_and_the_case_remembers() {
        SupportCase opened = Cases.open(Severity.S1, OPENED);
        CaseEvent.Escalated event = opened.escalate(PARTNER, "No status for hours", OPENED.plusSeconds(9))
                .get();

        assertThat(event).isEqualTo(new CaseEvent.Escalated(OPENED.plusSeconds(9), "No status for hours"));
        assertThat(event.rule()).isEqualTo(RuleId.of("OBJ-07"));
        assertThat(event.after(Option.some(opened)).escalatedAt()).isEqualTo(Option.some(OPENED.plusSeconds(9)));
        assertThat(event.after(Option.some(opened)).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void a_command_before_the_last_event_or_without_words_is_a_bug_of_the_caller() {
        SupportCase opened = Cases.open(Severity.S1, OPENED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened.escalate(PARTNER, "Slow", OPENED.minusNanos(1)))
                .withMessageContaining("ESCALATE")
                .withMessageContaining("2024-03-11T13:59:59.999999999Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened.escalate(PARTNER, " ", OPENED))
                .withMessageContaining("ESCALATE");
    }

    @Test
    void an_event_that_cannot_follow_is_refused_by_the_fold() {
        SupportCase opened = Cases.open(Severity.S1, OPENED);
        CaseEvent.Resolved resolved = new CaseEvent.Resolved(OPENED, "Rebooted");

        assertThatIllegalStateException()
                .isThrownBy(() -> resolved.after(Option.some(opened)))
                .withMessageContaining("case-1")
                .withMessageContaining("RESOLVE")
                .withMessageContaining("OPEN");
        assertThatIllegalStateException()
                .isThrownBy(() -> resolved.after(Option.none()))
                .withMessageContaining("RESOLVE");
    }

    private static String refused(Either<Refusal, ?> answer) {
        Refusal refusal = answer.getLeft();
        return refusal.code().name() + " " + refusal.rule();
    }
}
