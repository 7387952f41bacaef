package io.github.diops.domain.backup;

import io.vavr.collection.Iterator;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * How each backup is kept at one instant, in the order in which the backups were given (BKP-03). The plan holds which
 * are the newest; every other tier follows from the backup's own age, so nothing is stored per backup, and a tier costs
 * the same to ask for whatever their number.
 */
public final class RetentionPlan implements Iterable<RetainedBackup> {
    private final Backups backups;
    private final Instant now;
    private final RetentionPolicy policy;

    /** The places of the primary ones, from the newest on. */
    private final int[] primary;

    /** A good backup that is not primary is stored if it was completed then or later. */
    private final Instant storedSince;

    RetentionPlan(RetentionPolicy policy, Backups backups, Instant now) {
        this.policy = policy;
        this.backups = backups;
        this.now = now;
        this.primary = backups.newest(policy.newest());
        this.storedSince = now.minus(policy.keptFor());
    }

    /** The backups it is about. */
    public Backups backups() {
        return backups;
    }

    /** The instant at which it holds. */
    public Instant now() {
        return now;
    }

    public int size() {
        return backups.size();
    }

    /**
     * How the backup at that place is kept, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Tier tier(int index) {
        if (!backups.isGood(index)) {
            return Tier.FAILED;
        }
        if (isPrimary(index)) {
            return Tier.PRIMARY;
        }
        return backups.isGoodSince(index, storedSince) ? Tier.EXTENDED : Tier.EXPIRED;
    }

    private boolean isPrimary(int index) {
        for (int place : primary) {
            if (place == index) {
                return true;
            }
        }
        return false;
    }

    /**
     * The backup at that place, from 0, and how it is kept.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public RetainedBackup get(int index) {
        Backup backup = backups.get(index);
        Tier tier = tier(index);
        return new RetainedBackup(
                backup,
                tier,
                Option.when(tier == Tier.EXTENDED, () -> backup.completedAt().plus(policy.keptFor())));
    }

    /** Each backup and how it is kept, in the order given; made as it is read. */
    @Override
    public Iterator<RetainedBackup> iterator() {
        return Iterator.range(0, size()).map(this::get);
    }

    /** The backup a disaster would be recovered from: the newest good one, or none if none is good (DRS-02a). */
    public Option<Backup> restorePoint() {
        return Option.when(primary.length > 0, () -> backups.get(primary[0]));
    }
}
