package io.github.diops.benchmark;

import static java.util.Objects.requireNonNull;

import io.github.diops.domain.calendar.LocalClock;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.springframework.scheduling.support.CronExpression;

/** Europe's windows: the one open at an instant, the next for planned work, and all of ten years in four regions. */
@State(Scope.Benchmark)
public class WindowBenchmark {
    private static final int MANY = Questions.MANY;
    private static final int FEW = 16;
    private static final int DAY = 86_400;
    private static final int OPENS = 21 * 3600;
    private static final int CLOSES = 6 * 3600;
    private static final long NONE = Long.MIN_VALUE;
    private static final LocalTime NINE_PM = LocalTime.of(21, 0);
    private static final LocalTime SIX_AM = LocalTime.of(6, 0);
    private static final Region REGION = Region.EMEA;

    private final Instant[] instants = Questions.instants(MANY);
    private final WindowCalendar windows = WindowCalendar.of(REGION);
    private final OperationsPolicy policy = OperationsPolicy.standard();
    private final LocalClock clock = LocalClock.of(REGION.zone());
    private final CronExpression cron = CronExpression.parse("0 0 21 * * MON-FRI");
    private final Recur<ZonedDateTime> recur = new Recur<>("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
    private final ZonedDateTime seed = LocalDate.of(2024, 1, 1).atTime(NINE_PM).atZone(REGION.zone());

    public WindowBenchmark() {
        for (int index = 0; index < MANY; index++) {
            Instant instant = instants[index];
            MaintenanceWindow next = windows.next(instant, Purpose.PLANNED);
            Same.require("naive", instant, next.start(), naiveNext(instant));
            Same.require("Spring", instant, next.start(), springNext(instant));
            Same.require("table", instant, next.start().getEpochSecond(), tableNext(instant.getEpochSecond() + 1));
            Option<MaintenanceWindow> open = windows.openAt(instant, Purpose.INFRASTRUCTURE);
            Same.require("naive", instant, open.isDefined(), naiveIsOpen(instant));
            Same.require(
                    "table",
                    instant,
                    open.map(window -> window.start().getEpochSecond()).getOrElse(NONE),
                    tableOpen(instant.getEpochSecond()));
            if (index < FEW) {
                Same.require("ical4j", instant, next.start(), icalNext(instant));
            }
        }
        long[] ours = new long[2];
        for (Region region : Region.values()) {
            for (MaintenanceWindow window : WindowCalendar.of(region)
                    .overlapping(Questions.FROM, Questions.TO_EXCLUSIVE)) {
                ours[0]++;
                ours[1] += window.start().getEpochSecond() ^ window.endExclusive().getEpochSecond();
            }
        }
        Same.require("naive", "all windows", List.of(ours[0], ours[1]), sum(naiveAll()));
        Same.require("lib-recur", "all windows", List.of(ours[0], ours[1]), sum(recurAll()));
        Same.require("table", "all windows", List.of(ours[0], ours[1]), sum(tableAll()));
    }

    private static List<Long> sum(long[] startsAndEnds) {
        long count = 0;
        long sum = 0;
        for (int index = 0; index < startsAndEnds.length && startsAndEnds[index] != 0; index += 2) {
            count++;
            sum += startsAndEnds[index] ^ startsAndEnds[index + 1];
        }
        return List.of(count, sum);
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void at(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(windows.openAt(instant, Purpose.INFRASTRUCTURE));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void next(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(windows.next(instant, Purpose.PLANNED));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void explained(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(policy.windowsAt(REGION, instant, Purpose.PLANNED));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void tableAt(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(tableOpen(instant.getEpochSecond()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void tableNext(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(tableNext(instant.getEpochSecond() + 1));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void naiveAt(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(naiveIsOpen(instant));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void naiveNext(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(naiveNext(instant));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void springNext(Blackhole sink) {
        for (Instant instant : instants) {
            sink.consume(springNext(instant));
        }
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public void icalNext(Blackhole sink) {
        for (int index = 0; index < FEW; index++) {
            sink.consume(icalNext(instants[index]));
        }
    }

    @Benchmark
    public void all(Blackhole sink) {
        for (Region region : Region.values()) {
            sink.consume(WindowCalendar.of(region).overlapping(Questions.FROM, Questions.TO_EXCLUSIVE));
        }
    }

    @Benchmark
    public Object allExplained() {
        return policy.windows(io.vavr.collection.List.of(Region.values()), Questions.FROM, Questions.TO_EXCLUSIVE);
    }

    @Benchmark
    public long[] naiveAll() {
        long[] all = new long[40_000];
        int count = 0;
        for (Region region : Region.values()) {
            LocalDate date = LocalDate.ofInstant(Questions.FROM, region.zone()).minusDays(1);
            for (; ; date = date.plusDays(1)) {
                Instant start = date.atTime(NINE_PM).atZone(region.zone()).toInstant();
                Instant end = date.plusDays(1).atTime(SIX_AM).atZone(region.zone()).toInstant();
                if (!start.isBefore(Questions.TO_EXCLUSIVE)) {
                    break;
                }
                if (end.isAfter(Questions.FROM)) {
                    all[count++] = start.getEpochSecond();
                    all[count++] = end.getEpochSecond();
                }
            }
        }
        return all;
    }

    @Benchmark
    public long[] recurAll() {
        long[] all = new long[40_000];
        int count = 0;
        for (Region region : Region.values()) {
            TimeZone zone = TimeZone.getTimeZone(region.zone());
            RecurrenceRuleIterator starts = daily(new DateTime(zone, 2023, 11, 30, 21, 0, 0));
            RecurrenceRuleIterator ends = daily(new DateTime(zone, 2023, 11, 31, 6, 0, 0));
            while (true) {
                long start = starts.nextMillis() / 1000;
                long end = ends.nextMillis() / 1000;
                if (start >= Questions.TO_EXCLUSIVE.getEpochSecond()) {
                    break;
                }
                if (end > Questions.FROM.getEpochSecond()) {
                    all[count++] = start;
                    all[count++] = end;
                }
            }
        }
        return all;
    }

    private static RecurrenceRuleIterator daily(DateTime first) {
        try {
            return new RecurrenceRule("FREQ=DAILY").iterator(first);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public long[] tableAll() {
        long[] all = new long[40_000];
        int count = 0;
        for (LocalClock local : clocks) {
            long day = local.localSecond(Questions.FROM.getEpochSecond()) / DAY - 1;
            for (; ; day++) {
                long start = local.epochSecond(day * DAY + OPENS);
                long end = local.epochSecond((day + 1) * DAY + CLOSES);
                if (start >= Questions.TO_EXCLUSIVE.getEpochSecond()) {
                    break;
                }
                if (end > Questions.FROM.getEpochSecond()) {
                    all[count++] = start;
                    all[count++] = end;
                }
            }
        }
        return all;
    }

    private final List<LocalClock> clocks = clocks();

    private static List<LocalClock> clocks() {
        List<LocalClock> clocks = new ArrayList<>();
        for (Region region : Region.values()) {
            clocks.add(LocalClock.of(region.zone()));
        }
        return clocks;
    }

    /** The start of the window open at that second, or {@link #NONE}. */
    private long tableOpen(long second) {
        long local = clock.localSecond(second);
        long day = local / DAY;
        long time = local - day * DAY;
        if (time >= OPENS) {
            return clock.epochSecond(day * DAY + OPENS);
        }
        return time < CLOSES ? clock.epochSecond((day - 1) * DAY + OPENS) : NONE;
    }

    /** The start of the first window of Monday to Friday at or after that second. */
    private long tableNext(long second) {
        long local = clock.localSecond(second);
        long day = local / DAY;
        if (local - day * DAY > OPENS) {
            day++;
        }
        long weekday = (day + 3) % 7;
        return clock.epochSecond((weekday < 5 ? day : day + 7 - weekday) * DAY + OPENS);
    }

    private static boolean naiveIsOpen(Instant instant) {
        LocalTime time = instant.atZone(REGION.zone()).toLocalTime();
        return !time.isBefore(NINE_PM) || time.isBefore(SIX_AM);
    }

    private static Instant naiveNext(Instant instant) {
        ZonedDateTime local = instant.atZone(REGION.zone());
        LocalDate date = local.toLocalDate();
        if (local.toLocalTime().isAfter(NINE_PM)) {
            date = date.plusDays(1);
        }
        while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            date = date.plusDays(1);
        }
        return date.atTime(NINE_PM).atZone(REGION.zone()).toInstant();
    }

    private Instant springNext(Instant instant) {
        return requireNonNull(cron.next(instant.atZone(REGION.zone()))).toInstant();
    }

    private Instant icalNext(Instant instant) {
        return requireNonNull(recur.getNextDate(seed, instant.atZone(REGION.zone()))).toInstant();
    }
}
