package io.github.diops.application.port.in;

import io.github.diops.domain.edition.OperationsPolicy;

/**
 * The releases as a reader sees them.
 *
 * @param policy the policy that answers by them, under the edition that the last publication made
 * @param version the number of publications
 */
public record ReleasesView(OperationsPolicy policy, long version) {}
