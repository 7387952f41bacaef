package io.github.diops.adapters.rest.console;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowKind;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * The windows of the four regions in one month or year, drawn line by line in the zone that the reader chose, else in
 * UTC, and as a table (MNT-01 to MNT-04a). A window is drawn as long as it lasts, on the two lines that it touches.
 */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface PeriodCard {
    /** How many hours the longest month has; the clock may go back in it. */
    int HOURS_OF_MONTH = 31 * 24 + 1;

    int HOURS_OF_WEEK = 7 * 24 + 1;
    int STRIPE_OF_YEAR = 5;
    int STRIPE_OF_MONTH = 9;
    int BETWEEN_LINES = 6;

    /** The space above the lines for the days, in pixels. */
    int FIRST_LINE_TOP = 20;

    ShownPeriod period();

    String title();

    String lead();

    Option<String> fault();

    List<Tick> ticks();

    List<Line> lines();

    List<Odd> odd();

    List<Row> rows();

    Option<String> previousHref();

    Option<String> nextHref();

    /** The period of now; none where it is the one shown. */
    Option<String> currentHref();

    default boolean year() {
        return period().year();
    }

    default String zone() {
        return period().zone().getId();
    }

    /** How many hours a line is wide. */
    default int hours() {
        return year() ? HOURS_OF_MONTH : HOURS_OF_WEEK;
    }

    default int height() {
        return FIRST_LINE_TOP + lines().size() * lineHeight();
    }

    default int lineHeight() {
        return WindowCard.REGIONS.size() * (year() ? STRIPE_OF_YEAR : STRIPE_OF_MONTH) + BETWEEN_LINES;
    }

    default int stripeHeight() {
        return (year() ? STRIPE_OF_YEAR : STRIPE_OF_MONTH) - 1;
    }

    /** A mark above the lines. */
    record Tick(String x, String label) {}

    /**
     * A line of the drawing.
     *
     * @param top where it begins, in pixels
     * @param weekday strokes for the windows for all planned work, by the hours of the line and pixels from its top
     * @param weekend the same for Cisco infrastructure only
     * @param odd the same for windows in which a clock changes, of either kind
     * @param now where now is; none on another line
     */
    record Line(int top, String label, String weekday, String weekend, String odd, Option<String> now) {}

    /** A night on which a clock changes. */
    record Odd(String region, String local, String common, String length) {}

    /** A line of the table: a night or a month, and what it holds for each region. */
    record Row(String name, List<String> cells) {}

    static PeriodCard of(OperationsPolicy policy, Wording wording, Instant now, PageQuery query, boolean year) {
        ShownPeriod current = year ? ShownPeriod.year(now, wording.common()) : ShownPeriod.month(now, wording.common());
        String asked = query.value(current.parameter());
        Either<String, ShownPeriod> parsed =
                asked.isBlank() ? Either.right(current) : ShownPeriod.parse(year, asked, wording.common());
        ShownPeriod period = parsed.getOrElse(current);
        List<LocalDate> lines = period.lines();
        List<MaintenanceWindow> windows = policy.windows(
                WindowCard.REGIONS,
                period.instant(lines.head()),
                period.instant(period.endOf(lines.last()).plusDays(1)));
        List<MaintenanceWindow> opening = windows.filter(window -> period.holds(window.date()));
        String name = year
                ? period.value()
                : wording.span(period.first(), period.endExclusive().minusDays(1));
        return ImmutablePeriodCard.builder()
                .period(period)
                .title(wording.of(Phrase.WINDOWS_TITLE, name))
                .lead(wording.of(
                        PeriodPhrase.LEAD,
                        period.zone().getId(),
                        WindowCard.REGIONS.map(Region::name).mkString(", ")))
                .fault(parsed.swap().toOption().map(text -> wording.of(PeriodPhrase.FAULT, text)))
                .ticks(ticks(period, wording))
                .lines(lines.zipWithIndex().map(at -> line(at._1(), at._2(), period, windows, now, wording)))
                .odd(opening.filter(PeriodCard::isOdd).map(window -> odd(window, wording)))
                .rows(year ? months(lines, opening, wording) : nights(period, opening, wording))
                .previousHref(period.previous().map(other -> href(query, other)))
                .nextHref(period.next().map(other -> href(query, other)))
                .currentHref(Option.when(
                        !period.equals(current),
                        () -> query.without(List.of(current.parameter())).href("windows")))
                .build();
    }

    private static String href(PageQuery query, ShownPeriod period) {
        return query.with(period.parameter(), period.value()).href("windows");
    }

    private static boolean isOdd(MaintenanceWindow window) {
        return !window.start()
                .atZone(window.zone())
                .getOffset()
                .equals(window.endExclusive().atZone(window.zone()).getOffset());
    }

    private static List<Tick> ticks(ShownPeriod period, Wording wording) {
        int hours = period.year() ? HOURS_OF_MONTH : HOURS_OF_WEEK;
        return period.year()
                ? List.of(1, 8, 15, 22, 29)
                        .map(day -> new Tick(percent((day - 1) * 24.0 / hours), Integer.toString(day)))
                : List.range(0, 7)
                        .map(day -> new Tick(
                                percent(day * 24.0 / hours),
                                wording.weekday(period.lines().head().plusDays(day))));
    }

    private static Line line(
            LocalDate first,
            int index,
            ShownPeriod period,
            List<MaintenanceWindow> windows,
            Instant now,
            Wording wording) {
        int stripe = period.year() ? STRIPE_OF_YEAR : STRIPE_OF_MONTH;
        Instant start = period.instant(first);
        Instant end = period.instant(period.endOf(first));
        List<MaintenanceWindow> touching = windows.filter(
                window -> window.start().isBefore(end) && window.endExclusive().isAfter(start));
        Stretch stretch = new Stretch(
                start,
                later(start, period.instant(period.first())),
                earlier(end, period.instant(period.endExclusive())),
                stripe);
        double hours = period.year() ? HOURS_OF_MONTH : HOURS_OF_WEEK;
        return new Line(
                FIRST_LINE_TOP + index * (WindowCard.REGIONS.size() * stripe + BETWEEN_LINES),
                period.year() ? wording.month(first) : wording.dayAndMonth(first),
                stretch.strokes(touching.filter(window -> !isOdd(window) && window.kind() == WindowKind.WEEKDAY)),
                stretch.strokes(touching.filter(window -> !isOdd(window) && window.kind() == WindowKind.WEEKEND)),
                stretch.strokes(touching.filter(PeriodCard::isOdd)),
                Option.when(
                        !now.isBefore(start) && now.isBefore(end),
                        () -> percent(Duration.between(start, now).toMinutes() / 60.0 / hours)));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * The part of a line that belongs to the period, {@code [from, toExclusive)}.
     *
     * @param start where the line begins
     */
    record Stretch(Instant start, Instant from, Instant toExclusive, int stripe) {
        String strokes(List<MaintenanceWindow> windows) {
            return windows.map(this::stroke).mkString();
        }

        private String stroke(MaintenanceWindow window) {
            Instant begins = later(window.start(), from);
            Instant ends = earlier(window.endExclusive(), toExclusive);
            int middle = WindowCard.REGIONS.indexOf(window.region()) * stripe + stripe / 2;
            return begins.isBefore(ends)
                    ? "M" + hours(Duration.between(start, begins)) + " " + middle + "h"
                            + hours(Duration.between(begins, ends))
                    : "";
        }
    }

    /** {@code 9} or {@code 8.5}. */
    static String hours(Duration length) {
        return BigDecimal.valueOf(length.toMinutes() / 60.0)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Odd odd(MaintenanceWindow window, Wording wording) {
        return new Odd(
                window.region().name(),
                wording.dayAndTime(window.start().atZone(window.zone())) + " – "
                        + wording.dayAndTime(window.endExclusive().atZone(window.zone())),
                wording.dayAndTime(window.start()) + " – " + wording.dayAndTime(window.endExclusive()),
                wording.of(Phrase.HOURS, window.length().toHours()));
    }

    private static List<Row> nights(ShownPeriod period, List<MaintenanceWindow> opening, Wording wording) {
        return List.range(0, period.first().lengthOfMonth())
                .map(period.first()::plusDays)
                .map(date -> new Row(
                        wording.day(date),
                        WindowCard.REGIONS.map(region -> opening.find(window -> window.region() == region
                                        && window.date().equals(date))
                                .map(window -> cell(window, wording))
                                .getOrElse("–"))));
    }

    private static String cell(MaintenanceWindow window, Wording wording) {
        return wording.clock(window.start()) + " – " + wording.clock(window.endExclusive())
                + (isOdd(window)
                        ? ", " + wording.of(Phrase.HOURS, window.length().toHours())
                        : "")
                + (window.kind() == WindowKind.WEEKEND ? " *" : "");
    }

    private static List<Row> months(List<LocalDate> months, List<MaintenanceWindow> opening, Wording wording) {
        return months.map(month -> new Row(wording.month(month), WindowCard.REGIONS.map(region -> {
            List<MaintenanceWindow> its = opening.filter(
                    window -> window.region() == region && window.date().getMonth() == month.getMonth());
            int weekday = its.count(window -> window.kind() == WindowKind.WEEKDAY);
            return weekday + " + " + (its.size() - weekday);
        })));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share * 100);
    }
}
