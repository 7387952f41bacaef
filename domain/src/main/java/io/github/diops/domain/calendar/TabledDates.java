package io.github.diops.domain.calendar;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The dates from 2010 to 2050, made once and numbered from 0, so that counting needs neither a new date nor the
 * arithmetic of the Gregorian calendar.
 */
final class TabledDates {
    static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    static final LocalDate LAST_EXCLUSIVE = LocalDate.of(2050, 1, 1);
    static final long FIRST_DAY = FIRST.toEpochDay();
    static final int COUNT = (int) (LAST_EXCLUSIVE.toEpochDay() - FIRST_DAY);

    private static final TabledDates ALL = new TabledDates();

    private final Option<LocalDate>[] dates;

    /** The number of the day before each month. */
    private final short[] beforeMonth;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no generic array
    private TabledDates() {
        this.dates = new Option[COUNT];
        this.beforeMonth = new short[12 * (LAST_EXCLUSIVE.getYear() - FIRST.getYear())];
        for (int number = 0; number < COUNT; number++) {
            LocalDate date = FIRST.plusDays(number);
            dates[number] = Option.some(date);
            beforeMonth[month(date)] = (short) (number - date.getDayOfMonth());
        }
    }

    /** The number of {@code date}, or -1 if it lies outside. */
    static int number(LocalDate date) {
        int month = month(date);
        return month < 0 || month >= ALL.beforeMonth.length ? -1 : ALL.beforeMonth[month] + date.getDayOfMonth();
    }

    /** The number of a day of epoch, or -1 if it lies outside. */
    static int number(long epochDay) {
        long number = epochDay - FIRST_DAY;
        return number < 0 || number >= COUNT ? -1 : (int) number;
    }

    /** The date of that number. */
    static Option<LocalDate> date(int number) {
        return ALL.dates[number];
    }

    private static int month(LocalDate date) {
        return 12 * (date.getYear() - FIRST.getYear()) + date.getMonthValue() - 1;
    }
}
