package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** However an instant is written, it is read as the JDK reads it. */
class InstantProperties {
    @Property
    void every_instant_in_range_is_read(@ForAll @LongRange(min = 0, max = 7_258_118_400L) long second) {
        Instant instant = Instant.ofEpochSecond(second);
        assertThat(Values.instant(instant.toString()).get()).isEqualTo(instant);
    }

    @Property(tries = 5000)
    void digits_make_an_instant_only_where_the_jdk_finds_one(
            @ForAll @IntRange(min = 1970, max = 2199) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day,
            @ForAll @IntRange(max = 25) int hour,
            @ForAll @IntRange(max = 61) int minute,
            @ForAll @IntRange(max = 61) int second) {
        String text = String.format("%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day, hour, minute, second);
        Instant expected = null;
        try {
            expected = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            assertThat(Values.instant(text).getLeft()).isEqualTo("bad_instant");
        }
        if (expected != null) {
            assertThat(Values.instant(text).get()).isEqualTo(expected);
        }
    }
}
