package io.github.diops.domain.incident;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** The rules of incidents, INC-01 and INC-02. */
public final class IncidentRules {
    private static final Text INCIDENT = Text.of("Incident management", "Управление инцидентами");

    public static final Rule INC_01 = Rule.guide(
            "INC-01",
            INCIDENT,
            Text.of(
                    "Cisco analyses incidents as they arise and applies a workaround until the permanent fix, which"
                            + " follows the maintenance procedure.",
                    "Cisco анализирует инциденты по мере возникновения и применяет обходное решение до постоянного"
                            + " исправления, которое вносится по процедуре технического обслуживания."));
    public static final Rule INC_02 = Rule.guide(
            "INC-02",
            INCIDENT,
            Text.of(
                    "Incidents in the partner's own network are managed by the partner, who tells Cisco of activity that"
                            + " may raise alarms there (RSP-31).",
                    "Инцидентами в собственной сети управляет партнёр и сообщает Cisco о действиях, которые могут вызвать"
                            + " у неё сигналы тревоги (RSP-31)."));

    private IncidentRules() {}

    public static List<Rule> all() {
        return List.of(INC_01, INC_02);
    }
}
