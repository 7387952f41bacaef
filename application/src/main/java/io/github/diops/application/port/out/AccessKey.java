package io.github.diops.application.port.out;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** A key by which a principal is known. What is stored of its secret does not tell it. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface AccessKey {
    /** The partner that it belongs to; {@link StreamKey#EVERYBODYS} is Cisco's. */
    PartnerId tenant();

    /** Which key it is, of all; whoever sees the key reads it there. */
    String id();

    /** What its owner calls it. */
    String name();

    Role role();

    /** The one customer whose records it may read, or none where it is not a customer's. */
    @Value.Default
    default Option<CustomerId> customer() {
        return Option.none();
    }

    /** What a machine is given; empty for every other role, which has its own rights. */
    @Value.Default
    default Set<Right> rights() {
        return HashSet.empty();
    }

    /** SHA-256 of the secret, in hexadecimal. */
    String digest();

    Instant createdAt();

    Instant expiresAt();

    @Value.Default
    default Option<Instant> revokedAt() {
        return Option.none();
    }

    /** Whether it opens anything at {@code instant}; at the very instant of its expiry it does not. */
    default boolean isValidAt(Instant instant) {
        return revokedAt().isEmpty() && instant.isBefore(expiresAt());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a key; customer, rights and revocation are absent unless set. */
    class Builder extends ImmutableAccessKey.Builder {}
}
