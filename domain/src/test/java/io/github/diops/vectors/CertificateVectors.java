package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.certificate.RenewalPlan;
import io.github.diops.domain.certificate.RenewalRequest;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.function.Function;

/** {@code certificate-renewal}. */
final class CertificateVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS =
            HashMap.of("certificate-renewal", CertificateVectors::renewal);

    private CertificateVectors() {}

    private static ObjectNode renewal(Input input) {
        return Answer.of(
                OperationsPolicy.standard()
                        .renewal(
                                input.constant("region", Region.class),
                                new RenewalRequest(
                                        input.instant("expiresAt"),
                                        input.option("impact", WorkImpact::valueOf)
                                                .getOrElse(WorkImpact.MINIMAL),
                                        input.flag("ssoEnabled")),
                                List.of(input.calendar()),
                                input.instant("now")),
                CertificateVectors::output);
    }

    private static ObjectNode output(RenewalPlan plan) {
        ObjectNode output = Output.object();
        output.putArray("candidates")
                .addAll(plan.candidates().map(Output::window).toJavaList());
        output.put("plan", plan.way().name());
        plan.window().forEach(window -> output.set("window", Output.window(window)));
        ChangeVectors.latestNoticeDate(output, plan.notice());
        output.putArray("tasks");
        plan.tasks()
                .forEach(task -> output.withArray("tasks")
                        .addObject()
                        .put("step", task.name())
                        .put("holder", task.holder().name())
                        .put("mandatory", task.isMandatory()));
        return output;
    }
}
