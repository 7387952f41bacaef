package io.github.diops.application.port.out;

import io.vavr.collection.List;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Public holidays by calendar and year. It answers "unknown" rather than guess beyond what was reviewed. An adapter
 * registers itself with {@link java.util.ServiceLoader}.
 */
public interface HolidayCalendars {
    /** Knows no calendar; for an installation without such an adapter. */
    HolidayCalendars NONE = new HolidayCalendars() {
        @Override
        public List<String> calendars() {
            return List.empty();
        }

        @Override
        public SortedSet<Integer> reviewedYears(String calendar) {
            return TreeSet.empty();
        }

        @Override
        public Option<SortedSet<LocalDate>> holidays(String calendar, int year) {
            return Option.none();
        }
    };

    /** The ids of the calendars it knows, such as {@code US}. */
    List<String> calendars();

    /** The years for which that calendar was reviewed; empty where the calendar is not known. */
    SortedSet<Integer> reviewedYears(String calendar);

    /** The holidays of that calendar in that year, or none where the calendar or the year is not known. */
    Option<SortedSet<LocalDate>> holidays(String calendar, int year);
}
