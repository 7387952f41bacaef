package io.github.diops.domain.cop;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Region;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What is said when a COP request is recorded (COP-06a). */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CopOpening {
    CopRequestId id();

    CustomerId customer();

    /** Where the customer is hosted, whose windows an emergency fix waits for (COP-01). */
    Region region();

    CopInquiry inquiry();

    /** The file's name on Cisco's download page, if known (COP-04). */
    @Value.Default
    default Option<String> file() {
        return Option.none();
    }

    Instant at();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an opening; the file is none unless set. */
    class Builder extends ImmutableCopOpening.Builder {}
}
