package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.CaseCommand;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.OpenCase;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** The durable records of cases. */
final class Records {
    private static final int LONGEST_SEARCH = 200;

    /** Who looks whether records can be read. */
    private static final Principal SERVICE = Principal.administrator();

    private final DiOps diops;

    Records(DiOps diops) {
        this.diops = diops;
    }

    Reply openCase(Exchange exchange) {
        return RecordProtocol.<OpenCase, CaseView>create(
                exchange,
                Decoders::openCase,
                view -> supportCase(exchange, 201, view)
                        .with(
                                "Location",
                                "/api/v1/cases/" + view.supportCase().opening().id()),
                (caller, command, once) -> diops.cases().open(caller, command, once));
    }

    Reply readCase(Exchange exchange) {
        return RecordProtocol.read(
                exchange,
                view -> supportCase(exchange, 200, view),
                caller -> caseId(exchange).flatMap(id -> diops.cases().read(caller, id)));
    }

    /** What is asked of a case, in a body that {@code decode} reads. */
    Function1<Exchange, Reply> commandCase(
            Function1<Json.Document, Either<List<Fault>, RecordProtocol.Timed<CaseCommand>>> decode) {
        return exchange -> RecordProtocol.<CaseCommand, CaseView>changeOnce(
                exchange,
                decode,
                view -> supportCase(exchange, 200, view),
                (caller, command, occasion, once) -> RecordProtocol.on(
                        caseId(exchange), id -> diops.cases().command(caller, id, occasion, command, once)));
    }

    private static Reply supportCase(Exchange exchange, int status, CaseView view) {
        return Reply.json(status, exchange.answers().supportCase(view))
                .with("ETag", RecordProtocol.tag(view.version(), view.verdict().name(), exchange));
    }

    Reply listCases(Exchange exchange) {
        Fields in = exchange.query("state", "severity", "customer", "dueBefore", "reference", "q", "limit", "cursor");
        Option<CaseState> state = in.may("state").oneOf(CaseState.class);
        Option<Severity> severity = in.may("severity").oneOf(Severity.class);
        Option<CustomerId> customer =
                in.may("customer").form(CustomerId::isValid, "bad_id").map(CustomerId::of);
        Option<Instant> dueBefore = in.may("dueBefore").recordedInstant();
        Option<String> reference = in.may("reference").text(LONGEST_SEARCH);
        Option<String> words = in.may("q").text(LONGEST_SEARCH);
        Option<Integer> limit = RecordProtocol.limit(in);
        Option<SupportCaseList.Position> after = in.may("cursor").parsed(Cursors::casePosition);
        return exchange.asked(
                in.decoded(() -> SupportCaseList.Filter.builder()
                        .state(state)
                        .severity(severity)
                        .customer(customer)
                        .dueBefore(dueBefore)
                        .reference(reference)
                        .words(words.toList()
                                .flatMap(given -> List.of(given.trim().split("\\s+", -1))))
                        .build()),
                (filter, caller) -> RecordProtocol.page(
                        exchange,
                        diops.cases()
                                .list(caller, filter, after, RecordProtocol.longest(limit))
                                .map(view -> exchange.answers().supportCase(view)),
                        Cursors::of));
    }

    Reply timeline(Exchange exchange) {
        return RecordProtocol.timeline(
                exchange,
                (caller, after, most) ->
                        caseId(exchange).flatMap(id -> diops.cases().timeline(caller, id, after, most)));
    }

    /** Whether records can be read now. */
    Reply ready(Exchange exchange) {
        return exchange.toAnybody(() -> {
            diops.cases()
                    .list(SERVICE.caller(exchange.requestId()), SupportCaseList.Filter.EVERYTHING, Option.none(), 1);
            return Reply.json(200, new JsonObject().put("status", "UP"));
        });
    }

    private static Option<CaseId> caseId(Exchange exchange) {
        return RecordProtocol.id(exchange, CaseId::isValid, CaseId::of);
    }
}
