package io.github.diops.peers;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.calendar.BusinessHours;
import io.github.diops.domain.calendar.LocalTimes;
import io.github.diops.domain.calendar.TimeZones;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.severity.Impact;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What comparable open systems answer to the same questions, and whether we answer alike. The facts are theirs
 * (zendesk/biz, GLPI, Alertmanager, kured, SigNoz, the NANOG maintenance notification draft), restated on our calendars
 * and windows. A test's name says {@code deviates} where our answer is deliberately another, with the reason.
 *
 * <p>Outside, since our policy has no such input: hours per weekday and breaks (B1, B2, B9, B10, B12), the end of a
 * working day as a target (G2), pauses that move a deadline (G6, G7; by OBJ-06a they never do), rules of months and of
 * named sets (A4 to A7), windows that one defines oneself (S2, S5) and notices that come in (M2 to M4).
 */
class PeerCasesTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** zendesk/biz. */
    @Nested
    class BusinessTime {
        private static final BusinessCalendar MONDAY_TO_SATURDAY = BusinessCalendar.weekdays(UTC)
                .withWorkingDays(HashSet.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY));

        @Test
        void b3_no_time_after_midnight_is_the_opening_of_that_day() {
            assertThat(BusinessCalendar.weekdays(UTC)
                            .plusBusinessTime(at("Tue 2006-01-03 00:00", UTC), Duration.ZERO)
                            .get())
                    .isEqualTo(at("Tue 2006-01-03 09:00", UTC));
        }

        @Test
        void b4_a_saturday_with_hours_counts_as_a_day() {
            assertThat(MONDAY_TO_SATURDAY
                            .plus(at("Fri 2006-01-06 12:00", UTC), BusinessDays.of(2))
                            .get())
                    .isEqualTo(at("Mon 2006-01-09 12:00", UTC));
        }

        @Test
        void b5_days_count_from_the_next_opening_where_business_is_closed() {
            assertThat(MONDAY_TO_SATURDAY
                            .plus(at("Tue 2006-01-03 08:00", UTC), BusinessDays.of(2))
                            .get())
                    .isEqualTo(at("Thu 2006-01-05 09:00", UTC));
            assertThat(MONDAY_TO_SATURDAY
                            .plus(at("Tue 2006-01-03 18:00", UTC), BusinessDays.of(2))
                            .get())
                    .isEqualTo(at("Fri 2006-01-06 09:00", UTC));
        }

        /** Five days of eight hours and a Saturday of eight, where the peer has 39.5 hours. */
        @Test
        void b7_a_week_has_its_hours_and_an_interval_turned_round_or_empty_has_none() {
            Instant from = at("Sun 2006-01-01 00:00", UTC);
            Instant to = at("Sun 2006-01-08 00:00", UTC);

            assertThat(MONDAY_TO_SATURDAY.businessTime(from, to))
                    .isEqualTo(Duration.ofHours(8).multipliedBy(6));
            assertThat(MONDAY_TO_SATURDAY.businessTime(to, from)).isEqualTo(Duration.ZERO);
            assertThat(MONDAY_TO_SATURDAY.businessTime(from, from)).isEqualTo(Duration.ZERO);
        }

        @Test
        void b8_a_negative_count_is_refused() {
            assertThatThrownBy(() -> BusinessDays.of(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-1");
        }

        /** The peer shifts 02:30 to 03:30; by GEN-02 it is the first instant after the gap. */
        @Test
        void b11_deviates_a_skipped_time_is_the_first_instant_after_the_gap() {
            ZoneId losAngeles = ZoneId.of("America/Los_Angeles");

            assertThat(LocalTimes.instantOf(LocalDateTime.parse("2014-03-09T02:30"), losAngeles))
                    .isEqualTo(at("Sun 2014-03-09 03:00", losAngeles));
        }

        @Test
        void b11_a_repeated_time_is_the_first_one_and_a_skipped_midnight_ends_at_one() {
            assertThat(LocalTimes.instantOf(LocalDateTime.parse("2014-11-02T01:30"), ZoneId.of("America/Los_Angeles")))
                    .isEqualTo(Instant.parse("2014-11-02T01:30:00-07:00"));

            ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
            assertThat(LocalTimes.instantOf(LocalDate.of(2015, 10, 18).atStartOfDay(), saoPaulo))
                    .isEqualTo(at("Sun 2015-10-18 01:00", saoPaulo));
        }
    }

    /** GLPI. */
    @Nested
    class ServiceLevels {
        private static BusinessCalendar hours(int opens, int closes) {
            return BusinessCalendar.weekdays(UTC)
                    .withHours(BusinessHours.of(LocalTime.of(opens, 0), LocalTime.of(closes % 24, 0)));
        }

        @Test
        void g1_seven_working_days_keep_the_local_time() {
            for (BusinessCalendar calendar : List.of(hours(8, 20), hours(0, 24))) {
                assertThat(calendar.plus(at("Mon 2018-11-19 10:00", UTC), BusinessDays.of(7))
                                .get())
                        .isEqualTo(at("Wed 2018-11-28 10:00", UTC));
            }
        }

        @Test
        void g4_active_time_counts_inside_hours_only() {
            BusinessCalendar calendar = hours(8, 20);

            assertThat(calendar.businessTime(at("Tue 2019-01-01 07:00", UTC), at("Tue 2019-01-01 09:00", UTC)))
                    .isEqualTo(Duration.ofHours(1));
            assertThat(calendar.businessTime(at("Tue 2019-01-01 00:00", UTC), at("Tue 2019-01-08 00:00", UTC)))
                    .isEqualTo(Duration.ofHours(60));
            assertThat(calendar.businessTime(at("Tue 2019-01-08 00:00", UTC), at("Tue 2019-01-01 00:00", UTC)))
                    .isEqualTo(Duration.ZERO);
        }

        @Test
        void g5_a_target_in_hours_ends_on_the_same_day_where_it_fits() {
            assertThat(hours(8, 19)
                            .plusBusinessTime(at("Wed 2034-08-16 13:00", UTC), Duration.ofHours(4))
                            .get())
                    .isEqualTo(at("Wed 2034-08-16 17:00", UTC));
            assertThat(hours(8, 19)
                            .plusBusinessTime(at("Wed 2034-08-16 13:00", UTC), Duration.ofHours(3))
                            .get())
                    .isEqualTo(at("Wed 2034-08-16 16:00", UTC));
        }

        @Test
        void g8_a_warning_is_measured_in_business_time() {
            assertThat(hours(8, 18)
                            .plusBusinessTime(at("Mon 2025-06-02 17:00", UTC), Duration.ofHours(4))
                            .get())
                    .isEqualTo(at("Tue 2025-06-03 11:00", UTC));
            assertThat(hours(8, 18)
                            .plusBusinessTime(at("Mon 2025-06-02 17:00", UTC), Duration.ofHours(3))
                            .get())
                    .isEqualTo(at("Tue 2025-06-03 10:00", UTC));
        }
    }

    /** Alertmanager. */
    @Nested
    class TimeIntervals {
        private static boolean isBusiness(BusinessCalendar calendar, Instant instant) {
            return calendar.firstBusinessInstant(instant).contains(instant);
        }

        @Test
        void a1_hours_begin_at_opening_and_end_before_closing() {
            BusinessCalendar calendar = BusinessCalendar.weekdays(UTC);

            assertThat(isBusiness(calendar, at("Wed 2020-07-08 08:59", UTC))).isFalse();
            assertThat(isBusiness(calendar, at("Wed 2020-07-08 09:00", UTC))).isTrue();
            assertThat(isBusiness(calendar, at("Wed 2020-07-08 16:59", UTC))).isTrue();
            assertThat(isBusiness(calendar, at("Wed 2020-07-08 17:00", UTC))).isFalse();
        }

        /** 24:00 is the midnight that closes; 24:01 is no local time at all. */
        @Test
        void a2_business_hours_open_before_they_close_and_may_close_at_midnight() {
            assertThatThrownBy(() -> BusinessHours.of(LocalTime.of(9, 30), LocalTime.of(7, 41)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> BusinessHours.of(LocalTime.of(17, 31), LocalTime.of(17, 31)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(BusinessHours.of(LocalTime.of(9, 0), LocalTime.MIDNIGHT).closesExclusive())
                    .isEqualTo(LocalTime.MIDNIGHT);
        }

        /** The peer refuses a range from evening to morning; maintenance windows are just that (MNT-01). */
        @Test
        void a2_deviates_a_window_may_span_midnight() {
            MaintenanceWindow window = WindowCalendar.of(Region.AMER).starting(LocalDate.of(2024, 3, 12));

            assertThat(window.localStart()).isEqualTo(LocalDateTime.parse("2024-03-12T21:00"));
            assertThat(window.localEndExclusive()).isEqualTo(LocalDateTime.parse("2024-03-13T06:00"));
        }

        @Test
        void a3_hours_are_those_of_the_calendars_zone() {
            BusinessCalendar sydney = BusinessCalendar.weekdays(ZoneId.of("Australia/Sydney"));

            assertThat(isBusiness(sydney, Instant.parse("2021-04-06T13:00:00+10:00")))
                    .isTrue();
            assertThat(isBusiness(sydney, Instant.parse("2021-04-06T13:00:00Z")))
                    .isFalse();
        }

        /** The peer takes an absent zone for UTC; a calendar of ours cannot be made without one. */
        @Test
        void a8_deviates_a_calendar_names_its_zone_by_its_tz_database_id() {
            assertThat(TimeZones.parse("")).isEqualTo(Option.none());
            assertThat(TimeZones.parse("EST")).isEqualTo(Option.none());
            assertThat(TimeZones.parse("Australia/Sydney")).isEqualTo(Option.some(ZoneId.of("Australia/Sydney")));
        }
    }

    /** kured, on AMER's windows. */
    @Nested
    class NightlyWindows {
        private final WindowCalendar amer = WindowCalendar.of(Region.AMER);

        private boolean isOpen(String local, Purpose purpose) {
            return amer.openAt(at(local, NEW_YORK), purpose).isDefined();
        }

        @Test
        void k1_a_night_is_one_window_across_midnight() {
            assertThat(isOpen("Thu 2019-04-04 22:49", Purpose.PLANNED)).isTrue();
            assertThat(isOpen("Fri 2019-04-05 00:49", Purpose.PLANNED)).isTrue();
            assertThat(isOpen("Thu 2019-04-04 12:00", Purpose.PLANNED)).isFalse();
        }

        /** The peer asks for the weekday of the instant; a window belongs to the day it starts on (MNT-04a). */
        @Test
        void k2_deviates_the_tail_of_fridays_window_is_in() {
            assertThat(isOpen("Sat 2019-03-30 04:00", Purpose.PLANNED)).isTrue();
        }

        @Test
        void k2_sundays_window_is_not_for_planned_work() {
            assertThat(isOpen("Sun 2019-03-31 22:00", Purpose.PLANNED)).isFalse();
            assertThat(isOpen("Sun 2019-03-31 22:00", Purpose.INFRASTRUCTURE)).isTrue();
        }

        /** As K2: Sunday's window runs into Monday and is none of Monday's; Friday's runs into Saturday and is. */
        @Test
        void k3_k4_deviate_the_morning_after_goes_by_the_day_before() {
            assertThat(isOpen("Mon 2019-04-01 00:00", Purpose.PLANNED)).isFalse();
            assertThat(isOpen("Sat 2019-04-06 00:00", Purpose.PLANNED)).isTrue();
        }

        /** The peer includes the minute at which a window ends. */
        @Test
        void k5_deviates_the_end_is_out() {
            assertThat(isOpen("Wed 2019-04-03 05:59", Purpose.PLANNED)).isTrue();
            assertThat(isOpen("Wed 2019-04-03 06:00", Purpose.PLANNED)).isFalse();
        }
    }

    /** SigNoz, on AMER's windows. */
    @Nested
    class PlannedDowntime {
        @Test
        void s1_the_night_to_tuesday_belongs_to_monday() {
            assertThat(WindowCalendar.of(Region.AMER)
                            .openAt(at("Tue 2024-04-02 01:30", NEW_YORK), Purpose.PLANNED)
                            .map(MaintenanceWindow::date))
                    .isEqualTo(Option.some(LocalDate.of(2024, 4, 1)));
        }

        /** The peer counts the instant at which a downtime ends. */
        @Test
        void s3_deviates_a_window_is_closed_at_its_end() {
            MaintenanceWindow window = WindowCalendar.of(Region.AMER).starting(LocalDate.of(2024, 4, 1));

            assertThat(window.contains(window.start())).isTrue();
            assertThat(window.contains(window.endExclusive())).isFalse();
        }

        @Test
        void s4_an_evening_in_new_york_is_the_next_day_in_utc() {
            assertThat(WindowCalendar.of(Region.AMER)
                            .openAt(Instant.parse("2024-01-02T03:30:00Z"), Purpose.PLANNED)
                            .map(MaintenanceWindow::localStart))
                    .isEqualTo(Option.some(LocalDateTime.parse("2024-01-01T21:00")));
        }
    }

    /** Tables with gaps and overlaps, as Drools finds them. */
    @Nested
    class DecisionTables {
        /** D1 and D2: read open, the guide's bands leave out 25, 50 and 75 %; read closed, two claim 50 %. */
        @Test
        void d1_d2_every_percentage_has_exactly_one_impact_and_wider_is_never_milder() {
            EnumSet<Impact> seen = EnumSet.noneOf(Impact.class);
            Impact before = Impact.INDIVIDUALIZED;
            for (int percent = 0; percent <= 100; percent++) {
                Impact impact = Impact.ofAffected(percent, 100);
                assertThat(impact).as(percent + " %").isLessThanOrEqualTo(before);
                seen.add(impact);
                before = impact;
            }

            assertThat(seen).containsExactlyInAnyOrder(Impact.values());
            assertThat(Impact.ofAffected(25, 100)).isEqualTo(Impact.LOCALIZED);
            assertThat(Impact.ofAffected(50, 100)).isEqualTo(Impact.LARGE);
            assertThat(Impact.ofAffected(75, 100)).isEqualTo(Impact.LARGE);
        }
    }
}
