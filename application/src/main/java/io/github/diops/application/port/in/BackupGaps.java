package io.github.diops.application.port.in;

import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.rule.Explained;
import io.vavr.collection.List;

/**
 * The nights of a customer's applications that brought no good backup (BKP-08).
 *
 * @param gaps by date, then in the order of the applications
 */
public record BackupGaps(CustomerId customer, Region region, Explained<List<Gap>> gaps) {
    /** A night of one application that is over and brought no good backup. */
    public record Gap(UcApplication application, BackupNight night) {}
}
