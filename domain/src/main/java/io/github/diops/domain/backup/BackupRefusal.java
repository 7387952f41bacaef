package io.github.diops.domain.backup;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What is refused of backups. */
public enum BackupRefusal implements Refusal.Code {
    /** Another backup of the application has the id. */
    DUPLICATE_ID(BackupRules.BKP_03),
    /** It was completed after now. */
    COMPLETED_IN_THE_FUTURE(BackupRules.BKP_03),
    /** Somebody else than Cisco records a backup. */
    ONLY_CISCO_BACKS_UP(BackupRules.BKP_01),
    /** Somebody else than Cisco asks where a backup lies. */
    ONLY_CISCO_KNOWS_WHERE(BackupRules.BKP_06A);

    private final RuleId rule;

    BackupRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
