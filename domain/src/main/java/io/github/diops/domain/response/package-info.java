/**
 * How fast Cisco must acknowledge: an {@link io.github.diops.domain.response.ResponseObjective} for each severity, the
 * {@link io.github.diops.domain.response.ResponseDeadline} it gives with its warnings, what changes of severity do to
 * it ({@link io.github.diops.domain.response.SeverityHistory}), and how often it is met
 * ({@link io.github.diops.domain.response.AttainmentTarget}). Rules OBJ-01 to OBJ-10.
 */
package io.github.diops.domain.response;
