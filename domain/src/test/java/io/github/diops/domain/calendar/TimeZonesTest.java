package io.github.diops.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "Asia/Dubai",
                "America/New_York",
                "America/Argentina/Buenos_Aires",
                "Etc/UTC",
                "Australia/Sydney",
                "Asia/Tokyo",
                "America/Port-au-Prince",
            })
    void ids_of_the_tz_database_are_accepted(String id) {
        assertThat(TimeZones.parse(id)).isEqualTo(Option.some(ZoneId.of(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EST", "MST", "HST", "ACT", "CET", "EET", "MET", "WET", "PST", "JST", "IST", "GMT", "GMT0", "EST5EDT",
                "PST8PDT", "MSK", "BST",
            })
    void abbreviations_are_refused(String id) {
        assertThat(TimeZones.parse(id)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+05:00", "-03:00", "Z", "UTC+5", "GMT+05:00", "UT+01:00", "+5", "GMT+0", "GMT-0"})
    void offsets_are_refused(String id) {
        assertThat(TimeZones.parse(id)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "SystemV/EST5",
                "SystemV/EST5EDT",
                "Europe/Atlantis",
                "europe/berlin",
                "Europe/Berlin ",
                "Berlin",
                "utc",
                "../etc/localtime",
            })
    void what_is_unknown_is_refused(String id) {
        assertThat(TimeZones.parse(id)).isEqualTo(Option.none());
    }
}
