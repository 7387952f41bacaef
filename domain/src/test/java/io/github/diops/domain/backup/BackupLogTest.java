package io.github.diops.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BKP-01, BKP-03, BKP-03b, BKP-06a. */
class BackupLogTest {
    private static final Instant NOW = Instant.parse("2024-03-10T03:00:00Z");
    private static final CustomerId ACME = CustomerId.of("acme");
    private static final Actor CISCO = Actor.of("Ann", Party.CISCO);
    private static final Actor ADMINISTRATOR = Actor.administrator("root");
    private static final BackupLocation PLACE = BackupLocation.of("FRA-2, vault 7");
    private static final Backup TENTH = Backup.of("10", Instant.parse("2024-03-10T02:00:00Z"), true);
    private static final Backup NINTH = Backup.of("9", Instant.parse("2024-03-09T02:00:00Z"), false);

    @Test
    void cisco_records_a_backup_and_where_it_lies() {
        BackupEvent.Recorded event =
                empty().add(CISCO, TENTH, Option.some(PLACE), NOW).get();
        BackupLog log = event.after(Option.none());

        assertThat(event)
                .isEqualTo(event(ACME, UcApplication.CUCM, TENTH)
                        .location(Option.some(PLACE))
                        .build());
        assertThat(event.at()).isEqualTo(TENTH.completedAt());
        assertThat(event.by()).isEqualTo(Party.CISCO);
        assertThat(event.rule()).isEqualTo(RuleId.of("BKP-01"));
        assertThat(log.customer()).isEqualTo(ACME);
        assertThat(log.application()).isEqualTo(UcApplication.CUCM);
        assertThat(log.records()).isEqualTo(LinkedHashMap.of(TENTH.id(), event));
        assertThat(log.completedBy(NOW)).containsExactly(TENTH);
    }

