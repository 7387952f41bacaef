package io.github.diops.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Who does what for changes that are no planned maintenance (CHG-09, CHG-10). */
class ChangeProcedureTest {
    private static List<String> steps(Ruling<List<ChangeTask>> ruling) {
        return ruling.value()
                .map(task ->
                        task.step() + " " + task.holders().mkString("+") + (task.optional() ? " if possible" : ""));
    }

    @Test
    void the_impact_of_a_requested_change_is_analysed_together_before_it_is_made() {
        Ruling<List<ChangeTask>> ruling = ChangeProcedure.requested(ChangeSize.ORDINARY);

        assertThat(steps(ruling)).containsExactly("ANALYSE_IMPACT CISCO+PARTNER", "IMPLEMENT PARTNER+CISCO");
        assertThat(ruling.because().map(RuleId::value)).containsExactly("CHG-09");
    }

    @Test
    void a_large_one_reaches_cisco_with_its_requirements_through_the_partner_team() {
        assertThat(steps(ChangeProcedure.requested(ChangeSize.LARGE)))
                .containsExactly(
                        "CAPTURE_REQUIREMENTS PARTNER",
                        "SUBMIT_TO_PARTNER_TEAM PARTNER",
                        "ANALYSE_IMPACT CISCO+PARTNER",
                        "ASSESS_WITH_PRODUCT_MANAGEMENT CISCO+PARTNER",
                        "IMPLEMENT PARTNER+CISCO");
    }

    @Test
    void an_emergency_inside_is_told_to_the_mailing_list_when_possible() {
        Ruling<List<ChangeTask>> ruling = ChangeProcedure.emergency(ChangePlace.DEDICATED_INSTANCE);

        assertThat(steps(ruling)).containsExactly("IMPLEMENT CISCO", "NOTIFY_MAILING_LIST CISCO if possible");
        assertThat(ruling.because().map(RuleId::value)).containsExactly("CHG-10", "CHG-10a", "CHG-03", "CHG-11");
    }

    @Test
    void an_emergency_outside_is_told_to_cisco_with_a_case_if_possible() {
        Ruling<List<ChangeTask>> ruling = ChangeProcedure.emergency(ChangePlace.OUTSIDE);

        assertThat(steps(ruling))
                .containsExactly("IMPLEMENT PARTNER", "TELL_CISCO PARTNER", "OPEN_CASE PARTNER if possible");
        assertThat(ruling.because().map(RuleId::value)).containsExactly("CHG-10", "CHG-10a");
    }

    @Test
    void every_step_says_what_it_is() {
        assertThat(List.of(ChangeStep.values()).map(step -> step.text().english()))
                .doesNotHaveDuplicates();
    }
}
