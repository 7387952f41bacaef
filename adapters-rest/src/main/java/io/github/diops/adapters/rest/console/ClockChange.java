package io.github.diops.adapters.rest.console;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;

/** A change of the clock in a region's zone. It moves the region's windows in UTC and makes one night odd (MNT-02). */
record ClockChange(Region region, ZoneOffsetTransition transition) {
    private static final Duration NEAR = Duration.ofDays(ShownWeek.DAYS);

    /** The changes in {@code week}, the week before and the week after, by time. */
    static List<ClockChange> near(ShownWeek week, List<Region> regions) {
        Instant from = week.start().minus(NEAR);
        Instant toExclusive = week.endExclusive().plus(NEAR);
        return regions.flatMap(region -> Option.of(region.zone().getRules().nextTransition(from.minusNanos(1)))
                        .filter(transition -> transition.getInstant().isBefore(toExclusive))
                        .map(transition -> new ClockChange(region, transition)))
                .sortBy(change -> change.transition().getInstant());
    }

    /** What happens, and how long that night's window lasts where it is among those {@code shown}. */
    String sentence(Wording wording, Instant now, List<MaintenanceWindow> shown) {
        boolean past = transition.getInstant().isBefore(now);
        boolean back = transition.isOverlap();
        Phrase what = past
                ? (back ? Phrase.CLOCKS_WENT_BACK : Phrase.CLOCKS_WENT_FORWARD)
                : (back ? Phrase.CLOCKS_GO_BACK : Phrase.CLOCKS_GO_FORWARD);
        String date = wording.dayOfMonth(transition.getDateTimeBefore().toLocalDate());
        String night = shown.find(window -> window.region() == region && window.contains(transition.getInstant()))
                .map(window -> wording.of(
                        past ? Phrase.NIGHT_LASTED : Phrase.NIGHT_LASTS,
                        window.length().toHours()))
                .getOrElse("");
        return wording.of(what, wording.of(Phrase.inCityOf(region)), date) + night + ".";
    }
}
