package io.github.diops.application.port.in;

import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Maintenance as a reader sees it.
 *
 * @param customers whom it concerns, as far as the reader is told ({@link Scope#tellsOf})
 * @param version the number of its events
 * @param terms what its notice and an answer to it keep to
 */
public record MaintenanceView(Maintenance maintenance, List<CustomerId> customers, long version, Terms terms) {
    /** As a reader of that scope is told. */
    public MaintenanceView to(Scope reader) {
        return new MaintenanceView(maintenance, customers.filter(reader::tellsOf), version, terms);
    }

    /**
     * The terms of maintenance that lies ahead; none of other maintenance.
     *
     * @param latestNoticeDate the last date on which its notice is in time, the earliest of its customers' (CHG-01b);
     *     none for an emergency (CHG-03)
     * @param answerTimelyUntilExclusive the first instant at which an answer to its notice is late (CHG-04a); none for an
     *     upgrade, and before the notice
     * @param rescheduleUntil the last instant at which a request to move an upgrade is received in time (CHG-08a)
     */
    public record Terms(
            Option<LocalDate> latestNoticeDate,
            Option<Instant> answerTimelyUntilExclusive,
            Option<Instant> rescheduleUntil) {
        public static final Terms NONE = new Terms(Option.none(), Option.none(), Option.none());
    }
}
