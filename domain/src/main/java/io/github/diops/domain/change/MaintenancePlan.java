package io.github.diops.domain.change;

import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What is said when maintenance is planned. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface MaintenancePlan {
    MaintenanceId id();

    PartnerId partner();

    /** Whom it concerns, each once, at least one. */
    List<ConcernedCustomer> customers();

    String title();

    ChangeKind kind();

    Work work();

    /** The window that holds it, or, for an emergency outside all windows, the next one. */
    MaintenanceWindow window();

    /** When in the window it runs, if that is known; the whole window else. */
    @Value.Default
    default Option<WorkPeriod> period() {
        return Option.none();
    }

    /** Until when the certificate is valid that it renews, where that is known; none for other work. */
    @Value.Default
    default Option<Instant> certificateExpiresAt() {
        return Option.none();
    }

    /** Whether Cisco classifies the vulnerability that it fixes as severe, so that it is not moved (CHG-06a). */
    @Value.Default
    default boolean severeVulnerability() {
        return false;
    }

    /** The release to which it brings the customers, if any. */
    @Value.Default
    default Option<String> release() {
        return Option.none();
    }

    /** When it was planned. */
    Instant at();

    @Value.Check
    default void check() {
        if (customers().isEmpty()
                || customers().map(ConcernedCustomer::id).distinct().size()
                        != customers().size()) {
            throw new IllegalArgumentException("maintenance concerns at least one customer, and each once");
        }
        if (certificateExpiresAt().isDefined() && kind() != ChangeKind.CERTIFICATE_RENEWAL) {
            throw new IllegalArgumentException("nothing but a renewal names a certificate's expiry");
        }
    }

    /** When it runs, as far as is known. */
    default WorkPeriod runs() {
        return period().getOrElse(() -> new WorkPeriod(window().start(), window().endExclusive()));
    }

    static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a plan; period, expiry and release are none, and no vulnerability severe, unless set.
     *
     * <p>{@code build()} throws an IllegalArgumentException if there is no customer or one twice, or if other work
     * than a renewal names an expiry.
     */
    class Builder extends ImmutableMaintenancePlan.Builder {}
}
