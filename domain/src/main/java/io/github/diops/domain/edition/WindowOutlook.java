package io.github.diops.domain.edition;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.vavr.control.Option;

/**
 * The windows around an instant.
 *
 * @param open the one open then, or none
 * @param next the one that starts next; never the open one (MNT-09)
 */
public record WindowOutlook(Option<MaintenanceWindow> open, MaintenanceWindow next) {}
