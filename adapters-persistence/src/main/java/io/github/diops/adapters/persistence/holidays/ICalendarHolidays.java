package io.github.diops.adapters.persistence.holidays;

import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.spi.HolidayImport;
import io.vavr.collection.List;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Reads holidays from an iCalendar file (RFC 5545), as calendar programs export them: events of whole days, once or by a
 * yearly rule. What it does not understand is a fault, never a guess.
 *
 * <p>The years that the file knows are those in which an event is named by its date. A file of rules alone knows the
 * years in which all of them speak.
 */
public final class ICalendarHolidays implements HolidayImport {
    private static final int LARGEST = 4 * 1024 * 1024;

    @Override
    public Either<List<FileFault>, HolidayCalendars> importing(HolidayCalendars known, String calendar, byte[] file) {
        FileFaults faults = new FileFaults();
        List<HolidayEvent> events = List.empty();
        if (file.length > LARGEST) {
            faults.tell(1, "the file is larger than " + LARGEST + " bytes");
        } else {
            events = events(ContentLines.of(file, faults), faults);
        }
        if (faults.isEmpty() && events.isEmpty()) {
            faults.tell(1, "the file has no event");
        }
        SortedSet<Integer> years = years(events);
        if (faults.isEmpty() && years.isEmpty()) {
            faults.tell(1, "there is no year in which all rules of the file speak");
        }
        if (!faults.isEmpty()) {
            return Either.left(faults.all());
        }
        SortedSet<LocalDate> holidays = TreeSet.ofAll(events.flatMap(HolidayEvent::holidays));
        return Either.right(new ImportedHolidays(known, calendar, years, holidays));
    }

    private static SortedSet<Integer> years(List<HolidayEvent> events) {
        SortedSet<Integer> dated =
                TreeSet.ofAll(events.flatMap(HolidayEvent::starts).map(LocalDate::getYear));
        List<YearlyRule> rules = events.flatMap(HolidayEvent::rule);
        return dated.nonEmpty() || rules.isEmpty()
                ? dated
                : TreeSet.rangeClosed(
                        rules.map(rule -> rule.days().head().getYear()).max().getOrElse(0),
                        rules.map(YearlyRule::lastYear).min().getOrElse(0));
    }

    private static List<HolidayEvent> events(List<ContentLine> lines, FileFaults faults) {
        if (!lines.headOption().exists(line -> line.is("BEGIN", "VCALENDAR"))) {
            faults.tell(1, "the file does not begin with BEGIN:VCALENDAR");
            return List.empty();
        }
        Deque<ContentLine> open = new ArrayDeque<>();
        List<HolidayEvent> events = List.empty();
        List<ContentLine> event = List.empty();
        for (ContentLine line : lines) {
            if (line.name().equals("BEGIN")) {
                open.push(line);
                event = line.is("BEGIN", "VEVENT") ? List.empty() : event;
            } else if (line.name().equals("END")) {
                if (closes(open, line, faults) && line.is("END", "VEVENT")) {
                    for (HolidayEvent read : HolidayEvent.of(open.element().line(), event.reverse(), faults)) {
                        events = events.prepend(read);
                    }
                }
                open.poll();
            } else if (open.isEmpty()) {
                faults.tell(line.line(), line.name() + " stands outside of every component");
            } else if (open.element().is("BEGIN", "VEVENT")) {
                event = event.prepend(line);
            } else if (open.element().is("BEGIN", "VCALENDAR")) {
                checkCalendar(line, faults);
            }
        }
        open.forEach(line -> faults.tell(line.line(), "BEGIN:" + line.value() + " has no END"));
        return events;
    }

    /** Whether {@code end} closes what was opened last. */
    private static boolean closes(Deque<ContentLine> open, ContentLine end, FileFaults faults) {
        boolean closes =
                !open.isEmpty() && open.element().is("BEGIN", end.value().strip());
        if (!closes) {
            faults.tell(
                    end.line(),
                    "END:" + end.value() + " closes nothing"
                            + (open.isEmpty() ? "" : ", BEGIN:" + open.element().value() + " is open"));
        }
        return closes;
    }

    private static void checkCalendar(ContentLine line, FileFaults faults) {
        boolean other = (line.name().equals("VERSION") && !line.is("VERSION", "2.0"))
                || (line.name().equals("CALSCALE") && !line.is("CALSCALE", "GREGORIAN"));
        if (other) {
            faults.tell(
                    line.line(),
                    "only VERSION 2.0 and CALSCALE GREGORIAN are understood, not "
                            + line.value().toUpperCase(Locale.ROOT));
        }
    }
}
