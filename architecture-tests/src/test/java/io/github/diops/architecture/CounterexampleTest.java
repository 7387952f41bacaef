package io.github.diops.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import io.github.diops.architecture.Chapters.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rules themselves to account: each can fail, each has something to check, and each is run. */
class CounterexampleTest {
    private static final String COUNTEREXAMPLES = "counterexamples";

    /** Named so, a class only completes the scene; every other one in a counterexample is an offender. */
    private static final String BYSTANDER = "Bystander";

    private static final JavaClasses NOTHING_OF_OURS = new ClassFileImporter().importClasses(String.class);

    private static final JavaClasses EVERY_COUNTEREXAMPLE = new ClassFileImporter().importPackages(COUNTEREXAMPLES);

    static List<Sentence> sentences() {
        return Chapters.sentences();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void each_rule_rejects_every_offender_of_its_counterexample(Sentence sentence) {
        JavaClasses counterexample = counterexample(sentence);
        List<String> offenders = offenders(counterexample);

        assertThat(offenders)
                .as("offenders in %s.%s", COUNTEREXAMPLES, sentence.name())
                .isNotEmpty();
        String report = String.join(
                "\n",
                sentence.rule().evaluate(counterexample).getFailureReport().getDetails());
        assertThat(offenders).allSatisfy(offender -> assertThat(report).contains(offender));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void each_rule_has_something_to_check_in_the_code(Sentence sentence) {
        // evaluate() throws where the rule's subject is empty; whether the code keeps the rule is not asked here
        EvaluationResult result = sentence.rule().evaluate(Layers.code());

        assertThat(result).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void no_rule_is_content_with_nothing_to_check(Sentence sentence) {
        assertThatThrownBy(() -> sentence.rule().evaluate(NOTHING_OF_OURS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void each_rule_says_why(Sentence sentence) {
        assertThat(sentence.rule().getDescription()).contains(", because ");
    }

    @Test
    void no_counterexample_lacks_a_rule() {
        List<String> packages = EVERY_COUNTEREXAMPLE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(COUNTEREXAMPLES + "."))
                .map(name -> name.split("\\.", 3)[1])
                .distinct()
                .toList();

        assertThat(packages).hasSizeGreaterThan(1).isSubsetOf(names());
    }

    @Test
    void no_rule_is_named_twice() {
        assertThat(names()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void every_rule_is_run_by_the_test_of_its_chapter() {
        assertThat(sentences()).isNotEmpty().allSatisfy(sentence -> {
            assertThat(sentence.runs()).as("%s is an @ArchTest", sentence).isTrue();
            assertThat(RuleFloorTest.CHAPTERS)
                    .extracting(Class::getSimpleName)
                    .contains(sentence.chapter().getSimpleName().replace("Rules", "ArchitectureTest"));
        });
    }

    private static List<String> names() {
        return sentences().stream().map(Sentence::name).toList();
    }

    private static JavaClasses counterexample(Sentence sentence) {
        return EVERY_COUNTEREXAMPLE.that(resideInAPackage(COUNTEREXAMPLES + "." + sentence.name() + ".."));
    }

    private static List<String> offenders(JavaClasses counterexample) {
        return counterexample.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().endsWith(BYSTANDER))
                .map(JavaClass::getName)
                .toList();
    }
}
