package io.github.diops.domain.recovery;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.DataKind;
import io.github.diops.domain.calendar.BusinessDays;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How an application is recovered. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface RecoveryPlan {
    /** The backup that is restored (DRS-02a). */
    Backup restorePoint();

    /** What it brings back, as it was when the backup was completed (BKP-07). */
    List<DataKind> restores();

    /** What no backup brings back (BKP-07). */
    List<DataKind> notRestored();

    /** Who does what, in order. */
    List<RecoveryStep> steps();

    /** Within how much time Cisco means to have service again; none for hardware, nor a promise (DRS-03, DRS-03a). */
    Option<BusinessDays> goal();

    /** What Cisco chooses between; empty unless hardware failed (DRS-04). */
    List<HardwareOption> options();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a plan; every part is mandatory. */
    class Builder extends ImmutableRecoveryPlan.Builder {}
}
