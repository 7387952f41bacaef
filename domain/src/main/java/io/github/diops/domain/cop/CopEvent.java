package io.github.diops.domain.cop;

import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.EditionName;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** Something that happened to a COP request. */
public sealed interface CopEvent {
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
    CopRequest after(Option<CopRequest> before);

    /** The request was recorded (COP-06a), with its scenario, so that no later edition changes it (GEN-03). */
    @Value.Immutable
    @Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
    non-sealed interface Opened extends CopEvent {
        CopRequestId id();

        CustomerId customer();

        /** Where the customer was hosted then. */
        Region region();

        CopInquiry inquiry();

        Option<String> file();

        CopScenario scenario();

        List<RuleId> because();

        EditionName edition();

        @Override
        default RuleId rule() {
            return CopRules.COP_06A.id();
        }

        @Override
        default CopRequest after(Option<CopRequest> before) {
            if (before.isDefined()) {
                throw new IllegalStateException("COP request " + id() + " was opened twice");
            }
            return new CopRequest(this, List.empty());
        }

        static Builder builder() {
            return new Builder();
        }

        /** Builds the event; every part is mandatory. */
        class Builder extends ImmutableOpened.Builder {}
    }

    /** A step of the workflow was taken (COP-06). */
    record StepTaken(Instant at, Party by, CopStep step) implements CopEvent {
        @Override
        public RuleId rule() {
            return CopRules.COP_06.id();
        }

        @Override
        public CopRequest after(Option<CopRequest> before) {
            return before.getOrElseThrow(() -> new IllegalStateException(step + " was taken before the opening"))
                    .taken(this);
        }
    }
}
