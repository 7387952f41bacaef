package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.Function1;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The durable records: customers and cases. */
final class Records {
    private static final Pattern ENTITY_TAG = Pattern.compile("\"([0-9]{1,18})\\.[A-Z]+\\.[a-z]+\"");

    private final DiOps diops;

    Records(DiOps diops) {
        this.diops = diops;
    }

    /** What is to be created, and the client's key for doing it once. */
    private record Creation<T>(T command, Option<String> key) {}

    Reply createCustomer(Exchange exchange) {
        return exchange.commanded(
                body -> Exchange.together(Decoders.createCustomer(body), exchange.idempotencyKey(), Creation::new),
                (creation, caller) -> Records.<CustomerView>once(
                        exchange,
                        creation.key(),
                        view -> customer(exchange, 201, view)
                                .with(
                                        "Location",
                                        "/api/v1/customers/" + view.customer().id()),
                        request -> diops.customers().create(caller, creation.command(), request)));
    }

    Reply readCustomer(Exchange exchange) {
        return exchange.called(caller -> Option.of(exchange.pathParameter("id"))
                .filter(CustomerId::isValid)
                .flatMap(id -> diops.customers().read(caller, CustomerId.of(id)))
                .map(view -> customer(exchange, 200, view))
                .getOrElse(() -> exchange.problems().missing()));
    }

    private static Reply customer(Exchange exchange, int status, CustomerView view) {
        return Reply.json(status, Answers.customer(view)).with("ETag", tag(view.version(), "CUSTOMER", exchange));
    }

    Reply openCase(Exchange exchange) {
        return exchange.commanded(
                body -> Exchange.together(Decoders.openCase(body), exchange.idempotencyKey(), Creation::new),
                (creation, caller) -> Records.<CaseView>once(
                        exchange,
                        creation.key(),
                        view -> supportCase(exchange, 201, view).with("Location", "/api/v1/cases/" + id(view)),
                        request -> diops.cases().open(caller, creation.command(), request)));
    }

    Reply readCase(Exchange exchange) {
        return exchange.called(caller -> caseId(exchange)
                .flatMap(id -> diops.cases().read(caller, id))
                .map(view -> supportCase(exchange, 200, view))
                .getOrElse(() -> exchange.problems().missing()));
    }

    Reply acknowledge(Exchange exchange) {
        return exchange.commanded(
                Decoders::at,
                (at, caller) -> caseId(exchange)
                        .map(id -> diops.cases().acknowledge(caller, id, new Occasion(at, expectedVersions(exchange))))
                        .getOrElse(() -> Either.left(new Problem.Missing()))
                        .fold(problem -> problem.match(exchange.problems()), view -> supportCase(exchange, 200, view)));
    }

    private static Reply supportCase(Exchange exchange, int status, CaseView view) {
        return Reply.json(status, exchange.answers().supportCase(view))
                .with("ETag", tag(view.version(), view.verdict().name(), exchange));
    }

    Reply listCases(Exchange exchange) {
        Fields in = exchange.query("state", "severity", "customer", "dueBefore", "limit", "cursor");
        Option<CaseState> state = in.may("state").oneOf(CaseState.class);
        Option<Severity> severity = in.may("severity").oneOf(Severity.class);
        Option<CustomerId> customer =
                in.may("customer").form(CustomerId::isValid, "bad_id").map(CustomerId::of);
        Option<Instant> dueBefore = in.may("dueBefore").recordedInstant();
        Option<Long> limit = in.may("limit").whole(1, Page.MAX_LIMIT);
        Option<SupportCaseList.Position> after = in.may("cursor").parsed(Cursors::casePosition);
        return exchange.asked(
                in.decoded(() -> new SupportCaseList.Filter(state, severity, customer, dueBefore)),
                (filter, caller) -> {
                    int most = limit.getOrElse((long) Page.DEFAULT_LIMIT).intValue();
                    Page<CaseView, SupportCaseList.Position> page =
                            diops.cases().list(caller, filter, after, most);
                    return page(
                            exchange,
                            page.items().map(view -> exchange.answers().supportCase(view)),
                            page.next().map(Cursors::of));
                });
    }

