package io.github.diops.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.BackupEvent;
import io.github.diops.domain.backup.BackupLocation;
import io.github.diops.domain.backup.BackupLog;
import io.github.diops.domain.backup.BackupNight;
import io.github.diops.domain.capacity.CapacityEvent;
import io.github.diops.domain.capacity.CapacityOpening;
import io.github.diops.domain.capacity.CapacityRequest;
import io.github.diops.domain.capacity.CapacityRequestId;
import io.github.diops.domain.capacity.CapacityStep;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopEvent;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.cop.CopOpening;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.CopRequest;
import io.github.diops.domain.cop.CopRequestId;
import io.github.diops.domain.cop.CopStep;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is stored of COP requests, capacity requests and backups is read back as it was, and reads as it always did. */
class RequestCodecTest {
    private static final Instant AT = Instant.parse("2024-03-11T14:00:00Z");
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final EditionName EDITION = EditionName.of("2024.1");
    private static final Actor ROOT = Actor.administrator("root");

    private static final CopCodec COPS = new CopCodec();
    private static final CapacityCodec CAPACITIES = new CapacityCodec();
    private static final BackupCodec BACKUPS = new BackupCodec();

    @Test
    void a_cop_request_of_the_customers_has_one_stored_form_and_is_read_back() {
        CopEvent.Opened opened = opened(
                Actor.of("Bob", Party.PARTNER),
                CopInquiry.byCustomer(CopContent.LOCALE_PACK),
                Option.some("ru_RU.cop.sha512"));

        assertForm(
                COPS.form(opened),
                "OPENED",
                "{'because':['COP-03','COP-06','COP-06a'],'content':'LOCALE_PACK','customer':'c-1','edition':'2024.1',"
                        + "'file':'ru_RU.cop.sha512','id':'cop-1','initiator':'CUSTOMER','region':'EMEA',"
                        + "'scenario':'CUSTOMER_REQUEST'}");
        assertThat(COPS.event(reparsed(COPS.form(opened)), envelope(Party.PARTNER, opened.rule())))
                .isEqualTo(opened);
    }

    @Test
    void a_cop_request_of_ciscos_has_one_stored_form_and_is_read_back() {
        CopEvent.Opened opened = opened(ROOT, CopInquiry.byCisco(CopReason.VULNERABILITY), Option.none());
        CopEvent.StepTaken assessed = new CopEvent.StepTaken(AT, Party.CISCO, CopStep.ASSESS);

        assertForm(
                COPS.form(opened),
                "OPENED",
                "{'because':['COP-01','COP-06','COP-06a'],'customer':'c-1','edition':'2024.1','id':'cop-1',"
                        + "'initiator':'CISCO','reason':'VULNERABILITY','region':'EMEA','scenario':'CISCO_EMERGENCY'}");
        assertForm(COPS.form(assessed), "STEP_TAKEN", "{'step':'ASSESS'}");
        assertThat(COPS.event(reparsed(COPS.form(opened)), envelope(Party.CISCO, opened.rule())))
                .isEqualTo(opened);
        assertThat(COPS.event(reparsed(COPS.form(assessed)), envelope(Party.CISCO, assessed.rule())))
                .isEqualTo(assessed);
    }

    @Test
    void a_cop_request_is_stored_whole_at_every_step() {
        CopRequest fresh = opened(
                        Actor.of("Cleo", Party.CUSTOMER), CopInquiry.byCustomer(CopContent.DEVICE_PACK), Option.none())
                .after(Option.none());
        CopRequest requested = take(fresh, Actor.of("Bob", Party.PARTNER), CopStep.OPEN_SERVICE_REQUEST);
        CopRequest uploaded = take(requested, ROOT, CopStep.UPLOAD_TO_SFTP);

        for (CopRequest each : new CopRequest[] {fresh, requested, uploaded}) {
            assertThat(COPS.state(StoredJson.parse(COPS.state(each).toString())))
                    .isEqualTo(each);
        }
        assertThat(COPS.stateVersion()).isEqualTo(1);
        assertThat(COPS.state(requested))
                .hasToString(quoted("{'openedAt':'2024-03-11T14:00:00Z','openedBy':'CUSTOMER','opening':"
                        + "{'because':['COP-03','COP-06','COP-06a'],'content':'DEVICE_PACK','customer':'c-1',"
                        + "'edition':'2024.1','id':'cop-1','initiator':'CUSTOMER','region':'EMEA',"
                        + "'scenario':'CUSTOMER_REQUEST'},"
                        + "'taken':[{'at':'2024-03-11T14:00:00Z','by':'PARTNER','step':'OPEN_SERVICE_REQUEST'}]}"));
    }

