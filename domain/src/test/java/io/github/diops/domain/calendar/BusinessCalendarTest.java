package io.github.diops.domain.calendar;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.HashSet;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
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

/** OBJ-03, OBJ-03a, and the peer cases on business time that our policy has inputs for. */
class BusinessCalendarTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    private static final LocalDate FRI_2024_03_08 = LocalDate.of(2024, 3, 8);
    private static final LocalDate SAT_2024_03_09 = LocalDate.of(2024, 3, 9);
    private static final LocalDate SUN_2024_03_10 = LocalDate.of(2024, 3, 10);
    private static final LocalDate MON_2024_03_11 = LocalDate.of(2024, 3, 11);
    private static final LocalDate WED_2024_07_03 = LocalDate.of(2024, 7, 3);
    private static final LocalDate THU_2024_07_04 = LocalDate.of(2024, 7, 4);
    private static final LocalDate FRI_2024_07_05 = LocalDate.of(2024, 7, 5);

    private static final BusinessCalendar UTC = BusinessCalendar.weekdays(ZoneOffset.UTC);
    private static final BusinessCalendar STANDARD = BusinessCalendar.weekdays(NEW_YORK);

    @Test
    void the_standard_calendar_is_monday_to_friday_nine_to_five_without_holidays() {
        assertThat(STANDARD.zone()).isEqualTo(NEW_YORK);
        assertThat(STANDARD.hours()).isEqualTo(BusinessHours.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(STANDARD.workingDays())
                .containsExactlyInAnyOrder(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(STANDARD.holidays()).isEmpty();
    }

    @Test
    void a_business_day_is_a_working_weekday_and_no_holiday() {
        BusinessCalendar calendar = STANDARD.withHolidays(HashSet.of(THU_2024_07_04));

        assertThat(calendar.isBusinessDay(WED_2024_07_03)).isTrue();
        assertThat(calendar.isBusinessDay(THU_2024_07_04)).isFalse();
        assertThat(calendar.isBusinessDay(FRI_2024_07_05)).isTrue();
        assertThat(calendar.isBusinessDay(SAT_2024_03_09)).isFalse();
        assertThat(calendar.isBusinessDay(SUN_2024_03_10)).isFalse();
        assertThat(STANDARD.isBusinessDay(THU_2024_07_04)).isTrue();
    }

    @Test
    void a_calendar_without_a_working_weekday_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withWorkingDays(HashSet.empty()))
                .withMessageContaining("at least one working weekday");
    }

    @Test
    void the_first_business_day_on_or_after_a_date_may_be_that_date() {
        assertThat(STANDARD.onOrAfter(FRI_2024_03_08)).isEqualTo(Option.some(FRI_2024_03_08));
        assertThat(STANDARD.onOrAfter(SAT_2024_03_09)).isEqualTo(Option.some(MON_2024_03_11));
        assertThat(STANDARD.withHolidays(HashSet.of(MON_2024_03_11)).onOrAfter(SAT_2024_03_09))
                .isEqualTo(Option.some(MON_2024_03_11.plusDays(1)));
    }

    @Test
    void zero_business_days_after_a_date_is_that_date_even_on_a_day_off() {
        assertThat(STANDARD.plus(SAT_2024_03_09, BusinessDays.of(0))).isEqualTo(Option.some(SAT_2024_03_09));
        assertThat(STANDARD.plus(SAT_2024_03_09, BusinessDays.of(1))).isEqualTo(Option.some(MON_2024_03_11));
        assertThat(STANDARD.plus(FRI_2024_03_08, BusinessDays.of(1))).isEqualTo(Option.some(MON_2024_03_11));
    }

    @Test
    void business_days_are_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessDays.of(-1))
                .withMessageContaining("-1");
    }

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({
        "Fri 2024-03-08 08:59:59, Fri 2024-03-08 09:00",
        "Fri 2024-03-08 09:00,    Fri 2024-03-08 09:00",
        "Fri 2024-03-08 12:34:56, Fri 2024-03-08 12:34:56",
        "Fri 2024-03-08 16:59:59, Fri 2024-03-08 16:59:59",
        "Fri 2024-03-08 17:00,    Mon 2024-03-11 09:00",
        "Fri 2024-03-08 23:00,    Mon 2024-03-11 09:00",
        "Sat 2024-03-09 12:00,    Mon 2024-03-11 09:00",
        "Mon 2024-03-11 00:00,    Mon 2024-03-11 09:00",
        "Wed 2024-07-03 17:00,    Fri 2024-07-05 09:00",
        "Thu 2024-07-04 12:00,    Fri 2024-07-05 09:00",
    })
    void outside_hours_business_begins_at_the_next_opening(String from, String expected) {
        BusinessCalendar calendar = STANDARD.withHolidays(HashSet.of(THU_2024_07_04));

        assertThat(calendar.firstBusinessInstant(at(from, NEW_YORK))).isEqualTo(Option.some(at(expected, NEW_YORK)));
    }

    /** Peer case A1, adopted: the end is exclusive. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Wed 2020-07-08 08:59, false",
        "Wed 2020-07-08 09:00, true",
        "Wed 2020-07-08 16:59, true",
        "Wed 2020-07-08 17:00, false",
    })
    void peer_a1_hours_are_half_open(String local, boolean open) {
        assertThat(isOpen(UTC, at(local, ZoneOffset.UTC))).isEqualTo(open);
    }

    /** Peer case A3, adopted. */
    @Test
    void peer_a3_hours_follow_the_calendars_own_clock() {
        BusinessCalendar sydney = BusinessCalendar.weekdays(SYDNEY);

        assertThat(isOpen(sydney, Instant.parse("2021-04-06T13:00:00+10:00"))).isTrue();
        assertThat(isOpen(sydney, Instant.parse("2021-04-06T13:00:00Z"))).isFalse();
    }

    /**
     * Peer case B4, adopted: days are counted, not hours, and the local time stays. The peer's hours per weekday are
     * outside; its Saturday counts here as a working weekday.
     */
    @Test
    void peer_b4_two_business_days_keep_the_local_time() {
        BusinessCalendar sixDays = UTC.withWorkingDays(UTC.workingDays().add(DayOfWeek.SATURDAY));

        assertThat(sixDays.plus(at("Fri 2006-01-06 12:00", ZoneOffset.UTC), BusinessDays.of(2)))
                .isEqualTo(Option.some(at("Mon 2006-01-09 12:00", ZoneOffset.UTC)));
    }

    /**
     * Peer case B5, adopted with hours that are the same every day (hours per weekday are outside): before hours counts
     * from opening, after hours from the next opening.
     */
    @Test
    void peer_b5_outside_hours_counts_from_the_next_opening() {
        assertThat(UTC.plus(at("Tue 2006-01-03 08:00", ZoneOffset.UTC), BusinessDays.of(2)))
                .isEqualTo(Option.some(at("Thu 2006-01-05 09:00", ZoneOffset.UTC)));
        assertThat(UTC.plus(at("Tue 2006-01-03 18:00", ZoneOffset.UTC), BusinessDays.of(2)))
                .isEqualTo(Option.some(at("Fri 2006-01-06 09:00", ZoneOffset.UTC)));
    }

    /** Peer case B7, adopted for equal hours every day; swapped and equal ends give zero. */
    @Test
    void peer_b7_business_time_of_a_week_is_zero_backwards() {
        Instant sunday = at("Sun 2006-01-01 00:00", ZoneOffset.UTC);
        Instant nextSunday = at("Sun 2006-01-08 00:00", ZoneOffset.UTC);

        assertThat(UTC.businessTime(sunday, nextSunday)).isEqualTo(Duration.ofHours(40));
        assertThat(UTC.businessTime(nextSunday, sunday)).isEqualTo(Duration.ZERO);
        assertThat(UTC.businessTime(sunday, sunday)).isEqualTo(Duration.ZERO);
    }

    /** Peer case G1, adopted. */
    @Test
    void peer_g1_seven_business_days_with_long_hours_and_around_the_clock() {
        Instant monday = at("Mon 2018-11-19 10:00", ZoneOffset.UTC);
        Option<Instant> expected = Option.some(at("Wed 2018-11-28 10:00", ZoneOffset.UTC));

        assertThat(UTC.withHours(hours("08:00", "20:00")).plus(monday, BusinessDays.of(7)))
                .isEqualTo(expected);
        assertThat(UTC.withHours(hours("00:00", "00:00")).plus(monday, BusinessDays.of(7)))
                .isEqualTo(expected);
    }

    /** Peer case G4, adopted (2019-01-01 was a Tuesday). */
    @Test
    void peer_g4_business_time_within_a_stretch() {
        BusinessCalendar long1 = UTC.withHours(hours("08:00", "20:00"));
        Instant start = at("Tue 2019-01-01 00:00", ZoneOffset.UTC);
        Instant end = at("Tue 2019-01-08 00:00", ZoneOffset.UTC);

        assertThat(long1.businessTime(
                        at("Tue 2019-01-01 07:00", ZoneOffset.UTC), at("Tue 2019-01-01 09:00", ZoneOffset.UTC)))
                .isEqualTo(Duration.ofHours(1));
        assertThat(long1.businessTime(start, end)).isEqualTo(Duration.ofHours(60));
        assertThat(long1.businessTime(end, start)).isEqualTo(Duration.ZERO);
    }

    @Test
    void business_time_that_ends_at_closing_is_that_very_instant() {
        Instant opening = at("Fri 2024-03-08 09:00", NEW_YORK);

        assertThat(STANDARD.plusBusinessTime(opening, Duration.ofHours(8)))
                .isEqualTo(Option.some(at("Fri 2024-03-08 17:00", NEW_YORK)));
        assertThat(STANDARD.plusBusinessTime(opening, Duration.ofHours(8).plusNanos(1)))
                .isEqualTo(Option.some(at("Mon 2024-03-11 09:00", NEW_YORK).plusNanos(1)));
        assertThat(STANDARD.plusBusinessTime(at("Sat 2024-03-09 12:00", NEW_YORK), Duration.ofMinutes(1)))
                .isEqualTo(Option.some(at("Mon 2024-03-11 09:01", NEW_YORK)));
    }

    @Test
    void a_day_that_closes_at_24_00_ends_with_the_date() {
        BusinessCalendar late = STANDARD.withHours(hours("18:00", "00:00"));

        assertThat(isOpen(late, at("Fri 2024-03-08 23:59:59", NEW_YORK))).isTrue();
        assertThat(isOpen(late, at("Sat 2024-03-09 00:00", NEW_YORK))).isFalse();
        assertThat(late.closing(FRI_2024_03_08)).isEqualTo(at("Sat 2024-03-09 00:00", NEW_YORK));
        assertThat(late.plus(at("Fri 2024-03-08 23:30", NEW_YORK), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Mon 2024-03-11 23:30", NEW_YORK)));
        assertThat(late.plus(at("Sat 2024-03-09 00:00", NEW_YORK), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Tue 2024-03-12 18:00", NEW_YORK)));
    }

    @Test
    void a_calendar_around_the_clock_and_week_counts_every_hour_of_a_short_and_a_long_day() {
        BusinessCalendar always = BusinessCalendar.weekdays(BERLIN)
                .withHours(hours("00:00", "00:00"))
                .withWorkingDays(everyDay());

        assertThat(always.businessTime(at("Sun 2024-03-31 00:00", BERLIN), at("Mon 2024-04-01 00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.businessTime(at("Sun 2024-10-27 00:00", BERLIN), at("Mon 2024-10-28 00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void a_local_time_that_the_target_day_skips_falls_to_the_end_of_the_gap() {
        BusinessCalendar always = BusinessCalendar.weekdays(BERLIN)
                .withHours(hours("00:00", "00:00"))
                .withWorkingDays(everyDay());

        assertThat(always.plus(at("Sat 2024-03-30 02:30", BERLIN), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Sun 2024-03-31 03:00", BERLIN)));
    }

    /** OBJ-03b: at the second 02:30 the clock has already reached 03:00. */
    @Test
    void in_a_repeated_hour_the_local_time_already_reached_counts() {
        BusinessCalendar always = BusinessCalendar.weekdays(BERLIN)
                .withHours(hours("00:00", "00:00"))
                .withWorkingDays(everyDay());
        Instant firstHalfPastTwo = Instant.parse("2024-10-27T00:30:00Z");
        Instant secondHalfPastTwo = Instant.parse("2024-10-27T01:30:00Z");

        assertThat(always.plus(firstHalfPastTwo, BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Mon 2024-10-28 02:30", BERLIN)));
        assertThat(always.plus(secondHalfPastTwo, BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Mon 2024-10-28 03:00", BERLIN)));
        assertThat(always.plus(at("Sun 2024-10-27 03:00", BERLIN), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Mon 2024-10-28 03:00", BERLIN)));
    }

    /** Chile sets its clocks back from 24:00 to 23:00: Sunday does not begin before the second 24:00 (OBJ-03b). */
    @Test
    void a_day_whose_last_hour_repeats_closes_at_the_second_midnight() {
        ZoneId santiago = ZoneId.of("America/Santiago");
        BusinessCalendar saturdays = BusinessCalendar.weekdays(santiago)
                .withHours(hours("00:00", "00:00"))
                .withWorkingDays(HashSet.of(DayOfWeek.SATURDAY));
        Instant secondHour = Instant.parse("2024-04-07T03:21:00Z");
        Instant midnight = Instant.parse("2024-04-07T04:00:00Z");

        assertThat(saturdays.firstBusinessInstant(secondHour)).isEqualTo(Option.some(secondHour));
        assertThat(saturdays.businessTime(secondHour, midnight.plusSeconds(60))).isEqualTo(Duration.ofMinutes(39));
        assertThat(saturdays.plus(secondHour, BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Sun 2024-04-14 00:00", santiago)));
        assertThat(saturdays.isRepeated(secondHour)).isTrue();
        assertThat(saturdays.isRepeated(midnight)).isFalse();
        assertThat(saturdays.firstBusinessInstant(midnight))
                .isEqualTo(Option.some(at("Sat 2024-04-13 00:00", santiago)));
    }

    @Test
    void nanoseconds_count_and_a_gap_swallows_them() {
        BusinessCalendar always = BusinessCalendar.weekdays(BERLIN)
                .withHours(hours("00:00", "00:00"))
                .withWorkingDays(everyDay());
        Instant halfPastTwo = at("Sat 2024-03-30 02:30", BERLIN).plusNanos(1);
        Instant closing = at("Fri 2024-03-08 17:00", NEW_YORK);

        assertThat(always.plus(halfPastTwo, BusinessDays.of(2)))
                .isEqualTo(Option.some(at("Mon 2024-04-01 02:30", BERLIN).plusNanos(1)));
        assertThat(always.plus(halfPastTwo, BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Sun 2024-03-31 03:00", BERLIN)));
        assertThat(always.plus(Instant.parse("2024-10-27T01:30:00.000000001Z"), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Mon 2024-10-28 03:00", BERLIN)));
        assertThat(STANDARD.plus(closing.minusNanos(1), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Mon 2024-03-11 17:00", NEW_YORK).minusNanos(1)));
        assertThat(STANDARD.plus(closing, BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Tue 2024-03-12 09:00", NEW_YORK)));
        assertThat(STANDARD.plus(at("Fri 2024-03-08 09:00", NEW_YORK).minusNanos(1), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Mon 2024-03-11 09:00", NEW_YORK)));
    }

    /** Opening time 02:30 is skipped: at the end of the gap business begins, and half past two still counts. */
    @Test
    void an_opening_that_the_clock_skips_counts_as_the_opening_time() {
        BusinessCalendar early = BusinessCalendar.weekdays(BERLIN)
                .withHours(hours("02:30", "12:00"))
                .withWorkingDays(everyDay());
        Instant endOfGap = at("Sun 2024-03-31 03:00", BERLIN);

        assertThat(early.plus(endOfGap, BusinessDays.of(1))).isEqualTo(Option.some(at("Mon 2024-04-01 02:30", BERLIN)));
        assertThat(early.plus(endOfGap.plusNanos(1), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Mon 2024-04-01 03:00", BERLIN).plusNanos(1)));
    }

    /** GEN-01: a date is some instant's local date; Samoa had no Friday 2011-12-30. */
    @Test
    void a_date_that_the_zone_skips_whole_is_no_business_day() {
        BusinessCalendar samoa = BusinessCalendar.weekdays(APIA);
        LocalDate fri20111230 = LocalDate.of(2011, 12, 30);

        assertThat(samoa.isBusinessDay(fri20111230)).isFalse();
        assertThat(samoa.plus(at("Thu 2011-12-29 16:00", APIA), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Mon 2012-01-02 16:00", APIA)));
        assertThat(samoa.firstBusinessInstant(at("Thu 2011-12-29 17:00", APIA)))
                .isEqualTo(Option.some(at("Mon 2012-01-02 09:00", APIA)));
        assertThat(UTC.isBusinessDay(fri20111230)).isTrue();
    }

    @Test
    void a_search_looks_at_366_days_and_no_further() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        BusinessCalendar offFor365 = UTC.withWorkingDays(everyDay()).withHolidays(holidays(first, 365));
        BusinessCalendar offFor366 = UTC.withWorkingDays(everyDay()).withHolidays(holidays(first, 366));
        Option<LocalDate> the366th = Option.some(first.plusDays(365));

        assertThat(BusinessCalendar.SEARCH_DAYS).isEqualTo(366);
        assertThat(offFor365.onOrAfter(first)).isEqualTo(the366th);
        assertThat(offFor366.onOrAfter(first)).isEqualTo(Option.none());
        assertThat(offFor365.plus(first.minusDays(1), BusinessDays.of(1))).isEqualTo(the366th);
        assertThat(offFor366.plus(first.minusDays(1), BusinessDays.of(1))).isEqualTo(Option.none());
    }

    @Test
    void a_search_from_an_instant_looks_as_far_as_one_from_its_date() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        Instant noon = first.atTime(12, 0).toInstant(ZoneOffset.UTC);
        // the day before the first is off as well
        BusinessCalendar offFor365 = UTC.withWorkingDays(everyDay()).withHolidays(holidays(first.minusDays(1), 366));
        BusinessCalendar offFor366 = UTC.withWorkingDays(everyDay()).withHolidays(holidays(first.minusDays(1), 367));

        assertThat(offFor365.firstBusinessInstant(noon))
                .isEqualTo(Option.some(first.plusDays(365).atTime(9, 0).toInstant(ZoneOffset.UTC)));
        assertThat(offFor366.firstBusinessInstant(noon)).isEqualTo(Option.none());
        assertThat(offFor366.plus(noon, BusinessDays.of(1))).isEqualTo(Option.none());
        assertThat(offFor366.plusBusinessTime(noon, Duration.ofHours(1))).isEqualTo(Option.none());
    }

    @Test
    void calendars_are_equal_by_value() {
        BusinessCalendar one = STANDARD.withHolidays(HashSet.of(THU_2024_07_04, FRI_2024_07_05));
        BusinessCalendar same =
                BusinessCalendar.weekdays(NEW_YORK).withHolidays(HashSet.of(FRI_2024_07_05, THU_2024_07_04));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one)
                .isNotEqualTo(STANDARD)
                .isNotEqualTo(one.withHours(hours("09:00", "18:00")))
                .isNotEqualTo(one.withWorkingDays(everyDay()))
                .isNotEqualTo(BusinessCalendar.weekdays(BERLIN).withHolidays(one.holidays()))
                .isNotEqualTo("a calendar");
        assertThat(STANDARD.toString()).contains("America/New_York 09:00-17:00");
    }

    private static boolean isOpen(BusinessCalendar calendar, Instant instant) {
        return calendar.firstBusinessInstant(instant).contains(instant);
    }

    private static BusinessHours hours(String opens, String closes) {
        return BusinessHours.of(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static HashSet<DayOfWeek> everyDay() {
        return HashSet.of(DayOfWeek.values());
    }

    private static HashSet<LocalDate> holidays(LocalDate first, int days) {
        return HashSet.ofAll(Stream.range(0, days).map(first::plusDays));
    }

    /** OBJ-03: half a second after closing time business is over, and the next opening counts. */
    @Test
    void parts_of_a_second_count_at_closing_time() {
        Instant closing = at("Mon 2024-03-11 17:00", NEW_YORK);
        BusinessCalendar early =
                STANDARD.withHours(BusinessHours.of(LocalTime.of(9, 0), LocalTime.of(16, 59, 59, 500_000_000)));

        assertThat(STANDARD.plus(closing.minusMillis(500), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Tue 2024-03-12 17:00", NEW_YORK).minusMillis(500)));
        assertThat(STANDARD.plus(closing.plusMillis(500), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Wed 2024-03-13 09:00", NEW_YORK)));
        assertThat(early.plus(closing.minusMillis(800), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Tue 2024-03-12 17:00", NEW_YORK).minusMillis(800)));
        assertThat(early.plus(closing.minusMillis(500), BusinessDays.of(1)))
                .isEqualTo(Option.some(at("Wed 2024-03-13 09:00", NEW_YORK)));
    }

    @Test
    void a_day_opens_and_closes_by_the_local_clock() {
        assertThat(STANDARD.opening(MON_2024_03_11)).isEqualTo(at("Mon 2024-03-11 09:00", NEW_YORK));
        assertThat(STANDARD.closing(MON_2024_03_11)).isEqualTo(at("Mon 2024-03-11 17:00", NEW_YORK));
    }

    @Test
    void calendars_spread_over_hash_tables() {
        assertThat(STANDARD.hashCode())
                .isEqualTo(BusinessCalendar.weekdays(NEW_YORK).hashCode())
                .isNotEqualTo(BusinessCalendar.weekdays(BERLIN).hashCode());
    }
}
