package io.github.diops.domain.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.RuleBook;
import io.github.diops.domain.rule.RuleKind;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rule book against the policy's own list of what the guide says (G) and what is our reading (R). */
class StandardRuleBookTest {
    private static final RuleBook BOOK = OperationsPolicy.standard().ruleBook();
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** As the policy marks them. */
    private static final String POLICY = """
            GEN-01 R, GEN-02 R, GEN-03 R,
            RSP-15 G,
            ESC-06 R, ESC-07 R,
            SEV-01 G, SEV-01a R, SEV-02 R, SEV-03 G, SEV-04 R, SEV-05 R, SEV-06 G, SEV-07 G, SEV-08 G, SEV-08a R,
            SEV-09 G, SEV-09a R, SEV-10 G, SEV-10a R, SEV-11 G, SEV-11a R,
            OBJ-01 G, OBJ-02 R, OBJ-03 R, OBJ-03a R, OBJ-04 G, OBJ-04a R, OBJ-04b R, OBJ-05 G, OBJ-06 G, OBJ-06a R,
            OBJ-07 G, OBJ-08 R, OBJ-08a R, OBJ-08b R, OBJ-09 G, OBJ-09a R, OBJ-10 R,
            MNT-01 R, MNT-01a R, MNT-02 R, MNT-03 G, MNT-04 G, MNT-04a R, MNT-05 G, MNT-06 G, MNT-06a R, MNT-07 G,
            MNT-07a R, MNT-08 R, MNT-09 R,
            CHG-05 G, CHG-05a R, CHG-10 G, CHG-10a R
            """;

    /** Readings of the project's own, where the policy is silent. */
    private static final String OURS = "OBJ-03b R, OBJ-03c R";

    @Test
    void every_rule_is_of_the_kind_that_the_policy_gives_it() {
        Map<String, RuleKind> expected = new TreeMap<>();
        for (String entry : (POLICY.strip() + ", " + OURS.strip()).split(",\\s*", -1)) {
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
    void every_rule_of_every_area_is_in_the_book() {
        assertThat(DomainClasses.all()
                        .filter(type -> type.getSimpleName().endsWith("Rules"))
                        .flatMap(StandardRuleBookTest::constants))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(BOOK.rule(rule.id())).contains(rule));
    }

    @Test
    void every_refusal_rests_on_a_rule_of_the_book() {
        assertThat(DomainClasses.all()
                        .filter(type -> type.isEnum() && Refusal.Code.class.isAssignableFrom(type))
                        .flatMap(type -> List.of(type.getEnumConstants()).map(Refusal.Code.class::cast)))
                .isNotEmpty()
                .allSatisfy(code ->
                        assertThat(BOOK.rule(code.rule())).as(code.name()).isNotEmpty());
    }

    private static List<Rule> constants(Class<?> rules) {
        return List.of(rules.getDeclaredFields())
                .filter(field -> field.getType() == Rule.class)
                .map(field -> {
                    try {
                        return (Rule) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(field + " is not public", e);
                    }
                });
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
