package io.github.diops.domain.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Symptom.Condition;
import io.github.diops.domain.severity.Symptom.Function;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEV-03, SEV-04, SEV-05: from what is seen to urgency. */
class SymptomTest {
    private static final Symptom CALLING_STOPPED = new Symptom(Function.CALLING, Condition.STOPPED, false);
    private static final Symptom CALLS_CARRIED = new Symptom(Function.CALLING, Condition.STOPPED, true);
    private static final Symptom CALLING_SEVERELY = new Symptom(Function.CALLING, Condition.SEVERELY_DEGRADED, false);
    private static final Symptom CALLING_DEGRADED = new Symptom(Function.CALLING, Condition.DEGRADED, false);
    private static final Symptom OTHER_STOPPED = new Symptom(Function.OTHER, Condition.STOPPED, false);
    private static final Symptom OTHER_SEVERELY = new Symptom(Function.OTHER, Condition.SEVERELY_DEGRADED, false);
    private static final Symptom OTHER_DEGRADED = new Symptom(Function.OTHER, Condition.DEGRADED, false);

    @ParameterizedTest(name = "{0} {1}, redundancy carries {2}: {3} by {4}")
    @CsvSource({
        "CALLING, STOPPED,           false, CRITICAL, SEV-03",
        "CALLING, STOPPED,           true,  HIGH,     SEV-04",
        "CALLING, SEVERELY_DEGRADED, false, HIGH,     SEV-03",
        "CALLING, SEVERELY_DEGRADED, true,  HIGH,     SEV-03",
        "CALLING, DEGRADED,          false, MEDIUM,   SEV-05",
        "CALLING, DEGRADED,          true,  MEDIUM,   SEV-05",
        "OTHER,   STOPPED,           false, MEDIUM,   SEV-03",
        "OTHER,   STOPPED,           true,  MEDIUM,   SEV-03",
        "OTHER,   SEVERELY_DEGRADED, false, LOW,      SEV-05",
        "OTHER,   SEVERELY_DEGRADED, true,  LOW,      SEV-05",
        "OTHER,   DEGRADED,          false, LOW,      SEV-03",
        "OTHER,   DEGRADED,          true,  LOW,      SEV-03",
    })
    void each_symptom_alone_gives_its_urgency_by_its_rule(
            Function function, Condition condition, boolean redundancyCarries, Urgency expected, String rule) {
        Symptom symptom = new Symptom(function, condition, redundancyCarries);

        assertThat(symptom.urgency()).isEqualTo(expected);
        assertThat(Urgency.ofSymptoms(List.of(symptom))).isEqualTo(expected);
        assertThat(Assessment.Gravity.ofSymptoms(List.of(symptom)))
                .isEqualTo(new Assessment.Gravity(expected, List.of(RuleId.of(rule))));
    }

    @Test
    void of_several_symptoms_the_gravest_counts_in_any_order() {
        assertThat(Urgency.ofSymptoms(List.of(OTHER_DEGRADED, CALLING_STOPPED, OTHER_STOPPED)))
                .isEqualTo(Urgency.CRITICAL);
        assertThat(Urgency.ofSymptoms(List.of(CALLING_DEGRADED, CALLS_CARRIED))).isEqualTo(Urgency.HIGH);
        assertThat(Urgency.ofSymptoms(List.of(CALLS_CARRIED, CALLING_STOPPED))).isEqualTo(Urgency.CRITICAL);
        assertThat(Urgency.ofSymptoms(List.of(OTHER_SEVERELY, OTHER_STOPPED, OTHER_DEGRADED)))
                .isEqualTo(Urgency.MEDIUM);
        assertThat(Urgency.ofSymptoms(List.of(OTHER_DEGRADED, OTHER_SEVERELY))).isEqualTo(Urgency.LOW);
    }

    @Test
    void several_symptoms_cite_the_rule_of_the_gravest_and_that_the_gravest_counts() {
        assertThat(because(OTHER_DEGRADED, CALLING_STOPPED)).containsExactly("SEV-03", "SEV-05");
        assertThat(because(CALLS_CARRIED, OTHER_STOPPED)).containsExactly("SEV-04", "SEV-05");
        assertThat(because(CALLS_CARRIED, CALLING_SEVERELY)).containsExactly("SEV-03", "SEV-04", "SEV-05");
        assertThat(because(CALLING_DEGRADED, OTHER_DEGRADED)).containsExactly("SEV-05");
        assertThat(because(OTHER_STOPPED, OTHER_STOPPED)).containsExactly("SEV-03", "SEV-05");
    }

    @Test
    void an_urgency_needs_a_symptom() {
        assertThatIllegalArgumentException().isThrownBy(() -> Urgency.ofSymptoms(List.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> Assessment.Gravity.ofSymptoms(List.empty()));
    }

    private static List<String> because(Symptom... symptoms) {
        return Assessment.Gravity.ofSymptoms(List.of(symptoms)).because().map(RuleId::value);
    }
}
