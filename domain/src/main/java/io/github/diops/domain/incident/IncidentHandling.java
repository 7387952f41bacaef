package io.github.diops.domain.incident;

import io.github.diops.domain.change.ChangeRules;
import io.github.diops.domain.maintenance.MaintenanceRules;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;

/** Who does what about an incident. */
public final class IncidentHandling {
    private IncidentHandling() {}

    /** The steps that follow an incident at {@code place}, in order, at least one. */
    public static Ruling<List<IncidentStep>> of(IncidentPlace place) {
        return switch (place) {
            case DEDICATED_INSTANCE ->
                Ruling.of(
                        List.of(IncidentStep.ANALYSE, IncidentStep.APPLY_WORKAROUND, IncidentStep.DEPLOY_FIX),
                        IncidentRules.INC_01,
                        MaintenanceRules.MNT_06,
                        ChangeRules.CHG_10);
            case PARTNER_NETWORK ->
                Ruling.of(
                        List.of(IncidentStep.MANAGE_BY_OWN_PROCEDURE, IncidentStep.TELL_CISCO),
                        IncidentRules.INC_02,
                        ResponsibilityRules.RSP_31);
        };
    }
}
