package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say everything, with the same facts. */
class ConsolePhraseTest {
    private static final Pattern FACT = Pattern.compile("%[0-9]\\$[sd]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    static java.util.List<Said> phrases() {
        return List.<Said>of(Phrase.values())
                .appendAll(List.of(CasePhrase.values()))
                .appendAll(List.of(RecordPhrase.values()))
                .appendAll(List.of(PlanPhrase.values()))
                .appendAll(List.of(SloPhrase.values()))
                .appendAll(List.of(AdvicePhrase.values()))
                .appendAll(List.of(DuePhrase.values()))
                .appendAll(List.of(TimesPhrase.values()))
                .appendAll(List.of(PeriodPhrase.values()))
                .appendAll(List.of(LoginPhrase.values()))
                .appendAll(List.of(MailPhrase.values()))
                .asJava();
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void each_phrase_is_said_in_both_languages_with_the_same_facts(Said phrase) {
        String english = phrase.text().in(Language.ENGLISH);
        String russian = phrase.text().in(Language.RUSSIAN);

        assertThat(english).isNotBlank().doesNotContainPattern(CYRILLIC);
        assertThat(russian).isNotBlank();
        assertThat(factsOf(russian)).isEqualTo(factsOf(english));
    }

    @Test
    void only_names_and_signs_are_the_same_in_both_languages() {
        assertThat(List.ofAll(phrases())
                        .filter(phrase -> !CYRILLIC.matcher(phrase.text().in(Language.RUSSIAN))
                                .find()))
                .containsExactlyInAnyOrder(
                        Phrase.PRODUCT,
                        Phrase.PARTY_CISCO,
                        Phrase.CHANNEL_SUPPORT_CASE_MANAGER,
                        Phrase.COLUMN_UTC,
                        Phrase.NO_CHOICE,
                        CasePhrase.MARK_WARNING,
                        MailPhrase.LINE,
                        PlanPhrase.COP_NAV);
    }

    @Test
    void every_area_of_the_rule_book_has_a_name() {
        assertThat(OperationsPolicy.standard()
                        .ruleBook()
                        .rules()
                        .map(rule -> rule.id().value().substring(0, 3)))
                .isNotEmpty()
                .allMatch(code -> Phrase.areaNamed(code).isDefined());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 минуты, 1 minute",
        "2, 2 минут, 2 minutes",
        "5, 5 минут, 5 minutes",
        "11, 11 минут, 11 minutes",
        "21, 21 минуты, 21 minutes",
        "112, 112 минут, 112 minutes",
    })
    void counts_agree_with_their_nouns(long count, String russian, String english) {
        assertThat(Wording.in(Language.RUSSIAN).counted(count, Phrase.MINUTE, Phrase.MINUTES_FEW, Phrase.MINUTES))
                .isEqualTo(russian);
        assertThat(Wording.in(Language.ENGLISH).counted(count, Phrase.MINUTE, Phrase.MINUTES_FEW, Phrase.MINUTES))
                .isEqualTo(english);
    }

    private static java.util.List<String> factsOf(String text) {
        return FACT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
