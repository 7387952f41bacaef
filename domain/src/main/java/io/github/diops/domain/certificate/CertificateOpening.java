package io.github.diops.domain.certificate;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import java.time.Instant;
import org.immutables.value.Value;

/** What is said when a certificate is put on record. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CertificateOpening {
    CertificateId id();

    CustomerId customer();

    UcApplication application();

    /** By which name people know it, such as {@code tomcat}. */
    String name();

    /** The instant from which it is no longer valid. */
    Instant expiresAt();

    Instant at();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an opening; every part is mandatory. */
    class Builder extends ImmutableCertificateOpening.Builder {}
}
