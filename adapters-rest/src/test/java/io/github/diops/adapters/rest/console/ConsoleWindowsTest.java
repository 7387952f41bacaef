package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.Language;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One week of maintenance windows: the drawing, the table, the clocks, and the way to other weeks. */
class ConsoleWindowsTest {
    private static final String FAULT = "//section[@id='windows']/p[@role='alert']";
    private static final String LEAD = "//section[@id='windows']//p[@class='lead']";

    @Test
    void the_default_week_is_that_of_now_in_utc() {
        ConsoleDocument page = ConsoleDocument.maintenance(Language.ENGLISH, Map.of());

        assertThat(page.text("//h2[@id='windows-title']"))
                .isEqualTo("Maintenance windows, 26 October\u00a0– 1 November 2026");
        assertThat(page.texts("//*[local-name()='text'][contains(@class, 'long')]"))
                .containsExactly(
                        "Mon 26 Oct",
                        "Tue 27 Oct",
                        "Wed 28 Oct",
                        "Thu 29 Oct",
                        "Fri 30 Oct",
                        "Sat 31 Oct",
                        "Sun 1 Nov");
        assertThat(ConsoleDocument.maintenance(Language.RUSSIAN, Map.of())
                        .texts("//*[local-name()='text'][contains(@class, 'long')]"))
                .startsWith("пн 26 окт.")
                .endsWith("вс 1 нояб.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-26", "2026-10-28", "2026-11-01", " 2026-11-01 "})
    void any_date_of_a_week_shows_it(String date) {
        assertThat(ConsoleDocument.maintenance(Language.ENGLISH, Map.of("week", date))
                        .text("//h2[@id='windows-title']"))
                .isEqualTo("Maintenance windows, 26 October\u00a0– 1 November 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-26, AMER, 10 h",
        "2026-10-19, EMEA, 10 h",
        "2026-03-02, AMER, 8 h",
        "2026-03-23, EMEA, 8 h",
        "2026-03-30, AUS, 10 h",
        "2026-09-28, AUS, 8 h",
    })
    void the_one_night_across_a_change_of_clock_is_named_by_its_length(String week, String region, String length) {
        ConsoleDocument page = ConsoleDocument.maintenance(Language.ENGLISH, Map.of("week", week));

        assertThat(page.text("//*[local-name()='text'][@class='odd']")).isEqualTo(length);
        assertThat(page.text("//*[local-name()='g'][*[@class='odd']]/*[local-name()='title']"))
                .startsWith(region + ", Sat")
                .contains("; " + length + "; Cisco infrastructure only");
        assertThat(page.texts("//table[@class='facts']//tr[td='" + length + "']/th"))
                .hasSize(1)
                .allMatch(heading -> heading.startsWith(region));
    }

    @Test
    void odd_nights_are_drawn_with_their_real_length() {
        ConsoleDocument page = ConsoleDocument.maintenance(Language.ENGLISH, Map.of("week", "2026-10-26"));

        assertThat(page.text("//*[local-name()='g'][*[@class='odd']]/*[local-name()='rect']/@width"))
                .as("10 of 168 hours")
                .isEqualTo("5.952%");
        assertThat(page.texts("//*[local-name()='g'][not(*[@class='odd'])]/*[local-name()='rect']/@width"))
                .as("9 of 168 hours, and the two that the week's edges cut")
                .contains("5.357%")
                .allMatch(width -> Double.parseDouble(width.replace("%", "")) <= 5.357);
    }

    @Test
    void the_table_says_what_the_drawing_shows() {
        ConsoleDocument page = ConsoleDocument.maintenance(Language.ENGLISH, Map.of("week", "2026-10-26"));

        assertThat(page.texts("//table[@class='facts']/tbody/tr"))
                .hasSize(page.texts("//*[local-name()='rect'][contains(@class, 'bar')]")
                                .size()
                        - 2)
                .contains(
                        "AMER America/New_York Sat 31 Oct 21:00 UTC−4 – Sun 1 Nov 06:00 UTC−5"
                                + " Sun 1 Nov 01:00 UTC – Sun 1 Nov 11:00 UTC 10 h Cisco infrastructure only",
                        "APJC Asia/Tokyo Thu 29 Oct 21:00 UTC+9 – Fri 30 Oct 06:00 UTC+9"
                                + " Thu 29 Oct 12:00 UTC – Thu 29 Oct 21:00 UTC 9 h All planned work");
    }

