package io.github.diops.application.usecase;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessHours;
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
import io.github.diops.domain.supportcase.ExternalReference;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The stored form of support cases. */
final class CaseCodec implements RecordCodec<SupportCase, CaseEvent> {
    private static final String OPENED = "OPENED";
    private static final String ACKNOWLEDGED = "ACKNOWLEDGED";

    @Override
    public Form form(CaseEvent event) {
        return event instanceof CaseEvent.Opened opened
                ? new Form(OPENED, 1, opening(opened))
                : new Form(ACKNOWLEDGED, 1, new StoredJson());
    }

    @Override
    public CaseEvent event(Form form, Envelope envelope) {
        return switch (form.type() + " " + form.version()) {
            case OPENED + " 1" -> opening(form.data(), envelope.at());
            case ACKNOWLEDGED + " 1" -> new CaseEvent.Acknowledged(envelope.at());
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
        return 1;
    }

    @Override
    public StoredJson state(SupportCase supportCase) {
        return new StoredJson()
                .with("opening", opening(supportCase.opening()))
                .with("openedAt", supportCase.opening().at())
                .with("state", supportCase.state())
                .with("acknowledgedAt", supportCase.acknowledgedAt())
                .with("lastEventAt", supportCase.lastEventAt());
    }

    @Override
    public SupportCase state(StoredJson stored) {
        return new SupportCase(
                opening(stored.object("opening"), stored.instant("openedAt")),
                CaseState.valueOf(stored.text("state")),
                stored.option("acknowledgedAt").map(Instant::parse),
                stored.instant("lastEventAt"));
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
                .with("calendar", calendar(opened.calendar()))
                .with("startsAt", opened.startsAt())
                .with("dueAt", opened.dueAt())
                .with("because", opened.because())
                .with("edition", opened.edition());
    }

    private static CaseEvent.Opened opening(StoredJson stored, Instant at) {
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
                .calendar(calendar(stored.object("calendar")))
                .at(at)
                .startsAt(stored.instant("startsAt"))
                .dueAt(stored.instant("dueAt"))
                .because(stored.texts("because").map(RuleId::of))
                .edition(EditionName.of(stored.text("edition")))
                .build();
    }

    private static StoredJson calendar(BusinessCalendar calendar) {
        return new StoredJson()
                .with("zone", calendar.zone())
                .with("opens", calendar.hours().opens())
                .with("closes", calendar.hours().closesExclusive())
                .with("workingDays", calendar.workingDays().toList().sorted())
                .with("holidays", calendar.holidays().toList().sorted());
    }

    private static BusinessCalendar calendar(StoredJson stored) {
        return BusinessCalendar.weekdays(ZoneId.of(stored.text("zone")))
                .withHours(
                        BusinessHours.of(LocalTime.parse(stored.text("opens")), LocalTime.parse(stored.text("closes"))))
                .withWorkingDays(
                        stored.texts("workingDays").map(DayOfWeek::valueOf).toSet())
                .withHolidays(stored.texts("holidays").map(LocalDate::parse).toSet());
    }
}
