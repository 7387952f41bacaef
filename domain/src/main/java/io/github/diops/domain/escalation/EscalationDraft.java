package io.github.diops.domain.escalation;

import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a caller has ready for an escalation, complete or not, as it was written. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface EscalationDraft {
    /** The subscription's number; it or the contract's is needed (ESC-01). */
    @Value.Default
    default Option<String> subscriptionNumber() {
        return Option.none();
    }

    /** The service contract's number; it or the subscription's is needed (ESC-01). */
    @Value.Default
    default Option<String> contractNumber() {
        return Option.none();
    }

    /** Whether the caller is a member of the partner's support team, for it or a customer it resells to (ESC-02). */
    @Value.Default
    default boolean partnerSupportMember() {
        return false;
    }

    /** The representative's name, or the team's (ESC-03, ESC-03a). */
    @Value.Default
    default Option<String> contactName() {
        return Option.none();
    }

    @Value.Default
    default Option<String> contactPhone() {
        return Option.none();
    }

    @Value.Default
    default Option<String> contactEmail() {
        return Option.none();
    }

    @Value.Default
    default Option<String> partner() {
        return Option.none();
    }

    @Value.Default
    default Option<String> customer() {
        return Option.none();
    }

    @Value.Default
    default Option<String> problem() {
        return Option.none();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a draft; whatever is not set is missing. */
    class Builder extends ImmutableEscalationDraft.Builder {}
}
