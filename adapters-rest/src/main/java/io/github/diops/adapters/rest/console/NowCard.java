package io.github.diops.adapters.rest.console;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.edition.WindowOutlook;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowKind;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * The windows that are open and those that come next, by region, drawn in the zone that the reader chose, else in UTC, and as a table (MNT-03, MNT-04, MNT-09).
 *
 * @param height of the drawing, in pixels
 * @param zone of the drawing
 */
record NowCard(int height, String zone, List<Hour> hours, List<Row> rows) {
    private static final Duration SHOWN = Duration.ofHours(36);
    private static final int HOURS_APART = 6;
    private static final int HOURS_A_DAY = 24;
    private static final int FIRST_ROW_TOP = 22;
    private static final int ROW_HEIGHT = 34;
    private static final double PERCENT = 100.0;

    /** The share of the drawing behind which no label fits on a telephone. */
    private static final double LAST_WITH_ROOM = 0.75;

    /**
     * An hour of the drawing.
     *
     * @param major whether it has a label even where there is little room
     * @param late whether its label stands before it, since there is no room behind
     */
    record Hour(String x, String label, boolean major, boolean late) {}

    /** A region: its bars, the window that is open, and what comes next, one for all planned work among it. */
    record Row(int top, String region, String zone, List<Bar> bars, Option<Told> open, List<Told> next) {}

    /** A window as it is drawn, and what it is in words. */
    record Bar(String x, String width, boolean weekend, String sentence) {}

    /** A window in words: how long until it opens or closes, and between which times. */
    record Told(String when, String local, String common, String kind) {}

    static NowCard of(OperationsPolicy policy, Wording wording, Instant now) {
        Axis axis = new Axis(now);
        List<MaintenanceWindow> windows = policy.windows(WindowCard.REGIONS, now, axis.endExclusive());
        return new NowCard(
                FIRST_ROW_TOP + WindowCard.REGIONS.size() * ROW_HEIGHT,
                wording.common().getId(),
                axis.hours(wording),
                WindowCard.REGIONS.map(region -> new Row(
                        FIRST_ROW_TOP + WindowCard.REGIONS.indexOf(region) * ROW_HEIGHT,
                        region.name(),
                        region.zone().getId(),
                        windows.filter(window -> window.region() == region)
                                .map(window -> axis.bar(window, told(window, now, wording))),
                        outlook(policy, region, now, Purpose.INFRASTRUCTURE)
                                .open()
                                .map(window -> told(window, now, wording)),
                        List.of(Purpose.INFRASTRUCTURE, Purpose.PLANNED)
                                .map(purpose ->
                                        outlook(policy, region, now, purpose).next())
                                .distinct()
                                .map(window -> told(window, now, wording)))));
    }

    private static WindowOutlook outlook(OperationsPolicy policy, Region region, Instant now, Purpose purpose) {
        return policy.windowsAt(region, now, purpose).value();
    }

    private static Told told(MaintenanceWindow window, Instant now, Wording wording) {
        boolean open = window.contains(now);
        return new Told(
                wording.of(
                        open ? Phrase.CLOSES_IN : Phrase.OPENS_IN,
                        wording.duration(Duration.between(now, open ? window.endExclusive() : window.start()))),
                wording.dayAndTime(window.start().atZone(window.zone())) + " – "
                        + wording.dayAndTime(window.endExclusive().atZone(window.zone())),
                wording.dayAndTime(window.start()) + " – " + wording.dayAndTime(window.endExclusive()),
                wording.of(window.kind() == WindowKind.WEEKEND ? Phrase.INFRASTRUCTURE_ONLY : Phrase.ALL_PLANNED_WORK));
    }

    /** The drawing's time, {@code [now, endExclusive)}. */
    private record Axis(Instant now) {
        Instant endExclusive() {
            return now.plus(SHOWN);
        }

        List<Hour> hours(Wording wording) {
            LocalDateTime first = now.atZone(wording.common()).toLocalDate().atStartOfDay();
            return List.rangeClosed(0, (int) SHOWN.toHours() / HOURS_APART + HOURS_A_DAY / HOURS_APART)
                    .map(step -> first.plusHours((long) step * HOURS_APART).atZone(wording.common()))
                    .filter(hour ->
                            !hour.toInstant().isBefore(now) && hour.toInstant().isBefore(endExclusive()))
                    .map(hour -> new Hour(
                            percent(shareAt(hour.toInstant())),
                            hour.getHour() == 0 ? wording.day(hour.toLocalDate()) : wording.time(hour),
                            hour.getHour() == 0,
                            shareAt(hour.toInstant()) > LAST_WITH_ROOM));
        }

        Bar bar(MaintenanceWindow window, Told told) {
            double start = shareAt(window.start());
            return new Bar(
                    percent(start),
                    percent(shareAt(window.endExclusive()) - start),
                    window.kind() == WindowKind.WEEKEND,
                    window.region() + ", " + told.when() + "; " + told.local() + "; " + told.common() + "; "
                            + told.kind());
        }

        private double shareAt(Instant instant) {
            double share = (double) Duration.between(now, instant).toSeconds() / SHOWN.toSeconds();
            return Math.min(1, Math.max(0, share));
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.3f%%", share * PERCENT);
        }
    }
}
