package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.responsibility.ResponsibilityVerdict;
import io.github.diops.domain.triage.Component;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code responsibility}: who is responsible, by question or by component. */
final class ResponsibilityVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS =
            HashMap.of("responsibility", ResponsibilityVectors::responsibility);

    private ResponsibilityVectors() {}

    private static ObjectNode responsibility(Input input) {
        OperationsPolicy policy = OperationsPolicy.standard();
        return Answer.of(
                input.has("component")
                        ? policy.whoIsResponsible(input.constant("component", Component.class))
                        : policy.whoIsResponsible(input.text("question")),
                ResponsibilityVectors::output);
    }

    private static ObjectNode output(ResponsibilityVerdict verdict) {
        ObjectNode output = Output.object();
        write(verdict.holders(), output.putArray("holders"));
        ArrayNode duties = output.putArray("duties");
        verdict.duties().forEach(duty -> {
            ObjectNode item = duties.addObject().put("id", duty.id().value());
            write(duty.holders(), item.putArray("holders"));
            duty.team().forEach(team -> item.put("team", team.name()));
            duty.counterpart().forEach(party -> item.put("counterpart", party.name()));
        });
        return output;
    }

    private static void write(List<Party> holders, ArrayNode array) {
        holders.forEach(holder -> array.add(holder.name()));
    }
}