    @Test
    void the_administrator_records_for_cisco() {
        assertThat(empty().add(ADMINISTRATOR, TENTH, Option.none(), NOW).get().by())
                .isEqualTo(Party.CISCO);
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"PARTNER", "CUSTOMER", "VENDOR"})
    void nobody_else_records(Party party) {
        Refusal refusal = recorded(TENTH)
                .add(Actor.of("Bob", party), TENTH, Option.none(), NOW.minusSeconds(86_400))
                .getLeft();

        assertThat(refusal.code()).isEqualTo(BackupRefusal.ONLY_CISCO_BACKS_UP);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("BKP-01"));
        assertThat(refusal.data()).isEmpty();
    }

    @Test
    void an_id_is_recorded_once() {
        Refusal refusal = recorded(TENTH)
                .add(CISCO, Backup.of("10", NOW.plusSeconds(1), false), Option.none(), NOW)
                .getLeft();

        assertThat(refusal.code()).isEqualTo(BackupRefusal.DUPLICATE_ID);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("BKP-03"));
        assertThat(refusal.data()).isEqualTo(LinkedHashMap.of("id", "10"));
    }

    @Test
    void a_backup_from_the_future_is_refused_and_one_completed_now_is_not() {
        Refusal refusal = empty().add(CISCO, Backup.of("11", NOW.plusNanos(1), true), Option.none(), NOW)
                .getLeft();

        assertThat(refusal.code()).isEqualTo(BackupRefusal.COMPLETED_IN_THE_FUTURE);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("BKP-03"));
        assertThat(refusal.data())
                .isEqualTo(LinkedHashMap.of(
                        "id", "11", "completedAt", "2024-03-10T03:00:00.000000001Z", "now", "2024-03-10T03:00:00Z"));
        assertThat(empty().add(CISCO, Backup.of("11", NOW, true), Option.none(), NOW)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_backup_may_be_reported_late() {
        BackupLog log = recorded(TENTH, NINTH);

        assertThat(log.records().keySet()).containsExactly(TENTH.id(), NINTH.id());
        assertThat(log.completedBy(NOW)).containsExactly(TENTH, NINTH);
        assertThat(log.completedBy(TENTH.completedAt())).containsExactly(TENTH, NINTH);
        assertThat(log.completedBy(TENTH.completedAt().minusNanos(1))).containsExactly(NINTH);
        assertThat(log.completedBy(NINTH.completedAt().minusNanos(1))).isEmpty();
    }

    @Test
    void retention_follows_from_the_log() {
        assertThat(RetentionPolicy.standard()
                        .plan(recorded(NINTH, TENTH).completedBy(NOW), NOW)
                        .restorePoint())
                .isEqualTo(Option.some(TENTH));
    }

    @Test
    void events_that_cannot_follow_are_refused() {
        BackupLog log = recorded(TENTH);
        BackupEvent again = event(ACME, UcApplication.CUCM, TENTH).build();
        BackupEvent ofCuc = event(ACME, UcApplication.CUC, NINTH).build();
        BackupEvent ofOther =
                event(CustomerId.of("other"), UcApplication.CUCM, NINTH).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> again.after(Option.some(log)))
                .withMessageContaining("10");
        assertThatIllegalStateException()
                .isThrownBy(() -> ofCuc.after(Option.some(log)))
                .withMessageContaining("acme CUC is none of acme CUCM");
        assertThatIllegalStateException()
                .isThrownBy(() -> ofOther.after(Option.some(log)))
                .withMessageContaining("other CUCM is none of acme CUCM");
    }

    @Test
    void cisco_and_the_administrator_see_where_a_backup_lies() {
        for (Actor reader : List.of(CISCO, ADMINISTRATOR)) {
            assertThat(PLACE.shownTo(reader)).isEqualTo(Either.right("FRA-2, vault 7"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"PARTNER", "CUSTOMER", "VENDOR"})
    void nobody_else_sees_where_a_backup_lies(Party party) {
        Refusal refusal = PLACE.shownTo(Actor.of("Bob", party)).getLeft();

        assertThat(refusal.code()).isEqualTo(BackupRefusal.ONLY_CISCO_KNOWS_WHERE);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("BKP-06a"));
        assertThat(refusal.data()).isEmpty();
    }

    @Test
    void no_text_of_a_log_says_where_a_backup_lies() {
        BackupLog log = empty().add(CISCO, TENTH, Option.some(PLACE), NOW).get().after(Option.none());

        assertThat(log.toString()).contains("10", "known to Cisco").doesNotContain("FRA", "vault");
        assertThat(PLACE).hasToString("known to Cisco");
    }

    @Test
    void a_location_is_a_value() {
        assertThat(PLACE)
                .isEqualTo(BackupLocation.of("FRA-2, vault 7"))
                .hasSameHashCodeAs(BackupLocation.of("FRA-2, vault 7"))
                .isNotEqualTo(BackupLocation.of("FRA-2, vault 8"))
                .isNotEqualTo("FRA-2, vault 7");
        assertThat(BackupLocation.of("FRA-2, vault 8").hashCode()).isNotEqualTo(PLACE.hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_location_says_something(String blank) {
        assertThat(BackupLocation.isValid(blank)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> BackupLocation.of(blank));
    }

    @Test
    void a_location_has_at_most_500_characters_and_stays_unsaid_when_it_is_refused() {
        assertThat(BackupLocation.of("x".repeat(500)).shownTo(CISCO)).isEqualTo(Either.right("x".repeat(500)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackupLocation.of("x".repeat(501)))
                .withMessage("not a place of 1 to 500 characters");
    }

    private static BackupEvent.Recorded.Builder event(CustomerId customer, UcApplication application, Backup backup) {
        BackupEvent.Recorded.Builder event = BackupEvent.Recorded.builder();
        event.customer(customer).application(application).backup(backup).recordedAt(NOW);
        return event;
    }

    private static BackupLog empty() {
        return BackupLog.empty(ACME, UcApplication.CUCM);
    }

    private static BackupLog recorded(Backup... backups) {
        return List.of(backups)
                .foldLeft(
                        empty(),
                        (log, backup) ->
                                log.add(CISCO, backup, Option.none(), NOW).get().after(Option.some(log)));
    }
}
