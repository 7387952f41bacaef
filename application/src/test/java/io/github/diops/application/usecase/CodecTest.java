package io.github.diops.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessHours;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.Customer;
import io.github.diops.domain.customer.CustomerEvent;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseNumber;
import io.github.diops.domain.supportcase.CaseOpening;
import io.github.diops.domain.supportcase.CaseState;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.Function1;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored of cases and customers is read back as it was, and reads as it always did. */
class CodecTest {
    private static final Instant AT = Instant.parse("2024-03-11T14:00:00Z");
    private static final CaseCodec CASES = new CaseCodec();
    private static final CustomerCodec CUSTOMERS = new CustomerCodec();

    private static final CaseEvent.SeverityChanged CHANGED = CaseEvent.SeverityChanged.builder()
            .at(AT)
            .severity(Severity.S2)
            .reason("Triage")
            .startsAt(AT)
            .dueAt(AT.plusSeconds(1800))
            .because(List.of(RuleId.of("SEV-10"), RuleId.of("OBJ-08")))
            .edition(EditionName.of("2024.1"))
            .build();

    /** Each event of a case after its opening, by whom, and the text that is stored of it. */
    private record Stored(CaseEvent event, Party by, String type, String data) {}

    private static final List<Stored> LATER = List.of(
            new Stored(new CaseEvent.Acknowledged(AT), Party.CISCO, "ACKNOWLEDGED", "{}"),
            new Stored(
                    CHANGED,
                    Party.CISCO,
                    "SEVERITY_CHANGED",
                    "{'because':['SEV-10','OBJ-08'],'dueAt':'2024-03-11T14:30:00Z','edition':'2024.1',"
                            + "'reason':'Triage','severity':'S2','startsAt':'2024-03-11T14:00:00Z'}"),
            new Stored(
                    new CaseEvent.SeverityRequested(AT, Severity.S1, "No sales"),
                    Party.PARTNER,
                    "SEVERITY_REQUESTED",
                    "{'businessImpactChange':'No sales','severity':'S1'}"),
            new Stored(
                    new CaseEvent.StatusGiven(AT, "Looking", Option.some("Trace")),
                    Party.CISCO,
                    "STATUS_GIVEN",
                    "{'actionPlan':'Trace','text':'Looking'}"),
            new Stored(
                    new CaseEvent.StatusGiven(AT, "Looking", Option.none()),
                    Party.CISCO,
                    "STATUS_GIVEN",
                    "{'text':'Looking'}"),
            new Stored(new CaseEvent.ContactUnavailable(AT, Party.PARTNER), Party.PARTNER, "CONTACT_UNAVAILABLE", "{}"),
            new Stored(new CaseEvent.ContactAvailable(AT, Party.CISCO), Party.CISCO, "CONTACT_AVAILABLE", "{}"),
            new Stored(
                    new CaseEvent.ObservationBegun(AT, AT.plusSeconds(60)),
                    Party.CISCO,
                    "OBSERVATION_BEGUN",
                    "{'until':'2024-03-11T14:01:00Z'}"),
            new Stored(new CaseEvent.Resolved(AT, "Rebooted"), Party.CISCO, "RESOLVED", "{'resolution':'Rebooted'}"),
            new Stored(
                    new CaseEvent.Reopened(AT, Party.PARTNER, "Again"),
                    Party.PARTNER,
                    "REOPENED",
                    "{'reason':'Again'}"),
            new Stored(new CaseEvent.Closed(AT, Party.PARTNER), Party.PARTNER, "CLOSED", "{}"),
            new Stored(new CaseEvent.Withdrawn(AT, "Found"), Party.PARTNER, "WITHDRAWN", "{'reason':'Found'}"),
            new Stored(new CaseEvent.Escalated(AT, "Slow"), Party.PARTNER, "ESCALATED", "{'reason':'Slow'}"));

