package io.github.diops.adapters.rest.feed;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.Rule;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * The maintenance windows of a region, or of all four, as a calendar: those that a purpose may use (MNT-03, MNT-04), from
 * the year before this one to ten years ahead.
 */
public final class WindowFeed {
    /** How an event's identity ends, so that no other system's has the same. */
    private static final String ID_SPACE = "@windows.diops.github.io";

    private final OperationsPolicy policy;
    private final Language language;
    private final FeedSpan span;
    private final ContentLines lines = new ContentLines();

    private WindowFeed(OperationsPolicy policy, Language language, Instant now) {
        this.policy = policy;
        this.language = language;
        this.span = FeedSpan.at(now);
    }

    /** The calendar as it reads at {@code now}; of every region where none is given. */
    public static String text(
            OperationsPolicy policy, Option<Region> region, Purpose purpose, Language language, Instant now) {
        WindowFeed feed = new WindowFeed(policy, language, now);
        feed.write(region, purpose);
        return feed.lines.toString();
    }

    /** What a file of the calendar is called. */
    public static String fileName(Option<Region> region, Purpose purpose) {
        return "maintenance-windows" + region.map(one -> "-" + lower(one)).getOrElse("") + "-" + lower(purpose)
                + ".ics";
    }

    private void write(Option<Region> region, Purpose purpose) {
        List<WindowSeries> all = region.map(List::of)
                .getOrElse(() -> List.of(Region.values()))
                .flatMap(one -> WindowSeries.of(policy, one, span))
                .filter(series ->
                        purpose == Purpose.INFRASTRUCTURE || series.shape().kind() == WindowKind.WEEKDAY);
        String name = region.map(one -> FeedPhrase.WINDOWS_OF_A_REGION.in(language, one))
                .getOrElse(() -> FeedPhrase.WINDOWS_OF_ALL.in(language));
        FeedHead.write(lines, name, about(purpose), span.changedAt());
        all.map(series -> WindowSeries.zone(series.shape(), span))
                .distinctBy(ZoneComponent::zone)
                .forEach(zone -> zone.writeTo(lines));
        all.forEach(series -> {
            recurring(series);
            series.odd().forEach(this::odd);
        });
        lines.end("VCALENDAR");
    }

    private String about(Purpose purpose) {
        FeedPhrase about = switch (purpose) {
            case PLANNED -> FeedPhrase.ABOUT_PLANNED;
            case INFRASTRUCTURE -> FeedPhrase.ABOUT_INFRASTRUCTURE;
        };
        return about.in(language) + " "
                + FeedPhrase.EDITION.in(language, policy.name().value());
    }

    private void recurring(WindowSeries series) {
        MaintenanceWindow shape = series.shape();
        LocalDate first = series.firstDate(span);
        LocalDateTime start = first.atTime(shape.localStart().toLocalTime());
        lines.begin("VEVENT")
                .line("UID", lower(shape.region()) + "-" + lower(series.days().head()) + ID_SPACE)
                .line("SEQUENCE", Integer.toString(span.changes()))
                .local("DTSTART", start, shape.zone())
                .local("DTEND", start.plus(shape.length()), shape.zone())
                .line(
                        "RRULE",
                        "FREQ=WEEKLY;UNTIL=" + ContentLines.utc(series.until(span)) + ";BYDAY="
                                + series.days().map(WindowFeed::byDay).mkString(","));
        series.exceptions()
                .forEach(date ->
                        lines.local("EXDATE", date.atTime(shape.localStart().toLocalTime()), shape.zone()));
        describe(shape, title(shape), List.empty());
        lines.end("VEVENT");
    }

    /** A night on which the clocks change, in UTC, so that nobody need know how. */
    private void odd(MaintenanceWindow window) {
        lines.begin("VEVENT")
                .line("UID", lower(window.region()) + "-" + window.date() + ID_SPACE)
                .line("SEQUENCE", "0")
                .utc("DTSTART", window.start())
                .utc("DTEND", window.endExclusive());
        describe(
                window,
                FeedPhrase.ODD_NIGHT.in(language, title(window), length(window.length())),
                List.of(MaintenanceRules.MNT_02));
        lines.end("VEVENT");
    }

    private void describe(MaintenanceWindow window, String title, List<Rule> further) {
        List<Rule> rules = further.prepend(
                        window.kind() == WindowKind.WEEKDAY ? MaintenanceRules.MNT_03 : MaintenanceRules.MNT_04)
                .prepend(MaintenanceRules.MNT_01);
        lines.utc("DTSTAMP", span.changedAt())
                .words("SUMMARY", title)
                .words(
                        "DESCRIPTION",
                        rules.map(rule -> rule.id().value() + ": " + rule.text().in(language))
                                .mkString("\n"))
                .line("CATEGORIES", window.region() + "," + window.kind())
                .line("STATUS", "CONFIRMED")
                .line("TRANSP", "TRANSPARENT");
    }

    private String title(MaintenanceWindow window) {
        return FeedPhrase.window(window.kind()).in(language, window.region());
    }

    private String length(Duration length) {
        return length.toMinutesPart() == 0
                ? FeedPhrase.HOURS.in(language, length.toHours())
                : FeedPhrase.HOURS_AND_MINUTES.in(language, length.toHours(), length.toMinutesPart());
    }

    private static String byDay(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
