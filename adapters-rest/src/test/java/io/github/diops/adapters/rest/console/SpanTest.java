package io.github.diops.adapters.rest.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.Span.Kind;
import org.junit.jupiter.api.Test;

/** A sentence of the contract in its parts. */
class SpanTest {
    @Test
    void rules_and_code_are_told_from_words() {
        assertThat(Span.of("In `because` (SEV-08a), always."))
                .containsExactly(
                        new Span(Kind.WORDS, "In "),
                        new Span(Kind.CODE, "because"),
                        new Span(Kind.WORDS, " ("),
                        new Span(Kind.RULE, "SEV-08a"),
                        new Span(Kind.WORDS, "), always."));
    }

    @Test
    void a_rule_within_code_stays_code() {
        assertThat(Span.of("`SEV-01`SEV-02"))
                .containsExactly(new Span(Kind.CODE, "SEV-01"), new Span(Kind.RULE, "SEV-02"));
    }

    @Test
    void what_only_looks_like_a_rule_is_words() {
        assertThat(Span.of("UTF-8, X-MAINT-01b2, INC0012345 and a lone ` stay"))
                .containsExactly(new Span(Kind.WORDS, "UTF-8, X-MAINT-01b2, INC0012345 and a lone ` stay"));
        assertThat(Span.of("")).isEmpty();
    }
}
