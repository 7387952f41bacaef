package io.github.diops.domain.edition;

import static io.github.diops.domain.calendar.Moments.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.BackupNights;
import io.github.diops.domain.backup.Backups;
import io.github.diops.domain.backup.NightReport;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.capacity.CapacityTask;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.ChangePlace;
import io.github.diops.domain.change.ChangeSize;
import io.github.diops.domain.change.ChangeTask;
import io.github.diops.domain.change.ConcernedCustomer;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceEvent;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.change.MaintenancePlan;
import io.github.diops.domain.change.NoticeLimit;
import io.github.diops.domain.change.PlannedChange;
import io.github.diops.domain.change.RescheduleAdvice;
import io.github.diops.domain.change.RescheduleRequest;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.escalation.EscalationAdvice;
import io.github.diops.domain.escalation.EscalationDraft;
import io.github.diops.domain.incident.IncidentPlace;
import io.github.diops.domain.incident.IncidentStep;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.release.PublishedReleases;
import io.github.diops.domain.release.ReleaseTerms;
import io.github.diops.domain.release.Version;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Decisions on changes, records and duties, asked of the whole edition: each with its name, and its rules. */
class OperationsDecisionsTest {
    private static final OperationsPolicy POLICY = OperationsPolicy.standard();
    private static final EditionName EDITION = EditionName.of("2024.1");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BusinessCalendar WEEKDAYS = BusinessCalendar.weekdays(NEW_YORK);
    private static final Actor CISCO = Actor.of("Cleo", Party.CISCO);
    private static final Actor PARTNER = Actor.of("Pat", Party.PARTNER);
    private static final Work DISRUPTING = Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING);
    private static final MaintenanceWindow TUE_12 = amer(12);
    private static final MaintenanceWindow TUE_19 = amer(19);
    private static final Instant EXPIRY = at("Tue 2024-03-19 12:00", NEW_YORK);

    private static MaintenanceWindow amer(int march) {
        return MaintenanceWindow.starting(Region.AMER, LocalDate.of(2024, 3, march));
    }

    private static MaintenancePlan.Builder plan() {
        return MaintenancePlan.builder()
                .id(MaintenanceId.of("m1"))
                .partner(PartnerId.of("acme"))
                .customers(List.of(new ConcernedCustomer(CustomerId.of("u1"), WEEKDAYS)))
                .title("Upgrade to 14.0-SU3")
                .kind(ChangeKind.UPGRADE)
                .work(DISRUPTING)
                .window(TUE_12)
                .at(at("Thu 2024-02-01 10:00", NEW_YORK));
    }

    private static Maintenance notified(MaintenancePlan plan) {
        Maintenance planned = POLICY.planMaintenance(CISCO, plan).get().after(Option.none());
        return POLICY.sendNotice(CISCO, planned, at("Tue 2024-02-20 10:00", NEW_YORK))
                .get()
                .after(Option.some(planned));
    }

    private static List<String> rules(Explained<?> answer) {
        assertThat(answer.edition()).isEqualTo(EDITION);
        return answer.because().map(RuleId::value);
    }

    /** CHG-01, CHG-01a: the tenth business day strictly before Tuesday 12 March is Tuesday 27 February. */
    @Test
    void the_latest_notice_and_the_earliest_window_answer_each_other() {
        Explained<Option<NoticeLimit>> latest =
                POLICY.latestNotice(DISRUPTING, TUE_12, List.of(WEEKDAYS)).get();
        Explained<MaintenanceWindow> earliest = POLICY.earliestWindow(
                        Region.AMER, DISRUPTING, List.of(WEEKDAYS), at("Tue 2024-02-27 23:59", NEW_YORK))
                .get();

        assertThat(latest.value().map(NoticeLimit::date)).isEqualTo(Option.some(LocalDate.of(2024, 2, 27)));
        assertThat(earliest.value()).isEqualTo(TUE_12);
        assertThat(rules(latest)).contains("CHG-00", "CHG-01", "CHG-01a");
        assertThat(rules(earliest)).contains("CHG-01", "CHG-01a", "MNT-03", "MNT-09");
    }

    /** CHG-08, CHG-08a, CHG-08b: an upgrade moves once, asked for seven times 24 hours before its start. */
    @Test
    void the_reschedule_adviser_says_how_often_and_until_when() {
        PlannedChange change = PlannedChange.builder()
                .kind(ChangeKind.UPGRADE)
                .work(DISRUPTING)
                .window(TUE_12)
                .build();
        Instant now = at("Fri 2024-03-01 12:00", NEW_YORK);

        Explained<RescheduleAdvice> advice =
                POLICY.rescheduleAdvice(change, NEW_YORK, now, at("Wed 2024-03-20 00:00", NEW_YORK));

        assertThat(advice.value().isAllowed()).isTrue();
        assertThat(advice.value().timesLeft()).isEqualTo(Option.some(1));
        assertThat(advice.value().until()).isEqualTo(Option.some(at("Tue 2024-03-05 20:00", NEW_YORK)));
        assertThat(advice.value().windows()).contains(TUE_19).doesNotContain(TUE_12, amer(20));
        assertThat(rules(advice)).contains("CHG-08", "CHG-08a");
    }

    @Test
    void a_window_is_found_by_the_very_instant_at_which_it_starts() {
        assertThat(POLICY.windowStarting(Region.AMER, at("Tue 2024-03-12 21:00", NEW_YORK)))
                .isEqualTo(Option.some(TUE_12));
        assertThat(POLICY.windowStarting(Region.AMER, at("Tue 2024-03-12 21:01", NEW_YORK)))
                .isEqualTo(Option.none());
    }

    @Test
    void maintenance_is_planned_announced_and_moved_under_the_edition() {
        Maintenance notified = notified(plan().build());
        RescheduleRequest request =
                new RescheduleRequest(at("Wed 2024-02-21 10:00", NEW_YORK), "Quarter end.", TUE_19, true);

        MaintenanceEvent.Planned planned =
                POLICY.planMaintenance(CISCO, plan().build()).get();
        MaintenanceEvent.Rescheduled asked =
                POLICY.rescheduleMaintenance(PARTNER, notified, request).get();
        MaintenanceEvent.Moved moved = POLICY.moveMaintenance(
                        CISCO, notified, TUE_19, "A broken link.", at("Thu 2024-02-22 10:00", NEW_YORK))
                .get();

        assertThat(planned.after(Option.none()).window()).isEqualTo(TUE_12);
        assertThat(notified.schedule().noticeAt()).isEqualTo(Option.some(at("Tue 2024-02-20 10:00", NEW_YORK)));
        assertThat(asked.after(Option.some(notified)).window()).isEqualTo(TUE_19);
        assertThat(moved.after(Option.some(notified)).window()).isEqualTo(TUE_19);
        assertThat(POLICY.sendNotice(PARTNER, planned.after(Option.none()), at("Tue 2024-02-20 10:00", NEW_YORK))
                        .isLeft())
                .isTrue();
    }

    /** CRT-01a, CHG-06a: three to seven days before its expiry, and moved among those windows only. */
    @Test
    void a_renewal_stays_inside_the_windows_of_its_certificate() {
        MaintenancePlan renewal = plan().kind(ChangeKind.CERTIFICATE_RENEWAL)
                .work(Work.planned(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL))
                .certificateExpiresAt(Option.some(EXPIRY))
                .build();
        Maintenance notified = notified(renewal);
        Instant askedAt = at("Wed 2024-02-21 10:00", NEW_YORK);

        assertThat(POLICY.renewalWindows(Region.AMER, EXPIRY, askedAt))
                .containsExactly(amer(12), amer(13), amer(14), amer(15));
        assertThat(POLICY.rescheduleMaintenance(
                                PARTNER, notified, new RescheduleRequest(askedAt, "Fair.", amer(14), true))
                        .map(event -> event.after(Option.some(notified)).window())
                        .get())
                .isEqualTo(amer(14));
        assertThat(POLICY.rescheduleMaintenance(
                                PARTNER, notified, new RescheduleRequest(askedAt, "Fair.", TUE_19, true))
                        .getLeft()
                        .rule()
                        .value())
                .isEqualTo("CHG-06a");
        assertThat(POLICY.planMaintenance(
                                CISCO,
                                MaintenancePlan.builder()
                                        .from(renewal)
                                        .window(TUE_19)
                                        .build())
                        .getLeft()
                        .rule()
                        .value())
                .isEqualTo("CHG-06a");
    }

    @Test
    void who_does_what_for_a_change_or_an_incident_is_explained() {
        Explained<List<ChangeTask>> requested = POLICY.requestedChange(ChangeSize.ORDINARY);
        Explained<List<ChangeTask>> emergency = POLICY.emergencyChange(ChangePlace.OUTSIDE);
        Explained<List<IncidentStep>> incident = POLICY.incident(IncidentPlace.PARTNER_NETWORK);

        assertThat(requested.value().map(task -> task.step().name())).containsExactly("ANALYSE_IMPACT", "IMPLEMENT");
        assertThat(rules(requested)).containsExactly("CHG-09");
        assertThat(emergency.value().map(task -> task.step().name()))
                .containsExactly("IMPLEMENT", "TELL_CISCO", "OPEN_CASE");
        assertThat(rules(emergency)).containsExactly("CHG-10", "CHG-10a");
        assertThat(incident.value()).containsExactly(IncidentStep.MANAGE_BY_OWN_PROCEDURE, IncidentStep.TELL_CISCO);
        assertThat(rules(incident)).containsExactly("INC-02", "RSP-31");
    }

    /** ESC-05: everything missing is told together; OBJ-09: an S1 goes by phone. */
    @Test
    void an_escalation_that_is_not_ready_lacks_this_and_goes_that_way() {
        Explained<EscalationAdvice> advice =
                POLICY.escalationAdvice(EscalationDraft.builder().build(), Severity.S1);

        assertThat(advice.value().isComplete()).isFalse();
        assertThat(advice.value().channel()).isEqualTo(SupportChannel.PHONE);
        assertThat(rules(advice)).contains("ESC-05", "OBJ-09");
    }

    /** CAP-06a: a decrease is told to Cisco, and needs no more. */
    @Test
    void a_change_of_the_counts_is_told() {
        Explained<List<CapacityTask>> decrease =
                POLICY.capacityChange(new Capacity(1_200, 150), new Capacity(1_100, 150));

        assertThat(decrease.value().map(task -> task.step() + " " + task.holder()))
                .containsExactly("TELL_CISCO PARTNER");
        assertThat(rules(decrease)).containsExactly("CAP-06", "CAP-06a", "RSP-35");
    }

    /** BKP-08: the night without a good backup, with a date in the range, is a gap once it is over. */
    @Test
    void nights_are_told_apart() {
        ZoneId berlin = Region.EMEA.zone();
        Backups backups = Backups.of(List.of(
                Backup.of("b1", at("Fri 2024-03-08 02:00", berlin), true),
                Backup.of("b2", at("Sat 2024-03-09 02:00", berlin), false)));
        BackupNights nights = new BackupNights(Region.EMEA, Option.some(at("Tue 2024-03-05 12:00", berlin)));

        Explained<List<NightReport>> reports = POLICY.backupNights(
                nights,
                backups,
                LocalDate.of(2024, 3, 8),
                LocalDate.of(2024, 3, 11),
                at("Sun 2024-03-10 05:00", berlin));

        assertThat(reports.value().map(report -> report.state().name()))
                .containsExactly("BACKED_UP", "GAP", "NOT_YET_DUE");
        assertThat(rules(reports)).contains("BKP-01", "BKP-08");
    }

    /** REL-02a: n moves on, and the answers carry the derived edition. */
    @Test
    void a_publication_makes_a_policy_of_its_own() {
        Version version = Version.parse("15.0-SU1");
        PublishedReleases none = PublishedReleases.none(EDITION, POLICY.releases());
        PublishedReleases published = none.publish(
                        CISCO,
                        version,
                        ReleaseTerms.published(Option.none(), Option.none(), Option.none()),
                        at("Mon 2024-06-03 12:00", NEW_YORK))
                .get()
                .after(none);

        OperationsPolicy derived = POLICY.with(published);

        assertThat(derived.name()).isEqualTo(EditionName.of("2024.1+15.0-SU1"));
        assertThat(derived.releases().columns().last().version()).isEqualTo(version);
        assertThat(derived.capacityChange(new Capacity(1, 1), new Capacity(1, 1))
                        .edition())
                .isEqualTo(derived.name());
    }
}
