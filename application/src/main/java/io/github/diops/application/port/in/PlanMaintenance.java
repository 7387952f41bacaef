package io.github.diops.application.port.in;

import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What it takes to plan maintenance (CHG-12). */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface PlanMaintenance {
    /** Customers of one partner and one region, each once, at least one. */
    List<CustomerId> customers();

    String title();

    ChangeKind kind();

    Work work();

    /** The start of the window that is to hold it; that of an emergency with a period of its own may be left out. */
    @Value.Default
    default Option<Instant> windowStart() {
        return Option.none();
    }

    /** When it runs, if that is known; the whole window else. */
    @Value.Default
    default Option<WorkPeriod> period() {
        return Option.none();
    }

    /** Until when the certificate is valid that it renews; as its records say unless set, and for nothing else. */
    @Value.Default
    default Option<Instant> certificateExpiresAt() {
        return Option.none();
    }

    /** Whether Cisco classifies the vulnerability that it fixes as severe (CHG-06a). */
    @Value.Default
    default boolean severeVulnerability() {
        return false;
    }

    /** The release to which it brings the customers, if any. */
    @Value.Default
    default Option<String> release() {
        return Option.none();
    }

    @Value.Check
    default void check() {
        if (windowStart().isEmpty() && (work().emergency().isEmpty() || period().isEmpty())) {
            throw new IllegalArgumentException("only an emergency with a period of its own needs no window");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /**
     * Builds the command; customers, title, kind and work are mandatory.
     *
     * <p>{@code build()} throws an IllegalArgumentException if neither a window nor an emergency's period is given.
     */
    class Builder extends ImmutablePlanMaintenance.Builder {}
}
