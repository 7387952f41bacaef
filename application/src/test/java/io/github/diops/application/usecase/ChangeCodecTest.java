package io.github.diops.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.certificate.Certificate;
import io.github.diops.domain.certificate.CertificateEvent;
import io.github.diops.domain.certificate.CertificateId;
import io.github.diops.domain.certificate.CertificateOpening;
import io.github.diops.domain.certificate.SsoTask;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.ConcernedCustomer;
import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceEvent;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.change.MaintenancePlan;
import io.github.diops.domain.change.MaintenanceState;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowHours;
import io.github.diops.domain.maintenance.WindowKind;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.release.Cell;
import io.github.diops.domain.release.ReleasePublished;
import io.github.diops.domain.release.ReleaseTerms;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.release.Version;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What is stored of maintenance, certificates and releases is read back as it was, and reads as it always did. */
class ChangeCodecTest {
    private static final Instant AT = Instant.parse("2024-03-01T14:00:00Z");
    private static final EditionName EDITION = EditionName.of("2024.1");
    private static final MaintenanceWindow TUE_2024_03_12 =
            MaintenanceWindow.starting(Region.EMEA, LocalDate.of(2024, 3, 12));
    private static final String TUE_STORED = "{'closes':'06:00','date':'2024-03-12','kind':'WEEKDAY','nextDay':true,"
            + "'opens':'21:00','region':'EMEA','zone':'Europe/Berlin'}";

    private static final MaintenanceCodec MAINTENANCE = new MaintenanceCodec();
    private static final CertificateCodec CERTIFICATES = new CertificateCodec();
    private static final ReleaseCodec RELEASES = new ReleaseCodec();

