package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.AttainmentView;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.collection.Set;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Words what oversight is shown. */
final class OversightAnswers {
    private OversightAnswers() {}

    static JsonObject notice(Notice notice) {
        return new JsonObject()
                .put("id", notice.id())
                .put("kind", notice.kind())
                .put("dueAt", notice.dueAt().toString())
                .put("recordedAt", notice.recordedAt().toString())
                .put("customers", customers(notice.customers()))
                .put("record", record(notice.stream()))
                .put("data", new JsonObject(notice.data()));
    }

    static JsonObject trailRow(TrailRow row) {
        JsonObject body = new JsonObject().put("at", row.at().toString()).put("actor", row.actor());
        row.party().forEach(party -> body.put("party", party.name()));
        body.put("standsIn", row.standsIn()).put("customers", customers(row.customers()));
        row.stream().forEach(stream -> body.put("record", record(stream)));
        row.version().forEach(version -> body.put("version", version));
        body.put("type", row.type());
        row.rule().forEach(rule -> body.put("rule", rule.value()));
        return body.put("requestId", row.requestId())
                .put("outcome", row.outcome().name());
    }

    static JsonObject attainment(AttainmentView view, DecisionAnswers answers) {
        return new JsonObject()
                .put("from", view.period().from().toString())
                .put("to", view.period().toExclusive().toString())
                .put("asOf", view.asOf().toString())
                .mergeIn(answers.attainment(view.whole()))
                .put(
                        "months",
                        Answers.array(view.months()
                                .map(month -> new JsonObject()
                                        .put("month", month.month().toString())
                                        .mergeIn(DecisionAnswers.attainment(month.report())))));
    }

    private static JsonArray customers(Set<CustomerId> customers) {
        return Answers.array(customers.toList().map(CustomerId::value).sorted());
    }

    private static JsonObject record(StreamKey stream) {
        return new JsonObject().put("kind", stream.kind().name()).put("id", stream.id());
    }
}
