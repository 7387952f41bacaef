package io.github.diops.domain.cop;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** COP-01, COP-01a, COP-02, COP-03, COP-03a, COP-04 to COP-06. */
class CopInstallationTest {
    private static final WindowCalendar EMEA = WindowCalendar.of(Region.EMEA);
    private static final LocalDate FRI_2024_03_15 = LocalDate.of(2024, 3, 15);
    private static final LocalDate SAT_2024_03_16 = LocalDate.of(2024, 3, 16);
    private static final Instant FRI_NIGHT = at("Fri 2024-03-15 21:00", Region.EMEA.zone());

    /** Who initiates it and why or what: the scenario and the rule that gives it. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "CISCO, VULNERABILITY, -, CISCO_EMERGENCY, COP-01",
                "CISCO, IMMINENT_FAILURE, -, CISCO_EMERGENCY, COP-01",
                "CISCO, FIX, -, CISCO_SCHEDULED, COP-02",
                "CISCO, UTILITY, -, CISCO_SCHEDULED, COP-02",
                "CISCO, -, -, CISCO_SCHEDULED, COP-02",
                "CUSTOMER, -, PHONE_FIRMWARE, CUSTOMER_REQUEST, COP-03",
                "CUSTOMER, -, LOCALE_PACK, CUSTOMER_REQUEST, COP-03",
                "CUSTOMER, -, DEVICE_PACK, CUSTOMER_REQUEST, COP-03",
                "CUSTOMER, -, -, CUSTOMER_REQUEST, COP-03",
            })
    void the_scenario_goes_by_initiator_and_reason(
            Initiator initiator, CopReason reason, CopContent content, CopScenario scenario, String rule) {
        CopInquiry inquiry =
                CopInquiry.of(initiator, Option.of(reason), Option.of(content)).get();

        Ruling<CopDecision> ruling = CopInstallation.of(inquiry);

        assertThat(ruling.value().scenario()).isEqualTo(scenario);
        assertThat(ruling.value().window()).isEmpty();
        assertThat(ruling.because().map(RuleId::value)).containsExactly(rule, "COP-06");
        assertThat(inquiry.initiator()).isEqualTo(initiator);
        assertThat(inquiry.reason()).isEqualTo(Option.of(reason));
        assertThat(inquiry.content()).isEqualTo(Option.of(content));
    }

    /** COP-06, word for word. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            CISCO_EMERGENCY  | ASSESS (CISCO), SELECT_WINDOW (CISCO), NOTIFY (CISCO), INSTALL (CISCO)
            CISCO_SCHEDULED  | ASSESS (CISCO), NOTIFY (CISCO), ANSWER (PARTNER, optional), INSTALL (CISCO), CONFIRM (CISCO)
            CUSTOMER_REQUEST | OPEN_SERVICE_REQUEST (CUSTOMER or PARTNER), UPLOAD_TO_SFTP (CISCO), DOWNLOAD (PARTNER), INSTALL (PARTNER)
            """)
    void each_scenario_has_its_workflow(CopScenario scenario, String steps) {
        assertThat(new CopDecision(scenario, Option.none())
                        .steps()
                        .map(task -> task.step() + " (" + task.actors().mkString(" or ")
                                + (task.optional() ? ", optional" : "") + ")")
                        .mkString(", "))
                .isEqualTo(steps);
    }

    /** COP-01a: of either kind; MNT-09: one that starts at this instant is next, one already open is not. */
    @Test
    void an_emergency_fix_waits_for_the_next_window_of_either_kind() {
        CopInquiry emergency = CopInquiry.byCisco(CopReason.VULNERABILITY);

        assertThat(CopInstallation.of(emergency, EMEA, FRI_NIGHT).value().window())
                .contains(MaintenanceWindow.starting(Region.EMEA, FRI_2024_03_15));
        assertThat(CopInstallation.of(emergency, EMEA, FRI_NIGHT.minusNanos(1))
                        .value()
                        .window())
                .contains(MaintenanceWindow.starting(Region.EMEA, FRI_2024_03_15));
        assertThat(CopInstallation.of(emergency, EMEA, FRI_NIGHT.plusNanos(1))
                        .value()
                        .window())
                .contains(MaintenanceWindow.starting(Region.EMEA, SAT_2024_03_16));
    }

