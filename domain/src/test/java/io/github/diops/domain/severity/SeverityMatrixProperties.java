package io.github.diops.domain.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SeverityMatrixProperties {

    @Property(tries = 500)
    void a_matrix_is_taken_exactly_when_it_never_grows_milder_with_impact_or_urgency(
            @ForAll @Size(16) List<Severity> cells) {
        if (growsMilder(cells)) {
            assertThatIllegalArgumentException().isThrownBy(() -> matrixOf(cells));
        } else {
            assertHolds(cells);
        }
    }

    @Property(tries = 500)
    void a_sorted_matrix_is_taken_and_answers_with_its_cells(@ForAll @Size(16) List<Severity> cells) {
        assertHolds(cells.stream().sorted().toList());
    }

    private static void assertHolds(List<Severity> cells) {
        SeverityMatrix matrix = matrixOf(cells);
        for (Urgency urgency : Urgency.values()) {
            for (Impact impact : Impact.values()) {
                assertThat(matrix.severityOf(impact, urgency)).isEqualTo(cell(cells, impact, urgency));
            }
        }
    }

    private static SeverityMatrix matrixOf(List<Severity> cells) {
        return SeverityMatrix.of((impact, urgency) -> cell(cells, impact, urgency));
    }

    private static Severity cell(List<Severity> cells, Impact impact, Urgency urgency) {
        return cells.get(urgency.ordinal() * 4 + impact.ordinal());
    }

    /** Compares every pair of cells, not only neighbours. */
    private static boolean growsMilder(List<Severity> cells) {
        for (int one = 0; one < 16; one++) {
            for (int other = 0; other < 16; other++) {
                boolean graver = one / 4 <= other / 4 && one % 4 <= other % 4;
                if (graver && cells.get(one).compareTo(cells.get(other)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
