package io.github.diops.domain.calendar;

import io.vavr.collection.Set;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * The business days among the {@link TabledDates}, counted and found at the same cost however many. From the first day
 * off to the last, all are listed; before and after, the week repeats. Immutable.
 *
 * <p>It answers {@link #UNKNOWN} beyond the tabled dates, and always where business stops for about as long as a search
 * goes on (OBJ-03a): there dates are walked one by one.
 */
final class BusinessDayTable {
    static final int UNKNOWN = -1;

    private final WorkingWeek week;

    /** How many dates it knows, from the first on: all or none. */
    private final int known;

    /** The number of the first day off, where the list begins. */
    private final int first;

    /** How many business days come before the list. */
    private final int before;

    /** By date of the list: how many business days it has up to and with that date. */
    private final short[] through;

    /** The numbers of the business days of the list, in order. */
    private final short[] days;

    /** How many working days of the list are off. */
    private final int off;

    private BusinessDayTable(WorkingWeek week, BitSet daysOff) {
        this.week = week;
        this.first = Math.max(0, daysOff.nextSetBit(0));
        this.before = week.through(first - 1);
        this.through = new short[daysOff.length() - first];
        this.off = daysOff.cardinality();
        this.days = new short[week.through(daysOff.length() - 1) - before - off];
        int longest = 0;
        int last = first - 7; // business was done after that
        short count = 0;
        int working = before;
        for (int index = 0; index < through.length; index++) {
            int number = first + index;
            int worked = week.through(number);
            if (worked > working && !daysOff.get(number)) {
                days[count++] = (short) number;
                longest = Math.max(longest, number - last);
                last = number;
            }
            working = worked;
            through[index] = count;
        }
        longest = Math.max(longest, daysOff.length() + 7 - last); // and is done again before that
        this.known = longest > BusinessCalendar.SEARCH_DAYS ? 0 : TabledDates.COUNT;
    }

    static BusinessDayTable of(LocalClock clock, Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {
        WorkingWeek week = new WorkingWeek(workingDays);
        BitSet daysOff = new BitSet(TabledDates.COUNT);
        for (LocalDate holiday : holidays) {
            addWorking(TabledDates.number(holiday), week, daysOff);
        }
        for (long skipped : clock.skippedDays()) {
            addWorking(TabledDates.number(skipped), week, daysOff);
        }
        return new BusinessDayTable(week, daysOff);
    }

    private static void addWorking(int number, WorkingWeek week, BitSet days) {
        if (number >= 0 && week.through(number) > week.through(number - 1)) {
            days.set(number);
        }
    }

    /** Whether it knows the date of that number; one that lies outside the tabled dates is {@link #UNKNOWN}. */
    boolean knows(int number) {
        return number >= 0 && number < known;
    }

    /** Whether the date of a number that it knows is a business day. */
    boolean isBusinessDay(int number) {
        return through(number) > through(number - 1);
    }

    /** The number of the {@code count}-th business day, from 1, after the date of that number, or {@link #UNKNOWN}. */
    int after(int number, long count) {
        return knows(number) && count <= known ? day(through(number) + (int) count) : UNKNOWN;
    }

    /** The number of the {@code count}-th business day, from 1, before the date of that number, or {@link #UNKNOWN}. */
    int before(int number, long count) {
        return knows(number) && count <= known ? day(through(number - 1) + 1 - (int) count) : UNKNOWN;
    }

    private int through(int number) {
        int index = number - first;
        if (index >= 0 && index < through.length) {
            return before + through[index];
        }
        return week.through(number) - (index < 0 ? 0 : off);
    }

    private int day(int count) {
        int index = count - before - 1;
        if (index >= 0 && index < days.length) {
            return days[index];
        }
        if (count < 1) {
            return UNKNOWN;
        }
        int number = week.number(index < 0 ? count : count + off);
        return knows(number) ? number : UNKNOWN;
    }
}
