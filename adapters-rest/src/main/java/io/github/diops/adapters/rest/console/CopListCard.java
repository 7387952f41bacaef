package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.CopView;
import io.github.diops.domain.cop.CopFact;
import io.github.diops.domain.cop.CopScenario;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.Function1;
import io.vavr.collection.List;

/** COP files as their section shows them: what to know, the scenarios, and the requests on record (COP-00 to COP-06). */
record CopListCard(List<Known> facts, List<Scenario> scenarios, List<Row> rows) {
    /** What is worth knowing, with its rule. */
    record Known(String text, String rule) {}

    /** A scenario and its steps in order. */
    record Scenario(String name, String rule, List<RecordCard.Step> steps) {}

    /** A request, and the steps of which one is next; none once all is done. */
    record Row(String href, String customer, String scenario, String file, List<RecordCard.Step> next) {}

    static CopListCard of(List<CopView> views, Function1<CustomerId, String> customer, Visit visit) {
        Wording wording = visit.wording();
        return new CopListCard(
                List.of(CopFact.values())
                        .map(fact ->
                                new Known(wording.of(fact.text()), fact.rule().value())),
                List.of(CopScenario.values())
                        .map(scenario -> new Scenario(
                                wording.of(PlanPhrase.nameOf(scenario)),
                                ruleOf(scenario),
                                scenario.steps()
                                        .map(task -> RecordCard.Step.inGeneral(
                                                CopSteps.name(task, wording), task.actors(), wording)))),
                views.map(view -> new Row(
                        Reception.next("cop/" + view.request().opening().id(), visit),
                        customer.apply(view.request().opening().customer()),
                        wording.of(PlanPhrase.nameOf(view.request().opening().scenario())),
                        view.request().opening().file().getOrElse(""),
                        CopSteps.steps(view.request(), wording).filter(RecordCard.Step::isNext))));
    }

    private static String ruleOf(CopScenario scenario) {
        return switch (scenario) {
            case CISCO_EMERGENCY -> "COP-01";
            case CISCO_SCHEDULED -> "COP-02";
            case CUSTOMER_REQUEST -> "COP-03";
        };
    }
}
