package io.github.diops.adapters.rest.console;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowKind;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.immutables.value.Value;

/** The windows of the four regions in one week, drawn in the zone that the reader chose, else in UTC, and as a table (MNT-01 to MNT-04a). */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface WindowCard {
    /** From west to east of Greenwich, so that the nights follow one another down the drawing. */
    List<Region> REGIONS = List.of(Region.AMER, Region.EMEA, Region.APJC, Region.AUS);

    /** The space above the rows for the days and the name of now, in pixels. */
    int FIRST_ROW_TOP = 46;

    int ROW_HEIGHT = 44;

    String title();

    /** The zone in which the week is drawn. */
    String zone();

    /** What is drawn, and the changes of the clock that explain it. */
    String lead();

    /** Why the week that was asked for is not shown; none where it is. */
    Option<String> fault();

    List<Day> days();

    List<Row> rows();

    /** Where and when now is; none in another week. */
    Option<NowMark> now();

    Option<String> previousHref();

    Option<String> nextHref();

    /** The week of now; none where it is the one shown. */
    Option<String> currentHref();

    /** The height of the drawing, in pixels. */
    default int height() {
        return FIRST_ROW_TOP + REGIONS.size() * ROW_HEIGHT;
    }

    /** A day of the week, and where it begins in the drawing. */
    record Day(String name, String weekday, int number, String x) {}

    /** A region and its windows. {@code top} is where its row begins in the drawing, in pixels. */
    record Row(int top, String region, String city, String zone, List<Bar> bars) {}

    /** The instant now in the drawing. {@code late} says that its label has to stand before the line. */
    record NowMark(String x, boolean late, String label, String open) {}

    /** One window, as drawn and as told. */
    @Value.Immutable
    @Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
    interface Bar {
        String x();

        String width();

        String middle();

        /** Cisco infrastructure only (MNT-04); otherwise all planned work (MNT-03). */
        boolean weekend();

        /** Whether the clock changes in it, so that it does not last nine hours. */
        boolean odd();

        String length();

        String kind();

        String local();

        String common();
    }

    static WindowCard of(OperationsPolicy policy, Wording wording, Instant now, PageQuery query) {
        ShownWeek current = ShownWeek.of(now, wording.common());
        Either<String, ShownWeek> asked = query.value(PageQuery.WEEK).isBlank()
                ? Either.right(current)
                : ShownWeek.parse(query.value(PageQuery.WEEK), wording.common());
        ShownWeek week = asked.getOrElse(current);
        List<MaintenanceWindow> windows = policy.windows(REGIONS, week.start(), week.endExclusive());
        return ImmutableWindowCard.builder()
                .title(wording.of(Phrase.WINDOWS_TITLE, wording.span(week.monday(), week.sunday())))
                .zone(week.zone().getId())
                .lead(ClockChange.near(week, REGIONS)
                        .map(change -> change.sentence(wording, now, windows))
                        .prepend(wording.of(Phrase.WINDOWS_LEAD, week.zone().getId()))
                        .mkString(" "))
                .fault(asked.swap().toOption().map(text -> wording.of(Phrase.WEEK_FAULT, text)))
                .days(week.days()
                        .map(day -> new Day(
                                wording.day(day),
                                wording.weekday(day),
                                day.getDayOfMonth(),
                                week.percentAt(day.atStartOfDay(week.zone()).toInstant()))))
                .rows(REGIONS.map(region -> new Row(
                        FIRST_ROW_TOP + REGIONS.indexOf(region) * ROW_HEIGHT,
                        region.name(),
                        wording.of(Phrase.cityOf(region)),
                        region.zone().getId(),
                        windows.filter(window -> window.region() == region).map(window -> bar(window, week, wording)))))
                .now(Option.when(week.contains(now), () -> nowMark(week, windows, now, wording)))
                .previousHref(week.previous().map(other -> href(query, other)))
                .nextHref(week.next().map(other -> href(query, other)))
                .currentHref(Option.when(
                        !week.equals(current),
                        () -> query.without(List.of(PageQuery.WEEK)).href("windows")))
                .build();
    }

    private static String href(PageQuery query, ShownWeek week) {
        return query.with(PageQuery.WEEK, week.monday().toString()).href("windows");
    }

    private static NowMark nowMark(ShownWeek week, List<MaintenanceWindow> windows, Instant now, Wording wording) {
        List<Region> open =
                REGIONS.filter(region -> windows.exists(window -> window.region() == region && window.contains(now)));
        return new NowMark(
                week.percentAt(now),
                week.isInLaterHalf(now),
                wording.of(
                        Phrase.NOW_AT,
                        wording.time(now.atZone(week.zone()).withSecond(0).withNano(0))),
                open.isEmpty()
                        ? wording.of(Phrase.NONE_OPEN)
                        : wording.of(Phrase.OPEN_NOW, open.map(Region::name).mkString(", ")));
    }

    private static Bar bar(MaintenanceWindow window, ShownWeek week, Wording wording) {
        ZonedDateTime start = window.start().atZone(window.zone());
        ZonedDateTime end = window.endExclusive().atZone(window.zone());
        boolean weekend = window.kind() == WindowKind.WEEKEND;
        return ImmutableBar.builder()
                .x(week.percentAt(window.start()))
                .width(week.percentBetween(window.start(), window.endExclusive()))
                .middle(week.percentAtMiddle(window.start(), window.endExclusive()))
                .weekend(weekend)
                .odd(!start.getOffset().equals(end.getOffset()))
                .length(wording.of(Phrase.HOURS, window.length().toHours()))
                .kind(wording.of(weekend ? Phrase.INFRASTRUCTURE_ONLY : Phrase.ALL_PLANNED_WORK))
                .local(wording.dayAndTime(start) + " – " + wording.dayAndTime(end))
                .common(wording.dayAndTime(window.start()) + " – " + wording.dayAndTime(window.endExclusive()))
                .build();
    }
}
