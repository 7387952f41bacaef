package io.github.diops.domain.backup;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.Iterator;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The backups of one customer's application, as its events have left them. Retention, nights and restore points follow
 * from {@link #completedBy}.
 *
 * @param records by id, in the order recorded
 * @param watchedFrom gaps of nights that end after this instant are to be announced (BKP-08c); none before the log
 *     begins
 */
public record BackupLog(
        CustomerId customer,
        UcApplication application,
        LinkedHashMap<BackupId, BackupEvent.Recorded> records,
        Option<Instant> watchedFrom) {

    /** The log of an application that has no record yet. */
    public static BackupLog empty(CustomerId customer, UcApplication application) {
        return new BackupLog(customer, application, LinkedHashMap.empty(), Option.none());
    }

    /** The same, of which gaps are to be announced where the night ends after {@code instant}. */
    public BackupLog watchedFrom(Instant instant) {
        return new BackupLog(customer, application, records, Option.some(instant));
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
        return Either.right(BackupEvent.Recorded.builder()
                .customer(customer)
                .application(application)
                .backup(backup)
                .location(location)
                .recordedAt(now)
                .build());
    }

    BackupLog recorded(BackupEvent.Recorded event) {
        requireOwn(event.customer(), event.application());
        BackupId id = event.backup().id();
        if (records.containsKey(id)) {
            throw new IllegalStateException("backup " + id + " was recorded twice");
        }
        return new BackupLog(
                customer,
                application,
                records.put(id, event),
                watchedFrom.orElse(() -> Option.some(event.recordedAt())));
    }

    private void requireOwn(CustomerId whose, UcApplication of) {
        if (!customer.equals(whose) || application != of) {
            throw new IllegalStateException(
                    "a backup of " + whose + " " + of + " is none of " + customer + " " + application);
        }
    }

    /**
     * The night whose gap is the next to be announced if no good backup of it comes (BKP-08c); none before the log
     * begins, and none while no full night of service is known.
     *
     * @param nights those of the log's application
     */
    public Option<BackupNight> watched(BackupNights nights) {
        Backups backups = Backups.of(records.values().map(BackupEvent.Recorded::backup));
        return watchedFrom.flatMap(from -> nights.first(backups).map(first -> {
            BackupNight known = BackupNight.at(nights.region(), from);
            BackupNight start = known.endInclusive().isAfter(from) ? known : known.next();
            Set<BackupNight> backedUp = backups.iterator()
                    .filter(backup -> backup.good() && backup.completedAt().isAfter(start.startExclusive()))
                    .map(backup -> BackupNight.at(nights.region(), backup.completedAt()))
                    .toSet();
            return Iterator.iterate(first.date().isAfter(start.date()) ? first : start, BackupNight::next)
                    .dropWhile(backedUp::contains)
                    .head();
        }));
    }

    /** The event of announcing the night that is watched as a gap, if it is over at {@code now} (BKP-08, BKP-08c). */
    public Option<BackupEvent.GapAnnounced> gap(BackupNights nights, Instant now) {
        return watched(nights)
                .filter(night -> !now.isBefore(night.endInclusive()))
                .map(night -> new BackupEvent.GapAnnounced(customer, application, night, now));
    }

    BackupLog announced(BackupEvent.GapAnnounced event) {
        requireOwn(event.customer(), event.application());
        Instant end = event.night().endInclusive();
        if (watchedFrom.exists(from -> !end.isAfter(from)) || event.at().isBefore(end)) {
            throw new IllegalStateException("the gap of " + event.night() + " cannot be announced at " + event.at());
        }
        return watchedFrom(end);
    }

    /** The backups completed at or before {@code instant}, in the order recorded. */
    public Backups completedBy(Instant instant) {
        return Backups.of(records.values()
                .map(BackupEvent.Recorded::backup)
                .filter(backup -> !backup.completedAt().isAfter(instant)));
    }
}
