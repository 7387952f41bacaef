package io.github.diops.domain.backup;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BKP-02, BKP-03, BKP-08b. */
class RetentionPolicyTest {
    private static final RetentionPolicy STANDARD = RetentionPolicy.standard();
    private static final Instant SUN_2024_03_10_03_00 = at("Sun 2024-03-10 03:00", ZoneOffset.UTC);

    /** The policy's example: nightly 02:00Z from 1 to 10 March 2024, 8 and 9 failed, asked on 10 March at 03:00Z. */
    private static final Backups MARCH = Backups.of(Iterator.rangeClosed(1, 10)
            .map(day -> Backup.of(
                    "mar-" + day,
                    Instant.parse("2024-03-01T02:00:00Z").plus(Duration.ofDays(day - 1)),
                    day != 8 && day != 9)));

    @Test
    void the_policys_example_keeps_10_7_and_6_as_primary() {
        RetentionPlan plan = STANDARD.plan(MARCH, SUN_2024_03_10_03_00);

        assertThat(List.ofAll(plan)
                        .map(one -> one.backup().id() + " " + one.tier()
                                + one.expiresAt().map(end -> " " + end).getOrElse("")))
                .containsExactly(
                        "mar-1 EXTENDED 2024-04-03T02:00:00Z",
                        "mar-2 EXTENDED 2024-04-04T02:00:00Z",
                        "mar-3 EXTENDED 2024-04-05T02:00:00Z",
                        "mar-4 EXTENDED 2024-04-06T02:00:00Z",
                        "mar-5 EXTENDED 2024-04-07T02:00:00Z",
                        "mar-6 PRIMARY",
                        "mar-7 PRIMARY",
                        "mar-8 FAILED",
                        "mar-9 FAILED",
                        "mar-10 PRIMARY");
        assertThat(plan.restorePoint().map(Backup::id)).isEqualTo(Option.some(BackupId.of("mar-10")));
        assertThat(plan.now()).isEqualTo(SUN_2024_03_10_03_00);
        assertThat(plan.backups()).isSameAs(MARCH);
        assertThat(plan.size()).isEqualTo(10);
    }

