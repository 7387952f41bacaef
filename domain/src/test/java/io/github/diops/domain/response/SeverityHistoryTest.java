package io.github.diops.domain.response;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.response.SeverityHistory.Change;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** OBJ-08, OBJ-08a: one deadline for a case whose severity changes. */
class SeverityHistoryTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BusinessCalendar STANDARD = BusinessCalendar.weekdays(NEW_YORK);
    private static final LocalDate MON_2024_03_11 = LocalDate.of(2024, 3, 11);

    @Test
    void worked_example_raised_to_s1_and_lowered_to_s2() {
        SeverityHistory raised =
                opened("Mon 2024-03-11 10:00", Severity.S3, change("Mon 2024-03-11 14:00", Severity.S1));
        SeverityHistory lowered = opened(
                "Mon 2024-03-11 10:00",
                Severity.S3,
                change("Mon 2024-03-11 14:00", Severity.S1),
                change("Mon 2024-03-11 14:10", Severity.S2));

        assertThat(due(raised)).isEqualTo(at("Mon 2024-03-11 14:15", NEW_YORK));
        assertThat(due(lowered)).isEqualTo(at("Mon 2024-03-11 14:30", NEW_YORK));
    }

    /** S3 alone, since Tuesday 15:00, would be due Wednesday 15:00; S4 since Monday 10:00 on Thursday. */
    @Test
    void worked_example_raised_to_s3() {
        assertThat(due(opened("Mon 2024-03-11 10:00", Severity.S4, change("Tue 2024-03-12 15:00", Severity.S3))))
                .isEqualTo(at("Wed 2024-03-13 15:00", NEW_YORK));
    }

    /** S1 counts as S3 as well, so S3 has run since 10:00. */
    @Test
    void worked_example_lowered_to_s3() {
        assertThat(due(opened("Mon 2024-03-11 10:00", Severity.S1, change("Mon 2024-03-11 10:10", Severity.S3))))
                .isEqualTo(at("Tue 2024-03-12 10:00", NEW_YORK));
    }

    @Test
    void a_raise_shortly_before_a_milder_deadline_gives_no_more_time() {
        assertThat(due(opened("Mon 2024-03-11 10:00", Severity.S3, change("Tue 2024-03-12 09:55", Severity.S2))))
                .isEqualTo(at("Tue 2024-03-12 10:00", NEW_YORK));
    }

    @Test
    void an_interruption_starts_the_graver_clock_anew_and_not_the_milder_one() {
        SeverityHistory history = opened(
                "Mon 2024-03-11 10:00",
                Severity.S1,
                change("Mon 2024-03-11 10:10", Severity.S3),
                change("Mon 2024-03-11 10:20", Severity.S2));

        // S2 since 10:20; S3 since 10:00
        assertThat(due(history)).isEqualTo(at("Mon 2024-03-11 10:50", NEW_YORK));
    }

    @Test
    void a_change_to_the_same_severity_changes_nothing() {
        SeverityHistory history =
                opened("Mon 2024-03-11 10:00", Severity.S2, change("Mon 2024-03-11 10:20", Severity.S2));

        assertThat(due(history)).isEqualTo(at("Mon 2024-03-11 10:30", NEW_YORK));
    }

    @Test
    void the_clock_that_rules_brings_its_own_start_and_warnings() {
        SeverityHistory history =
                opened("Mon 2024-03-11 10:00", Severity.S3, change("Mon 2024-03-11 14:00", Severity.S1));

        assertThat(ruling(history).value())
                .isEqualTo(ResponseObjective.of(Severity.S1)
                        .deadline(at("Mon 2024-03-11 14:00", NEW_YORK), STANDARD)
                        .get());
        assertThat(ruling(history).value().startsAt()).isEqualTo(at("Mon 2024-03-11 14:00", NEW_YORK));
    }

    @Test
    void a_change_after_the_deadline_changes_nothing() {
        SeverityHistory before =
                opened("Mon 2024-03-11 10:00", Severity.S1, change("Mon 2024-03-11 10:10", Severity.S2));
        SeverityHistory lowered = opened(
                "Mon 2024-03-11 10:00",
                Severity.S1,
                change("Mon 2024-03-11 10:10", Severity.S2),
                change("Mon 2024-03-11 10:30:01", Severity.S4));
        SeverityHistory raised = opened(
                "Mon 2024-03-11 10:00",
                Severity.S1,
                change("Mon 2024-03-11 10:10", Severity.S2),
                change("Mon 2024-03-11 10:30:01", Severity.S1),
                change("Mon 2024-03-11 10:40", Severity.S4));

        assertThat(due(before)).isEqualTo(at("Mon 2024-03-11 10:30", NEW_YORK));
        assertThat(ruling(lowered).value()).isEqualTo(ruling(before).value());
        assertThat(ruling(raised).value()).isEqualTo(ruling(before).value());
    }

    /** At the deadline's own instant the case is not past it (OBJ-02). */
    @Test
    void a_change_at_the_very_deadline_still_counts() {
        assertThat(due(opened("Mon 2024-03-11 10:00", Severity.S1, change("Mon 2024-03-11 10:15", Severity.S2))))
                .isEqualTo(at("Mon 2024-03-11 10:30", NEW_YORK));
    }

    /** A severity that lasted for no time is no interruption: the case has been S1 since 10:00. */
    @Test
    void of_two_changes_at_one_instant_the_first_never_lasted() {
        SeverityHistory corrected = opened(
                "Mon 2024-03-11 10:00",
                Severity.S1,
                change("Mon 2024-03-11 10:10", Severity.S3),
                change("Mon 2024-03-11 10:10", Severity.S1));

        assertThat(due(corrected)).isEqualTo(at("Mon 2024-03-11 10:15", NEW_YORK));
    }

    @Test
    void the_rules_are_cited_in_the_order_applied() {
        SeverityHistory unchanged = SeverityHistory.unchanged(at("Mon 2024-03-11 10:00", NEW_YORK), Severity.S3);
        SeverityHistory raised =
                opened("Mon 2024-03-11 10:00", Severity.S3, change("Mon 2024-03-11 14:00", Severity.S1));
        SeverityHistory milderRules =
                opened("Mon 2024-03-11 10:00", Severity.S3, change("Tue 2024-03-12 09:55", Severity.S2));
        SeverityHistory tooLate =
                opened("Mon 2024-03-11 10:00", Severity.S1, change("Mon 2024-03-11 10:16", Severity.S3));

        assertThat(rules(unchanged)).containsExactly("OBJ-01", "OBJ-03");
        assertThat(rules(raised)).containsExactly("OBJ-01", "OBJ-02", "OBJ-08");
        assertThat(rules(milderRules)).containsExactly("OBJ-01", "OBJ-03", "OBJ-08");
        assertThat(rules(tooLate)).containsExactly("OBJ-01", "OBJ-02", "OBJ-08a");
    }

    /** S2 since 10:15 and S1 since 10:30 would end together at 10:45. */
    @Test
    void of_equal_deadlines_the_gravest_rules() {
        SeverityHistory history = opened(
                "Mon 2024-03-11 10:00",
                Severity.S3,
                change("Mon 2024-03-11 10:15", Severity.S2),
                change("Mon 2024-03-11 10:30", Severity.S1));

        assertThat(due(history)).isEqualTo(at("Mon 2024-03-11 10:45", NEW_YORK));
        assertThat(ruling(history).value().startsAt()).isEqualTo(at("Mon 2024-03-11 10:30", NEW_YORK));
    }

    @Test
    void changes_out_of_order_or_before_opening_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> opened("Mon 2024-03-11 10:00", Severity.S3, change("Mon 2024-03-11 09:59", Severity.S1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened(
                        "Mon 2024-03-11 10:00",
                        Severity.S3,
                        change("Mon 2024-03-11 11:00", Severity.S2),
                        change("Mon 2024-03-11 10:59", Severity.S1)));
    }

    @Test
    void a_change_at_the_opening_itself_is_the_severity_from_then_on() {
        assertThat(due(opened("Mon 2024-03-11 10:00", Severity.S4, change("Mon 2024-03-11 10:00", Severity.S2))))
                .isEqualTo(at("Mon 2024-03-11 10:30", NEW_YORK));
    }

    @Test
    void a_calendar_without_a_business_day_refuses_what_counts_in_business_days() {
        BusinessCalendar closed =
                STANDARD.withHolidays(HashSet.ofAll(Stream.range(0, 400).map(MON_2024_03_11::plusDays)));
        SeverityHistory lowered =
                opened("Mon 2024-03-11 10:00", Severity.S1, change("Mon 2024-03-11 10:10", Severity.S3));

        assertThat(lowered.deadline(ResponseObjective::of, closed).getLeft().code())
                .isEqualTo(ResponseRefusal.NO_BUSINESS_DAY);
        SeverityHistory loweredToMinutes =
                opened("Mon 2024-03-11 10:00", Severity.S1, change("Mon 2024-03-11 10:10", Severity.S2));
        assertThat(loweredToMinutes
                        .deadline(ResponseObjective::of, closed)
                        .map(ruling -> ruling.value().dueAt())
                        .getOrNull())
                .isEqualTo(at("Mon 2024-03-11 10:30", NEW_YORK));
        assertThat(SeverityHistory.unchanged(at("Mon 2024-03-11 10:00", NEW_YORK), Severity.S1)
                        .deadline(ResponseObjective::of, closed)
                        .isRight())
                .isTrue();
    }

    private static SeverityHistory opened(String openedAt, Severity severity, Change... changes) {
        return new SeverityHistory(at(openedAt, NEW_YORK), severity, List.of(changes));
    }

    private static Change change(String local, Severity severity) {
        return new Change(at(local, NEW_YORK), severity);
    }

    private static Ruling<ResponseDeadline> ruling(SeverityHistory history) {
        return history.deadline(ResponseObjective::of, STANDARD).get();
    }

    private static Instant due(SeverityHistory history) {
        return ruling(history).value().dueAt();
    }

    private static List<String> rules(SeverityHistory history) {
        return ruling(history).because().map(RuleId::value);
    }
}
