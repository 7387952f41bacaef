package io.github.diops.application.usecase;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseNumber;
import io.github.diops.domain.supportcase.CaseState;
import io.github.diops.domain.supportcase.ContactGap;
import io.github.diops.domain.supportcase.ExternalReference;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.control.Option;
import java.time.Instant;

/** The stored form of support cases. */
final class CaseCodec implements RecordCodec<SupportCase, CaseEvent> {
    private static final String OPENED = "OPENED";
    private static final String ACKNOWLEDGED = "ACKNOWLEDGED";
    private static final String SEVERITY_CHANGED = "SEVERITY_CHANGED";
    private static final String SEVERITY_REQUESTED = "SEVERITY_REQUESTED";
    private static final String STATUS_GIVEN = "STATUS_GIVEN";
    private static final String CONTACT_UNAVAILABLE = "CONTACT_UNAVAILABLE";
    private static final String CONTACT_AVAILABLE = "CONTACT_AVAILABLE";
    private static final String OBSERVATION_BEGUN = "OBSERVATION_BEGUN";
    private static final String RESOLVED = "RESOLVED";
    private static final String REOPENED = "REOPENED";
    private static final String CLOSED = "CLOSED";
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String ESCALATED = "ESCALATED";

    private final StoredCalendar calendars = new StoredCalendar();

    @Override
    public Form form(CaseEvent event) {
        return event instanceof CaseEvent.Opened opened
                ? new Form(OPENED, 1, opening(opened))
                : later((CaseEvent.Later) event);
    }

    private static Form later(CaseEvent.Later event) {
        return switch (event.step()) {
            case ACKNOWLEDGE -> new Form(ACKNOWLEDGED, 1, new StoredJson());
            case CHANGE_SEVERITY -> new Form(SEVERITY_CHANGED, 1, change((CaseEvent.SeverityChanged) event));
            case REQUEST_SEVERITY -> new Form(SEVERITY_REQUESTED, 1, request((CaseEvent.SeverityRequested) event));
            case GIVE_STATUS -> new Form(STATUS_GIVEN, 1, status((CaseEvent.StatusGiven) event));
            case RECORD_CONTACT_UNAVAILABLE -> new Form(CONTACT_UNAVAILABLE, 1, new StoredJson());
            case RECORD_CONTACT_AVAILABLE -> new Form(CONTACT_AVAILABLE, 1, new StoredJson());
            case OBSERVE ->
                new Form(
                        OBSERVATION_BEGUN,
                        1,
                        new StoredJson().with("until", ((CaseEvent.ObservationBegun) event).untilExclusive()));
            case RESOLVE ->
                new Form(RESOLVED, 1, new StoredJson().with("resolution", ((CaseEvent.Resolved) event).resolution()));
            case REOPEN -> new Form(REOPENED, 1, reason(((CaseEvent.Reopened) event).reason()));
            case CLOSE -> new Form(CLOSED, 1, new StoredJson());
            case WITHDRAW -> new Form(WITHDRAWN, 1, reason(((CaseEvent.Withdrawn) event).reason()));
            case ESCALATE -> new Form(ESCALATED, 1, reason(((CaseEvent.Escalated) event).reason()));
        };
    }

    @Override
    public CaseEvent event(Form form, Envelope envelope) {
        StoredJson data = form.data();
        Instant at = envelope.at();
        return switch (form.type() + " " + form.version()) {
            case OPENED + " 1" -> opening(data, at);
            case ACKNOWLEDGED + " 1" -> new CaseEvent.Acknowledged(at);
            case SEVERITY_CHANGED + " 1" -> change(data, at);
            case SEVERITY_REQUESTED + " 1" -> request(data, at);
            case STATUS_GIVEN + " 1" -> new CaseEvent.StatusGiven(at, data.text("text"), data.option("actionPlan"));
            case CONTACT_UNAVAILABLE + " 1" -> new CaseEvent.ContactUnavailable(at, envelope.party());
            case CONTACT_AVAILABLE + " 1" -> new CaseEvent.ContactAvailable(at, envelope.party());
            case OBSERVATION_BEGUN + " 1" -> new CaseEvent.ObservationBegun(at, data.instant("until"));
            case RESOLVED + " 1" -> new CaseEvent.Resolved(at, data.text("resolution"));
            case REOPENED + " 1" -> new CaseEvent.Reopened(at, envelope.party(), data.text("reason"));
            case CLOSED + " 1" -> new CaseEvent.Closed(at, envelope.party());
            case WITHDRAWN + " 1" -> new CaseEvent.Withdrawn(at, data.text("reason"));
            case ESCALATED + " 1" -> new CaseEvent.Escalated(at, data.text("reason"));
            default ->
                throw new IllegalStateException("a case has no event " + form.type() + " of version " + form.version());
        };
    }

    @Override
    public SupportCase after(Option<SupportCase> before, CaseEvent event) {
        return event.after(before);
    }

    @Override
    public int stateVersion() {
        return 2;
    }

