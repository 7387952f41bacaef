package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.Set;
import org.immutables.value.Value;

/** A timer whose instant has come, with the record that set it. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface DueTimer {
    PartnerId tenant();

    StreamKey stream();

    /** Whose record it is. */
    Set<CustomerId> customers();

    /** The version of the record that set the timer; a timer of another version is another timer. */
    long version();

    Timer timer();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a due timer; every part is mandatory. */
    class Builder extends ImmutableDueTimer.Builder {}
}
