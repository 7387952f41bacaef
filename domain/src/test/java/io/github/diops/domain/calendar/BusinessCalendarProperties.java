package io.github.diops.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** OBJ-03 for every calendar, against a clock that is watched minute by minute. */
class BusinessCalendarProperties {

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void business_begins_and_business_days_pass_as_on_a_watched_clock(
            @ForAll("situations") Calendars.Situation situation, @ForAll @IntRange(min = 1, max = 4) int days) {
        WatchedBusiness watched = new WatchedBusiness(situation.calendar());

        assertThat(situation.calendar().firstBusinessInstant(situation.instant()))
                .isEqualTo(Option.some(watched.start(situation.instant())));
        assertThat(situation.calendar().plus(situation.instant(), BusinessDays.of(days)))
                .isEqualTo(Option.some(watched.after(situation.instant(), days)));
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void business_time_passes_as_on_a_watched_clock(
            @ForAll("situations") Calendars.Situation situation,
            @ForAll @IntRange(min = 0, max = 6000) int stretch,
            @ForAll @IntRange(min = 1, max = 200_000) int seconds) {
        WatchedBusiness watched = new WatchedBusiness(situation.calendar());
        Instant end = situation.instant().plusSeconds(stretch * 60L);

        assertThat(situation.calendar().businessTime(situation.instant(), end))
                .isEqualTo(watched.within(situation.instant(), end));
        assertThat(situation.calendar().plusBusinessTime(situation.instant(), Duration.ofSeconds(seconds)))
                .isEqualTo(Option.some(watched.passed(situation.instant(), Duration.ofSeconds(seconds))));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void business_time_passed_and_measured_agree(
            @ForAll("anySituations") Calendars.Situation situation, @ForAll @IntRange(max = 500_000) int seconds) {
        Duration elapsed = Duration.ofSeconds(seconds);

        assertThat(situation
                        .calendar()
                        .plusBusinessTime(situation.instant(), elapsed)
                        .map(end -> situation.calendar().businessTime(situation.instant(), end)))
                .isEqualTo(Option.some(elapsed));
    }

    @Provide
    Arbitrary<Calendars.Situation> situations() {
        return Calendars.situations();
    }

    @Provide
    Arbitrary<Calendars.Situation> anySituations() {
        return Calendars.situations(1);
    }
}
