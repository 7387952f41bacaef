package io.github.diops.domain.capacity;

import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What the partner says when it asks for an expansion (CAP-03). */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CapacityOpening {
    CapacityRequestId id();

    CustomerId customer();

    /** The counts committed until now, if they are known. */
    @Value.Default
    default Option<Capacity> committed() {
        return Option.none();
    }

    /** How many users and devices beyond what was committed. */
    Capacity adding();

    /** The number of the TAC case in which the expansion is planned. */
    String tacCase();

    Instant at();

    @Value.Check
    default void check() {
        if (tacCase().isBlank()) {
            throw new IllegalArgumentException("an expansion names its TAC case");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /**
     * Builds an opening; the counts committed are unknown unless set.
     *
     * <p>{@code build()} throws an IllegalArgumentException if the TAC case is blank.
     */
    class Builder extends ImmutableCapacityOpening.Builder {}
}
