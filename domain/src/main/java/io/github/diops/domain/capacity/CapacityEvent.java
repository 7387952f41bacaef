package io.github.diops.domain.capacity;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** Something that happened to a capacity request. */
public sealed interface CapacityEvent {
    /** When it happened, which may be earlier than when it was recorded. */
    Instant at();

    /** The party that did this, or for which an administrator stood in. */
    Party by();

    /** The rule that gives this step to that party. */
    RuleId rule();

    /**
     * The request after this event.
     *
     * @throws IllegalStateException if the event cannot follow {@code before}
     */
    CapacityRequest after(Option<CapacityRequest> before);

    /** The partner asked for an expansion (CAP-03a). */
    record Opened(CapacityOpening opening, EditionName edition) implements CapacityEvent {
        @Override
        public Instant at() {
            return opening.at();
        }

        @Override
        public Party by() {
            return Party.PARTNER;
        }

        @Override
        public RuleId rule() {
            return CapacityRules.CAP_03A.id();
        }

        @Override
        public CapacityRequest after(Option<CapacityRequest> before) {
            if (before.isDefined()) {
                throw new IllegalStateException("capacity request " + opening.id() + " was opened twice");
            }
            return new CapacityRequest(this, List.empty());
        }
    }

    /** A step of the expansion was taken (CAP-03). */
    record StepTaken(Instant at, Party by, CapacityStep step) implements CapacityEvent {
        @Override
        public RuleId rule() {
            return CapacityRules.CAP_03.id();
        }

        @Override
        public CapacityRequest after(Option<CapacityRequest> before) {
            return before.getOrElseThrow(() -> new IllegalStateException(step + " was taken before the opening"))
                    .taken(this);
        }
    }
}
