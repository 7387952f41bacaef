package io.github.diops.domain.response;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.calendar.BusinessHours;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OBJ-01, OBJ-02, OBJ-03, OBJ-03a, OBJ-10. */
class ResponseObjectiveTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final LocalDate THU_2024_07_04 = LocalDate.of(2024, 7, 4);
    private static final LocalDate MON_2024_03_11 = LocalDate.of(2024, 3, 11);

    private static final BusinessCalendar STANDARD = BusinessCalendar.weekdays(NEW_YORK);
    private static final BusinessCalendar WITHOUT_4_JULY = STANDARD.withHolidays(HashSet.of(THU_2024_07_04));

    /** The guide's policy in its worked examples, New York. */
    @ParameterizedTest(name = "{0} opened {1} is due {2}")
    @CsvSource({
        "S3, Fri 2024-03-08 16:00,    Mon 2024-03-11 16:00",
        "S3, Fri 2024-03-08 17:00:00, Tue 2024-03-12 09:00",
        "S3, Fri 2024-03-08 08:59,    Mon 2024-03-11 09:00",
        "S3, Wed 2024-07-03 10:00,    Fri 2024-07-05 10:00",
        "S4, Wed 2024-07-03 10:00,    Tue 2024-07-09 10:00",
    })
    void the_worked_examples_of_new_york(Severity severity, String openedAt, String dueAt) {
        assertThat(ResponseObjective.of(severity).dueAt(at(openedAt, NEW_YORK), WITHOUT_4_JULY))
                .isEqualTo(at(dueAt, NEW_YORK));
    }

    @Test
    void the_worked_example_of_warnings() {
        assertThat(deadline(Severity.S3, at("Fri 2024-03-08 16:00", NEW_YORK), STANDARD)
                        .warnings())
                .containsExactly(
                        new Warning(50, at("Mon 2024-03-11 12:00", NEW_YORK)),
                        new Warning(75, at("Mon 2024-03-11 14:00", NEW_YORK)),
                        new Warning(90, at("Mon 2024-03-11 15:12", NEW_YORK)));
    }

    @ParameterizedTest(name = "{0} opened {1} starts {2}, due {3}")
    @CsvSource({
        // S1, S2: around the clock, weekends and holidays too
        "S1, Fri 2024-03-08 16:50, Fri 2024-03-08 16:50, Fri 2024-03-08 17:05",
        "S1, Sat 2024-03-09 23:50, Sat 2024-03-09 23:50, Sun 2024-03-10 00:05",
        "S2, Sun 2024-03-10 01:45, Sun 2024-03-10 01:45, Sun 2024-03-10 03:15",
        "S2, Thu 2024-07-04 12:00, Thu 2024-07-04 12:00, Thu 2024-07-04 12:30",
        // S3, S4: the first and the last moment of a day, a day off, a day before a day off
        "S3, Mon 2024-03-11 09:00,    Mon 2024-03-11 09:00,    Tue 2024-03-12 09:00",
        "S3, Mon 2024-03-11 16:59:59, Mon 2024-03-11 16:59:59, Tue 2024-03-12 16:59:59",
        "S3, Mon 2024-03-11 17:00,    Tue 2024-03-12 09:00,    Wed 2024-03-13 09:00",
        "S3, Sat 2024-03-09 12:00,    Mon 2024-03-11 09:00,    Tue 2024-03-12 09:00",
        "S3, Thu 2024-07-04 12:00,    Fri 2024-07-05 09:00,    Mon 2024-07-08 09:00",
        "S4, Fri 2024-03-08 16:00,    Fri 2024-03-08 16:00,    Wed 2024-03-13 16:00",
        "S4, Sun 2024-03-10 02:00:00, Mon 2024-03-11 09:00,    Thu 2024-03-14 09:00",
        "S4, Fri 2024-11-01 10:00,    Fri 2024-11-01 10:00,    Wed 2024-11-06 10:00",
    })
    void the_clock_starts_and_ends(Severity severity, String openedAt, String startsAt, String dueAt) {
        // 02:00 of the night of the gap is written once: it means 03:00.
        Instant opened = openedAt.startsWith("Sun 2024-03-10 02")
                ? Instant.parse("2024-03-10T07:00:00Z")
                : at(openedAt, NEW_YORK);

        ResponseDeadline deadline = deadline(severity, opened, WITHOUT_4_JULY);

        assertThat(deadline.startsAt()).isEqualTo(at(startsAt, NEW_YORK));
        assertThat(deadline.dueAt()).isEqualTo(at(dueAt, NEW_YORK));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"S1, PT15M, PT7M30S, PT11M15S, PT13M30S", "S2, PT30M, PT15M, PT22M30S, PT27M"})
    void around_the_clock_warnings_go_by_elapsed_time(
            Severity severity, Duration due, Duration half, Duration threeQuarters, Duration nineTenths) {
        Instant opened = at("Sun 2024-03-10 01:50", NEW_YORK);

        assertThat(deadline(severity, opened, STANDARD))
                .isEqualTo(new ResponseDeadline(
                        opened,
                        opened.plus(due),
                        io.vavr.collection.List.of(
                                new Warning(50, opened.plus(half)),
                                new Warning(75, opened.plus(threeQuarters)),
                                new Warning(90, opened.plus(nineTenths)))));
    }

    /** S4 has 24 hours of business: 50 % is 12, 75 % is 18, 90 % is 21 hours and 36 minutes. */
    @Test
    void business_warnings_go_by_business_time() {
        assertThat(deadline(Severity.S4, at("Fri 2024-03-08 16:00", NEW_YORK), STANDARD)
                        .warnings())
                .containsExactly(
                        new Warning(50, at("Tue 2024-03-12 12:00", NEW_YORK)),
                        new Warning(75, at("Wed 2024-03-13 10:00", NEW_YORK)),
                        new Warning(90, at("Wed 2024-03-13 13:36", NEW_YORK)));
    }

    /** Opened at 13:00, half of a day of eight hours has passed at 17:00 itself, not at 09:00 of the next day. */
    @Test
    void a_warning_that_falls_on_closing_time_is_that_very_instant() {
        assertThat(deadline(Severity.S3, at("Fri 2024-03-08 13:00", NEW_YORK), STANDARD)
                        .warnings())
                .containsExactly(
                        new Warning(50, at("Fri 2024-03-08 17:00", NEW_YORK)),
                        new Warning(75, at("Mon 2024-03-11 11:00", NEW_YORK)),
                        new Warning(90, at("Mon 2024-03-11 12:12", NEW_YORK)));
    }

    /** The day of the clock change is worked at night: 7 hours of business instead of 8. */
    @Test
    void warnings_of_a_short_night_share_the_hours_that_there_are() {
        BusinessCalendar nights = STANDARD.withHours(BusinessHours.of(LocalTime.of(0, 0), LocalTime.of(8, 0)))
                .withWorkingDays(HashSet.of(DayOfWeek.values()));

        ResponseDeadline deadline = deadline(Severity.S3, at("Sun 2024-03-10 00:00", NEW_YORK), nights);

        assertThat(deadline.dueAt()).isEqualTo(at("Mon 2024-03-11 00:00", NEW_YORK));
        assertThat(deadline.warnings())
                .containsExactly(
                        new Warning(50, at("Sun 2024-03-10 04:30", NEW_YORK)),
                        new Warning(75, at("Sun 2024-03-10 06:15", NEW_YORK)),
                        new Warning(90, at("Sun 2024-03-10 07:18", NEW_YORK)));
    }

    /** Sydney's clocks change on Sunday 2024-04-07 and Sunday 2024-10-06; local time stays. */
    @ParameterizedTest(name = "opened {0}, due {1}")
    @CsvSource({
        "2024-04-05T16:00:00+11:00, 2024-04-08T16:00:00+10:00",
        "2024-10-04T16:00:00+10:00, 2024-10-07T16:00:00+11:00",
    })
    void a_business_day_over_a_clock_change_keeps_the_local_time(String openedAt, String dueAt) {
        assertThat(ResponseObjective.of(Severity.S3).dueAt(Instant.parse(openedAt), BusinessCalendar.weekdays(SYDNEY)))
                .isEqualTo(Instant.parse(dueAt));
    }

    /** Peer case G5, whose hours of working time are outside; its own half, 50 % of a business day, is ours. */
    @Test
    void peer_g5_a_warning_is_business_time_before_the_deadline() {
        BusinessCalendar elevenHours = BusinessCalendar.weekdays(ZoneOffset.UTC)
                .withHours(BusinessHours.of(LocalTime.of(8, 0), LocalTime.of(19, 0)));

        assertThat(deadline(Severity.S3, at("Wed 2034-08-16 13:00", ZoneOffset.UTC), elevenHours)
                        .warnings()
                        .head())
                .isEqualTo(new Warning(50, at("Wed 2034-08-16 18:30", ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"S3", "S4"})
    void a_calendar_without_a_business_day_in_366_days_is_refused(Severity severity) {
        BusinessCalendar closed =
                STANDARD.withHolidays(HashSet.ofAll(Stream.range(0, 400).map(MON_2024_03_11::plusDays)));
        Instant opened = at("Mon 2024-03-11 10:00", NEW_YORK);
        ResponseObjective objective = ResponseObjective.of(severity);

        Refusal refusal = objective.deadline(opened, closed).getLeft();

        assertThat(refusal.code()).isEqualTo(ResponseRefusal.NO_BUSINESS_DAY);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("OBJ-03a"));
        assertThat(refusal.data()).isEqualTo(LinkedHashMap.of("days", "366", "zone", "America/New_York"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective.dueAt(opened, closed))
                .withMessageContaining("NO_BUSINESS_DAY")
                .withMessageContaining("OBJ-03a");
    }

    /** The first business day is found, the one after it is not. */
    @Test
    void a_calendar_that_ends_before_the_deadline_is_refused_too() {
        BusinessCalendar closing =
                STANDARD.withHolidays(HashSet.ofAll(Stream.range(1, 400).map(MON_2024_03_11::plusDays)));
        Instant opened = at("Mon 2024-03-11 10:00", NEW_YORK);

        assertThat(ResponseObjective.of(Severity.S3)
                        .deadline(opened, closing)
                        .getLeft()
                        .code())
                .isEqualTo(ResponseRefusal.NO_BUSINESS_DAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"S1", "S2"})
    void around_the_clock_needs_no_business_day(Severity severity) {
        BusinessCalendar closed =
                STANDARD.withHolidays(HashSet.ofAll(Stream.range(0, 400).map(MON_2024_03_11::plusDays)));

        assertThat(ResponseObjective.of(severity)
                        .deadline(at("Mon 2024-03-11 10:00", NEW_YORK), closed)
                        .isRight())
                .isTrue();
    }

    @Test
    void the_objectives_are_the_guides() {
        assertThat(ResponseObjective.of(Severity.S1))
                .isEqualTo(new ResponseObjective.AroundTheClock(Duration.ofMinutes(15)));
        assertThat(ResponseObjective.of(Severity.S2))
                .isEqualTo(new ResponseObjective.AroundTheClock(Duration.ofMinutes(30)));
        assertThat(ResponseObjective.of(Severity.S3))
                .isEqualTo(new ResponseObjective.InBusinessDays(BusinessDays.of(1)));
        assertThat(ResponseObjective.of(Severity.S4))
                .isEqualTo(new ResponseObjective.InBusinessDays(BusinessDays.of(3)));
    }

    @ParameterizedTest(name = "{0} counts by {1}, {2}")
    @CsvSource({"S1, OBJ-01, OBJ-02", "S2, OBJ-01, OBJ-02", "S3, OBJ-01, OBJ-03", "S4, OBJ-01, OBJ-03"})
    void each_objective_cites_how_it_counts(Severity severity, String first, String second) {
        assertThat(ResponseObjective.of(severity)
                        .rules(Instant.EPOCH, Instant.EPOCH, BusinessCalendar.weekdays(NEW_YORK))
                        .map(RuleId::value))
                .containsExactly(first, second);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"S1, PHONE", "S2, PHONE", "S3, SUPPORT_CASE_MANAGER", "S4, SUPPORT_CASE_MANAGER"})
    void the_recommended_channel_goes_by_severity(Severity severity, SupportChannel channel) {
        assertThat(SupportChannel.recommendedFor(severity)).isEqualTo(channel);
        assertThat(SupportChannel.GLOBAL_TAC_NUMBER).isEqualTo("1-800-553-2447");
    }

    private static ResponseDeadline deadline(Severity severity, Instant openedAt, BusinessCalendar calendar) {
        return ResponseObjective.of(severity).deadline(openedAt, calendar).get();
    }

    /** Havana sets its clocks back from 01:00 to 00:00 on Sunday 2023-11-05; 05:30Z is the second 00:30. */
    @Test
    void the_reading_of_a_repeated_hour_is_cited_where_it_was_used() {
        BusinessCalendar allDay = BusinessCalendar.weekdays(ZoneId.of("America/Havana"))
                .withHours(BusinessHours.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .withWorkingDays(HashSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));

        assertThat(cited("2023-11-05T05:30:00Z", allDay)).containsExactly("OBJ-01", "OBJ-03", "OBJ-03b");
        assertThat(cited("2023-11-05T04:30:00Z", allDay)).containsExactly("OBJ-01", "OBJ-03");
        assertThat(cited("2023-11-05T06:30:00Z", allDay)).containsExactly("OBJ-01", "OBJ-03");
    }

    /** Samoa had no Friday 2011-12-30. */
    @Test
    void the_reading_of_a_skipped_date_is_cited_where_it_was_used() {
        BusinessCalendar samoa = BusinessCalendar.weekdays(ZoneId.of("Pacific/Apia"));

        assertThat(cited("2011-12-30T02:00:00Z", samoa)).containsExactly("OBJ-01", "OBJ-03", "OBJ-03c");
        assertThat(cited("2011-12-29T02:00:00Z", samoa)).containsExactly("OBJ-01", "OBJ-03");
    }

    private static List<String> cited(String openedAt, BusinessCalendar calendar) {
        return SeverityHistory.unchanged(Instant.parse(openedAt), Severity.S3)
                .deadline(ResponseObjective::of, calendar)
                .get()
                .because()
                .map(RuleId::value);
    }
}
