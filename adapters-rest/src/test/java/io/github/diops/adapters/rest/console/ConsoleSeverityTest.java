package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The matrix and the response objectives, as the guide's tables have them. */
class ConsoleSeverityTest {
    private final ConsoleDocument page = ConsoleDocument.severity(Language.ENGLISH, Map.of());

    @ParameterizedTest
    @CsvSource({
        "1, Critical, S1, S1, S2, S3",
        "2, High,     S1, S2, S2, S3",
        "3, Medium,   S2, S3, S3, S3",
        "4, Low,      S4, S4, S4, S4",
    })
    void the_matrix_is_the_guides(
            int row, String urgency, String widespread, String large, String localized, String individualized) {
        String cells = "//table[contains(@class, 'matrix')]/tbody/tr[" + row + "]";

        assertThat(page.text(cells + "/th/text()[normalize-space()]")).isEqualTo(urgency);
        assertThat(page.texts(cells + "/td")).containsExactly(widespread, large, localized, individualized);
    }

    @Test
    void the_columns_say_their_thresholds() {
        assertThat(page.texts("//table[contains(@class, 'matrix')]/thead//th/small"))
                .containsExactly("more than ¾ affected", "½ to ¾", "¼ to ½", "less than ¼");
    }

    @Test
    void every_cell_links_to_the_rule_of_the_matrix_and_says_itself_in_full() {
        assertThat(page.texts("//table[contains(@class, 'matrix')]//td/a/@href"))
                .hasSize(16)
                .containsOnly("policy?lang=en&area=SEV#SEV-06");
        assertThat(page.texts("//table[contains(@class, 'matrix')]//td/a/@title"))
                .contains("Urgency High, impact Individualized: S3, rule SEV-06");
    }

    @ParameterizedTest
    @EnumSource
    void headings_of_the_matrix_carry_their_scope(Language language) {
        ConsoleDocument either = ConsoleDocument.severity(language, Map.of());

        assertThat(either.texts("//table[contains(@class, 'matrix')]//th[@scope='col']"))
                .hasSize(5);
        assertThat(either.texts("//table[contains(@class, 'matrix')]//th[@scope='row']"))
                .hasSize(4);
        assertThat(either.texts("//table[contains(@class, 'matrix')]/caption")).hasSize(1);
    }

    @Test
    void the_objectives_say_time_and_channel() {
        assertThat(page.texts("//div[@class='objectives']//li"))
                .containsExactly(
                        "S1 Critical 15 minutes day and night call the TAC, 1-800-553-2447"
                                + " all necessary resources, 24 × 7",
                        "S2 High 30 minutes day and night call the TAC, 1-800-553-2447 full time in business hours",
                        "S3 Medium 1 business day in the customer’s business time Support Case Manager"
                                + " business hours, until service is satisfactory",
                        "S4 Low 3 business days in the customer’s business time Support Case Manager"
                                + " business hours, information or help");
        assertThat(ConsoleDocument.severity(Language.RUSSIAN, Map.of()).texts("//div[@class='objectives']//strong"))
                .containsExactly("15 минут", "30 минут", "1 рабочего дня", "3 рабочих дней");
    }
}
