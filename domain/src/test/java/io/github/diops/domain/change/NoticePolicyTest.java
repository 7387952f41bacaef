package io.github.diops.domain.change;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How early maintenance is announced (CHG-01 to CHG-04a). */
class NoticePolicyTest {
    private static final NoticePolicy POLICY = NoticePolicy.standard();
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId DUBAI = ZoneId.of("Asia/Dubai");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate JULY_4 = LocalDate.of(2024, 7, 4);

    private static final BusinessCalendar IN_NEW_YORK =
            BusinessCalendar.weekdays(NEW_YORK).withHolidays(HashSet.of(JULY_4));
    private static final BusinessCalendar IN_DUBAI = BusinessCalendar.weekdays(DUBAI);
    private static final BusinessCalendar IN_TOKYO = BusinessCalendar.weekdays(TOKYO);

    private static final MaintenanceWindow AMER_MON_2024_07_15 =
            WindowCalendar.of(Region.AMER).starting(LocalDate.of(2024, 7, 15));
    private static final MaintenanceWindow EMEA_TUE_2024_03_12 =
            WindowCalendar.of(Region.EMEA).starting(LocalDate.of(2024, 3, 12));

    private static final Work MINIMAL = Work.planned(WorkTarget.APPLICATION, WorkImpact.MINIMAL);
    private static final Work DISRUPTING = Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING);
    private static final Work EMERGENCY =
            Work.emergency(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING, EmergencyReason.FIX_VULNERABILITY);

    private static List<String> rules(Ruling<?> ruling) {
        return ruling.because().map(RuleId::value);
    }

    /** The window starts on Wednesday in Dubai. */
    @Test
    void disrupting_work_is_announced_ten_business_days_before_its_date_at_the_customers() {
        NoticeLimit limit = POLICY.limit(WorkImpact.DISRUPTS_CALLING, EMEA_TUE_2024_03_12, List.of(IN_DUBAI))
                .get();

        assertThat(limit).isEqualTo(new NoticeLimit(LocalDate.of(2024, 2, 28), at("Thu 2024-02-29 00:00", DUBAI)));
    }

    @Test
    void a_holiday_is_no_business_day_and_does_not_move_calendar_days() {
        assertThat(POLICY.limit(WorkImpact.DISRUPTS_CALLING, AMER_MON_2024_07_15, List.of(IN_NEW_YORK))
                        .get()
                        .date())
                .isEqualTo(LocalDate.of(2024, 6, 28));
        assertThat(POLICY.limit(WorkImpact.MINIMAL, AMER_MON_2024_07_15, List.of(IN_NEW_YORK))
                        .get()
                        .date())
                .isEqualTo(LocalDate.of(2024, 7, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-28T00:00:00-04:00, true",
        "2024-06-28T23:59:59.999999999-04:00, true",
        "2024-06-29T00:00:00-04:00, false",
        "2024-01-01T00:00:00-05:00, true"
    })
    void any_hour_of_the_last_date_is_in_time(String noticeAt, boolean sufficient) {
        NoticeDecision decision = POLICY.decide(
                        DISRUPTING,
                        AMER_MON_2024_07_15,
                        List.of(IN_NEW_YORK),
                        java.time.OffsetDateTime.parse(noticeAt).toInstant())
                .get()
                .value();

        assertThat(decision.sufficient()).isEqualTo(sufficient);
        assertThat(decision.limit().map(NoticeLimit::date)).contains(LocalDate.of(2024, 6, 28));
    }

    /** Where all seven days work, ten business days are ten days: both limits fall on one date. */
    @Test
    void disrupting_work_keeps_the_calendar_days_too() {
        BusinessCalendar always = IN_NEW_YORK.withWorkingDays(HashSet.of(java.time.DayOfWeek.values()));
        NoticePolicy fewer = NoticePolicy.of(BusinessDays.of(2), 10, 3);

        assertThat(POLICY.limit(WorkImpact.DISRUPTS_CALLING, EMEA_TUE_2024_03_12, List.of(always))
                        .get()
                        .date())
                .isEqualTo(LocalDate.of(2024, 3, 2));
        assertThat(fewer.limit(WorkImpact.DISRUPTS_CALLING, AMER_MON_2024_07_15, List.of(IN_NEW_YORK))
                        .get()
                        .date())
                .isEqualTo(LocalDate.of(2024, 7, 5));
    }

    @Test
    void each_decision_names_its_rules() {
        Instant noticeAt = at("Mon 2024-01-08 10:00", NEW_YORK);

        assertThat(rules(POLICY.decide(MINIMAL, AMER_MON_2024_07_15, List.of(IN_NEW_YORK), noticeAt)
                        .get()))
                .containsExactly("CHG-00", "CHG-02", "CHG-02a", "CHG-01a");
        assertThat(rules(POLICY.decide(DISRUPTING, AMER_MON_2024_07_15, List.of(IN_NEW_YORK), noticeAt)
                        .get()))
                .containsExactly("CHG-00", "CHG-01", "CHG-01a", "CHG-02", "CHG-02a");
        assertThat(rules(POLICY.decide(DISRUPTING, AMER_MON_2024_07_15, List.of(IN_NEW_YORK, IN_TOKYO), noticeAt)
                        .get()))
                .containsExactly("CHG-00", "CHG-01", "CHG-01a", "CHG-02", "CHG-02a", "CHG-01b", "CHG-01c");
    }

    @Test
    void an_emergency_has_no_least_notice() {
        Ruling<NoticeDecision> ruling = POLICY.decide(
                        EMERGENCY, EMEA_TUE_2024_03_12, List.of(IN_DUBAI), EMEA_TUE_2024_03_12.start())
                .get();

        assertThat(ruling.value()).isEqualTo(new NoticeDecision(true, Option.none()));
        assertThat(rules(ruling)).containsExactly("CHG-10", "CHG-03");
    }

    /** AMER's Monday evening is Tuesday in Tokyo: the 10th day before is a day later there, yet ends earlier. */
    @Test
    void of_several_customers_the_earliest_date_rules_and_each_must_be_told_in_time() {
        NoticeLimit limit = POLICY.limit(WorkImpact.MINIMAL, AMER_MON_2024_07_15, List.of(IN_TOKYO, IN_NEW_YORK))
                .get();

        assertThat(limit.date()).isEqualTo(LocalDate.of(2024, 7, 5));
        assertThat(limit.endExclusive()).isEqualTo(at("Sat 2024-07-06 00:00", NEW_YORK));
        assertThat(at("Sun 2024-07-07 00:00", TOKYO)).isAfter(limit.endExclusive());
    }

    /** Kiritimati is 26 hours ahead of Baker Island's zone: its later date ends earlier. */
    @Test
    void a_later_date_that_ends_earlier_limits_the_instant() {
        BusinessCalendar kiritimati = BusinessCalendar.weekdays(ZoneId.of("Pacific/Kiritimati"));
        BusinessCalendar west = BusinessCalendar.weekdays(ZoneId.of("Etc/GMT+12"));

        NoticeLimit limit = POLICY.limit(WorkImpact.MINIMAL, EMEA_TUE_2024_03_12, List.of(kiritimati, west))
                .get();

        assertThat(limit.date()).isEqualTo(LocalDate.of(2024, 3, 2));
        assertThat(limit.endExclusive())
                .isEqualTo(at("Mon 2024-03-04 00:00", ZoneId.of("Pacific/Kiritimati")))
                .isBefore(at("Sun 2024-03-03 00:00", ZoneId.of("Etc/GMT+12")));
    }

    @Test
    void a_calendar_without_business_days_is_refused_for_business_days_alone() {
        BusinessCalendar closed = BusinessCalendar.weekdays(DUBAI)
                .withHolidays(Iterator.iterate(LocalDate.of(2023, 1, 1), day -> day.plusDays(1))
                        .take(600)
                        .toSet());

        Refusal refusal = POLICY.limit(WorkImpact.DISRUPTS_CALLING, EMEA_TUE_2024_03_12, List.of(IN_DUBAI, closed))
                .getLeft();

        assertThat(refusal.code()).isEqualTo(ChangeRefusal.NO_BUSINESS_DAY);
        assertThat(refusal.rule()).isEqualTo(RuleId.of("OBJ-03a"));
        assertThat(refusal.data().toJavaMap()).containsEntry("days", "366").containsEntry("zone", "Asia/Dubai");
        assertThat(POLICY.limit(WorkImpact.MINIMAL, EMEA_TUE_2024_03_12, List.of(closed))
                        .get()
                        .date())
                .isEqualTo(LocalDate.of(2024, 3, 3));
    }

    @Test
    void a_notice_to_nobody_is_a_bug() {
        assertThatThrownBy(() -> POLICY.limit(WorkImpact.MINIMAL, EMEA_TUE_2024_03_12, List.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Notice on 28 June is the last for the disrupting window of 15 July, so the next day's earliest is the 16th. */
    @Test
    void the_earliest_window_of_a_notice_is_the_first_it_is_in_time_for() {
        Ruling<MaintenanceWindow> fri = POLICY.earliestWindow(
                        DISRUPTING,
                        WindowCalendar.of(Region.AMER),
                        List.of(IN_NEW_YORK),
                        at("Fri 2024-06-28 23:59", NEW_YORK))
                .get();
        MaintenanceWindow sat = POLICY.earliestWindow(
                        DISRUPTING,
                        WindowCalendar.of(Region.AMER),
                        List.of(IN_NEW_YORK),
                        at("Sat 2024-06-29 00:00", NEW_YORK))
                .get()
                .value();

        assertThat(fri.value()).isEqualTo(AMER_MON_2024_07_15);
        assertThat(sat.date()).isEqualTo(LocalDate.of(2024, 7, 16));
        assertThat(rules(fri)).containsExactly("CHG-00", "CHG-01", "CHG-01a", "CHG-02", "CHG-02a", "MNT-03", "MNT-09");
    }

    /** Ten days after Wednesday 6 March is a Saturday. */
    @Test
    void infrastructure_may_use_the_weekend_and_applications_may_not() {
        Instant noticeAt = at("Wed 2024-03-06 12:00", NEW_YORK);
        Ruling<MaintenanceWindow> infrastructure = POLICY.earliestWindow(
                        Work.planned(WorkTarget.INFRASTRUCTURE, WorkImpact.MINIMAL),
                        WindowCalendar.of(Region.AMER),
                        List.of(IN_NEW_YORK),
                        noticeAt)
                .get();

        assertThat(infrastructure.value().date()).isEqualTo(LocalDate.of(2024, 3, 16));
        assertThat(rules(infrastructure)).containsExactly("CHG-00", "CHG-02", "CHG-02a", "CHG-01a", "MNT-04", "MNT-09");
        assertThat(POLICY.earliestWindow(MINIMAL, WindowCalendar.of(Region.AMER), List.of(IN_NEW_YORK), noticeAt)
                        .get()
                        .value()
                        .date())
                .isEqualTo(LocalDate.of(2024, 3, 18));
    }

    @Test
    void the_earliest_window_of_an_emergency_is_the_next_of_either_kind() {
        Ruling<MaintenanceWindow> ruling = POLICY.earliestWindow(
                        EMERGENCY,
                        WindowCalendar.of(Region.AMER),
                        List.of(IN_NEW_YORK),
                        at("Sat 2024-03-09 12:00", NEW_YORK))
                .get();

        assertThat(ruling.value().start()).isEqualTo(at("Sat 2024-03-09 21:00", NEW_YORK));
        assertThat(rules(ruling)).containsExactly("CHG-10", "CHG-03", "MNT-09");
    }

    @Test
    void no_window_is_early_enough_where_business_days_never_come() {
        BusinessCalendar closed = BusinessCalendar.weekdays(DUBAI)
                .withHolidays(Iterator.iterate(LocalDate.of(2023, 1, 1), day -> day.plusDays(1))
                        .take(600)
                        .toSet());

        assertThat(POLICY.earliestWindow(
                                DISRUPTING,
                                WindowCalendar.of(Region.EMEA),
                                List.of(closed),
                                at("Wed 2024-03-06 12:00", DUBAI))
                        .getLeft()
                        .code())
                .isEqualTo(ChangeRefusal.NO_BUSINESS_DAY);
    }

    @Test
    void an_answer_is_timely_until_the_third_day_after_the_notice_has_ended() {
        assertThat(POLICY.timelyUntilExclusive(at("Fri 2024-03-08 23:30", NEW_YORK), NEW_YORK))
                .isEqualTo(at("Tue 2024-03-12 00:00", NEW_YORK));
        assertThat(POLICY.timelyUntilExclusive(at("Fri 2024-03-08 23:30", NEW_YORK), TOKYO))
                .isEqualTo(at("Wed 2024-03-13 00:00", TOKYO));
        assertThat(NoticePolicy.of(BusinessDays.of(10), 10, 0)
                        .timelyUntilExclusive(at("Fri 2024-03-08 23:30", NEW_YORK), NEW_YORK))
                .isEqualTo(at("Sat 2024-03-09 00:00", NEW_YORK));
    }

    @Test
    void terms_are_0_to_366_days() {
        assertThat(NoticePolicy.of(BusinessDays.of(366), 366, 366))
                .isEqualTo(new NoticePolicy(BusinessDays.of(366), 366, 366));
        assertThat(NoticePolicy.of(BusinessDays.of(0), 0, 0)).isEqualTo(new NoticePolicy(BusinessDays.of(0), 0, 0));
        assertThatThrownBy(() -> NoticePolicy.of(BusinessDays.of(367), 10, 3))
                .hasMessageContaining("not 367, 10 and 3");
        assertThatThrownBy(() -> NoticePolicy.of(BusinessDays.of(10), -1, 3)).hasMessageContaining("-1");
        assertThatThrownBy(() -> NoticePolicy.of(BusinessDays.of(10), 10, 367)).hasMessageContaining("367");
    }
}
