package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.release.UpgradeDecision;
import io.github.diops.domain.release.UpgradeReason;
import io.github.diops.domain.release.UpgradeRequest;
import io.github.diops.domain.release.Version;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code upgrade}. */
final class ReleaseVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS = HashMap.of("upgrade", ReleaseVectors::upgrade);

    private ReleaseVectors() {}

    private static ObjectNode upgrade(Input input) {
        return Answer.of(
                OperationsPolicy.standard()
                        .upgrade(new UpgradeRequest(
                                Version.parse(input.text("running")),
                                input.constant("reason", UpgradeReason.class),
                                input.option("tacCase", text -> text))),
                ReleaseVectors::output);
    }

    private static ObjectNode output(UpgradeDecision decision) {
        return Output.object()
                .put("standing", decision.standing().name())
                .put("target", decision.target().toString())
                .put("mandatory", decision.mandatory());
    }
}
