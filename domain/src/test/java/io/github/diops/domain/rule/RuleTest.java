package io.github.diops.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
    private static final Text TEXT = Text.of("word", "слово");
    private static final Rule SAID = Rule.guide("ABC-01", TEXT, TEXT);
    private static final Rule READ = Rule.reading("ABC-01a", TEXT, TEXT, Text.of("because", "потому что"));

    private enum Code implements Refusal.Code {
        NO;

        @Override
        public RuleId rule() {
            return RuleId.of("ABC-01");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEV-01", "SEV-01a", "OBJ-10", "CHG-00"})
    void rule_ids_are_an_area_a_number_and_a_letter_for_some(String id) {
        assertThat(RuleId.of(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SEV", "SEV-1", "SEV-001", "SEV-01A", "sev-01", "SE-01", "SEVE-01", "SEV-01ab", " SEV-01"})
    void other_rule_ids_are_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleId.of(id)).withMessageContaining(id);
    }

    @Test
    void a_reading_states_its_reason_and_the_guides_word_has_none() {
        assertThat(SAID.kind()).isEqualTo(RuleKind.GUIDE);
        assertThat(SAID.reason()).isEqualTo(Option.none());
        assertThat(READ.kind()).isEqualTo(RuleKind.READING);
        assertThat(READ.reason()).isEqualTo(Option.some(Text.of("because", "потому что")));
    }

    @Test
    void a_text_has_both_languages() {
        assertThat(TEXT.in(Language.ENGLISH)).isEqualTo("word");
        assertThat(TEXT.in(Language.RUSSIAN)).isEqualTo("слово");
        assertThat(Language.ENGLISH.tag()).isEqualTo("en");
        assertThat(Language.RUSSIAN.tag()).isEqualTo("ru");
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("word", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("", "слово"));
    }

    @Test
    void a_book_finds_rules_by_id_and_keeps_their_order() {
        RuleBook book = RuleBook.of(List.of(READ, SAID));

        assertThat(book.rules()).containsExactly(READ, SAID);
        assertThat(book.rule(RuleId.of("ABC-01"))).isEqualTo(Option.some(SAID));
        assertThat(book.rule(RuleId.of("ABC-02"))).isEqualTo(Option.none());
    }

    @Test
    void a_book_with_one_id_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.of(List.of(SAID, READ, SAID)))
                .withMessageContaining("ABC-01");
    }

    @Test
    void a_refusal_carries_its_facts_in_order_and_its_rule() {
        Refusal refusal = Refusal.of(Code.NO).with("first", 1).with("second", "2");

        assertThat(refusal.rule()).isEqualTo(RuleId.of("ABC-01"));
        assertThat(refusal.data()).isEqualTo(LinkedHashMap.of("first", "1", "second", "2"));
        assertThat(refusal.data().keySet()).containsExactly("first", "second");
        assertThat(Refusal.of(Code.NO).data()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024.1", "2024.1+15.0-SU1", "a"})
    void edition_names_are_short_and_plain(String name) {
        assertThat(EditionName.of(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void other_edition_names_are_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> EditionName.of(name));
    }
}
