package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The maintenance windows of a month and of a year (MNT-01 to MNT-04a); now is Thursday 29 October 2026, 13:20Z. */
class ConsolePeriodTest {
    private static final String ROWS = "//table[.//caption[@id='period-table']]/tbody/tr";
    private static final String ODD = "//table[.//caption[@id='odd-table']]/tbody/tr";
    private static final String PATHS = "//*[local-name()='path'][@class='stripe %s']/@d";

    private static ConsoleDocument page(String... query) {
        Map<String, String> asked = new java.util.HashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            asked.put(query[i], query[i + 1]);
        }
        return ConsoleDocument.maintenance(Language.ENGLISH, asked);
    }

    @Test
    void a_year_names_every_night_on_which_a_clock_changes_with_its_true_length() {
        // Tokyo's clocks stand; those of the others change on the second Sunday in March and the first in November, the
        // last in March and in October, the first in April and in October
        assertThat(page("view", "year").texts(ODD + "/th"))
                .containsExactly("AMER", "EMEA", "AUS", "AUS", "EMEA", "AMER");
        assertThat(page("view", "year").texts(ODD + "/td[1]"))
                .containsExactly("8 h", "8 h", "10 h", "8 h", "10 h", "10 h");
        assertThat(page("view", "year").texts(ODD + "[1]/td"))
                .containsExactly(
                        "8 h",
                        "Sat 7 Mar 21:00 UTC−5 – Sun 8 Mar 06:00 UTC−4",
                        "Sun 8 Mar 02:00 UTC – Sun 8 Mar 10:00 UTC");
    }

    @Test
    void a_year_counts_the_windows_of_each_month_and_region() {
        // October 2026 has five Saturdays and four Sundays
        assertThat(page("view", "year").texts(ROWS + "[th='Oct']/td"))
                .containsExactly("22 + 9", "22 + 9", "22 + 9", "22 + 9");
        assertThat(page("view", "year").texts(ROWS)).hasSize(12);
        assertThat(page("view", "year", "year", "2028").texts(ROWS + "[th='Feb']/td"))
                .containsExactly("21 + 8", "21 + 8", "21 + 8", "21 + 8");
    }

    @Test
    void a_month_tells_each_night_and_draws_the_long_one_as_long_as_it_is() {
        ConsoleDocument october = page("view", "month");

        assertThat(october.texts(ROWS)).hasSize(31);
        // Saturday's window in Berlin, from 21:00 summer time to 06:00 winter time
        assertThat(october.text(ROWS + "[th='Sat 24 Oct']/td[2]")).isEqualTo("24 19:00 – 25 05:00, 10 h *");
        assertThat(october.text(ROWS + "[th='Thu 29 Oct']/td[3]")).isEqualTo("29 12:00 – 29 21:00");
        // the fourth week begins on Monday 19 October: 139 hours later, in the second stripe
        assertThat(october.texts(PATHS.formatted("odd-night")).get(3)).isEqualTo("M139 13h10");
        // a window that reaches into the next week is drawn on both lines: Sunday 25 October, 20:00Z to 05:00Z
        assertThat(october.texts(PATHS.formatted("weekend")).get(3)).endsWith("M164 13h4");
        assertThat(october.texts(PATHS.formatted("weekend")).get(4)).startsWith("M0 13h5");
        // what lies before the month is not drawn: Berlin's night of 30 September ends on 1 October at 04:00Z
        assertThat(october.texts(PATHS.formatted("weekday")).head()).startsWith("M72 13h4");
    }

    @Test
    void the_readers_zone_moves_the_month_and_its_times() {
        ConsoleDocument october = page("view", "month", "month", "2026-10", "times", "Asia/Kathmandu");

        assertThat(october.text(ROWS + "[th='Thu 29 Oct']/td[3]")).isEqualTo("29 17:45 – 30 02:45");
        assertThat(october.texts(PATHS.formatted("weekday")).get(4)).contains("M17.75 22h9");
    }

    @Test
    void links_lead_to_the_neighbours_and_back_to_now() {
        ConsoleDocument january = page("view", "month", "month", "2027-01");

        assertThat(january.text("//a[@rel='prev']/@href")).isEqualTo("?month=2026-12&view=month#windows");
        assertThat(january.text("//a[@rel='next']/@href")).isEqualTo("?month=2027-02&view=month#windows");
        assertThat(january.texts("//nav[starts-with(@class, 'weeks')]//a/@href"))
                .contains("?view=month#windows");
        assertThat(page("view", "month", "month", "2199-12").has("//a[@rel='next']"))
                .isFalse();
        assertThat(page("view", "year", "year", "1970").has("//a[@rel='prev']")).isFalse();
        assertThat(page().texts("//nav[@class='weeks views']//a[@aria-current]"))
                .containsExactly("Week");
    }

    @ParameterizedTest
    @CsvSource({"month, month, 2026-13", "month, month, <b>", "year, year, 1969", "year, year, 2200", "year, year, x"})
    void what_is_no_month_or_year_is_told_and_the_current_one_shown(String view, String name, String entered) {
        ConsoleDocument page = page("view", view, name, entered);

        assertThat(page.text("//section[@id='windows']//p[@role='alert']")).contains("“" + entered + "”");
        assertThat(page.text("//h2[@id='windows-title']")).contains("2026");
    }

    @ParameterizedTest
    @CsvSource({"month", "year"})
    void neither_weighs_more_than_a_page_may(String view) {
        for (Language language : Language.values()) {
            assertThat(ConsoleDocument.maintenance(language, Map.of("view", view, "times", "Asia/Kathmandu"))
                            .html()
                            .getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(50_000);
        }
    }
}
