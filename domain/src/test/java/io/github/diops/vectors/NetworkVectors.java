package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.network.EndKind;
import io.github.diops.domain.network.NetworkEnd;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code monitoring}. */
final class NetworkVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS =
            HashMap.of("monitoring", NetworkVectors::monitoring);

    private NetworkVectors() {}

    private static ObjectNode monitoring(Input input) {
        return Answer.of(
                OperationsPolicy.standard().monitoring(end(input.object("near")), end(input.object("far"))),
                NetworkVectors::output);
    }

    private static NetworkEnd end(Input end) {
        return new NetworkEnd(end.constant("kind", EndKind.class), end.constant("managedBy", Party.class));
    }

    private static ObjectNode output(List<Party> parties) {
        ObjectNode output = Output.object();
        parties.forEach(party -> output.withArray("monitoredBy").add(party.name()));
        return output;
    }
}
