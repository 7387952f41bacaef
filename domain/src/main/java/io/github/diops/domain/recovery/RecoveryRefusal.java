package io.github.diops.domain.recovery;

import io.github.diops.domain.backup.BackupRules;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** Why nothing is restored. */
public enum RecoveryRefusal implements Refusal.Code {
    /** Somebody else than Cisco wants to use the Disaster Recovery System. */
    ONLY_CISCO_RESTORES(RecoveryRules.DRS_01),
    /** Backups serve neither restores on demand nor backing out of changes. */
    ONLY_AFTER_A_DISASTER(BackupRules.BKP_05),
    /** There is no good backup. */
    NO_RESTORE_POINT(RecoveryRules.DRS_02A);

    private final RuleId rule;

    RecoveryRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
