package io.github.diops.domain.release;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What the rules of upgrades and releases refuse. */
public enum ReleaseRefusal implements Refusal.Code {
    /** The version is not below n-1, so that being unsupported is no reason to upgrade it. */
    NOT_BELOW_N_1(ReleaseRules.UPG_02),
    END_OF_LIFE_NOT_ANNOUNCED(ReleaseRules.UPG_02),
    /** The partner asks for an upgrade without a TAC case. */
    NO_TAC_CASE(ReleaseRules.UPG_03),
    /** The partner asks for an upgrade, and there is no later version to which it could be. */
    NOTHING_LATER(ReleaseRules.UPG_03),
    ONLY_CISCO_PUBLISHES(ReleaseRules.REL_08),
    ALREADY_PUBLISHED(ReleaseRules.REL_02B),
    /** The release to be published is older than n. */
    OLDER_THAN_LATEST(ReleaseRules.REL_02B);

    private final RuleId rule;

    ReleaseRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
