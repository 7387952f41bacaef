package io.github.diops.domain.response;

import io.github.diops.domain.severity.Effort;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How severe a case is and what follows from it: effort, channel and response objective. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface SeverityDecision {
    Impact impact();

    Urgency urgency();

    /** What the matrix says (SEV-06). */
    Severity proposed();

    /** What the partner states, if it does (SEV-08). */
    @Value.Default
    default Option<Severity> stated() {
        return Option.none();
    }

    /** The objective of {@link #severity()} (OBJ-01). */
    ResponseObjective objective();

    /** The severity that counts: the stated one, else the proposed one (SEV-08a). */
    default Severity severity() {
        return stated().getOrElse(proposed());
    }

    /** What both sides commit (SEV-07). */
    default Effort effort() {
        return severity().effort();
    }

    /** The recommended channel (OBJ-09). */
    default SupportChannel channel() {
        return SupportChannel.recommendedFor(severity());
    }

    /** Whether the partner's statement differs from the matrix; none where it stated nothing (SEV-08a). */
    default Option<Boolean> differs() {
        return stated().map(severity -> severity != proposed());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a decision; {@code stated} is none unless set. */
    class Builder extends ImmutableSeverityDecision.Builder {}
}
