package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.capacity.CapacityDecision;
import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code capacity}. */
final class CapacityVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS = HashMap.of("capacity", CapacityVectors::capacity);

    private CapacityVectors() {}

    private static ObjectNode capacity(Input input) {
        return Answer.of(
                OperationsPolicy.standard()
                        .capacity(counts(input, "committed"), counts(input, "configured"), counts(input, "adding")),
                CapacityVectors::output);
    }

    private static Capacity counts(Input input, String field) {
        Input counts = input.object(field);
        return new Capacity(counts.number("knowledgeWorkers"), counts.number("workspaces"));
    }

    private static ObjectNode output(CapacityDecision decision) {
        ObjectNode output = Output.object().put("allowed", decision.isAllowed());
        decision.missing()
                .forEach(missing -> output.putObject("missing")
                        .put("knowledgeWorkers", missing.knowledgeWorkers())
                        .put("workspaces", missing.workspaces()));
        decision.steps()
                .forEach(task -> output.withArray("steps")
                        .addObject()
                        .put("step", task.step().name())
                        .put("holder", task.holder().name()));
        return output;
    }
}