    private static final MaintenanceEvent.Planned UPGRADE = new MaintenanceEvent.Planned(
            Party.CISCO,
            MaintenancePlan.builder()
                    .id(MaintenanceId.of("m-1"))
                    .partner(PartnerId.of("acme"))
                    .customers(List.of(
                            new ConcernedCustomer(
                                    CustomerId.of("c-1"),
                                    BusinessCalendar.weekdays(ZoneId.of("Asia/Dubai"))
                                            .withHolidays(List.of(LocalDate.of(2024, 4, 10))
                                                    .toSet())),
                            new ConcernedCustomer(
                                    CustomerId.of("c-2"), BusinessCalendar.weekdays(ZoneId.of("Europe/Berlin")))))
                    .title("Upgrade")
                    .kind(ChangeKind.UPGRADE)
                    .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.DISRUPTS_CALLING))
                    .window(TUE_2024_03_12)
                    .release(Option.some("14.0-SU3"))
                    .at(AT)
                    .build(),
            EDITION);

    private static final String UPGRADE_PLAN = "'customers':[{'calendar':{'closes':'17:00','holidays':['2024-04-10'],"
            + "'opens':'09:00','workingDays':['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY'],"
            + "'zone':'Asia/Dubai'},'id':'c-1'},"
            + "{'calendar':{'closes':'17:00','holidays':[],'opens':'09:00','workingDays':['MONDAY','TUESDAY',"
            + "'WEDNESDAY','THURSDAY','FRIDAY'],'zone':'Europe/Berlin'},'id':'c-2'}],"
            + "%s'id':'m-1','kind':'UPGRADE','partner':'acme','release':'14.0-SU3','severeVulnerability':false,"
            + "'title':'Upgrade','window':" + TUE_STORED
            + ",'work':{'impact':'DISRUPTS_CALLING','target':'APPLICATION'}";

    private static final MaintenanceEvent.Planned EMERGENCY = new MaintenanceEvent.Planned(
            Party.PARTNER,
            MaintenancePlan.builder()
                    .id(MaintenanceId.of("m-2"))
                    .partner(PartnerId.of("acme"))
                    .customers(List.of(new ConcernedCustomer(
                            CustomerId.of("c-2"), BusinessCalendar.weekdays(ZoneId.of("Europe/Berlin")))))
                    .title("Renew at once")
                    .kind(ChangeKind.CERTIFICATE_RENEWAL)
                    .work(Work.emergency(WorkTarget.CERTIFICATE, WorkImpact.MINIMAL, EmergencyReason.FIX_VULNERABILITY))
                    .window(MaintenanceWindow.of(
                            Region.EMEA,
                            ZoneId.of("Asia/Dubai"),
                            LocalDate.of(2024, 3, 2),
                            WindowHours.sameDay(LocalTime.of(1, 0), LocalTime.of(4, 30), WindowKind.WEEKEND)))
                    .period(Option.some(new WorkPeriod(AT, AT.plusSeconds(3600))))
                    .certificateExpiresAt(Option.some(AT.plusSeconds(7200)))
                    .severeVulnerability(true)
                    .at(AT)
                    .build(),
            EDITION);

    /** Each later event, and the text that is stored of it. */
    private record Stored(MaintenanceEvent event, String type, String data) {}

    private static final List<Stored> LATER = List.of(
            new Stored(new MaintenanceEvent.NoticeSent(AT, Party.CISCO, true), "NOTICE_SENT", "{'sufficient':true}"),
            new Stored(
                    new MaintenanceEvent.Rescheduled(AT, TUE_2024_03_12, "Fair", false),
                    "RESCHEDULED",
                    "{'reason':'Fair','timely':false,'window':" + TUE_STORED + "}"),
            new Stored(
                    new MaintenanceEvent.Moved(AT, Party.CISCO, TUE_2024_03_12, "No staff"),
                    "MOVED",
                    "{'reason':'No staff','window':" + TUE_STORED + "}"),
            new Stored(new MaintenanceEvent.Started(AT, Party.PARTNER), "STARTED", "{}"),
            new Stored(
                    new MaintenanceEvent.Completed(AT, Party.CISCO, false, Option.some("Backed out")),
                    "COMPLETED",
                    "{'note':'Backed out','successful':false}"),
            new Stored(
                    new MaintenanceEvent.Completed(AT, Party.CISCO, true, Option.none()),
                    "COMPLETED",
                    "{'successful':true}"),
            new Stored(
                    new MaintenanceEvent.Cancelled(AT, Party.CISCO, "Not needed"),
                    "CANCELLED",
                    "{'reason':'Not needed'}"));

    @Test
    void planned_maintenance_has_one_stored_form_and_is_read_back() {
        assertForm(
                MAINTENANCE.form(UPGRADE), "PLANNED", "{" + String.format(UPGRADE_PLAN, "'edition':'2024.1',") + "}");
        for (MaintenanceEvent.Planned planned : List.of(UPGRADE, EMERGENCY)) {
            assertThat(MAINTENANCE.event(reparsed(MAINTENANCE.form(planned)), envelope(planned.by())))
                    .isEqualTo(planned);
        }
    }

    @Test
    void an_emergency_is_stored_with_its_reason_its_hours_and_what_expires() {
        assertThat(MAINTENANCE.form(EMERGENCY).data().toString())
                .contains(
                        quoted("'certificateExpiresAt':'2024-03-01T16:00:00Z'"),
                        quoted("'period':{'end':'2024-03-01T15:00:00Z','start':'2024-03-01T14:00:00Z'}"),
                        quoted("'severeVulnerability':true"),
                        quoted("'window':{'closes':'04:30','date':'2024-03-02','kind':'WEEKEND','nextDay':false,"
                                + "'opens':'01:00','region':'EMEA','zone':'Asia/Dubai'}"),
                        quoted("'work':{'emergency':'FIX_VULNERABILITY','impact':'MINIMAL','target':'CERTIFICATE'}"));
    }

    @Test
    void every_later_event_of_maintenance_has_one_stored_form_and_is_read_back() {
        for (Stored stored : LATER) {
            RecordCodec.Form form = MAINTENANCE.form(stored.event());

            assertForm(form, stored.type(), stored.data());
            assertThat(MAINTENANCE.event(reparsed(form), envelope(stored.event().by())))
                    .isEqualTo(stored.event());
        }
    }

    @Test
    void maintenance_in_every_state_is_stored_whole() {
        MaintenanceWindow next = MaintenanceWindow.starting(Region.EMEA, LocalDate.of(2024, 3, 19));
        Maintenance planned = UPGRADE.after(Option.none());
        Maintenance notified = after(planned, new MaintenanceEvent.NoticeSent(AT, Party.CISCO, true));
        Maintenance agreed = after(notified, new MaintenanceEvent.Rescheduled(AT, next, "Fair", true));
        Maintenance moved = after(agreed, new MaintenanceEvent.Moved(AT, Party.CISCO, TUE_2024_03_12, "No staff"));
        Maintenance started = after(agreed, new MaintenanceEvent.Started(AT.plusSeconds(1), Party.CISCO));
        Maintenance completed = after(
                started,
                new MaintenanceEvent.Completed(AT.plusSeconds(2), Party.CISCO, false, Option.some("Backed out")));
        Maintenance cancelled = after(moved, new MaintenanceEvent.Cancelled(AT, Party.CISCO, "Not needed"));
        Maintenance emergency = EMERGENCY.after(Option.none());

        List<Maintenance> all = List.of(planned, notified, agreed, moved, started, completed, cancelled, emergency);
        assertThat(all.map(Maintenance::state).distinct()).containsExactlyInAnyOrder(MaintenanceState.values());
        for (Maintenance each : all) {
            assertThat(MAINTENANCE.state(
                            StoredJson.parse(MAINTENANCE.state(each).toString())))
                    .isEqualTo(each);
        }
        assertThat(MAINTENANCE.stateVersion()).isEqualTo(1);
        assertThat(MAINTENANCE.state(completed))
                .hasToString(quoted("{'edition':'2024.1','lastEventAt':'2024-03-01T14:00:02Z',"
                        + "'noticeAt':'2024-03-01T14:00:00Z',"
                        + "'outcome':{'at':'2024-03-01T14:00:02Z','by':'CISCO','note':'Backed out','successful':false},"
                        + "'plan':{" + String.format(UPGRADE_PLAN, "") + "},'plannedAt':'2024-03-01T14:00:00Z',"
                        + "'plannedBy':'CISCO','state':'COMPLETED','timesRescheduled':1,"
                        + "'window':" + TUE_STORED.replace("03-12", "03-19") + "}"));
    }

    @Test
    void a_certificate_has_one_stored_form_of_each_event_and_is_stored_whole() {
        CertificateEvent.Recorded recorded = new CertificateEvent.Recorded(
                CertificateOpening.builder()
                        .id(CertificateId.of("cert-1"))
                        .customer(CustomerId.of("c-1"))
                        .application(UcApplication.CUCM)
                        .name("tomcat")
                        .expiresAt(Instant.parse("2024-03-15T12:00:00Z"))
                        .at(AT)
                        .build(),
                EDITION);
        CertificateEvent.Renewed renewed =
                new CertificateEvent.Renewed(AT, Instant.parse("2025-03-15T12:00:00Z"), true);
        CertificateEvent.TaskDone done = new CertificateEvent.TaskDone(AT, SsoTask.DISABLE_SSO);
        String opening = "'application':'CUCM','customer':'c-1','edition':'2024.1',"
                + "'expiresAt':'2024-03-15T12:00:00Z','id':'cert-1','name':'tomcat'";

        assertForm(CERTIFICATES.form(recorded), "RECORDED", "{" + opening + "}");
        assertForm(CERTIFICATES.form(renewed), "RENEWED", "{'expiresAt':'2025-03-15T12:00:00Z','ssoEnabled':true}");
        assertForm(CERTIFICATES.form(done), "TASK_DONE", "{'task':'DISABLE_SSO'}");
        for (CertificateEvent event : List.of(recorded, renewed, done)) {
            assertThat(CERTIFICATES.event(reparsed(CERTIFICATES.form(event)), envelope(event.by())))
                    .isEqualTo(event);
        }
        Certificate fresh = recorded.after(Option.none());
        Certificate afterwards = done.after(Option.some(renewed.after(Option.some(fresh))));
        for (Certificate each : List.of(fresh, afterwards)) {
            assertThat(CERTIFICATES.state(
                            StoredJson.parse(CERTIFICATES.state(each).toString())))
                    .isEqualTo(each);
        }
        assertThat(CERTIFICATES.stateVersion()).isEqualTo(1);
        assertThat(CERTIFICATES.state(afterwards))
                .hasToString(quoted("{'expiresAt':'2025-03-15T12:00:00Z','lastEventAt':'2024-03-01T14:00:00Z',"
                        + "'opening':{" + opening + "},'recordedAt':'2024-03-01T14:00:00Z',"
                        + "'tasks':['REIMPORT_IDP_METADATA','ENABLE_SSO','VERIFY_SSO']}"));
    }

    @Test
    void a_publication_has_one_stored_form_with_every_word_and_all_are_stored_whole() {
        ReleasePublished published = new ReleasePublished(
                AT,
                Version.parse("15.0-SU1"),
                ReleaseTerms.published(
                        Option.none(), Option.none(), Option.some(Cell.until(Version.parse("15.0-SU2")))),
                EditionName.of("2024.1+15.0-SU1"));
        String terms = "'edition':'2024.1+15.0-SU1',"
                + "'newDeployments':{'english':'Yes','russian':'Да','support':'ALLOWED'},"
                + "'stay':{'english':'Until 15.0-SU2 is available',"
                + "'russian':'Пока не станет доступен выпуск 15.0-SU2','support':'UNTIL_NEXT_RELEASE'},"
                + "'upgrades':{'english':'Yes','russian':'Да','support':'ALLOWED'},'version':'15.0-SU1'";

        assertForm(RELEASES.form(published), "PUBLISHED", "{" + terms + "}");
        assertThat(RELEASES.event(reparsed(RELEASES.form(published)), envelope(Party.CISCO)))
                .isEqualTo(published);
        List<ReleasePublished> both = RELEASES.after(Option.some(RELEASES.after(Option.none(), published)), published);
        assertThat(both).containsExactly(published, published);
        assertThat(RELEASES.state(StoredJson.parse(RELEASES.state(both).toString())))
                .isEqualTo(both);
        assertThat(RELEASES.stateVersion()).isEqualTo(1);
        assertThat(RELEASES.state(List.of(published)))
                .hasToString(quoted("{'publications':[{'at':'2024-03-01T14:00:00Z'," + terms + "}]}"));
    }

    @Test
    void an_unknown_form_is_refused() {
        for (RecordCodec<?, ?> codec : List.<RecordCodec<?, ?>>of(MAINTENANCE, CERTIFICATES, RELEASES)) {
            for (RecordCodec.Form form : List.of(
                    new RecordCodec.Form("SOLD", 1, new StoredJson()),
                    new RecordCodec.Form("PUBLISHED", 2, new StoredJson()))) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> codec.event(form, envelope(Party.CISCO)))
                        .withMessageContaining(form.type());
            }
        }
    }

    private static Maintenance after(Maintenance before, MaintenanceEvent event) {
        return event.after(Option.some(before));
    }

    private static void assertForm(RecordCodec.Form form, String type, String data) {
        assertThat(form.type()).isEqualTo(type);
        assertThat(form.version()).isEqualTo(1);
        assertThat(form.data()).hasToString(quoted(data));
    }

    private static RecordCodec.Form reparsed(RecordCodec.Form form) {
        return new RecordCodec.Form(
                form.type(), form.version(), StoredJson.parse(form.data().toString()));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static Envelope envelope(Party by) {
        return Envelope.builder()
                .actor("root")
                .standsIn(true)
                .party(by)
                .rule(RuleId.of("CHG-12"))
                .at(AT)
                .recordedAt(AT)
                .edition(EDITION)
                .requestId("r-1")
                .build();
    }
}
