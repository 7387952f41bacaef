package io.github.diops.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.maintenance.Region;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** BKP-03 for random backups, against a reading of the rule that sorts; equal instants and the edges are frequent. */
class RetentionProperties {
    private static final Instant NOW = Instant.parse("2024-03-10T03:00:00.5Z");
    private static final Duration KEPT = Duration.ofDays(33);
    private static final RetentionPolicy STANDARD = RetentionPolicy.standard();

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void every_backup_has_the_tier_that_sorting_gives_it(@ForAll("backups") List<Backup> backups) {
        RetentionPlan plan = STANDARD.plan(Backups.of(backups), NOW);

        assertThat(tiers(plan)).isEqualTo(sorted(backups, 3, NOW));
        assertThat(List.ofAll(plan).map(RetainedBackup::backup)).containsExactlyElementsOf(backups);
        for (RetainedBackup one : plan) {
            assertThat(one.expiresAt().map(end -> Duration.between(one.backup().completedAt(), end)))
                    .isEqualTo(Option.when(one.tier() == Tier.EXTENDED, KEPT));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void any_number_of_newest_ones_is_what_sorting_gives(
            @ForAll("backups") List<Backup> backups, @ForAll @IntRange(min = 1, max = 12) int newest) {
        assertThat(tiers(RetentionPolicy.of(newest, 3, 30).plan(Backups.of(backups), NOW)))
                .isEqualTo(sorted(backups, newest, NOW));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_restore_point_is_the_newest_good_one(@ForAll("backups") List<Backup> backups) {
        assertThat(STANDARD.plan(Backups.of(backups), NOW).restorePoint())
                .isEqualTo(backups.filter(Backup::good)
                        .sorted(RetentionProperties::oldestFirst)
                        .lastOption());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_plan_does_not_depend_on_the_order_given(@ForAll("backups") List<Backup> backups, @ForAll Random random) {
        ArrayList<Backup> shuffled = new ArrayList<>(backups.asJava());
        Collections.shuffle(shuffled, random);

        assertThat(tiers(STANDARD.plan(Backups.of(shuffled), NOW)))
                .isEqualTo(tiers(STANDARD.plan(Backups.of(backups), NOW)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_newest_good_ones_never_expire(@ForAll("backups") List<Backup> backups, @ForAll("ages") Duration later) {
        RetentionPlan plan = STANDARD.plan(Backups.of(backups), NOW.plus(later));

        assertThat(plan.iterator().count(one -> one.tier() == Tier.PRIMARY))
                .isEqualTo(Math.min(3, backups.count(Backup::good)));
        assertThat(tiers(plan).filterValues(tier -> tier == Tier.PRIMARY))
                .isEqualTo(tiers(STANDARD.plan(Backups.of(backups), NOW)).filterValues(tier -> tier == Tier.PRIMARY));
    }

    /** PRIMARY before EXTENDED before EXPIRED: what a new good backup changes, it changes downwards. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_further_good_backup_never_raises_an_older_one(
            @ForAll("backups") List<Backup> backups, @ForAll("ages") Duration age) {
        Backup further = Backup.of("further", NOW.minus(age), true);
        Map<BackupId, Tier> before = tiers(STANDARD.plan(Backups.of(backups), NOW));
        Map<BackupId, Tier> after = tiers(STANDARD.plan(Backups.of(backups.append(further)), NOW));

        for (Backup backup : backups) {
            assertThat(tier(after, backup.id())).isGreaterThanOrEqualTo(tier(before, backup.id()));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_failed_backup_changes_nothing(@ForAll("backups") List<Backup> backups, @ForAll("ages") Duration age) {
        Backup failed = Backup.of("further", NOW.minus(age), false);

        assertThat(tiers(STANDARD.plan(Backups.of(backups.prepend(failed)), NOW)))
                .isEqualTo(tiers(STANDARD.plan(Backups.of(backups), NOW)).put(failed.id(), Tier.FAILED));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void failed_nights_expire_what_planning_at_each_nights_end_no_longer_stores(
            @ForAll("backups") List<Backup> backups,
            @ForAll Region region,
            @ForAll @IntRange(min = 0, max = 40) int nights) {
        Backups given = Backups.of(backups);
        Map<BackupId, Tier> before = tiers(STANDARD.plan(given, NOW));

        List<NightOutlook> outlook =
                STANDARD.ifNightsFail(given, region, NOW, nights).value();

        assertThat(outlook).hasSize(nights);
        for (NightOutlook one : outlook) {
            Instant end = one.night().endInclusive();
            RetentionPlan plan = STANDARD.plan(given, end);
            Map<BackupId, Tier> after = tiers(plan);
            Map<BackupId, Tier> stored = before;
            assertThat(one.expiring().map(Backup::id))
                    .containsExactlyElementsOf(backups.map(Backup::id)
                            .filter(id -> tier(after, id) == Tier.EXPIRED && tier(stored, id) != Tier.EXPIRED));
            assertThat(one.restorePoint()).isEqualTo(plan.restorePoint());
            assertThat(one.restorePointAge())
                    .isEqualTo(plan.restorePoint().map(point -> Duration.between(point.completedAt(), end)));
            before = after;
        }
    }

    private static Map<BackupId, Tier> tiers(RetentionPlan plan) {
        return HashMap.ofEntries(
                plan.iterator().map(one -> io.vavr.Tuple.of(one.backup().id(), one.tier())));
    }

    private static Tier tier(Map<BackupId, Tier> tiers, BackupId id) {
        return tiers.get(id).get();
    }

    /** The rule read with a sort: the last of the good ones in order, the others by their age. */
    private static Map<BackupId, Tier> sorted(List<Backup> backups, int newest, Instant now) {
        List<Backup> good = backups.filter(Backup::good).sorted(RetentionProperties::oldestFirst);
        List<Backup> primary = good.takeRight(newest);
        return HashMap.ofEntries(backups.map(backup -> io.vavr.Tuple.of(
                backup.id(),
                !backup.good()
                        ? Tier.FAILED
                        : primary.contains(backup)
                                ? Tier.PRIMARY
                                : backup.completedAt().plus(KEPT).isBefore(now) ? Tier.EXPIRED : Tier.EXTENDED)));
    }

    private static int oldestFirst(Backup one, Backup other) {
        int byTime = one.completedAt().compareTo(other.completedAt());
        int[] left = one.id().value().codePoints().toArray();
        int[] right = other.id().value().codePoints().toArray();
        return byTime != 0 ? byTime : java.util.Arrays.compare(left, right);
    }

    @Provide
    Arbitrary<List<Backup>> backups() {
        Arbitrary<String> ids =
                Arbitraries.strings().withChars("ABZabz019._:-").ofMinLength(1).ofMaxLength(3);
        return Combinators.combine(ids, ages(), Arbitraries.of(true, true, true, false))
                .as((id, age, good) -> Backup.of(id, NOW.minus(age), good))
                .list()
                .ofMaxSize(25)
                .uniqueElements(Backup::id)
                .map(List::ofAll);
    }

    /** Few different ages, so that equal ones are frequent, and those around the edges to the nanosecond. */
    @Provide
    Arbitrary<Duration> ages() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 5).map(Duration::ofDays)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                KEPT.minusNanos(1),
                                KEPT,
                                KEPT.plusNanos(1),
                                KEPT.minusSeconds(1),
                                KEPT.plusSeconds(1))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(2), Duration.ofMillis(500))),
                Tuple.of(3, Arbitraries.longs().between(0, 60 * 86_400L).map(Duration::ofSeconds)));
    }
}
