package io.github.diops.benchmark;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.vavr.collection.Set;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The n-th business day after a date, with the holidays of the United States. */
@State(Scope.Benchmark)
public class BusinessDayBenchmark {
    private static final int MANY = Questions.MANY;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2036, 1, 1);

    @Param({"1", "250"})
    public int days = 1;

    private final LocalDate[] dates = Questions.dates(MANY);
    private final Set<LocalDate> holidays = Questions.holidays();
    private final java.util.Set<LocalDate> javaHolidays = holidays.toJavaSet();
    private final HolidayManager jollyday = Questions.jollyday();

    private final BusinessCalendar calendar =
            BusinessCalendar.weekdays(Questions.NEW_YORK).withHolidays(holidays);
    private final ImmutableHolidayCalendar strata = ImmutableHolidayCalendar.of(
            HolidayCalendarId.of("US"), holidays, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The limit: a day of epoch in, one out; by day since {@link #FIRST} how many business days come up to it. */
    private final int[] rank = new int[(int) (LAST.toEpochDay() - FIRST.toEpochDay())];

    private final int[] select;
    private final int[] numbers = new int[MANY];

    public BusinessDayBenchmark() {
        List<Integer> businessDays = new ArrayList<>();
        for (int index = 0; index < rank.length; index++) {
            LocalDate date = FIRST.plusDays(index);
            if (calendar.isBusinessDay(date)) {
                businessDays.add((int) date.toEpochDay());
            }
            rank[index] = businessDays.size();
        }
        select = businessDays.stream().mapToInt(Integer::intValue).toArray();
        for (int index = 0; index < MANY; index++) {
            numbers[index] = (int) (dates[index].toEpochDay() - FIRST.toEpochDay());
        }
    }

    @Setup
    public void compare() {
        for (LocalDate date : dates) {
            LocalDate ours = calendar.plus(date, BusinessDays.of(days)).get();
            Same.require("Strata", date, ours, strata.shift(date, days));
            Same.require("Jollyday", date, ours, jollydaySteps(date));
            Same.require("naive", date, ours, naiveSteps(date));
            int number = (int) (date.toEpochDay() - FIRST.toEpochDay());
            Same.require("rank/select", date, ours.toEpochDay(), (long) select[rank[number] + days - 1]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void ours(Blackhole sink) {
        BusinessDays count = BusinessDays.of(days);
        for (LocalDate date : dates) {
            sink.consume(calendar.plus(date, count));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void strata(Blackhole sink) {
        for (LocalDate date : dates) {
            sink.consume(strata.shift(date, days));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void rankSelect(Blackhole sink) {
        for (int number : numbers) {
            sink.consume(select[rank[number] + days - 1]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void naive(Blackhole sink) {
        for (LocalDate date : dates) {
            sink.consume(naiveSteps(date));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void jollyday(Blackhole sink) {
        for (LocalDate date : dates) {
            sink.consume(jollydaySteps(date));
        }
    }

    private LocalDate naiveSteps(LocalDate date) {
        LocalDate reached = date;
        for (int left = days; left > 0; ) {
            reached = reached.plusDays(1);
            left -= isWeekday(reached) && !javaHolidays.contains(reached) ? 1 : 0;
        }
        return reached;
    }

    private LocalDate jollydaySteps(LocalDate date) {
        LocalDate reached = date;
        for (int left = days; left > 0; ) {
            reached = reached.plusDays(1);
            left -= isWeekday(reached) && !jollyday.isHoliday(reached) ? 1 : 0;
        }
        return reached;
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
