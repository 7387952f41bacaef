package io.github.diops.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GEN-02: one instant for every local time. */
class LocalTimesTest {

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        // zone, local time, instant
        "UTC,                 2024-03-08T16:00, 2024-03-08T16:00:00Z",
        "America/New_York,    2024-03-08T16:00, 2024-03-08T21:00:00Z",
        // skipped: the first instant after the gap, not the time shifted by its length
        "America/New_York,    2024-03-10T02:00, 2024-03-10T07:00:00Z",
        "America/New_York,    2024-03-10T02:59, 2024-03-10T07:00:00Z",
        "America/New_York,    2024-03-10T03:00, 2024-03-10T07:00:00Z",
        "America/New_York,    2024-03-10T01:59, 2024-03-10T06:59:00Z",
        "Europe/Berlin,       2024-03-31T02:30, 2024-03-31T01:00:00Z",
        "Australia/Sydney,    2024-10-06T02:30, 2024-10-05T16:00:00Z",
        "Australia/Lord_Howe, 2024-10-06T02:15, 2024-10-05T15:30:00Z",
        "Africa/Cairo,        2010-04-30T00:30, 2010-04-29T22:00:00Z",
        "Pacific/Apia,        2011-12-30T12:00, 2011-12-30T10:00:00Z",
        // occurring twice: the first
        "America/New_York,    2024-11-03T01:00, 2024-11-03T05:00:00Z",
        "America/New_York,    2024-11-03T01:30, 2024-11-03T05:30:00Z",
        "America/New_York,    2024-11-03T02:00, 2024-11-03T07:00:00Z",
        "Europe/Berlin,       2024-10-27T02:30, 2024-10-27T00:30:00Z",
        "Australia/Sydney,    2024-04-07T02:30, 2024-04-06T15:30:00Z",
        "America/St_Johns,    2010-11-06T23:30, 2010-11-07T02:00:00Z",
        "America/St_Johns,    2010-11-07T00:00, 2010-11-07T02:30:00Z",
        // never changing
        "Asia/Tokyo,          2024-03-31T02:30, 2024-03-30T17:30:00Z",
    })
    void a_local_time_means_one_instant(String zone, LocalDateTime local, Instant expected) {
        assertThat(LocalTimes.instantOf(local, ZoneId.of(zone))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} in {0} begins at {2}")
    @CsvSource({
        "UTC,               2024-03-08, 2024-03-08T00:00:00Z",
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z",
        "Asia/Tehran,       2022-03-22, 2022-03-21T20:30:00Z",
        "America/Havana,    2024-11-03, 2024-11-03T04:00:00Z",
    })
    void the_start_of_a_date_is_its_first_instant(String zone, LocalDate date, Instant expected) {
        assertThat(LocalTimes.instantOf(date.atStartOfDay(), ZoneId.of(zone))).isEqualTo(expected);
    }

    /** Peer case B11: the first deviates (a peer shifts to 03:30; GEN-02 takes the end of the gap), the rest adopt. */
    @Test
    void peer_b11_gap_overlap_and_a_gap_at_midnight() {
        ZoneId losAngeles = ZoneId.of("America/Los_Angeles");
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
        LocalDate sun20140309 = LocalDate.of(2014, 3, 9);
        LocalDate sun20141102 = LocalDate.of(2014, 11, 2);
        LocalDate sat20151017 = LocalDate.of(2015, 10, 17);

        assertThat(LocalTimes.instantOf(sun20140309.atTime(2, 30), losAngeles))
                .isEqualTo(Instant.parse("2014-03-09T03:00:00-07:00"));
        assertThat(LocalTimes.instantOf(sun20141102.atTime(1, 30), losAngeles))
                .isEqualTo(Instant.parse("2014-11-02T01:30:00-07:00"));
        // 24:00 of Saturday is the start of Sunday, which begins at 01:00
        assertThat(LocalTimes.instantOf(sat20151017.plusDays(1).atStartOfDay(), saoPaulo))
                .isEqualTo(Instant.parse("2015-10-18T01:00:00-02:00"));
    }
}
