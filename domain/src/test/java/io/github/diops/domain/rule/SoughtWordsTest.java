package io.github.diops.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtWordsTest {
    private static final Text TEXT = Text.of("Third-party software, 24x7", "Ещё одно приложение. Чей контакт-центр?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "software",
                "SOFT",
                "third-party",
                "24x7 ware",
                "ЕЩЕ",
                "ещё",
                "еще\u0308",
                "чеи\u0306",
                "контакт-центр, software!",
                "центр контакт",
                "",
                " \t\n",
                "?!",
                "-",
            })
    void every_word_occurs_whatever_its_case_accents_and_punctuation(String query) {
        assertThat(SoughtWords.of(query).occurIn(List.of(TEXT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hardware", "software hardware", "third_parties", "party-third", "контакты"})
    void a_word_that_does_not_occur_is_enough_to_fail(String query) {
        assertThat(SoughtWords.of(query).occurIn(List.of(TEXT))).isFalse();
    }

    @Test
    void words_may_be_spread_over_several_texts_but_do_not_run_across_them() {
        Text other = Text.of("hard", "твёрдый");

        assertThat(SoughtWords.of("software твердый").occurIn(List.of(TEXT, other)))
                .isTrue();
        assertThat(SoughtWords.of("24x7hard").occurIn(List.of(TEXT, other))).isFalse();
        assertThat(SoughtWords.of("software").occurIn(List.of(other))).isFalse();
    }
}
