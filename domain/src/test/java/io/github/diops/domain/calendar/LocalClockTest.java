package io.github.diops.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** GEN-02 by table, against the zone's own rules in every zone of the JDK. */
class LocalClockTest {

    @ParameterizedTest(name = "{0} at {1} shows {2}")
    @CsvSource({
        "America/New_York,    2024-03-10T06:59:59Z, 2024-03-10T01:59:59",
        "America/New_York,    2024-03-10T07:00:00Z, 2024-03-10T03:00:00",
        "America/New_York,    2024-11-03T05:59:59Z, 2024-11-03T01:59:59",
        "America/New_York,    2024-11-03T06:00:00Z, 2024-11-03T01:00:00",
        "Asia/Tokyo,          2024-06-30T15:00:00Z, 2024-07-01T00:00:00",
        "Australia/Lord_Howe, 2024-04-06T15:00:00Z, 2024-04-07T01:30:00",
        "UTC,                 2009-12-31T23:59:59Z, 2009-12-31T23:59:59",
        "Europe/Berlin,       1980-04-06T01:00:00Z, 1980-04-06T03:00:00",
        "Europe/Berlin,       2101-07-01T10:00:00Z, 2101-07-01T12:00:00",
    })
    void the_clock_shows_local_time(ZoneId zone, Instant instant, LocalDateTime shown) {
        assertThat(LocalClock.of(zone).localSecond(instant.getEpochSecond())).isEqualTo(local(shown));
    }

    @ParameterizedTest(name = "{0} at {1} has reached {2}")
    @CsvSource({
        "America/New_York, 2024-11-03T05:59:59Z, 2024-11-03T01:59:59",
        "America/New_York, 2024-11-03T06:00:00Z, 2024-11-03T01:59:59",
        "America/New_York, 2024-11-03T06:59:59Z, 2024-11-03T01:59:59",
        "America/New_York, 2024-11-03T07:00:00Z, 2024-11-03T02:00:00",
        "America/New_York, 2024-11-03T07:00:01Z, 2024-11-03T02:00:01",
        "America/New_York, 2024-03-10T07:00:00Z, 2024-03-10T03:00:00",
        "Europe/Berlin,    1980-09-28T01:30:00Z, 1980-09-28T02:59:59",
        "Europe/Berlin,    2101-10-30T01:00:00Z, 2101-10-30T02:59:59",
        "Asia/Dhaka,       2009-12-31T17:30:00Z, 2009-12-31T23:59:59",
        "UTC,              1980-09-28T01:30:00Z, 1980-09-28T01:30:00",
    })
    void a_clock_set_back_has_reached_what_it_showed_before(ZoneId zone, Instant instant, LocalDateTime reached) {
        assertThat(LocalClock.of(zone).reachedSecond(instant.getEpochSecond())).isEqualTo(local(reached));
    }

    @ParameterizedTest(name = "{0} reaches {1} at {2}")
    @CsvSource({
        "America/New_York, 2024-03-10T02:30:00, 2024-03-10T07:00:00Z",
        "America/New_York, 2024-03-10T01:59:59, 2024-03-10T06:59:59Z",
        "America/New_York, 2024-03-10T03:00:00, 2024-03-10T07:00:00Z",
        "America/New_York, 2024-11-03T01:30:00, 2024-11-03T05:30:00Z",
        "America/New_York, 2024-11-03T02:00:00, 2024-11-03T07:00:00Z",
        "Pacific/Apia,     2011-12-30T12:00:00, 2011-12-30T10:00:00Z",
        "Europe/Berlin,    1980-04-06T02:30:00, 1980-04-06T01:00:00Z",
        "Europe/Berlin,    2101-03-27T02:30:00, 2101-03-27T01:00:00Z",
    })
    void a_local_time_is_reached_first_or_after_the_gap(ZoneId zone, LocalDateTime local, Instant instant) {
        assertThat(LocalClock.of(zone).epochSecond(local(local))).isEqualTo(instant.getEpochSecond());
    }

    @Test
    void a_clock_knows_its_zone() {
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");

        assertThat(LocalClock.of(lordHowe).zone()).isEqualTo(lordHowe);
    }

