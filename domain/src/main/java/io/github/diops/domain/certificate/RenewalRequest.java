package io.github.diops.domain.certificate;

import io.github.diops.domain.maintenance.WorkImpact;
import java.time.Instant;

/**
 * A certificate that needs renewal.
 *
 * @param expiresAt the instant from which it is no longer valid
 * @param impact what renewing it does to calling
 * @param ssoEnabled whether users sign in by single sign-on
 */
public record RenewalRequest(Instant expiresAt, WorkImpact impact, boolean ssoEnabled) {}
