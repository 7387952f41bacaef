package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Page;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.in.TimelineEntry;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.Function1;
import io.vavr.Function2;
import io.vavr.Function3;
import io.vavr.Function4;
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

/** What the operations on every record have in common: creation once, commands on a version, histories, pages. */
final class RecordProtocol {
    private static final Pattern ENTITY_TAG = Pattern.compile("\"([0-9]{1,18})\\.[A-Z0-9_]+\\.[a-z]+\"");

    private RecordProtocol() {}

    /** What is to be done, and the client's key for doing it once. */
    private record Request<T>(T command, Option<String> key) {}

    /**
     * A command on a record.
     *
     * @param at when it happened that it tells of
     * @param command what else it says
     */
    record Timed<T>(Option<Instant> at, T command) {
        /** What {@code command} makes of the fields read, with the command's instant, if no fault was found. */
        static <T> Either<List<Fault>, Timed<T>> decoded(Fields in, Function1<Option<Instant>, T> command) {
            Option<Instant> at = in.may("at").recordedInstant();
            return in.decoded(() -> new Timed<>(at, command.apply(at)));
        }
    }

    /** Creates a record, once where the client sends an {@code Idempotency-Key}. */
    static <T, V> Reply create(
            Exchange exchange,
            Function1<Json.Document, Either<List<Fault>, T>> decode,
            Function1<V, Reply> worded,
            Function3<Caller, T, Option<Once<V>>, Either<Problem, Outcome<V>>> create) {
        return create(exchange, decode, worded, worded, (caller, kept) -> kept, create);
    }

    /**
     * The same, where the answer is not kept as it is given.
     *
     * @param kept words the answer as it is kept
     * @param restored makes of what was kept the answer to a repetition
     */
    static <T, V> Reply create(
            Exchange exchange,
            Function1<Json.Document, Either<List<Fault>, T>> decode,
            Function1<V, Reply> worded,
            Function1<V, Reply> kept,
            Function2<Caller, Reply, Reply> restored,
            Function3<Caller, T, Option<Once<V>>, Either<Problem, Outcome<V>>> create) {
        return exchange.commanded(
                body -> Exchange.together(decode.apply(body), exchange.idempotencyKey(), Request::new),
                (request, caller) -> told(
                        exchange,
                        worded,
                        stored -> restored.apply(caller, again(stored)),
                        create.apply(caller, request.command(), request.key().map(key -> once(exchange, key, kept)))));
    }

    private static <V> Reply told(
            Exchange exchange,
            Function1<V, Reply> worded,
            Function1<String, Reply> again,
            Either<Problem, Outcome<V>> outcome) {
        return outcome.fold(problem -> problem.match(exchange.problems()), done -> done.fold(worded, again));
    }

