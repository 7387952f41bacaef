package io.github.diops.domain.cop;

import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.github.diops.domain.maintenance.Purpose;
import io.github.diops.domain.maintenance.WindowCalendar;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Ruling;
import io.vavr.control.Option;
import java.time.Instant;

/** How a COP file is installed, by who initiates it and why. */
public final class CopInstallation {
    private CopInstallation() {}

    /** The scenario of {@code inquiry} and its steps, without a window (COP-01 to COP-03, COP-06). */
    public static Ruling<CopDecision> of(CopInquiry inquiry) {
        return ruling(scenario(inquiry), Option.none());
    }

    /** The same; an emergency fix also has the first window of either kind that starts at or after {@code now}. */
    public static Ruling<CopDecision> of(CopInquiry inquiry, WindowCalendar windows, Instant now) {
        CopScenario scenario = scenario(inquiry);
        // INFRASTRUCTURE is the purpose that sees windows of either kind (COP-01a).
        return ruling(
                scenario,
                Option.when(scenario == CopScenario.CISCO_EMERGENCY, () -> windows.next(now, Purpose.INFRASTRUCTURE)));
    }

    private static Ruling<CopDecision> ruling(CopScenario scenario, Option<MaintenanceWindow> window) {
        Ruling<CopDecision> ruling = Ruling.of(new CopDecision(scenario, window), rule(scenario));
        return (window.isDefined()
                        ? ruling.and(
                                CopRules.COP_01A,
                                MaintenanceRules.MNT_09,
                                MaintenanceRules.MNT_01,
                                MaintenanceRules.MNT_02)
                        : ruling)
                .and(CopRules.COP_06);
    }

    private static CopScenario scenario(CopInquiry inquiry) {
        return switch (inquiry.initiator()) {
            case CISCO ->
                inquiry.reason().exists(CopReason::isEmergency)
                        ? CopScenario.CISCO_EMERGENCY
                        : CopScenario.CISCO_SCHEDULED;
            case CUSTOMER -> CopScenario.CUSTOMER_REQUEST;
        };
    }

    private static Rule rule(CopScenario scenario) {
        return switch (scenario) {
            case CISCO_EMERGENCY -> CopRules.COP_01;
            case CISCO_SCHEDULED -> CopRules.COP_02;
            case CUSTOMER_REQUEST -> CopRules.COP_03;
        };
    }
}
