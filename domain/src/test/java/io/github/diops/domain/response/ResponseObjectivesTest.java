package io.github.diops.domain.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.response.ResponseObjective.AroundTheClock;
import io.github.diops.domain.response.ResponseObjective.InBusinessDays;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The objectives of an edition: one for each severity, and never more time for a graver case. */
class ResponseObjectivesTest {
    private static ResponseObjective minutes(long minutes) {
        return new AroundTheClock(Duration.ofMinutes(minutes));
    }

    private static ResponseObjective days(int days) {
        return new InBusinessDays(BusinessDays.of(days));
    }

    private static ResponseObjectives of(ResponseObjective... objectives) {
        return ResponseObjectives.of(severity -> objectives[severity.ordinal()]);
    }

    @Test
    void the_guides_objectives_stand() {
        assertThat(List.of(Severity.values()).map(ResponseObjectives.standard()::of))
                .containsExactly(minutes(15), minutes(30), days(1), days(3));
    }

    @Test
    void another_editions_objectives_are_those_given() {
        ResponseObjectives ours = of(minutes(10), minutes(10), minutes(240), days(2));

        assertThat(List.of(Severity.values()).map(ours::of))
                .containsExactly(minutes(10), minutes(10), minutes(240), days(2));
    }

    @Test
    void every_missing_objective_is_named() {
        HashMap<Severity, ResponseObjective> two = HashMap.of(Severity.S1, minutes(15), Severity.S3, days(1));

        assertThatThrownBy(() ->
                        ResponseObjectives.of(severity -> two.get(severity).getOrNull()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no objective for S2; no objective for S4");
    }

    @Test
    void every_severity_with_more_time_than_a_milder_one_is_named() {
        assertThatThrownBy(() -> of(minutes(31), minutes(30), days(4), days(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("S1 may have more time than S2; S3 may have more time than S4");
    }

    @Test
    void equal_time_is_not_more_time() {
        assertThat(of(minutes(30), minutes(30), days(3), days(3)).of(Severity.S3))
                .isEqualTo(days(3));
    }

    @Test
    void elapsed_time_is_less_than_business_days_up_to_22_hours_for_each() {
        assertThat(of(minutes(15), minutes(2 * 22 * 60), days(2), days(3)).of(Severity.S2))
                .isEqualTo(minutes(2 * 22 * 60));
        assertThatThrownBy(() -> of(minutes(15), minutes(2 * 22 * 60 + 1), days(2), days(3)))
                .hasMessage("S2 may have more time than S3");
    }

    @Test
    void business_days_are_never_less_than_elapsed_time() {
        assertThatThrownBy(() -> of(minutes(15), days(1), minutes(1_000_000), minutes(1_000_000)))
                .hasMessage("S2 may have more time than S3");
    }

    @Test
    void an_objective_gives_time() {
        assertThatThrownBy(() -> of(minutes(-1), minutes(0), days(0), days(1)))
                .hasMessage("S1 has no time to respond; S2 has no time to respond; S3 has no time to respond");
    }
}
