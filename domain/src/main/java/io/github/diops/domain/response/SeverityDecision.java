package io.github.diops.domain.response;

import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Effort;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.SeverityMatrix;
import io.github.diops.domain.severity.SeverityRules;
import io.github.diops.domain.severity.Urgency;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How severe a case is and what follows from it: effort, channel and response objective. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface SeverityDecision {
    Impact impact();

    Urgency urgency();

    /** What the matrix says (SEV-06). */
    Severity proposed();

    /** What the partner states, if it does (SEV-08). */
    Option<Severity> stated();

    /** The objective of {@link #severity()} (OBJ-01). */
    ResponseObjective objective();

    /** The severity that counts: the stated one, else the proposed one (SEV-08a). */
    default Severity severity() {
        return stated().getOrElse(proposed());
    }

    /** What both sides commit (SEV-07). */
    default Effort effort() {
        return severity().effort();
    }

    /** The recommended channel (OBJ-09). */
    default SupportChannel channel() {
        return SupportChannel.recommendedFor(severity());
    }

    /** Whether the partner's statement differs from the matrix; none where it stated nothing (SEV-08a). */
    default Option<Boolean> differs() {
        return stated().map(severity -> severity != proposed());
    }

    /** What {@code matrix} and {@code objectives} make of {@code assessment}; the partner's statement stands (SEV-08a). */
    static Ruling<SeverityDecision> of(Assessment assessment, SeverityMatrix matrix, ResponseObjectives objectives) {
        Impact impact = assessment.extent().impact();
        Urgency urgency = assessment.gravity().urgency();
        Severity proposed = matrix.severityOf(impact, urgency);
        SeverityDecision decision = builder()
                .impact(impact)
                .urgency(urgency)
                .proposed(proposed)
                .stated(assessment.stated())
                .objective(objectives.of(assessment.stated().getOrElse(proposed)))
                .build();
        Ruling<SeverityDecision> byMatrix = new Ruling<>(
                        decision,
                        assessment
                                .extent()
                                .because()
                                .appendAll(assessment.gravity().because()))
                .and(SeverityRules.SEV_06);
        return (assessment.stated().isDefined() ? byMatrix.and(SeverityRules.SEV_08, SeverityRules.SEV_08A) : byMatrix)
                .and(SeverityRules.SEV_07, ResponseRules.OBJ_09, ResponseRules.OBJ_01);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a decision; every part is mandatory. */
    class Builder extends ImmutableSeverityDecision.Builder {}
}
