package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who does what, searched by words and party (RSP). */
class ConsoleResponsibilitiesTest {
    private static final String IDS = "//tbody/tr/th";

    private static ConsoleDocument asked(Language language, Map<String, String> query) {
        return ConsolePages.RESPONSIBILITIES.asked(language, query);
    }

    @Test
    void all_duties_stand_in_the_order_of_the_guide_each_with_a_link_to_its_rule() {
        ConsoleDocument page = asked(Language.ENGLISH, Map.of());

        assertThat(page.text("//h2")).isEqualTo("Duties: 45 of 45");
        assertThat(page.texts(IDS)).hasSize(45).startsWith("RSP-01", "RSP-02").endsWith("RSP-43");
        assertThat(page.text("//tr[@id='RSP-24a']/th/a/@href")).isEqualTo("policy?lang=en&area=RSP#RSP-24a");
    }

    @Test
    void holders_team_and_counterpart_are_named() {
        ConsoleDocument page = asked(Language.ENGLISH, Map.of());

        assertThat(page.text("//tr[@id='RSP-01']/td[2]")).contains("Cisco", "Technical Assistance Center (TAC)");
        assertThat(page.text("//tr[@id='RSP-25']/td[2]")).isEqualTo("Cisco, partner, customer");
        assertThat(page.text("//tr[@id='RSP-26']/td[2]")).contains("partner", "with: vendor");
    }

    @Test
    void words_and_party_narrow_the_register_and_stay_in_the_form() {
        ConsoleDocument page = asked(Language.RUSSIAN, Map.of("q", "backup", "party", "CISCO", "lang", "ru"));

        assertThat(page.texts(IDS)).contains("RSP-38").doesNotContain("RSP-37", "RSP-01");
        assertThat(page.text("//input[@id='q']/@value")).isEqualTo("backup");
        assertThat(page.text("//option[@selected]/@value")).isEqualTo("CISCO");
        assertThat(page.text("//main//form//input[@type='hidden']/@value")).isEqualTo("ru");
    }

    @Test
    void where_no_duty_is_found_the_page_says_what_to_do() {
        ConsoleDocument page = asked(Language.ENGLISH, Map.of("q", "no such words", "party", "NOBODY"));

        assertThat(page.has("//table")).isFalse();
        assertThat(page.text("//p[@class='empty']")).contains("fewer or other words");
        assertThat(page.text("//form//a/@href")).isEqualTo("responsibilities?lang=en");
    }
}
