package io.github.diops.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BKP-03: ids, duplicates and completions after now. */
class BackupsTest {
    private static final Instant SUN_2024_03_10 = Instant.parse("2024-03-10T02:00:00Z");

    private static final Backup A = Backup.of("a", SUN_2024_03_10, true);
    private static final Backup B = Backup.of("b", SUN_2024_03_10.minusSeconds(1), false);

    @Test
    void backups_keep_the_order_given() {
        Backups backups = Backups.of(List.of(B, A));

        assertThat(backups.size()).isEqualTo(2);
        assertThat(backups.get(0)).isEqualTo(B);
        assertThat(backups.get(1)).isEqualTo(A);
        assertThat(backups).containsExactly(B, A);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> backups.get(2));
    }

    @Test
    void what_was_handed_in_may_change_afterwards() {
        ArrayList<Backup> list = new ArrayList<>(java.util.List.of(A));
        Backups backups = Backups.of(list);
        list.set(0, B);

        assertThat(backups).containsExactly(A);
    }

    @Test
    void the_first_completion_counts_failed_ones_too() {
        assertThat(Backups.of(List.of(A, B)).firstCompletion()).isEqualTo(Option.some(B.completedAt()));
        assertThat(Backups.of(List.empty()).firstCompletion()).isEqualTo(Option.none());
    }

    @Test
    void a_duplicate_id_is_a_callers_mistake_that_names_each() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backups.of(List.of(A, B, A, A, B)))
                .withMessage("ids occur twice: a, b");
    }

    @Test
    void a_check_answers_every_fault_at_its_place() {
        Backup late = Backup.of("late", SUN_2024_03_10.plusNanos(1), false);

        Validation<Seq<BackupFault>, Backups> answer = Backups.check(List.of(A, late, B, A, late, A), SUN_2024_03_10);

        assertThat(answer.getError())
                .containsExactly(
                        new BackupFault(1, BackupId.of("late"), BackupRefusal.COMPLETED_IN_THE_FUTURE),
                        new BackupFault(3, BackupId.of("a"), BackupRefusal.DUPLICATE_ID),
                        new BackupFault(4, BackupId.of("late"), BackupRefusal.DUPLICATE_ID),
                        new BackupFault(4, BackupId.of("late"), BackupRefusal.COMPLETED_IN_THE_FUTURE),
                        new BackupFault(5, BackupId.of("a"), BackupRefusal.DUPLICATE_ID));
        assertThat(answer.getError().map(fault -> fault.code().rule())).containsOnly(RuleId.of("BKP-03"));
    }

    @Test
    void a_check_without_faults_answers_the_backups() {
        assertThat(Backups.check(List.of(A, B), SUN_2024_03_10).get()).containsExactly(A, B);
        assertThat(Backups.check(List.empty(), SUN_2024_03_10).get().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "ä", "a/b", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void an_id_is_1_to_64_plain_characters(String bad) {
        assertThat(BackupId.isValid(bad)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> BackupId.of(bad)).withMessageContaining(bad);
        assertThatIllegalArgumentException().isThrownBy(() -> Backup.of(bad, SUN_2024_03_10, true));
        assertThat(BackupId.of("A-z.0_9:" + "x".repeat(56))).hasToString("A-z.0_9:" + "x".repeat(56));
    }

    /** BKP-03: newer is later, then the greater id; nothing is newer than itself. */
    @Test
    void of_two_backups_one_is_newer_and_none_than_itself() {
        Instant completed = Instant.parse("2024-03-08T02:00:00Z");
        Backup first = Backup.of("b1", completed, true);
        Backup second = Backup.of("b2", completed, true);

        assertThat(first.isNewerThan(first)).isFalse();
        assertThat(second.isNewerThan(first)).isTrue();
        assertThat(first.isNewerThan(second)).isFalse();
        assertThat(Backup.of("b0", completed.plusNanos(1), true).isNewerThan(second))
                .isTrue();
    }
}