    @Test
    void a_capacity_request_has_one_stored_form_and_is_read_back() {
        CapacityEvent.Opened opened = new CapacityEvent.Opened(
                CapacityOpening.builder()
                        .id(CapacityRequestId.of("cap-1"))
                        .customer(CUSTOMER)
                        .committed(Option.some(new Capacity(500, 20)))
                        .adding(new Capacity(Long.MAX_VALUE, 0))
                        .tacCase("691234567")
                        .at(AT)
                        .build(),
                EDITION);
        CapacityEvent.StepTaken planned = new CapacityEvent.StepTaken(AT, Party.PARTNER, CapacityStep.PLAN_EXPANSION);
        CapacityRequest after = planned.after(Option.some(opened.after(Option.none())));

        assertForm(
                CAPACITIES.form(opened),
                "OPENED",
                "{'adding':{'knowledgeWorkers':9223372036854775807,'workspaces':0},"
                        + "'committed':{'knowledgeWorkers':500,'workspaces':20},'customer':'c-1','edition':'2024.1',"
                        + "'id':'cap-1','tacCase':'691234567'}");
        assertForm(CAPACITIES.form(planned), "STEP_TAKEN", "{'step':'PLAN_EXPANSION'}");
        assertThat(CAPACITIES.event(reparsed(CAPACITIES.form(opened)), envelope(Party.PARTNER, opened.rule())))
                .isEqualTo(opened);
        assertThat(CAPACITIES.event(reparsed(CAPACITIES.form(planned)), envelope(Party.PARTNER, planned.rule())))
                .isEqualTo(planned);
        assertThat(CAPACITIES.state(StoredJson.parse(CAPACITIES.state(after).toString())))
                .isEqualTo(after);
        assertThat(CAPACITIES.stateVersion()).isEqualTo(1);
        assertThat(CAPACITIES.state(after))
                .hasToString(quoted("{'openedAt':'2024-03-11T14:00:00Z','opening':"
                        + "{'adding':{'knowledgeWorkers':9223372036854775807,'workspaces':0},"
                        + "'committed':{'knowledgeWorkers':500,'workspaces':20},'customer':'c-1','edition':'2024.1',"
                        + "'id':'cap-1','tacCase':'691234567'},"
                        + "'taken':[{'at':'2024-03-11T14:00:00Z','by':'PARTNER','step':'PLAN_EXPANSION'}]}"));
    }

    @Test
    void a_capacity_request_without_known_counts_is_read_back() {
        CapacityEvent.Opened opened = new CapacityEvent.Opened(
                CapacityOpening.builder()
                        .id(CapacityRequestId.of("cap-1"))
                        .customer(CUSTOMER)
                        .adding(new Capacity(1, 2))
                        .tacCase("691234567")
                        .at(AT)
                        .build(),
                EDITION);

        assertForm(
                CAPACITIES.form(opened),
                "OPENED",
                "{'adding':{'knowledgeWorkers':1,'workspaces':2},'customer':'c-1','edition':'2024.1',"
                        + "'id':'cap-1','tacCase':'691234567'}");
        assertThat(CAPACITIES.event(reparsed(CAPACITIES.form(opened)), envelope(Party.PARTNER, opened.rule())))
                .isEqualTo(opened);
    }