    @Test
    void changes_of_the_clock_are_named_only_near_them() {
        assertThat(ConsoleDocument.maintenance(Language.ENGLISH, Map.of()).text(LEAD))
                .isEqualTo("21:00 to 06:00 local time in each region, drawn in UTC. Clocks in Berlin went back on"
                        + " 25 October. Clocks in New York go back on 1 November, so that night’s window lasts"
                        + " 10 hours.");
        assertThat(ConsoleDocument.maintenance(Language.RUSSIAN, Map.of()).text(LEAD))
                .isEqualTo("С 21:00 до 06:00 по местному времени региона, шкала в UTC. В Берлине часы перевели назад"
                        + " 25 октября. В Нью-Йорке часы переведут назад 1 ноября, поэтому окно той ночи длится"
                        + " 10 часов.");
        assertThat(ConsoleDocument.maintenance(Language.ENGLISH, Map.of("week", "2026-07-01"))
                        .text(LEAD))
                .isEqualTo("21:00 to 06:00 local time in each region, drawn in UTC.");
    }

    @Test
    void now_is_marked_with_its_zone_and_the_regions_whose_window_is_open() {
        ConsoleDocument page = ConsoleDocument.maintenance(Language.ENGLISH, Map.of());

        assertThat(page.text("//*[local-name()='text'][@class='now']")).isEqualTo("Now 13:20 UTC");
        assertThat(page.text("//ul[@class='legend']/li[3]")).isEqualTo("Now 13:20 UTC: open: APJC, AUS");
        assertThat(ConsoleDocument.maintenance(Language.ENGLISH, Map.of("week", "2026-11-02"))
                        .has("//*[local-name()='text'][@class='now']"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T23:59:59Z, 2026-10-19",
        "2026-10-26T00:00:00Z, 2026-10-26",
        "2026-11-01T23:59:59Z, 2026-10-26"
    })
    void weeks_begin_on_monday_in_utc(Instant now, String monday) {
        assertThat(ConsoleDocument.maintenanceAt(now, Language.ENGLISH, Map.of())
                        .text("//*[local-name()='text'][contains(@class, 'long')][1]"))
                .isEqualTo(ConsoleDocument.maintenance(Language.ENGLISH, Map.of("week", monday))
                        .text("//*[local-name()='text'][contains(@class, 'long')][1]"));
    }

    @Test
    void neighbouring_weeks_are_one_link_away_and_keep_what_else_was_asked() {
        ConsoleDocument page =
                ConsoleDocument.maintenance(Language.RUSSIAN, Map.of("lang", "ru", "week", "2026-12-30"));

        assertThat(page.text("//a[@rel='prev']/@href")).isEqualTo("?lang=ru&week=2026-12-21#windows");
        assertThat(page.text("//a[@rel='next']/@href")).isEqualTo("?lang=ru&week=2027-01-04#windows");
        assertThat(page.texts("//nav[@class='weeks']//a/@href")).contains("?lang=ru#windows");
        assertThat(page.text("//h2[@id='windows-title']"))
                .isEqualTo("Окна обслуживания, 28 декабря 2026 г.\u00a0– 3 января 2027 г.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "2026-02-30", "26.10.2026", "1969-12-31", "2200-01-01", "+999999999-12-31", "<b>"})
    void a_week_that_cannot_be_shown_is_said_and_the_current_one_shown(String text) {
        ConsoleDocument page = ConsoleDocument.maintenance(Language.ENGLISH, Map.of("week", text));

        assertThat(page.text(FAULT)).startsWith("“" + text + "” is no date of a week that can be shown");
        assertThat(page.text("//h2[@id='windows-title']")).contains("26 October");
    }

    @ParameterizedTest
    @CsvSource({"1970-01-05, prev", "2199-12-29, next"})
    void the_first_and_the_last_week_lead_no_further(String week, String missing) {
        ConsoleDocument page = ConsoleDocument.maintenance(Language.ENGLISH, Map.of("week", week));

        assertThat(page.has(FAULT)).isFalse();
        assertThat(page.texts("//nav[@class='weeks']//a/@rel")).hasSize(1).doesNotContain(missing);
    }

    @ParameterizedTest
    @EnumSource
    void the_drawing_has_a_name_and_a_description(Language language) {
        ConsoleDocument page = ConsoleDocument.maintenance(language, Map.of());

        assertThat(page.text("//*[local-name()='svg'][@role='img']/*[local-name()='title']"))
                .isNotBlank();
        assertThat(page.text("//*[local-name()='svg'][@role='img']/*[local-name()='desc']"))
                .isNotBlank();
    }
}
