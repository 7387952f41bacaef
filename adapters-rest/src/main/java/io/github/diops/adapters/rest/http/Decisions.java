package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.ResponseRefusal;
import io.github.diops.domain.rule.Refusal;
import io.vavr.collection.List;

/** The stateless decisions: each question is decoded, asked of the policy, and worded with its rules. */
final class Decisions {
    private final OperationsPolicy policy;

    Decisions(DiOps diops) {
        this.policy = diops.policy();
    }

    Reply severity(Exchange exchange) {
        return exchange.decoded(
                Decoders::severity,
                assessment -> Reply.json(200, exchange.answers().severity(policy.severity(assessment))));
    }

    Reply responseDeadline(Exchange exchange) {
        return exchange.decoded(
                Decoders::responseDeadline,
                question -> policy.responseDeadline(question.history(), question.calendar())
                        .fold(
                                refusal -> unusableCalendar(exchange, refusal),
                                decision -> Reply.json(200, exchange.answers().deadline(decision))));
    }

    /** Here the calendar is part of the question, so one that cannot answer is a fault of it (OBJ-03a). */
    private static Reply unusableCalendar(Exchange exchange, Refusal refusal) {
        return refusal.code() == ResponseRefusal.NO_BUSINESS_DAY
                ? exchange.problems()
                        .invalid(List.of(Fault.of("/calendar/holidays", "no_business_day")
                                .by(refusal.rule())))
                : exchange.problems().refused(refusal);
    }

    Reply windowFit(Exchange exchange) {
        return exchange.decoded(
                Decoders::windowFit,
                question -> policy.windowFit(
                                question.region(), question.work(), question.period(), question.agreement())
                        .fold(
                                exchange.problems()::refused,
                                decision -> Reply.json(200, exchange.answers().fit(decision))));
    }
}
