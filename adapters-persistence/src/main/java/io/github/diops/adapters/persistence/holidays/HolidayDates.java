package io.github.diops.adapters.persistence.holidays;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as iCalendar writes them, such as 20240704, within the years that the product knows. */
final class HolidayDates {
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private HolidayDates() {}

    static Option<LocalDate> date(String text) {
        try {
            return Option.when(text.matches("[0-9]{8}"), () -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE))
                    .filter(date -> !date.isBefore(FIRST) && !date.isAfter(LAST));
        } catch (DateTimeException e) {
            return Option.none();
        }
    }
}
