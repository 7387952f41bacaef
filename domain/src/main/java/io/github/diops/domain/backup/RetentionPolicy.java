package io.github.diops.domain.backup;

import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;

/**
 * How long backups are kept (BKP-02, BKP-03).
 *
 * @param newest how many good ones are primary, whatever their age
 * @param days how old, in days of 24 h, another good one grows before its extended time begins
 * @param extendedDays how many days of 24 h it is stored beyond that
 */
public record RetentionPolicy(int newest, int days, int extendedDays) {
    private static final RetentionPolicy STANDARD = new RetentionPolicy(3, 3, 30);

    /** More would be no short list of newest ones any longer, and a plan compares each backup with it. */
    private static final int MOST_NEWEST = 100;

    private static final int MOST_DAYS = 36_500;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code newest} is not 1 to 100, or the days not 0 to 36,500 each
     */
    public RetentionPolicy {
        if (newest < 1 || newest > MOST_NEWEST) {
            throw new IllegalArgumentException("the newest 1 to " + MOST_NEWEST + " are kept, not " + newest);
        }
        if (days < 0 || days > MOST_DAYS || extendedDays < 0 || extendedDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "backups are kept 0 to " + MOST_DAYS + " days, not " + days + " and " + extendedDays);
        }
    }

    /** The newest 3; others for 3 days and 30 more (BKP-02). */
    public static RetentionPolicy standard() {
        return STANDARD;
    }

    /**
     * A policy of those numbers.
     *
     * @throws IllegalArgumentException if {@code newest} is not 1 to 100, or the days not 0 to 36,500 each
     */
    public static RetentionPolicy of(int newest, int days, int extendedDays) {
        return new RetentionPolicy(newest, days, extendedDays);
    }

    /** How long after its completion a good backup that is not among the newest is stored, the last instant included. */
    public Duration keptFor() {
        return Duration.ofDays((long) days + extendedDays);
    }

    /**
     * How each backup is kept at {@code now} (BKP-03): one pass, without sorting.
     *
     * @throws IllegalArgumentException if one was completed after {@code now}; {@link Backups#check} answers with a
     *     value instead
     */
    public RetentionPlan plan(Backups backups, Instant now) {
        backups.requireNoneAfter(now);
        return new RetentionPlan(this, backups, now);
    }

    /**
     * {@link #plan} with its rules.
     *
     * @throws IllegalArgumentException if one was completed after {@code now}
     */
    public Ruling<RetentionPlan> retention(Backups backups, Instant now) {
        return Ruling.of(plan(backups, now), BackupRules.BKP_02, BackupRules.BKP_03);
    }

    /**
     * What becomes of these backups if the next {@code nights} all fail (BKP-08b): one entry a night, none for zero
     * nights.
     *
     * @throws IllegalArgumentException if a backup was completed after {@code now}, or {@code nights} is negative
     */
    public Ruling<List<NightOutlook>> ifNightsFail(Backups backups, Region region, Instant now, int nights) {
        if (nights < 0) {
            throw new IllegalArgumentException("nights are not negative: " + nights);
        }
        RetentionPlan plan = plan(backups, now);
        List<RetainedBackup> extended =
                plan.iterator().filter(one -> one.tier() == Tier.EXTENDED).toList();
        BackupNight first = firstToFail(backups, region, now);
        List<NightOutlook> outlook = Iterator.iterate(first, BackupNight::next)
                .take(nights)
                .map(night -> {
                    Instant from = night.equals(first) ? now : night.startExclusive();
                    return new NightOutlook(
                            night,
                            extended.filter(one -> one.expiresAt()
                                            .exists(at -> !at.isBefore(from) && at.isBefore(night.endInclusive())))
                                    .map(RetainedBackup::backup),
                            plan.restorePoint());
                })
                .toList();
        return new Ruling<>(
                outlook,
                List.of(BackupRules.BKP_02, BackupRules.BKP_03)
                        .map(Rule::id)
                        .appendAll(BackupNight.rules(outlook.map(NightOutlook::night)))
                        .append(BackupRules.BKP_08B.id()));
    }

    private static BackupNight firstToFail(Backups backups, Region region, Instant now) {
        BackupNight current = BackupNight.at(region, now);
        boolean over = now.equals(current.endInclusive())
                || backups.iterator().exists(backup -> backup.good() && current.contains(backup.completedAt()));
        return over ? current.next() : current;
    }
}
