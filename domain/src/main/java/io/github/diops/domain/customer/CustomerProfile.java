package io.github.diops.domain.customer;

import io.github.diops.domain.maintenance.Region;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.ZoneId;
import org.immutables.value.Value;

/** What is known of a customer, and may change. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CustomerProfile {
    String name();

    Region region();

    /** The zone in which the customer's business days and dates count. */
    ZoneId zone();

    /** The holidays of its calendar; none unless set. */
    @Value.Default
    default HolidaySource holidays() {
        return new HolidaySource.Listed(TreeSet.empty());
    }

    @Value.Default
    default List<Installation> applications() {
        return List.empty();
    }

    /** The release it runs, such as {@code 14.0-SU3}, if known. */
    @Value.Default
    default Option<String> release() {
        return Option.none();
    }

    @Value.Default
    default Option<Capacity> capacity() {
        return Option.none();
    }

    /** Whether single sign-on is enabled on its applications. */
    @Value.Default
    default boolean sso() {
        return false;
    }

    @Value.Default
    default List<ContactId> contacts() {
        return List.empty();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a profile; whatever is not set is empty. */
    class Builder extends ImmutableCustomerProfile.Builder {}
}
