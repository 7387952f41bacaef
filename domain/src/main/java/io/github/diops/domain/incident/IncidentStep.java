package io.github.diops.domain.incident;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Text;

/** A step of handling an incident, in the order in which steps are taken. */
public enum IncidentStep {
    /** INC-01. */
    ANALYSE(Party.CISCO, Text.of("Find the cause as the incident arises.", "Определить причину при возникновении.")),
    /** INC-01. */
    APPLY_WORKAROUND(
            Party.CISCO,
            Text.of(
                    "Apply a workaround until the permanent fix is deployed.",
                    "Применить обходное решение до постоянного исправления.")),
    /** INC-01; planned work unless it is an emergency (MNT-06, CHG-10). */
    DEPLOY_FIX(
            Party.CISCO,
            Text.of(
                    "Deploy the permanent fix by the maintenance procedure.",
                    "Развернуть постоянное исправление по процедуре технического обслуживания.")),
    /** INC-02. */
    MANAGE_BY_OWN_PROCEDURE(
            Party.PARTNER,
            Text.of(
                    "Manage the incident by the partner's own procedures.",
                    "Вести инцидент по собственным процедурам партнёра.")),
    /** INC-02. */
    TELL_CISCO(
            Party.PARTNER,
            Text.of(
                    "Tell Cisco of activity that may raise alarms there.",
                    "Сообщить Cisco о действиях, которые могут вызвать у неё сигналы тревоги."));

    private final Party holder;
    private final Text text;

    IncidentStep(Party holder, Text text) {
        this.holder = holder;
        this.text = text;
    }

    /** Whose step it is. */
    public Party holder() {
        return holder;
    }

    public Text text() {
        return text;
    }
}
