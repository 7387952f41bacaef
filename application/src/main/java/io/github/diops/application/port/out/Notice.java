package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.Set;
import java.time.Instant;
import org.immutables.value.Value;

/** A row of the outbox: something that others want to be told, such as a warning. It never changes. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Notice {
    PartnerId tenant();

    /** Unique within the tenant; a notice of an id that is there is not added again. */
    String id();

    /** What is told, such as {@code RESPONSE_WARNING}. */
    String kind();

    /** When it was due; earlier than {@link #recordedAt()} where the service was down. */
    Instant dueAt();

    Instant recordedAt();

    /** Whom it concerns. */
    Set<CustomerId> customers();

    /** The record it is about. */
    StreamKey stream();

    /** JSON text with sorted keys. */
    String data();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a notice; every part is mandatory. */
    class Builder extends ImmutableNotice.Builder {}
}