    @Test
    void a_backup_and_a_gap_have_one_stored_form_and_are_read_back() {
        BackupEvent.Recorded good = recorded("b-1", true, Option.some(BackupLocation.of("vault 7, shelf 2")));
        BackupEvent.Recorded failed = recorded("b-2", false, Option.none());
        BackupNight night = new BackupNight(Region.EMEA, LocalDate.parse("2024-03-12"));
        BackupEvent.GapAnnounced gap = new BackupEvent.GapAnnounced(
                CUSTOMER, UcApplication.CUCM, night, Instant.parse("2024-03-12T05:00:01Z"));
        BackupLog log = failed.after(Option.some(good.after(Option.none())));
        BackupLog told = gap.after(Option.some(log));

        assertForm(
                BACKUPS.form(good),
                "RECORDED",
                "{'application':'CUCM','customer':'c-1','good':true,'id':'b-1','location':'vault 7, shelf 2',"
                        + "'recordedAt':'2024-03-11T14:01:00Z'}");
        assertForm(
                BACKUPS.form(failed),
                "RECORDED",
                "{'application':'CUCM','customer':'c-1','good':false,'id':'b-2','recordedAt':'2024-03-11T14:01:00Z'}");
        assertForm(
                BACKUPS.form(gap),
                "GAP_ANNOUNCED",
                "{'application':'CUCM','customer':'c-1','date':'2024-03-12','region':'EMEA'}");
        for (BackupEvent.Recorded each : new BackupEvent.Recorded[] {good, failed}) {
            assertThat(BACKUPS.event(reparsed(BACKUPS.form(each)), envelope(Party.CISCO, each.rule())))
                    .isEqualTo(each);
        }
        Envelope announced = Envelope.builder()
                .from(envelope(Party.CISCO, gap.rule()))
                .at(gap.at())
                .build();
        assertThat(BACKUPS.event(reparsed(BACKUPS.form(gap)), announced)).isEqualTo(gap);
        for (BackupLog each : new BackupLog[] {log, told, gap.after(Option.none())}) {
            assertThat(BACKUPS.state(StoredJson.parse(BACKUPS.state(each).toString())))
                    .isEqualTo(each);
        }
        assertThat(BACKUPS.stateVersion()).isEqualTo(1);
        assertThat(BACKUPS.state(told))
                .hasToString(quoted("{'application':'CUCM','backups':["
                        + "{'at':'2024-03-11T14:00:00Z','good':true,'id':'b-1','location':'vault 7, shelf 2',"
                        + "'recordedAt':'2024-03-11T14:01:00Z'},"
                        + "{'at':'2024-03-11T14:00:00Z','good':false,'id':'b-2','recordedAt':'2024-03-11T14:01:00Z'}],"
                        + "'customer':'c-1','watchedFrom':'2024-03-12T05:00:00Z'}"));
    }

    @Test
    void an_unknown_form_is_refused() {
        for (RecordCodec<?, ?> codec : new RecordCodec<?, ?>[] {COPS, CAPACITIES, BACKUPS}) {
            for (RecordCodec.Form form : new RecordCodec.Form[] {
                new RecordCodec.Form("SOLD", 1, new StoredJson()),
                new RecordCodec.Form("OPENED", 2, new StoredJson()),
                new RecordCodec.Form("RECORDED", 2, new StoredJson())
            }) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> codec.event(form, envelope(Party.CISCO, RuleId.of("COP-06"))))
                        .withMessageContaining(form.type());
            }
        }
    }

    private static CopEvent.Opened opened(Actor by, CopInquiry inquiry, Option<String> file) {
        CopOpening opening = CopOpening.builder()
                .id(CopRequestId.of("cop-1"))
                .customer(CUSTOMER)
                .region(Region.EMEA)
                .inquiry(inquiry)
                .file(file)
                .at(AT)
                .build();
        return CopRequest.open(by, opening, EDITION).get();
    }

    private static CopRequest take(CopRequest before, Actor by, CopStep step) {
        return before.take(by, step, AT).get().after(Option.some(before));
    }

    private static BackupEvent.Recorded recorded(String id, boolean good, Option<BackupLocation> location) {
        return BackupEvent.Recorded.builder()
                .customer(CUSTOMER)
                .application(UcApplication.CUCM)
                .backup(Backup.of(id, AT, good))
                .location(location)
                .recordedAt(AT.plusSeconds(60))
                .build();
    }

    private static void assertForm(RecordCodec.Form form, String type, String data) {
        assertThat(form.type()).isEqualTo(type);
        assertThat(form.version()).isEqualTo(1);
        assertThat(form.data()).hasToString(quoted(data));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private static RecordCodec.Form reparsed(RecordCodec.Form form) {
        return new RecordCodec.Form(
                form.type(), form.version(), StoredJson.parse(form.data().toString()));
    }

    private static Envelope envelope(Party party, RuleId rule) {
        return Envelope.builder()
                .actor("root")
                .standsIn(true)
                .party(party)
                .rule(rule)
                .at(AT)
                .recordedAt(AT)
                .edition(EDITION)
                .requestId("r-1")
                .build();
    }
}
