package io.github.diops.domain.severity;

import static io.github.diops.domain.severity.Severity.S1;
import static io.github.diops.domain.severity.Severity.S2;
import static io.github.diops.domain.severity.Severity.S3;
import static io.github.diops.domain.severity.Severity.S4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEV-06: the guide's matrix, cell by cell. */
class SeverityMatrixTest {

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
    @CsvSource({
        // urgency, WIDESPREAD, LARGE, LOCALIZED, INDIVIDUALIZED
        "CRITICAL, S1, S1, S2, S3",
        "HIGH,     S1, S2, S2, S3",
        "MEDIUM,   S2, S3, S3, S3",
        "LOW,      S4, S4, S4, S4",
    })
    void the_standard_matrix_is_the_guides_table(
            Urgency urgency, Severity widespread, Severity large, Severity localized, Severity individualized) {
        SeverityMatrix matrix = SeverityMatrix.standard();

        assertThat(matrix.severityOf(Impact.WIDESPREAD, urgency)).isEqualTo(widespread);
        assertThat(matrix.severityOf(Impact.LARGE, urgency)).isEqualTo(large);
        assertThat(matrix.severityOf(Impact.LOCALIZED, urgency)).isEqualTo(localized);
        assertThat(matrix.severityOf(Impact.INDIVIDUALIZED, urgency)).isEqualTo(individualized);
    }

    @Test
    void impact_urgency_and_severity_have_four_steps_each_gravest_first() {
        assertThat(Impact.values())
                .containsExactly(Impact.WIDESPREAD, Impact.LARGE, Impact.LOCALIZED, Impact.INDIVIDUALIZED);
        assertThat(Urgency.values()).containsExactly(Urgency.CRITICAL, Urgency.HIGH, Urgency.MEDIUM, Urgency.LOW);
        assertThat(Severity.values()).containsExactly(S1, S2, S3, S4);
    }

    @Test
    void severity_is_never_milder_as_impact_or_urgency_grows() {
        for (Urgency urgency : Urgency.values()) {
            for (Impact impact : Impact.values()) {
                Severity here = SeverityMatrix.standard().severityOf(impact, urgency);
                for (Urgency graverUrgency : Urgency.values()) {
                    for (Impact widerImpact : Impact.values()) {
                        if (graverUrgency.compareTo(urgency) <= 0 && widerImpact.compareTo(impact) <= 0) {
                            Severity there = SeverityMatrix.standard().severityOf(widerImpact, graverUrgency);
                            assertThat(there.compareTo(here))
                                    .as("%s/%s against %s/%s", widerImpact, graverUrgency, impact, urgency)
                                    .isNotPositive();
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_matrix_of_ones_own_answers_with_its_own_cells() {
        SeverityMatrix byUrgencyAlone = SeverityMatrix.of((impact, urgency) -> switch (urgency) {
            case CRITICAL -> S1;
            case HIGH -> S2;
            case MEDIUM -> S3;
            case LOW -> S4;
        });

        assertThat(byUrgencyAlone.severityOf(Impact.INDIVIDUALIZED, Urgency.CRITICAL))
                .isEqualTo(S1);
        assertThat(byUrgencyAlone.severityOf(Impact.WIDESPREAD, Urgency.LOW)).isEqualTo(S4);
    }

    @Test
    void a_matrix_asks_for_each_of_the_sixteen_pairs_once() {
        List<String> asked = new ArrayList<>();

        SeverityMatrix.of((impact, urgency) -> {
            asked.add(impact + "/" + urgency);
            return S2;
        });

        assertThat(asked).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    @SuppressWarnings("NullAway") // the hole is what is tested
    void a_matrix_with_a_hole_is_refused_wherever_the_hole_is() {
        for (Urgency holeRow : Urgency.values()) {
            for (Impact holeColumn : Impact.values()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> SeverityMatrix.of(
                                (impact, urgency) -> impact == holeColumn && urgency == holeRow ? null : S3))
                        .withMessageContaining(holeColumn.name())
                        .withMessageContaining(holeRow.name());
            }
        }
    }

    @Test
    void a_cell_graver_than_its_neighbour_of_wider_impact_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeverityMatrix.of((impact, urgency) -> impact == Impact.LARGE ? S2 : S3))
                .withMessageContaining("LARGE and CRITICAL may not be S2");
    }

    @Test
    void a_cell_graver_than_its_neighbour_of_higher_urgency_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeverityMatrix.of((impact, urgency) -> urgency == Urgency.LOW ? S3 : S4))
                .withMessageContaining("WIDESPREAD and LOW may not be S3");
    }

    @ParameterizedTest(name = "{0} at least {1}: {2}")
    @CsvSource({"S1, S1, true", "S1, S2, true", "S1, S4, true", "S2, S1, false", "S3, S3, true", "S4, S3, false"})
    void at_least_compares_gravity(Severity one, Severity other, boolean expected) {
        assertThat(one.isAtLeast(other)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S1, ALL_NECESSARY_RESOURCES_24X7, 24x7",
        "S2, FULL_TIME_IN_BUSINESS_HOURS, full time",
        "S3, BUSINESS_HOURS_UNTIL_SATISFACTORY, satisfactory",
        "S4, BUSINESS_HOURS_FOR_INFORMATION_OR_HELP, information or help",
    })
    void each_severity_binds_both_sides_to_its_effort(Severity severity, Effort effort, String words) {
        assertThat(severity.effort()).isEqualTo(effort);
        assertThat(effort.text().english()).contains(words).contains("Cisco and the partner");
        assertThat(effort.text().russian()).contains("Cisco и партнёр");
    }
}
