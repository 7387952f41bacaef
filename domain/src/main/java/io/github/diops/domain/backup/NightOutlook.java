package io.github.diops.domain.backup;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * What one failed night would leave behind.
 *
 * @param expiring the backups stored before that night and no longer at its end, in the order given
 * @param restorePoint the backup that a disaster at the night's end would be recovered from, if there is one
 */
public record NightOutlook(BackupNight night, List<Backup> expiring, Option<Backup> restorePoint) {

    /** How old the restore point is at the night's end: what a disaster then would lose. */
    public Option<Duration> restorePointAge() {
        return restorePoint.map(backup -> Duration.between(backup.completedAt(), night.endInclusive()));
    }
}
