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
            return SupportCase.opened(this);
        }

        static Builder builder() {
            return new Builder();
        }

        /** Builds the event; every part is mandatory. */
        class Builder extends ImmutableOpened.Builder {}
    }

    /** Cisco acknowledged the case (OBJ-01). */
    record Acknowledged(Instant at) implements CaseEvent {
        @Override
        public Party by() {
            return Party.CISCO;
        }

        @Override
        public RuleId rule() {
            return ResponseRules.OBJ_01.id();
        }

        @Override
        public SupportCase after(Option<SupportCase> before) {
            return before.getOrElseThrow(() -> new IllegalStateException("acknowledged before it was opened"))
                    .acknowledged(at);
        }
    }
}
