package io.github.diops.domain.calendar;

import io.vavr.collection.Set;
import java.time.DayOfWeek;

/**
 * The working weekdays as if no day were off, counted by arithmetic from Monday of the week in which the
 * {@link TabledDates} begin. Immutable.
 */
final class WorkingWeek {
    private static final int DAYS = 7;

    /** The place in its week of the first tabled date, from Monday as 0. */
    private static final int FIRST_PLACE = TabledDates.FIRST.getDayOfWeek().ordinal();

    /** By place in the week: how many working days come up to and with that place. */
    private final byte[] through = new byte[DAYS];

    /** The places of the working days, in order. */
    private final byte[] places;

    WorkingWeek(Set<DayOfWeek> workingDays) {
        this.places = new byte[workingDays.size()];
        byte count = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (workingDays.contains(day)) {
                places[count++] = (byte) day.ordinal();
            }
            through[day.ordinal()] = count;
        }
    }

    /** How many working days come up to and with the date of that number; -1 is the day before the first date. */
    int through(int number) {
        int place = number + FIRST_PLACE;
        int week = place / DAYS;
        return week * places.length + through[place - DAYS * week];
    }

    /** The number of the working day with which the count, from 1, reaches {@code count}; it may be no tabled date's. */
    int number(int count) {
        int week = (count - 1) / places.length;
        return DAYS * week + places[count - 1 - week * places.length] - FIRST_PLACE;
    }
}
