package io.github.diops.adapters.rest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationEntry;

/** A feed as ical4j reads it, which knows nothing of how it was written. */
public final class SubscribedCalendar {
    static {
        // no zone is looked up anywhere but in the feed
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private final Calendar calendar;

    private SubscribedCalendar(Calendar calendar) {
        this.calendar = calendar;
    }

    public static SubscribedCalendar reading(String text) {
        try {
            return new SubscribedCalendar(new CalendarBuilder().build(new StringReader(text)));
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("no calendar: " + text, e);
        }
    }

    /** One occurrence of an event. */
    public record Occurrence(Instant start, Instant end, Set<String> categories) {}

    public Calendar calendar() {
        return calendar;
    }

    public List<VEvent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    /** Every occurrence that overlaps {@code [from, to)}, by start, then categories. */
    List<Occurrence> occurrences(Instant from, Instant to) {
        Period<ZonedDateTime> asked = new Period<>(
                from.atZone(ZoneOffset.UTC).minusDays(2),
                to.atZone(ZoneOffset.UTC).plusDays(2));
        return events().stream()
                .flatMap(event -> occurrences(event, asked))
                .filter(occurrence ->
                        occurrence.start().isBefore(to) && occurrence.end().isAfter(from))
                .sorted(Comparator.comparing(Occurrence::start)
                        .thenComparing(occurrence -> occurrence.categories().toString()))
                .toList();
    }

    private static Stream<Occurrence> occurrences(VEvent event, Period<ZonedDateTime> asked) {
        Set<String> categories = Stream.of(value(event, Property.CATEGORIES).split(",", -1))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return event.<Temporal>calculateRecurrenceSet(asked).stream()
                .map(period -> new Occurrence(
                        Instant.from(period.getStart()),
                        Instant.from(period.getStart()).plus(Duration.between(period.getStart(), period.getEnd())),
                        categories));
    }

    /** The value of the event's property, empty where it has none. */
    public static String value(VEvent event, String name) {
        return event.getProperty(name).map(Property::getValue).orElse("");
    }

    /** What ical4j finds amiss. */
    public List<String> faults() {
        return calendar.validate(true).getEntries().stream()
                .map(ValidationEntry::toString)
                .toList();
    }
}
