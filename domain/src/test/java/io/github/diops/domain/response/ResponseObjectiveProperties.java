package io.github.diops.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.Calendars;
import io.github.diops.domain.calendar.WatchedBusiness;
import io.github.diops.domain.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ResponseObjectiveProperties {

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void business_objectives_run_as_on_a_watched_clock(
            @ForAll("longHours") Calendars.Situation situation, @ForAll("inBusinessDays") Severity severity) {
        WatchedBusiness watched = new WatchedBusiness(situation.calendar());
        Instant start = watched.start(situation.instant());
        Instant due = watched.after(situation.instant(), severity == Severity.S3 ? 1 : 3);
        Duration within = watched.within(start, due);

        ResponseDeadline deadline = deadline(severity, situation, situation.instant());

        assertThat(deadline.startsAt()).isEqualTo(start);
        assertThat(deadline.dueAt()).isEqualTo(due);
        for (int percent : List.of(50, 75, 90)) {
            Duration share = Duration.ofSeconds(within.toSeconds() * percent / 100);
            assertThat(deadline.warnings()).contains(new Warning(percent, watched.passed(start, share)));
        }
        assertThat(deadline.warnings()).hasSize(3);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void a_deadline_is_never_before_opening_and_warns_in_order_in_between(
            @ForAll("anyHours") Calendars.Situation situation,
            @ForAll Severity severity,
            @ForAll @IntRange(min = 0, max = 59) int seconds) {
        Instant opened = situation.instant().plusSeconds(seconds);

        ResponseDeadline deadline = deadline(severity, situation, opened);

        assertThat(deadline.startsAt()).isAfterOrEqualTo(opened);
        assertThat(deadline.dueAt()).isAfter(opened).isAfterOrEqualTo(deadline.startsAt());
        assertThat(deadline.warnings().map(Warning::percent)).containsExactly(50, 75, 90);
        assertThat(deadline.warnings()
                        .map(Warning::at)
                        .prepend(deadline.startsAt())
                        .append(deadline.dueAt())
                        .toJavaList())
                .isSorted();
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void opened_later_is_never_due_earlier(
            @ForAll("anyHours") Calendars.Situation situation,
            @ForAll Severity severity,
            @ForAll("delays") long seconds) {
        Instant opened = situation.instant();

        ResponseDeadline earlier = deadline(severity, situation, opened);
        ResponseDeadline later = deadline(severity, situation, opened.plusSeconds(seconds));

        assertThat(later.startsAt()).isAfterOrEqualTo(earlier.startsAt());
        assertThat(later.dueAt()).isAfterOrEqualTo(earlier.dueAt());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void around_the_clock_the_calendar_does_not_matter(@ForAll("anyHours") Calendars.Situation situation) {
        assertThat(deadline(Severity.S1, situation, situation.instant()).dueAt())
                .isEqualTo(situation.instant().plusSeconds(15 * 60));
        assertThat(deadline(Severity.S2, situation, situation.instant()).dueAt())
                .isEqualTo(situation.instant().plusSeconds(30 * 60));
    }

    private static ResponseDeadline deadline(Severity severity, Calendars.Situation situation, Instant opened) {
        return ResponseObjective.of(severity)
                .deadline(opened, situation.calendar())
                .get();
    }

    @Provide
    Arbitrary<Severity> inBusinessDays() {
        return Arbitraries.of(Severity.S3, Severity.S4);
    }

    @Provide
    Arbitrary<Calendars.Situation> longHours() {
        return Calendars.situations();
    }

    @Provide
    Arbitrary<Calendars.Situation> anyHours() {
        return Calendars.situations(1);
    }

    /** Seconds, minutes, or days. */
    @Provide
    Arbitrary<Long> delays() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 120),
                Arbitraries.longs().between(0, 240).map(minutes -> minutes * 60),
                Arbitraries.longs().between(0, 7 * 24 * 3600));
    }
}
