package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.domain.rule.Language;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What HTTP asks of every operation, before and after it is asked itself: who may call, which method, which media type,
 * how large a body, how many at once.
 */
final class Protocol {
    /** How much of a body that nobody reads is let go by, and how long, before the connection is closed. */
    private static final long MAX_LET_GO = 16 * 1024 * 1024;

    private static final Duration LEAVE_TIME = Duration.ofSeconds(5);

    private static final int TOO_MANY = 429;

    /** How long whoever asks too much waits to be told. */
    private static final Duration HELD_BACK = Duration.ofMillis(250);

    /** How many requests may wait for records at once; the next one is told to come back. */
    static final int MAX_WAITING = 256;

    /** The longest body that is decided at once, in bytes; a longer one is decided on a worker. */
    private static final int PROMPT_BODY = 4 * 1024;

    /** How many batches are decided at once; the next one is told to come back. */
    private static final int MAX_BATCHES = 2;

    /** How many bytes of bodies are held at once beyond the first of each; of batches, four of the longest. */
    static final long MAX_HELD = 64 * 1024 * 1024;

    /** Shared, and so never written to. */
    private static final MultiMap NO_QUERY = MultiMap.caseInsensitiveMultiMap();

    private static final Logger LOG = Logger.getLogger(Protocol.class.getName());
    private static final PathTable.Place NOWHERE = new PathTable.Place(List.empty(), Map.of());

    private final DiOps diops;
    private final Telemetry telemetry;
    private final Access access;
    private final Front front;
    private final Gate gate;
    private final PathTable paths;
    private final Delivery delivery;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();
    private final Room bodies = new Room(MAX_HELD);
    private final Room batchBodies = new Room(MAX_HELD);

    Protocol(DiOps diops, Telemetry telemetry, Access access, Limits limits, Front front, List<Operation> operations) {
        this.diops = diops;
        this.telemetry = telemetry;
        this.access = access;
        this.front = front;
        this.gate = new Gate(diops, telemetry, limits, operations);
        this.paths = new PathTable(operations);
        this.delivery = new Delivery(telemetry);
        telemetry.gauge("diops.waiting", "Requests that wait for records, or read and write them", waiting::get);
        telemetry.gauge("diops.batches", "Batches that are decided", batches::get);
        telemetry.gauge(
                "diops.bodies.bytes",
                "Bytes held of bodies that are received or answered",
                () -> bodies.taken() + batchBodies.taken());
    }

    /** Answers a request. */
    void handle(RoutingContext context) {
        PathTable.Place place;
        try {
            place = place(context);
        } catch (IllegalArgumentException e) {
            malformed(context.request());
            return;
        }
        handle(context.request(), place);
    }

    /** What the path stands for; {@link IllegalArgumentException} if it is not percent-encoded UTF-8. */
    private PathTable.Place place(RoutingContext context) {
        String path = context.request().path();
        return paths.find(path.indexOf('%') < 0 ? path : context.normalizedPath())
                .getOrElse(NOWHERE);
    }

    /** Answers a request whose path is that of an operation, letter by letter. */
    boolean handled(HttpServerRequest request) {
        Option<PathTable.Place> place = paths.findFixed(request.path());
        place.forEach(found -> {
            try {
                handle(request, found);
            } catch (RuntimeException e) {
                failed(request, e);
            }
        });
        return place.isDefined();
    }

