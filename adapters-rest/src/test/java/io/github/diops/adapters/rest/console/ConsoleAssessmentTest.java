package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.Language;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The question how severe an incident is: the answer with its rules, or every fault next to its field. */
class ConsoleAssessmentTest {
    private static final String SUMMARY = "//section[@id='assessment']//div[@role='alert']//li";
    private static final String BADGE = "//p[@class='verdict']/span";
    private static final String RULES = "//ul[@class='because']/li/a";

    @Test
    void nothing_asked_is_neither_answered_nor_blamed() {
        ConsoleDocument page = ConsoleDocument.severity(Language.ENGLISH, Map.of("lang", "en", "week", "2026-10-26"));

        assertThat(page.has(BADGE)).isFalse();
        assertThat(page.has(SUMMARY)).isFalse();
    }

    @Test
    void counts_and_urgency_are_answered_with_the_severity_and_its_rules() {
        ConsoleDocument page = ConsoleDocument.severity(
                Language.ENGLISH, Map.of("affected", "120", "total", "400", "urgency", "HIGH"));

        assertThat(page.text(BADGE)).isEqualTo("S2");
        assertThat(page.text("//div[@class='answer']/p[2]"))
                .isEqualTo("Impact Localized, urgency High: the matrix proposes S2.");
        assertThat(page.texts(RULES)).containsExactly("SEV-01", "SEV-01a", "SEV-06", "SEV-07", "OBJ-09", "OBJ-01");
        assertThat(page.texts("//ul[@class='because']/li/span"))
                .containsExactly("guide", "our reading", "guide", "guide", "guide", "guide");
        assertThat(page.text("//dl/div[1]")).isEqualTo("Cisco answers within30 minutes, day and night");
        assertThat(page.has("//p[@class='differs']")).isFalse();
        assertThat(page.has(SUMMARY)).isFalse();
    }

    @Test
    void the_partners_statement_stands_and_a_difference_is_said() {
        ConsoleDocument page = ConsoleDocument.severity(
                Language.ENGLISH, Map.of("impact", "WIDESPREAD", "urgency", "CRITICAL", "stated", "S3"));

        assertThat(page.text(BADGE)).isEqualTo("S3");
        assertThat(page.text("//p[@class='differs']"))
                .isEqualTo("The partner states S3, and it stands. It differs from the proposed S1; that is recorded"
                        + " for triage.");
        assertThat(page.texts(RULES)).contains("SEV-08", "SEV-08a");
    }

    @Test
    void a_statement_that_agrees_is_said_to_agree() {
        ConsoleDocument page = ConsoleDocument.severity(
                Language.RUSSIAN, Map.of("impact", "WIDESPREAD", "urgency", "CRITICAL", "stated", "S1"));

        assertThat(page.text("//p[@class='agrees']")).isEqualTo("Партнёр заявляет S1, как и матрица.");
    }

    @ParameterizedTest
    @CsvSource({
        "S3, 2024-03-08T16:00, America/New_York, 'Mon 11 Mar 2024, 16:00 UTC−4'",
        "S3, 2024-03-08T17:00, America/New_York, 'Tue 12 Mar 2024, 09:00 UTC−4'",
        "S3, 2024-03-08T08:59, America/New_York, 'Mon 11 Mar 2024, 09:00 UTC−4'",
        "S1, 2026-10-29T13:20Z, Europe/Berlin, 'Thu 29 Oct 2026, 14:35 UTC+1'",
        "S1, 2026-10-29T13:20:30Z, '', 'Thu 29 Oct 2026, 13:35:30 UTC'",
        "S2, 2026-10-29 13:20, Asia/Kolkata, 'Thu 29 Oct 2026, 13:50 UTC+5:30'",
        "S1, 2026-03-29T02:30, Europe/Berlin, 'Sun 29 Mar 2026, 03:15 UTC+2'",
        "S1, 2026-10-25T02:30, Europe/Berlin, 'Sun 25 Oct 2026, 02:45 UTC+2'",
    })
    void a_case_that_was_opened_gets_its_deadline_in_its_zone(String stated, String openedAt, String zone, String due) {
        ConsoleDocument page = ConsoleDocument.severity(
                Language.ENGLISH,
                Map.of("impact", "LARGE", "urgency", "HIGH", "stated", stated, "openedAt", openedAt, "zone", zone));

        assertThat(page.text("//dl//strong")).isEqualTo(due);
        assertThat(page.texts(RULES)).contains("OBJ-01", "OBJ-10").doesNotHaveDuplicates();
    }

