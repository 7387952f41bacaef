package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.NoticeDecision;
import io.github.diops.domain.change.NoticeLimit;
import io.github.diops.domain.change.PlannedChange;
import io.github.diops.domain.change.RescheduleRequest;
import io.github.diops.domain.change.Rescheduled;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;

/** {@code notice} and {@code reschedule}. */
final class ChangeVectors {
    static final Map<String, Function<Input, ObjectNode>> DECISIONS =
            HashMap.of("notice", ChangeVectors::notice, "reschedule", ChangeVectors::reschedule);

    private ChangeVectors() {}

    private static ObjectNode notice(Input input) {
        return Answer.of(
                OperationsPolicy.standard()
                        .notice(
                                MaintenanceVectors.work(input.object("work")),
                                window(input, "windowStart"),
                                List.of(input.calendar()),
                                input.instant("noticeAt")),
                ChangeVectors::noticed);
    }

    private static ObjectNode noticed(NoticeDecision decision) {
        ObjectNode output = Output.object().put("sufficient", decision.sufficient());
        latestNoticeDate(output, decision.limit());
        return output;
    }

    static void latestNoticeDate(ObjectNode output, Option<NoticeLimit> limit) {
        limit.forEach(until -> output.put("latestNoticeDate", until.date().toString()));
    }

    private static ObjectNode reschedule(Input input) {
        OperationsPolicy policy = OperationsPolicy.standard();
        MaintenanceWindow window = window(input, "windowStart");
        Instant requestedAt = input.instant("requestedAt");
        PlannedChange change = PlannedChange.builder()
                .kind(input.constant("kind", ChangeKind.class))
                .work(MaintenanceVectors.work(input.object("work")))
                .window(window)
                .noticeAt(Option.some(input.instant("noticeAt")))
                .timesRescheduled((int) input.number("timesRescheduled"))
                .severeVulnerability(input.flag("severeVulnerability"))
                .renewalWindows(
                        input.has("certificateExpiresAt")
                                ? policy.renewalWindows(
                                        window.region(), input.instant("certificateExpiresAt"), requestedAt)
                                : List.empty())
                .build();
        RescheduleRequest request = new RescheduleRequest(
                requestedAt, input.text("reason"), window(input, "newWindowStart"), input.flag("offeredByCisco"));
        return Answer.of(policy.reschedule(change, request, input.calendar().zone()), ChangeVectors::moved);
    }

    private static ObjectNode moved(Rescheduled rescheduled) {
        return Output.object().put("allowed", true).put("timely", rescheduled.timely());
    }

    private static MaintenanceWindow window(Input input, String field) {
        return WindowCalendar.of(input.constant("region", Region.class))
                .startingAt(input.instant(field))
                .getOrElseThrow(() -> new IllegalArgumentException("no window starts at " + input.text(field)));
    }
}
