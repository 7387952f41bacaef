package io.github.diops.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OBJ-03, OBJ-03a. */
class BusinessHoursTest {

    @Test
    void the_standard_hours_are_nine_to_five() {
        assertThat(BusinessHours.STANDARD).isEqualTo(BusinessHours.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    /**
     * Peer case A2. It adopts that equal ends are refused and 24:00 (midnight as the end) is legal. Where the peer would
     * let ranges run over midnight, business hours do not: OBJ-03a says a calendar opens before it closes.
     */
    @ParameterizedTest(name = "{0} to {1} is refused")
    @CsvSource({"09:30, 07:41", "17:31, 17:31", "09:00, 08:59", "23:59, 00:01"})
    void hours_that_do_not_open_before_they_close_are_refused(LocalTime opens, LocalTime closes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessHours.of(opens, closes))
                .withMessageContaining(opens + " to " + closes);
    }

    @ParameterizedTest(name = "{0} to {1} is taken")
    @CsvSource({"00:00, 00:00", "09:00, 00:00", "23:59, 00:00", "00:00, 23:59", "08:59, 09:00"})
    void midnight_closes_at_the_end_of_the_day(LocalTime opens, LocalTime closes) {
        assertThatCode(() -> BusinessHours.of(opens, closes)).doesNotThrowAnyException();
    }
}
