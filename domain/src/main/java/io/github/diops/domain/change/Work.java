package io.github.diops.domain.change;

import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.vavr.control.Option;

/**
 * Work on a customer's instance (MNT-07a).
 *
 * @param emergency why it is an emergency, or none where it is planned (CHG-10)
 */
public record Work(WorkTarget target, WorkImpact impact, Option<EmergencyReason> emergency) {
    public static Work planned(WorkTarget target, WorkImpact impact) {
        return new Work(target, impact, Option.none());
    }

    public static Work emergency(WorkTarget target, WorkImpact impact, EmergencyReason reason) {
        return new Work(target, impact, Option.some(reason));
    }
}