    @Test
    void every_event_of_a_case_has_one_stored_form_and_is_read_back() {
        for (Stored stored : LATER) {
            RecordCodec.Form form = CASES.form(stored.event());

            assertThat(form.type()).isEqualTo(stored.type());
            assertThat(form.version()).isEqualTo(1);
            assertThat(form.data()).hasToString(stored.data().replace('\'', '"'));
            assertThat(stored.event().by()).isEqualTo(stored.by());
            assertThat(CASES.event(reparsed(form), envelope(stored.event()))).isEqualTo(stored.event());
        }
    }

    @Test
    void an_unknown_form_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CASES.event(new RecordCodec.Form("SOLD", 1, new StoredJson()), envelope(CHANGED)))
                .withMessageContaining("SOLD");
        assertThatIllegalStateException()
                .isThrownBy(() -> CASES.event(new RecordCodec.Form("CLOSED", 2, new StoredJson()), envelope(CHANGED)));
        assertThatIllegalStateException()
                .isThrownBy(() -> CUSTOMERS.event(new RecordCodec.Form("SOLD", 1, new StoredJson()), envelope(CHANGED)))
                .withMessageContaining("SOLD");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        CUSTOMERS.event(new RecordCodec.Form("ARCHIVED", 2, new StoredJson()), envelope(CHANGED)));
    }

    @Test
    void a_case_in_every_state_is_stored_whole() {
        Actor by = Actor.administrator("root");
        SupportCase opened = open(by);
        SupportCase asked = after(opened, each -> each.requestSeverity(by, Severity.S2, "No sales", AT));
        SupportCase changed =
                after(asked, each -> OperationsPolicy.standard().changeSeverity(by, each, Severity.S2, "Granted", AT));
        SupportCase without = after(changed, each -> each.contactUnavailable(by, AT));
        SupportCase escalated = after(without, each -> each.escalate(by, "Slow", AT));
        SupportCase acknowledged = after(escalated, each -> each.acknowledge(by, AT.plusSeconds(1)));
        SupportCase told = after(acknowledged, each -> each.giveStatus(by, "Soon", Option.none(), AT.plusSeconds(2)));
        SupportCase observed = after(told, each -> each.observe(by, AT.plusSeconds(99), AT.plusSeconds(3)));
        SupportCase resolved = after(observed, each -> each.resolve(by, "Rebooted", AT.plusSeconds(4)));
        SupportCase closed = after(resolved, each -> each.close(by, AT.plusSeconds(5)));
        SupportCase withdrawn = after(told, each -> each.withdraw(by, "Found", AT.plusSeconds(3)));

        List<SupportCase> all = List.of(
                opened, asked, changed, without, escalated, acknowledged, told, observed, resolved, closed, withdrawn);
        assertThat(all.map(SupportCase::state).distinct()).containsExactlyInAnyOrder(CaseState.values());
        for (SupportCase each : all) {
            assertThat(CASES.state(StoredJson.parse(CASES.state(each).toString())))
                    .isEqualTo(each);
        }
    }

    @Test
    void every_event_of_a_customer_is_read_back_and_so_is_its_state() {
        CustomerProfile profile = CustomerProfile.builder()
                .name("Dubai Trading")
                .region(Region.EMEA)
                .zone(ZoneId.of("Asia/Dubai"))
                .contacts(List.of(ContactId.of("ann")))
                .build();
        CustomerEvent.Created created = new CustomerEvent.Created(CustomerId.of("c-1"), PartnerId.of("acme"), profile);
        List<CustomerEvent> events = List.of(
                created,
                new CustomerEvent.Changed(profile),
                new CustomerEvent.ContactErased(ContactId.of("ann")),
                new CustomerEvent.Archived());

        assertThat(events.map(event -> CUSTOMERS.form(event).type()))
                .containsExactly("CREATED", "CHANGED", "CONTACT_ERASED", "ARCHIVED");
        assertThat(CUSTOMERS.form(created).data())
                .hasToString("{'id':'c-1','partner':'acme','profile':{'applications':[],'contacts':['ann'],"
                                .replace('\'', '"')
                        + "'holidays':{'dates':[]},'name':'Dubai Trading','region':'EMEA','sso':false,'zone':'Asia/Dubai'}}"
                                .replace('\'', '"'));
        for (CustomerEvent event : events) {
            assertThat(CUSTOMERS.event(reparsed(CUSTOMERS.form(event)), envelope(CHANGED)))
                    .isEqualTo(event);
        }
        for (boolean archived : new boolean[] {true, false}) {
            Customer customer = new Customer(created.id(), created.partner(), profile, archived);
            assertThat(CUSTOMERS.state(
                            StoredJson.parse(CUSTOMERS.state(customer).toString())))
                    .isEqualTo(customer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-08T10:00:00Z",
                "2024-02-29T23:59:59.999Z",
                "1969-12-31T23:59:59.001Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "-0001-06-30T12:30:00Z",
                "+12024-03-08T10:00:00Z",
                "2024-03-08T10:00:00.000001Z",
                "2024-03-08T24:00:00Z",
                "2016-12-31T23:59:60Z"
            })
    void an_instant_is_read_as_java_reads_it(String text) {
        assertThat(new StoredJson().with("at", text).instant("at")).isEqualTo(Instant.parse(text));
        assertThat(new StoredJson().with("at", text).optionalInstant("at")).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T10:00:00Z",
                "2024-13-01T10:00:00Z",
                "2024-00-01T10:00:00Z",
                "2024-03-08T25:00:00Z",
                "2024-03-08T10:60:00Z",
                "2024-03-08 10:00:00Z",
                "2024-03-08T10:00:00z.000",
                "2024-03-0\u0668T10:00:00Z"
            })
    void what_is_no_instant_is_none(String text) {
        assertThatThrownBy(() -> new StoredJson().with("at", text).instant("at"))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_reader_that_has_read_a_calendar_still_tells_another_one_apart() {
        StoredCalendar calendars = new StoredCalendar();
        BusinessCalendar berlin = BusinessCalendar.weekdays(ZoneId.of("Europe/Berlin"));
        List<BusinessCalendar> different = List.of(
                berlin,
                BusinessCalendar.weekdays(ZoneId.of("Europe/Paris")),
                berlin.withHolidays(HashSet.of(LocalDate.of(2024, 3, 8))),
                berlin.withWorkingDays(HashSet.of(DayOfWeek.SUNDAY)),
                berlin.withHours(BusinessHours.of(LocalTime.of(8, 0), LocalTime.of(17, 0))),
                berlin.withHours(BusinessHours.of(LocalTime.of(9, 0), LocalTime.of(16, 0))));

        different
                .appendAll(different)
                .forEach(calendar -> assertThat(calendars.read(StoredCalendar.form(calendar)))
                        .isEqualTo(calendar));
    }

    private static SupportCase open(Actor by) {
        CaseOpening.Builder opening = CaseOpening.builder();
        opening.id(CaseId.of("case-1"))
                .number(CaseNumber.of("123-456-789"))
                .customer(CustomerId.of("c-1"))
                .problem("No calls")
                .severity(Either.left(Severity.S3))
                .openedAt(AT)
                .calendar(BusinessCalendar.weekdays(ZoneOffset.UTC));
        return OperationsPolicy.standard().openCase(by, opening.build()).get().after(Option.none());
    }

    private static <E extends CaseEvent> SupportCase after(
            SupportCase before, Function1<SupportCase, Either<?, E>> command) {
        return command.apply(before).get().after(Option.some(before));
    }

    private static RecordCodec.Form reparsed(RecordCodec.Form form) {
        return new RecordCodec.Form(
                form.type(), form.version(), StoredJson.parse(form.data().toString()));
    }

    private static Envelope envelope(CaseEvent event) {
        return Envelope.builder()
                .actor("root")
                .standsIn(true)
                .party(event.by())
                .rule(event.rule())
                .at(event.at())
                .recordedAt(AT)
                .edition(EditionName.of("2024.1"))
                .requestId("r-1")
                .build();
    }
}
