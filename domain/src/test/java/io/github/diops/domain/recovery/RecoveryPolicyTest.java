package io.github.diops.domain.recovery;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.Backups;
import io.github.diops.domain.backup.DataKind;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.backup.RetentionPolicy;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.Iterator;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** DRS-01 to DRS-07, BKP-05. */
class RecoveryPolicyTest {
    private static final RecoveryPolicy STANDARD = RecoveryPolicy.standard();
    private static final Instant SUN_2024_03_10_03_00 = at("Sun 2024-03-10 03:00", ZoneOffset.UTC);
    private static final Instant SUN_2024_03_10_02_00 = at("Sun 2024-03-10 02:00", ZoneOffset.UTC);

    /** The policy's example: nightly 02:00Z from 1 to 10 March 2024, 8 and 9 failed, asked on 10 March at 03:00Z. */
    private static final RetentionPlan MARCH = plan(Iterator.rangeClosed(1, 10)
            .map(day -> Backup.of(
                    "mar-" + day, SUN_2024_03_10_02_00.minus(Duration.ofDays(10 - day)), day != 8 && day != 9)));

    private static final RetentionPlan ONLY_FAILED = plan(List.of(Backup.of("x", SUN_2024_03_10_02_00, false)));

    @Test
    void cisco_recovers_a_failed_application_from_the_newest_good_backup_within_one_business_day() {
        Ruling<RecoveryPlan> ruling = recover(Failure.APPLICATION, UcApplication.CUC);

        assertThat(ruling.value())
                .isEqualTo(RecoveryPlan.builder()
                        .restorePoint(Backup.of("mar-10", SUN_2024_03_10_02_00, true))
                        .restores(List.of(DataKind.CONFIGURATION, DataKind.VOICEMAILS))
                        .notRestored(List.empty())
                        .steps(List.of(
                                RecoveryStep.FAIL_OVER,
                                RecoveryStep.COMMUNICATE,
                                RecoveryStep.ESTABLISH_PUBLISHER,
                                RecoveryStep.RESTORE_BACKUP,
                                RecoveryStep.RECOVER_PARTNER_PART))
                        .goal(Option.some(BusinessDays.of(1)))
                        .options(List.empty())
                        .build());
        assertThat(rules(ruling)).isEqualTo("DRS-01 BKP-05 BKP-03 DRS-02 DRS-02a BKP-07 DRS-06 DRS-05 DRS-03 DRS-03a");
    }

    @Test
    void after_a_hardware_failure_cisco_chooses_and_no_goal_is_set() {
        Ruling<RecoveryPlan> ruling = recover(Failure.HARDWARE, UcApplication.IMP);

        assertThat(ruling.value())
                .isEqualTo(RecoveryPlan.builder()
                        .restorePoint(Backup.of("mar-10", SUN_2024_03_10_02_00, true))
                        .restores(List.of(DataKind.CONFIGURATION))
                        .notRestored(List.of(DataKind.INSTANT_MESSAGES))
                        .steps(List.of(
                                RecoveryStep.FAIL_OVER,
                                RecoveryStep.COMMUNICATE,
                                RecoveryStep.CHOOSE_HARDWARE_OPTION,
                                RecoveryStep.RESTORE_BACKUP,
                                RecoveryStep.RECOVER_PARTNER_PART))
                        .goal(Option.none())
                        .options(List.of(
                                HardwareOption.NEW_PUBLISHER_IN_THE_SAME_DATA_CENTRE,
                                HardwareOption.NEW_PUBLISHER_IN_ANOTHER_DATA_CENTRE,
                                HardwareOption.RECOVERED_HARDWARE))
                        .build());
        assertThat(rules(ruling)).isEqualTo("DRS-01 BKP-05 BKP-03 DRS-02 DRS-02a BKP-07 DRS-06 DRS-05 DRS-04");
    }

    @Test
    void expressway_has_nodes_instead_of_a_publisher() {
        Ruling<RecoveryPlan> failed = recover(Failure.APPLICATION, UcApplication.EXPRESSWAY);

        assertThat(failed.value().steps())
                .containsExactly(
                        RecoveryStep.FAIL_OVER,
                        RecoveryStep.COMMUNICATE,
                        RecoveryStep.ESTABLISH_NODES,
                        RecoveryStep.RESTORE_BACKUP,
                        RecoveryStep.RECOVER_PARTNER_PART);
        assertThat(failed.value().goal()).isEqualTo(Option.some(BusinessDays.of(1)));
        assertThat(failed.value().restores()).containsExactly(DataKind.CUSTOM_BACKUP);
        assertThat(rules(failed))
                .isEqualTo("DRS-01 BKP-05 BKP-03 DRS-02 DRS-02a BKP-07 DRS-06 DRS-05 DRS-03 DRS-03b DRS-03a");
        assertThat(rules(recover(Failure.HARDWARE, UcApplication.EXPRESSWAY)))
                .isEqualTo("DRS-01 BKP-05 BKP-03 DRS-02 DRS-02a BKP-07 DRS-06 DRS-05 DRS-04");
    }

