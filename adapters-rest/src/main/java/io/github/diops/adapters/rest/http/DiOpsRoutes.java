package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.out.StorageException;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every route of DI Ops. Another program mounts them on a router of its own:
 * {@code DiOpsRoutes.mount(router, diops)}; its own routes come first. Requests act in local mode, so such a program
 * listens on loopback only.
 */
public final class DiOpsRoutes {
    /** The largest body of a request, in bytes; batches may be larger. */
    public static final int MAX_BODY = 64 * 1024;

    /** The largest request line, and the largest header fields together, in bytes. */
    public static final int MAX_HEAD = 8 * 1024;

    /** How long a client may take to send a body; then its connection is closed. */
    private static final Duration BODY_TIME = Duration.ofSeconds(30);

    /** How much of a body that nobody reads is let go by, and how long, before the connection is closed. */
    private static final long MAX_LET_GO = 16 * 1024 * 1024;

    private static final Duration LEAVE_TIME = Duration.ofSeconds(5);

    /** How many requests may wait for records at once; the next one is told to come back. */
    private static final int MAX_WAITING = 256;

    /** How many batches are read and decided at once; the next one is told to come back. */
    private static final int MAX_BATCHES = 2;

    private static final Logger LOG = Logger.getLogger(DiOpsRoutes.class.getName());
    private static final String API = "/api/v1";

    private final DiOps diops;
    private final Map<String, List<Operation>> operations;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();

    private DiOpsRoutes(DiOps diops) {
        this.diops = diops;
        this.operations = operations(diops).appendAll(Pages.operations(diops)).groupBy(Operation::path);
    }

    /** Mounts every route on {@code router}; whatever they do not know is answered 404. */
    public static void mount(Router router, DiOps diops) {
        DiOpsRoutes routes = new DiOpsRoutes(diops);
        routes.operations.forEach((path, known) ->
                router.route(path.replaceAll("\\{(\\w+)}", ":$1")).handler(context -> routes.handle(context, known)));
        router.route()
                .last()
                .handler(context -> routes.handle(context, List.empty()))
                .failureHandler(routes::failed);
        router.route().failureHandler(routes::failed);
        // what fails before any route is found: a path that cannot be decoded
        router.errorHandler(400, routes::malformed).errorHandler(500, routes::failed);
    }

