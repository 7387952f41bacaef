package io.github.diops.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityVerdict;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a problem is (TRI-01 to TRI-04). */
class TriageTest {
    @ParameterizedTest
    @CsvSource({
        "SURVIVABILITY_NODE, false, JOINT, RSP-25 RSP-08 RSP-09 RSP-10 RSP-21 RSP-18 ESC-01 ESC-02 ESC-03 ESC-04"
                + " RSP-19 RSP-20",
        "THIRD_PARTY, false, VENDOR, RSP-26 RSP-18",
        "CISCO_EQUIPMENT, true, PRODUCT_TAC, RSP-04 RSP-08 RSP-09 RSP-10 RSP-21 RSP-18 ESC-01 ESC-02 ESC-03 ESC-04"
                + " RSP-19 RSP-20",
        "CISCO_EQUIPMENT, false, PARTNER, RSP-04 RSP-18",
        "PARTNER_NETWORK, true, PARTNER, RSP-24 RSP-18",
        "CUSTOMER_NETWORK, true, PARTNER, RSP-24a RSP-18",
        "PARTNER_MANAGED_APPLICATION, true, PARTNER, RSP-11 RSP-18",
        "DI_APPLICATION, false, CISCO_TAC, RSP-22 RSP-08 RSP-09 RSP-10 RSP-21 RSP-18 ESC-01 ESC-02 ESC-03 ESC-04"
                + " RSP-19 RSP-20",
        "DI_INFRASTRUCTURE, false, CISCO_TAC, RSP-03 RSP-22 RSP-08 RSP-09 RSP-10 RSP-21 RSP-18 ESC-01 ESC-02 ESC-03"
                + " ESC-04 RSP-19 RSP-20",
        "UNKNOWN, true, PARTNER, RSP-08 RSP-09 RSP-18",
    })
    void the_component_gives_the_route(Component component, boolean contractActive, Route route, String duties) {
        Ruling<TriageDecision> ruling =
                Triage.of(new TriageInquiry(IssueType.COMMON_ISSUE, component, false, contractActive));

        assertThat(ruling.value().route()).isEqualTo(route);
        assertThat(ruling.because().map(RuleId::value).mkString(" ")).isEqualTo("TRI-01 TRI-04 " + duties);
        assertThat(ruling.value().firstOwner()).isEqualTo(Party.PARTNER);
    }

    @ParameterizedTest
    @EnumSource(Component.class)
    void what_is_not_technical_stays_with_the_partner_wherever_it_lies(Component component) {
        Ruling<TriageDecision> ruling = Triage.of(new TriageInquiry(IssueType.AVAILABILITY, component, true, true));

        assertThat(ruling.value()).isEqualTo(new TriageDecision(Route.PARTNER, List.empty(), List.empty()));
        assertThat(ruling.because().map(RuleId::value)).containsExactly("TRI-01", "TRI-04", "RSP-07");
    }

    private static List<String> checks(IssueType type, Component component, boolean contractActive) {
        return Triage.of(new TriageInquiry(type, component, false, contractActive))
                .value()
                .checks()
                .map(Enum::name);
    }

    @Test
    void downtime_is_confirmed_before_escalating() {
        Ruling<TriageDecision> ruling =
                Triage.of(TriageInquiry.technical(IssueType.AVAILABILITY, Component.DI_APPLICATION));

        assertThat(ruling.value().checks())
                .containsExactly(
                        TriageCheck.CONFIRM_SERVICE_STATUS,
                        TriageCheck.CONFIRM_CUSTOMER_NETWORK,
                        TriageCheck.ISOLATE_PROBLEM,
                        TriageCheck.LOCATE_ERROR,
                        TriageCheck.RESTORE_SETTINGS,
                        TriageCheck.EXCLUDE_END_USER_SOURCES);
        assertThat(ruling.because().map(RuleId::value))
                .containsExactly(
                        "TRI-01", "TRI-03", "TRI-03a", "TRI-04", "RSP-22", "RSP-08", "RSP-09", "RSP-10", "RSP-21",
                        "RSP-18", "ESC-01", "ESC-02", "ESC-03", "ESC-04", "RSP-19", "RSP-20");
    }

    @Test
    void an_application_error_is_held_against_the_documentation() {
        Ruling<TriageDecision> ruling =
                Triage.of(TriageInquiry.technical(IssueType.APPLICATION_ERROR, Component.PARTNER_NETWORK));

        assertThat(ruling.value().checks()).containsExactly(TriageCheck.COMPARE_WITH_DOCUMENTATION);
        assertThat(ruling.because().map(RuleId::value))
                .containsExactly("TRI-01", "TRI-02", "TRI-04", "RSP-24", "RSP-18");
    }

