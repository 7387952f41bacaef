package io.github.diops.application.port.out;

import io.vavr.collection.List;
import io.vavr.collection.SortedSet;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Public holidays by calendar and year. It answers "unknown" rather than guess beyond what was reviewed. */
public interface HolidayCalendars {
    /** Knows no calendar; for an installation without such an adapter. */
    HolidayCalendars NONE = new HolidayCalendars() {
        @Override
        public List<String> calendars() {
            return List.empty();
        }

        @Override
        public Option<SortedSet<LocalDate>> holidays(String calendar, int year) {
            return Option.none();
        }
    };

    /** The ids of the calendars it knows, such as {@code US}. */
    List<String> calendars();

    /** The holidays of that calendar in that year, or none where the calendar or the year is not known. */
    Option<SortedSet<LocalDate>> holidays(String calendar, int year);
}