    /** The operations of the API, each of which the OpenAPI document describes. */
    static List<Operation> operations(DiOps diops) {
        Decisions decisions = new Decisions(diops);
        Registers registers = new Registers(diops);
        Records records = new Records(diops);
        Reply openApi = new Reply(200, Reply.JSON, LinkedHashMap.empty(), OpenApi.text());
        Reply up = Reply.json(200, new JsonObject().put("status", "UP"));
        return List.of(
                Operation.pure(HttpMethod.POST, API + "/decisions/severity", decisions::severity),
                Operation.pure(HttpMethod.POST, API + "/decisions/response-deadline", decisions::responseDeadline),
                Operation.batch(HttpMethod.POST, API + "/decisions/attainment", decisions::attainment),
                Operation.pure(HttpMethod.POST, API + "/decisions/triage", decisions::triage),
                Operation.pure(HttpMethod.POST, API + "/decisions/escalation", decisions::escalation),
                Operation.pure(HttpMethod.POST, API + "/decisions/window-fit", decisions::windowFit),
                Operation.pure(HttpMethod.POST, API + "/decisions/notice", decisions::notice),
                Operation.pure(HttpMethod.POST, API + "/decisions/reschedule", decisions::reschedule),
                Operation.pure(HttpMethod.POST, API + "/decisions/certificate-renewal", decisions::certificateRenewal),
                Operation.pure(HttpMethod.POST, API + "/decisions/cop", decisions::cop),
                Operation.pure(HttpMethod.POST, API + "/decisions/upgrade", decisions::upgrade),
                Operation.batch(HttpMethod.POST, API + "/decisions/backup-retention", decisions::backupRetention),
                Operation.batch(HttpMethod.POST, API + "/decisions/recovery", decisions::recovery),
                Operation.pure(HttpMethod.POST, API + "/decisions/capacity", decisions::capacity),
                Operation.pure(HttpMethod.POST, API + "/decisions/monitoring", decisions::monitoring),
                Operation.pure(HttpMethod.GET, API + "/severity/matrix", registers::matrix),
                Operation.pure(HttpMethod.GET, API + "/policy/editions", registers::editions),
                Operation.pure(HttpMethod.GET, API + "/policy/rules", registers::rules),
                Operation.pure(HttpMethod.GET, API + "/policy/rules/{id}", registers::rule),
                Operation.pure(HttpMethod.GET, API + "/responsibilities", registers::responsibilities)
                        .withQuery(),
                Operation.pure(HttpMethod.GET, API + "/responsibilities/{id}", registers::responsibility),
                Operation.pure(HttpMethod.GET, API + "/issue-types", registers::issueTypes)
                        .withQuery(),
                Operation.pure(HttpMethod.GET, API + "/notifications/duties", registers::notificationDuties),
                Operation.pure(HttpMethod.GET, API + "/releases", registers::releases),
                Operation.pure(HttpMethod.GET, API + "/maintenance/windows", registers::windows)
                        .withQuery(),
                Operation.pure(HttpMethod.GET, API + "/maintenance/windows/at", registers::windowsAt)
                        .withQuery(),
                Operation.onRecords(HttpMethod.POST, API + "/customers", records::createCustomer),
                Operation.onRecords(HttpMethod.GET, API + "/customers/{id}", records::readCustomer),
                Operation.onRecords(HttpMethod.POST, API + "/cases", records::openCase),
                Operation.onRecords(HttpMethod.GET, API + "/cases", records::listCases)
                        .withQuery(),
                Operation.onRecords(HttpMethod.GET, API + "/cases/{id}", records::readCase),
                Operation.onRecords(HttpMethod.POST, API + "/cases/{id}/acknowledge", records::acknowledge),
                Operation.onRecords(HttpMethod.GET, API + "/cases/{id}/timeline", records::timeline)
                        .withQuery(),
                Operation.pure(HttpMethod.GET, "/health/live", exchange -> up),
                Operation.onRecords(HttpMethod.GET, "/health/ready", records::ready),
                Operation.pure(HttpMethod.GET, "/openapi.json", exchange -> openApi));
    }

    /** Answers a request that the server could not even parse: malformed, or its line or headers too long. */
    public static void refuse(DiOps diops, HttpServerRequest request) {
        Exchange exchange = new Exchange(diops, request, MultiMap.caseInsensitiveMultiMap(), java.util.Map.of());
        Throwable cause = request.decoderResult().cause();
        String what = cause == null ? "" : cause.getClass().getSimpleName();
        Problems problems = exchange.problems();
        Reply reply = switch (what) {
            case "TooLongHttpLineException" -> problems.uriTooLong(MAX_HEAD);
            case "TooLongHttpHeaderException" -> problems.headersTooLarge(MAX_HEAD);
            default -> problems.badRequest("malformed");
        };
        send(exchange, reply.with("Connection", "close"));
    }

