package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.ResponseDeadline;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code response-deadline}. */
final class ResponseVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS =
            HashMap.of("response-deadline", ResponseVectors::deadline);

    private ResponseVectors() {}

    private static ObjectNode deadline(Input input) {
        SeverityHistory history = new SeverityHistory(
                input.instant("openedAt"),
                input.constant("severity", Severity.class),
                input.objects("changes")
                        .map(change -> new SeverityHistory.Change(
                                change.instant("at"), change.constant("severity", Severity.class))));
        return Answer.of(
                OperationsPolicy.standard().responseDeadline(history, input.calendar()), ResponseVectors::output);
    }

    private static ObjectNode output(ResponseDeadline deadline) {
        ObjectNode output = Output.object()
                .put("startsAt", deadline.startsAt().toString())
                .put("dueAt", deadline.dueAt().toString());
        deadline.warnings()
                .forEach(warning -> output.withArray("warnings")
                        .addObject()
                        .put("percent", warning.percent())
                        .put("at", warning.at().toString()));
        return output;
    }
}
