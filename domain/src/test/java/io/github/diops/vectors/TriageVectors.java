package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.triage.Component;
import io.github.diops.domain.triage.IssueType;
import io.github.diops.domain.triage.TriageDecision;
import io.github.diops.domain.triage.TriageInquiry;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code triage}. */
final class TriageVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS = HashMap.of("triage", TriageVectors::triage);

    private TriageVectors() {}

    private static ObjectNode triage(Input input) {
        return Answer.of(
                OperationsPolicy.standard()
                        .triage(new TriageInquiry(
                                input.constant("issueType", IssueType.class),
                                input.constant("component", Component.class),
                                input.flag("nonTechnical"),
                                input.flag("contractActive"))),
                TriageVectors::output);
    }

    private static ObjectNode output(TriageDecision decision) {
        ObjectNode output = Output.object()
                .put("firstOwner", decision.firstOwner().name())
                .put("route", decision.route().name());
        output.putArray("checks");
        decision.checks().forEach(check -> output.withArray("checks").add(check.name()));
        output.putArray("collect");
        decision.collect().forEach(item -> output.withArray("collect").add(item.name()));
        return output;
    }
}