    @Test
    void an_emergency_with_a_window_names_its_rules() {
        Ruling<CopDecision> ruling =
                CopInstallation.of(CopInquiry.byCisco(CopReason.IMMINENT_FAILURE), EMEA, FRI_NIGHT);

        assertThat(ruling.value().scenario()).isEqualTo(CopScenario.CISCO_EMERGENCY);
        assertThat(ruling.because().map(RuleId::value))
                .containsExactly("COP-01", "COP-01a", "MNT-09", "MNT-01", "MNT-02", "COP-06");
    }

    @Test
    void only_an_emergency_has_a_window() {
        assertThat(CopInstallation.of(CopInquiry.byCisco(CopReason.FIX), EMEA, FRI_NIGHT))
                .isEqualTo(CopInstallation.of(CopInquiry.byCisco(CopReason.FIX)));
        assertThat(CopInstallation.of(CopInquiry.byCustomer(CopContent.DEVICE_PACK), EMEA, FRI_NIGHT))
                .isEqualTo(CopInstallation.of(CopInquiry.byCustomer(CopContent.DEVICE_PACK)));
    }

    @ParameterizedTest
    @EnumSource(CopReason.class)
    void a_customer_gives_no_reason(CopReason reason) {
        Validation<?, CopInquiry> answer =
                CopInquiry.of(Initiator.CUSTOMER, Option.some(reason), Option.some(CopContent.DEVICE_PACK));

        assertThat(answer).isEqualTo(invalid(CopFault.REASON_IS_CISCOS));
        assertThat(CopFault.REASON_IS_CISCOS.field()).isEqualTo("reason");
        assertThat(CopFault.REASON_IS_CISCOS.rule()).isEqualTo(RuleId.of("COP-03a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CopInquiry(Initiator.CUSTOMER, Option.some(reason), Option.none()))
                .withMessageContaining("REASON_IS_CISCOS");
    }

    @ParameterizedTest
    @EnumSource(CopContent.class)
    void cisco_names_no_content(CopContent content) {
        Validation<?, CopInquiry> answer =
                CopInquiry.of(Initiator.CISCO, Option.some(CopReason.FIX), Option.some(content));

        assertThat(answer).isEqualTo(invalid(CopFault.CONTENT_IS_THE_CUSTOMERS));
        assertThat(CopFault.CONTENT_IS_THE_CUSTOMERS.field()).isEqualTo("content");
        assertThat(CopFault.CONTENT_IS_THE_CUSTOMERS.rule()).isEqualTo(RuleId.of("COP-03a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CopInquiry(Initiator.CISCO, Option.none(), Option.some(content)))
                .withMessageContaining("CONTENT_IS_THE_CUSTOMERS");
    }

    private static Validation<?, CopInquiry> invalid(CopFault fault) {
        return Validation.invalid(io.vavr.collection.List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "OUTSIDE_RELEASE_CYCLES, COP-00",
        "HIGH_IMPACT, COP-04",
        "ONE_PER_ISSUE, COP-04",
        "UTILITIES, COP-04",
        "FIELD_NOTICE, COP-05",
        "PSIRT, COP-05",
    })
    void what_is_known_of_the_files_rests_on_the_guide(CopFact fact, String rule) {
        assertThat(fact.rule()).isEqualTo(RuleId.of(rule));
        assertThat(fact.text().russian()).containsPattern("\\p{IsCyrillic}");
        assertThat(fact.text().english()).doesNotContainPattern("\\p{IsCyrillic}");
    }

    @Test
    void the_register_is_whole_and_names_the_download_page() {
        assertThat(CopFact.values()).hasSize(6);
        assertThat(CopFact.DOWNLOAD_PAGE).isEqualTo("https://software.cisco.com/download/home");
        assertThat(CopRules.COP_04.text().english()).contains(CopFact.DOWNLOAD_PAGE);
        assertThat(CopRules.all().map(Rule::id)).doesNotHaveDuplicates();
    }
}
