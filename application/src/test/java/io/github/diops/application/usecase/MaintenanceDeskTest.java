package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static io.github.diops.application.usecase.Office.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CompleteMaintenance;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.RecordCertificate;
import io.github.diops.application.port.in.RescheduleMaintenance;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.ConcernedCustomer;
import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.change.MaintenanceState;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.release.UcApplication;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Planning, announcing, moving and carrying out maintenance of customers in New York and Dubai. */
class MaintenanceDeskTest {
    private static final String TUE_2024_02_20 = "2024-02-20T12:00:00Z";

    /** 21:00 in New York, two days after summer time has begun. */
    private static final Instant TUE_2024_03_12 = Instant.parse("2024-03-13T01:00:00Z");

    private static final Instant WED_2024_03_13 = Instant.parse("2024-03-14T01:00:00Z");
    private static final Instant FRI_2024_03_15 = Instant.parse("2024-03-16T01:00:00Z");
    private static final Instant SAT_2024_03_16 = Instant.parse("2024-03-17T01:00:00Z");
    private static final Work MINIMAL = Work.planned(WorkTarget.APPLICATION, WorkImpact.MINIMAL);
    private static final Work DISRUPTING = Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING);

    private final Office office = new Office(TUE_2024_02_20);
    private final CustomerId customer = office.customer(ACME);

    private static PlanMaintenance.Builder plan(ChangeKind kind, Work work, CustomerId... customers) {
        return PlanMaintenance.builder()
                .customers(List.of(customers))
                .title("Night work")
                .kind(kind)
                .work(work)
                .windowStart(Option.some(TUE_2024_03_12));
    }

    private Either<Problem, Outcome<MaintenanceView>> plan(Caller caller, PlanMaintenance command) {
        return office.diops.maintenance().plan(caller, command, Option.none());
    }

    private MaintenanceView planned(ChangeKind kind, Work work) {
        return Office.done(plan(CISCO, plan(kind, work, customer).build()));
    }

    private CustomerId customer(Caller partner, Region region, String zone, HolidaySource holidays) {
        CustomerProfile profile = CustomerProfile.builder()
                .name("Another")
                .region(region)
                .zone(ZoneId.of(zone))
                .holidays(holidays)
                .build();
        return Office.done(office.diops
                        .customers()
                        .create(partner, new CreateCustomer(Option.none(), profile, List.empty()), Option.none()))
                .customer()
                .id();
    }

    private static MaintenanceId id(MaintenanceView view) {
        return view.maintenance().plan().id();
    }

    private static RescheduleMaintenance to(Instant window, boolean offered) {
        return new RescheduleMaintenance(window, "Fair week", Option.some(offered));
    }

    private static RescheduleMaintenance ownMove(Instant window) {
        return new RescheduleMaintenance(window, "No staff", Option.none());
    }

    private MaintenanceView notified(ChangeKind kind, Work work) {
        return office.diops
                .maintenance()
                .sendNotice(CISCO, id(planned(kind, work)), Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
    }

    /** Checks that the command was refused by that rule, and that nothing has changed. */
    private void assertRefused(Either<Problem, MaintenanceView> outcome, String rule, MaintenanceView before) {
        assertThat(Office.refusal(outcome).rule().value()).isEqualTo(rule);
        assertThat(office.diops.maintenance().read(CISCO, id(before))).isEqualTo(Option.some(before));
        assertThat(timeline(before)).hasSize((int) before.version());
    }

    private List<String> timeline(MaintenanceView view) {
        return office.diops
                .maintenance()
                .timeline(CISCO, id(view), 0, 50)
                .get()
                .items()
                .map(TimelineEntry::type);
    }

    private List<String> timersDueBy(String instant) {
        return office.storage
                .timers()
                .due(Instant.parse(instant), 10)
                .map(due -> due.timer().kind() + " " + due.timer().dueAt());
    }

    @Test
    void maintenance_is_planned_with_the_calendar_that_the_customer_has_now() {
        CustomerId american =
                office.customer(ACME, new HolidaySource.Named("US")).customer().id();
        MaintenanceView view = Office.done(
                plan(CISCO, plan(ChangeKind.OTHER, MINIMAL, american).build()));

        assertThat(view.maintenance().state()).isEqualTo(MaintenanceState.PLANNED);
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.maintenance().plan().partner().value()).isEqualTo("acme");
        assertThat(view.maintenance().window().start()).isEqualTo(TUE_2024_03_12);
        assertThat(view.maintenance().calendars().head().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(view.maintenance().calendars().head().holidays())
                .containsExactlyInAnyOrder(LocalDate.of(2024, 7, 4), LocalDate.of(2025, 7, 4));
        assertThat(office.diops.maintenance().read(ACME, id(view))).isEqualTo(Option.some(view));
    }

    @Test
    void the_last_date_of_the_notice_follows_the_work_and_the_strictest_customer() {
        CustomerId dubai = customer(ACME, Region.AMER, "Asia/Dubai", Office.none());

        // the 10th business day before Tuesday, 12 March; in Dubai the window begins on Wednesday
        assertThat(planned(ChangeKind.OTHER, DISRUPTING).terms().latestNoticeDate())
                .isEqualTo(Option.some(LocalDate.of(2024, 2, 27)));
        assertThat(Office.done(plan(
                                CISCO, plan(ChangeKind.OTHER, DISRUPTING, dubai).build()))
                        .terms()
                        .latestNoticeDate())
                .isEqualTo(Option.some(LocalDate.of(2024, 2, 28)));
        assertThat(Office.done(plan(
                                CISCO,
                                plan(ChangeKind.OTHER, DISRUPTING, dubai, customer)
                                        .build()))
                        .terms()
                        .latestNoticeDate())
                .isEqualTo(Option.some(LocalDate.of(2024, 2, 27)));
        assertThat(planned(ChangeKind.OTHER, MINIMAL).terms().latestNoticeDate())
                .isEqualTo(Option.some(LocalDate.of(2024, 3, 2)));
    }

    @Test
    void each_of_its_customers_sees_it_and_nobody_else() {
        CustomerId second = office.customer(ACME);
        CustomerId bystander = office.customer(ACME);
        MaintenanceView view = Office.done(
                plan(CISCO, plan(ChangeKind.OTHER, MINIMAL, customer, second).build()));

        assertThat(view.customers()).containsExactly(customer, second);
        for (Caller insider : List.of(CISCO, ADMINISTRATOR, ACME)) {
            assertThat(office.diops.maintenance().read(insider, id(view))).isEqualTo(Option.some(view));
            assertThat(all(insider, Option.none())).containsExactly(view);
        }
        for (CustomerId own : List.of(customer, second)) {
            Caller insider = Office.customer("acme", own);
            MaintenanceView told = new MaintenanceView(view.maintenance(), List.of(own), view.version(), view.terms());
            assertThat(office.diops.maintenance().read(insider, id(view))).isEqualTo(Option.some(told));
            assertThat(all(insider, Option.none())).containsExactly(told);
            assertThat(all(insider, Option.some(own.equals(customer) ? second : customer)))
                    .isEmpty();
        }
        for (Caller stranger : List.of(OTHER, Office.customer("acme", bystander))) {
            assertThat(office.diops.maintenance().read(stranger, id(view))).isEqualTo(Option.none());
            assertThat(office.diops.maintenance().timeline(stranger, id(view), 0, 9))
                    .isEqualTo(Option.none());
            assertThat(Office.told(office.diops
                            .maintenance()
                            .start(stranger, id(view), Occasion.NOW, Option.none())
                            .map(Office::now)))
                    .isEqualTo(new Problem.Missing());
            assertThat(all(stranger, Option.none())).isEmpty();
        }
    }

    private List<MaintenanceView> all(Caller caller, Option<CustomerId> of) {
        return office.diops.maintenance().list(caller, of, Option.none(), 50).items();
    }

    @Test
    void the_list_begins_with_what_was_planned_last_and_goes_by_customer() {
        CustomerId second = office.customer(ACME);
        MaintenanceView first = planned(ChangeKind.OTHER, MINIMAL);
        office.setNow("2024-02-20T12:00:01Z");
        MaintenanceView next =
                Office.done(plan(CISCO, plan(ChangeKind.OTHER, MINIMAL, second).build()));
        office.setNow("2024-02-20T12:00:02Z");
        MaintenanceView moved = office.diops
                .maintenance()
                .reschedule(CISCO, id(first), ownMove(FRI_2024_03_15), Occasion.NOW, Option.none())
                .map(Office::now)
                .get();

        assertThat(all(CISCO, Option.none())).containsExactly(next, moved);
        assertThat(all(CISCO, Option.some(customer))).containsExactly(moved);
        Page<MaintenanceView, Position> page = office.diops.maintenance().list(ACME, Option.none(), Option.none(), 1);
        assertThat(page.items()).containsExactly(next);
        assertThat(office.diops
                        .maintenance()
                        .list(ACME, Option.none(), page.next(), 1)
                        .items())
                .containsExactly(moved);
    }

    @Test
    void every_fault_of_a_plan_is_told_at_once() {
        CustomerId foreign = office.customer(OTHER);
        CustomerId european = customer(ACME, Region.EMEA, "Europe/Berlin", Office.none());
        CustomerId nobody = CustomerId.of("nobody");
        PlanMaintenance command = plan(
                        ChangeKind.OTHER, MINIMAL, nobody, customer, foreign, european, CustomerId.of("x"))
                .windowStart(Option.some(TUE_2024_03_12.plusSeconds(1)))
                .build();

        assertThat(Office.faults(plan(CISCO, command)))
                .containsExactlyInAnyOrder(
                        "/customers/0 unknown_record",
                        "/customers/4 unknown_record",
                        "/customers/2 other_partner",
                        "/customers/3 other_region",
                        "/windowStart no_window");
        assertThat(Office.faults(plan(ACME, command)))
                .contains("/customers/2 unknown_record")
                .doesNotContain("/customers/2 other_partner");
        assertThat(all(CISCO, Option.none())).isEmpty();
    }

    @Test
    void a_window_is_one_of_the_customers_region() {
        CustomerId european = customer(ACME, Region.EMEA, "Europe/Berlin", Office.none());

        assertThat(Office.faults(
                        plan(CISCO, plan(ChangeKind.OTHER, MINIMAL, european).build())))
                .containsExactly("/windowStart no_window");
    }

    @Test
    void holidays_are_known_until_the_year_after_the_window_or_nothing_is_planned() {
        CustomerId american =
                office.customer(ACME, new HolidaySource.Named("US")).customer().id();
        // Tuesday, 11 March 2025, 21:00 in New York: the holidays of 2026 are not reviewed
        PlanMaintenance next = plan(ChangeKind.OTHER, MINIMAL, american)
                .windowStart(Option.some(Instant.parse("2025-03-12T01:00:00Z")))
                .build();

        assertThat(Office.faults(plan(CISCO, next))).containsExactly("/windowStart unknown_year");
    }

    @Test
    void planned_work_is_ciscos_to_plan_and_an_emergency_the_partners_too() {
        for (Caller caller : List.of(ACME, Office.customer("acme", customer))) {
            assertThat(Office.refusal(plan(
                                    caller,
                                    plan(ChangeKind.OTHER, MINIMAL, customer).build()))
                            .rule()
                            .value())
                    .isEqualTo("CHG-12");
        }
        Work emergency = Work.emergency(WorkTarget.APPLICATION, WorkImpact.MINIMAL, EmergencyReason.RESTORE_SERVICE);
        MaintenanceView view = Office.done(
                plan(ACME, plan(ChangeKind.OTHER, emergency, customer).build()));
        assertThat(view.maintenance().planned().by().name()).isEqualTo("PARTNER");
        assertThat(all(CISCO, Option.none())).containsExactly(view);
        assertRefused(
                office.diops
                        .maintenance()
                        .start(CISCO, id(view), Occasion.NOW, Option.none())
                        .map(Office::now),
                "CHG-12",
                view);
        assertThat(office.diops
                        .maintenance()
                        .start(ACME, id(view), Occasion.NOW, Option.none())
                        .map(Office::now)
                        .get()
                        .maintenance()
                        .state())
                .isEqualTo(MaintenanceState.STARTED);
    }

    @Test
    void an_emergency_may_run_outside_every_window_and_holds_the_next_one() {
        Work emergency =
                Work.emergency(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING, EmergencyReason.MITIGATE_OUTAGE);
        WorkPeriod atOnce = new WorkPeriod(Instant.parse(TUE_2024_02_20), Instant.parse("2024-02-20T13:00:00Z"));
        MaintenanceView view = Office.done(plan(
                CISCO,
                plan(ChangeKind.OTHER, emergency, customer)
                        .windowStart(Option.none())
                        .period(Option.some(atOnce))
                        .build()));

        assertThat(view.maintenance().plan().runs()).isEqualTo(atOnce);
        // 21:00 of the same day in New York, still winter time
        assertThat(view.maintenance().window().start()).isEqualTo(Instant.parse("2024-02-21T02:00:00Z"));
        assertThat(view.terms().latestNoticeDate()).isEqualTo(Option.none());
        assertRefused(
                office.diops
                        .maintenance()
                        .reschedule(ACME, id(view), to(TUE_2024_03_12, true), Occasion.NOW, Option.none())
                        .map(Office::now),
                "CHG-06",
                view);
    }

    @Test
    void work_on_a_weekend_or_outside_one_window_is_refused() {
        PlanMaintenance weekend = plan(ChangeKind.OTHER, MINIMAL, customer)
                .windowStart(Option.some(SAT_2024_03_16))
                .build();
        PlanMaintenance elsewhere = plan(ChangeKind.OTHER, MINIMAL, customer)
                .period(Option.some(new WorkPeriod(WED_2024_03_13, WED_2024_03_13.plusSeconds(60))))
                .build();
        PlanMaintenance begun = plan(ChangeKind.OTHER, MINIMAL, customer)
                .windowStart(Option.some(Instant.parse("2024-02-20T02:00:00Z")))
                .build();

        assertThat(Office.refusal(plan(CISCO, weekend)).rule().value()).isEqualTo("MNT-04");
        assertThat(Office.refusal(plan(CISCO, elsewhere)).rule().value()).isEqualTo("MNT-06a");
        assertThat(Office.refusal(plan(CISCO, begun)).rule().value()).isEqualTo("CHG-05b");
        assertThat(all(CISCO, Option.none())).isEmpty();
    }

    @Test
    void a_notice_is_ciscos_and_in_time_until_the_end_of_its_last_date() {
        MaintenanceView view = planned(ChangeKind.OTHER, MINIMAL);
        assertRefused(
                office.diops
                        .maintenance()
                        .sendNotice(ACME, id(view), Occasion.NOW, Option.none())
                        .map(Office::now),
                "CHG-12",
                view);
        // Saturday, 2 March ends at 05:00Z in New York
        office.setNow("2024-03-03T05:00:00Z");
        assertRefused(
                office.diops
                        .maintenance()
                        .sendNotice(CISCO, id(view), Occasion.NOW, Option.none())
                        .map(Office::now),
                "CHG-02a",
                view);
        office.setNow("2024-03-03T04:59:59.999Z");
        MaintenanceView sent = office.diops
                .maintenance()
                .sendNotice(CISCO, id(view), Occasion.NOW, Option.none())
                .map(Office::now)
                .get();

        assertThat(sent.maintenance().state()).isEqualTo(MaintenanceState.NOTIFIED);
        // until the end of Tuesday, 5 March
        assertThat(sent.terms().answerTimelyUntilExclusive())
                .isEqualTo(Option.some(Instant.parse("2024-03-06T05:00:00Z")));
        assertThat(sent.terms().rescheduleUntil()).isEqualTo(Option.none());
        assertThat(timeline(sent)).containsExactly("PLANNED", "NOTICE_SENT");
    }

    @Test
    void an_upgrade_moves_once_at_the_partners_request_and_no_request_or_move_besides_uses_that_up() {
        MaintenanceView view = notified(ChangeKind.UPGRADE, DISRUPTING);
        assertThat(view.terms().rescheduleUntil()).isEqualTo(Option.some(Instant.parse("2024-03-06T01:00:00Z")));
        assertRefused(move(CISCO, view, to(TUE_2024_03_12, true)), "CHG-05c", view);
        assertRefused(move(ACME, view, to(FRI_2024_03_15, false)), "CHG-05", view);
        assertRefused(move(Office.customer("acme", customer), view, to(FRI_2024_03_15, true)), "CHG-07", view);

        MaintenanceView moved = move(ACME, view, to(FRI_2024_03_15, true)).get();
        assertThat(moved.maintenance().state()).isEqualTo(MaintenanceState.NOTIFIED);
        assertThat(moved.maintenance().window().start()).isEqualTo(FRI_2024_03_15);
        assertThat(moved.maintenance().schedule().timesRescheduled()).isEqualTo(1);
        assertRefused(move(ACME, moved, to(WED_2024_03_13, true)), "CHG-08b", moved);
        assertRefused(move(ADMINISTRATOR, moved, to(WED_2024_03_13, true)), "CHG-08b", moved);

        MaintenanceView own =
                move(ADMINISTRATOR, moved, ownMove(WED_2024_03_13)).get();
        assertThat(own.maintenance().state()).isEqualTo(MaintenanceState.PLANNED);
        assertThat(own.maintenance().schedule().timesRescheduled()).isEqualTo(1);
        assertThat(timeline(own)).containsExactly("PLANNED", "NOTICE_SENT", "RESCHEDULED", "MOVED");
    }

    @Test
    void an_upgrade_moves_until_seven_days_before_its_window() {
        MaintenanceView view = notified(ChangeKind.UPGRADE, DISRUPTING);
        office.setNow("2024-03-06T01:00:00.001Z");
        assertRefused(move(ACME, view, to(FRI_2024_03_15, true)), "CHG-08a", view);
        Occasion lastInstant = new Occasion(Option.some(Instant.parse("2024-03-06T01:00:00Z")), Option.none());
        assertThat(office.diops
                        .maintenance()
                        .reschedule(ACME, id(view), to(FRI_2024_03_15, true), lastInstant, Option.none())
                        .map(Office::now)
                        .isRight())
                .isTrue();
    }

    private Either<Problem, MaintenanceView> move(Caller caller, MaintenanceView view, RescheduleMaintenance command) {
        return office.diops
                .maintenance()
                .reschedule(caller, id(view), command, Occasion.NOW, Option.none())
                .map(Office::now);
    }

    @Test
    void an_application_moves_to_a_weekend_that_both_sides_want_and_cisco_alone_moves_it_to_none() {
        MaintenanceView view = notified(ChangeKind.OTHER, MINIMAL);
        assertRefused(move(CISCO, view, ownMove(SAT_2024_03_16)), "MNT-04", view);
        assertThat(move(ACME, view, to(SAT_2024_03_16, true))
                        .get()
                        .maintenance()
                        .window()
                        .start())
                .isEqualTo(SAT_2024_03_16);
    }

    @Test
    void a_move_needs_a_window_and_a_reason() {
        MaintenanceView view = notified(ChangeKind.OTHER, MINIMAL);
        Instant none = WED_2024_03_13.plusSeconds(1);

        assertThat(Office.faults(move(CISCO, view, new RescheduleMaintenance(none, " ", Option.none()))))
                .containsExactly("/newWindowStart no_window", "/reason blank");
        assertThat(Office.faults(move(ACME, view, new RescheduleMaintenance(none, " ", Option.some(true)))))
                .containsExactly("/newWindowStart no_window");
        assertRefused(
                move(ACME, view, new RescheduleMaintenance(WED_2024_03_13, " ", Option.some(true))), "CHG-07a", view);
        Occasion future = new Occasion(Option.some(Instant.parse("2024-02-20T12:00:00.001Z")), Option.none());
        assertThat(Office.faults(office.diops
                        .maintenance()
                        .reschedule(
                                ACME,
                                id(view),
                                new RescheduleMaintenance(none, "", Option.none()),
                                future,
                                Option.none())
                        .map(Office::now)))
                .containsExactly("/at in_the_future", "/newWindowStart no_window");
    }

    @Test
    void work_starts_after_its_notice_and_in_its_window_and_ends_once() {
        MaintenanceView view = planned(ChangeKind.OTHER, MINIMAL);
        assertRefused(
                office.diops
                        .maintenance()
                        .start(CISCO, id(view), Occasion.NOW, Option.none())
                        .map(Office::now),
                "CHG-02",
                view);
        MaintenanceView sent = office.diops
                .maintenance()
                .sendNotice(CISCO, id(view), Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
        office.setNow("2024-03-13T00:59:59.999Z");
        assertRefused(
                office.diops
                        .maintenance()
                        .start(CISCO, id(view), Occasion.NOW, Option.none())
                        .map(Office::now),
                "MNT-06",
                sent);
        assertRefused(complete(CISCO, view, true), "CHG-12", sent);
        office.setNow("2024-03-13T01:00:00Z");
        MaintenanceView started = office.diops
                .maintenance()
                .start(CISCO, id(view), Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
        assertThat(started.terms()).isEqualTo(MaintenanceView.Terms.NONE);
        assertRefused(
                office.diops
                        .maintenance()
                        .cancel(CISCO, id(view), "Too late", Occasion.NOW, Option.none())
                        .map(Office::now),
                "CHG-12",
                started);
        assertRefused(complete(ACME, view, true), "CHG-12", started);
        office.setNow("2024-03-13T03:00:00Z");
        MaintenanceView completed = complete(CISCO, view, false).get();

        assertThat(completed.maintenance().state()).isEqualTo(MaintenanceState.COMPLETED);
        assertThat(completed.maintenance().outcome().get().successful()).isFalse();
        assertThat(completed.maintenance().outcome().get().note()).isEqualTo(Option.some("Backed out"));
        assertRefused(complete(CISCO, view, true), "CHG-12", completed);
        assertThat(timeline(completed)).containsExactly("PLANNED", "NOTICE_SENT", "STARTED", "COMPLETED");
    }

    private Either<Problem, MaintenanceView> complete(Caller caller, MaintenanceView view, boolean successful) {
        return office.diops
                .maintenance()
                .complete(
                        caller,
                        id(view),
                        new CompleteMaintenance(successful, Option.some("Backed out")),
                        Occasion.NOW,
                        Option.none())
                .map(Office::now);
    }

    @Test
    void what_lies_ahead_is_called_off_by_its_planner_once() {
        MaintenanceView view = notified(ChangeKind.OTHER, MINIMAL);
        assertRefused(
                office.diops
                        .maintenance()
                        .cancel(ACME, id(view), "Why not", Occasion.NOW, Option.none())
                        .map(Office::now),
                "CHG-12",
                view);
        MaintenanceView cancelled = office.diops
                .maintenance()
                .cancel(CISCO, id(view), "Not needed", Occasion.NOW, Option.none())
                .map(Office::now)
                .get();

        assertThat(cancelled.maintenance().state()).isEqualTo(MaintenanceState.CANCELLED);
        assertRefused(
                office.diops
                        .maintenance()
                        .cancel(CISCO, id(view), "Again", Occasion.NOW, Option.none())
                        .map(Office::now),
                "CHG-12",
                cancelled);
        assertRefused(
                office.diops
                        .maintenance()
                        .sendNotice(CISCO, id(view), Occasion.NOW, Option.none())
                        .map(Office::now),
                "CHG-12",
                cancelled);
        assertRefused(move(ACME, cancelled, to(FRI_2024_03_15, true)), "CHG-12", cancelled);
    }

    @Test
    void a_renewal_is_planned_among_the_windows_before_its_expiry() {
        // expiry on Friday, 15 March, 08:00 EDT: the candidates are Friday 8 and Monday 11 March
        PlanMaintenance.Builder renewal = plan(
                        ChangeKind.CERTIFICATE_RENEWAL,
                        Work.planned(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL),
                        customer)
                .certificateExpiresAt(Option.some(Instant.parse("2024-03-15T12:00:00Z")));

        assertThat(Office.refusal(plan(CISCO, renewal.build())).rule().value()).isEqualTo("CHG-06a");
        MaintenanceView view = Office.done(plan(
                CISCO,
                renewal.windowStart(Option.some(Instant.parse("2024-03-12T01:00:00Z")))
                        .build()));
        office.diops
                .maintenance()
                .sendNotice(CISCO, id(view), Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
        assertThat(move(ACME, view, to(Instant.parse("2024-03-09T02:00:00Z"), true))
                        .get()
                        .maintenance()
                        .window()
                        .date())
                .isEqualTo(LocalDate.of(2024, 3, 8));
    }

    @Test
    void a_renewal_without_an_expiry_goes_by_the_certificates_on_record() {
        PlanMaintenance.Builder renewal = plan(
                ChangeKind.CERTIFICATE_RENEWAL, Work.planned(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL), customer);
        assertThat(Office.done(plan(CISCO, renewal.build()))
                        .maintenance()
                        .plan()
                        .certificateExpiresAt())
                .isEmpty();

        office.diops
                .certificates()
                .record(
                        CISCO,
                        new RecordCertificate(
                                customer, UcApplication.CUCM, "tomcat", Instant.parse("2024-03-15T12:00:00Z")),
                        Option.none())
                .get();

        assertThat(Office.refusal(plan(CISCO, renewal.build())).rule().value()).isEqualTo("CHG-06a");
        assertThat(Office.done(plan(
                                CISCO,
                                renewal.windowStart(Option.some(Instant.parse("2024-03-12T01:00:00Z")))
                                        .build()))
                        .maintenance()
                        .plan()
                        .certificateExpiresAt())
                .contains(Instant.parse("2024-03-15T12:00:00Z"));
    }

    @Test
    void a_command_goes_ahead_only_on_a_version_it_expects_and_after_the_last_event() {
        MaintenanceView view = planned(ChangeKind.OTHER, MINIMAL);
        assertThat(Office.told(office.diops
                        .maintenance()
                        .sendNotice(
                                CISCO,
                                id(view),
                                new Occasion(Option.none(), Option.some(HashSet.of(2L))),
                                Option.none())
                        .map(Office::now)))
                .isEqualTo(new Problem.Stale());
        assertThat(Office.faults(office.diops
                        .maintenance()
                        .sendNotice(
                                CISCO,
                                id(view),
                                new Occasion(Option.some(Instant.parse("2024-02-20T11:59:59.999Z")), Option.none()),
                                Option.none())
                        .map(Office::now)))
                .containsExactly("/at before_last_event");
    }

    @Test
    void a_plan_is_carried_out_once_under_one_key() {
        PlanMaintenance command = plan(ChangeKind.OTHER, MINIMAL, customer).build();
        MaintenanceView first =
                Office.done(office.diops.maintenance().plan(CISCO, command, Option.some(Office.once("k", "f"))));
        Outcome<MaintenanceView> again = office.diops
                .maintenance()
                .plan(CISCO, command, Option.some(Office.once("k", "f")))
                .get();

        assertThat(again).isEqualTo(new Outcome.Repeated<>("answer to f"));
        assertThat(all(CISCO, Option.none())).containsExactly(first);
    }

    @Test
    void the_clock_is_told_when_notice_and_answer_are_due_and_when_the_window_begins() {
        MaintenanceView view = planned(ChangeKind.OTHER, MINIMAL);
        // the last notice date, Saturday, 2 March, begins at 05:00Z in New York
        assertThat(timersDueBy("2024-03-02T04:59:59.999Z")).isEmpty();
        assertThat(timersDueBy("2024-03-02T05:00:00Z")).containsExactly("NOTICE_DUE 2024-03-02T05:00:00Z");
        office.diops
                .maintenance()
                .sendNotice(CISCO, id(view), Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
        assertThat(timersDueBy("2025-01-01T00:00:00Z"))
                .containsExactly("ANSWER_DUE 2024-02-24T05:00:00Z", "WINDOW_BEGINS 2024-03-13T01:00:00Z");
        move(CISCO, view, ownMove(FRI_2024_03_15)).get();
        assertThat(timersDueBy("2025-01-01T00:00:00Z"))
                .containsExactly("NOTICE_DUE 2024-03-05T05:00:00Z", "WINDOW_BEGINS 2024-03-16T01:00:00Z");
        office.diops
                .maintenance()
                .cancel(CISCO, id(view), "Not needed", Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
        assertThat(timersDueBy("2025-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void an_upgrade_has_its_own_last_instant_to_answer_and_the_first_clock_of_several_counts() {
        CustomerId dubai = customer(ACME, Region.AMER, "Asia/Dubai", Office.none());
        MaintenanceView view = Office.done(
                plan(CISCO, plan(ChangeKind.UPGRADE, MINIMAL, customer, dubai).build()));
        // in Dubai the window begins on 13 March, so the last date there is 3 March, in New York the 2nd
        assertThat(timersDueBy("2024-03-11T00:00:00Z")).containsExactly("NOTICE_DUE 2024-03-02T05:00:00Z");
        office.diops
                .maintenance()
                .sendNotice(CISCO, id(view), Occasion.NOW, Option.none())
                .map(Office::now)
                .get();
        assertThat(timersDueBy("2024-03-11T00:00:00Z")).containsExactly("ANSWER_DUE 2024-03-06T01:00:00Z");
        assertThat(view.maintenance().plan().customers().map(ConcernedCustomer::id))
                .containsExactly(customer, dubai);
    }
}
