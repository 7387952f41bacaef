package io.github.diops.application.port.in;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.ExternalReference;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What it takes to open a case (SEV-08). */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface OpenCase {
    CustomerId customer();

    String problem();

    /** The severity stated outright, or an assessment, which may state one too. */
    Either<Severity, Assessment> severity();

    /** When it was opened, not in the future and in whole milliseconds; now unless set. */
    @Value.Default
    default Option<Instant> openedAt() {
        return Option.none();
    }

    @Value.Default
    default Option<SupportChannel> channel() {
        return Option.none();
    }

    @Value.Default
    default List<ExternalReference> references() {
        return List.empty();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds the command; the optional parts are empty unless set. */
    class Builder extends ImmutableOpenCase.Builder {}
}
