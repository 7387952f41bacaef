package io.github.diops.domain.change;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** Whether the partner may move maintenance, how often yet, until when and where to. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface RescheduleAdvice {
    /** Every reason why not; empty if it may be moved. */
    List<Refusal> whyNot();

    /** How often it may still be moved; none where no rule limits it (CHG-08). */
    Option<Integer> timesLeft();

    /** The last instant at which a request is received in time, itself included; none where no rule limits it. */
    Option<Instant> until();

    /** The first instant at which a request is late, so that Cisco may decline it; none where none can be (CHG-04a). */
    Option<Instant> timelyUntilExclusive();

    /** The windows to which it could move, by start, as far as Cisco has them free (CHG-05); none if it may not. */
    List<MaintenanceWindow> windows();

    default boolean isAllowed() {
        return whyNot().isEmpty();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an advice; every part is mandatory. */
    class Builder extends ImmutableRescheduleAdvice.Builder {}
}
