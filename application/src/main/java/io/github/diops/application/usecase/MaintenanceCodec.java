package io.github.diops.application.usecase;

import io.github.diops.application.port.out.Scope;
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
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** The stored form of maintenance events. */
final class MaintenanceCodec implements RecordCodec<Maintenance, MaintenanceEvent> {
    private static final String PLANNED = "PLANNED";
    private static final String NOTICE_SENT = "NOTICE_SENT";
    private static final String RESCHEDULED = "RESCHEDULED";
    private static final String MOVED = "MOVED";
    private static final String STARTED = "STARTED";
    private static final String COMPLETED = "COMPLETED";
    private static final String CANCELLED = "CANCELLED";

    private static final String CUSTOMERS = "customers";

    private final StoredCalendar calendars = new StoredCalendar();

    @Override
    public Form form(MaintenanceEvent event) {
        if (event instanceof MaintenanceEvent.Planned planned) {
            return new Form(PLANNED, 1, plan(planned.plan()).with("edition", planned.edition()));
        }
        if (event instanceof MaintenanceEvent.NoticeSent sent) {
            return new Form(NOTICE_SENT, 1, new StoredJson().with("sufficient", sent.sufficient()));
        }
        if (event instanceof MaintenanceEvent.Rescheduled agreed) {
            return new Form(
                    RESCHEDULED,
                    1,
                    new StoredJson()
                            .with("window", StoredWindow.form(agreed.window()))
                            .with("reason", agreed.reason())
                            .with("timely", agreed.timely()));
        }
        if (event instanceof MaintenanceEvent.Moved moved) {
            return new Form(
                    MOVED,
                    1,
                    new StoredJson()
                            .with("window", StoredWindow.form(moved.window()))
                            .with("reason", moved.reason()));
        }
        if (event instanceof MaintenanceEvent.Started) {
            return new Form(STARTED, 1, new StoredJson());
        }
        if (event instanceof MaintenanceEvent.Completed completed) {
            return new Form(COMPLETED, 1, outcome(completed));
        }
        return new Form(CANCELLED, 1, new StoredJson().with("reason", ((MaintenanceEvent.Cancelled) event).reason()));
    }

    @Override
    public MaintenanceEvent event(Form form, Envelope envelope) {
        StoredJson data = form.data();
        Instant at = envelope.at();
        Party by = envelope.party();
        return switch (form.type() + " " + form.version()) {
            case PLANNED + " 1" -> planned(data, by, at);
            case NOTICE_SENT + " 1" -> new MaintenanceEvent.NoticeSent(at, by, data.flag("sufficient"));
            case RESCHEDULED + " 1" ->
                new MaintenanceEvent.Rescheduled(
                        at, StoredWindow.read(data.object("window")), data.text("reason"), data.flag("timely"));
            case MOVED + " 1" ->
                new MaintenanceEvent.Moved(at, by, StoredWindow.read(data.object("window")), data.text("reason"));
            case STARTED + " 1" -> new MaintenanceEvent.Started(at, by);
            case COMPLETED + " 1" -> outcome(data, by, at);
            case CANCELLED + " 1" -> new MaintenanceEvent.Cancelled(at, by, data.text("reason"));
            default ->
                throw new IllegalStateException(
                        "maintenance has no event " + form.type() + " of version " + form.version());
        };
    }

