package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.cop.CopContent;
import io.github.diops.domain.cop.CopDecision;
import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.cop.CopReason;
import io.github.diops.domain.cop.Initiator;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code cop}. */
final class CopVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS = HashMap.of("cop", CopVectors::cop);

    private CopVectors() {}

    private static ObjectNode cop(Input input) {
        OperationsPolicy policy = OperationsPolicy.standard();
        CopInquiry inquiry = new CopInquiry(
                input.constant("initiator", Initiator.class),
                input.option("reason", CopReason::valueOf),
                input.option("content", CopContent::valueOf));
        return Answer.of(
                input.has("now")
                        ? policy.cop(inquiry, input.constant("region", Region.class), input.instant("now"))
                        : policy.cop(inquiry),
                CopVectors::output);
    }

    private static ObjectNode output(CopDecision decision) {
        ObjectNode output = Output.object().put("scenario", decision.scenario().name());
        decision.steps().forEach(task -> {
            ObjectNode step = output.withArray("steps").addObject();
            step.put("step", task.step().name());
            task.actors().forEach(actor -> step.withArray("actors").add(actor.name()));
            if (task.optional()) {
                step.put("optional", true);
            }
        });
        decision.window().forEach(window -> output.set("window", Output.window(window)));
        return output;
    }
}
