package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.Language;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which windows are open now and which come next (MNT-01, MNT-03, MNT-04, MNT-09). */
class ConsoleNowTest {
    private static final String ROW =
            "//table[.//caption[@id='ahead-table']]/tbody/tr[th[starts-with(normalize-space(), '%s')]]";

    private static String cell(ConsoleDocument page, String region, int column) {
        return page.text(ROW.formatted(region) + "/td[" + column + "]");
    }

    @Test
    void an_open_window_says_when_it_closes_and_the_next_one_when_it_opens() {
        ConsoleDocument page = ConsolePages.NOW.asked(Language.ENGLISH, Map.of());

        // Thursday 13:20Z: 22:20 in Tokyo; its window began at 12:00Z and ends at 21:00Z
        assertThat(cell(page, "APJC", 1))
                .contains("closes in 7 h 40 min", "Thu 29 Oct 12:00 UTC – Thu 29 Oct 21:00 UTC", "All planned work");
        assertThat(cell(page, "APJC", 2)).startsWith("opens in 22 h 40 min");
        // 09:20 in New York; the next window begins at 21:00 there, 01:00Z
        assertThat(cell(page, "AMER", 1)).isEqualTo("none");
        assertThat(cell(page, "AMER", 2))
                .contains("opens in 11 h 40 min", "Thu 29 Oct 21:00 UTC−4 – Fri 30 Oct 06:00 UTC−4");
    }

    @Test
    void before_a_weekend_window_the_next_one_for_all_planned_work_is_told_too() {
        // Saturday 12:00 in Berlin: Saturday's and Sunday's windows are for infrastructure, Monday's for all
        ConsoleDocument page =
                ConsolePages.NOW.at(new Visit(Language.ENGLISH, Instant.parse("2026-10-31T11:00:00Z"), Map.of()));

        assertThat(cell(page, "EMEA", 2))
                .contains("opens in 9 h 0 min", "Cisco infrastructure only")
                .contains("opens in 2 d 9 h", "Mon 2 Nov 21:00 UTC+1 – Tue 3 Nov 06:00 UTC+1", "All planned work");
    }

    @Test
    void the_drawing_has_a_bar_for_each_window_of_the_next_36_hours_and_says_it_in_words() {
        ConsoleDocument page = ConsolePages.NOW.asked(Language.RUSSIAN, Map.of());

        // until Saturday 01:20Z: three regions have two windows each that overlap, New York's second begins at 01:00Z
        assertThat(page.texts("//*[local-name()='svg'][@class='ahead']//*[contains(@class, 'bar')]"))
                .hasSize(8);
        assertThat(page.texts("//*[local-name()='svg'][@class='ahead']//*[local-name()='g']/*[local-name()='title']"))
                .allMatch(title -> title.matches("(AMER|EMEA|APJC|AUS), (откроется|закроется) через .*"));
    }

    @Test
    void it_says_that_a_minute_has_not_passed() {
        ConsoleDocument page =
                ConsolePages.NOW.at(new Visit(Language.ENGLISH, Instant.parse("2026-10-29T20:59:30Z"), Map.of()));

        assertThat(cell(page, "APJC", 1)).startsWith("closes in less than a minute");
    }
}
