package io.github.diops.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** GEN-02 for every local time, against a clock that is watched minute by minute. */
class LocalTimesProperties {

    record Local(LocalDateTime time, ZoneId zone) {}

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_local_time_means_the_first_instant_at_which_the_clock_shows_it_or_later(@ForAll("locals") Local local) {
        assertThat(LocalTimes.instantOf(local.time(), local.zone())).isEqualTo(firstShowing(local));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void a_later_local_time_never_becomes_an_earlier_instant(
            @ForAll("locals") Local local, @ForAll("minutesMore") int minutes) {
        assertThat(LocalTimes.instantOf(local.time().plusMinutes(minutes), local.zone()))
                .isAfterOrEqualTo(LocalTimes.instantOf(local.time(), local.zone()));
    }

    private static Instant firstShowing(Local wanted) {
        // Offsets lie within -12:00 and +14:00 of UTC, so the first showing lies within a day of the same UTC time.
        Instant watched = wanted.time().toInstant(ZoneOffset.UTC).minus(Duration.ofHours(15));
        while (LocalDateTime.ofInstant(watched, wanted.zone()).isBefore(wanted.time())) {
            watched = watched.plusSeconds(60);
        }
        return watched;
    }

    @Provide
    Arbitrary<Local> locals() {
        return Zones.any()
                .flatMap(zone -> Combinators.combine(
                                Zones.minutes(zone), Arbitraries.integers().between(-120, 120))
                        .as((instant, off) ->
                                new Local(LocalDateTime.ofInstant(instant, zone).plusMinutes(off), zone)));
    }

    @Provide
    Arbitrary<Integer> minutesMore() {
        return Arbitraries.integers().between(0, 3000);
    }
}
