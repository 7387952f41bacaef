package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.cop.CopStep;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of problems, faults, refusals and steps. */
class WordsTest {
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle ENGLISH = Words.bundle(Language.ENGLISH);
    private static final ResourceBundle RUSSIAN = Words.bundle(Language.RUSSIAN);

    @Test
    void no_key_lacks_either_language() {
        assertThat(RUSSIAN.keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    }

    @Test
    void each_language_is_written_in_its_own_letters() {
        ENGLISH.keySet().forEach(key -> {
            assertThat(ENGLISH.getString(key)).as(key).isNotBlank().doesNotContainPattern("\\p{IsCyrillic}");
            assertThat(RUSSIAN.getString(key)).as(key).containsPattern("\\p{IsCyrillic}");
        });
    }

    @Test
    void both_languages_tell_the_same_facts() {
        ENGLISH.keySet()
                .forEach(key ->
                        assertThat(facts(RUSSIAN.getString(key))).as(key).isEqualTo(facts(ENGLISH.getString(key))));
    }

    private static TreeSet<String> facts(String sentence) {
        return TreeSet.ofAll(FACT.matcher(sentence)
                .results()
                .map((MatchResult fact) -> fact.group(1))
                .toList());
    }

    @Test
    void every_step_of_a_cop_file_has_words() {
        assertThat(ENGLISH.keySet()).containsAll(List.of(CopStep.values()).map(step -> "step." + step.name()));
    }
}