    @Test
    void a_second_outside_the_years_of_an_instant_is_refused() {
        LocalClock utc = LocalClock.of(ZoneOffset.UTC);

        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> utc.localSecond(Long.MAX_VALUE));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> utc.reachedSecond(Long.MIN_VALUE));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> utc.epochSecond(Long.MAX_VALUE));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> utc.epochSecond(Long.MIN_VALUE));
    }

    /** Around each change from 1965 to 2080 and both ends of the table, by the second, the half hour and the day. */
    @ParameterizedTest
    @MethodSource("zones")
    void every_zone_of_the_jdk_reads_as_by_its_own_rules(ZoneId zone) {
        LocalClock clock = LocalClock.of(zone);
        ZoneRules rules = zone.getRules();
        Set<Long> moments = moments(rules);
        assertThat(moments).allSatisfy(second -> {
            Instant instant = Instant.ofEpochSecond(second);
            assertThat(clock.localSecond(second)).isEqualTo(local(LocalDateTime.ofInstant(instant, zone)));
            long reached = clock.reachedSecond(second);
            assertThat(reached).isEqualTo(reached(instant, zone));
            assertThat(clock.epochSecond(reached)).isLessThanOrEqualTo(second);
            assertThat(clock.epochSecond(reached + 1)).isGreaterThan(second);
            assertThat(clock.read(second).isChange()).isEqualTo(isChange(rules, instant));
            assertThat(clock.epochSecond(second))
                    .isEqualTo(LocalTimes.instantOf(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC), zone)
                            .getEpochSecond());
        });
    }

    private static Set<Long> moments(ZoneRules rules) {
        Set<Long> marks = new TreeSet<>();
        List.of("2010-01-01T00:00:00Z", "2050-01-01T00:00:00Z")
                .forEach(end -> marks.add(Instant.parse(end).getEpochSecond()));
        Instant from = Instant.parse("1965-01-01T00:00:00Z");
        Instant until = Instant.parse("2080-01-01T00:00:00Z");
        for (ZoneOffsetTransition change = rules.nextTransition(from);
                change != null && change.getInstant().isBefore(until);
                change = rules.nextTransition(change.getInstant())) {
            marks.add(change.toEpochSecond());
            // the same change on the local clock, before and after
            marks.add(change.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC));
            marks.add(change.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC));
        }
        Set<Long> moments = new TreeSet<>();
        for (long mark : marks) {
            LongStream.of(-86_400, -64_800, -1800, -1, 0, 1, 1800, 64_800, 86_400)
                    .forEach(shift -> moments.add(mark + shift));
        }
        return moments;
    }

    private static long reached(Instant instant, ZoneId zone) {
        LocalDateTime shown = LocalDateTime.ofInstant(instant, zone);
        ZoneOffsetTransition last = zone.getRules().previousTransition(instant.plusNanos(1));
        boolean repeats = last != null && shown.isBefore(last.getDateTimeBefore());
        return local(repeats ? last.getDateTimeBefore().minusSeconds(1) : shown);
    }

    private static boolean isChange(ZoneRules rules, Instant instant) {
        ZoneOffsetTransition last = rules.previousTransition(instant.plusNanos(1));
        return last != null && last.getInstant().equals(instant);
    }

    private static long local(LocalDateTime shown) {
        return shown.toEpochSecond(ZoneOffset.UTC);
    }

    static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    }

    /** GEN-02: part of a second after the gap, in the first second that the clock shows again. */
    @Test
    void parts_of_a_second_are_kept_in_the_first_second_after_a_gap() {
        LocalClock newYork = LocalClock.of(ZoneId.of("America/New_York"));

        assertThat(newYork.instant(local(LocalDateTime.parse("2024-03-10T03:00:00")), 500_000_000))
                .isEqualTo(Instant.parse("2024-03-10T07:00:00.5Z"));
        assertThat(newYork.instant(local(LocalDateTime.parse("2024-03-10T02:59:59")), 500_000_000))
                .isEqualTo(Instant.parse("2024-03-10T07:00:00Z"));
    }
}
