package io.github.diops.domain.change;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * Maintenance on record, as its events have left it (CHG-12).
 *
 * @param planned how it was planned
 * @param schedule its window and what is agreed and announced of it
 * @param state where it stands
 * @param outcome how it ended, once it has
 * @param lastEventAt when the last of its events happened
 */
public record Maintenance(
        MaintenanceEvent.Planned planned,
        Schedule schedule,
        MaintenanceState state,
        Option<MaintenanceEvent.Completed> outcome,
        Instant lastEventAt) {

    /**
     * When it is to run.
     *
     * @param window the window that holds it now
     * @param noticeAt when its notice was sent; none while nothing is announced of the window
     * @param timesRescheduled how often a new date was agreed at the partner's request (CHG-08b)
     */
    public record Schedule(MaintenanceWindow window, Option<Instant> noticeAt, int timesRescheduled) {}

    /**
     * The event of planning maintenance under {@code edition}. Refused to any party but Cisco, or for an emergency the
     * partner (CHG-12), and where the work may not run then: planned work runs whole in one window (MNT-06a), on a
     * weekend only on Cisco's infrastructure (MNT-04), the window being the plan's own and still ahead (CHG-05b), a
     * renewal's among its candidates (CHG-06a), where the expiry is known.
     *
     * @param windows the windows of the plan's region
     * @param renewalWindows of a renewal, the windows in which it may run as planned work (CRT-01a)
     */
    public static Either<Refusal, MaintenanceEvent.Planned> plan(
            Actor by,
            MaintenancePlan plan,
            WindowCalendar windows,
            List<MaintenanceWindow> renewalWindows,
            EditionName edition) {
        return planner(by, plan.work())
                .toEither(() -> Refusal.of(ChangeRefusal.NOT_THEIRS_TO_PLAN))
                .flatMap(party -> WindowFit.of(windows, plan.work(), plan.runs(), DateAgreement.NONE)
                        .filterOrElse(
                                fit -> isEmergency(plan) || fit.value().contains(plan.window()),
                                fit -> Refusal.of(ChangeRefusal.NOT_IN_ONE_WINDOW)
                                        .with("region", plan.window().region())
                                        .with("start", plan.runs().start())
                                        .with("end", plan.runs().endExclusive()))
                        .filterOrElse(
                                fit -> isEmergency(plan)
                                        || !plan.window().start().isBefore(plan.at()),
                                fit -> begun(plan.window(), plan.at()))
                        .filterOrElse(
                                fit -> mayRenew(plan, plan.window(), renewalWindows),
                                fit -> noRenewalWindow(plan.window()))
                        .map(fit -> new MaintenanceEvent.Planned(party, plan, edition)));
    }

    private static boolean isEmergency(MaintenancePlan plan) {
        return plan.work().emergency().isDefined();
    }

    private static boolean mayRenew(
            MaintenancePlan plan, MaintenanceWindow window, List<MaintenanceWindow> renewalWindows) {
        return plan.certificateExpiresAt().isEmpty() || isEmergency(plan) || renewalWindows.contains(window);
    }

    private static Refusal noRenewalWindow(MaintenanceWindow window) {
        return Refusal.of(ChangeRefusal.NOT_A_RENEWAL_WINDOW).with("newWindowStart", window.start());
    }

    private static Refusal begun(MaintenanceWindow window, Instant at) {
        return Refusal.of(ChangeRefusal.WINDOW_HAS_BEGUN)
                .with("newWindowStart", window.start())
                .with("receivedAt", at);
    }

    /**
     * The event of sending its notice at {@code at}. Refused to any party but the planner (CHG-12), unless it lies
     * ahead (CHG-12), and of planned work too late (CHG-02a), save that a late notice of a renewal is recorded as such
     * (CRT-01c).
     *
     * @throws IllegalArgumentException if {@code at} lies before the last event
     */
    public Either<Refusal, MaintenanceEvent.NoticeSent> sendNotice(Actor by, Instant at, NoticePolicy policy) {
        return ahead(by, at)
                .flatMap(party -> policy.decide(plan().work(), window(), calendars(), at)
                        .map(Ruling::value)
                        .filterOrElse(
                                decision -> decision.sufficient() || plan().kind() == ChangeKind.CERTIFICATE_RENEWAL,
                                decision -> tooLate(decision, at))
                        .map(decision -> new MaintenanceEvent.NoticeSent(at, party, decision.sufficient())));
    }

    private static Refusal tooLate(NoticeDecision decision, Instant at) {
        Refusal refusal = Refusal.of(ChangeRefusal.NOTICE_TOO_LATE).with("at", at);
        return decision.limit()
                .map(limit -> refusal.with("latestNoticeDate", limit.date()))
                .getOrElse(refusal);
    }

    /**
     * The event of agreeing the new date that the partner asks for. Refused to any party but the partner (CHG-07),
     * unless it lies ahead (CHG-12), and as {@link ReschedulePolicy#decide} says; with several customers an answer is
     * timely if it is for each (CHG-01c).
     *
     * @param renewalWindows of a renewal, the windows in which it may run as planned work (CRT-01a)
     * @throws IllegalArgumentException if the request was received before the last event
     */
    public Either<Refusal, MaintenanceEvent.Rescheduled> reschedule(
            Actor by,
            RescheduleRequest request,
            ReschedulePolicy policy,
            NoticePolicy notice,
            List<MaintenanceWindow> renewalWindows) {
        requireAfterLastEvent(request.receivedAt());
        if (!by.standsFor(Party.PARTNER)) {
            return Either.left(Refusal.of(ChangeRefusal.ONLY_THE_PARTNER_ASKS));
        }
        if (!state.isAhead()) {
            return Either.left(notAhead());
        }
        return policy.decide(asChange(renewalWindows), request, notice, strictestZone(notice))
                .map(ruling -> new MaintenanceEvent.Rescheduled(
                        request.receivedAt(),
                        request.newWindow(),
                        request.reason(),
                        ruling.value().timely()));
    }

    /**
     * The event of the planner's own move to {@code window}; it uses up nobody's reschedule (CHG-08b) and needs a fresh
     * notice (CHG-05a). Refused to others and unless it lies ahead (CHG-12), to the window it is in (CHG-05c), and where
     * the work may not run then.
     *
     * @param windows the windows of its region
     * @param renewalWindows of a renewal, the windows in which it may run as planned work (CRT-01a)
     * @throws IllegalArgumentException if {@code at} lies before the last event
     */
    public Either<Refusal, MaintenanceEvent.Moved> move(
            Actor by,
            MaintenanceWindow window,
            String reason,
            Instant at,
            WindowCalendar windows,
            List<MaintenanceWindow> renewalWindows) {
        WorkPeriod whole = new WorkPeriod(window.start(), window.endExclusive());
        return ahead(by, at)
                .flatMap(party -> WindowFit.of(windows, plan().work(), whole, DateAgreement.NONE)
                        .filterOrElse(fit -> !window.start().isBefore(at), fit -> begun(window, at))
                        .filterOrElse(fit -> mayRenew(plan(), window, renewalWindows), fit -> noRenewalWindow(window))
                        .flatMap(fit -> ReschedulePolicy.sameWindow(window(), window)
                                .<Either<Refusal, Party>>map(Either::left)
                                .getOrElse(() -> Either.right(party)))
                        .map(mover -> new MaintenanceEvent.Moved(at, mover, window, reason)));
    }

    /**
     * The event of beginning its work at {@code at}. Refused to any party but the planner (CHG-12), unless it lies ahead
     * (CHG-12), without a notice (CHG-02), and outside its window (MNT-06); an emergency needs neither (CHG-10).
     *
     * @throws IllegalArgumentException if {@code at} lies before the last event
     */
    public Either<Refusal, MaintenanceEvent.Started> start(Actor by, Instant at) {
        boolean emergency = isEmergency(plan());
        return ahead(by, at)
                .filterOrElse(
                        party -> emergency || state == MaintenanceState.NOTIFIED,
                        party -> Refusal.of(ChangeRefusal.NO_NOTICE_SENT))
                .filterOrElse(
                        party -> emergency || window().contains(at),
                        party -> Refusal.of(ChangeRefusal.OUTSIDE_ITS_WINDOW)
                                .with("at", at)
                                .with("windowStart", window().start())
                                .with("windowEnd", window().endExclusive()))
                .map(party -> new MaintenanceEvent.Started(at, party));
    }

    /**
     * The event of ending its work. Refused to any party but the planner, and unless it has started (CHG-12).
     *
     * @throws IllegalArgumentException if {@code at} lies before the last event
     */
    public Either<Refusal, MaintenanceEvent.Completed> complete(
            Actor by, boolean successful, Option<String> note, Instant at) {
        return planner(by, at)
                .filterOrElse(
                        party -> state == MaintenanceState.STARTED,
                        party -> Refusal.of(ChangeRefusal.NOT_STARTED).with("state", state))
                .map(party -> new MaintenanceEvent.Completed(at, party, successful, note));
    }

    /**
     * The event of calling it off. Refused to any party but the planner, and unless it lies ahead (CHG-12).
     *
     * @throws IllegalArgumentException if {@code at} lies before the last event
     */
    public Either<Refusal, MaintenanceEvent.Cancelled> cancel(Actor by, String reason, Instant at) {
        return ahead(by, at).map(party -> new MaintenanceEvent.Cancelled(at, party, reason));
    }

    /** The window that holds it now. */
    public MaintenanceWindow window() {
        return schedule.window();
    }

    public MaintenancePlan plan() {
        return planned.plan();
    }

    /** Its customers' calendars, as they were at planning. */
    public List<BusinessCalendar> calendars() {
        return plan().customers().map(ConcernedCustomer::calendar);
    }

    /** What a request to move it is held against. */
    public PlannedChange asChange(List<MaintenanceWindow> renewalWindows) {
        return PlannedChange.builder()
                .kind(plan().kind())
                .work(plan().work())
                .window(window())
                .noticeAt(schedule.noticeAt())
                .timesRescheduled(schedule.timesRescheduled())
                .severeVulnerability(plan().severeVulnerability())
                .renewalWindows(renewalWindows)
                .build();
    }

    /** The zone of the customer for whom an answer is late first; the first customer's while there is no notice. */
    private ZoneId strictestZone(NoticePolicy notice) {
        List<ZoneId> zones = calendars().map(BusinessCalendar::zone);
        return schedule.noticeAt()
                .flatMap(at -> zones.minBy(Comparator.comparing(zone -> notice.timelyUntilExclusive(at, zone))))
                .getOrElse(zones::head);
    }

    /** The party that may plan such work as {@code by}: Cisco, or for an emergency the partner (CHG-10, CHG-12). */
    private static Option<Party> planner(Actor by, Work work) {
        return List.of(Party.CISCO, Party.PARTNER)
                .filter(party -> party == Party.CISCO || work.emergency().isDefined())
                .find(by::standsFor);
    }

    private Either<Refusal, Party> planner(Actor by, Instant at) {
        requireAfterLastEvent(at);
        Party planner = planned.by();
        return by.standsFor(planner)
                ? Either.right(planner)
                : Either.left(Refusal.of(ChangeRefusal.NOT_THEIRS_TO_RUN).with("planner", planner));
    }

    private Either<Refusal, Party> ahead(Actor by, Instant at) {
        return planner(by, at).filterOrElse(party -> state.isAhead(), party -> notAhead());
    }

    private Refusal notAhead() {
        return Refusal.of(ChangeRefusal.NOT_AHEAD).with("state", state);
    }

    private void requireAfterLastEvent(Instant at) {
        if (at.isBefore(lastEventAt)) {
            throw new IllegalArgumentException(at + " lies before " + lastEventAt);
        }
    }

    static Maintenance planned(MaintenanceEvent.Planned event) {
        return new Maintenance(
                event,
                new Schedule(event.plan().window(), Option.none(), 0),
                MaintenanceState.PLANNED,
                Option.none(),
                event.at());
    }

    /** After a notice; a second one replaces the first. */
    Maintenance notified(MaintenanceEvent.NoticeSent event) {
        return next(
                event,
                new Schedule(window(), Option.some(event.at()), schedule.timesRescheduled()),
                MaintenanceState.NOTIFIED);
    }

    /** After a new date was agreed: it needs no fresh notice, so both sides know of it (CHG-05a). */
    Maintenance rescheduled(MaintenanceEvent.Rescheduled event) {
        return next(
                event,
                new Schedule(
                        event.window(),
                        schedule.noticeAt().orElse(Option.some(event.at())),
                        schedule.timesRescheduled() + 1),
                MaintenanceState.NOTIFIED);
    }

    /** After a move by its planner: nothing is announced of the new window. */
    Maintenance moved(MaintenanceEvent.Moved event) {
        return next(
                event,
                new Schedule(event.window(), Option.none(), schedule.timesRescheduled()),
                MaintenanceState.PLANNED);
    }

    Maintenance started(MaintenanceEvent.Started event) {
        return next(event, schedule, MaintenanceState.STARTED);
    }

    Maintenance cancelled(MaintenanceEvent.Cancelled event) {
        return next(event, schedule, MaintenanceState.CANCELLED);
    }

    Maintenance completed(MaintenanceEvent.Completed event) {
        require(event, state == MaintenanceState.STARTED);
        return new Maintenance(planned, schedule, MaintenanceState.COMPLETED, Option.some(event), event.at());
    }

    private Maintenance next(MaintenanceEvent event, Schedule then, MaintenanceState after) {
        require(event, state.isAhead());
        return new Maintenance(planned, then, after, outcome, event.at());
    }

    private void require(MaintenanceEvent event, boolean possible) {
        if (!possible) {
            throw new IllegalStateException(
                    "maintenance " + plan().id() + ": " + event.getClass().getSimpleName() + " cannot follow " + state);
        }
    }
}