    private void handle(HttpServerRequest request, PathTable.Place place) {
        MultiMap query;
        try {
            query = query(request);
        } catch (IllegalArgumentException e) {
            malformed(request);
            return;
        }
        Exchange exchange = new Exchange(diops, telemetry, access, front, request, query, place.parameters());
        HttpMethod method = request.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.method();
        boolean writes = !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.OPTIONS);
        List<Operation> known = place.operations();
        Option<Operation> operation = known.find(candidate -> candidate.method().equals(method));
        operation.orElse(known.headOption()).forEach(exchange::isFor);
        Option<Access.Barrier> barrier = access.barrier(exchange.approach(), writes);
        if (barrier.isDefined()) {
            barrier.forEach(met -> turnAway(exchange, met.in(exchange.problems())));
        } else if (known.isEmpty()) {
            turnAway(exchange, exchange.problems().missing());
        } else if (operation.isEmpty()) {
            turnAway(
                    exchange,
                    method.equals(HttpMethod.OPTIONS)
                            ? new Reply(204, Reply.JSON, LinkedHashMap.of("Allow", allowed(known)), "")
                            : exchange.problems().methodNotAllowed(allowed(known)));
        } else {
            operation.forEach(found -> admit(exchange, found));
        }
    }

    /** Goes on if whoever calls may call that. Until that is known nothing of the body is read. */
    private void admit(Exchange exchange, Operation operation) {
        if (gate.waitsForCaller(exchange, operation)) {
            decidedLater(
                    exchange,
                    operation,
                    () -> gate.overLimit(exchange, operation).orElse(() -> gate.refusal(exchange, operation)));
            return;
        }
        Option<Reply> overLimit = gate.overLimit(exchange, operation);
        if (overLimit.isEmpty() && gate.tellsTrail(exchange, operation)) {
            decidedLater(exchange, operation, () -> gate.refusal(exchange, operation));
        } else {
            admitted(exchange, operation, overLimit.orElse(() -> gate.refusal(exchange, operation)));
        }
    }

    private void decidedLater(Exchange exchange, Operation operation, Callable<Option<Reply>> refusal) {
        exchange.request().pause();
        onWorker(exchange, waiting, MAX_WAITING, refusal, met -> {
            admitted(exchange, operation, met);
            exchange.request().resume();
        });
    }

    private void admitted(Exchange exchange, Operation operation, Option<Reply> refusal) {
        if (refusal.exists(reply -> reply.status() == TOO_MANY)) {
            // else whoever asks again at once would keep the service busy with saying no
            vertx().setTimer(HELD_BACK.toMillis(), late -> refusal.forEach(reply -> turnAway(exchange, reply)));
        } else if (refusal.isDefined()) {
            refusal.forEach(reply -> turnAway(exchange, reply));
        } else {
            proceed(exchange, operation);
        }
    }

    /** The query's parameters; {@link IllegalArgumentException} if they are not percent-encoded UTF-8. */
    private static MultiMap query(HttpServerRequest request) {
        if (request.query() == null) {
            return NO_QUERY;
        }
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        new QueryStringDecoder(request.uri()).parameters().forEach(query::add);
        return query;
    }

    private static Vertx vertx() {
        return Vertx.currentContext().owner();
    }

    private static String allowed(List<Operation> known) {
        return known.map(operation -> operation.method().name())
                .flatMap(name -> name.equals("GET") ? List.of("GET", "HEAD") : List.of(name))
                .append("OPTIONS")
                .mkString(", ");
    }

    private void proceed(Exchange exchange, Operation operation) {
        if (!MediaTypes.accepts(exchange, operation.contentType())) {
            turnAway(exchange, exchange.problems().notAcceptable(operation.contentType()));
        } else if (operation.preparation().isDefined()) {
            operation.preparation().forEach(preparation -> afterwards(preparation, exchange, operation));
        } else if (!operation.takesBody()) {
            answer(exchange, operation);
        } else if (exchange.hasContentType()
                ? !MediaTypes.is(operation.takes(), exchange)
                : MediaTypes.hasBody(exchange)) {
            turnAway(exchange, exchange.problems().unsupportedMediaType(operation.takes()));
        } else if (exchange.header(HttpHeaders.CONTENT_LENGTH).exists(length -> isTooLarge(length, operation))) {
            turnAway(
                    exchange,
                    exchange.problems().contentTooLarge(operation.maxBody()).with("Connection", "close"));
        } else {
            receive(exchange, operation);
        }
    }

    /** Reads the body, up to its limit in size, then answers. How long a client may take, the server decides. */
    private void receive(Exchange exchange, Operation operation) {
        HttpServerRequest request = exchange.request();
        if (exchange.header(HttpHeaders.EXPECT).exists("100-continue"::equalsIgnoreCase)) {
            request.response().writeContinue();
        }
        Incoming body = new Incoming(operation.isBatch() ? batchBodies : bodies);
        request.handler(part -> {
            if (body.length() + part.length() > operation.maxBody()) {
                leave(body, exchange, exchange.problems().contentTooLarge(operation.maxBody()));
            } else if (!body.take(part)) {
                leave(body, exchange, exchange.problems().unavailable());
            } else if (body.holdsRoom()) {
                request.response().closeHandler(closed -> body.leave());
            }
        });
        request.endHandler(end -> {
            exchange.receive(body);
            answer(exchange, operation);
        });
    }

    private void leave(Incoming body, Exchange exchange, Reply reply) {
        body.leave();
        turnAway(exchange, reply.with("Connection", "close"));
    }

    /**
     * Answers without the rest of the body. A little of it is let go by, so that a client that is still sending reads
     * the answer; then the connection is closed.
     */
    private void turnAway(Exchange exchange, Reply reply) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded() || !MediaTypes.hasBody(exchange)) {
            delivery.send(exchange, reply);
            return;
        }
        long late = vertx().setTimer(
                        LEAVE_TIME.toMillis(), timer -> request.connection().close());
        AtomicLong letGo = new AtomicLong();
        request.handler(part -> {
            if (letGo.addAndGet(part.length()) > MAX_LET_GO) {
                request.connection().close();
            }
        });
        request.endHandler(end -> vertx().cancelTimer(late));
        delivery.send(exchange, reply);
    }

    private static boolean isTooLarge(String contentLength, Operation operation) {
        return contentLength.length() > 9 || Long.parseLong(contentLength) > operation.maxBody();
    }

    private void afterwards(Preparation preparation, Exchange exchange, Operation operation) {
        Context here = Vertx.currentContext();
        Future<Language> done = preparation.done(Pages.language(exchange), vertx());
        if (done.isComplete()) {
            answer(exchange, operation);
        } else {
            done.onComplete(unused -> here.runOnContext(then -> answer(exchange, operation)));
        }
    }

    private void answer(Exchange exchange, Operation operation) {
        // a long body takes its time
        boolean blocks = operation.blocks() || exchange.waitsForPrincipal() || exchange.bodyLength() > PROMPT_BODY;
        if (blocks) {
            onWorker(
                    exchange,
                    operation.isBatch() ? batches : waiting,
                    operation.isBatch() ? MAX_BATCHES : MAX_WAITING,
                    () -> answered(exchange, operation),
                    reply -> delivery.send(exchange, reply));
        } else {
            delivery.send(exchange, answered(exchange, operation));
        }
    }

    /** Goes on with what {@code work} comes to on a worker; where too many wait, or it fails, the request ends here. */
    private <T> void onWorker(Exchange exchange, AtomicInteger busy, int most, Callable<T> work, Consumer<T> then) {
        if (busy.incrementAndGet() > most) {
            busy.decrementAndGet();
            turnAway(exchange, exchange.problems().unavailable());
            exchange.request().resume();
            return;
        }
        vertx().executeBlocking(work, false).onComplete(done -> {
            busy.decrementAndGet();
            if (done.succeeded()) {
                then.accept(done.result());
            } else {
                LOG.log(Level.WARNING, "request " + exchange.requestId() + " failed", done.cause());
                turnAway(exchange, exchange.problems().unavailable());
                exchange.request().resume();
            }
        });
    }

    private static Reply answered(Exchange exchange, Operation operation) {
        try {
            // with a body, its faults are told with those of the query
            return operation.takesBody() || !exchange.hasStrayQuery()
                    ? operation.answer().apply(exchange)
                    : exchange.strayed();
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "request " + exchange.requestId() + ": storage failed", e);
            return exchange.problems().unavailable();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "request " + exchange.requestId() + " failed", e);
            return exchange.problems().internalError();
        }
    }

    /** Answers a request on which the router or {@link #handle} failed. */
    void failed(RoutingContext context) {
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            malformed(context);
        } else {
            failed(context.request(), context.failure());
        }
    }

    private void failed(HttpServerRequest request, Throwable failure) {
        Exchange exchange = unread(request);
        LOG.log(Level.SEVERE, "request " + exchange.requestId() + " failed", failure);
        delivery.send(exchange, exchange.problems().internalError());
    }

    /** Answers a request whose address cannot be decoded. */
    void malformed(RoutingContext context) {
        malformed(context.request());
    }

    private void malformed(HttpServerRequest request) {
        Exchange exchange = unread(request);
        delivery.send(
                exchange,
                access.barrier(exchange.approach(), false)
                        .map(met -> met.in(exchange.problems()))
                        .getOrElse(() -> exchange.problems().badRequest("malformed")));
    }

    private Exchange unread(HttpServerRequest request) {
        return Exchange.unread(diops, telemetry, access, front, request);
    }
}
