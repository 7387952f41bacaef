package io.github.diops.domain.response;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.response.SeverityHistory.Change;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OBJ-10, OBJ-10a: what a clock reports at a look. */
class ResponseAlertTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BusinessCalendar STANDARD = BusinessCalendar.weekdays(NEW_YORK);
    private static final Instant FRI_16_00 = at("Fri 2024-03-08 16:00", NEW_YORK);
    private static final Instant MON_10_00 = at("Mon 2024-03-11 10:00", NEW_YORK);

    /** The policy's example: S3 of Friday 16:00, due Monday 16:00, warnings at 12:00, 14:00 and 15:12. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "Fri 2024-03-08 16:00:00, 0",
        "Mon 2024-03-11 11:59:59, 0",
        "Mon 2024-03-11 12:00:00, 50",
        "Mon 2024-03-11 13:59:59, 50",
        "Mon 2024-03-11 14:00:00, 75",
        "Mon 2024-03-11 15:11:59, 75",
        "Mon 2024-03-11 15:12:00, 90",
        "Mon 2024-03-11 16:00:00, 90",
        "Mon 2024-03-11 16:00:01, 100",
    })
    void the_first_look_reports_the_gravest_of_what_is_due(String now, int percent) {
        Option<Alert> alert = look(SeverityHistory.unchanged(FRI_16_00, Severity.S3), Option.none(), at(now, NEW_YORK));

        assertThat(alert.map(Alert::percent).getOrElse(0)).isEqualTo(percent);
        assertThat(alert.exists(Alert::isBreach)).isEqualTo(percent == 100);
    }

    @Test
    void the_breach_is_reported_from_the_first_instant_after_the_deadline() {
        SeverityHistory s1 = SeverityHistory.unchanged(MON_10_00, Severity.S1);
        Instant due = MON_10_00.plusSeconds(15 * 60);

        assertThat(look(s1, Option.none(), due).map(Alert::percent)).isEqualTo(Option.some(90));
        assertThat(look(s1, Option.some(due), due.plusNanos(1))).isEqualTo(Option.some(new Alert(100, due)));
        assertThat(look(s1, Option.some(due.plusNanos(1)), due.plusSeconds(9999)))
                .isEmpty();
    }

    @Test
    void a_later_look_reports_only_what_is_graver() {
        SeverityHistory s1 = SeverityHistory.unchanged(MON_10_00, Severity.S1);
        Instant half = MON_10_00.plusSeconds(450);

        assertThat(look(s1, Option.some(half.minusNanos(1)), half)).isEqualTo(Option.some(new Alert(50, half)));
        assertThat(look(s1, Option.some(half), half)).isEmpty();
        assertThat(look(s1, Option.some(half), half.plusSeconds(1))).isEmpty();
        assertThat(look(s1, Option.some(half), MON_10_00.plusSeconds(675)))
                .isEqualTo(Option.some(new Alert(75, MON_10_00.plusSeconds(675))));
        assertThat(look(s1, Option.some(half), MON_10_00.plusSeconds(810)))
                .isEqualTo(Option.some(new Alert(90, MON_10_00.plusSeconds(810))));
    }

    /** OBJ-10a: S1 has warned at 50 and 75 %; S3 instead does not warn at 50 and 75 % again. */
    @Test
    void a_new_deadline_repeats_no_warning() {
        Instant changed = MON_10_00.plusSeconds(700);
        SeverityHistory lowered =
                new SeverityHistory(MON_10_00, Severity.S1, List.of(new Change(changed, Severity.S3)));
        Instant ninety = at("Tue 2024-03-12 09:12", NEW_YORK);

        assertThat(look(lowered, Option.some(changed), at("Tue 2024-03-12 09:11", NEW_YORK)))
                .isEmpty();
        assertThat(look(lowered, Option.some(changed), ninety)).isEqualTo(Option.some(new Alert(90, ninety)));
        assertThat(look(lowered, Option.none(), changed.plusSeconds(1)))
                .isEqualTo(Option.some(new Alert(75, MON_10_00.plusSeconds(675))));
    }

    /** S1 from 10:01 has warned at 75 % by 10:12:15; S2 again, from 10:00, is due at 10:30. */
    @Test
    void only_what_is_graver_than_a_former_deadlines_warnings_is_news() {
        Instant changed = MON_10_00.plusSeconds(14 * 60);
        SeverityHistory history = new SeverityHistory(
                MON_10_00,
                Severity.S2,
                List.of(new Change(MON_10_00.plusSeconds(60), Severity.S1), new Change(changed, Severity.S2)));

        assertThat(look(history, Option.some(changed), MON_10_00.plusSeconds(1619)))
                .isEmpty();
        assertThat(look(history, Option.some(changed), MON_10_00.plusSeconds(1620)))
                .isEqualTo(Option.some(new Alert(90, MON_10_00.plusSeconds(1620))));
    }

    /** S1 from 10:14 to 10:20 has not warned yet; S2 again, from 10:00, would have at 10:15. */
    @Test
    void what_a_new_deadline_has_passed_already_falls_due_with_the_change() {
        Instant changed = MON_10_00.plusSeconds(20 * 60);
        SeverityHistory history = new SeverityHistory(
                MON_10_00,
                Severity.S2,
                List.of(new Change(MON_10_00.plusSeconds(14 * 60), Severity.S1), new Change(changed, Severity.S2)));

        assertThat(look(history, Option.none(), changed.minusNanos(1))).isEmpty();
        assertThat(look(history, Option.none(), changed)).isEqualTo(Option.some(new Alert(50, changed)));
    }

    @Test
    void an_acknowledged_clock_reports_what_came_before_and_nothing_after() {
        SeverityHistory s1 = SeverityHistory.unchanged(MON_10_00, Severity.S1);
        Instant due = MON_10_00.plusSeconds(15 * 60);

        assertThat(look(s1, Option.some(due.minusSeconds(1)), due.plusSeconds(9), due))
                .isEmpty();
        assertThat(look(s1, Option.some(due), due.plusSeconds(9), due.plusNanos(1)))
                .isEqualTo(Option.some(new Alert(100, due)));
        assertThat(look(s1, Option.none(), due, MON_10_00.plusSeconds(450))).isEmpty();
        assertThat(look(s1, Option.none(), due, MON_10_00.plusSeconds(451)))
                .isEqualTo(Option.some(new Alert(50, MON_10_00.plusSeconds(450))));
    }

    @Test
    void a_clock_reports_nothing_before_the_opening() {
        assertThat(look(SeverityHistory.unchanged(MON_10_00, Severity.S1), Option.none(), MON_10_00.minusNanos(1)))
                .isEmpty();
    }

    @Test
    void a_clock_without_a_business_day_is_refused() {
        BusinessCalendar closed =
                STANDARD.withHolidays(HashSet.ofAll(Stream.range(0, 400).map(LocalDate.of(2024, 3, 11)::plusDays)));

        assertThat(SeverityHistory.unchanged(MON_10_00, Severity.S3)
                        .alert(ResponseObjective::of, closed, Option.none(), Option.none(), MON_10_00)
                        .getLeft()
                        .code())
                .isEqualTo(ResponseRefusal.NO_BUSINESS_DAY);
    }

    private static Option<Alert> look(SeverityHistory history, Option<Instant> lastLook, Instant now) {
        return history.alert(ResponseObjective::of, STANDARD, Option.none(), lastLook, now)
                .get();
    }

    private static Option<Alert> look(
            SeverityHistory history, Option<Instant> lastLook, Instant now, Instant stoppedAt) {
        return history.alert(ResponseObjective::of, STANDARD, Option.some(stoppedAt), lastLook, now)
                .get();
    }
}
