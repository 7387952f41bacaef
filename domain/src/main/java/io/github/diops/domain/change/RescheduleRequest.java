package io.github.diops.domain.change;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import java.time.Instant;

/**
 * The partner's request to move maintenance (CHG-07).
 *
 * @param receivedAt when Cisco received it
 * @param reason why, in the partner's words
 * @param newWindow where to
 * @param offeredByCisco whether Cisco's operations have that window free (CHG-05)
 */
public record RescheduleRequest(
        Instant receivedAt, String reason, MaintenanceWindow newWindow, boolean offeredByCisco) {}
