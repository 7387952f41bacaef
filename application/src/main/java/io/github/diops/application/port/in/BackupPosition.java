package io.github.diops.application.port.in;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.BackupId;
import java.time.Instant;

/** Where a list of backups goes on: after the one of that id, completed then. */
public record BackupPosition(Instant completedAt, BackupId id) {
    /** The position of {@code backup}. */
    public static BackupPosition of(Backup backup) {
        return new BackupPosition(backup.completedAt(), backup.id());
    }
}
