package io.github.diops.domain.certificate;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleId;

/** What is refused of certificates on record. */
public enum CertificateRefusal implements Refusal.Code {
    ONLY_CISCO_RENEWS(CertificateRules.CRT_01F),
    /** A renewed certificate that is valid no longer than the one it replaces. */
    NOT_LONGER_VALID(CertificateRules.CRT_01F),
    /** A task after a renewal, of another party. */
    TASK_OF_ANOTHER_PARTY(CertificateRules.CRT_02),
    TASK_OUT_OF_ORDER(CertificateRules.CRT_02),
    /** There is no task left, since there was no renewal, or no single sign-on, or all is done. */
    NOTHING_TO_DO(CertificateRules.CRT_02);

    private final RuleId rule;

    CertificateRefusal(Rule rule) {
        this.rule = rule.id();
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
