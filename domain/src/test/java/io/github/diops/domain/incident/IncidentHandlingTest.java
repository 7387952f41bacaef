package io.github.diops.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Who does what about an incident (INC-01, INC-02). */
class IncidentHandlingTest {
    @Test
    void cisco_analyses_works_around_and_fixes_by_the_maintenance_procedure() {
        Ruling<List<IncidentStep>> ruling = IncidentHandling.of(IncidentPlace.DEDICATED_INSTANCE);

        assertThat(ruling.value())
                .containsExactly(IncidentStep.ANALYSE, IncidentStep.APPLY_WORKAROUND, IncidentStep.DEPLOY_FIX);
        assertThat(ruling.value().map(IncidentStep::holder)).containsOnly(Party.CISCO);
        assertThat(ruling.because().map(RuleId::value)).containsExactly("INC-01", "MNT-06", "CHG-10");
    }

    @Test
    void in_its_own_network_the_partner_manages_it_and_tells_cisco() {
        Ruling<List<IncidentStep>> ruling = IncidentHandling.of(IncidentPlace.PARTNER_NETWORK);

        assertThat(ruling.value()).containsExactly(IncidentStep.MANAGE_BY_OWN_PROCEDURE, IncidentStep.TELL_CISCO);
        assertThat(ruling.value().map(IncidentStep::holder)).containsOnly(Party.PARTNER);
        assertThat(ruling.because().map(RuleId::value)).containsExactly("INC-02", "RSP-31");
        assertThat(ruling.value().map(step -> step.text().english()).last()).contains("alarms");
    }
}
