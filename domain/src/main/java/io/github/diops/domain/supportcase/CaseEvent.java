package io.github.diops.domain.supportcase;

import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.response.ResponseRules;
import io.github.diops.domain.response.SupportChannel;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.SeverityRules;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** Something that happened to a support case. */
public sealed interface CaseEvent {
    /** When it happened, which may be earlier than when it was recorded. */
    Instant at();

    /** The party that does this; an administrator stands in for it. */
    Party by();

    /** The rule that gives this step to that party. */
    RuleId rule();

    /** Whether it starts, moves or stops the response clock (OBJ-08, OBJ-10a). */
    default boolean movesTheClock() {
        return false;
    }

    /**
     * The case after this event.
     *
     * @throws IllegalStateException if the event cannot follow {@code before}
     */
    SupportCase after(Option<SupportCase> before);

    /**
     * The case was opened (SEV-08). It holds all that its verdict rests on (the customer's calendar of that moment, the
     * deadline, the rules and the edition), so that no later change of policy or customer rewrites it (GEN-03).
     */
    @Value.Immutable
    @Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
    non-sealed interface Opened extends CaseEvent {
        CaseId id();

        CaseNumber number();

        CustomerId customer();

        String problem();

        /** The severity that counts (SEV-08a). */
        Severity severity();

        Option<Severity> stated();

        /** What the matrix proposed; none where the partner stated a severity without an assessment. */
        Option<Severity> proposed();

        Option<Impact> impact();

        Option<Urgency> urgency();

        Option<SupportChannel> channel();

        List<ExternalReference> references();

        BusinessCalendar calendar();

        Instant startsAt();

        /** The last instant at which an acknowledgement meets the objective (OBJ-02). */
        Instant dueAt();

        List<RuleId> because();

        EditionName edition();

        @Override
        default Party by() {
            return Party.PARTNER;
        }

        @Override
        default RuleId rule() {
            return SeverityRules.SEV_08.id();
        }

        @Override
        default SupportCase after(Option<SupportCase> before) {
            if (before.isDefined()) {
                throw new IllegalStateException("case " + id() + " was opened twice");
            }
            return SupportCase.builder()
                    .opening(this)
                    .state(CaseState.OPEN)
                    .lastEventAt(at())
                    .build();
        }

        @Override
        default boolean movesTheClock() {
            return true;
        }

        static Builder builder() {
            return new Builder();
        }

        /** Builds the event; every part is mandatory. */
        class Builder extends ImmutableOpened.Builder {}
    }

    /** Something that happened to a case after its opening. */
    sealed interface Later extends CaseEvent {
        /** The step that was taken. */
        CaseStep step();

        /** What {@code before} becomes by this event, but for the time of its last event. */
        SupportCase.Builder changed(SupportCase before);

        @Override
        default Party by() {
            return step().parties().head();
        }

        @Override
        default RuleId rule() {
            return step().rule();
        }

        @Override
        default SupportCase after(Option<SupportCase> before) {
            SupportCase current =
                    before.getOrElseThrow(() -> new IllegalStateException(step() + " before the case was opened"));
            if (!step().follows(current.state())) {
                throw new IllegalStateException(
                        "case " + current.opening().id() + ": " + step() + " cannot follow " + current.state());
            }
            return changed(current).lastEventAt(at()).build();
        }
    }