    @ParameterizedTest
    @EnumSource(
            value = UcApplication.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXPRESSWAY"})
    void every_other_application_gets_a_new_publisher(UcApplication application) {
        assertThat(recover(Failure.APPLICATION, application).value().steps().get(2))
                .isEqualTo(RecoveryStep.ESTABLISH_PUBLISHER);
    }

    @Test
    void the_rules_of_what_a_backup_holds_are_cited() {
        assertThat(rules(recover(Failure.APPLICATION, UcApplication.SME)))
                .isEqualTo("DRS-01 BKP-05 BKP-03 DRS-02 DRS-02a BKP-07a BKP-07 DRS-06 DRS-05 DRS-03 DRS-03a");
    }

    /** The first reason settles it: who asks, then what for, then whether there is anything to restore. */
    @ParameterizedTest(name = "{0} for {1}, restore point {2}: {3}")
    @CsvSource({
        "PARTNER,  DISASTER,       true,  ONLY_CISCO_RESTORES,   DRS-01, requestedBy, PARTNER",
        "CUSTOMER, DISASTER,       true,  ONLY_CISCO_RESTORES,   DRS-01, requestedBy, CUSTOMER",
        "VENDOR,   DISASTER,       true,  ONLY_CISCO_RESTORES,   DRS-01, requestedBy, VENDOR",
        "PARTNER,  ON_DEMAND,      false, ONLY_CISCO_RESTORES,   DRS-01, requestedBy, PARTNER",
        "PARTNER,  CHANGE_BACKOUT, false, ONLY_CISCO_RESTORES,   DRS-01, requestedBy, PARTNER",
        "CISCO,    ON_DEMAND,      true,  ONLY_AFTER_A_DISASTER, BKP-05, purpose,     ON_DEMAND",
        "CISCO,    CHANGE_BACKOUT, true,  ONLY_AFTER_A_DISASTER, BKP-05, purpose,     CHANGE_BACKOUT",
        "CISCO,    ON_DEMAND,      false, ONLY_AFTER_A_DISASTER, BKP-05, purpose,     ON_DEMAND",
    })
    void the_first_reason_settles_a_refusal(
            Party party,
            RecoveryPurpose purpose,
            boolean good,
            RecoveryRefusal code,
            String rule,
            String name,
            String fact) {
        for (Failure failure : Failure.values()) {
            Refusal refusal = STANDARD.recover(
                            new RecoveryRequest(purpose, failure, UcApplication.CUCM, party),
                            good ? MARCH : ONLY_FAILED)
                    .getLeft();

            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.rule()).isEqualTo(RuleId.of(rule));
            assertThat(refusal.data()).isEqualTo(LinkedHashMap.of(name, fact));
        }
    }

    @Test
    void without_a_good_backup_nothing_is_restored() {
        for (RetentionPlan none : List.of(ONLY_FAILED, plan(List.empty()))) {
            Refusal refusal = STANDARD.recover(
                            new RecoveryRequest(
                                    RecoveryPurpose.DISASTER, Failure.APPLICATION, UcApplication.CER, Party.CISCO),
                            none)
                    .getLeft();

            assertThat(refusal.code()).isEqualTo(RecoveryRefusal.NO_RESTORE_POINT);
            assertThat(refusal.rule()).isEqualTo(RuleId.of("DRS-02a"));
            assertThat(refusal.data()).isEqualTo(LinkedHashMap.of("application", "CER", "now", "2024-03-10T03:00:00Z"));
        }
    }

    @Test
    void cisco_holds_every_step_but_the_partners_own() {
        assertThat(List.of(RecoveryStep.values()).map(step -> step + " " + step.holder()))
                .containsExactly(
                        "FAIL_OVER CISCO",
                        "COMMUNICATE CISCO",
                        "CHOOSE_HARDWARE_OPTION CISCO",
                        "ESTABLISH_PUBLISHER CISCO",
                        "ESTABLISH_NODES CISCO",
                        "RESTORE_BACKUP CISCO",
                        "RECOVER_PARTNER_PART PARTNER");
        assertThat(List.of(RecoveryStep.values()).map(RecoveryStep::text).distinct())
                .hasSize(7);
    }