    private static <V> Once<V> once(Exchange exchange, String key, Function1<V, Reply> worded) {
        return new Once<>(
                key,
                exchange.fingerprint(),
                view -> stored(worded.apply(view)
                        .with("Content-Language", exchange.language().tag())));
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

    /** Carries a command on a record out, on the version that {@code If-Match} names. */
    static <T, V> Reply change(
            Exchange exchange,
            Function1<Json.Document, Either<List<Fault>, Timed<T>>> decode,
            Function1<V, Reply> worded,
            Function3<Caller, T, Occasion, Either<Problem, V>> change) {
        return exchange.commanded(
                decode,
                (timed, caller) -> change.apply(
                                caller, timed.command(), new Occasion(timed.at(), expectedVersions(exchange)))
                        .fold(problem -> problem.match(exchange.problems()), worded));
    }

    /** The same, once where the client sends an {@code Idempotency-Key}. */
    static <T, V> Reply changeOnce(
            Exchange exchange,
            Function1<Json.Document, Either<List<Fault>, Timed<T>>> decode,
            Function1<V, Reply> worded,
            Function4<Caller, T, Occasion, Option<Once<V>>, Either<Problem, Outcome<V>>> change) {
        return changeOnce(exchange, decode, worded, worded, (caller, kept) -> kept, change);
    }

    /**
     * The same, where the answer is not kept as it is given.
     *
     * @param kept words the answer as it is kept
     * @param restored makes of what was kept the answer to a repetition
     */
    static <T, V> Reply changeOnce(
            Exchange exchange,
            Function1<Json.Document, Either<List<Fault>, Timed<T>>> decode,
            Function1<V, Reply> worded,
            Function1<V, Reply> kept,
            Function2<Caller, Reply, Reply> restored,
            Function4<Caller, T, Occasion, Option<Once<V>>, Either<Problem, Outcome<V>>> change) {
        return exchange.commanded(
                body -> Exchange.together(decode.apply(body), exchange.idempotencyKey(), Request::new),
                (request, caller) -> told(
                        exchange,
                        worded,
                        stored -> restored.apply(caller, again(stored)),
                        change.apply(
                                caller,
                                request.command().command(),
                                new Occasion(request.command().at(), expectedVersions(exchange)),
                                request.key().map(key -> once(exchange, key, kept)))));
    }

    /** Carries a command out that says nothing but when, once where the client sends an {@code Idempotency-Key}. */
    static <V> Reply step(
            Exchange exchange,
            Function1<V, Reply> worded,
            Function3<Caller, Occasion, Option<Once<V>>, Either<Problem, Outcome<V>>> step) {
        return changeOnce(
                exchange,
                RecordProtocol::nothingButWhen,
                worded,
                (caller, at, occasion, once) -> step.apply(caller, occasion, once));
    }

    /** What a command that says nothing but when says. */
    static Either<List<Fault>, Timed<Option<Instant>>> nothingButWhen(Json.Document body) {
        return Timed.decoded(Fields.of(body, "at"), at -> at);
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

    /** The entity tag of a representation: the record's version, then what else the representation depends on. */
    static String tag(long version, String variant, Exchange exchange) {
        return "\"" + version + "." + variant + "." + exchange.language().tag() + "\"";
    }

    /** The id in the path, if it is one that a record of the kind can have. */
    static <I> Option<I> id(Exchange exchange, Function1<String, Boolean> valid, Function1<String, I> id) {
        return Option.of(exchange.pathParameter("id")).filter(valid::apply).map(id);
    }

    /** What {@code act} makes of the record of that id. */
    static <I, V> Either<Problem, V> on(Option<I> id, Function1<I, Either<Problem, V>> act) {
        return id.map(act).getOrElse(() -> Either.left(new Problem.Missing()));
    }

    /** The record that {@code read} finds. */
    static <V> Reply read(Exchange exchange, Function1<V, Reply> worded, Function1<Caller, Option<V>> read) {
        return exchange.called(caller -> read.apply(caller)
                .map(worded)
                .getOrElse(() -> exchange.problems().missing()));
    }

    /** A page of the history that {@code read} finds, given the last version seen and the longest page. */
    static Reply timeline(Exchange exchange, Function3<Caller, Long, Integer, Option<Page<TimelineEntry, Long>>> read) {
        Fields in = exchange.query("limit", "cursor");
        Option<Integer> limit = limit(in);
        Option<Long> after = in.may("cursor").parsed(Cursors::step);
        return exchange.asked(
                in.decoded(() -> longest(limit)),
                (most, caller) -> read.apply(caller, after.getOrElse(0L), most)
                        .map(page -> page(exchange, page.map(Answers::timelineEntry), Cursors::ofStep))
                        .getOrElse(() -> exchange.problems().missing()));
    }

    /** A page of what {@code find} finds of the customer that the query names, if it names one. */
    static Reply list(
            Exchange exchange,
            Function4<Caller, Option<CustomerId>, Option<Position>, Integer, Page<JsonObject, Position>> find) {
        Fields in = exchange.query("customer", "limit", "cursor");
        Option<CustomerId> customer = RequestDecoders.customer(in.may("customer"));
        Option<Integer> limit = limit(in);
        Option<Position> after = in.may("cursor").parsed(Cursors::recordPosition);
        return exchange.asked(
                in.decoded(() -> customer),
                (whose, caller) -> page(exchange, find.apply(caller, whose, after, longest(limit)), Cursors::of));
    }

    /** The longest page that a query asks for. */
    static Option<Integer> limit(Fields in) {
        return in.may("limit").whole(1, Page.MAX_LIMIT).map(Long::intValue);
    }

    /** The longest page of that limit, or of the usual one. */
    static int longest(Option<Integer> limit) {
        return limit.getOrElse(Page.DEFAULT_LIMIT);
    }

    /** A page with the link to the next one. */
    static <P> Reply page(Exchange exchange, Page<JsonObject, P> page, Function1<P, String> cursor) {
        JsonObject body = new JsonObject().put("items", Answers.array(page.items()));
        Option<String> next = page.next().map(cursor);
        next.forEach(opaque -> body.put("next", opaque));
        Reply reply = Reply.json(200, body);
        return next.map(opaque -> reply.with("Link", "<" + nextLink(exchange, opaque) + ">; rel=\"next\""))
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
}
