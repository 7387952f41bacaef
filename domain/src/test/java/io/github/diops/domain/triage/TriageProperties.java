package io.github.diops.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Ruling;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of triage for every problem. */
class TriageProperties {
    @Property
    void the_partner_comes_first_and_every_step_rests_on_a_rule(
            @ForAll IssueType issueType,
            @ForAll Component component,
            @ForAll boolean nonTechnical,
            @ForAll boolean contractActive) {
        Ruling<TriageDecision> ruling =
                Triage.of(new TriageInquiry(issueType, component, nonTechnical, contractActive));

        assertThat(ruling.value().firstOwner()).isEqualTo(Party.PARTNER);
        assertThat(ruling.because())
                .doesNotHaveDuplicates()
                .containsAll(ruling.value().checks().map(TriageCheck::rule))
                .containsAll(ruling.value().collect().map(TriageDetail::rule))
                .contains(TriageRules.TRI_01.id(), TriageRules.TRI_04.id());
    }

    @Property
    void the_numbers_are_collected_exactly_where_a_tac_is_engaged(
            @ForAll IssueType issueType, @ForAll Component component, @ForAll boolean contractActive) {
        TriageDecision decision = Triage.of(new TriageInquiry(issueType, component, false, contractActive))
                .value();

        assertThat(decision.collect().contains(TriageDetail.SUBSCRIPTION_OR_CONTRACT_NUMBER))
                .isEqualTo(decision.route() != Route.PARTNER && decision.route() != Route.VENDOR);
    }

    @Property
    void the_kind_of_issue_changes_what_is_checked_and_never_the_route(
            @ForAll IssueType one, @ForAll IssueType other, @ForAll Component component) {
        assertThat(Triage.of(TriageInquiry.technical(one, component)).value().route())
                .isEqualTo(Triage.of(TriageInquiry.technical(other, component))
                        .value()
                        .route());
    }
}
