package io.github.diops.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BKP-07, BKP-07a. */
class BackupContentsTest {

    @ParameterizedTest(name = "{0} restores {1}, not {2}")
    @CsvSource({
        "CUCM,       CONFIGURATION,            '',               BKP-07",
        "CUC,        'CONFIGURATION VOICEMAILS', '',             BKP-07",
        "IMP,        CONFIGURATION,            INSTANT_MESSAGES, BKP-07",
        "EXPRESSWAY, CUSTOM_BACKUP,            '',               BKP-07",
        "CER,        CONFIGURATION,            '',               BKP-07a",
        "SME,        CONFIGURATION,            '',               'BKP-07a BKP-07'",
    })
    void an_application_is_restored_to_what_the_guide_says(
            UcApplication application, String restores, String notRestored, String rules) {
        Ruling<BackupContents> contents = BackupContents.of(application);

        assertThat(contents.value().restores().mkString(" ")).isEqualTo(restores);
        assertThat(contents.value().notRestored().mkString(" ")).isEqualTo(notRestored);
        assertThat(contents.because().map(RuleId::value).mkString(" ")).isEqualTo(rules);
    }

    @Test
    void every_kind_of_data_has_its_words() {
        assertThat(DataKind.values())
                .extracting(kind -> kind.text().english())
                .containsExactly("Latest configuration", "Voicemails", "Instant messages", "Cisco's custom backup");
        assertThat(DataKind.values())
                .extracting(kind -> kind.text().russian())
                .containsExactly(
                        "Последняя конфигурация", "Голосовая почта", "Мгновенные сообщения", "Специальная копия Cisco");
    }
}
