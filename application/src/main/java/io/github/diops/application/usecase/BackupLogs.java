package io.github.diops.application.usecase;

import io.github.diops.application.port.in.BackupLogView;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.backup.BackupLog;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import java.time.Instant;

/** The backups of one customer's application as a record. */
final class BackupLogs implements RecordKind<BackupLog, BackupEvent, BackupLogView> {
    @Override
    public StreamKey.Kind kind() {
        return StreamKey.Kind.BACKUP_LOG;
    }

    @Override
    public BackupCodec codec() {
        return new BackupCodec();
    }

    @Override
    public Object id(BackupLog log) {
        return id(log.customer(), log.application());
    }

    /** The id of the log of that customer's application. */
    static String id(CustomerId customer, UcApplication application) {
        return customer + ":" + application;
    }

    @Override
    public Instant lastEventAt(BackupLog log) {
        return log.records().values().map(BackupEvent.Recorded::at).max().getOrElse(Instant.MIN);
    }

    @Override
    public Deed deed(BackupEvent event, Instant now) {
        return new Deed(event.by(), event.rule(), event.at());
    }

    @Override
    public Commit.Builder listed(Commit.Builder commit, BackupLog after) {
        return commit.customer(after.customer())
                .listed(after.records().values().headOption().map(BackupEvent.Recorded::at));
    }

    @Override
    public BackupLogView view(RecordStreams.Loaded<BackupLog> found, Instant now) {
        return new BackupLogView(found.tenant(), found.state(), found.head().version());
    }
}
