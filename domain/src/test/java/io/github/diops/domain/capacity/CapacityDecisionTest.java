package io.github.diops.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.customer.Capacity;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Whether users may be added (CAP-01 to CAP-06a). */
class CapacityDecisionTest {
    private static final Capacity COMMITTED = new Capacity(1_200, 150);

    private static Ruling<CapacityDecision> adding(long knowledgeWorkers, long workspaces) {
        return CapacityDecision.of(COMMITTED, new Capacity(1_100, 140), new Capacity(knowledgeWorkers, workspaces));
    }

    private static List<String> steps(Ruling<CapacityDecision> ruling) {
        return ruling.value().steps().map(task -> task.step() + " " + task.holder());
    }

    @Test
    void up_to_both_counts_the_partner_provisions() {
        Ruling<CapacityDecision> exactly = adding(100, 10);

        assertThat(exactly.value().isAllowed()).isTrue();
        assertThat(exactly.value().missing()).isEmpty();
        assertThat(steps(exactly)).containsExactly("PROVISION PARTNER");
        assertThat(exactly.because().map(RuleId::value)).containsExactly("CAP-01", "CAP-02", "CAP-02a");
        assertThat(adding(0, 0).value().isAllowed()).isTrue();
    }

    @Test
    void one_more_of_either_needs_an_expansion_first() {
        assertThat(adding(101, 10).value().missing()).contains(shortfall(1, 0));
        assertThat(adding(100, 11).value().missing()).contains(shortfall(0, 1));
        Ruling<CapacityDecision> both = adding(200, 30);
        assertThat(both.value().missing()).contains(shortfall(100, 20));
        assertThat(both.value().isAllowed()).isFalse();
        assertThat(steps(both))
                .containsExactly(
                        "OPEN_TAC_CASE PARTNER", "PLAN_EXPANSION CISCO", "ADD_CAPACITY CISCO", "PROVISION PARTNER");
        assertThat(both.value().steps().get(1).holders()).containsExactly(Party.CISCO, Party.PARTNER);
        assertThat(both.because().map(RuleId::value))
                .containsExactly("CAP-01", "CAP-02a", "CAP-03", "CAP-04", "CAP-05", "CAP-06");
    }

    private static Shortfall shortfall(long knowledgeWorkers, long workspaces) {
        return new Shortfall(BigInteger.valueOf(knowledgeWorkers), BigInteger.valueOf(workspaces));
    }

    @Test
    void the_largest_counts_are_still_exact() {
        Capacity most = new Capacity(Long.MAX_VALUE, Long.MAX_VALUE);

        assertThat(CapacityDecision.of(new Capacity(0, 1), most, most).value().missing())
                .contains(
                        new Shortfall(new BigInteger("18446744073709551614"), new BigInteger("18446744073709551613")));
    }

    @Test
    void what_exceeds_its_count_already_allows_nothing_more() {
        assertThat(CapacityDecision.of(COMMITTED, new Capacity(1_201, 0), new Capacity(0, 0))
                        .value()
                        .missing())
                .contains(shortfall(1, 0));
    }

    @Test
    void a_decrease_is_only_told_and_an_increase_is_planned() {
        assertThat(tasks(new Capacity(1_199, 150))).containsExactly("TELL_CISCO PARTNER");
        assertThat(tasks(new Capacity(1_200, 149))).containsExactly("TELL_CISCO PARTNER");
        assertThat(tasks(COMMITTED)).isEmpty();
        assertThat(tasks(new Capacity(1_201, 100)))
                .containsExactly(
                        "OPEN_TAC_CASE PARTNER", "PLAN_EXPANSION CISCO", "ADD_CAPACITY CISCO", "PROVISION PARTNER");
        assertThat(rules(new Capacity(1_199, 150))).containsExactly("CAP-06", "CAP-06a", "RSP-35");
        assertThat(rules(COMMITTED)).containsExactly("CAP-06");
        assertThat(rules(new Capacity(1_200, 151))).containsExactly("CAP-06", "CAP-03", "CAP-04", "CAP-05", "RSP-35");
    }

    private static List<String> tasks(Capacity wanted) {
        return CapacityDecision.ofChange(COMMITTED, wanted).value().map(task -> task.step() + " " + task.holder());
    }

    private static List<String> rules(Capacity wanted) {
        return CapacityDecision.ofChange(COMMITTED, wanted).because().map(RuleId::value);
    }

    @Test
    void every_step_says_what_it_is() {
        assertThat(List.of(CapacityStep.values()).map(step -> step.text().english()))
                .containsExactly(
                        "Tell Cisco the changed counts.",
                        "Open a TAC case for the expansion.",
                        "Work out the expansion plan together.",
                        "Add the capacity, under change management.",
                        "Provision features and users.");
    }
}
