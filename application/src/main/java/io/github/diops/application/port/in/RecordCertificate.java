package io.github.diops.application.port.in;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.release.UcApplication;
import java.time.Instant;

/**
 * What it takes to put a certificate on record (CRT-01f).
 *
 * @param name by which people know it, such as {@code tomcat}
 * @param expiresAt the instant from which it is no longer valid
 */
public record RecordCertificate(CustomerId customer, UcApplication application, String name, Instant expiresAt) {}
