package io.github.diops.domain.supportcase;

import io.github.diops.domain.response.Alert;
import io.github.diops.domain.response.CaseResponse;
import io.github.diops.domain.response.ResponseDeadline;
import io.github.diops.domain.response.ResponseObjectives;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.SeverityRules;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A support case, as its events have left it. Each command gives the event that follows, or is refused: to a party that
 * may not give it, and in a state that it cannot follow ({@link CaseStep}).
 *
 * <p>Every command but {@link #acknowledge} throws an IllegalArgumentException if its instant lies before the case's
 * last event, or its text is blank where it must say something.
 */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface SupportCase {
    /** How it was opened. */
    CaseEvent.Opened opening();

    /** Where it stands. */
    CaseState state();

    /** The first acknowledgement, if there was one (OBJ-08b). */
    @Value.Default
    default Option<Instant> acknowledgedAt() {
        return Option.none();
    }

    /** What Cisco made of its severity, in order (SEV-10). */
    @Value.Default
    default List<CaseEvent.SeverityChanged> severityChanges() {
        return List.empty();
    }

    /** The partner's latest request for a higher severity, while Cisco has not answered it (SEV-09, SEV-10b). */
    @Value.Default
    default Option<CaseEvent.SeverityRequested> severityRequest() {
        return Option.none();
    }

    /** When no qualified contact was available, in order; at most the last one still lasts (OBJ-06a). */
    @Value.Default
    default List<ContactGap> contactGaps() {
        return List.empty();
    }

    /** Until when it is observed; none unless it is OBSERVING (SEV-11a). */
    @Value.Default
    default Option<Instant> observedUntil() {
        return Option.none();
    }

    /** When the last status since the opening, or since it was last reopened, was given (OBJ-05). */
    @Value.Default
    default Option<Instant> statusAt() {
        return Option.none();
    }

    /** When the partner last escalated it, if it did (OBJ-07). */
    @Value.Default
    default Option<Instant> escalatedAt() {
        return Option.none();
    }

    /** When the partner withdrew it, if it did (OBJ-12). */
    @Value.Default
    default Option<Instant> withdrawnAt() {
        return Option.none();
    }

    /** When the last of its events happened. */
    Instant lastEventAt();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a case; opening, state and last event must be set, the rest is empty. */
    class Builder extends ImmutableSupportCase.Builder {}

    /** The severity that counts. */
    default Severity severity() {
        return severityChanges()
                .lastOption()
                .map(CaseEvent.SeverityChanged::severity)
                .getOrElse(opening().severity());
    }

    /** Where the clock that rules began to count (OBJ-03, OBJ-08). */
    default Instant startsAt() {
        return severityChanges()
                .lastOption()
                .map(CaseEvent.SeverityChanged::startsAt)
                .getOrElse(opening().startsAt());
    }

    /** The last instant at which an acknowledgement meets the objective (OBJ-02, OBJ-08). */
    default Instant dueAt() {
        return severityChanges()
                .lastOption()
                .map(CaseEvent.SeverityChanged::dueAt)
                .getOrElse(opening().dueAt());
    }

    /** The rules of the severity and the deadline that count. */
    default List<RuleId> because() {
        return severityChanges()
                .lastOption()
                .map(CaseEvent.SeverityChanged::because)
                .getOrElse(opening().because());
    }

    /** The edition under which severity and deadline were decided (GEN-03). */
    default EditionName edition() {
        return severityChanges()
                .lastOption()
                .map(CaseEvent.SeverityChanged::edition)
                .getOrElse(opening().edition());
    }

    /** Its severity from the opening to the last change. */
    default SeverityHistory severityHistory() {
        return new SeverityHistory(
                opening().at(),
                opening().severity(),
                severityChanges().map(change -> new SeverityHistory.Change(change.at(), change.severity())));
    }

    /** Whether the partner's statement differs from what the matrix proposed; none unless both exist (SEV-08a). */
    default Option<Boolean> differs() {
        return opening().stated().flatMap(stated -> opening().proposed().map(proposed -> stated != proposed));
    }

    /**
     * Whether the objective is met, as far as can be said at {@code now} (OBJ-02). Nothing that happens after the
     * acknowledgement or the deadline changes it (OBJ-08a); withdrawn before both, it waits for ever (OBJ-12).
     */
    default Verdict verdict(Instant now) {
        Instant asOf = withdrawnAt().filter(now::isAfter).getOrElse(now);
        return Verdict.of(dueAt(), acknowledgedAt(), asOf);
    }

    /**
     * How it was answered, for attainment, with the severity in force when the outcome was fixed (OBJ-04a); none where
     * it was withdrawn before there was an outcome (OBJ-12).
     */
    default Option<CaseResponse> response() {
        Severity counted = severityChanges()
                .takeUntil(CaseEvent.SeverityChanged::isLate)
                .lastOption()
                .map(CaseEvent.SeverityChanged::severity)
                .getOrElse(opening().severity());
        return Option.when(
                !withdrawnAt().exists(at -> verdict(at) == Verdict.WAITING),
                () -> new CaseResponse(opening().at(), counted, dueAt(), acknowledgedAt()));
    }

    /** Whether Cisco owes a status and an action plan at {@code now} (OBJ-05, OBJ-05a). */
    default boolean isStatusDue(Instant now) {
        boolean unresolved = switch (state()) {
            case OPEN, ACKNOWLEDGED -> true;
            case OBSERVING -> !observedUntil().exists(now::isBefore);
            case RESOLVED, CLOSED, WITHDRAWN -> false;
        };
        return unresolved && now.isAfter(dueAt()) && statusAt().isEmpty();
    }

    /**
     * The gravest warning or the breach that has fallen due on its response clock since {@code lastLook}, if any
     * (OBJ-10, OBJ-10a); the clock stops when the case is acknowledged or withdrawn.
     *
     * @param lastLook when it was last asked; none before the first time
     */
    default Either<Refusal, Option<Alert>> alert(ResponseObjectives objectives, Option<Instant> lastLook, Instant now) {
        return clock().alert(objectives::of, opening().calendar(), stoppedAt(), lastLook, now);
    }

    /**
     * What its response clock reports, in order, if nothing happens to it any more: of all that fell due before its last
     * change or its stop the gravest, then whatever is graver (OBJ-10, OBJ-10a).
     */
    default Either<Refusal, List<Alert>> outlook(ResponseObjectives objectives) {
        return clock().outlook(objectives::of, opening().calendar(), stoppedAt());
    }

    /** Its severity as long as that moved the deadline (OBJ-08a). */
    private SeverityHistory clock() {
        return new SeverityHistory(
                opening().at(),
                opening().severity(),
                severityChanges()
                        .takeUntil(CaseEvent.SeverityChanged::isLate)
                        .map(change -> new SeverityHistory.Change(change.at(), change.severity())));
    }

    private Option<Instant> stoppedAt() {
        return acknowledgedAt().orElse(withdrawnAt());
    }

    /** The event of Cisco's acknowledgement at {@code at}; refused a second time or before the opening (OBJ-08b). */
    default Either<Refusal, CaseEvent.Acknowledged> acknowledge(Actor by, Instant at) {
        return CaseStep.ACKNOWLEDGE
                .partyOf(by, this)
                .filterOrElse(
                        party -> !at.isBefore(lastEventAt()),
                        party -> Refusal.of(CaseRefusal.ACKNOWLEDGED_BEFORE_OPENING)
                                .with("openedAt", opening().at())
                                .with("at", at))
                .map(party -> new CaseEvent.Acknowledged(at));
    }

    /**
     * The event of Cisco's changing the severity, with the deadline that follows: before acknowledgement and deadline by
     * OBJ-08, else the one it has (OBJ-08a). Refused where it has that severity already (SEV-10b), and where the
     * calendar has no business day to count (OBJ-03a).
     *
     * @param objectives those of {@code edition}
     */
    default Either<Refusal, CaseEvent.SeverityChanged> changeSeverity(
            Actor by,
            Severity severity,
            String reason,
            Instant at,
            ResponseObjectives objectives,
            EditionName edition) {
        return begin(CaseStep.CHANGE_SEVERITY, by, at, reason)
                .filterOrElse(
                        party -> severity != severity(),
                        party -> Refusal.of(CaseRefusal.SEVERITY_UNCHANGED).with("severity", severity))
                .flatMap(party -> deadlineAfter(severity, at, objectives))
                .map(deadline -> CaseEvent.SeverityChanged.builder()
                        .at(at)
                        .severity(severity)
                        .reason(reason)
                        .startsAt(deadline.value().startsAt())
                        .dueAt(deadline.value().dueAt())
                        .because(List.of(SeverityRules.SEV_10.id())
                                .appendAll(severityRequest().map(request -> SeverityRules.SEV_10A.id()))
                                .appendAll(deadline.because())
                                .append(ResponseRules.OBJ_10.id()))
                        .edition(edition)
                        .build());
    }

    private Either<Refusal, Ruling<ResponseDeadline>> deadlineAfter(
            Severity severity, Instant at, ResponseObjectives objectives) {
        if (acknowledgedAt().isDefined() || at.isAfter(dueAt())) {
            return Either.right(
                    Ruling.of(new ResponseDeadline(startsAt(), dueAt(), List.empty()), ResponseRules.OBJ_08A));
        }
        SeverityHistory history = severityHistory();
        return new SeverityHistory(
                        history.openedAt(),
                        history.severity(),
                        history.changes().append(new SeverityHistory.Change(at, severity)))
                .deadline(objectives::of, opening().calendar());
    }

    /**
     * The event of the partner's request for a higher severity; refused where it is none (SEV-09), and without a change
     * in business impact (SEV-09a). A later request takes the place of the one before.
     */
    default Either<Refusal, CaseEvent.SeverityRequested> requestSeverity(
            Actor by, Severity severity, String businessImpactChange, Instant at) {
        return begin(CaseStep.REQUEST_SEVERITY, by, at)
                .filterOrElse(
                        party -> !severity().isAtLeast(severity),
                        party -> Refusal.of(CaseRefusal.SEVERITY_NOT_HIGHER)
                                .with("severity", severity)
                                .with("current", severity()))
                .filterOrElse(
                        party -> !businessImpactChange.isBlank(),
                        party -> Refusal.of(CaseRefusal.NO_BUSINESS_IMPACT_CHANGE))
                .map(party -> new CaseEvent.SeverityRequested(at, severity, businessImpactChange));
    }

    /** The event of Cisco's giving a status, with an action plan where there is one (OBJ-05). */
    default Either<Refusal, CaseEvent.StatusGiven> giveStatus(
            Actor by, String text, Option<String> actionPlan, Instant at) {
        return begin(CaseStep.GIVE_STATUS, by, at, text).map(party -> new CaseEvent.StatusGiven(at, text, actionPlan));
    }

    /** The event of losing the partner's last qualified contact; refused while none is available anyway (OBJ-06b). */
    default Either<Refusal, CaseEvent.ContactUnavailable> contactUnavailable(Actor by, Instant at) {
        return begin(CaseStep.RECORD_CONTACT_UNAVAILABLE, by, at)
                .filterOrElse(
                        party -> !contactGaps().exists(ContactGap::lasts),
                        party -> Refusal.of(CaseRefusal.CONTACT_ALREADY_UNAVAILABLE))
                .map(party -> new CaseEvent.ContactUnavailable(at, party));
    }

    /** The event of having a qualified contact again; refused while one is available anyway (OBJ-06b). */
    default Either<Refusal, CaseEvent.ContactAvailable> contactAvailable(Actor by, Instant at) {
        return begin(CaseStep.RECORD_CONTACT_AVAILABLE, by, at)
                .filterOrElse(
                        party -> contactGaps().exists(ContactGap::lasts),
                        party -> Refusal.of(CaseRefusal.CONTACT_ALREADY_AVAILABLE))
                .map(party -> new CaseEvent.ContactAvailable(at, party));
    }

    /**
     * The event of Cisco's observing stability until {@code untilExclusive}, or for another length than before; refused
     * where that is not after {@code at} (SEV-11).
     */
    default Either<Refusal, CaseEvent.ObservationBegun> observe(Actor by, Instant untilExclusive, Instant at) {
        return begin(CaseStep.OBSERVE, by, at)
                .filterOrElse(
                        party -> untilExclusive.isAfter(at),
                        party -> Refusal.of(CaseRefusal.OBSERVATION_HAS_NO_LENGTH)
                                .with("at", at)
                                .with("until", untilExclusive))
                .map(party -> new CaseEvent.ObservationBegun(at, untilExclusive));
    }

    /** The event of Cisco's resolving it (OBJ-11). */
    default Either<Refusal, CaseEvent.Resolved> resolve(Actor by, String resolution, Instant at) {
        return begin(CaseStep.RESOLVE, by, at, resolution).map(party -> new CaseEvent.Resolved(at, resolution));
    }

    /** The event of taking up again what was resolved or observed; no new response is due (OBJ-11a). */
    default Either<Refusal, CaseEvent.Reopened> reopen(Actor by, String reason, Instant at) {
        return begin(CaseStep.REOPEN, by, at, reason).map(party -> new CaseEvent.Reopened(at, party, reason));
    }

    /** The event of closing it for good (OBJ-11a). */
    default Either<Refusal, CaseEvent.Closed> close(Actor by, Instant at) {
        return begin(CaseStep.CLOSE, by, at).map(party -> new CaseEvent.Closed(at, party));
    }

    /** The event of the partner's withdrawing it (OBJ-12). */
    default Either<Refusal, CaseEvent.Withdrawn> withdraw(Actor by, String reason, Instant at) {
        return begin(CaseStep.WITHDRAW, by, at, reason).map(party -> new CaseEvent.Withdrawn(at, reason));
    }

    /** The event of the partner's escalating it to Cisco (OBJ-07). */
    default Either<Refusal, CaseEvent.Escalated> escalate(Actor by, String reason, Instant at) {
        return begin(CaseStep.ESCALATE, by, at, reason).map(party -> new CaseEvent.Escalated(at, reason));
    }

    private Either<Refusal, Party> begin(CaseStep step, Actor by, Instant at, String... texts) {
        if (at.isBefore(lastEventAt())) {
            throw new IllegalArgumentException(step + " at " + at + " lies before " + lastEventAt());
        }
        if (List.of(texts).exists(String::isBlank)) {
            throw new IllegalArgumentException(step + " says nothing");
        }
        return step.partyOf(by, this);
    }
}
