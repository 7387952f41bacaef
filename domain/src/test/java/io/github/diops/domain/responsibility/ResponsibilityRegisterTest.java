package io.github.diops.domain.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every duty and its holders, as the policy's register has them. */
class ResponsibilityRegisterTest {
    private static List<String> ids(List<Duty> duties) {
        return duties.map(duty -> duty.id().value());
    }

    @Test
    void every_rule_of_the_area_is_a_duty_in_the_order_of_the_guide() {
        assertThat(ResponsibilityRegister.duties().map(Duty::rule)).isEqualTo(ResponsibilityRules.all());
    }

    @Test
    void the_partner_holds_what_neither_cisco_nor_the_customer_holds_alone() {
        assertThat(ids(ResponsibilityRegister.heldBy(Party.CISCO)))
                .containsExactly(
                        "RSP-01", "RSP-03", "RSP-22", "RSP-23", "RSP-25", "RSP-30", "RSP-30a", "RSP-33", "RSP-36",
                        "RSP-38", "RSP-39", "RSP-41", "RSP-43");
        assertThat(ids(ResponsibilityRegister.heldBy(Party.CUSTOMER))).containsExactly("RSP-24a", "RSP-25", "RSP-28");
        assertThat(ResponsibilityRegister.heldBy(Party.VENDOR)).isEmpty();
        assertThat(ResponsibilityRegister.heldBy(Party.PARTNER)).hasSize(33);
    }

    @ParameterizedTest
    @CsvSource({
        "RSP-01, CISCO, TAC, ",
        "RSP-03, CISCO, CLOUD_DELIVERY, ",
        "RSP-04, PARTNER, , VENDOR",
        "RSP-14, PARTNER, , ",
        "RSP-22, CISCO, , ",
        "RSP-24a, CUSTOMER, , PARTNER",
        "RSP-25, CISCO PARTNER CUSTOMER, , ",
        "RSP-26, PARTNER, , VENDOR",
        "RSP-28, PARTNER CUSTOMER, , ",
        "RSP-43, CISCO PARTNER, , ",
    })
    void a_duty_has_its_holders_team_and_counterpart(String id, String holders, Team team, Party counterpart) {
        Duty duty = ResponsibilityRegister.duty(RuleId.of(id)).get();

        assertThat(duty.holders().mkString(" ")).isEqualTo(holders);
        assertThat(duty.team()).isEqualTo(Option.of(team));
        assertThat(duty.counterpart()).isEqualTo(Option.of(counterpart));
    }

    @Test
    void an_id_of_no_duty_finds_none() {
        assertThat(ResponsibilityRegister.duty(RuleId.of("SEV-01"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "billing, RSP-14",
        "PSTN, RSP-16",
        "счета, RSP-14",
        "penetration others, RSP-30a",
        "rsp-38, RSP-38",
        "узел устойчивости, RSP-25",
    })
    void a_duty_is_found_by_its_words_in_either_language(String words, String id) {
        assertThat(ids(ResponsibilityRegister.about(words))).contains(id);
    }

    @Test
    void every_word_must_occur_and_none_finds_all() {
        assertThat(ids(ResponsibilityRegister.about("nightly zebra"))).isEmpty();
        assertThat(ResponsibilityRegister.about(" \t ")).isEqualTo(ResponsibilityRegister.duties());
        assertThat(ids(ResponsibilityRegister.about("backs up"))).contains("RSP-38");
    }

    @Test
    void who_is_responsible_is_a_verdict_with_its_rules() {
        Ruling<ResponsibilityVerdict> growth =
                ResponsibilityRegister.responsibleBy(List.of(ResponsibilityRules.RSP_43, ResponsibilityRules.RSP_12));

        assertThat(growth.value().holders()).containsExactly(Party.CISCO, Party.PARTNER);
        assertThat(growth.because().map(RuleId::value)).containsExactly("RSP-43", "RSP-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAC", "CLOUD_DELIVERY", "PRODUCT_TAC", "PRODUCT_MANAGEMENT", "OPERATIONS", "PARTNER_TEAM"})
    void every_team_has_a_name(Team team) {
        assertThat(team.text().english()).isNotBlank();
    }
}
