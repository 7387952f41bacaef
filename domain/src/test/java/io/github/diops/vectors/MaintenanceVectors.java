package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.change.DateAgreement;
import io.github.diops.domain.change.EmergencyReason;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.edition.WindowOutlook;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkPeriod;
import io.github.diops.domain.maintenance.WorkTarget;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.function.Function;

/** {@code windows-at} and {@code window-fit}. */
final class MaintenanceVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS =
            HashMap.of("windows-at", MaintenanceVectors::windowsAt, "window-fit", MaintenanceVectors::windowFit);

    private MaintenanceVectors() {}

    private static ObjectNode windowsAt(Input input) {
        return Answer.of(
                OperationsPolicy.standard()
                        .windowsAt(
                                input.constant("region", Region.class),
                                input.instant("at"),
                                input.constant("purpose", Purpose.class)),
                MaintenanceVectors::outlook);
    }

    private static ObjectNode windowFit(Input input) {
        return Answer.of(
                OperationsPolicy.standard()
                        .windowFit(
                                input.constant("region", Region.class),
                                work(input.object("work")),
                                new WorkPeriod(input.instant("start"), input.instant("end")),
                                new DateAgreement(input.flag("requestedByPartner"), input.flag("offeredByCisco"))),
                MaintenanceVectors::fit);
    }

    static Work work(Input work) {
        return new Work(
                work.constant("target", WorkTarget.class),
                work.constant("impact", WorkImpact.class),
                work.option("emergency", EmergencyReason::valueOf));
    }

    private static ObjectNode outlook(WindowOutlook outlook) {
        ObjectNode output = Output.object();
        outlook.open().forEach(window -> output.set("open", Output.window(window)));
        return output.set("next", Output.window(outlook.next()));
    }

    private static ObjectNode fit(Option<MaintenanceWindow> held) {
        ObjectNode output = Output.object();
        held.forEach(window -> output.set("window", Output.window(window)));
        return output;
    }
}
