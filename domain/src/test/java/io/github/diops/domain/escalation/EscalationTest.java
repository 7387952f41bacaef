package io.github.diops.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an escalation to TAC needs (ESC-01 to ESC-07). */
class EscalationTest {
    private static EscalationDraft.Builder complete() {
        return EscalationDraft.builder()
                .subscriptionNumber(Option.some("Sub-123456"))
                .partnerSupportMember(true)
                .contactName(Option.some("Ann"))
                .contactPhone(Option.some("+1 (212) 555-0100"))
                .contactEmail(Option.some("ann@example.com"))
                .partner(Option.some("Acme"))
                .customer(Option.some("Globex"))
                .problem(Option.some("No calls get through."));
    }

    private static List<String> faults(EscalationDraft draft) {
        return Escalation.of(draft)
                .fold(
                        faults -> List.ofAll(faults)
                                .map(fault -> fault.field() + " " + fault.kind() + " " + fault.rule()),
                        escalation -> List.empty());
    }

    @Test
    void a_complete_one_is_accepted_from_the_partner() {
        EscalationDraft draft = complete().build();

        Escalation escalation = Escalation.of(draft).get();
        Ruling<Escalation> accepted =
                escalation.accept(Actor.of("Ann", Party.PARTNER)).get();

        assertThat(escalation.draft()).isEqualTo(draft);
        assertThat(accepted.value()).isSameAs(escalation);
        assertThat(accepted.because().map(RuleId::value))
                .containsExactly("ESC-01", "ESC-02", "ESC-03", "ESC-03a", "ESC-04", "ESC-05", "ESC-06", "ESC-07");
        assertThat(escalation.accept(Actor.administrator("root")).isRight()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"CISCO", "CUSTOMER", "VENDOR"})
    void nobody_but_the_partner_escalates(Party party) {
        Refusal refusal = Escalation.of(complete().build())
                .get()
                .accept(Actor.of("Eve", party))
                .getLeft();

        assertThat(refusal.code()).isEqualTo(EscalationRefusal.ONLY_THE_PARTNER_ESCALATES);
        assertThat(refusal.rule().value()).isEqualTo("ESC-07");
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertThat(faults(EscalationDraft.builder().build()))
                .containsExactly(
                        "SUBSCRIPTION_NUMBER MISSING ESC-01",
                        "PARTNER_SUPPORT_MEMBER NOT_A_MEMBER ESC-02",
                        "CONTACT_NAME MISSING ESC-03",
                        "CONTACT_PHONE MISSING ESC-03",
                        "CONTACT_EMAIL MISSING ESC-03",
                        "PARTNER MISSING ESC-04",
                        "CUSTOMER MISSING ESC-04",
                        "PROBLEM MISSING ESC-04");
    }

    @Test
    void everything_malformed_is_told_at_once_and_is_not_missing_too() {
        assertThat(faults(complete()
                        .subscriptionNumber(Option.some("12 34"))
                        .contractNumber(Option.some("x".repeat(65)))
                        .contactPhone(Option.some("123456"))
                        .contactEmail(Option.some("ann@example"))
                        .build()))
                .containsExactly(
                        "SUBSCRIPTION_NUMBER MALFORMED ESC-06",
                        "CONTRACT_NUMBER MALFORMED ESC-06",
                        "CONTACT_PHONE MALFORMED ESC-06",
                        "CONTACT_EMAIL MALFORMED ESC-06");
    }

    @Test
    void a_blank_part_is_missing_and_nothing_else() {
        assertThat(faults(complete()
                        .subscriptionNumber(Option.some(" "))
                        .contactName(Option.some(""))
                        .contactPhone(Option.some(" "))
                        .contactEmail(Option.some("\t"))
                        .problem(Option.some("\n"))
                        .build()))
                .containsExactly(
                        "SUBSCRIPTION_NUMBER MISSING ESC-01",
                        "CONTACT_NAME MISSING ESC-03",
                        "CONTACT_PHONE MISSING ESC-03",
                        "CONTACT_EMAIL MISSING ESC-03",
                        "PROBLEM MISSING ESC-04");
    }

    @Test
    void either_number_is_enough() {
        assertThat(faults(complete()
                        .subscriptionNumber(Option.none())
                        .contractNumber(Option.some("x".repeat(64)))
                        .build()))
                .isEmpty();
    }

    @Test
    void an_escalation_has_its_numbers_as_values() {
        Escalation both = Escalation.of(
                        complete().contractNumber(Option.some("C-1")).build())
                .get();
        Escalation subscription = Escalation.of(
                        complete().contractNumber(Option.some(" ")).build())
                .get();

        assertThat(both.subscriptionNumber()).contains(new SubscriptionNumber("Sub-123456"));
        assertThat(both.contractNumber()).contains(new ContractNumber("C-1"));
        assertThat(subscription.contractNumber()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"S1, PHONE", "S2, PHONE", "S3, SUPPORT_CASE_MANAGER", "S4, SUPPORT_CASE_MANAGER"})
    void a_draft_is_told_what_it_lacks_and_by_which_channel_to_go(Severity severity, SupportChannel channel) {
        Ruling<EscalationAdvice> ready = Escalation.advise(complete().build(), severity);
        Ruling<EscalationAdvice> lacking =
                Escalation.advise(complete().customer(Option.none()).build(), severity);

        assertThat(ready.value()).isEqualTo(new EscalationAdvice(List.empty(), channel));
        assertThat(ready.value().isComplete()).isTrue();
        assertThat(lacking.value().isComplete()).isFalse();
        assertThat(lacking.value().faults().map(EscalationFault::field)).containsExactly(EscalationField.CUSTOMER);
        assertThat(lacking.because().map(RuleId::value)).endsWith("ESC-06", "OBJ-09");
    }
}
