package io.github.diops.adapters.rest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as RFC 5545 writes them, whatever stands in them. */
class ContentLinesTest {
    private static String words(String words) {
        return new ContentLines().words("SUMMARY", words).toString();
    }

    @Test
    void a_line_of_75_octets_is_left_whole_and_one_of_76_is_folded() {
        String whole = "SUMMARY:" + "a".repeat(67);
        assertThat(words("a".repeat(67))).isEqualTo(whole + "\r\n");
        assertThat(words("a".repeat(68))).isEqualTo(whole + "\r\n a\r\n");
    }

    @Test
    void a_folded_line_of_75_octets_counts_its_space() {
        assertThat(words("a".repeat(67 + 75)))
                .isEqualTo("SUMMARY:" + "a".repeat(67) + "\r\n " + "a".repeat(74) + "\r\n a\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "ж", "窓", "🔧"})
    void no_character_is_split(String character) {
        String text = character.repeat(100);
        String folded = words(text);

        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
        assertThat(folded.split("\r\n ?", -1)).allSatisfy(line -> {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(bytes).hasSizeLessThanOrEqualTo(75);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(line);
        });
    }

    @Test
    void words_end_no_line_and_begin_no_property() {
        assertThat(words("a\r\nATTENDEE:mailto:x@example.com\rb\nc\u2028d\u0085e"))
                .isEqualTo("SUMMARY:a\\nATTENDEE:mailto:x@example.com\\nb\\nc\\nd\\ne\r\n");
    }

    @Test
    void what_separates_values_is_escaped_and_colons_and_quotes_are_not() {
        assertThat(words("a;b,c\\d:e\"f\"\tg")).isEqualTo("SUMMARY:a\\;b\\,c\\\\d:e\"f\"\tg\r\n");
    }

    @Test
    void control_characters_and_halves_of_characters_are_left_out() {
        assertThat(words("a\u0000b\u0007c\u001bd\u007fe\ud83df")).isEqualTo("SUMMARY:abcdef\r\n");
    }

    @Test
    void an_instant_is_written_in_utc() {
        assertThat(new ContentLines().utc("DTSTAMP", Instant.parse("2024-03-10T02:00:00Z")))
                .hasToString("DTSTAMP:20240310T020000Z\r\n");
    }
}
