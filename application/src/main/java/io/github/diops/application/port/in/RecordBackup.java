package io.github.diops.application.port.in;

import io.github.diops.domain.backup.BackupLocation;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What Cisco says of a backup that ended (BKP-01). */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface RecordBackup {
    CustomerId customer();

    UcApplication application();

    /** When it ended, not in the future and in whole milliseconds. */
    Instant completedAt();

    /** Whether it can be restored from. */
    boolean good();

    /** Where it lies, which Cisco alone is shown again (BKP-06a). */
    @Value.Default
    default Option<BackupLocation> location() {
        return Option.none();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds the command; the location is none unless set. */
    class Builder extends ImmutableRecordBackup.Builder {}
}
