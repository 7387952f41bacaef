package io.github.diops.domain.supportcase;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.ResponseRefusal;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case from opening to acknowledgement: SEV-08, SEV-08a, OBJ-01, OBJ-02, OBJ-08b, OBJ-09a, ESC-07. */
class SupportCaseTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BusinessCalendar STANDARD = BusinessCalendar.weekdays(NEW_YORK);
    private static final Instant OPENED = at("Mon 2024-03-11 10:00", NEW_YORK);
    private static final LocalDate MON_2024_03_11 = LocalDate.of(2024, 3, 11);

    private static final Actor PARTNER = Actor.of("Ann of Acme", Party.PARTNER);
    private static final Actor CISCO = Actor.of("Carl of TAC", Party.CISCO);
    private static final Actor ADMINISTRATOR = Actor.administrator("root");

    private static final Assessment WIDESPREAD_CRITICAL =
            Assessment.of(Assessment.Extent.named(Impact.WIDESPREAD), Assessment.Gravity.named(Urgency.CRITICAL));

    @Test
    void the_partner_opens_a_case_with_its_deadline() {
        CaseEvent.Opened event = open(PARTNER, opening(Either.right(WIDESPREAD_CRITICAL)));
        SupportCase opened = event.after(Option.none());

        assertThat(event.by()).isEqualTo(Party.PARTNER);
        assertThat(event.at()).isEqualTo(OPENED);
        assertThat(event.startsAt()).isEqualTo(OPENED);
        assertThat(event.dueAt()).isEqualTo(at("Mon 2024-03-11 10:15", NEW_YORK));
        assertThat(event.impact()).isEqualTo(Option.some(Impact.WIDESPREAD));
        assertThat(event.urgency()).isEqualTo(Option.some(Urgency.CRITICAL));
        assertThat(event.calendar()).isEqualTo(STANDARD);
        assertThat(event.edition()).isEqualTo(OperationsPolicy.standard().name());
        assertThat(opened.state()).isEqualTo(CaseState.OPEN);
        assertThat(opened.severity()).isEqualTo(Severity.S1);
        assertThat(opened.acknowledgedAt()).isEqualTo(Option.none());
        assertThat(opened.lastEventAt()).isEqualTo(OPENED);
        assertThat(opened.dueAt()).isEqualTo(event.dueAt());
    }

    @Test
    void the_administrator_opens_a_case_for_the_partner() {
        assertThat(open(ADMINISTRATOR, opening(Either.left(Severity.S3))).by()).isEqualTo(Party.PARTNER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"CISCO", "CUSTOMER", "VENDOR"})
    void nobody_else_opens_a_case(Party party) {
        Refusal refusal = OperationsPolicy.standard()
                .openCase(Actor.of("Bob", party), opening(Either.left(Severity.S3)))
                .getLeft();

        assertThat(refusal.code()).isEqualTo(CaseRefusal.ONLY_THE_PARTNER_OPENS);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("ESC-07"));
    }

    @Test
    void a_case_without_a_business_day_to_answer_in_is_refused() {
        BusinessCalendar closed =
                STANDARD.withHolidays(HashSet.ofAll(Stream.range(0, 400).map(MON_2024_03_11::plusDays)));

        Refusal refusal = OperationsPolicy.standard()
                .openCase(
                        PARTNER,
                        builder(Either.left(Severity.S4)).calendar(closed).build())
                .getLeft();

        assertThat(refusal.code()).isEqualTo(ResponseRefusal.NO_BUSINESS_DAY);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("OBJ-03a"));
    }

    @Test
    void a_stated_severity_alone_needs_no_assessment_and_differs_from_nothing() {
        CaseEvent.Opened event = open(PARTNER, opening(Either.left(Severity.S3)));

        assertThat(event.severity()).isEqualTo(Severity.S3);
        assertThat(event.stated()).isEqualTo(Option.some(Severity.S3));
        assertThat(event.proposed()).isEqualTo(Option.none());
        assertThat(event.impact()).isEqualTo(Option.none());
        assertThat(event.urgency()).isEqualTo(Option.none());
        assertThat(event.dueAt()).isEqualTo(at("Tue 2024-03-12 10:00", NEW_YORK));
        assertThat(event.after(Option.none()).differs()).isEqualTo(Option.none());
        assertThat(event.because().map(RuleId::value))
                .containsExactly("SEV-08", "SEV-07", "OBJ-09", "OBJ-01", "OBJ-03", "OBJ-10");
    }

    @Test
    void a_stated_severity_stands_against_the_matrix_and_the_difference_is_kept() {
        CaseEvent.Opened event = open(PARTNER, opening(Either.right(WIDESPREAD_CRITICAL.stating(Severity.S2))));

        assertThat(event.severity()).isEqualTo(Severity.S2);
        assertThat(event.stated()).isEqualTo(Option.some(Severity.S2));
        assertThat(event.proposed()).isEqualTo(Option.some(Severity.S1));
        assertThat(event.dueAt()).isEqualTo(at("Mon 2024-03-11 10:30", NEW_YORK));
        assertThat(event.after(Option.none()).differs()).isEqualTo(Option.some(true));
        assertThat(event.because().map(RuleId::value))
                .containsExactly("SEV-06", "SEV-08", "SEV-08a", "SEV-07", "OBJ-09", "OBJ-01", "OBJ-02", "OBJ-10");
    }

    @Test
    void a_stated_severity_may_agree_with_the_matrix_and_none_differs_from_nothing() {
        assertThat(open(PARTNER, opening(Either.right(WIDESPREAD_CRITICAL.stating(Severity.S1))))
                        .after(Option.none())
                        .differs())
                .isEqualTo(Option.some(false));
        assertThat(open(PARTNER, opening(Either.right(WIDESPREAD_CRITICAL)))
                        .after(Option.none())
                        .differs())
                .isEqualTo(Option.none());
    }

    /** OBJ-09a: another channel than the recommended one is accepted, and the recommendation is among the reasons. */
    @ParameterizedTest(name = "{0} by {1}: recommends {2}")
    @CsvSource({
        "S1, PHONE, false",
        "S1, SUPPORT_CASE_MANAGER, true",
        "S2, PHONE, false",
        "S2, SUPPORT_CASE_MANAGER, true",
        "S3, PHONE, true",
        "S3, SUPPORT_CASE_MANAGER, false",
        "S4, PHONE, true",
        "S4, SUPPORT_CASE_MANAGER, false",
    })
    void any_channel_is_accepted(Severity severity, SupportChannel channel, boolean recommends) {
        CaseEvent.Opened event = open(
                PARTNER,
                builder(Either.left(severity)).channel(Option.some(channel)).build());

        assertThat(event.channel()).isEqualTo(Option.some(channel));
        assertThat(event.because().contains(RuleId.of("OBJ-09a"))).isEqualTo(recommends);
        assertThat(event.because().contains(RuleId.of("OBJ-09"))).isTrue();
    }

    @Test
    void references_of_other_systems_are_kept() {
        ExternalReference ticket = new ExternalReference("acme-desk", "INC-7");

        assertThat(open(
                                PARTNER,
                                builder(Either.left(Severity.S4))
                                        .references(List.of(ticket))
                                        .build())
                        .references())
                .containsExactly(ticket);
        assertThat(open(PARTNER, opening(Either.left(Severity.S4))).references())
                .isEmpty();
    }

    @Test
    void cisco_acknowledges() {
        SupportCase opened = openCase(Severity.S1);
        CaseEvent.Acknowledged event =
                opened.acknowledge(CISCO, OPENED.plusSeconds(60)).get();
        SupportCase acknowledged = event.after(Option.some(opened));

        assertThat(event.by()).isEqualTo(Party.CISCO);
        assertThat(acknowledged.state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(acknowledged.acknowledgedAt()).isEqualTo(Option.some(OPENED.plusSeconds(60)));
        assertThat(acknowledged.lastEventAt()).isEqualTo(OPENED.plusSeconds(60));
        assertThat(acknowledged.opening()).isEqualTo(opened.opening());
    }

    @Test
    void the_administrator_acknowledges_for_cisco() {
        assertThat(openCase(Severity.S1)
                        .acknowledge(ADMINISTRATOR, OPENED)
                        .get()
                        .by())
                .isEqualTo(Party.CISCO);
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"PARTNER", "CUSTOMER", "VENDOR"})
    void nobody_else_acknowledges(Party party) {
        Refusal refusal = openCase(Severity.S1)
                .acknowledge(Actor.of("Bob", party), OPENED.plusSeconds(60))
                .getLeft();

        assertThat(refusal.code()).isEqualTo(CaseRefusal.ONLY_CISCO_ACKNOWLEDGES);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("OBJ-01"));
    }

    @Test
    void the_first_acknowledgement_counts_and_a_second_is_refused() {
        SupportCase acknowledged = acknowledged(openCase(Severity.S1), OPENED.plusSeconds(60));

        Refusal refusal =
                acknowledged.acknowledge(CISCO, OPENED.plusSeconds(120)).getLeft();

        assertThat(refusal.code()).isEqualTo(CaseRefusal.ALREADY_ACKNOWLEDGED);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("OBJ-08b"));
        assertThat(refusal.data()).isEqualTo(LinkedHashMap.of("acknowledgedAt", "2024-03-11T14:01:00Z"));
    }

    @Test
    void an_acknowledgement_before_opening_is_refused_and_one_at_opening_is_not() {
        SupportCase opened = openCase(Severity.S1);

        Refusal refusal = opened.acknowledge(CISCO, OPENED.minusNanos(1)).getLeft();

        assertThat(refusal.code()).isEqualTo(CaseRefusal.ACKNOWLEDGED_BEFORE_OPENING);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("OBJ-08b"));
        assertThat(refusal.data())
                .isEqualTo(
                        LinkedHashMap.of("openedAt", "2024-03-11T14:00:00Z", "at", "2024-03-11T13:59:59.999999999Z"));
        assertThat(opened.acknowledge(CISCO, OPENED).isRight()).isTrue();
    }

    /** OBJ-02: the deadline's own instant still meets it. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(Severity.class)
    void the_verdict_turns_one_nanosecond_after_the_deadline(Severity severity) {
        SupportCase opened = openCase(severity);
        Instant due = opened.dueAt();
        Instant late = due.plusNanos(1);

        assertThat(opened.verdict(OPENED)).isEqualTo(Verdict.WAITING);
        assertThat(opened.verdict(due)).isEqualTo(Verdict.WAITING);
        assertThat(opened.verdict(late)).isEqualTo(Verdict.MISSED);
        assertThat(acknowledged(opened, OPENED).verdict(late)).isEqualTo(Verdict.MET);
        assertThat(acknowledged(opened, due).verdict(due)).isEqualTo(Verdict.MET);
        assertThat(acknowledged(opened, due).verdict(late)).isEqualTo(Verdict.MET);
        assertThat(acknowledged(opened, late).verdict(late)).isEqualTo(Verdict.MISSED);
    }

    @Test
    void events_that_cannot_follow_are_refused() {
        SupportCase opened = openCase(Severity.S1);
        CaseEvent.Acknowledged acknowledgement = new CaseEvent.Acknowledged(OPENED.plusSeconds(60));

        assertThatIllegalStateException().isThrownBy(() -> acknowledgement.after(Option.none()));
        assertThatIllegalStateException()
                .isThrownBy(() -> opened.opening().after(Option.some(opened)))
                .withMessageContaining("case-1");
    }

    @Test
    void a_second_acknowledgement_cannot_follow_the_first() {
        SupportCase acknowledged = acknowledged(openCase(Severity.S1), OPENED.plusSeconds(60));

        assertThatIllegalStateException()
                .isThrownBy(() -> new CaseEvent.Acknowledged(OPENED.plusSeconds(120)).after(Option.some(acknowledged)))
                .withMessageContaining("case-1");
    }

    @Test
    void an_opened_case_names_its_edition_and_the_rules_of_its_deadline() {
        CaseEvent.Opened event = open(PARTNER, opening(Either.right(WIDESPREAD_CRITICAL)));

        assertThat(event.edition()).isEqualTo(EditionName.of("2024.1"));
        assertThat(event.because().map(RuleId::value))
                .containsExactly("SEV-06", "SEV-07", "OBJ-09", "OBJ-01", "OBJ-02", "OBJ-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "123-456-78", "123-456-7890", "abc-def-ghi", "123 456 789"})
    void a_case_number_is_three_groups_of_three_digits(String bad) {
        assertThat(CaseNumber.of("123-456-789")).hasToString("123-456-789");
        assertThatIllegalArgumentException().isThrownBy(() -> CaseNumber.of(bad));
    }

    private static SupportCase openCase(Severity severity) {
        return open(PARTNER, opening(Either.left(severity))).after(Option.none());
    }

    private static SupportCase acknowledged(SupportCase opened, Instant at) {
        return opened.acknowledge(CISCO, at).get().after(Option.some(opened));
    }

    private static CaseEvent.Opened open(Actor by, CaseOpening opening) {
        return OperationsPolicy.standard().openCase(by, opening).get();
    }

    private static CaseOpening opening(Either<Severity, Assessment> severity) {
        return builder(severity).build();
    }

    private static CaseOpening.Builder builder(Either<Severity, Assessment> severity) {
        CaseOpening.Builder builder = CaseOpening.builder();
        builder.id(CaseId.of("case-1"))
                .number(CaseNumber.of("123-456-789"))
                .customer(CustomerId.of("c-1"))
                .problem("No calls from the second floor")
                .severity(severity)
                .openedAt(OPENED)
                .calendar(STANDARD);
        return builder;
    }
}