    Reply timeline(Exchange exchange) {
        Fields in = exchange.query("limit", "cursor");
        Option<Long> limit = in.may("limit").whole(1, Page.MAX_LIMIT);
        Option<Long> after = in.may("cursor").parsed(Cursors::step);
        return exchange.asked(
                in.decoded(() -> limit.getOrElse((long) Page.DEFAULT_LIMIT).intValue()),
                (most, caller) -> caseId(exchange)
                        .flatMap(id -> diops.cases().timeline(caller, id, after.getOrElse(0L), most))
                        .map(page -> page(
                                exchange,
                                page.items().map(Answers::timelineEntry),
                                page.next().map(Cursors::ofStep)))
                        .getOrElse(() -> exchange.problems().missing()));
    }

    /** Whether records can be read now. */
    Reply ready(Exchange exchange) {
        return exchange.called(caller -> {
            diops.cases().list(caller, SupportCaseList.Filter.EVERYTHING, Option.none(), 1);
            return Reply.json(200, new JsonObject().put("status", "UP"));
        });
    }

    private static Reply page(Exchange exchange, List<JsonObject> items, Option<String> next) {
        JsonObject body = new JsonObject().put("items", Answers.array(items));
        next.forEach(cursor -> body.put("next", cursor));
        Reply reply = Reply.json(200, body);
        return next.map(cursor -> reply.with("Link", "<" + nextLink(exchange, cursor) + ">; rel=\"next\""))
                .getOrElse(reply);
    }

    private static String nextLink(Exchange exchange, String cursor) {
        return exchange.request().path()
                + List.ofAll(exchange.sentQuery())
                        .filter(parameter -> !parameter.getKey().equals("cursor"))
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .append("cursor=" + cursor)
                        .mkString("?", "&", "");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Carries a creation out once where the client sends an {@code Idempotency-Key}. */
    private static <T> Reply once(
            Exchange exchange,
            Option<String> key,
            Function1<T, Reply> worded,
            Function1<Option<Once<T>>, Either<Problem, Outcome<T>>> create) {
        Option<Once<T>> request = key.map(sent -> new Once<>(
                sent,
                exchange.fingerprint(),
                view -> stored(worded.apply(view)
                        .with("Content-Language", exchange.language().tag()))));
        return create.apply(request)
                .fold(problem -> problem.match(exchange.problems()), outcome -> outcome.fold(worded, Records::again));
    }

    private static String stored(Reply reply) {
        JsonObject headers = new JsonObject();
        reply.headers().forEach((name, value) -> headers.put(name, value));
        return new JsonObject()
                .put("status", reply.status())
                .put("headers", headers)
                .put("body", reply.body())
                .encode();
    }

    private static Reply again(String stored) {
        JsonObject answer = new JsonObject(stored);
        return new Reply(
                answer.getInteger("status"),
                Reply.JSON,
                LinkedHashMap.ofAll(
                        answer.getJsonObject("headers").stream(),
                        header -> header.getKey(),
                        header -> header.getValue().toString()),
                answer.getString("body"));
    }

    /** The entity tag of a representation: the record's version, then what else the representation depends on. */
    private static String tag(long version, String variant, Exchange exchange) {
        return "\"" + version + "." + variant + "." + exchange.language().tag() + "\"";
    }

    /** The versions that {@code If-Match} names; none where it is absent or any will do. */
    private static Option<Set<Long>> expectedVersions(Exchange exchange) {
        return exchange.listHeader("If-Match")
                .filter(tags -> !tags.trim().equals("*"))
                .map(tags -> {
                    Matcher matcher = ENTITY_TAG.matcher("");
                    return HashSet.of(tags.split(",", -1))
                            .map(String::trim)
                            .filter(tag -> matcher.reset(tag).matches())
                            .map(tag -> Long.parseLong(tag.substring(1, tag.indexOf('.'))));
                });
    }

    private static Option<CaseId> caseId(Exchange exchange) {
        return Option.of(exchange.pathParameter("id")).filter(CaseId::isValid).map(CaseId::of);
    }

    private static CaseId id(CaseView view) {
        return view.supportCase().opening().id();
    }
}
