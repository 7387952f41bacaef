package io.github.diops.application.usecase;

import io.github.diops.application.port.in.MaintenanceView;
import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.Timer;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.LocalTimes;
import io.github.diops.domain.change.ConcernedCustomer;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceEvent;
import io.github.diops.domain.change.NoticeLimit;
import io.github.diops.domain.change.RescheduleAdvice;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/** Maintenance events as records. */
final class MaintenanceEvents implements RecordKind<Maintenance, MaintenanceEvent, MaintenanceView> {
    /** The last date on which its notice is in time has come (CHG-01, CHG-02a, CHG-12a). */
    static final String NOTICE_DUE = "NOTICE_DUE";

    /** The partner's answer to the notice is no longer timely (CHG-04a), an upgrade no longer moved (CHG-08a, CHG-12a). */
    static final String ANSWER_DUE = "ANSWER_DUE";

    /** Its window begins (MNT-06, CHG-12a). */
    static final String WINDOW_BEGINS = "WINDOW_BEGINS";

    private final OperationsPolicy policy;

    MaintenanceEvents(OperationsPolicy policy) {
        this.policy = policy;
    }

    @Override
    public StreamKey.Kind kind() {
        return StreamKey.Kind.MAINTENANCE;
    }

    @Override
    public MaintenanceCodec codec() {
        return new MaintenanceCodec();
    }

    @Override
    public Object id(Maintenance maintenance) {
        return maintenance.plan().id();
    }

    @Override
    public Instant lastEventAt(Maintenance maintenance) {
        return maintenance.lastEventAt();
    }

    @Override
    public Deed deed(MaintenanceEvent event, Instant now) {
        return new Deed(event.by(), event.rule(), event.at());
    }

    @Override
    public Set<CustomerId> customers(Maintenance maintenance) {
        return maintenance.plan().customers().map(ConcernedCustomer::id).toSet();
    }

    @Override
    public Commit.Builder listed(Commit.Builder commit, Maintenance after) {
        return commit.listed(Option.some(after.plan().at()));
    }

    @Override
    public Option<List<Timer>> timers(MaintenanceEvent event, Maintenance after) {
        return Option.some(timers(after));
    }

    private List<Timer> timers(Maintenance maintenance) {
        Option<Instant> windowBegins = Option.some(maintenance.window().start());
        return switch (maintenance.state()) {
            case PLANNED ->
                timers(maintenance, NOTICE_DUE, noticeDue(maintenance))
                        .appendAll(timers(maintenance, WINDOW_BEGINS, windowBegins));
            case NOTIFIED -> {
                MaintenanceView.Terms terms = terms(maintenance);
                yield timers(
                                maintenance,
                                ANSWER_DUE,
                                terms.answerTimelyUntilExclusive().orElse(terms.rescheduleUntil()))
                        .appendAll(timers(maintenance, WINDOW_BEGINS, windowBegins));
            }
            case STARTED, COMPLETED, CANCELLED -> List.empty();
        };
    }

    private static List<Timer> timers(Maintenance maintenance, String kind, Option<Instant> due) {
        return due.map(at -> new Timer(
                        kind,
                        at,
                        new StoredJson()
                                .with("title", maintenance.plan().title())
                                .with("windowStart", maintenance.window().start())
                                .toString()))
                .toList();
    }

    /** The first instant of a last notice date, on whichever customer's clock that comes first; none in an emergency. */
    private Option<Instant> noticeDue(Maintenance maintenance) {
        return maintenance
                .calendars()
                .flatMap(calendar -> latestNotice(maintenance, List.of(calendar))
                        .map(limit -> LocalTimes.instantOf(limit.date().atStartOfDay(), calendar.zone())))
                .min();
    }

    private Option<NoticeLimit> latestNotice(Maintenance maintenance, List<BusinessCalendar> calendars) {
        return policy.latestNotice(maintenance.plan().work(), maintenance.window(), calendars)
                .toOption()
                .flatMap(latest -> latest.value());
    }

    @Override
    public MaintenanceView view(RecordStreams.Loaded<Maintenance> found, Instant now) {
        return new MaintenanceView(
                found.state(),
                found.state().plan().customers().map(ConcernedCustomer::id),
                found.head().version(),
                switch (found.state().state()) {
                    case PLANNED, NOTIFIED -> terms(found.state());
                    case STARTED, COMPLETED, CANCELLED -> MaintenanceView.Terms.NONE;
                });
    }

    private MaintenanceView.Terms terms(Maintenance maintenance) {
        Instant start = maintenance.window().start();
        List<RescheduleAdvice> advice = maintenance
                .calendars()
                .map(calendar -> policy.rescheduleAdvice(
                                maintenance.asChange(List.empty()), calendar.zone(), start, start)
                        .value());
        return new MaintenanceView.Terms(
                latestNotice(maintenance, maintenance.calendars()).map(NoticeLimit::date),
                advice.flatMap(RescheduleAdvice::timelyUntilExclusive).min(),
                advice.flatMap(RescheduleAdvice::until).headOption());
    }
}
