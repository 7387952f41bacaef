package io.github.diops.domain.backup;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The backups of one customer's application, as its events have left them. Retention, nights and restore points follow
 * from {@link #completedBy}.
 *
 * @param records by id, in the order recorded
 */
public record BackupLog(
        CustomerId customer, UcApplication application, LinkedHashMap<BackupId, BackupEvent.Recorded> records) {

    /** The log of an application that has no record yet. */
    public static BackupLog empty(CustomerId customer, UcApplication application) {
        return new BackupLog(customer, application, LinkedHashMap.empty());
    }

    /**
     * The event of a backup that ended; refused to any party but Cisco (BKP-01), and where its id is taken or it was
     * completed after {@code now} (BKP-03). It may be older than what is recorded already (BKP-03b).
     */
    public Either<Refusal, BackupEvent.Recorded> add(
            Actor by, Backup backup, Option<BackupLocation> location, Instant now) {
        if (!by.standsFor(Party.CISCO)) {
            return Either.left(Refusal.of(BackupRefusal.ONLY_CISCO_BACKS_UP));
        }
        if (records.containsKey(backup.id())) {
            return Either.left(Refusal.of(BackupRefusal.DUPLICATE_ID).with("id", backup.id()));
        }
        if (backup.completedAt().isAfter(now)) {
            return Either.left(Refusal.of(BackupRefusal.COMPLETED_IN_THE_FUTURE)
                    .with("id", backup.id())
                    .with("completedAt", backup.completedAt())
                    .with("now", now));
        }
        return Either.right(new BackupEvent.Recorded(customer, application, backup, location));
    }

    BackupLog recorded(BackupEvent.Recorded event) {
        if (!customer.equals(event.customer()) || application != event.application()) {
            throw new IllegalStateException("a backup of " + event.customer() + " " + event.application()
                    + " is none of " + customer + " " + application);
        }
        BackupId id = event.backup().id();
        if (records.containsKey(id)) {
            throw new IllegalStateException("backup " + id + " was recorded twice");
        }
        return new BackupLog(customer, application, records.put(id, event));
    }

    /** The backups completed at or before {@code instant}, in the order recorded. */
    public Backups completedBy(Instant instant) {
        return Backups.of(records.values()
                .map(BackupEvent.Recorded::backup)
                .filter(backup -> !backup.completedAt().isAfter(instant)));
    }
}
