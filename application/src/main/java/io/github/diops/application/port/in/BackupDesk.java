package io.github.diops.application.port.in;

import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.rule.Explained;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The desk where Cisco records each night's backups and everybody may see that there is one and when it was completed
 * (BKP-06a). It has no way to ask for a restore: backups serve disaster recovery alone (BKP-05). What it answers as done
 * is durable.
 */
public interface BackupDesk {
    /** The longest range of nights that can be asked for at once, in years. */
    int LONGEST_RANGE_YEARS = 5;

    /**
     * Records a backup of a customer within the caller's scope; it is the last one of the log that this answers.
     *
     * @param once how the request is carried out once, if the client asks for that
     */
    Either<Problem, Outcome<BackupLogView>> record(
            Caller caller, RecordBackup command, Option<Once<BackupLogView>> once);

    /**
     * At most {@code limit} backups of a customer within the caller's scope, of that application or of all, newest first
     * (BKP-03), after {@code after}; none where there is no such customer.
     */
    Page<BackupEvent.Recorded, BackupPosition> list(
            Caller caller,
            CustomerId customer,
            Option<UcApplication> application,
            Option<BackupPosition> after,
            int limit);

    /**
     * How each backup of an application completed by {@code at} is kept then, newest first (BKP-03).
     *
     * @param at now unless set; where it is to come, as far as backups are known now
     */
    Either<Problem, Explained<RetentionPlan>> retention(
            Caller caller, CustomerId customer, UcApplication application, Option<Instant> at);

    /**
     * The gaps of a customer's applications in a range of nights. A date is that of a night; an instant stands for the
     * night that it falls in, so that every night that overlaps the range is looked at.
     */
    Either<Problem, BackupGaps> gaps(
            Caller caller,
            CustomerId customer,
            Either<LocalDate, Instant> from,
            Either<LocalDate, Instant> toExclusive);

    /**
     * At most {@code limit} events of an application's backups within the caller's scope after version
     * {@code afterVersion}, in the order recorded, each page's next being the last version seen. No event says where a
     * backup lies.
     */
    Page<TimelineEntry, Long> timeline(
            Caller caller, CustomerId customer, UcApplication application, long afterVersion, int limit);
}
