/**
 * Counts of knowledge workers and workspace devices: whether users still fit within what was committed, and what an
 * expansion takes ({@link io.github.diops.domain.capacity.CapacityDecision}), and its record
 * ({@link io.github.diops.domain.capacity.CapacityRequest}). Rules CAP-01 to CAP-06a.
 */
package io.github.diops.domain.capacity;
