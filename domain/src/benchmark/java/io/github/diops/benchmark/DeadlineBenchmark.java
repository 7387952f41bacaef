package io.github.diops.benchmark;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.calendar.LocalClock;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.ResponseObjective;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.Set;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The deadline of a case that has three business days, in New York with the holidays of the United States. */
@State(Scope.Benchmark)
public class DeadlineBenchmark {
    private static final int MANY = Questions.MANY;
    private static final int DAY = 86_400;
    private static final int OPENS = 9 * 3600;
    private static final int CLOSES = 17 * 3600;

    private final Instant[] instants = Questions.instants(MANY);
    private final Set<LocalDate> holidays = Questions.holidays();
    private final BusinessCalendar calendar =
            BusinessCalendar.weekdays(Questions.NEW_YORK).withHolidays(holidays);
    private final ResponseObjective objective = ResponseObjective.of(Severity.S4);
    private final OperationsPolicy policy = OperationsPolicy.standard();
    private final ImmutableHolidayCalendar strata = ImmutableHolidayCalendar.of(
            HolidayCalendarId.of("US"), holidays, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The limit: tables alone, for these holidays, hours and three days; a second in, a second out. */
    private final LocalClock clock = LocalClock.of(Questions.NEW_YORK);

    private final int first = (int) LocalDate.of(2023, 1, 1).toEpochDay();
    private final boolean[] business = new boolean[13 * 366];
    private final int[] thirdAfter = new int[13 * 366];
    private final int[] fourthAfter = new int[13 * 366];

    public DeadlineBenchmark() {
        for (int index = 0; index < business.length; index++) {
            LocalDate date = LocalDate.ofEpochDay(first + index);
            business[index] = calendar.isBusinessDay(date);
            thirdAfter[index] = (int) calendar.plus(date, BusinessDays.of(3)).get().toEpochDay();
            fourthAfter[index] = (int) calendar.plus(date, BusinessDays.of(4)).get().toEpochDay();
        }
        for (Instant instant : instants) {
            Instant ours = objective.dueAt(instant, calendar);
            Same.require("Strata", instant, ours, byStrata(instant));
            Same.require("tables", instant, ours.getEpochSecond(), byTables(instant.getEpochSecond()));
            Same.require("the policy", instant, ours, policy.responseDeadline(
                            SeverityHistory.unchanged(instant, Severity.S4), calendar)
                    .get()
                    .value()
                    .dueAt());
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void dueAt(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(objective.dueAt(instant, calendar));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void explained(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(policy.responseDeadline(SeverityHistory.unchanged(instant, Severity.S4), calendar));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void strata(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(byStrata(instant));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void tables(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(byTables(instant.getEpochSecond()));
        }
    }

    @Benchmark
    public Object newCalendar() {
        return BusinessCalendar.weekdays(Questions.NEW_YORK);
    }

    @Benchmark
    public Object newCalendarWithHolidays() {
        return BusinessCalendar.weekdays(Questions.NEW_YORK).withHolidays(holidays);
    }

    private Instant byStrata(Instant openedAt) {
        ZonedDateTime local = openedAt.atZone(Questions.NEW_YORK);
        LocalDate date = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        LocalTime opens = calendar.hours().opens();
        if (!strata.isBusinessDay(date) || !time.isBefore(calendar.hours().closesExclusive())) {
            date = strata.next(date);
            time = opens;
        } else if (time.isBefore(opens)) {
            time = opens;
        }
        return strata.shift(date, 3).atTime(time).atZone(Questions.NEW_YORK).toInstant();
    }

    private long byTables(long openedAt) {
        long local = clock.localSecond(openedAt);
        int day = (int) (local / DAY);
        int time = (int) (local - (long) day * DAY);
        int index = day - first;
        boolean today = business[index] && time < CLOSES;
        long due = today ? thirdAfter[index] : fourthAfter[index];
        return clock.epochSecond(due * DAY + (today && time > OPENS ? time : OPENS));
    }
}
