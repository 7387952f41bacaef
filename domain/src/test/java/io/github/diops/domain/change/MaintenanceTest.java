package io.github.diops.domain.change;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Maintenance from plan to end (CHG-12). */
class MaintenanceTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final WindowCalendar AMER = WindowCalendar.of(Region.AMER);
    private static final MaintenanceWindow TUE_12 = AMER.starting(LocalDate.of(2024, 3, 12));
    private static final MaintenanceWindow TUE_19 = AMER.starting(LocalDate.of(2024, 3, 19));
    private static final MaintenanceWindow SAT_16 = AMER.starting(LocalDate.of(2024, 3, 16));
    /** The windows in which a certificate that expires on Tuesday 19 March at noon may be renewed (CRT-01a). */
    private static final List<MaintenanceWindow> RENEWAL = List.of(
            TUE_12,
            AMER.starting(LocalDate.of(2024, 3, 13)),
            AMER.starting(LocalDate.of(2024, 3, 14)),
            AMER.starting(LocalDate.of(2024, 3, 15)));

    private static final Instant EXPIRY = at("Tue 2024-03-19 12:00", NEW_YORK);
    private static final Instant PLANNED_AT = at("Thu 2024-02-01 10:00", NEW_YORK);
    private static final Instant NOTICE_AT = at("Tue 2024-02-20 10:00", NEW_YORK);
    private static final Instant ASKED_AT = at("Wed 2024-02-21 10:00", NEW_YORK);
    private static final Instant IN_WINDOW = at("Tue 2024-03-12 22:00", NEW_YORK);
    private static final Instant AFTER_MIDNIGHT = at("Wed 2024-03-13 01:00", NEW_YORK);
    private static final EditionName EDITION = EditionName.of("2024.1");
    private static final Actor CISCO = Actor.of("Cleo", Party.CISCO);
    private static final Actor PARTNER = Actor.of("Pat", Party.PARTNER);
    private static final Work DISRUPTING = Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING);
    private static final Work EMERGENCY =
            Work.emergency(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING, EmergencyReason.RESTORE_SERVICE);

    private static MaintenancePlan.Builder plan() {
        return MaintenancePlan.builder()
                .id(MaintenanceId.of("m1"))
                .partner(PartnerId.of("acme"))
                .customers(List.of(customer("u1", NEW_YORK)))
                .title("Upgrade to 14.0-SU3")
                .kind(ChangeKind.UPGRADE)
                .work(DISRUPTING)
                .window(TUE_12)
                .at(PLANNED_AT);
    }

    private static ConcernedCustomer customer(String id, ZoneId zone) {
        return new ConcernedCustomer(CustomerId.of(id), BusinessCalendar.weekdays(zone));
    }

    private static Maintenance planned(MaintenancePlan plan) {
        return Maintenance.plan(CISCO, plan, AMER, RENEWAL, EDITION).get().after(Option.none());
    }

    private static Maintenance notified() {
        return notified(planned(plan().build()));
    }

    private static Maintenance notified(Maintenance before) {
        return before.sendNotice(CISCO, NOTICE_AT, NoticePolicy.standard())
                .get()
                .after(Option.some(before));
    }

    private static Maintenance started() {
        Maintenance before = notified();
        return before.start(CISCO, IN_WINDOW).get().after(Option.some(before));
    }

    private static Either<Refusal, MaintenanceEvent.Rescheduled> asked(
            Maintenance maintenance, Actor by, MaintenanceWindow to, Instant receivedAt) {
        return maintenance.reschedule(
                by,
                new RescheduleRequest(receivedAt, "Quarter end.", to, true),
                ReschedulePolicy.standard(),
                NoticePolicy.standard(),
                List.empty());
    }

    private static Maintenance rescheduled(Maintenance before) {
        return asked(before, PARTNER, TUE_19, ASKED_AT).get().after(Option.some(before));
    }

    private static String code(Either<Refusal, ?> answer) {
        return answer.getLeft().code().name() + " " + answer.getLeft().rule();
    }

    @Test
    void cisco_plans_it_in_a_window() {
        MaintenanceEvent.Planned event =
                Maintenance.plan(CISCO, plan().build(), AMER, RENEWAL, EDITION).get();
        Maintenance maintenance = event.after(Option.none());

        assertThat(event.by()).isEqualTo(Party.CISCO);
        assertThat(event.at()).isEqualTo(PLANNED_AT);
        assertThat(event.edition()).isEqualTo(EDITION);
        assertThat(event.rule().value()).isEqualTo("CHG-12");
        assertThat(maintenance.state()).isEqualTo(MaintenanceState.PLANNED);
        assertThat(maintenance.window()).isEqualTo(TUE_12);
        assertThat(maintenance.schedule().noticeAt()).isEmpty();
        assertThat(maintenance.outcome()).isEmpty();
        assertThat(maintenance.lastEventAt()).isEqualTo(PLANNED_AT);
    }

    @Test
    void planned_work_fits_its_window_and_a_weekend_is_ciscos() {
        WorkPeriod tooLong = new WorkPeriod(IN_WINDOW, TUE_12.endExclusive().plusSeconds(1));

        assertThat(code(Maintenance.plan(
                        CISCO, plan().period(Option.some(tooLong)).build(), AMER, RENEWAL, EDITION)))
                .isEqualTo("NOT_IN_ONE_WINDOW MNT-06a");
        assertThat(code(Maintenance.plan(CISCO, plan().window(SAT_16).build(), AMER, RENEWAL, EDITION)))
                .isEqualTo("WEEKEND_IS_FOR_INFRASTRUCTURE MNT-04");
        WorkPeriod nextNight = new WorkPeriod(TUE_19.start(), TUE_19.endExclusive());
        assertThat(code(Maintenance.plan(
                        CISCO, plan().period(Option.some(nextNight)).build(), AMER, RENEWAL, EDITION)))
                .isEqualTo("NOT_IN_ONE_WINDOW MNT-06a");
        assertThat(Maintenance.plan(CISCO, plan().at(TUE_12.start()).build(), AMER, RENEWAL, EDITION)
                        .isRight())
                .isTrue();
        assertThat(code(Maintenance.plan(
                        CISCO, plan().at(TUE_12.start().plusNanos(1)).build(), AMER, RENEWAL, EDITION)))
                .isEqualTo("WINDOW_HAS_BEGUN CHG-05b");
        assertThat(Maintenance.plan(
                                CISCO,
                                plan().work(EMERGENCY)
                                        .period(Option.some(nextNight))
                                        .at(TUE_12.start().plusNanos(1))
                                        .build(),
                                AMER,
                                RENEWAL,
                                EDITION)
                        .isRight())
                .isTrue();
        assertThat(plan().build().runs()).isEqualTo(new WorkPeriod(TUE_12.start(), TUE_12.endExclusive()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"PARTNER", "CUSTOMER", "VENDOR"})
    void nobody_else_plans_maintenance_and_the_partner_an_emergency_only(Party party) {
        Actor other = Actor.of("Eve", party);
        MaintenancePlan emergency = plan().work(EMERGENCY).build();

        assertThat(code(Maintenance.plan(other, plan().build(), AMER, RENEWAL, EDITION)))
                .isEqualTo("NOT_THEIRS_TO_PLAN CHG-12");
        assertThat(Maintenance.plan(other, emergency, AMER, RENEWAL, EDITION).isRight())
                .isEqualTo(party == Party.PARTNER);
    }

    @Test
    void whoever_planned_an_emergency_runs_it_at_any_time_and_without_notice() {
        Maintenance emergency = Maintenance.plan(PARTNER, plan().work(EMERGENCY).build(), AMER, RENEWAL, EDITION)
                .get()
                .after(Option.none());

        MaintenanceEvent.Started started = emergency.start(PARTNER, PLANNED_AT).get();

        assertThat(started.by()).isEqualTo(Party.PARTNER);
        Refusal refusal = emergency.start(CISCO, PLANNED_AT).getLeft();
        assertThat(refusal.code()).isEqualTo(ChangeRefusal.NOT_THEIRS_TO_RUN);
        assertThat(refusal.data().toJavaMap()).containsEntry("planner", "PARTNER");
        assertThat(code(asked(emergency, PARTNER, TUE_19, ASKED_AT))).isEqualTo("NO_FLEXIBILITY CHG-06");
    }

    @Test
    void the_last_hour_of_the_latest_date_is_in_time_and_the_next_is_not() {
        Maintenance maintenance = planned(plan().build());
        Instant late = at("Wed 2024-02-28 00:00", NEW_YORK);

        MaintenanceEvent.NoticeSent sent = maintenance
                .sendNotice(CISCO, late.minusNanos(1), NoticePolicy.standard())
                .get();
        Refusal refusal =
                maintenance.sendNotice(CISCO, late, NoticePolicy.standard()).getLeft();

        assertThat(sent.sufficient()).isTrue();
        assertThat(sent.rule().value()).isEqualTo("CHG-02");
        assertThat(refusal.code()).isEqualTo(ChangeRefusal.NOTICE_TOO_LATE);
        assertThat(refusal.rule().value()).isEqualTo("CHG-02a");
        assertThat(refusal.data().toJavaMap())
                .containsEntry("latestNoticeDate", "2024-02-27")
                .containsEntry("at", late.toString());
        assertThat(sent.after(Option.some(maintenance)).state()).isEqualTo(MaintenanceState.NOTIFIED);
    }

    @Test
    void every_customer_must_be_told_in_time() {
        Maintenance both = planned(plan().customers(List.of(customer("u1", NEW_YORK), customer("u2", TOKYO)))
                .build());

        // Wednesday 13 March in Tokyo: its last date is Wednesday 28 February, New York's Tuesday 27th ends later
        assertThat(both.sendNotice(CISCO, at("Tue 2024-02-27 23:59", NEW_YORK), NoticePolicy.standard())
                        .isRight())
                .isTrue();
        assertThat(both.sendNotice(CISCO, at("Wed 2024-02-28 00:00", NEW_YORK), NoticePolicy.standard())
                        .isLeft())
                .isTrue();
    }

    @Test
    void a_late_notice_of_a_renewal_is_recorded_as_such() {
        Maintenance renewal = planned(plan().kind(ChangeKind.CERTIFICATE_RENEWAL)
                .certificateExpiresAt(Option.some(EXPIRY))
                .build());

        assertThat(renewal.sendNotice(CISCO, at("Mon 2024-03-11 10:00", NEW_YORK), NoticePolicy.standard())
                        .get()
                        .sufficient())
                .isFalse();
    }

    @Test
    void an_agreed_date_stays_announced_and_is_used_up() {
        MaintenanceEvent.Rescheduled event =
                asked(notified(), PARTNER, TUE_19, ASKED_AT).get();
        Maintenance after = event.after(Option.some(notified()));

        assertThat(event.timely()).isTrue();
        assertThat(event.by()).isEqualTo(Party.PARTNER);
        assertThat(event.rule().value()).isEqualTo("CHG-07");
        assertThat(after.state()).isEqualTo(MaintenanceState.NOTIFIED);
        assertThat(after.window()).isEqualTo(TUE_19);
        assertThat(after.schedule().noticeAt()).contains(NOTICE_AT);
        assertThat(after.schedule().timesRescheduled()).isEqualTo(1);
        assertThat(code(asked(after, PARTNER, TUE_12, ASKED_AT))).isEqualTo("RESCHEDULED_BEFORE CHG-08b");
    }

    @Test
    void a_move_by_cisco_uses_nothing_up_and_needs_a_fresh_notice() {
        Maintenance before = notified();
        MaintenanceEvent.Moved event = before.move(CISCO, TUE_19, "Data centre work.", ASKED_AT, AMER, RENEWAL)
                .get();
        Maintenance after = event.after(Option.some(before));

        assertThat(event.by()).isEqualTo(Party.CISCO);
        assertThat(event.rule().value()).isEqualTo("CHG-05a");
        assertThat(after.state()).isEqualTo(MaintenanceState.PLANNED);
        assertThat(after.window()).isEqualTo(TUE_19);
        assertThat(after.schedule().noticeAt()).isEmpty();
        assertThat(after.schedule().timesRescheduled()).isZero();
        assertThat(code(after.start(CISCO, IN_WINDOW))).isEqualTo("NO_NOTICE_SENT CHG-02");
        assertThat(asked(after, PARTNER, TUE_12, ASKED_AT).isRight()).isTrue();
    }

    @Test
    void cisco_moves_it_to_a_window_that_the_work_may_use_and_that_is_ahead() {
        Maintenance before = notified();

        assertThat(code(before.move(CISCO, SAT_16, "x", ASKED_AT, AMER, RENEWAL)))
                .isEqualTo("WEEKEND_IS_FOR_INFRASTRUCTURE MNT-04");
        assertThat(before.move(CISCO, TUE_19, "x", TUE_19.start(), AMER, RENEWAL)
                        .isRight())
                .isTrue();
        assertThat(code(before.move(CISCO, TUE_12, "x", ASKED_AT, AMER, RENEWAL)))
                .isEqualTo("SAME_WINDOW CHG-05c");
        Refusal begun = before.move(CISCO, TUE_19, "x", TUE_19.start().plusNanos(1), AMER, RENEWAL)
                .getLeft();
        assertThat(begun.code()).isEqualTo(ChangeRefusal.WINDOW_HAS_BEGUN);
        assertThat(begun.data().toJavaMap())
                .containsEntry("newWindowStart", TUE_19.start().toString())
                .containsEntry("receivedAt", TUE_19.start().plusNanos(1).toString());
    }

    @Test
    void a_renewal_is_planned_and_moved_among_its_windows_only() {
        MaintenancePlan.Builder renewal =
                plan().kind(ChangeKind.CERTIFICATE_RENEWAL).certificateExpiresAt(Option.some(EXPIRY));
        Maintenance onTime = planned(renewal.build());

        assertThat(code(onTime.move(CISCO, TUE_19, "x", ASKED_AT, AMER, RENEWAL)))
                .isEqualTo("NOT_A_RENEWAL_WINDOW CHG-06a");
        assertThat(onTime.move(CISCO, RENEWAL.get(3), "x", ASKED_AT, AMER, RENEWAL)
                        .isRight())
                .isTrue();
        assertThat(code(Maintenance.plan(CISCO, renewal.window(TUE_19).build(), AMER, RENEWAL, EDITION)))
                .isEqualTo("NOT_A_RENEWAL_WINDOW CHG-06a");
        assertThat(Maintenance.plan(CISCO, renewal.work(EMERGENCY).build(), AMER, RENEWAL, EDITION)
                        .isRight())
                .isTrue();
    }

    @Test
    void the_fix_of_a_severe_vulnerability_is_not_moved_for_the_partner() {
        Maintenance severe = notified(planned(plan().severeVulnerability(true).build()));

        assertThat(code(asked(severe, PARTNER, TUE_19, ASKED_AT))).isEqualTo("NO_FLEXIBILITY CHG-06");
    }

    @Test
    void only_the_partner_asks_for_another_date() {
        assertThat(code(asked(notified(), CISCO, TUE_19, ASKED_AT))).isEqualTo("ONLY_THE_PARTNER_ASKS CHG-07");
        assertThat(asked(notified(), Actor.administrator("root"), TUE_19, ASKED_AT)
                        .isRight())
                .isTrue();
    }

    @Test
    void an_answer_is_timely_if_it_is_for_each_customer() {
        Maintenance both = notified(planned(plan().kind(ChangeKind.OTHER)
                .customers(List.of(customer("u1", NEW_YORK), customer("u2", TOKYO)))
                .build()));
        // the notice came on 21 February in Tokyo, so its third day ends at 10:00 of the 24th in New York
        Instant late = at("Sun 2024-02-25 00:00", TOKYO);
        Instant lateInNewYork = at("Sat 2024-02-24 00:00", NEW_YORK);

        assertThat(lateInNewYork).isBefore(late);
        assertThat(asked(both, PARTNER, TUE_19, lateInNewYork.minusNanos(1))
                        .get()
                        .timely())
                .isTrue();
        assertThat(asked(both, PARTNER, TUE_19, lateInNewYork).get().timely()).isFalse();
    }

    @Test
    void before_its_notice_no_answer_is_late() {
        Maintenance planned = planned(plan().kind(ChangeKind.OTHER).build());

        MaintenanceEvent.Rescheduled event =
                asked(planned, PARTNER, TUE_19, IN_WINDOW).get();

        assertThat(event.timely()).isTrue();
        // and a date that both agreed on needs no notice
        Maintenance agreed = event.after(Option.some(planned));
        assertThat(agreed.state()).isEqualTo(MaintenanceState.NOTIFIED);
        assertThat(agreed.schedule().noticeAt()).contains(IN_WINDOW);
    }

    @Test
    void a_renewal_moves_among_its_windows() {
        Maintenance renewal = planned(plan().kind(ChangeKind.CERTIFICATE_RENEWAL)
                .certificateExpiresAt(Option.some(EXPIRY))
                .build());
        RescheduleRequest request = new RescheduleRequest(ASKED_AT, "Quarter end.", TUE_19, true);

        assertThat(renewal.reschedule(
                                PARTNER, request, ReschedulePolicy.standard(), NoticePolicy.standard(), List.of(TUE_19))
                        .isRight())
                .isTrue();
        assertThat(code(renewal.reschedule(
                        PARTNER, request, ReschedulePolicy.standard(), NoticePolicy.standard(), List.of(TUE_12))))
                .isEqualTo("NOT_A_RENEWAL_WINDOW CHG-06a");
    }

    @Test
    void it_starts_in_its_window_once_announced() {
        assertThat(code(planned(plan().build()).start(CISCO, IN_WINDOW))).isEqualTo("NO_NOTICE_SENT CHG-02");
        assertThat(notified().start(CISCO, TUE_12.start()).isRight()).isTrue();
        Refusal early = notified().start(CISCO, TUE_12.start().minusNanos(1)).getLeft();
        assertThat(early.code()).isEqualTo(ChangeRefusal.OUTSIDE_ITS_WINDOW);
        assertThat(early.rule().value()).isEqualTo("MNT-06");
        assertThat(early.data().toJavaMap())
                .containsEntry("at", TUE_12.start().minusNanos(1).toString())
                .containsEntry("windowStart", TUE_12.start().toString())
                .containsEntry("windowEnd", TUE_12.endExclusive().toString());
        assertThat(code(notified().start(CISCO, TUE_12.endExclusive()))).isEqualTo("OUTSIDE_ITS_WINDOW MNT-06");
        assertThat(code(rescheduled(notified()).start(CISCO, IN_WINDOW))).isEqualTo("OUTSIDE_ITS_WINDOW MNT-06");
        assertThat(started().state()).isEqualTo(MaintenanceState.STARTED);
    }

    @Test
    void it_ends_well_or_not_and_either_is_told() {
        MaintenanceEvent.Completed well = started()
                .complete(CISCO, true, Option.some("Done."), AFTER_MIDNIGHT)
                .get();
        MaintenanceEvent.Completed badly =
                started().complete(CISCO, false, Option.none(), AFTER_MIDNIGHT).get();

        assertThat(well.rule().value()).isEqualTo("REL-06");
        assertThat(badly.rule().value()).isEqualTo("REL-06a");
        Maintenance after = well.after(Option.some(started()));
        assertThat(after.state()).isEqualTo(MaintenanceState.COMPLETED);
        assertThat(after.outcome()).contains(well);
        assertThat(after.lastEventAt()).isEqualTo(AFTER_MIDNIGHT);
        assertThat(code(notified().complete(CISCO, true, Option.none(), AFTER_MIDNIGHT)))
                .isEqualTo("NOT_STARTED CHG-12");
    }

    @Test
    void it_is_called_off_before_it_starts() {
        MaintenanceEvent.Cancelled event =
                notified().cancel(CISCO, "No longer needed.", IN_WINDOW).get();

        assertThat(event.after(Option.some(notified())).state()).isEqualTo(MaintenanceState.CANCELLED);
        assertThat(event.rule().value()).isEqualTo("CHG-12");
        Refusal refusal = started().cancel(CISCO, "x", IN_WINDOW).getLeft();
        assertThat(refusal.code()).isEqualTo(ChangeRefusal.NOT_AHEAD);
        assertThat(refusal.data().toJavaMap()).containsEntry("state", "STARTED");
    }

    @Test
    void what_has_started_is_neither_announced_nor_moved_nor_started() {
        assertThat(code(started().sendNotice(CISCO, IN_WINDOW, NoticePolicy.standard())))
                .isEqualTo("NOT_AHEAD CHG-12");
        assertThat(code(asked(started(), PARTNER, TUE_19, IN_WINDOW))).isEqualTo("NOT_AHEAD CHG-12");
        assertThat(code(started().move(CISCO, TUE_19, "x", IN_WINDOW, AMER, RENEWAL)))
                .isEqualTo("NOT_AHEAD CHG-12");
        assertThat(code(started().start(CISCO, IN_WINDOW))).isEqualTo("NOT_AHEAD CHG-12");
    }

    @Test
    void only_its_planner_runs_it() {
        assertThat(code(notified().sendNotice(PARTNER, NOTICE_AT, NoticePolicy.standard())))
                .isEqualTo("NOT_THEIRS_TO_RUN CHG-12");
        assertThat(code(notified().start(PARTNER, IN_WINDOW))).isEqualTo("NOT_THEIRS_TO_RUN CHG-12");
        assertThat(code(started().complete(PARTNER, true, Option.none(), AFTER_MIDNIGHT)))
                .isEqualTo("NOT_THEIRS_TO_RUN CHG-12");
        assertThat(code(notified().cancel(PARTNER, "x", IN_WINDOW))).isEqualTo("NOT_THEIRS_TO_RUN CHG-12");
        assertThat(code(notified().move(PARTNER, TUE_19, "x", ASKED_AT, AMER, RENEWAL)))
                .isEqualTo("NOT_THEIRS_TO_RUN CHG-12");
    }

    @Test
    void time_does_not_run_backwards() {
        Instant before = NOTICE_AT.minusNanos(1);

        assertThatIllegalArgumentException().isThrownBy(() -> notified().start(CISCO, before));
        assertThatIllegalArgumentException().isThrownBy(() -> asked(notified(), PARTNER, TUE_19, before));
        assertThat(asked(notified(), PARTNER, TUE_19, NOTICE_AT).isRight()).isTrue();
    }

    @Test
    void a_renewal_of_unknown_expiry_is_planned_and_moved_as_other_work_but_not_for_the_partner() {
        Maintenance renewal = planned(
                plan().kind(ChangeKind.CERTIFICATE_RENEWAL).window(TUE_19).build());

        assertThat(renewal.move(CISCO, TUE_12, "x", ASKED_AT, AMER, List.empty())
                        .isRight())
                .isTrue();
        assertThat(code(asked(renewal, PARTNER, TUE_12, ASKED_AT))).isEqualTo("NOT_A_RENEWAL_WINDOW CHG-06a");
    }

    @Test
    void a_plan_names_each_customer_once_and_an_expiry_for_renewals_alone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan().customers(List.empty()).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan().customers(List.of(customer("u1", NEW_YORK), customer("u1", TOKYO)))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        plan().certificateExpiresAt(Option.some(IN_WINDOW)).build());
    }

    @Test
    void a_history_that_cannot_be_is_no_maintenance() {
        Maintenance done = new MaintenanceEvent.Completed(AFTER_MIDNIGHT, Party.CISCO, true, Option.none())
                .after(Option.some(started()));
        List<MaintenanceEvent> later = List.of(
                new MaintenanceEvent.NoticeSent(AFTER_MIDNIGHT, Party.CISCO, true),
                new MaintenanceEvent.Rescheduled(AFTER_MIDNIGHT, TUE_19, "x", true),
                new MaintenanceEvent.Moved(AFTER_MIDNIGHT, Party.CISCO, TUE_19, "x"),
                new MaintenanceEvent.Started(AFTER_MIDNIGHT, Party.CISCO),
                new MaintenanceEvent.Completed(AFTER_MIDNIGHT, Party.CISCO, true, Option.none()),
                new MaintenanceEvent.Cancelled(AFTER_MIDNIGHT, Party.CISCO, "x"));

        for (MaintenanceEvent event : later) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> event.after(Option.some(done)))
                    .withMessageContaining("cannot follow COMPLETED");
            assertThatIllegalStateException().isThrownBy(() -> event.after(Option.none()));
        }
        assertThatIllegalStateException().isThrownBy(() -> done.planned().after(Option.some(done)));
    }

    /** CHG-12: its planner starts it. */
    @Test
    void the_start_of_work_rests_on_its_rule() {
        assertThat(notified().start(CISCO, IN_WINDOW).get().rule()).isEqualTo(RuleId.of("CHG-12"));
    }

    @Test
    void an_id_has_the_form_of_ids() {
        assertThat(MaintenanceId.of("a-1").toString()).isEqualTo("a-1");
        assertThatIllegalArgumentException().isThrownBy(() -> MaintenanceId.of("a b"));
    }
}
