package io.github.diops.domain.recovery;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Text;

/** A step of recovery, in the order in which steps are taken. */
public enum RecoveryStep {
    /** DRS-06. */
    FAIL_OVER(
            Party.CISCO,
            Text.of(
                    "Keep calling alive from the fail-over data centre.",
                    "Сохранить вызовы через резервный центр обработки данных.")),
    /** DRS-05. */
    COMMUNICATE(
            Party.CISCO,
            Text.of(
                    "Communicate level, actions and timeline, from now until recovery.",
                    "Сообщать уровень обслуживания, действия и сроки с этого момента до восстановления.")),
    /** DRS-04, for hardware only. */
    CHOOSE_HARDWARE_OPTION(
            Party.CISCO,
            Text.of(
                    "Decide on a new publisher, here or in another data centre, or on recovering the hardware.",
                    "Решить: новый издатель в том же или другом центре обработки данных или восстановление"
                            + " оборудования.")),
    /** DRS-03, for an application failure. */
    ESTABLISH_PUBLISHER(Party.CISCO, Text.of("Establish a new publisher.", "Создать нового издателя.")),
    /** DRS-03b, for an application failure of Expressway. */
    ESTABLISH_NODES(Party.CISCO, Text.of("Set up the nodes again.", "Создать узлы заново.")),
    /** DRS-02. */
    RESTORE_BACKUP(
            Party.CISCO,
            Text.of("Restore the data from the restore point.", "Восстановить данные из точки восстановления.")),
    /** DRS-01. */
    RECOVER_PARTNER_PART(
            Party.PARTNER,
            Text.of("Recover the partner's part, after Cisco's restore.", "Восстановить часть партнёра после Cisco."));

    private final Party holder;
    private final Text text;

    RecoveryStep(Party holder, Text text) {
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
