package counterexamples.the_domain_has_no_clock.io.github.diops.domain.calendar;

import java.time.ZoneId;

/** Takes the machine's zone for the customer's. */
final class LocalZone {
    private LocalZone() {}

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
