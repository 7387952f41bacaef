package io.github.diops.application.port.in;

import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.supportcase.SupportCase;

/**
 * A case as a reader sees it.
 *
 * @param version the number of its events
 * @param verdict as far as can be said at the moment of reading
 */
public record CaseView(PartnerId partner, SupportCase supportCase, long version, Verdict verdict) {}
