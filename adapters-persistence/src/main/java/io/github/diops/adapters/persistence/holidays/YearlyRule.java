package io.github.diops.adapters.persistence.holidays;

import io.vavr.collection.Iterator;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of an {@code RRULE} that recurs by the year: on a date, or on days of given months, counted from their start
 * or end. What else such a rule can say is refused rather than guessed.
 *
 * @param days in order, as far as {@link #HORIZON}
 * @param lastYear until which year the rule says which days there are
 */
record YearlyRule(List<LocalDate> days, int lastYear) {
    /** The last year for which a rule without an end is taken to speak: the last that business days are tabled for. */
    static final int HORIZON = 2049;

    private static final List<String> KNOWN =
            List.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");
    private static final Pattern UNTIL = Pattern.compile("([0-9]{8})(?:T[0-9]{6}Z?)?");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");

    /** A day of the week in a month: the n-th, from its end where that is negative, or each. */
    private record Weekday(Option<Integer> ordinal, DayOfWeek day) {
        boolean holds(LocalDate date) {
            int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
            int fromEnd = (date.getDayOfMonth() - date.lengthOfMonth()) / 7 - 1;
            return date.getDayOfWeek() == day && ordinal.forAll(n -> n == (n > 0 ? fromStart : fromEnd));
        }
    }

    /** Where a rule ends. */
    private record Limit(Option<Integer> count, Option<LocalDate> until) {}

    /** The days that a rule chooses in each of its years; the first day's own date where it chooses neither. */
    private record DaysOfAYear(List<Integer> months, List<Integer> monthDays, List<Weekday> weekdays) {
        List<LocalDate> in(int year, LocalDate first) {
            boolean onTheDate = monthDays.isEmpty() && weekdays.isEmpty();
            return (months.isEmpty()
                            ? List.of(first.getMonthValue())
                            : months.distinct().sorted())
                    .map(month -> YearMonth.of(year, month))
                    .flatMap(month -> List.rangeClosed(1, month.lengthOfMonth()).map(month::atDay))
                    .filter(day -> !onTheDate || day.getDayOfMonth() == first.getDayOfMonth())
                    .filter(day -> monthDays.isEmpty()
                            || monthDays.contains(day.getDayOfMonth())
                            || monthDays.contains(day.getDayOfMonth() - day.lengthOfMonth() - 1))
                    .filter(day -> weekdays.isEmpty() || weekdays.exists(weekday -> weekday.holds(day)));
        }
    }

    /** The rule that {@code line} gives an event of {@code first}, if that is known; none where faults were told. */
    static Option<YearlyRule> of(ContentLine line, Option<LocalDate> first, FileFaults faults) {
        return new Reader(line, faults).rule(first);
    }

    private static final class Reader {
        private final ContentLine line;
        private final FileFaults faults;
        private final Map<String, String> parts;
        private boolean sound = true;

        Reader(ContentLine line, FileFaults faults) {
            this.line = line;
            this.faults = faults;
            List<String> texts =
                    List.of(line.value().strip().toUpperCase(Locale.ROOT).split(";", -1));
            if (!texts.forAll(text -> text.indexOf('=') > 0)
                    || !texts.map(text -> text.substring(0, text.indexOf('=')))
                            .equals(texts.map(Reader::name).distinct())) {
                wrong("the rule is not a list of different NAME=VALUE parts");
            }
            this.parts = texts.filter(text -> text.indexOf('=') > 0)
                    .toMap(Reader::name, text -> text.substring(text.indexOf('=') + 1));
        }

        private static String name(String part) {
            return part.substring(0, Math.max(0, part.indexOf('=')));
        }

        private <T> Option<T> wrong(String what) {
            sound = false;
            return faults.tell(line.line(), what);
        }

        Option<YearlyRule> rule(Option<LocalDate> first) {
            parts.keySet()
                    .filter(name -> !KNOWN.contains(name))
                    .toList()
                    .sorted()
                    .forEach(name -> wrong("the rule's part " + name + " is not understood"));
            if (!parts.get("FREQ").contains("YEARLY")) {
                wrong("only rules with FREQ=YEARLY are understood");
            }
            int interval = number("INTERVAL", 1, 100).getOrElse(1);
            Option<Integer> count = number("COUNT", 1, 10_000);
            Option<LocalDate> until = parts.get("UNTIL").flatMap(this::until);
            if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
                wrong("a rule has COUNT or UNTIL, not both");
            }
            DaysOfAYear days = new DaysOfAYear(numbers("BYMONTH", 1, 12), numbers("BYMONTHDAY", -31, 31), weekdays());
            if (!parts.containsKey("BYMONTH") && (parts.containsKey("BYMONTHDAY") || parts.containsKey("BYDAY"))) {
                wrong("BYMONTHDAY and BYDAY are understood with BYMONTH only");
            }
            return sound ? first.flatMap(day -> rule(day, interval, days, new Limit(count, until))) : Option.none();
        }

        private Option<YearlyRule> rule(LocalDate first, int interval, DaysOfAYear chosen, Limit limit) {
            List<LocalDate> days = Iterator.iterate(first.getYear(), year -> year + interval)
                    .takeWhile(year -> year <= HORIZON)
                    .flatMap(year -> chosen.in(year, first))
                    .filter(day -> !day.isBefore(first))
                    .takeWhile(day -> limit.until().forAll(end -> !day.isAfter(end)))
                    .take(limit.count().getOrElse(Integer.MAX_VALUE))
                    .toList();
            if (!days.headOption().contains(first)) {
                return wrong("the event's first day is none of its rule's");
            }
            boolean ends = limit.count().exists(most -> most == days.size())
                    || limit.until().exists(end -> end.getYear() < HORIZON);
            return Option.some(new YearlyRule(days, ends ? days.last().getYear() + interval - 1 : HORIZON));
        }

        private Option<Integer> number(String name, int least, int most) {
            List<Integer> numbers = numbers(name, least, most);
            return numbers.size() > 1 ? wrong(name + " is one number") : numbers.headOption();
        }

        private List<Integer> numbers(String name, int least, int most) {
            return parts.get(name)
                    .toList()
                    .flatMap(value -> List.of(value.split(",", -1)))
                    .flatMap(text -> {
                        boolean written = text.matches("[+-]?[0-9]{1,5}");
                        int number = written ? Integer.parseInt(text) : 0;
                        return written && number != 0 && number >= least && number <= most
                                ? Option.some(number)
                                : wrong(name + " has no number from " + least + " to " + most + " where it says "
                                        + text);
                    });
        }

        private Option<LocalDate> until(String text) {
            Matcher matcher = UNTIL.matcher(text);
            Option<LocalDate> until = matcher.matches() ? HolidayDates.date(matcher.group(1)) : Option.none();
            return until.orElse(() -> wrong("UNTIL is a date such as 20261231, not " + text));
        }

        private List<Weekday> weekdays() {
            Map<String, DayOfWeek> names = List.of(DayOfWeek.values())
                    .foldLeft(
                            LinkedHashMap.empty(),
                            (map, day) -> map.put(day.name().substring(0, 2), day));
            return parts.get("BYDAY")
                    .toList()
                    .flatMap(value -> List.of(value.split(",", -1)))
                    .flatMap(text -> {
                        Matcher matcher = WEEKDAY.matcher(text);
                        return matcher.matches()
                                ? names.get(matcher.group(2))
                                        .map(day -> new Weekday(
                                                Option.of(matcher.group(1)).map(Integer::parseInt), day))
                                : wrong("BYDAY has a day such as MO or 4TH, not " + text);
                    });
        }
    }
}
