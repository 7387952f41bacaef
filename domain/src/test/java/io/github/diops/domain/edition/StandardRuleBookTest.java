package io.github.diops.domain.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.change.ChangeRefusal;
import io.github.diops.domain.customer.CustomerRefusal;
import io.github.diops.domain.response.ResponseRefusal;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleBook;
import io.github.diops.domain.rule.RuleKind;
import io.github.diops.domain.rule.Text;
import io.github.diops.domain.supportcase.CaseRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rule book against the policy's own list of what the guide says (G) and what is our reading (R). */
class StandardRuleBookTest {
    private static final RuleBook BOOK = OperationsPolicy.standard().ruleBook();
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** As the policy marks them. OBJ-03b and OBJ-03c are readings of the project's own. */
    private static final String KINDS = """
            GEN-01 R, GEN-02 R, GEN-03 R,
            RSP-01 G, RSP-02 G, RSP-03 G, RSP-04 G, RSP-05 G, RSP-06 G, RSP-07 G, RSP-08 G, RSP-09 G, RSP-10 G, RSP-11 G,
            RSP-12 G, RSP-13 G, RSP-14 G, RSP-15 G, RSP-16 G, RSP-17 G, RSP-18 G, RSP-19 G, RSP-20 G, RSP-21 G, RSP-22 G,
            RSP-23 G, RSP-24 G, RSP-24a R, RSP-25 G, RSP-26 G, RSP-27 G, RSP-28 G, RSP-29 G, RSP-30 G, RSP-30a R, RSP-31 G,
            RSP-32 G, RSP-33 G, RSP-34 G, RSP-35 G, RSP-36 G, RSP-37 G, RSP-38 G, RSP-39 G, RSP-40 G, RSP-41 G, RSP-42 G,
            RSP-43 G,
            ESC-06 R, ESC-07 R,
            SEV-01 G, SEV-01a R, SEV-02 R, SEV-03 G, SEV-04 R, SEV-05 R, SEV-06 G, SEV-07 G, SEV-08 G, SEV-08a R,
            SEV-09 G, SEV-09a R, SEV-10 G, SEV-10a R, SEV-11 G, SEV-11a R,
            OBJ-01 G, OBJ-02 R, OBJ-03 R, OBJ-03a R, OBJ-03b R, OBJ-03c R, OBJ-04 G, OBJ-04a R, OBJ-04b R, OBJ-05 G, OBJ-06 G,
            OBJ-06a R, OBJ-07 G, OBJ-08 R, OBJ-08a R, OBJ-08b R, OBJ-09 G, OBJ-09a R, OBJ-10 R,
            MNT-01 R, MNT-01a R, MNT-02 R, MNT-03 G, MNT-04 G, MNT-04a R, MNT-05 G, MNT-06 G, MNT-06a R, MNT-07 G,
            MNT-07a R, MNT-08 R, MNT-09 R,
            CHG-05 G, CHG-05a R, CHG-10 G, CHG-10a R
            """;

    @Test
    void every_rule_is_of_the_kind_that_the_policy_gives_it() {
        Map<String, RuleKind> expected = new TreeMap<>();
        for (String entry : KINDS.strip().split(",\\s*", -1)) {
            expected.put(
                    entry.substring(0, entry.indexOf(' ')), entry.endsWith("G") ? RuleKind.GUIDE : RuleKind.READING);
        }
        Map<String, RuleKind> actual = new TreeMap<>();
        BOOK.rules().forEach(rule -> actual.put(rule.id().value(), rule.kind()));

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void no_id_occurs_twice() {
        assertThat(BOOK.rules().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void every_rule_speaks_english_and_russian() {
        for (Rule rule : BOOK.rules()) {
            assertBothLanguages(rule, rule.text());
            assertBothLanguages(rule, rule.section());
            rule.reason().forEach(reason -> assertBothLanguages(rule, reason));
        }
    }

    @Test
    void a_reading_and_only_a_reading_states_its_reason() {
        for (Rule rule : BOOK.rules()) {
            assertThat(rule.reason().isDefined()).as(rule.id().value()).isEqualTo(rule.kind() == RuleKind.READING);
        }
    }

    @Test
    void every_refusal_rests_on_a_rule_of_the_book() {
        List<Refusal.Code> codes = new ArrayList<>();
        codes.addAll(List.of(CaseRefusal.values()));
        codes.addAll(List.of(ChangeRefusal.values()));
        codes.addAll(List.of(CustomerRefusal.values()));
        codes.addAll(List.of(ResponseRefusal.values()));

        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(BOOK.rule(code.rule())).as(code.name()).isNotEmpty());
    }

    private static void assertBothLanguages(Rule rule, Text text) {
        assertThat(CYRILLIC.matcher(text.russian()).find())
                .as("Russian of %s", rule.id())
                .isTrue();
        assertThat(CYRILLIC.matcher(text.english()).find())
                .as("English of %s", rule.id())
                .isFalse();
    }
}
