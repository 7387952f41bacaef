package io.github.diops.adapters.persistence.holidays;

import io.github.diops.application.port.out.HolidayCalendars;
import io.vavr.collection.List;
import io.vavr.collection.SortedSet;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * One calendar over others, in place of its namesake.
 *
 * @param years those it knows
 */
record ImportedHolidays(HolidayCalendars others, String calendar, SortedSet<Integer> years, SortedSet<LocalDate> days)
        implements HolidayCalendars {
    @Override
    public List<String> calendars() {
        return others.calendars().remove(calendar).append(calendar).sorted();
    }

    @Override
    public SortedSet<Integer> reviewedYears(String asked) {
        return asked.equals(calendar) ? years : others.reviewedYears(asked);
    }

    @Override
    public Option<SortedSet<LocalDate>> holidays(String asked, int year) {
        return asked.equals(calendar)
                ? Option.when(years.contains(year), () -> days.filter(day -> day.getYear() == year))
                : others.holidays(asked, year);
    }
}
