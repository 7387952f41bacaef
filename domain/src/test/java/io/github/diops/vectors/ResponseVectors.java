package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.Attainment;
import io.github.diops.domain.response.AttainmentFault;
import io.github.diops.domain.response.AttainmentPeriod;
import io.github.diops.domain.response.AttainmentReport;
import io.github.diops.domain.response.CaseResponse;
import io.github.diops.domain.response.ResponseDeadline;
import io.github.diops.domain.response.SeverityHistory;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;

/** {@code response-deadline} and {@code attainment}. */
final class ResponseVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS =
            HashMap.of("response-deadline", ResponseVectors::deadline, "attainment", ResponseVectors::attainment);

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

    private static ObjectNode attainment(Input input) {
        return Answer.of(
                OperationsPolicy.standard()
                        .attainment(
                                new AttainmentPeriod(input.instant("from"), input.instant("to")),
                                input.instant("asOf"),
                                input.objects("cases")
                                        .map(each -> new CaseResponse(
                                                each.instant("openedAt"),
                                                each.constant("severity", Severity.class),
                                                each.instant("dueAt"),
                                                Option.when(
                                                        each.has("acknowledgedAt"),
                                                        () -> each.instant("acknowledgedAt"))))),
                ResponseVectors::faults,
                ResponseVectors::output);
    }

    private static ArrayNode faults(Seq<AttainmentFault> faults) {
        ArrayNode output = JsonNodeFactory.instance.arrayNode();
        faults.forEach(fault -> output.addObject()
                .put("pointer", "/cases/" + fault.index() + "/acknowledgedAt")
                .put("code", fault.code().name())
                .put("rule", fault.rule().value()));
        return output;
    }

    private static ObjectNode output(AttainmentReport report) {
        ObjectNode output = Output.object();
        for (Severity severity : Severity.values()) {
            Attainment attainment = report.of(severity);
            ObjectNode one = output.putObject(severity.name())
                    .put("met", attainment.met())
                    .put("missed", attainment.missed())
                    .put("waiting", attainment.waiting());
            attainment.fraction().forEach(share -> one.put("fraction", share.toString()));
            attainment.onTarget().forEach(onTarget -> one.put("onTarget", onTarget));
        }
        return output;
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
