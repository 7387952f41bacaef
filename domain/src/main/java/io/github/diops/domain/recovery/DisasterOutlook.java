package io.github.diops.domain.recovery;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * What would follow if an application died now (DRS-02b).
 *
 * @param restorePoint the backup it would be recovered from, if there is one
 * @param steps who would do what, in order, at least one
 * @param goal within how much time Cisco would mean to have service again; none for hardware or without restore point
 */
public record DisasterOutlook(
        Option<Backup> restorePoint, Loss loss, List<RecoveryStep> steps, Option<BusinessDays> goal) {

    /** Who acts next. */
    public Party next() {
        return steps.head().holder();
    }
}
