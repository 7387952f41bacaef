package io.github.diops.domain.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.calendar.Calendars;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.Urgency;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** SEV-06 and OBJ-01 together: whatever gets worse never gives more time, on any calendar. */
class GraverIsSoonerProperties {
    private static final OperationsPolicy POLICY = OperationsPolicy.standard();

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_greater_impact_or_urgency_never_gives_more_time(@ForAll("situations") Calendars.Situation situation) {
        for (Impact impact : Impact.values()) {
            for (Urgency urgency : Urgency.values()) {
                Instant due = due(impact, urgency, situation);
                if (impact != Impact.WIDESPREAD) {
                    assertThat(due(Impact.values()[impact.ordinal() - 1], urgency, situation))
                            .isBeforeOrEqualTo(due);
                }
                if (urgency != Urgency.CRITICAL) {
                    assertThat(due(impact, Urgency.values()[urgency.ordinal() - 1], situation))
                            .isBeforeOrEqualTo(due);
                }
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_graver_severity_never_gives_more_time(@ForAll("situations") Calendars.Situation situation) {
        Instant sooner = Instant.MIN;
        for (Severity severity : Severity.values()) {
            Instant due = POLICY.objective(severity).dueAt(situation.instant(), situation.calendar());

            assertThat(due).isAfterOrEqualTo(sooner);
            sooner = due;
        }
    }

    private static Instant due(Impact impact, Urgency urgency, Calendars.Situation situation) {
        return POLICY.severity(impact, urgency).value().objective().dueAt(situation.instant(), situation.calendar());
    }

    @Provide
    Arbitrary<Calendars.Situation> situations() {
        return Calendars.situations(1);
    }
}
