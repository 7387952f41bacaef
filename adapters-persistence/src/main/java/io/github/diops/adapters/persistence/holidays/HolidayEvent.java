package io.github.diops.adapters.persistence.holidays;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One event of a file: whole days, once or every year. Whether it makes its owner busy ({@code TRANSP}) says nothing: of
 * the programs that export holidays, most call them free.
 *
 * @param starts the days that are named one by one
 * @param rule the days that recur
 * @param length how many days each lasts
 * @param removed days of the rule that are none
 */
record HolidayEvent(List<LocalDate> starts, Option<YearlyRule> rule, int length, Set<LocalDate> removed) {
    private static final int LONGEST = 366;
    private static final Pattern DURATION = Pattern.compile("\\+?P([0-9]{1,3})([DW])");
    private static final Pattern MIDNIGHT = Pattern.compile("([0-9]{8})T000000");

    /** Every day that the event makes a holiday. */
    List<LocalDate> holidays() {
        return starts.appendAll(rule.toList().flatMap(YearlyRule::days))
                .reject(removed::contains)
                .flatMap(start -> List.range(0, length).map(start::plusDays));
    }

    /** The event of those lines, which begins at {@code begin}; none where it is called off, or faults were told. */
    static Option<HolidayEvent> of(int begin, List<ContentLine> lines, FileFaults faults) {
        return lines.exists(line -> line.is("STATUS", "CANCELLED"))
                ? Option.none()
                : new Reader(begin, lines, faults).event();
    }

    private static final class Reader {
        private final int begin;
        private final List<ContentLine> lines;
        private final FileFaults faults;

        Reader(int begin, List<ContentLine> lines, FileFaults faults) {
            this.begin = begin;
            this.lines = lines;
            this.faults = faults;
        }

        Option<HolidayEvent> event() {
            one("RECURRENCE-ID")
                    .peek(line ->
                            faults.tell(line.line(), "a change to one day of a recurring event is not understood"));
            lines.filter(line -> line.name().equals("EXRULE"))
                    .forEach(line -> faults.tell(line.line(), "EXRULE is not understood"));
            Option<LocalDate> first = one("DTSTART")
                    .onEmpty(() -> faults.tell(begin, "the event has no DTSTART"))
                    .flatMap(this::day);
            Option<Integer> length = length(first);
            Option<ContentLine> rule = one("RRULE");
            Option<YearlyRule> yearly = rule.flatMap(line -> YearlyRule.of(line, first, faults));
            List<LocalDate> added = days("RDATE");
            List<LocalDate> removed = days("EXDATE");
            boolean understood = rule.isEmpty() || yearly.isDefined();
            return first.flatMap(day -> length.filter(days -> understood)
                    .map(days -> new HolidayEvent(
                            rule.isEmpty() ? added.prepend(day) : added, yearly, days, removed.toSet())));
        }

        /** The line of that name, which may be there once. */
        private Option<ContentLine> one(String name) {
            List<ContentLine> named = lines.filter(line -> line.name().equals(name));
            named.drop(1).forEach(line -> faults.tell(line.line(), "the event has another " + name));
            return named.headOption();
        }

        /** The day of a line; midnight on the wall where the event is marked as one of whole days. */
        private Option<LocalDate> day(ContentLine line) {
            Matcher midnight = MIDNIGHT.matcher(line.value().strip());
            boolean wholeDays = lines.exists(other -> other.is("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE"));
            String text = wholeDays && midnight.matches()
                    ? midnight.group(1)
                    : line.value().strip();
            return HolidayDates.date(text).orElse(() -> notADay(line.line(), line.name(), text));
        }

        private List<LocalDate> days(String name) {
            return lines.filter(line -> line.name().equals(name))
                    .flatMap(line -> List.of(line.value().split(",", -1))
                            .flatMap(text ->
                                    HolidayDates.date(text.strip()).orElse(() -> notADay(line.line(), name, text))));
        }

        private <T> Option<T> notADay(int line, String name, String text) {
            return faults.tell(line, name + " is a whole day from 1970 to 2199, such as 20240704, not " + text);
        }

        /** How many days it lasts: one where it does not say. */
        private Option<Integer> length(Option<LocalDate> first) {
            Option<ContentLine> end = one("DTEND");
            Option<ContentLine> duration = one("DURATION");
            Option<Long> untilTheEnd = end.flatMap(line ->
                    day(line).flatMap(last -> first.map(start -> ChronoUnit.DAYS.between(start, last))));
            Option<Long> given = duration.flatMap(this::days);
            if (end.isDefined() && duration.isDefined()) {
                return duration.flatMap(line -> faults.tell(line.line(), "the event has DTEND and DURATION"));
            }
            return end.orElse(duration)
                    .map(line -> untilTheEnd.orElse(given).flatMap(days -> checked(line, days)))
                    .getOrElse(Option.some(1));
        }

        private Option<Long> days(ContentLine line) {
            Matcher matcher = DURATION.matcher(line.value().strip());
            return matcher.matches()
                    ? Option.some(
                            Long.parseLong(matcher.group(1)) * (matcher.group(2).equals("W") ? 7 : 1))
                    : faults.tell(line.line(), "DURATION is whole days, such as P1D, not " + line.value());
        }

        private Option<Integer> checked(ContentLine line, long days) {
            return days >= 1 && days <= LONGEST
                    ? Option.some((int) days)
                    : faults.tell(line.line(), "the event lasts " + days + " days, not 1 to " + LONGEST);
        }
    }
}