    private void handle(RoutingContext context, List<Operation> known) {
        HttpServerRequest request = context.request();
        Exchange exchange = new Exchange(diops, request, context.queryParams(), context.pathParams());
        Problems problems = exchange.problems();
        HttpMethod method = request.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.method();
        boolean writes = !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.OPTIONS);
        Option<Operation> operation = known.find(candidate -> candidate.method().equals(method));
        if (!LocalAccess.isLocal(request.headers())) {
            turnAway(context, exchange, problems.misdirected());
        } else if (writes && LocalAccess.isForeignWrite(request.headers())) {
            turnAway(context, exchange, problems.foreignOrigin());
        } else if (known.isEmpty()) {
            turnAway(context, exchange, problems.missing());
        } else if (operation.isEmpty()) {
            turnAway(
                    context,
                    exchange,
                    method.equals(HttpMethod.OPTIONS)
                            ? new Reply(204, Reply.JSON, LinkedHashMap.of("Allow", allowed(known)), "")
                            : problems.methodNotAllowed(allowed(known)));
        } else {
            operation.forEach(found -> proceed(context, exchange, found));
        }
    }

    private static String allowed(List<Operation> known) {
        return known.map(operation -> operation.method().name())
                .flatMap(name -> name.equals("GET") ? List.of("GET", "HEAD") : List.of(name))
                .append("OPTIONS")
                .mkString(", ");
    }

    private void proceed(RoutingContext context, Exchange exchange, Operation operation) {
        if (!accepts(exchange, operation.contentType())) {
            turnAway(context, exchange, exchange.problems().notAcceptable(operation.contentType()));
        } else if (!operation.takesQuery() && !exchange.sentQuery().isEmpty()) {
            exchange.query()
                    .decoded(exchange::problems)
                    .swap()
                    .forEach(faults ->
                            turnAway(context, exchange, exchange.problems().invalid(faults)));
        } else if (!operation.takesBody()) {
            answer(context, exchange, operation);
        } else if (exchange.hasContentType() ? !isJson(exchange) : hasBody(exchange)) {
            turnAway(context, exchange, exchange.problems().unsupportedMediaType());
        } else if (exchange.header("Content-Length").exists(length -> isTooLarge(length, operation))) {
            turnAway(
                    context,
                    exchange,
                    exchange.problems().contentTooLarge(operation.maxBody()).with("Connection", "close"));
        } else {
            receive(context, exchange, operation);
        }
    }

    /** Reads the body, up to its limits in size and time, then answers. */
    private void receive(RoutingContext context, Exchange exchange, Operation operation) {
        HttpServerRequest request = exchange.request();
        if (exchange.header("Expect").exists("100-continue"::equalsIgnoreCase)) {
            request.response().writeContinue();
        }
        long late = context.vertx()
                .setTimer(BODY_TIME.toMillis(), timer -> request.connection().close());
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > operation.maxBody()) {
                context.vertx().cancelTimer(late);
                turnAway(
                        context,
                        exchange,
                        exchange.problems().contentTooLarge(operation.maxBody()).with("Connection", "close"));
            }
        });
        request.endHandler(end -> {
            context.vertx().cancelTimer(late);
            exchange.receive(body.getBytes());
            answer(context, exchange, operation);
        });
    }

    /**
     * Answers without the rest of the body. A little of it is let go by, so that a client that is still sending reads
     * the answer; then the connection is closed.
     */
    private static void turnAway(RoutingContext context, Exchange exchange, Reply reply) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded() || !hasBody(exchange)) {
            send(exchange, reply);
            return;
        }
        long late = context.vertx()
                .setTimer(LEAVE_TIME.toMillis(), timer -> request.connection().close());
        AtomicLong letGo = new AtomicLong();
        request.handler(part -> {
            if (letGo.addAndGet(part.length()) > MAX_LET_GO) {
                request.connection().close();
            }
        });
        request.endHandler(end -> context.vertx().cancelTimer(late));
        send(exchange, reply);
    }

    private static boolean isTooLarge(String contentLength, Operation operation) {
        return !contentLength.matches("[0-9]{1,9}") || Long.parseLong(contentLength) > operation.maxBody();
    }

    private void answer(RoutingContext context, Exchange exchange, Operation operation) {
        // who acts for a customer is looked up in the journal
        boolean blocks =
                operation.blocks() || exchange.header(LocalAccess.ACT_AS).isDefined();
        if (!blocks) {
            send(exchange, answered(exchange, operation));
            return;
        }
        AtomicInteger busy = operation.isBatch() ? batches : waiting;
        if (busy.incrementAndGet() > (operation.isBatch() ? MAX_BATCHES : MAX_WAITING)) {
            busy.decrementAndGet();
            send(exchange, exchange.problems().unavailable());
        } else {
            context.vertx()
                    .executeBlocking(() -> answered(exchange, operation), false)
                    .onComplete(done -> {
                        busy.decrementAndGet();
                        send(
                                exchange,
                                done.succeeded()
                                        ? done.result()
                                        : exchange.problems().unavailable());
                    });
        }
    }

    private static Reply answered(Exchange exchange, Operation operation) {
        try {
            return operation.answer().apply(exchange);
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "request " + exchange.requestId() + ": storage failed", e);
            return exchange.problems().unavailable();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "request " + exchange.requestId() + " failed", e);
            return exchange.problems().internalError();
        }
    }

    private void failed(RoutingContext context) {
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            malformed(context);
        } else {
            Exchange exchange = unread(context);
            LOG.log(Level.SEVERE, "request " + exchange.requestId() + " failed", context.failure());
            send(exchange, exchange.problems().internalError());
        }
    }

    private void malformed(RoutingContext context) {
        Exchange exchange = unread(context);
        send(
                exchange,
                LocalAccess.isLocal(context.request().headers())
                        ? exchange.problems().badRequest("malformed")
                        : exchange.problems().misdirected());
    }

    private Exchange unread(RoutingContext context) {
        return new Exchange(diops, context.request(), MultiMap.caseInsensitiveMultiMap(), java.util.Map.of());
    }

    private static boolean hasBody(Exchange exchange) {
        boolean chunked = exchange.header("Transfer-Encoding").isDefined();
        return chunked || exchange.header("Content-Length").exists(length -> !length.equals("0"));
    }

    private static boolean isJson(Exchange exchange) {
        boolean encoded = exchange.listHeader("Content-Encoding")
                .exists(coding -> !coding.trim().equalsIgnoreCase("identity"));
        return !encoded
                && exchange.header("Content-Type").exists(value -> {
                    String[] parts = value.toLowerCase(Locale.ROOT).split(";", -1);
                    boolean otherCharset = List.of(parts)
                            .tail()
                            .map(String::trim)
                            .filter(parameter -> parameter.startsWith("charset="))
                            .map(parameter ->
                                    parameter.substring("charset=".length()).replace("\"", ""))
                            .exists(charset -> !charset.equals("utf-8"));
                    return parts[0].trim().equals(Reply.JSON) && !otherCharset;
                });
    }

    /** Whether the client takes {@code contentType}: the most specific range counts; no header takes everything. */
    private static boolean accepts(Exchange exchange, String contentType) {
        String bare = contentType.split(";", -1)[0];
        String family = bare.substring(0, bare.indexOf('/')) + "/*";
        return exchange.listHeader("Accept")
                .map(value -> List.of(value.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(range -> List.of(range.split(";", -1)).map(String::trim)))
                .forAll(ranges -> List.of(bare, family, "*/*")
                        .map(covering -> ranges.filter(range -> range.head().equals(covering)))
                        .find(List::nonEmpty)
                        .exists(found -> found.exists(range -> !range.tail().exists(DiOpsRoutes::refuses))));
    }

    private static boolean refuses(String parameter) {
        return parameter.matches("q=0(\\.0{0,3})?");
    }

    private static void send(Exchange exchange, Reply reply) {
        HttpServerResponse response = exchange.request().response();
        if (response.ended() || response.closed()) {
            return;
        }
        boolean read = exchange.request().method().equals(HttpMethod.GET)
                || exchange.request().method().equals(HttpMethod.HEAD);
        Map<String, String> headers =
                read && reply.status() == 200 && !reply.headers().containsKey("ETag")
                        ? reply.headers().put("ETag", tag(exchange.language().tag() + reply.body()))
                        : reply.headers();
        response.putHeader("X-Request-Id", exchange.requestId())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Vary", "Accept-Language, Act-As")
                .putHeader("Content-Language", exchange.language().tag())
                .putHeader("Cache-Control", "private, no-cache");
        headers.forEach(response::putHeader);
        boolean unchanged = read && reply.status() == 200 && headers.get("ETag").exists(tag -> matches(exchange, tag));
        if (unchanged) {
            response.setStatusCode(304).end();
        } else if (reply.status() == 204) {
            response.setStatusCode(204).end();
        } else {
            Buffer body = Buffer.buffer(reply.body());
            response.setStatusCode(reply.status())
                    .putHeader("Content-Type", reply.contentType())
                    .putHeader("Content-Length", Integer.toString(body.length()))
                    .end(body);
        }
    }

    private static boolean matches(Exchange exchange, String tag) {
        return exchange.listHeader("If-None-Match")
                .exists(asked -> asked.trim().equals("*")
                        || List.of(asked.split(",", -1))
                                .map(String::trim)
                                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                                .contains(tag));
    }

    private static String tag(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
