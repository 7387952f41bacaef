package io.github.diops.domain.cop;

import io.github.diops.domain.maintenance.MaintenanceWindow;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * How a COP file is to be installed.
 *
 * @param window the window of an emergency fix, where a region and a moment were given (COP-01a)
 */
public record CopDecision(CopScenario scenario, Option<MaintenanceWindow> window) {

    /** Who does what, in order (COP-06). */
    public List<CopTask> steps() {
        return scenario.steps();
    }
}