    @Test
    void a_plan_is_asked_by_place_too() {
        RetentionPlan plan = STANDARD.plan(MARCH, SUN_2024_03_10_03_00);

        assertThat(plan.tier(4)).isEqualTo(Tier.EXTENDED);
        assertThat(plan.get(4))
                .isEqualTo(new RetainedBackup(
                        MARCH.get(4), Tier.EXTENDED, Option.some(at("Sun 2024-04-07 02:00", ZoneOffset.UTC))));
        assertThat(plan.get(9)).isEqualTo(new RetainedBackup(MARCH.get(9), Tier.PRIMARY, Option.none()));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plan.tier(10));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plan.get(-1));
    }

    @Test
    void a_retention_rests_on_the_guides_numbers_and_on_how_they_meet() {
        assertThat(STANDARD.retention(MARCH, SUN_2024_03_10_03_00).because().map(RuleId::value))
                .containsExactly("BKP-02", "BKP-03");
        assertThat(STANDARD.retention(MARCH, SUN_2024_03_10_03_00).value().tier(9))
                .isEqualTo(Tier.PRIMARY);
    }

    /** 33 x 24 h after completion the last instant, included. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2024-04-07T01:59:59.999999999Z, EXTENDED",
        "2024-04-07T02:00:00Z,           EXTENDED",
        "2024-04-07T02:00:00.000000001Z, EXPIRED",
        "2024-04-07T02:00:01Z,           EXPIRED",
    })
    void an_extended_backup_is_stored_up_to_its_last_instant(Instant now, Tier tier) {
        RetainedBackup fifth = STANDARD.plan(MARCH, now).get(4);

        assertThat(fifth.tier()).isEqualTo(tier);
        assertThat(fifth.expiresAt())
                .isEqualTo(Option.when(tier == Tier.EXTENDED, Instant.parse("2024-04-07T02:00:00Z")));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2024-04-07T02:00:00.123456788Z, EXTENDED",
        "2024-04-07T02:00:00.123456789Z, EXTENDED",
        "2024-04-07T02:00:00.123456790Z, EXPIRED",
        "2024-04-07T02:00:00.999999999Z, EXPIRED",
    })
    void nanoseconds_count(Instant now, Tier tier) {
        Backups backups = Backups.of(List.ofAll(MARCH)
                .filter(backup -> !backup.id().value().equals("mar-5"))
                .append(Backup.of("late", Instant.parse("2024-03-05T02:00:00.123456789Z"), true)));

        assertThat(STANDARD.plan(backups, now).tier(9)).isEqualTo(tier);
    }

    @Test
    void the_newest_three_never_expire() {
        RetentionPlan plan = STANDARD.plan(MARCH, Instant.parse("2199-12-31T00:00:00Z"));

        assertThat(List.ofAll(plan)
                        .filter(one -> one.tier() == Tier.PRIMARY)
                        .map(one -> one.backup().id().value()))
                .containsExactly("mar-6", "mar-7", "mar-10");
        assertThat(List.ofAll(plan).filter(one -> one.tier() == Tier.EXPIRED)).hasSize(5);
        assertThat(List.ofAll(plan).filter(one -> one.tier() == Tier.FAILED)).hasSize(2);
        assertThat(plan.restorePoint().map(Backup::id)).isEqualTo(Option.some(BackupId.of("mar-10")));
    }

    /** A backup that leaves the three when already older is expired at once. */
    @Test
    void an_old_primary_backup_that_is_replaced_is_expired_at_once() {
        Instant now = at("Wed 2024-06-12 03:00", ZoneOffset.UTC);
        List<Backup> old = List.of(
                Backup.of("a", Instant.parse("2024-03-01T02:00:00Z"), true),
                Backup.of("b", Instant.parse("2024-03-02T02:00:00Z"), true),
                Backup.of("c", Instant.parse("2024-03-03T02:00:00Z"), true));

        assertThat(List.ofAll(STANDARD.plan(Backups.of(old), now)).map(RetainedBackup::tier))
                .containsOnly(Tier.PRIMARY);
        assertThat(List.ofAll(STANDARD.plan(Backups.of(old.append(Backup.of("d", now, true))), now))
                        .map(RetainedBackup::tier))
                .containsExactly(Tier.EXPIRED, Tier.PRIMARY, Tier.PRIMARY, Tier.PRIMARY);
    }

    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource({
        // of two completed at one instant, the greater id by code point: digits, capitals, underscore, small letters
        "b, a",
        "a, Z",
        "a, _",
        "_, Z",
        "A, 9",
        "9, .",
        "'a.', a",
        "a1, a",
        "10, 1",
        "2, 10",
        "':', 9",
    })
    void of_two_completed_together_the_greater_id_is_the_newer(String newer, String older) {
        Instant now = SUN_2024_03_10_03_00;
        RetentionPolicy one = RetentionPolicy.of(1, 3, 30);

        for (List<Backup> backups : List.of(
                List.of(Backup.of(newer, now, true), Backup.of(older, now, true)),
                List.of(Backup.of(older, now, true), Backup.of(newer, now, true)))) {
            RetentionPlan plan = one.plan(Backups.of(backups), now);

            assertThat(plan.restorePoint().map(Backup::id)).isEqualTo(Option.some(BackupId.of(newer)));
            assertThat(List.ofAll(plan).filter(each -> each.tier() == Tier.PRIMARY))
                    .hasSize(1);
        }
        assertThat(Backup.of(newer, now, true).isNewerThan(Backup.of(older, now, true)))
                .isTrue();
        assertThat(Backup.of(older, now, true).isNewerThan(Backup.of(newer, now, true)))
                .isFalse();
        assertThat(Backup.of(newer, now, true).isNewerThan(Backup.of(newer, now, true)))
                .isFalse();
    }

    @Test
    void a_nanosecond_decides_before_the_id() {
        Backup first = Backup.of("z", Instant.parse("2024-03-10T02:00:00.000000001Z"), true);
        Backup second = Backup.of("a", Instant.parse("2024-03-10T02:00:00.000000002Z"), true);

        assertThat(RetentionPolicy.of(1, 3, 30)
                        .plan(Backups.of(List.of(first, second)), SUN_2024_03_10_03_00)
                        .restorePoint())
                .isEqualTo(Option.some(second));
        assertThat(second.isNewerThan(first)).isTrue();
        assertThat(first.isNewerThan(second)).isFalse();
    }

    @Test
    void nothing_is_kept_of_nothing_and_failures_are_no_restore_point() {
        assertThat(List.ofAll(STANDARD.plan(Backups.of(List.empty()), SUN_2024_03_10_03_00)))
                .isEmpty();
        assertThat(STANDARD.plan(Backups.of(List.empty()), SUN_2024_03_10_03_00).restorePoint())
                .isEqualTo(Option.none());

        RetentionPlan failed =
                STANDARD.plan(Backups.of(List.of(Backup.of("x", SUN_2024_03_10_03_00, false))), SUN_2024_03_10_03_00);
        assertThat(failed.tier(0)).isEqualTo(Tier.FAILED);
        assertThat(failed.restorePoint()).isEqualTo(Option.none());
    }

    @Test
    void a_backup_from_the_future_is_a_callers_mistake_good_or_not() {
        Instant now = SUN_2024_03_10_03_00;
        Backups backups = Backups.of(List.of(
                Backup.of("soon", now.plusNanos(1), false),
                Backup.of("now", now, true),
                Backup.of("later", now.plusSeconds(1), true)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.plan(backups, now))
                .withMessage("completed after 2024-03-10T03:00:00Z: soon, later");
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.retention(backups, now));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.ifNightsFail(backups, Region.EMEA, now, 1));
        assertThat(STANDARD.plan(backups, now.plusSeconds(1)).restorePoint().map(Backup::id))
                .isEqualTo(Option.some(BackupId.of("later")));
    }

    @Test
    void the_numbers_are_the_guides() {
        assertThat(STANDARD).isEqualTo(RetentionPolicy.of(3, 3, 30));
        assertThat(STANDARD.keptFor()).isEqualTo(Duration.ofDays(33));
    }

    @Test
    void an_edition_may_keep_more_or_fewer() {
        RetentionPlan plan = RetentionPolicy.of(2, 0, 5).plan(MARCH, SUN_2024_03_10_03_00);

        assertThat(List.ofAll(plan).map(RetainedBackup::tier).map(Tier::name))
                .containsExactly(
                        "EXPIRED",
                        "EXPIRED",
                        "EXPIRED",
                        "EXPIRED",
                        "EXPIRED",
                        "EXTENDED",
                        "PRIMARY",
                        "FAILED",
                        "FAILED",
                        "PRIMARY");
    }

    @ParameterizedTest(name = "newest {0}, {1} and {2} days")
    @CsvSource({"0, 3, 30", "-1, 3, 30", "101, 3, 30", "3, -1, 30", "3, 3, -1", "3, 36501, 30", "3, 3, 36501"})
    void an_empty_or_endless_retention_is_refused(int newest, int days, int extendedDays) {
        assertThatIllegalArgumentException().isThrownBy(() -> RetentionPolicy.of(newest, days, extendedDays));
    }

    @Test
    void the_numbers_may_reach_their_limits() {
        assertThat(RetentionPolicy.of(1, 0, 0).keptFor()).isEqualTo(Duration.ZERO);
        assertThat(RetentionPolicy.of(100, 36_500, 36_500).keptFor()).isEqualTo(Duration.ofDays(73_000));
        assertThat(List.ofAll(RetentionPolicy.of(100, 3, 30).plan(MARCH, SUN_2024_03_10_03_00))
                        .filter(one -> one.tier() == Tier.PRIMARY))
                .hasSize(8);
    }

    /** Asked on 10 March at 03:00Z (04:00 in Berlin): the night of 10 March has its backup, so that of 11 March is next. */
    @Test
    void failed_nights_expire_what_is_stored_and_leave_the_restore_point_to_age() {
        List<NightOutlook> outlook = STANDARD.ifNightsFail(MARCH, Region.EMEA, SUN_2024_03_10_03_00, 29)
                .value();

        assertThat(outlook.map(one -> one.night().date()).head()).isEqualTo(LocalDate.of(2024, 3, 11));
        assertThat(outlook.map(one -> one.night().date()).last()).isEqualTo(LocalDate.of(2024, 4, 8));
        assertThat(outlook.filter(one -> !one.expiring().isEmpty())
                        .map(one -> one.night().date() + " "
                                + one.expiring().map(Backup::id).mkString(",")))
                .containsExactly(
                        "2024-04-03 mar-1",
                        "2024-04-04 mar-2",
                        "2024-04-05 mar-3",
                        "2024-04-06 mar-4",
                        "2024-04-07 mar-5");
        assertThat(outlook.map(NightOutlook::restorePoint)).containsOnly(Option.some(MARCH.get(9)));
        // 11 March 06:00 in Berlin is 05:00Z; 8 April, in summer time, 04:00Z.
        assertThat(outlook.head().restorePointAge()).isEqualTo(Option.some(Duration.ofHours(27)));
        assertThat(outlook.last().restorePointAge()).isEqualTo(Option.some(Duration.ofHours(29 * 24 + 2)));
    }

    @Test
    void failed_nights_rest_on_retention_nights_and_where_they_begin() {
        assertThat(STANDARD.ifNightsFail(MARCH, Region.EMEA, SUN_2024_03_10_03_00, 2)
                        .because()
                        .map(RuleId::value))
                .containsExactly("BKP-02", "BKP-03", "BKP-08", "MNT-02", "BKP-08b");
        // The clocks of Europe change on Sunday 31 March.
        assertThat(STANDARD.ifNightsFail(MARCH, Region.EMEA, SUN_2024_03_10_03_00, 21)
                        .because()
                        .map(RuleId::value))
                .containsExactly("BKP-02", "BKP-03", "BKP-08", "MNT-02", "BKP-08a", "BKP-08b");
        assertThat(STANDARD.ifNightsFail(MARCH, Region.EMEA, SUN_2024_03_10_03_00, 20)
                        .because())
                .doesNotContain(RuleId.of("BKP-08a"));
    }

    @ParameterizedTest(name = "asked at {0}: {1}")
    @CsvSource({
        "2024-03-10T02:00:00Z,           2024-03-11", // the night of 10 March has just got its backup
        "2024-03-10T05:00:00Z,           2024-03-11", // 06:00 in Berlin: the night of 10 March is over
        "2024-03-10T05:00:00.000000001Z, 2024-03-11",
        "2024-03-11T04:59:59.999999999Z, 2024-03-11", // still without a backup
        "2024-03-11T05:00:00Z,           2024-03-12", // 06:00: it failed, and is no longer next
        "2024-03-11T05:00:00.000000001Z, 2024-03-12",
    })
    void the_next_nights_begin_with_the_one_that_can_still_fail(Instant now, LocalDate first) {
        assertThat(STANDARD.ifNightsFail(MARCH, Region.EMEA, now, 1)
                        .value()
                        .map(one -> one.night().date()))
                .containsExactly(first);
    }

    @Test
    void a_failed_backup_does_not_save_the_night() {
        Instant now = at("Fri 2024-03-08 03:00", ZoneOffset.UTC);
        Backups backups = Backups.of(List.ofAll(MARCH).take(8)); // the last of them failed that night

        assertThat(STANDARD.ifNightsFail(backups, Region.EMEA, now, 1)
                        .value()
                        .map(one -> one.night().date()))
                .containsExactly(LocalDate.of(2024, 3, 8));
    }

    /** What expires between now and the first failed night's start is counted to that night. */
    @Test
    void what_expires_in_a_night_that_went_well_counts_to_the_first_that_fails() {
        Instant now = Instant.parse("2024-04-07T02:00:00Z");
        Backups backups = Backups.of(List.ofAll(MARCH).append(Backup.of("good", now, true)));

        List<NightOutlook> outlook =
                STANDARD.ifNightsFail(backups, Region.EMEA, now, 2).value();

        assertThat(outlook.map(one -> one.night().date()))
                .containsExactly(LocalDate.of(2024, 4, 8), LocalDate.of(2024, 4, 9));
        assertThat(outlook.head().expiring().map(Backup::id))
                .containsExactly(BackupId.of("mar-5"), BackupId.of("mar-6"));
        assertThat(outlook.last().expiring()).isEmpty();
    }

    /** EMEA nights end at 04:00Z in summer: a backup stored until that instant is still there at it. */
    @Test
    void a_backup_stored_until_a_nights_end_expires_in_the_next() {
        Instant end = at("Mon 2024-06-10 06:00", Region.EMEA.zone());
        Instant made = end.minus(Duration.ofDays(33));
        Backups backups = Backups.of(List.of(
                Backup.of("at", made, true),
                Backup.of("before", made.minusNanos(1), true),
                Backup.of("p1", made.plusSeconds(1), true),
                Backup.of("p2", made.plusSeconds(2), true),
                Backup.of("p3", made.plusSeconds(3), true)));

        assertThat(STANDARD.ifNightsFail(backups, Region.EMEA, end.minusSeconds(60), 2)
                        .value()
                        .map(one -> one.expiring().map(Backup::id).mkString(",")))
                .containsExactly("before", "at");
        assertThat(STANDARD.ifNightsFail(backups, Region.EMEA, end, 1)
                        .value()
                        .map(one -> one.expiring().map(Backup::id).mkString(",")))
                .containsExactly("at");
    }

    @Test
    void no_nights_have_no_outlook_and_without_a_good_backup_there_is_no_age() {
        Backups none = Backups.of(List.empty());

        assertThat(STANDARD.ifNightsFail(none, Region.AUS, SUN_2024_03_10_03_00, 0)
                        .value())
                .isEmpty();
        assertThat(STANDARD.ifNightsFail(none, Region.AUS, SUN_2024_03_10_03_00, 1)
                        .value()
                        .head())
                .satisfies(one -> {
                    assertThat(one.restorePoint()).isEqualTo(Option.none());
                    assertThat(one.restorePointAge()).isEqualTo(Option.none());
                    assertThat(one.expiring()).isEmpty();
                });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.ifNightsFail(none, Region.AUS, SUN_2024_03_10_03_00, -1))
                .withMessageContaining("-1");
    }
}
