package io.github.diops.domain.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.domain.rule.RuleId;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {
    private static final Assessment PLAIN =
            Assessment.of(Assessment.Extent.named(Impact.LARGE), Assessment.Gravity.named(Urgency.HIGH));

    @Test
    void what_is_named_outright_rests_on_no_rule_of_its_own() {
        assertThat(PLAIN.extent().impact()).isEqualTo(Impact.LARGE);
        assertThat(PLAIN.extent().because()).isEmpty();
        assertThat(PLAIN.gravity().urgency()).isEqualTo(Urgency.HIGH);
        assertThat(PLAIN.gravity().because()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}: {2} by {3}")
    @CsvSource({
        "24,  100, INDIVIDUALIZED, SEV-01 SEV-01a",
        "25,  100, LOCALIZED,      SEV-01 SEV-01a SEV-02",
        "26,  100, LOCALIZED,      SEV-01 SEV-01a",
        "50,  100, LARGE,          SEV-01 SEV-01a SEV-02",
        "51,  100, LARGE,          SEV-01 SEV-01a",
        "75,  100, LARGE,          SEV-01 SEV-01a SEV-02",
        "76,  100, WIDESPREAD,     SEV-01 SEV-01a",
        "1,   2,   LARGE,          SEV-01 SEV-01a SEV-02",
        "1,   3,   LOCALIZED,      SEV-01 SEV-01a",
        "0,   4,   INDIVIDUALIZED, SEV-01 SEV-01a",
        "4,   4,   WIDESPREAD,     SEV-01 SEV-01a",
    })
    void a_counted_impact_cites_the_edges_only_on_an_edge(long affected, long total, Impact impact, String rules) {
        Assessment.Extent extent = Assessment.Extent.ofAffected(affected, total);

        assertThat(extent.impact()).isEqualTo(impact);
        assertThat(extent.because().map(RuleId::value)).containsExactly(rules.split(" ", -1));
    }

    @Test
    void bad_counts_are_refused_here_too() {
        assertThatIllegalArgumentException().isThrownBy(() -> Assessment.Extent.ofAffected(3, 2));
    }

    @Test
    void a_stated_severity_is_kept_beside_the_assessment() {
        assertThat(PLAIN.stated()).isEqualTo(Option.none());

        Assessment stated = PLAIN.stating(Severity.S4);

        assertThat(stated.stated()).isEqualTo(Option.some(Severity.S4));
        assertThat(stated.extent()).isEqualTo(PLAIN.extent());
        assertThat(stated.gravity()).isEqualTo(PLAIN.gravity());
        assertThat(stated.stating(Severity.S1).stated()).isEqualTo(Option.some(Severity.S1));
    }
}
