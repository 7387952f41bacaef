package io.github.diops.domain.backup;

import java.time.Instant;

/**
 * One backup of one application.
 *
 * @param completedAt when it ended, to the nanosecond
 * @param good whether it can be restored from; one that is not has failed
 */
public record Backup(BackupId id, Instant completedAt, boolean good) {

    /**
     * The backup of that id.
     *
     * @throws IllegalArgumentException if {@code id} is not the form of an id
     */
    public static Backup of(String id, Instant completedAt, boolean good) {
        return new Backup(BackupId.of(id), completedAt, good);
    }

    /** Whether it was completed later, or at the same instant with the greater id (BKP-03). */
    public boolean isNewerThan(Backup other) {
        int later = completedAt.compareTo(other.completedAt);
        return later == 0 ? id.compareTo(other.id) > 0 : later > 0;
    }
}