    @Test
    void if_it_died_now_what_changed_since_the_restore_point_would_be_lost() {
        Ruling<DisasterOutlook> ruling = STANDARD.ifItDiedNow(UcApplication.IMP, Failure.APPLICATION, MARCH);
        DisasterOutlook outlook = ruling.value();

        assertThat(outlook.restorePoint()).isEqualTo(Option.some(Backup.of("mar-10", SUN_2024_03_10_02_00, true)));
        assertThat(outlook.loss())
                .isEqualTo(new Loss(
                        Option.some(SUN_2024_03_10_02_00),
                        Option.some(Duration.ofHours(1)),
                        List.of(DataKind.CONFIGURATION),
                        List.of(DataKind.INSTANT_MESSAGES)));
        assertThat(outlook.steps())
                .containsExactly(
                        RecoveryStep.FAIL_OVER,
                        RecoveryStep.COMMUNICATE,
                        RecoveryStep.ESTABLISH_PUBLISHER,
                        RecoveryStep.RESTORE_BACKUP,
                        RecoveryStep.RECOVER_PARTNER_PART);
        assertThat(outlook.next()).isEqualTo(Party.CISCO);
        assertThat(outlook.goal()).isEqualTo(Option.some(BusinessDays.of(1)));
        assertThat(rules(ruling)).isEqualTo("BKP-03 DRS-02 DRS-02a DRS-02b BKP-07 DRS-06 DRS-05 DRS-03 DRS-03a DRS-01");
    }

    @Test
    void if_its_hardware_died_now_no_goal_stands() {
        Ruling<DisasterOutlook> ruling = STANDARD.ifItDiedNow(UcApplication.CER, Failure.HARDWARE, MARCH);

        assertThat(ruling.value().goal()).isEqualTo(Option.none());
        assertThat(ruling.value().steps().get(2)).isEqualTo(RecoveryStep.CHOOSE_HARDWARE_OPTION);
        assertThat(rules(ruling)).isEqualTo("BKP-03 DRS-02 DRS-02a DRS-02b BKP-07a DRS-06 DRS-05 DRS-04 DRS-01");
    }

    @Test
    void if_it_died_now_without_a_restore_point_all_would_be_lost() {
        Ruling<DisasterOutlook> ruling = STANDARD.ifItDiedNow(UcApplication.IMP, Failure.APPLICATION, ONLY_FAILED);
        DisasterOutlook outlook = ruling.value();

        assertThat(outlook.restorePoint()).isEqualTo(Option.none());
        assertThat(outlook.loss())
                .isEqualTo(new Loss(
                        Option.none(),
                        Option.none(),
                        List.empty(),
                        List.of(DataKind.CONFIGURATION, DataKind.INSTANT_MESSAGES)));
        assertThat(outlook.steps())
                .containsExactly(
                        RecoveryStep.FAIL_OVER,
                        RecoveryStep.COMMUNICATE,
                        RecoveryStep.ESTABLISH_PUBLISHER,
                        RecoveryStep.RECOVER_PARTNER_PART);
        assertThat(outlook.goal()).isEqualTo(Option.none());
        assertThat(rules(ruling)).isEqualTo("BKP-03 DRS-02 DRS-02a DRS-02b BKP-07 DRS-06 DRS-05 DRS-03 DRS-01");
    }

    @Test
    void an_edition_may_set_another_goal_of_at_least_one_business_day() {
        assertThat(STANDARD).isEqualTo(RecoveryPolicy.of(BusinessDays.of(1)));
        assertThat(RecoveryPolicy.of(BusinessDays.of(2))
                        .ifItDiedNow(UcApplication.CUCM, Failure.APPLICATION, MARCH)
                        .value()
                        .goal())
                .isEqualTo(Option.some(BusinessDays.of(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecoveryPolicy.of(BusinessDays.of(0)))
                .withMessageContaining("0");
    }

    @Test
    void the_words_of_a_request_are_the_contracts() {
        assertThat(RecoveryPurpose.values())
                .containsExactly(RecoveryPurpose.DISASTER, RecoveryPurpose.ON_DEMAND, RecoveryPurpose.CHANGE_BACKOUT);
        assertThat(Failure.values()).containsExactly(Failure.APPLICATION, Failure.HARDWARE);
    }

    private static Ruling<RecoveryPlan> recover(Failure failure, UcApplication application) {
        return STANDARD.recover(new RecoveryRequest(RecoveryPurpose.DISASTER, failure, application, Party.CISCO), MARCH)
                .get();
    }

    private static RetentionPlan plan(Iterable<Backup> backups) {
        return RetentionPolicy.standard().plan(Backups.of(backups), SUN_2024_03_10_03_00);
    }

    private static String rules(Ruling<?> ruling) {
        return ruling.because().mkString(" ");
    }
}
