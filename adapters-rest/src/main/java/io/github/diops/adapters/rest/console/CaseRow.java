package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.CaseView;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.Verdict;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.Function1;
import java.time.Instant;
import org.immutables.value.Value;

/** A case as a list shows it. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface CaseRow {
    /** How much of a problem a list shows, in characters. */
    int LONGEST_PROBLEM = 140;

    SeverityBadge badge();

    String number();

    String href();

    String problem();

    String customer();

    BurnDown clock();

    Moment due();

    String state();

    String verdict();

    /** The style class of the verdict. */
    String style();

    /**
     * The row of that case.
     *
     * @param path the way to the pages of cases
     * @param customer the name of the customer of an id
     */
    static CaseRow of(
            CaseView view,
            String path,
            Function1<String, String> customer,
            OperationsPolicy policy,
            Instant now,
            Wording wording) {
        SupportCase supportCase = view.supportCase();
        return ImmutableCaseRow.builder()
                .badge(SeverityBadge.of(supportCase.severity(), wording))
                .number(supportCase.opening().number().value())
                .href(path + supportCase.opening().id() + "?" + PageQuery.LANGUAGE + "="
                        + wording.language().tag())
                .problem(shortened(supportCase.opening().problem()))
                .customer(customer.apply(supportCase.opening().customer().value()))
                .clock(BurnDown.of(supportCase, policy, now, wording))
                .due(Moment.of(
                        supportCase.dueAt(), supportCase.opening().calendar().zone(), wording))
                .state(wording.of(CasePhrase.nameOf(supportCase.state())))
                .verdict(wording.of(CasePhrase.nameOf(view.verdict())))
                .style(styleOf(view.verdict()))
                .build();
    }

    static String styleOf(Verdict verdict) {
        return switch (verdict) {
            case WAITING -> "waiting";
            case MET -> "met";
            case MISSED -> "missed";
        };
    }

    static String shortened(String problem) {
        int points = problem.codePointCount(0, problem.length());
        return points <= LONGEST_PROBLEM
                ? problem
                : problem.substring(0, problem.offsetByCodePoints(0, LONGEST_PROBLEM)) + "…";
    }
}
