package io.github.diops.domain.supportcase;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What the partner says when it opens a case (SEV-08). */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CaseOpening {
    CaseId id();

    CaseNumber number();

    CustomerId customer();

    /** What is wrong, in the partner's words. */
    String problem();

    /** The severity stated outright, or an assessment, which may state one too. */
    Either<Severity, Assessment> severity();

    Instant openedAt();

    /** The customer's calendar as it stands; later changes to it do not touch this case. */
    BusinessCalendar calendar();

    /** The channel chosen, if it was said (OBJ-09a). */
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

    /** Builds an opening; channel and references are empty unless set. */
    class Builder extends ImmutableCaseOpening.Builder {}
}
