package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of both themes, by the contrast that WCAG 2.2 asks for. */
class ConsoleStylesheetTest {
    private static final String CSS =
            new String(Asset.read("console.css", "text/css").bytes(), StandardCharsets.UTF_8);
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{3,6});");
    private static final Map<String, String> LIGHT = colours(CSS.substring(0, CSS.indexOf("@media")));
    private static final Map<String, String> DARK = LIGHT.merge(
            colours(CSS.substring(CSS.indexOf("(prefers-color-scheme: dark)"), CSS.indexOf("*::before"))),
            (light, dark) -> dark);

    @ParameterizedTest
    @CsvSource({
        "ink, page",
        "ink, card",
        "muted, page",
        "muted, card",
        "muted, soft",
        "accent, page",
        "accent, card",
        "accent, soft",
        "on-accent, accent",
        "on-s1, s1",
        "on-s2, s2",
        "on-s3, s3",
        "on-s4, s4",
        "fault, card",
        "ink, fault-ground",
        "fault, fault-ground",
        "guide, page",
        "guide, card",
        "guide, soft",
        "reading, page",
        "reading, card",
        "reading, soft",
        "now, card",
        "ink, hatch",
    })
    void text_has_at_least_four_and_a_half_to_one(String text, String ground) {
        assertThat(contrast(LIGHT, text, ground)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(DARK, text, ground)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"edge, card", "edge, page", "window, card", "hatch-edge, card", "now, card", "accent, card"})
    void what_is_drawn_has_at_least_three_to_one(String drawn, String ground) {
        assertThat(contrast(LIGHT, drawn, ground)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(DARK, drawn, ground)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void both_themes_are_told_apart() {
        assertThat(LIGHT.size()).isGreaterThan(20);
        assertThat(DARK.get("page")).isNotEqualTo(LIGHT.get("page"));
        assertThat(contrast(LIGHT.put("black", "#000").put("white", "#ffffff"), "black", "white"))
                .isEqualTo(21);
    }

    private static double contrast(Map<String, String> theme, String one, String other) {
        double first = luminance(theme.getOrElse(one, "")) + 0.05;
        double second = luminance(theme.getOrElse(other, "")) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** Relative luminance by WCAG 2.2. */
    private static double luminance(String colour) {
        String digits = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        return 0.2126 * channel(digits, 1) + 0.7152 * channel(digits, 3) + 0.0722 * channel(digits, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colours(String css) {
        return COLOUR.matcher(css)
                .results()
                .reduce(
                        LinkedHashMap.<String, String>empty(),
                        (all, colour) -> all.put(colour.group(1), colour.group(2)),
                        LinkedHashMap::merge);
    }
}
