package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.AttainmentQuestion;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;
import java.time.Instant;

/** What was told, who did what, and how objectives were kept. */
final class Oversight {
    private static final int LONGEST_ACTOR = 200;

    private final DiOps diops;

    Oversight(DiOps diops) {
        this.diops = diops;
    }

    List<Operation> operations() {
        return List.of(
                Operation.onRecords(HttpMethod.GET, "/api/v1/slo", this::attainment)
                        .withQuery(),
                Operation.onRecords(HttpMethod.GET, "/api/v1/notices", this::notices)
                        .withQuery(),
                Operation.onRecords(HttpMethod.GET, "/api/v1/audit", this::audit)
                        .withQuery());
    }

    private Reply notices(Exchange exchange) {
        Fields in = exchange.query("since", "customer", "limit", "cursor");
        Option<Instant> since = in.may("since").recordedInstant();
        Option<CustomerId> customer = customer(in);
        Option<Integer> limit = RecordProtocol.limit(in);
        Option<Position> after = in.may("cursor").parsed(cursor -> Cursors.position("notice", cursor));
        return exchange.asked(
                in.decoded(() -> RecordProtocol.longest(limit)),
                (most, caller) -> RecordProtocol.page(
                        exchange,
                        diops.oversight()
                                .notices(caller, since, customer, after, most)
                                .map(OversightAnswers::notice),
                        next -> Cursors.of("notice", next)));
    }

    private Reply audit(Exchange exchange) {
        Fields in = exchange.query("customer", "actor", "from", "to", "limit", "cursor");
        Option<CustomerId> customer = customer(in);
        Option<String> actor = in.may("actor").text(LONGEST_ACTOR);
        Option<Instant> from = in.may("from").recordedInstant();
        Option<Instant> to = in.may("to").recordedInstant();
        endsFirst(in, from, to);
        Option<Integer> limit = RecordProtocol.limit(in);
        Option<Position> after = in.may("cursor").parsed(cursor -> Cursors.position("trail", cursor));
        return exchange.asked(
                in.decoded(() -> new AccessTrail.Filter(customer, actor, from, to)),
                (filter, caller) -> RecordProtocol.page(
                        exchange,
                        diops.oversight()
                                .trail(caller, filter, after, RecordProtocol.longest(limit))
                                .map(OversightAnswers::trailRow),
                        next -> Cursors.of("trail", next)));
    }

    private Reply attainment(Exchange exchange) {
        Fields in = exchange.query("from", "to", "customer");
        Option<Instant> from = in.may("from").recordedInstant();
        Option<Instant> to = in.may("to").recordedInstant();
        Option<CustomerId> customer = customer(in);
        return exchange.asked(
                in.decoded(() -> new AttainmentQuestion(from, to, customer)),
                (question, caller) -> diops.oversight()
                        .attainment(caller, question)
                        .fold(
                                problem -> problem.match(exchange.problems()),
                                view -> Reply.json(200, OversightAnswers.attainment(view, exchange.decisions()))));
    }

    private static Option<CustomerId> customer(Fields in) {
        return in.may("customer").form(CustomerId::isValid, "bad_id").map(CustomerId::of);
    }

    private static void endsFirst(Fields in, Option<Instant> from, Option<Instant> to) {
        if (from.exists(start -> to.exists(end -> end.isBefore(start)))) {
            in.fault("to", "ends_first");
        }
    }
}
