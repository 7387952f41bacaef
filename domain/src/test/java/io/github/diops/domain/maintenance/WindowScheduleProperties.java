package io.github.diops.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.LocalTimes;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every valid schedule, in zones of one and of no summer time, of half hours and of a skipped day. */
class WindowScheduleProperties {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2300, 1, 1);

    @Example
    void every_night_from_1900_to_2300_is_what_java_time_says() {
        for (Region region : Region.values()) {
            WindowCalendar calendar = WindowCalendar.of(region);
            for (LocalDate date = FIRST; date.isBefore(LAST); date = date.plusDays(1)) {
                MaintenanceWindow window = calendar.starting(date);
                if (!window.start().equals(LocalTimes.instantOf(date.atTime(21, 0), region.zone()))
                        || !window.endExclusive()
                                .equals(LocalTimes.instantOf(date.plusDays(1).atTime(6, 0), region.zone()))) {
                    throw new AssertionError(window + " on " + date);
                }
            }
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void open_and_next_are_found_as_by_looking_at_every_window_around(
            @ForAll("weeks") WindowWeek week, @ForAll Purpose purpose, @ForAll("moments") Moment moment) {
        WindowCalendar calendar = calendar(week);
        Instant instant = moment.in(week.zone());
        List<MaintenanceWindow> around = around(week, instant);

        assertThat(calendar.openAt(instant, purpose))
                .isEqualTo(around.find(
                                window -> !instant.isBefore(window.start()) && instant.isBefore(window.endExclusive()))
                        .filter(window -> purpose.sees(window.kind())));
        assertThat(Option.some(calendar.next(instant, purpose)))
                .isEqualTo(around.find(window -> !window.start().isBefore(instant)
                        && window.start().isBefore(window.endExclusive())
                        && purpose.sees(window.kind())));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void windows_never_overlap_and_each_belongs_to_the_day_it_starts_on(
            @ForAll("weeks") WindowWeek week, @ForAll("moments") Moment moment) {
        List<MaintenanceWindow> windows = around(week, moment.in(week.zone()));

        assertThat(windows.zip(windows.tail())
                        .filter(pair -> pair._2().start().isBefore(pair._1().endExclusive())))
                .isEmpty();
        assertThat(windows).allSatisfy(window -> {
            WindowHours hours = week.hours().get(window.date().getDayOfWeek()).get();
            assertThat(window.localStart()).isEqualTo(window.date().atTime(hours.opens()));
            assertThat(window.kind()).isEqualTo(hours.kind());
            assertThat(window.start()).isEqualTo(LocalTimes.instantOf(window.localStart(), week.zone()));
            assertThat(window.endExclusive()).isEqualTo(LocalTimes.instantOf(window.localEndExclusive(), week.zone()));
        });
    }

    private static WindowCalendar calendar(WindowWeek week) {
        return WindowSchedule.of(List.of(Region.values()).toLinkedMap(region -> region, region -> week))
                .calendar(Region.APJC);
    }

    private static List<MaintenanceWindow> around(WindowWeek week, Instant instant) {
        WindowCalendar calendar = calendar(week);
        LocalDate shown = LocalDate.ofInstant(instant, week.zone());
        return Iterator.iterate(shown.minusDays(4), date -> date.plusDays(1))
                .take(16)
                .map(calendar::starting)
                .toList();
    }

    /** A second near a clock change or anywhere, and nanoseconds beside it. */
    record Moment(Instant from, long seconds, long nanos, boolean atChange) {
        Instant in(ZoneId zone) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(from);
            Instant base = atChange && change != null ? change.getInstant() : from;
            return base.plusSeconds(seconds).plusNanos(nanos);
        }
    }

    @Provide
    Arbitrary<Moment> moments() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(
                                        Instant.parse("1900-01-01T00:00:00Z").getEpochSecond(),
                                        Instant.parse("2300-01-01T00:00:00Z").getEpochSecond())
                                .map(Instant::ofEpochSecond),
                        Arbitraries.longs().between(-96, 96).map(quarter -> quarter * 900),
                        Arbitraries.longs().between(-1, 1),
                        Arbitraries.of(true, false))
                .as(Moment::new);
    }

    /** Hours on the quarter, so that they meet clock changes; each day's window ends where the next may begin. */
    @Provide
    Arbitrary<WindowWeek> weeks() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Asia/Tokyo",
                        "Australia/Lord_Howe",
                        "America/Sao_Paulo",
                        "America/Havana",
                        "Pacific/Apia",
                        "Africa/Casablanca",
                        "UTC")
                .map(ZoneId::of);
        Arbitrary<List<WindowHours>> days = Combinators.combine(
                        Arbitraries.integers().between(0, 95),
                        Arbitraries.integers().between(0, 95),
                        Arbitraries.of(true, false),
                        Arbitraries.of(WindowKind.class))
                .as((opens, closes, nextDay, kind) -> new WindowHours(quarter(opens), quarter(closes), nextDay, kind))
                .list()
                .ofSize(7)
                .map(List::ofAll);
        return Combinators.combine(zones, days).as(WindowScheduleProperties::mended);
    }

    /** Days that would be refused get a window that every neighbour leaves free, if need be all of them. */
    private static WindowWeek mended(ZoneId zone, List<WindowHours> days) {
        WindowWeek week = new WindowWeek(zone, List.of(DayOfWeek.values()).toLinkedMap(day -> day, day -> {
            WindowHours drawn = days.get(day.ordinal());
            int closes = drawn.closes().toSecondOfDay();
            int opens = drawn.opens().toSecondOfDay();
            return drawn.nextDay()
                    ? WindowHours.overnight(LocalTime.ofSecondOfDay(Math.max(opens, closes)), quarter(0), drawn.kind())
                    : new WindowHours(
                            LocalTime.ofSecondOfDay(Math.min(opens, closes)),
                            LocalTime.ofSecondOfDay(Math.max(Math.max(opens, closes), 900)),
                            false,
                            drawn.kind());
        }));
        return week.faults().isEmpty() ? week : new WindowWeek(zone, sameEveryDay(days.head()));
    }

    private static Map<DayOfWeek, WindowHours> sameEveryDay(WindowHours drawn) {
        return List.of(DayOfWeek.values())
                .toLinkedMap(
                        day -> day,
                        day -> WindowHours.overnight(drawn.opens(), drawn.opens(), WindowKind.startingOn(day)));
    }

    private static LocalTime quarter(int number) {
        return LocalTime.ofSecondOfDay(number * 900L);
    }
}
