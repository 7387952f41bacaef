package io.github.diops.domain.certificate;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessDays;
import io.github.diops.domain.change.ChangeRefusal;
import io.github.diops.domain.change.NoticeLimit;
import io.github.diops.domain.change.NoticePolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When a certificate is renewed (CRT-01 to CRT-02a): the policy's example, and each way at its edges. */
class RenewalPolicyTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final WindowCalendar AMER = WindowCalendar.of(Region.AMER);
    private static final BusinessCalendar CUSTOMER = BusinessCalendar.weekdays(NEW_YORK);
    private static final Instant EXPIRY = at("Fri 2024-03-15 08:00", NEW_YORK);
    private static final MaintenanceWindow FRI_8 = AMER.starting(LocalDate.of(2024, 3, 8));
    private static final MaintenanceWindow MON_11 = AMER.starting(LocalDate.of(2024, 3, 11));
    private static final MaintenanceWindow TUE_12 = AMER.starting(LocalDate.of(2024, 3, 12));

    private static Ruling<RenewalPlan> asked(WorkImpact impact, boolean sso, Instant now) {
        return RenewalPolicy.standard()
                .plan(new RenewalRequest(EXPIRY, impact, sso), AMER, NoticePolicy.standard(), List.of(CUSTOMER), now)
                .get();
    }

    private static RenewalPlan asked(String now) {
        return asked(WorkImpact.MINIMAL, false, at(now, NEW_YORK)).value();
    }

    private static List<String> rules(Ruling<?> ruling) {
        return ruling.because().map(RuleId::value);
    }

    @Test
    void the_candidates_of_a_friday_morning_are_the_friday_and_the_monday_before() {
        assertThat(asked("Tue 2024-02-20 12:00").candidates()).containsExactly(FRI_8, MON_11);
    }

    @Test
    void early_enough_it_is_the_earliest_candidate() {
        RenewalPlan plan = asked("Tue 2024-02-20 12:00");

        assertThat(plan.way()).isEqualTo(RenewalWay.CANDIDATE);
        assertThat(plan.window()).contains(FRI_8);
        assertThat(plan.notice())
                .contains(new NoticeLimit(LocalDate.of(2024, 2, 27), at("Wed 2024-02-28 00:00", NEW_YORK)));
    }

    @Test
    void too_late_for_the_first_it_is_the_next_that_can_be_announced_in_time() {
        RenewalPlan plan = asked("Thu 2024-02-29 12:00");

        assertThat(plan.way()).isEqualTo(RenewalWay.CANDIDATE);
        assertThat(plan.window()).contains(MON_11);
        assertThat(plan.notice().map(NoticeLimit::date)).contains(LocalDate.of(2024, 3, 1));
    }

    @Test
    void the_last_instant_of_the_latest_date_still_announces_a_candidate_and_the_next_does_not() {
        Instant firstLate = at("Wed 2024-02-28 00:00", NEW_YORK);

        assertThat(asked(WorkImpact.MINIMAL, false, firstLate.minusNanos(1))
                        .value()
                        .window())
                .contains(FRI_8);
        assertThat(asked(WorkImpact.MINIMAL, false, firstLate).value().window()).contains(MON_11);
    }

    @Test
    void too_late_for_every_notice_it_is_the_earliest_candidate_with_its_shortfall() {
        RenewalPlan plan = asked("Tue 2024-03-05 12:00");

        assertThat(plan.way()).isEqualTo(RenewalWay.SHORT_NOTICE);
        assertThat(plan.window()).contains(FRI_8);
        assertThat(plan.notice().map(NoticeLimit::date)).contains(LocalDate.of(2024, 2, 27));
    }

    @Test
    void without_a_candidate_it_is_an_emergency_in_the_next_window_that_ends_before_expiry() {
        RenewalPlan plan = asked("Tue 2024-03-12 12:00");

        assertThat(plan.candidates()).isEmpty();
        assertThat(plan.way()).isEqualTo(RenewalWay.EMERGENCY_WINDOW);
        assertThat(plan.window()).contains(TUE_12);
        assertThat(plan.notice()).isEmpty();
    }

    @Test
    void without_any_window_it_is_renewed_at_once() {
        RenewalPlan plan = asked("Fri 2024-03-15 00:30");

        assertThat(plan.way()).isEqualTo(RenewalWay.AT_ONCE);
        assertThat(plan.window()).isEmpty();
        assertThat(plan.notice()).isEmpty();
    }

    @Test
    void an_expired_certificate_is_renewed_at_once() {
        assertThat(asked("Mon 2024-03-18 10:00").way()).isEqualTo(RenewalWay.AT_ONCE);
    }

    @Test
    void a_window_that_starts_now_has_not_begun_and_one_an_instant_ago_has() {
        assertThat(asked(WorkImpact.MINIMAL, false, FRI_8.start()).value().candidates())
                .containsExactly(FRI_8, MON_11);
        assertThat(asked(WorkImpact.MINIMAL, false, FRI_8.start().plusNanos(1))
                        .value()
                        .candidates())
                .containsExactly(MON_11);
    }

    @Test
    void an_emergency_may_take_the_window_that_starts_now_and_one_that_ends_at_expiry() {
        Instant expiry = TUE_12.endExclusive();
        RenewalRequest request = new RenewalRequest(expiry, WorkImpact.MINIMAL, false);

        assertThat(planned(request, TUE_12.start()).window()).contains(TUE_12);
        assertThat(planned(request, TUE_12.start()).way()).isEqualTo(RenewalWay.EMERGENCY_WINDOW);
        assertThat(planned(request, TUE_12.start().plusNanos(1)).way()).isEqualTo(RenewalWay.AT_ONCE);
        assertThat(planned(new RenewalRequest(expiry.minusNanos(1), WorkImpact.MINIMAL, false), TUE_12.start())
                        .way())
                .isEqualTo(RenewalWay.AT_ONCE);
    }

    private static RenewalPlan planned(RenewalRequest request, Instant now) {
        return RenewalPolicy.standard()
                .plan(request, AMER, NoticePolicy.standard(), List.of(CUSTOMER), now)
                .get()
                .value();
    }

    /** Saturday's window is Cisco's infrastructure's, and yet an emergency may use it (CRT-01d). */
    @Test
    void an_emergency_takes_a_weekend_window_too() {
        RenewalRequest request = new RenewalRequest(at("Sun 2024-03-24 12:00", NEW_YORK), WorkImpact.MINIMAL, false);

        RenewalPlan plan = planned(request, at("Sat 2024-03-23 12:00", NEW_YORK));

        assertThat(plan.way()).isEqualTo(RenewalWay.EMERGENCY_WINDOW);
        assertThat(plan.window()).contains(AMER.starting(LocalDate.of(2024, 3, 23)));
    }

    @Test
    void both_bounds_of_the_candidates_are_included() {
        MaintenanceWindow first = AMER.starting(LocalDate.of(2024, 6, 3));
        MaintenanceWindow last = AMER.starting(LocalDate.of(2024, 6, 6));
        Instant from = first.start().plus(Duration.ofDays(7));
        Instant to = last.endExclusive().plus(Duration.ofDays(3));
        Instant now = at("Wed 2024-05-01 12:00", NEW_YORK);

        assertThat(RenewalPolicy.standard().candidates(AMER, from, now)).startsWith(first);
        assertThat(RenewalPolicy.standard().candidates(AMER, from.plusNanos(1), now))
                .doesNotContain(first);
        assertThat(RenewalPolicy.standard().candidates(AMER, to, now)).endsWith(last);
        assertThat(RenewalPolicy.standard().candidates(AMER, to.minusNanos(1), now))
                .doesNotContain(last);
    }

    @Test
    void disrupting_work_is_announced_ten_business_days_before() {
        RenewalPlan plan = asked(WorkImpact.DISRUPTS_CALLING, false, at("Fri 2024-02-23 23:00", NEW_YORK))
                .value();

        assertThat(plan.window()).contains(FRI_8);
        assertThat(plan.notice().map(NoticeLimit::date)).contains(LocalDate.of(2024, 2, 23));
        assertThat(asked(WorkImpact.DISRUPTS_CALLING, false, at("Sat 2024-02-24 00:00", NEW_YORK))
                        .value()
                        .window())
                .contains(MON_11);
    }

    @Test
    void every_customer_to_be_told_counts() {
        Ruling<RenewalPlan> plan = RenewalPolicy.standard()
                .plan(
                        new RenewalRequest(EXPIRY, WorkImpact.MINIMAL, false),
                        AMER,
                        NoticePolicy.standard(),
                        List.of(CUSTOMER, BusinessCalendar.weekdays(TOKYO)),
                        at("Tue 2024-02-27 11:00", NEW_YORK))
                .get();

        // in Tokyo the Friday window's date is Saturday 9 March, and its last date, 28 February, ends at 10:00
        assertThat(plan.value().window()).contains(FRI_8);
        assertThat(plan.value().notice())
                .contains(new NoticeLimit(LocalDate.of(2024, 2, 27), at("Wed 2024-02-28 00:00", NEW_YORK)));
    }

    @Test
    void single_sign_on_brings_three_tasks_in_order_and_an_advice() {
        RenewalPlan plan = asked(WorkImpact.MINIMAL, true, at("Tue 2024-02-20 12:00", NEW_YORK))
                .value();

        assertThat(plan.tasks())
                .containsExactly(
                        SsoTask.DISABLE_SSO, SsoTask.REIMPORT_IDP_METADATA, SsoTask.ENABLE_SSO, SsoTask.VERIFY_SSO);
        assertThat(plan.tasks().map(SsoTask::holder)).containsOnly(Party.PARTNER);
        assertThat(plan.tasks().map(SsoTask::isMandatory)).containsExactly(true, true, true, false);
        assertThat(plan.tasks().map(task -> task.text().english()))
                .containsExactly(
                        "Disable SSO.",
                        "Import the IdP metadata again.",
                        "Enable SSO.",
                        "Verify that users can sign in.");
        assertThat(asked("Tue 2024-02-20 12:00").tasks()).isEmpty();
    }

    @Test
    void each_way_names_its_rules() {
        assertThat(rules(asked(WorkImpact.MINIMAL, false, at("Tue 2024-02-20 12:00", NEW_YORK))))
                .containsExactly(
                        "CRT-01", "CRT-01a", "MNT-07", "MNT-03", "CHG-00", "CHG-02", "CHG-02a", "CHG-01a", "CRT-01b");
        assertThat(rules(asked(WorkImpact.DISRUPTS_CALLING, true, at("Tue 2024-03-05 12:00", NEW_YORK))))
                .containsExactly(
                        "CRT-01", "CRT-01a", "MNT-07", "MNT-03", "CHG-00", "CHG-01", "CHG-01a", "CHG-02a", "CRT-01c",
                        "CRT-02", "RSP-40", "CRT-02a");
        assertThat(rules(asked(WorkImpact.MINIMAL, false, at("Tue 2024-03-12 12:00", NEW_YORK))))
                .containsExactly("CRT-01", "CRT-01a", "MNT-07", "MNT-03", "CRT-01d", "CHG-06", "CHG-03", "MNT-09");
        assertThat(rules(asked(WorkImpact.MINIMAL, false, at("Fri 2024-03-15 00:30", NEW_YORK))))
                .containsExactly("CRT-01", "CRT-01a", "MNT-07", "MNT-03", "CRT-01e", "CHG-06", "CHG-03");
    }

    @Test
    void a_calendar_without_business_days_is_refused_where_they_must_be_counted() {
        BusinessCalendar never =
                CUSTOMER.withHolidays(HashSet.ofAll(Iterator.iterate(LocalDate.of(2022, 1, 1), date -> date.plusDays(1))
                        .take(1_200)));

        assertThat(RenewalPolicy.standard()
                        .plan(
                                new RenewalRequest(EXPIRY, WorkImpact.DISRUPTS_CALLING, false),
                                AMER,
                                NoticePolicy.standard(),
                                List.of(never),
                                at("Tue 2024-02-20 12:00", NEW_YORK))
                        .getLeft()
                        .code())
                .isEqualTo(ChangeRefusal.NO_BUSINESS_DAY);
    }

    @Test
    void an_edition_may_renew_at_other_times() {
        RenewalPolicy wide = RenewalPolicy.of(Duration.ofDays(14), Duration.ofDays(1));

        assertThat(wide.candidates(AMER, EXPIRY, at("Tue 2024-02-20 12:00", NEW_YORK)))
                .hasSize(9)
                .startsWith(AMER.starting(LocalDate.of(2024, 3, 1)))
                .endsWith(AMER.starting(LocalDate.of(2024, 3, 13)));
        assertThat(RenewalPolicy.standard()).isEqualTo(RenewalPolicy.of(Duration.ofDays(7), Duration.ofDays(3)));
        assertThat(wide.plan(
                                new RenewalRequest(EXPIRY, WorkImpact.MINIMAL, false),
                                AMER,
                                NoticePolicy.of(BusinessDays.of(1), 1, 1),
                                List.of(CUSTOMER),
                                at("Tue 2024-03-05 12:00", NEW_YORK))
                        .get()
                        .value()
                        .window())
                .isEqualTo(Option.some(AMER.starting(LocalDate.of(2024, 3, 6))));
    }

    @Test
    void terms_that_leave_no_time_are_refused() {
        assertThatThrownBy(() -> RenewalPolicy.of(Duration.ofDays(3), Duration.ofDays(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT72H");
        assertThatThrownBy(() -> RenewalPolicy.of(Duration.ofDays(3), Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(RenewalPolicy.of(Duration.ofDays(3), Duration.ZERO).latest()).isZero();
    }
}
