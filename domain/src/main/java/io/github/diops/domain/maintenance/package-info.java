/**
 * The maintenance windows of the four regions: enter at
 * {@link io.github.diops.domain.maintenance.WindowCalendar}, which knows every
 * {@link io.github.diops.domain.maintenance.MaintenanceWindow} of a
 * {@link io.github.diops.domain.maintenance.Region}, which is open, which is next and which holds a stretch of work.
 * Rules MNT-01 to MNT-09.
 */
package io.github.diops.domain.maintenance;
