package io.github.diops.domain.change;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** Maintenance as it stands, before somebody asks to move it. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface PlannedChange {
    ChangeKind kind();

    Work work();

    /** The window that holds it now; every limit is measured from its start (CHG-00). */
    MaintenanceWindow window();

    /** When its notice was sent; none where that has yet to be done, so that no answer can be late. */
    @Value.Default
    default Option<Instant> noticeAt() {
        return Option.none();
    }

    /** How often a new date was agreed at the partner's request (CHG-08b). */
    @Value.Default
    default int timesRescheduled() {
        return 0;
    }

    /** Whether Cisco classifies the vulnerability that it fixes as severe (CHG-06a). */
    @Value.Default
    default boolean severeVulnerability() {
        return false;
    }

    /** For a renewal, the windows in which it may run as planned work (CRT-01a); of no matter for other work. */
    @Value.Default
    default List<MaintenanceWindow> renewalWindows() {
        return List.empty();
    }

    @Value.Check
    default void check() {
        if (timesRescheduled() < 0) {
            throw new IllegalArgumentException("not a number of times: " + timesRescheduled());
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a change; kind, work and window are mandatory. */
    class Builder extends ImmutablePlannedChange.Builder {}
}
