package io.github.diops.domain.edition;

import io.github.diops.domain.backup.BackupNights;
import io.github.diops.domain.backup.Backups;
import io.github.diops.domain.backup.NightOutlook;
import io.github.diops.domain.backup.NightReport;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.capacity.CapacityDecision;
import io.github.diops.domain.capacity.CapacityTask;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.certificate.RenewalRequest;
import io.github.diops.domain.change.ChangePlace;
import io.github.diops.domain.change.ChangeProcedure;
import io.github.diops.domain.change.ChangeSize;
import io.github.diops.domain.change.ChangeTask;
import io.github.diops.domain.change.DateAgreement;
import io.github.diops.domain.change.Maintenance;
import io.github.diops.domain.change.MaintenanceEvent;
import io.github.diops.domain.change.MaintenancePlan;
import io.github.diops.domain.change.NoticeDecision;
import io.github.diops.domain.change.NoticeLimit;
import io.github.diops.domain.change.PlannedChange;
import io.github.diops.domain.change.RescheduleAdvice;
import io.github.diops.domain.change.RescheduleRequest;
import io.github.diops.domain.change.Rescheduled;
import io.github.diops.domain.change.WindowFit;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.cop.CopDecision;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.cop.CopInstallation;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.escalation.Escalation;
import io.github.diops.domain.escalation.EscalationAdvice;
import io.github.diops.domain.escalation.EscalationDraft;
import io.github.diops.domain.incident.IncidentHandling;
import io.github.diops.domain.incident.IncidentPlace;
import io.github.diops.domain.incident.IncidentStep;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.network.Monitoring;
import io.github.diops.domain.network.NetworkEnd;
import io.github.diops.domain.recovery.DisasterOutlook;
import io.github.diops.domain.recovery.Failure;
import io.github.diops.domain.recovery.RecoveryPlan;
import io.github.diops.domain.recovery.RecoveryRequest;
import io.github.diops.domain.release.PublishedReleases;
import io.github.diops.domain.release.ReleaseCatalogue;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.release.Upgrade;
import io.github.diops.domain.release.UpgradeDecision;
import io.github.diops.domain.release.UpgradeRequest;
import io.github.diops.domain.response.Alert;
import io.github.diops.domain.response.AttainmentFault;
import io.github.diops.domain.response.AttainmentPeriod;
import io.github.diops.domain.response.AttainmentReport;
import io.github.diops.domain.response.CaseResponse;
import io.github.diops.domain.response.ResponseDeadline;
import io.github.diops.domain.response.ResponseObjective;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.response.SeverityDecision;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityVerdict;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleBook;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.SeverityMatrix;
import io.github.diops.domain.severity.Urgency;
import io.github.diops.domain.supportcase.CaseEvent;
import io.github.diops.domain.supportcase.CaseOpening;
import io.github.diops.domain.supportcase.SupportCase;
import io.github.diops.domain.triage.Component;
import io.github.diops.domain.triage.Triage;
import io.github.diops.domain.triage.TriageDecision;
import io.github.diops.domain.triage.TriageInquiry;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * One edition of the policy: an immutable value that answers each decision as {@link Explained}, with the rules it
 * rests on and its own name (GEN-03). {@link #standard()} is the guide as we read it.
 */
public final class OperationsPolicy {
    private static final int IMPACTS = Impact.values().length;

    private static final OperationsPolicy STANDARD =
            of(Edition.builder().name(EditionName.of("2024.1")).build());

    private static final List<RuleId> PLANNED_OUTLOOK = outlook(MaintenanceRules.MNT_03);
    private static final List<RuleId> INFRASTRUCTURE_OUTLOOK = outlook(MaintenanceRules.MNT_04);

    private final Edition edition;

    /** The answer for each named impact and urgency, made once: row after row by urgency, in each by impact. */
    private final Explained<SeverityDecision>[] finished;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no generic array
    private OperationsPolicy(Edition edition) {
        this.edition = edition;
        this.finished = List.of(Urgency.values())
                .flatMap(urgency -> List.of(Impact.values())
                        .map(impact -> decide(
                                Assessment.of(Assessment.Extent.named(impact), Assessment.Gravity.named(urgency)))))
                .toJavaArray(Explained[]::new);
    }

    /** The guide, with our readings where it is silent. */
    public static OperationsPolicy standard() {
        return STANDARD;
    }

    /** The policy with the numbers, tables and rules of {@code edition}. */
    public static OperationsPolicy of(Edition edition) {
        return new OperationsPolicy(edition);
    }

    public EditionName name() {
        return edition.name();
    }

    /** Every rule that an answer of this edition may cite. */
    public RuleBook ruleBook() {
        return edition.ruleBook();
    }

    public SeverityMatrix severityMatrix() {
        return edition.severityMatrix();
    }

    /** The response objective of {@code severity} (OBJ-01). */
    public ResponseObjective objective(Severity severity) {
        return edition.objectives().of(severity);
    }

    /** How severe an incident of that impact and urgency is (SEV-06). */
    public Explained<SeverityDecision> severity(Impact impact, Urgency urgency) {
        return finished[urgency.ordinal() * IMPACTS + impact.ordinal()];
    }

    /** How severe the assessed incident is; the partner's own statement stands (SEV-08a). */
    public Explained<SeverityDecision> severity(Assessment assessment) {
        boolean plain = assessment.stated().isEmpty()
                && assessment.extent().because().isEmpty()
                && assessment.gravity().because().isEmpty();
        return plain
                ? severity(assessment.extent().impact(), assessment.gravity().urgency())
                : decide(assessment);
    }

    private Explained<SeverityDecision> decide(Assessment assessment) {
        return SeverityDecision.of(assessment, edition.severityMatrix(), edition.objectives())
                .under(name());
    }

    /** By when Cisco must acknowledge a case with that history; refused if its calendar has no business day. */
    public Either<Refusal, Explained<ResponseDeadline>> responseDeadline(
            SeverityHistory history, BusinessCalendar calendar) {
        return history.deadline(this::objective, calendar)
                .map(ruling -> ruling.and(ResponseRules.OBJ_10).under(name()));
    }

    /**
     * How the cases opened in {@code period} were answered, each severity for itself, as far as can be said at
     * {@code asOf}; or every fault of the list.
     */
    public Validation<Seq<AttainmentFault>, Explained<AttainmentReport>> attainment(
            AttainmentPeriod period, Instant asOf, Seq<CaseResponse> cases) {
        return edition.attainment().report(period, asOf, cases).map(ruling -> ruling.under(name()));
    }

    /** Whether work may run over that stretch of time, and in which window. */
    public Either<Refusal, Explained<Option<MaintenanceWindow>>> windowFit(
            Region region, Work work, WorkPeriod period, DateAgreement agreement) {
        return WindowFit.of(windows(region), work, period, agreement).map(fit -> fit.under(name()));
    }

    /** The window open at {@code instant} and the one after it, of those that {@code purpose} may use. */
    public Explained<WindowOutlook> windowsAt(Region region, Instant instant, Purpose purpose) {
        WindowCalendar calendar = windows(region);
        return explained(
                new WindowOutlook(calendar.openAt(instant, purpose), calendar.next(instant, purpose)),
                switch (purpose) {
                    case PLANNED -> PLANNED_OUTLOOK;
                    case INFRASTRUCTURE -> INFRASTRUCTURE_OUTLOOK;
                });
    }

    /** Every window of {@code regions} that has an instant in {@code [from, toExclusive)}, by start, then region. */
    public List<MaintenanceWindow> windows(List<Region> regions, Instant from, Instant toExclusive) {
        return regions.flatMap(region -> windows(region).overlapping(from, toExclusive))
                .sorted(Comparator.comparing(MaintenanceWindow::start).thenComparing(MaintenanceWindow::region));
    }

    /**
     * The event of opening a case: its severity, its deadline and the rules of both. Refused to any party but the
     * partner (ESC-07), and where the customer's calendar has no business day (OBJ-03a).
     */
    public Either<Refusal, CaseEvent.Opened> openCase(Actor by, CaseOpening opening) {
        return opening.open(by, edition.severityMatrix(), edition.objectives(), name());
    }

    /**
     * The event of Cisco's changing a case's severity, with the deadline that follows (SEV-10, OBJ-08, OBJ-08a).
     *
     * @throws IllegalArgumentException if {@code at} lies before the case's last event, or the reason is blank
     */
    public Either<Refusal, CaseEvent.SeverityChanged> changeSeverity(
            Actor by, SupportCase supportCase, Severity severity, String reason, Instant at) {
        return supportCase.changeSeverity(by, severity, reason, at, edition.objectives(), name());
    }

    /**
     * The gravest warning or the breach that has fallen due on a case's response clock since {@code lastLook}, if any.
     *
     * @param lastLook when it was last asked; none before the first time
     */
    public Either<Refusal, Explained<Option<Alert>>> alert(
            SupportCase supportCase, Option<Instant> lastLook, Instant now) {
        return supportCase
                .alert(edition.objectives(), lastLook, now)
                .map(alert -> explained(alert, ids(ResponseRules.OBJ_10, ResponseRules.OBJ_10A)));
    }

    /** What a case's response clock reports, in order, if nothing happens to the case any more. */
    public Either<Refusal, Explained<List<Alert>>> outlook(SupportCase supportCase) {
        return supportCase
                .outlook(edition.objectives())
                .map(alerts -> explained(alerts, ids(ResponseRules.OBJ_10, ResponseRules.OBJ_10A)));
    }

    /**
     * Whether a notice of planned work, sent at {@code noticeAt}, is in time for every customer; refused where a
     * customer's calendar has no business day (OBJ-03a).
     *
     * @param customers the calendars of the customers it concerns, at least one
     * @throws IllegalArgumentException if there is no customer
     */
    public Either<Refusal, Explained<NoticeDecision>> notice(
            Work work, MaintenanceWindow window, List<BusinessCalendar> customers, Instant noticeAt) {
        return edition.notice().decide(work, window, customers, noticeAt).map(ruling -> ruling.under(name()));
    }

    /**
     * Until when work in {@code window} can be announced lawfully; none for an emergency (CHG-03). Refused where a
     * customer's calendar has no business day (OBJ-03a).
     *
     * @param customers the calendars of the customers it concerns, at least one
     * @throws IllegalArgumentException if there is no customer
     */
    public Either<Refusal, Explained<Option<NoticeLimit>>> latestNotice(
            Work work, MaintenanceWindow window, List<BusinessCalendar> customers) {
        return edition.notice().latest(work, window, customers).map(ruling -> ruling.under(name()));
    }

    /**
     * The earliest window in which work announced at {@code noticeAt} may lawfully run; refused where a customer's
     * calendar has no business day (OBJ-03a).
     *
     * @param customers the calendars of the customers it concerns, at least one
     * @throws IllegalArgumentException if there is no customer
     */
    public Either<Refusal, Explained<MaintenanceWindow>> earliestWindow(
            Region region, Work work, List<BusinessCalendar> customers, Instant noticeAt) {
        return edition.notice()
                .earliestWindow(work, windows(region), customers, noticeAt)
                .map(ruling -> ruling.under(name()));
    }

    /**
     * Whether planned maintenance moves as the partner asks.
     *
     * @param customer the customer's zone, on whose clock an answer is timely (CHG-04a)
     */
    public Either<Refusal, Explained<Rescheduled>> reschedule(
            PlannedChange change, RescheduleRequest request, ZoneId customer) {
        return edition.rescheduling()
                .decide(change, request, edition.notice(), customer)
                .map(ruling -> ruling.under(name()));
    }

    /**
     * What the partner can do about planned maintenance at {@code now}: whether it may be moved, how often yet, until
     * when, and to which windows that start before {@code toExclusive}; or every reason why not.
     *
     * @param customer the customer's zone, on whose clock an answer is timely (CHG-04a)
     */
    public Explained<RescheduleAdvice> rescheduleAdvice(
            PlannedChange change, ZoneId customer, Instant now, Instant toExclusive) {
        return edition.rescheduling()
                .advise(change, edition.notice(), windows(change.window().region()), customer, now, toExclusive)
                .under(name());
    }

    /** The window of {@code region} that starts at exactly {@code instant}, or none. */
    public Option<MaintenanceWindow> windowStarting(Region region, Instant instant) {
        return windows(region).startingAt(instant);
    }

    /** The event of planning maintenance, or why it may not be planned so (CHG-12, MNT-06a, MNT-04, CHG-05b, CHG-06a). */
    public Either<Refusal, MaintenanceEvent.Planned> planMaintenance(Actor by, MaintenancePlan plan) {
        return Maintenance.plan(by, plan, windows(plan.window().region()), renewalWindows(plan, plan.at()), name());
    }

    /**
     * The event of sending the notice of maintenance (CHG-02).
     *
     * @throws IllegalArgumentException if {@code at} lies before its last event
     */
    public Either<Refusal, MaintenanceEvent.NoticeSent> sendNotice(Actor by, Maintenance maintenance, Instant at) {
        return maintenance.sendNotice(by, at, edition.notice());
    }

    /**
     * The event of agreeing the new date of maintenance that the partner asks for (CHG-07).
     *
     * @throws IllegalArgumentException if the request was received before its last event
     */
    public Either<Refusal, MaintenanceEvent.Rescheduled> rescheduleMaintenance(
            Actor by, Maintenance maintenance, RescheduleRequest request) {
        return maintenance.reschedule(
                by,
                request,
                edition.rescheduling(),
                edition.notice(),
                renewalWindows(maintenance.plan(), request.receivedAt()));
    }

    /**
     * The event of the planner's own move of maintenance to {@code window} (CHG-05a).
     *
     * @throws IllegalArgumentException if {@code at} lies before its last event
     */
    public Either<Refusal, MaintenanceEvent.Moved> moveMaintenance(
            Actor by, Maintenance maintenance, MaintenanceWindow window, String reason, Instant at) {
        return maintenance.move(
                by, window, reason, at, windows(window.region()), renewalWindows(maintenance.plan(), at));
    }

    private List<MaintenanceWindow> renewalWindows(MaintenancePlan plan, Instant now) {
        return plan.certificateExpiresAt()
                .map(expiry -> renewalWindows(plan.window().region(), expiry, now))
                .getOrElse(List.empty());
    }

    /** Who does what for a change that the partner asks of Cisco or makes itself, in order (CHG-09). */
    public Explained<List<ChangeTask>> requestedChange(ChangeSize size) {
        return ChangeProcedure.requested(size).under(name());
    }

    /** Who does what for an emergency change, in order (CHG-10). */
    public Explained<List<ChangeTask>> emergencyChange(ChangePlace place) {
        return ChangeProcedure.emergency(place).under(name());
    }

    /** The windows in which a certificate can be renewed as planned work, as seen at {@code now} (CRT-01a). */
    public List<MaintenanceWindow> renewalWindows(Region region, Instant expiresAt, Instant now) {
        return edition.renewal().candidates(windows(region), expiresAt, now);
    }

    /**
     * When a certificate is renewed, as seen at {@code now}, and what follows; refused where a customer's calendar has
     * no business day to count a notice by (OBJ-03a).
     *
     * @param customers the calendars of the customers to be told, at least one
     * @throws IllegalArgumentException if there is no customer
     */
    public Either<Refusal, Explained<RenewalPlan>> renewal(
            Region region, RenewalRequest request, List<BusinessCalendar> customers, Instant now) {
        return edition.renewal()
                .plan(request, windows(region), edition.notice(), customers, now)
                .map(plan -> plan.under(name()));
    }

    /** The releases of this edition. */
    public ReleaseCatalogue releases() {
        return edition.releases();
    }

    /** This policy with the releases published so far, as the edition that the last publication made (REL-02a). */
    public OperationsPolicy with(PublishedReleases published) {
        return of(Edition.builder()
                .from(edition)
                .name(published.edition())
                .releases(published.catalogue())
                .build());
    }

    /**
     * Whether an upgrade is due or may be had, to which release, and who does what for it.
     *
     * @throws IllegalArgumentException if the running version {@linkplain ReleaseCatalogue#standingOf is unknown}
     */
    public Either<Refusal, Explained<UpgradeDecision>> upgrade(UpgradeRequest request) {
        return Upgrade.of(releases(), request).map(upgrade -> upgrade.under(name()));
    }

    /** How a COP file comes to be installed (COP-06). */
    public Explained<CopDecision> cop(CopInquiry inquiry) {
        return CopInstallation.of(inquiry).under(name());
    }

    /** The same, with the window of an emergency fix found at {@code now} (COP-01a). */
    public Explained<CopDecision> cop(CopInquiry inquiry, Region region, Instant now) {
        return CopInstallation.of(inquiry, windows(region), now).under(name());
    }

    /**
     * How each of an application's backups is kept at {@code now}, and which of them a disaster would be recovered from.
     *
     * @throws IllegalArgumentException if one was completed after {@code now}
     */
    public Explained<RetentionPlan> retention(Backups backups, Instant now) {
        return edition.retention().retention(backups, now).under(name());
    }

    /**
     * What becomes of the backups if the next {@code nights} all fail: which expire each night, and what is left to
     * restore.
     *
     * @throws IllegalArgumentException if one was completed after {@code now}, or {@code nights} is negative
     */
    public Explained<List<NightOutlook>> ifNightsFail(Backups backups, Region region, Instant now, int nights) {
        return edition.retention().ifNightsFail(backups, region, now, nights).under(name());
    }

    /**
     * Which nights with a date in {@code [from, toExclusive)} brought a good backup, and which are gaps (BKP-08).
     *
     * @throws IllegalArgumentException if a backup was completed after {@code now}
     */
    public Explained<List<NightReport>> backupNights(
            BackupNights nights, Backups backups, LocalDate from, LocalDate toExclusive, Instant now) {
        return nights.reports(backups, from, toExclusive, now).under(name());
    }

    /**
     * Whether, from what and how an application is recovered at {@code now}.
     *
     * @throws IllegalArgumentException if a backup was completed after {@code now}
     */
    public Either<Refusal, Explained<RecoveryPlan>> recovery(RecoveryRequest request, Backups backups, Instant now) {
        return edition.recovery()
                .recover(request, edition.retention().plan(backups, now))
                .map(plan -> plan.under(name()));
    }

    /**
     * What would follow if the application died at {@code now}: which backup, what is lost, who acts next, what goal.
     * A question, not a request: anybody may ask.
     *
     * @throws IllegalArgumentException if a backup was completed after {@code now}
     */
    public Explained<DisasterOutlook> ifItDiedNow(
            UcApplication application, Failure failure, Backups backups, Instant now) {
        return edition.recovery()
                .ifItDiedNow(application, failure, edition.retention().plan(backups, now))
                .under(name());
    }

    /** Whose a problem is at first, who works on it, and what the partner checks and collects (TRI-04). */
    public Explained<TriageDecision> triage(TriageInquiry inquiry) {
        return Triage.of(inquiry).under(name());
    }

    /** Who is responsible for what {@code words} are about; the partner, who isolates it first, where nothing says. */
    public Explained<ResponsibilityVerdict> whoIsResponsible(String words) {
        return Triage.responsibleFor(words).under(name());
    }

    /** Who is responsible for that component. */
    public Explained<ResponsibilityVerdict> whoIsResponsible(Component component) {
        return Triage.responsibleFor(component).under(name());
    }

    /** Accepts a complete escalation to TAC; refused from anyone but the partner (ESC-07). */
    public Either<Refusal, Explained<Escalation>> escalation(Actor by, Escalation escalation) {
        return escalation.accept(by).map(accepted -> accepted.under(name()));
    }

    /** Whether an escalation is ready, what it lacks, and by which channel a case of that severity is escalated. */
    public Explained<EscalationAdvice> escalationAdvice(EscalationDraft draft, Severity severity) {
        return Escalation.advise(draft, severity).under(name());
    }

    /** Whether users may be added to what is configured, and what it takes if not. */
    public Explained<CapacityDecision> capacity(Capacity committed, Capacity configured, Capacity adding) {
        return CapacityDecision.of(committed, configured, adding).under(name());
    }

    /** What a change of the counts committed at activation takes (CAP-06). */
    public Explained<List<CapacityTask>> capacityChange(Capacity committed, Capacity wanted) {
        return CapacityDecision.ofChange(committed, wanted).under(name());
    }

    /** Who monitors the connection between two ends; never nobody (NET-07). */
    public Explained<List<Party>> monitoring(NetworkEnd near, NetworkEnd far) {
        return Monitoring.of(near, far).under(name());
    }

    /** Who does what about an incident, in order (INC-01, INC-02). */
    public Explained<List<IncidentStep>> incident(IncidentPlace place) {
        return IncidentHandling.of(place).under(name());
    }

    private WindowCalendar windows(Region region) {
        return edition.windows().calendar(region);
    }

    private static List<RuleId> outlook(Rule forPurpose) {
        return ids(
                MaintenanceRules.MNT_01,
                MaintenanceRules.MNT_02,
                forPurpose,
                MaintenanceRules.MNT_04A,
                MaintenanceRules.MNT_09);
    }

    private <T> Explained<T> explained(T value, List<RuleId> because) {
        return new Explained<>(value, because, name());
    }

    private static List<RuleId> ids(Rule... rules) {
        return List.of(rules).map(Rule::id);
    }
}
