/**
 * How severe a case is: from the share of the environment affected ({@link io.github.diops.domain.severity.Impact})
 * and what stopped ({@link io.github.diops.domain.severity.Urgency}) to a
 * {@link io.github.diops.domain.severity.Severity} by the
 * {@link io.github.diops.domain.severity.SeverityMatrix}. Enter at the matrix, or at
 * {@link io.github.diops.domain.severity.Assessment} for a whole question. Rules SEV-01 to SEV-11a.
 */
package io.github.diops.domain.severity;
