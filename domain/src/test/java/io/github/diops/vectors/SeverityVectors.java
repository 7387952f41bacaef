package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.ResponseObjective;
import io.github.diops.domain.response.SeverityDecision;
import io.github.diops.domain.severity.Assessment;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Symptom;
import io.github.diops.domain.severity.Urgency;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code severity}. */
final class SeverityVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS = HashMap.of("severity", SeverityVectors::severity);

    private SeverityVectors() {}

    private static ObjectNode severity(Input input) {
        Assessment.Extent extent = input.has("impact")
                ? Assessment.Extent.named(input.constant("impact", Impact.class))
                : Assessment.Extent.ofAffected(input.number("affected"), input.number("total"));
        Assessment.Gravity gravity = input.has("urgency")
                ? Assessment.Gravity.named(input.constant("urgency", Urgency.class))
                : Assessment.Gravity.ofSymptoms(input.objects("symptoms").map(SeverityVectors::symptom));
        Assessment assessment = new Assessment(extent, gravity, input.option("stated", Severity::valueOf));
        return Answer.of(OperationsPolicy.standard().severity(assessment), SeverityVectors::output);
    }

    private static Symptom symptom(Input input) {
        return new Symptom(
                input.constant("function", Symptom.Function.class),
                input.constant("condition", Symptom.Condition.class),
                input.flag("redundancyCarries"));
    }

    private static ObjectNode output(SeverityDecision decision) {
        ObjectNode output = Output.object()
                .put("severity", decision.severity().name())
                .put("proposed", decision.proposed().name())
                .put("impact", decision.impact().name())
                .put("urgency", decision.urgency().name())
                .put("effort", decision.effort().name())
                .put("channel", decision.channel().name());
        output.set("objective", objective(decision.objective()));
        decision.differs().forEach(differs -> output.put("differs", differs));
        return output;
    }

    private static ObjectNode objective(ResponseObjective objective) {
        return objective.within(
                elapsed -> Output.object().put("minutes", elapsed.toMinutes()),
                days -> Output.object().put("businessDays", days.count()));
    }
}
