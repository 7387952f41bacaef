package io.github.diops.domain.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules of recovery, as the policy marks them; DRS-02b and DRS-03b are the project's own readings. */
class RecoveryRulesTest {

    @Test
    void every_rule_of_recovery_is_there_with_its_kind() {
        assertThat(RecoveryRules.all()
                        .map(rule -> rule.id() + " " + rule.kind().name().charAt(0)))
                .containsExactly(
                        "DRS-01 G",
                        "DRS-02 G",
                        "DRS-02a R",
                        "DRS-02b R",
                        "DRS-03 G",
                        "DRS-03a R",
                        "DRS-03b R",
                        "DRS-04 G",
                        "DRS-05 G",
                        "DRS-06 G",
                        "DRS-07 G");
    }
}
