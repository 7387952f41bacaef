package io.github.diops.domain.triage;

import io.github.diops.domain.responsibility.Duty;
import io.github.diops.domain.responsibility.ResponsibilityRegister;
import io.github.diops.domain.responsibility.ResponsibilityRules;
import io.github.diops.domain.responsibility.ResponsibilityVerdict;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Ruling;
import io.github.diops.domain.rule.SoughtWords;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Whose a problem is, and what the partner does before it turns to others. */
public final class Triage {
    private static final List<TriageCheck> ISOLATION = List.of(TriageCheck.ISOLATE_PROBLEM, TriageCheck.LOCATE_ERROR);

    private Triage() {}

    /** The route of a problem, by the first that applies (TRI-04), with the checks of its issue type. */
    public static Ruling<TriageDecision> of(TriageInquiry inquiry) {
        if (inquiry.nonTechnical()) {
            return Ruling.of(
                    new TriageDecision(Route.PARTNER, List.empty(), List.empty()),
                    TriageRules.TRI_01,
                    TriageRules.TRI_04,
                    ResponsibilityRules.RSP_07);
        }
        Route route = route(inquiry);
        TriageDecision decision = new TriageDecision(route, checks(inquiry, route), details(route));
        return new Ruling<>(
                decision,
                List.of(TriageRules.TRI_01)
                        .appendAll(byType(inquiry.issueType()))
                        .append(TriageRules.TRI_04)
                        .appendAll(inquiry.component().duties())
                        .map(Rule::id)
                        .appendAll(decision.checks().map(TriageCheck::rule))
                        .appendAll(decision.collect().map(TriageDetail::rule))
                        .distinct());
    }

    /**
     * Who answers for what {@code words} are {@linkplain ResponsibilityRegister#about about}. Where they are none, or the
     * register says nothing of them, it is as for an unknown component: the partner isolates the problem first (TRI-04).
     */
    public static Ruling<ResponsibilityVerdict> responsibleFor(String words) {
        List<Duty> found = SoughtWords.of(words).areNone() ? List.empty() : ResponsibilityRegister.about(words);
        if (!found.isEmpty()) {
            return ResponsibilityRegister.responsibleBy(found.map(Duty::rule));
        }
        Ruling<ResponsibilityVerdict> unknown = responsibleFor(Component.UNKNOWN);
        return new Ruling<>(unknown.value(), unknown.because().prepend(TriageRules.TRI_04.id()));
    }

    /** Who answers for that component: the duties that apply, and their holders. */
    public static Ruling<ResponsibilityVerdict> responsibleFor(Component component) {
        return ResponsibilityRegister.responsibleBy(component.duties());
    }

    private static Route route(TriageInquiry inquiry) {
        return switch (inquiry.component()) {
            case SURVIVABILITY_NODE -> Route.JOINT;
            case THIRD_PARTY -> Route.VENDOR;
            case CISCO_EQUIPMENT -> inquiry.contractActive() ? Route.PRODUCT_TAC : Route.PARTNER;
            case PARTNER_NETWORK, CUSTOMER_NETWORK, PARTNER_MANAGED_APPLICATION, UNKNOWN -> Route.PARTNER;
            case DI_APPLICATION, DI_INFRASTRUCTURE -> Route.CISCO_TAC;
        };
    }

    private static List<TriageCheck> checks(TriageInquiry inquiry, Route route) {
        boolean isolates = route.isTac() || inquiry.component() == Component.UNKNOWN;
        return inquiry.issueType()
                .checks()
                .appendAll(isolates ? ISOLATION : List.empty())
                .appendAll(Option.when(route.isTac(), TriageCheck.RESTORE_SETTINGS))
                .appendAll(Option.when(
                        inquiry.component() == Component.CISCO_EQUIPMENT && !inquiry.contractActive(),
                        TriageCheck.CONFIRM_SERVICE_CONTRACT))
                .appendAll(Option.when(route.isTac(), TriageCheck.EXCLUDE_END_USER_SOURCES))
                .distinct();
    }

    private static List<TriageDetail> details(Route route) {
        return route.isTac() ? List.of(TriageDetail.values()) : List.of(TriageDetail.PROBLEM_DETAILS);
    }

    private static List<Rule> byType(IssueType issueType) {
        return switch (issueType) {
            case APPLICATION_ERROR -> List.of(TriageRules.TRI_02);
            case AVAILABILITY -> List.of(TriageRules.TRI_03, TriageRules.TRI_03A);
            case BASIC_QUESTION, COMMON_ISSUE, CUSTOMER_SETUP -> List.empty();
        };
    }
}