    /** Cisco acknowledged the case (OBJ-01). */
    record Acknowledged(Instant at) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.ACKNOWLEDGE;
        }

        @Override
        public boolean movesTheClock() {
            return true;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return SupportCase.builder()
                    .from(before)
                    .state(CaseState.ACKNOWLEDGED)
                    .acknowledgedAt(Option.some(at));
        }
    }

    /**
     * Cisco changed the severity (SEV-10), and by that, before acknowledgement and deadline, the deadline (OBJ-08). It
     * holds the deadline that rules from now on, as {@link Opened} does (GEN-03).
     */
    @Value.Immutable
    @Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
    non-sealed interface SeverityChanged extends Later {
        Severity severity();

        String reason();

        Instant startsAt();

        Instant dueAt();

        List<RuleId> because();

        EditionName edition();

        /** Whether the verdict was fixed before, so that this change did not touch the deadline (OBJ-08a). */
        default boolean isLate() {
            return because().contains(ResponseRules.OBJ_08A.id());
        }

        @Override
        default CaseStep step() {
            return CaseStep.CHANGE_SEVERITY;
        }

        @Override
        default SupportCase.Builder changed(SupportCase before) {
            return SupportCase.builder()
                    .from(before)
                    .severityChanges(before.severityChanges().append(this))
                    .severityRequest(Option.none());
        }

        @Override
        default boolean movesTheClock() {
            return !isLate();
        }

        static Builder builder() {
            return new Builder();
        }

        /** Builds the event; every part is mandatory. */
        class Builder extends ImmutableSeverityChanged.Builder {}
    }

    /** The partner requested a higher severity, on a change in business impact (SEV-09). */
    record SeverityRequested(Instant at, Severity severity, String businessImpactChange) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.REQUEST_SEVERITY;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return SupportCase.builder().from(before).severityRequest(Option.some(this));
        }
    }

    /** Cisco gave a status and, where it has one, an action plan (OBJ-05). */
    record StatusGiven(Instant at, String text, Option<String> actionPlan) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.GIVE_STATUS;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return SupportCase.builder().from(before).statusAt(Option.some(at));
        }
    }

    /** No qualified contact of the partner is available from now on (OBJ-06). */
    record ContactUnavailable(Instant at, Party by) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.RECORD_CONTACT_UNAVAILABLE;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return SupportCase.builder()
                    .from(before)
                    .contactGaps(before.contactGaps().append(new ContactGap(at, Option.none())));
        }
    }

    /** A qualified contact of the partner is available again (OBJ-06). */
    record ContactAvailable(Instant at, Party by) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.RECORD_CONTACT_AVAILABLE;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return CaseEvent.endingContactGap(before, at);
        }
    }

    /**
     * Cisco observes whether operation is stable, for a time it sets (SEV-11, SEV-11a).
     *
     * @param untilExclusive when that time is over; the case then still waits to be resolved or reopened
     */
    record ObservationBegun(Instant at, Instant untilExclusive) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.OBSERVE;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return SupportCase.builder()
                    .from(before)
                    .state(CaseState.OBSERVING)
                    .observedUntil(Option.some(untilExclusive));
        }
    }

    /** Cisco resolved the case (OBJ-11). */
    record Resolved(Instant at, String resolution) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.RESOLVE;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return CaseEvent.endingContactGap(before, at)
                    .state(CaseState.RESOLVED)
                    .observedUntil(Option.none());
        }
    }

    /** What was resolved or observed is open again; it stays acknowledged (OBJ-11a). */
    record Reopened(Instant at, Party by, String reason) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.REOPEN;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return SupportCase.builder()
                    .from(before)
                    .state(CaseState.ACKNOWLEDGED)
                    .observedUntil(Option.none())
                    .statusAt(Option.none());
        }
    }

    /** The case was closed for good (OBJ-11a, OBJ-11b). */
    record Closed(Instant at, Party by) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.CLOSE;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return SupportCase.builder().from(before).state(CaseState.CLOSED);
        }
    }

    /** The partner withdrew its case (OBJ-12). */
    record Withdrawn(Instant at, String reason) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.WITHDRAW;
        }

        @Override
        public boolean movesTheClock() {
            return true;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return CaseEvent.endingContactGap(before, at)
                    .state(CaseState.WITHDRAWN)
                    .observedUntil(Option.none())
                    .withdrawnAt(Option.some(at));
        }
    }

    /** The partner escalated to Cisco, for want of an acceptable status or resolution in time (OBJ-07). */
    record Escalated(Instant at, String reason) implements Later {
        @Override
        public CaseStep step() {
            return CaseStep.ESCALATE;
        }

        @Override
        public SupportCase.Builder changed(SupportCase before) {
            return SupportCase.builder().from(before).escalatedAt(Option.some(at));
        }
    }

    private static SupportCase.Builder endingContactGap(SupportCase before, Instant at) {
        return SupportCase.builder()
                .from(before)
                .contactGaps(before.contactGaps().map(gap -> gap.endedBy(at)));
    }
}