    @Test
    void set_up_begins_with_its_settings_and_a_contract_is_confirmed() {
        assertThat(checks(IssueType.CUSTOMER_SETUP, Component.PARTNER_MANAGED_APPLICATION, false))
                .containsExactly("RESTORE_SETTINGS");
        assertThat(checks(IssueType.CUSTOMER_SETUP, Component.DI_APPLICATION, false))
                .containsExactly("RESTORE_SETTINGS", "ISOLATE_PROBLEM", "LOCATE_ERROR", "EXCLUDE_END_USER_SOURCES");
        assertThat(checks(IssueType.COMMON_ISSUE, Component.CISCO_EQUIPMENT, false))
                .containsExactly("CONFIRM_SERVICE_CONTRACT");
        assertThat(checks(IssueType.COMMON_ISSUE, Component.CISCO_EQUIPMENT, true))
                .containsExactly("ISOLATE_PROBLEM", "LOCATE_ERROR", "RESTORE_SETTINGS", "EXCLUDE_END_USER_SOURCES");
        assertThat(checks(IssueType.BASIC_QUESTION, Component.UNKNOWN, false))
                .containsExactly("ISOLATE_PROBLEM", "LOCATE_ERROR");
        assertThat(checks(IssueType.COMMON_ISSUE, Component.THIRD_PARTY, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DI_APPLICATION, 7",
        "SURVIVABILITY_NODE, 7",
        "THIRD_PARTY, 1",
        "UNKNOWN, 1",
    })
    void a_tac_needs_all_details_anybody_else_the_problems(Component component, int details) {
        assertThat(Triage.of(TriageInquiry.technical(IssueType.COMMON_ISSUE, component))
                        .value()
                        .collect())
                .isEqualTo(List.of(TriageDetail.values()).take(details))
                .startsWith(TriageDetail.PROBLEM_DETAILS);
    }

    @Test
    void every_check_and_detail_names_its_rule_and_says_what_it_is() {
        assertThat(List.of(TriageCheck.values()).map(check -> check.rule().value()))
                .containsExactly("TRI-03", "TRI-03", "TRI-02", "RSP-08", "RSP-09", "RSP-10", "RSP-04", "RSP-21");
        assertThat(List.of(TriageDetail.values()).map(detail -> detail.rule().value()))
                .containsExactly("RSP-18", "ESC-01", "ESC-02", "ESC-03", "ESC-04", "RSP-19", "RSP-20");
        assertThat(List.of(TriageCheck.values()).map(check -> check.text().english()))
                .doesNotHaveDuplicates();
        assertThat(List.of(TriageDetail.values()).map(detail -> detail.text().english()))
                .doesNotHaveDuplicates();
        assertThat(List.of(Route.values()).map(route -> route.text().english())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "pin, BASIC_QUESTION",
        "Self-Care PORTAL, BASIC_QUESTION",
        "голосовой почты пин, BASIC_QUESTION",
        "register, COMMON_ISSUE",
        "не удается выполнить, COMMON_ISSUE",
        "LDAP, CUSTOMER_SETUP",
        "учетных, CUSTOMER_SETUP",
        "documented, APPLICATION_ERROR",
        "downtime, AVAILABILITY",
    })
    void an_issue_is_found_by_its_words_in_either_language(String words, IssueType type) {
        assertThat(IssueType.about(words)).containsExactly(type);
    }

    @Test
    void no_words_find_every_issue_and_strange_ones_none() {
        assertThat(IssueType.about("  ")).containsExactly(IssueType.values());
        assertThat(IssueType.about("voicemail"))
                .containsExactly(IssueType.BASIC_QUESTION, IssueType.COMMON_ISSUE, IssueType.CUSTOMER_SETUP);
        assertThat(IssueType.about("voicemail zebra")).isEmpty();
        assertThat(List.of(IssueType.values()).map(type -> type.symptoms().size()))
                .containsExactly(6, 9, 4, 1, 2);
    }

    @Test
    void words_find_who_is_responsible() {
        Ruling<ResponsibilityVerdict> scanning = Triage.responsibleFor("scans");

        assertThat(scanning.value().holders()).containsExactly(Party.CISCO);
        assertThat(scanning.because().map(RuleId::value)).containsExactly("RSP-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zebra", "", " ", "???"})
    void where_no_duty_is_found_the_partner_isolates_first(String words) {
        Ruling<ResponsibilityVerdict> unknown = Triage.responsibleFor(words);

        assertThat(unknown.value().holders()).containsExactly(Party.PARTNER);
        assertThat(unknown.because().map(RuleId::value)).containsExactly("TRI-04", "RSP-08", "RSP-09");
    }

    @ParameterizedTest
    @CsvSource({
        "DI_INFRASTRUCTURE, CISCO, RSP-03 RSP-22",
        "SURVIVABILITY_NODE, CISCO PARTNER CUSTOMER, RSP-25",
        "CUSTOMER_NETWORK, CUSTOMER, RSP-24a",
        "UNKNOWN, PARTNER, RSP-08 RSP-09",
    })
    void a_component_has_its_holders(Component component, String holders, String rules) {
        Ruling<ResponsibilityVerdict> ruling = Triage.responsibleFor(component);

        assertThat(ruling.value().holders().mkString(" ")).isEqualTo(holders);
        assertThat(ruling.because().map(RuleId::value).mkString(" ")).isEqualTo(rules);
    }

    @Test
    void every_issue_type_has_its_own_words() {
        assertThat(List.of(IssueType.values()).map(type -> type.text().english()))
                .doesNotHaveDuplicates()
                .contains("Downtime or service availability", "Possible application errors");
    }
}
