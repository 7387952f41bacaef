package io.github.diops.domain.backup;

import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The backups of one customer's application, in the order given, no two with the same id (BKP-03). Immutable; it may be
 * empty.
 */
public final class Backups implements Iterable<Backup> {
    /** In place of a failed backup's second: before every instant, so that it is never among the newest. */
    private static final long NEVER = Long.MIN_VALUE;

    private final Backup[] backups;

    /** The second of epoch in which each good one was completed: what a pass over a million of them reads. */
    private final long[] seconds;

    /** When the last of them was completed, good or not; the earliest instant if there are none. */
    private final Instant latest;

    private Backups(Backup[] backups) {
        this.backups = backups;
        this.seconds = new long[backups.length];
        Instant last = Instant.MIN;
        for (int index = 0; index < backups.length; index++) {
            Instant completedAt = backups[index].completedAt();
            seconds[index] = backups[index].good() ? completedAt.getEpochSecond() : NEVER;
            last = completedAt.isAfter(last) ? completedAt : last;
        }
        this.latest = last;
    }

    /**
     * These backups, in their order.
     *
     * @throws IllegalArgumentException if two have the same id; {@link #check} answers with a value instead
     */
    public static Backups of(Iterable<Backup> backups) {
        return check(backups, Instant.MAX)
                .fold(
                        faults -> {
                            throw new IllegalArgumentException("ids occur twice: "
                                    + faults.map(BackupFault::id).distinct().mkString(", "));
                        },
                        checked -> checked);
    }

    /**
     * These backups, in their order, as they may be known at {@code now}; otherwise every fault by place: each
     * occurrence of an id after its first, and each completion after {@code now} (BKP-03).
     */
    public static Validation<Seq<BackupFault>, Backups> check(Iterable<Backup> backups, Instant now) {
        java.util.List<Backup> given = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        java.util.List<BackupFault> faults = new ArrayList<>();
        for (Backup backup : backups) {
            int index = given.size();
            given.add(backup);
            if (!ids.add(backup.id().value())) {
                faults.add(new BackupFault(index, backup.id(), BackupRefusal.DUPLICATE_ID));
            }
            if (backup.completedAt().isAfter(now)) {
                faults.add(new BackupFault(index, backup.id(), BackupRefusal.COMPLETED_IN_THE_FUTURE));
            }
        }
        return faults.isEmpty()
                ? Validation.valid(new Backups(given.toArray(Backup[]::new)))
                : Validation.invalid(List.ofAll(faults));
    }

    public int size() {
        return backups.length;
    }

    /**
     * The backup at that place of the order given, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Backup get(int index) {
        return backups[index];
    }

    /** Each of them, in the order given. */
    @Override
    public Iterator<Backup> iterator() {
        return Iterator.of(backups);
    }

    /** The places of the newest {@code count} good ones, or of all if there are fewer, from the newest on (BKP-03). */
    int[] newest(int count) {
        int[] newest = new int[Math.min(count, backups.length)];
        int found = 0;
        long least = NEVER + 1; // once all places are taken, the second of the last of them
        for (int index = 0; index < seconds.length; index++) {
            if (seconds[index] >= least && (found < newest.length || isNewer(index, newest[found - 1]))) {
                int place = found < newest.length ? found++ : found - 1;
                for (; place > 0 && isNewer(index, newest[place - 1]); place--) {
                    newest[place] = newest[place - 1];
                }
                newest[place] = index;
                least = found < newest.length ? least : seconds[newest[found - 1]];
            }
        }
        return Arrays.copyOf(newest, found);
    }

    private boolean isNewer(int one, int other) {
        return seconds[one] == seconds[other]
                ? backups[one].isNewerThan(backups[other])
                : seconds[one] > seconds[other];
    }

    boolean isGood(int index) {
        return seconds[index] != NEVER;
    }

    /** Whether the one at that place is good and was completed at or after {@code start}. */
    boolean isGoodSince(int index, Instant start) {
        return seconds[index] == start.getEpochSecond()
                ? !backups[index].completedAt().isBefore(start)
                : seconds[index] > start.getEpochSecond();
    }

    /** When the first of them was completed, good or not; none if there are none. */
    Option<Instant> firstCompletion() {
        return iterator().map(Backup::completedAt).min();
    }

    /**
     * Requires that none was completed after {@code now}.
     *
     * @throws IllegalArgumentException if one was; the message names every such id
     */
    void requireNoneAfter(Instant now) {
        if (latest.isAfter(now)) {
            throw new IllegalArgumentException("completed after " + now + ": "
                    + iterator()
                            .filter(backup -> backup.completedAt().isAfter(now))
                            .map(Backup::id)
                            .mkString(", "));
        }
    }
}