    @Override
    public Maintenance after(Option<Maintenance> before, MaintenanceEvent event) {
        return event.after(before);
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public StoredJson state(Maintenance maintenance) {
        return new StoredJson()
                .with("plan", plan(maintenance.plan()))
                .with("plannedAt", maintenance.plan().at())
                .with("plannedBy", maintenance.planned().by())
                .with("edition", maintenance.planned().edition())
                .with("window", StoredWindow.form(maintenance.window()))
                .with("noticeAt", maintenance.schedule().noticeAt())
                .with("timesRescheduled", (long) maintenance.schedule().timesRescheduled())
                .with("state", maintenance.state())
                .with(
                        "outcome",
                        maintenance
                                .outcome()
                                .map(event ->
                                        outcome(event).with("at", event.at()).with("by", event.by())))
                .with("lastEventAt", maintenance.lastEventAt());
    }

    @Override
    public Maintenance state(StoredJson stored) {
        return new Maintenance(
                planned(
                        stored.object("plan").with("edition", stored.text("edition")),
                        Party.valueOf(stored.text("plannedBy")),
                        stored.instant("plannedAt")),
                new Maintenance.Schedule(
                        StoredWindow.read(stored.object("window")),
                        stored.optionalInstant("noticeAt"),
                        Math.toIntExact(stored.number("timesRescheduled"))),
                MaintenanceState.valueOf(stored.text("state")),
                stored.optionalObject("outcome")
                        .map(event -> outcome(event, Party.valueOf(event.text("by")), event.instant("at"))),
                stored.instant("lastEventAt"));
    }

    /** The parts of an event without the customers that a reader of that scope is not told of. */
    static StoredJson told(StoredJson data, Scope reader) {
        List<StoredJson> customers = data.objects(CUSTOMERS);
        return customers.isEmpty()
                ? data
                : data.with(
                        CUSTOMERS, customers.filter(customer -> reader.tellsOf(CustomerId.of(customer.text("id")))));
    }

    private static StoredJson outcome(MaintenanceEvent.Completed event) {
        return new StoredJson().with("successful", event.successful()).with("note", event.note());
    }

    private static MaintenanceEvent.Completed outcome(StoredJson stored, Party by, Instant at) {
        return new MaintenanceEvent.Completed(at, by, stored.flag("successful"), stored.option("note"));
    }

    private static StoredJson plan(MaintenancePlan plan) {
        return new StoredJson()
                .with("id", plan.id())
                .with("partner", plan.partner())
                .with(
                        CUSTOMERS,
                        plan.customers()
                                .map(customer -> new StoredJson()
                                        .with("id", customer.id())
                                        .with("calendar", StoredCalendar.form(customer.calendar()))))
                .with("title", plan.title())
                .with("kind", plan.kind())
                .with("work", work(plan.work()))
                .with("window", StoredWindow.form(plan.window()))
                .with(
                        "period",
                        plan.period()
                                .map(period -> new StoredJson()
                                        .with("start", period.start())
                                        .with("end", period.endExclusive())))
                .with("certificateExpiresAt", plan.certificateExpiresAt())
                .with("severeVulnerability", plan.severeVulnerability())
                .with("release", plan.release());
    }

    private MaintenanceEvent.Planned planned(StoredJson stored, Party by, Instant at) {
        return new MaintenanceEvent.Planned(
                by,
                MaintenancePlan.builder()
                        .id(MaintenanceId.of(stored.text("id")))
                        .partner(PartnerId.of(stored.text("partner")))
                        .customers(stored.objects(CUSTOMERS)
                                .map(customer -> new ConcernedCustomer(
                                        CustomerId.of(customer.text("id")),
                                        calendars.read(customer.object("calendar")))))
                        .title(stored.text("title"))
                        .kind(ChangeKind.valueOf(stored.text("kind")))
                        .work(work(stored.object("work")))
                        .window(StoredWindow.read(stored.object("window")))
                        .period(stored.optionalObject("period")
                                .map(period -> new WorkPeriod(period.instant("start"), period.instant("end"))))
                        .certificateExpiresAt(stored.optionalInstant("certificateExpiresAt"))
                        .severeVulnerability(stored.flag("severeVulnerability"))
                        .release(stored.option("release"))
                        .at(at)
                        .build(),
                EditionName.of(stored.text("edition")));
    }

    private static StoredJson work(Work work) {
        return new StoredJson()
                .with("target", work.target())
                .with("impact", work.impact())
                .with("emergency", work.emergency());
    }

    private static Work work(StoredJson stored) {
        return new Work(
                WorkTarget.valueOf(stored.text("target")),
                WorkImpact.valueOf(stored.text("impact")),
                stored.option("emergency").map(EmergencyReason::valueOf));
    }
}
