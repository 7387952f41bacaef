package io.github.diops.application.port.in;

import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.rule.Explained;

/**
 * A certificate as a reader sees it.
 *
 * @param version the number of its events
 * @param plan how it is renewed with minimal impact, as seen at the moment of reading (CRT-01)
 */
public record CertificateView(PartnerId partner, Certificate certificate, long version, Explained<RenewalPlan> plan) {}
