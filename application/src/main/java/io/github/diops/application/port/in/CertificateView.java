package io.github.diops.application.port.in;

import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.rule.Explained;
import io.vavr.control.Option;

/**
 * A certificate as a reader sees it.
 *
 * @param version the number of its events
 * @param plan how it is renewed, as seen at the moment of reading; none where the customer's holidays until its expiry
 *     are not known, or its calendar has no business day (OBJ-03a)
 */
public record CertificateView(
        PartnerId partner, Certificate certificate, long version, Option<Explained<RenewalPlan>> plan) {}
