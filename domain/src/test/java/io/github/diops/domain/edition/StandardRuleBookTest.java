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
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rule book against the policy's own list of what the guide says (G) and what is our reading (R). */
class StandardRuleBookTest {
    private static final RuleBook BOOK = OperationsPolicy.standard().ruleBook();
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** As the policy marks them. */
    private static final String POLICY = """
        GEN-01 R, GEN-02 R, GEN-03 R,
        RSP-01 G, RSP-02 G, RSP-03 G, RSP-04 G, RSP-05 G, RSP-06 G, RSP-07 G, RSP-08 G, RSP-09 G, RSP-10 G,
        RSP-11 G, RSP-12 G, RSP-13 G, RSP-14 G, RSP-15 G, RSP-16 G, RSP-17 G, RSP-18 G, RSP-19 G, RSP-20 G,
        RSP-21 G, RSP-22 G, RSP-23 G, RSP-24 G, RSP-24a R, RSP-25 G, RSP-26 G, RSP-27 G, RSP-28 G, RSP-29 G,
        RSP-30 G, RSP-30a R, RSP-31 G, RSP-32 G, RSP-33 G, RSP-34 G, RSP-35 G, RSP-36 G, RSP-37 G, RSP-38 G,
        RSP-39 G, RSP-40 G, RSP-41 G, RSP-42 G, RSP-43 G,
        TRI-01 G, TRI-02 G, TRI-03 G, TRI-03a R, TRI-04 R,
        ESC-01 G, ESC-02 G, ESC-03 G, ESC-03a R, ESC-04 G, ESC-05 R, ESC-06 R, ESC-07 R,
        SEV-01 G, SEV-01a R, SEV-02 R, SEV-03 G, SEV-04 R, SEV-05 R, SEV-06 G, SEV-07 G, SEV-08 G, SEV-08a R,
        SEV-09 G, SEV-09a R, SEV-10 G, SEV-10a R, SEV-11 G, SEV-11a R,
        OBJ-01 G, OBJ-02 R, OBJ-03 R, OBJ-03a R, OBJ-04 G, OBJ-04a R, OBJ-04b R, OBJ-05 G, OBJ-06 G, OBJ-06a R,
        OBJ-07 G, OBJ-08 R, OBJ-08a R, OBJ-08b R, OBJ-09 G, OBJ-09a R, OBJ-10 R,
        MNT-01 R, MNT-01a R, MNT-02 R, MNT-03 G, MNT-04 G, MNT-04a R, MNT-05 G, MNT-06 G, MNT-06a R, MNT-07 G,
        MNT-07a R, MNT-08 R, MNT-09 R,
        CHG-00 R, CHG-01 G, CHG-01a R, CHG-01b R, CHG-02 G, CHG-02a R, CHG-03 R, CHG-04 G, CHG-04a R, CHG-05 G,
        CHG-05a R, CHG-06 G, CHG-06a R, CHG-07 G, CHG-07a R, CHG-08 G, CHG-08a R, CHG-08b R, CHG-09 G, CHG-10 G,
        CHG-10a R, CHG-11 G,
        UPG-01 G, UPG-02 G, UPG-02a R, UPG-03 G, UPG-04 R, UPG-05 R,
        REL-01 G, REL-02 G, REL-02a R, REL-03 G, REL-04 G, REL-04a R, REL-05 G, REL-06 G, REL-06a R, REL-07 G,
        REL-07a R, REL-07b R, REL-08 G,
        CRT-01 G, CRT-01a R, CRT-01b R, CRT-01c R, CRT-01d R, CRT-01e R, CRT-02 G, CRT-02a R,
        INC-01 G, INC-02 G,
        COP-00 G, COP-01 G, COP-01a R, COP-02 G, COP-03 G, COP-04 G, COP-05 G, COP-06 R,
        CAP-01 G, CAP-02 G, CAP-02a R, CAP-03 G, CAP-04 G, CAP-05 G, CAP-06 G, CAP-06a R,
        NET-01 G, NET-02 G, NET-03 G, NET-04 G, NET-05 G, NET-06 R, NET-07 R,
        BKP-01 G, BKP-02 G, BKP-03 R, BKP-04 G, BKP-05 G, BKP-06 G, BKP-06a R, BKP-07 G, BKP-07a R, BKP-08 R,
        DRS-01 G, DRS-02 G, DRS-02a R, DRS-03 G, DRS-03a R, DRS-04 G, DRS-05 G, DRS-06 G, DRS-07 G
        """;

    /** Readings of the project's own, where the policy is silent. */
    private static final String OURS =
            "SEV-10b R, OBJ-03b R, OBJ-03c R, OBJ-04c R, OBJ-05a R, OBJ-06b R, OBJ-10a R, OBJ-11 R, OBJ-11a R, OBJ-11b"
                    + " R, OBJ-12 R, RSP-15a R, RSP-15b R, RSP-27a R, CHG-01c R, CHG-05b R, CHG-05c R, CHG-12 R, CHG-12a R, CRT-01f"
                    + " R, CRT-01g R, CAP-03a R, NET-01a R, UPG-01a R, UPG-03a R, UPG-04a R, REL-02b R, REL-02c R, REL-03a R, REL-04b"
                    + " R, REL-07c R, COP-01b R, COP-03a R, COP-06a R, BKP-03b R, BKP-08a R, BKP-08b R, BKP-08c R, DRS-02b"
                    + " R, DRS-03b R";

    @Test
    void every_rule_is_of_the_kind_that_the_policy_gives_it() {
        Map<String, RuleKind> expected = new TreeMap<>();
        for (String entry : (POLICY.strip() + ", " + OURS.strip()).split(",\\s*", -1)) {
            expected.put(
                    entry.substring(0, entry.indexOf(' ')), entry.endsWith("G") ? RuleKind.GUIDE : RuleKind.READING);
        }
        Map<String, RuleKind> actual = new TreeMap<>();
        BOOK.rules().forEach(rule -> actual.put(rule.id().value(), rule.kind()));

        assertThat(expected).containsAllEntriesOf(actual);
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
    void every_area_lists_all_its_rules_and_the_book_has_them() {
        List<Class<?>> areas =
                DomainClasses.all().filter(type -> type.getSimpleName().endsWith("Rules"));

        assertThat(areas)
                .isNotEmpty()
                .allSatisfy(area -> assertThat(listed(area))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(constants(area))
                        .allSatisfy(rule -> assertThat(BOOK.rule(rule.id())).contains(rule)));
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

    private static List<Rule> constants(Class<?> area) {
        return List.of(area.getDeclaredFields())
                .filter(field -> field.getType() == Rule.class)
                .map(field -> (Rule) read(() -> field.get(null)));
    }

    @SuppressWarnings("unchecked")
    private static List<Rule> listed(Class<?> area) {
        return (List<Rule>) read(() -> area.getMethod("all").invoke(null));
    }

    private static Object read(Callable<Object> member) {
        try {
            return member.call();
        } catch (Exception e) {
            throw new AssertionError("a member of an area's rules is not public", e);
        }
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
