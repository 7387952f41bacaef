package io.github.diops.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules of backups, as the policy marks them; BKP-03b, BKP-08a and BKP-08b are the project's own readings. */
class BackupRulesTest {

    @Test
    void every_rule_of_backups_is_there_with_its_kind() {
        assertThat(BackupRules.all()
                        .map(rule -> rule.id() + " " + rule.kind().name().charAt(0)))
                .containsExactly(
                        "BKP-01 G",
                        "BKP-02 G",
                        "BKP-03 R",
                        "BKP-03b R",
                        "BKP-04 G",
                        "BKP-05 G",
                        "BKP-06 G",
                        "BKP-06a R",
                        "BKP-07 G",
                        "BKP-07a R",
                        "BKP-08 R",
                        "BKP-08a R",
                        "BKP-08b R",
                        "BKP-08c R");
    }
}
