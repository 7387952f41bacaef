package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.change.ChangeRefusal;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.CaseResponse;
import io.github.diops.domain.response.ResponseRefusal;
import io.github.diops.domain.response.SeverityDecision;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.Refusal;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vertx.core.json.JsonObject;

/** The stateless decisions: each question is decoded, asked of the policy, and worded with its rules. */
final class Decisions {
    private final OperationsPolicy policy;
    private final DiOps diops;
    private final Remembered<SeverityDecision> severities = new Remembered<>(Answers::severity);

    Decisions(DiOps diops) {
        this.diops = diops;
        this.policy = diops.policy();
    }

    Reply severity(Exchange exchange) {
        return exchange.decided(Decoders::severity, assessment -> severities.in(exchange, policy.severity(assessment)));
    }

    Reply responseDeadline(Exchange exchange) {
        return exchange.decided(
                Decoders::responseDeadline,
                question -> answered(
                        exchange,
                        policy.responseDeadline(question.history(), question.calendar()),
                        exchange.answers()::deadline));
    }

    Reply attainment(Exchange exchange) {
        Batch<CaseResponse> cases = BatchDecoders.cases();
        return exchange.commanded(
                cases,
                body -> BatchDecoders.attainment(body, cases, policy),
                (report, caller) -> Reply.json(200, exchange.decisions().attainment(report)));
    }

    Reply triage(Exchange exchange) {
        return exchange.decided(
                SupportDecoders::triage,
                inquiry -> Reply.json(200, exchange.decisions().triage(policy.triage(inquiry))));
    }

    /** Asked by the party that the question names, else by whoever sends it (ESC-07). */
    Reply escalation(Exchange exchange) {
        return exchange.commanded(
                SupportDecoders::escalation,
                (question, caller) -> answered(
                        exchange,
                        policy.escalation(
                                question.requestedBy()
                                        .map(party -> Actor.of(party.name(), party))
                                        .getOrElse(caller::actor),
                                question.escalation()),
                        exchange.decisions()::escalation));
    }

    Reply windowFit(Exchange exchange) {
        return exchange.decided(
                Decoders::windowFit,
                question -> answered(
                        exchange,
                        policy.windowFit(question.region(), question.work(), question.period(), question.agreement()),
                        exchange.answers()::fit));
    }

    Reply notice(Exchange exchange) {
        return exchange.decided(
                body -> ChangeDecoders.notice(body, policy),
                question -> answered(
                        exchange,
                        policy.notice(
                                question.work(), question.window(), List.of(question.calendar()), question.noticeAt()),
                        exchange.decisions()::notice));
    }

    Reply reschedule(Exchange exchange) {
        return exchange.decided(
                body -> ChangeDecoders.reschedule(body, policy),
                question -> answered(
                        exchange,
                        policy.reschedule(
                                question.change(),
                                question.request(),
                                question.calendar().zone()),
                        exchange.decisions()::reschedule));
    }

    Reply certificateRenewal(Exchange exchange) {
        return exchange.decided(
                ChangeDecoders::renewal,
                question -> answered(
                        exchange,
                        policy.renewal(
                                question.region(), question.request(), List.of(question.calendar()), question.now()),
                        exchange.decisions()::renewal));
    }

    Reply cop(Exchange exchange) {
        return exchange.decided(
                ChangeDecoders::cop,
                question -> Reply.json(
                        200,
                        exchange.decisions()
                                .cop(question.region()
                                        .map(region -> policy.cop(
                                                question.inquiry(),
                                                region,
                                                question.now().getOrElse(diops::now)))
                                        .getOrElse(() -> policy.cop(question.inquiry())))));
    }

    Reply backupRetention(Exchange exchange) {
        Batch<Backup> backups = BatchDecoders.backups();
        return exchange.commanded(
                backups,
                body -> BatchDecoders.retention(body, backups),
                (question, caller) -> Reply.json(
                        200, exchange.decisions().retention(policy.retention(question.backups(), question.now()))));
    }

    Reply recovery(Exchange exchange) {
        Batch<Backup> backups = BatchDecoders.backups();
        return exchange.commanded(
                backups,
                body -> BatchDecoders.recovery(body, backups),
                (question, caller) -> answered(
                        exchange,
                        policy.recovery(question.request(), question.backups(), question.now()),
                        exchange.decisions()::recovery));
    }

    Reply capacity(Exchange exchange) {
        return exchange.decided(
                SupportDecoders::capacity,
                question -> Reply.json(
                        200,
                        exchange.decisions()
                                .capacity(policy.capacity(
                                        question.committed(), question.configured(), question.adding()))));
    }

    Reply monitoring(Exchange exchange) {
        return exchange.decided(
                SupportDecoders::monitoring,
                connection -> Reply.json(
                        200, exchange.decisions().monitoring(policy.monitoring(connection.near(), connection.far()))));
    }

    /** The explained decision as {@code worded}, or the refusal. */
    static <T> Reply answered(
            Exchange exchange, Either<Refusal, Explained<T>> decision, Function1<Explained<T>, JsonObject> worded) {
        return decision.fold(
                refusal -> refused(exchange, refusal), explained -> Reply.json(200, worded.apply(explained)));
    }

    /** Here the calendar is part of the question, so one that cannot answer is a fault of it (OBJ-03a). */
    private static Reply refused(Exchange exchange, Refusal refusal) {
        boolean unusable =
                refusal.code() == ResponseRefusal.NO_BUSINESS_DAY || refusal.code() == ChangeRefusal.NO_BUSINESS_DAY;
        return unusable
                ? exchange.problems()
                        .invalid(List.of(Fault.of("/calendar/holidays", "no_business_day")
                                .by(refusal.rule())))
                : exchange.problems().refused(refusal);
    }
}