    @Override
    public StoredJson state(SupportCase supportCase) {
        return new StoredJson()
                .with("opening", opening(supportCase.opening()))
                .with("openedAt", supportCase.opening().at())
                .with("state", supportCase.state())
                .with("acknowledgedAt", supportCase.acknowledgedAt())
                .with(
                        "severityChanges",
                        supportCase.severityChanges().map(event -> change(event).with("at", event.at())))
                .with(
                        "severityRequest",
                        supportCase
                                .severityRequest()
                                .map(event -> request(event).with("at", event.at())))
                .with(
                        "contactGaps",
                        supportCase
                                .contactGaps()
                                .map(gap -> new StoredJson()
                                        .with("from", gap.from())
                                        .with("until", gap.untilExclusive())))
                .with("observedUntil", supportCase.observedUntil())
                .with("statusAt", supportCase.statusAt())
                .with("escalatedAt", supportCase.escalatedAt())
                .with("withdrawnAt", supportCase.withdrawnAt())
                .with("lastEventAt", supportCase.lastEventAt());
    }

    @Override
    public SupportCase state(StoredJson stored) {
        return SupportCase.builder()
                .opening(opening(stored.object("opening"), stored.instant("openedAt")))
                .state(CaseState.valueOf(stored.text("state")))
                .acknowledgedAt(stored.optionalInstant("acknowledgedAt"))
                .severityChanges(stored.objects("severityChanges").map(event -> change(event, event.instant("at"))))
                .severityRequest(
                        stored.optionalObject("severityRequest").map(event -> request(event, event.instant("at"))))
                .contactGaps(stored.objects("contactGaps")
                        .map(gap -> new ContactGap(gap.instant("from"), gap.optionalInstant("until"))))
                .observedUntil(stored.optionalInstant("observedUntil"))
                .statusAt(stored.optionalInstant("statusAt"))
                .escalatedAt(stored.optionalInstant("escalatedAt"))
                .withdrawnAt(stored.optionalInstant("withdrawnAt"))
                .lastEventAt(stored.instant("lastEventAt"))
                .build();
    }

    private static StoredJson reason(String reason) {
        return new StoredJson().with("reason", reason);
    }

    private static StoredJson status(CaseEvent.StatusGiven event) {
        return new StoredJson().with("text", event.text()).with("actionPlan", event.actionPlan());
    }

    private static StoredJson request(CaseEvent.SeverityRequested event) {
        return new StoredJson()
                .with("severity", event.severity())
                .with("businessImpactChange", event.businessImpactChange());
    }

    private static CaseEvent.SeverityRequested request(StoredJson stored, Instant at) {
        return new CaseEvent.SeverityRequested(
                at, Severity.valueOf(stored.text("severity")), stored.text("businessImpactChange"));
    }

    private static StoredJson change(CaseEvent.SeverityChanged event) {
        return new StoredJson()
                .with("severity", event.severity())
                .with("reason", event.reason())
                .with("startsAt", event.startsAt())
                .with("dueAt", event.dueAt())
                .with("because", event.because())
                .with("edition", event.edition());
    }

    private static CaseEvent.SeverityChanged change(StoredJson stored, Instant at) {
        return CaseEvent.SeverityChanged.builder()
                .at(at)
                .severity(Severity.valueOf(stored.text("severity")))
                .reason(stored.text("reason"))
                .startsAt(stored.instant("startsAt"))
                .dueAt(stored.instant("dueAt"))
                .because(stored.texts("because").map(RuleId::of))
                .edition(EditionName.of(stored.text("edition")))
                .build();
    }

    private static StoredJson opening(CaseEvent.Opened opened) {
        return new StoredJson()
                .with("id", opened.id())
                .with("number", opened.number())
                .with("customer", opened.customer())
                .with("problem", opened.problem())
                .with("severity", opened.severity())
                .with("stated", opened.stated())
                .with("proposed", opened.proposed())
                .with("impact", opened.impact())
                .with("urgency", opened.urgency())
                .with("channel", opened.channel())
                .with(
                        "references",
                        opened.references()
                                .map(reference -> new StoredJson()
                                        .with("system", reference.system())
                                        .with("id", reference.id())))
                .with("calendar", StoredCalendar.form(opened.calendar()))
                .with("startsAt", opened.startsAt())
                .with("dueAt", opened.dueAt())
                .with("because", opened.because())
                .with("edition", opened.edition());
    }

    private CaseEvent.Opened opening(StoredJson stored, Instant at) {
        return CaseEvent.Opened.builder()
                .id(CaseId.of(stored.text("id")))
                .number(CaseNumber.of(stored.text("number")))
                .customer(CustomerId.of(stored.text("customer")))
                .problem(stored.text("problem"))
                .severity(Severity.valueOf(stored.text("severity")))
                .stated(stored.option("stated").map(Severity::valueOf))
                .proposed(stored.option("proposed").map(Severity::valueOf))
                .impact(stored.option("impact").map(Impact::valueOf))
                .urgency(stored.option("urgency").map(Urgency::valueOf))
                .channel(stored.option("channel").map(SupportChannel::valueOf))
                .references(stored.objects("references")
                        .map(reference -> new ExternalReference(reference.text("system"), reference.text("id"))))
                .calendar(calendars.read(stored.object("calendar")))
                .at(at)
                .startsAt(stored.instant("startsAt"))
                .dueAt(stored.instant("dueAt"))
                .because(stored.texts("because").map(RuleId::of))
                .edition(EditionName.of(stored.text("edition")))
                .build();
    }
}