    @Test
    void business_days_say_where_they_count_from_and_whose_calendar_it_is() {
        ConsoleDocument page = ConsoleDocument.severity(
                Language.ENGLISH,
                Map.of(
                        "impact", "LARGE",
                        "urgency", "MEDIUM",
                        "openedAt", "2026-10-30T20:15",
                        "zone", "America/New_York"));

        assertThat(page.texts("//dl/div"))
                .contains(
                        "Due by Tue 3 Nov 2026, 09:00 UTC−5 America/New_York Tue 3 Nov 2026, 14:00 UTC",
                        "Counts fromMon 2 Nov 2026, 09:00 UTC−5",
                        "Business daysMonday to Friday, 09:00 to 17:00 in America/New_York, no holidays.");
    }

    @Test
    void every_fault_is_said_at_once_and_next_to_its_field_and_the_entries_are_kept() {
        Map<String, String> asked = Map.of(
                "affected", "-1",
                "total", "0",
                "impact", "HUGE",
                "urgency", "<b>",
                "stated", "S9",
                "openedAt", "gestern",
                "zone", "EST",
                "lang", "en",
                "week", "2026-10-26");
        ConsoleDocument page = ConsoleDocument.severity(Language.ENGLISH, asked);

        assertThat(page.texts(SUMMARY + "/a/@href"))
                .containsExactly("#affected", "#total", "#impact", "#urgency", "#stated", "#openedAt", "#zone");
        for (String field : SeverityQuestion.FIELDS) {
            assertThat(page.text("//*[@id='" + field + "']/@aria-invalid")).isEqualTo("true");
            assertThat(page.text("//*[@id='" + field + "']/@aria-describedby")).contains(field + "-fault");
            assertThat(page.text("//p[@id='" + field + "-fault']")).isNotBlank();
            assertThat(page.texts("//main//input[@name='" + field + "']/@value")
                            .appendAll(page.texts("//select[@name='" + field + "']/option[@selected]")))
                    .containsExactly(asked.get(field));
        }
        assertThat(page.texts("//main//form//input[@type='hidden']/@value")).containsExactly("en", "2026-10-26");
        assertThat(page.has(BADGE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_form_is_told_what_it_needs(Language language) {
        ConsoleDocument page = ConsoleDocument.severity(
                language,
                Map.of(
                        "affected",
                        "",
                        "total",
                        "",
                        "impact",
                        "",
                        "urgency",
                        "",
                        "stated",
                        "",
                        "openedAt",
                        "",
                        "zone",
                        ""));

        assertThat(page.texts(SUMMARY + "/a/@href")).containsExactly("#affected", "#urgency");
    }

    @ParameterizedTest
    @CsvSource({
        "affected, 401, affected",
        "affected, '', affected",
        "affected, 12x, affected",
        "affected, 9223372036854775808, affected",
        "affected, １２, affected",
        "total, '', total",
        "total, 1e3, total",
        "impact, LARGE, impact",
        "urgency, high, urgency",
        "stated, S5, stated",
        "openedAt, 2026-10-29T13:20, zone",
        "openedAt, 2026-10-29, openedAt",
        "openedAt, 1969-12-31T23:59:59Z, openedAt",
        "openedAt, 2200-01-01T00:00Z, openedAt",
        "openedAt, +999999999-01-01T00:00Z, openedAt",
        "zone, +05:00, zone",
        "zone, CET, zone",
    })
    void one_bad_entry_is_one_fault(String field, String entry, String blamed) {
        Map<String, String> asked = new HashMap<>(Map.of("affected", "120", "total", "400", "urgency", "HIGH"));
        asked.put(field, entry);

        assertThat(ConsoleDocument.severity(Language.ENGLISH, asked).texts(SUMMARY + "/a/@href"))
                .containsExactly("#" + blamed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31T23:59:59", "-999999999-01-01T00:00", "1969-12-31T12:00", "2200-01-02T00:00"})
    void a_local_time_out_of_range_is_one_fault(String openedAt) {
        ConsoleDocument page = ConsoleDocument.severity(
                Language.ENGLISH,
                Map.of("impact", "LARGE", "urgency", "HIGH", "openedAt", openedAt, "zone", "America/New_York"));

        assertThat(page.texts(SUMMARY + "/a/@href")).containsExactly("#openedAt");
    }

    @Test
    void the_largest_counts_are_counted() {
        ConsoleDocument page = ConsoleDocument.severity(
                Language.ENGLISH,
                Map.of("affected", "9223372036854775807", "total", "9223372036854775807", "urgency", "CRITICAL"));

        assertThat(page.text(BADGE)).isEqualTo("S1");
    }
}
