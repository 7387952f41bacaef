package io.github.diops.adapters.rest.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;

/** Sends an answer with the headers that every answer has, or only that it has not changed; then it is told of. */
final class Delivery {
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence CONTENT_LANGUAGE = HttpHeaders.createOptimized("Content-Language");
    private static final CharSequence CONTENT_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");

    /** What is no page loads nothing and is part of none. */
    private static final CharSequence NOTHING = HttpHeaders.createOptimized(
            "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");

    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");
    private static final CharSequence OPENER_POLICY = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence RESOURCE_POLICY = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");

    /**
     * How much of an answer the network layer copies at once: the next part is copied when that one is on its way, so
     * that an answer that nobody reads is held once, however many ask for it.
     */
    private static final int PART = 64 * 1024;

    /** How many bytes of longer answers are held at once until they are on their way. */
    private static final long MAX_UNREAD = 64 * 1024 * 1024;

    private final Telemetry telemetry;

    /** What long answers take that are made for one client, who may not read them. */
    private final Room unread = new Room(MAX_UNREAD);

    Delivery(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** Sends {@code reply}, or that there is no room for it, unless the client has been answered or has gone. */
    void send(Exchange exchange, Reply reply) {
        HttpServerResponse response = exchange.request().response();
        if (response.ended() || response.closed()) {
            return;
        }
        int length = reply.content().length();
        if (length <= PART || reply.content().isKept() || !reads(exchange)) {
            exchange.answered(sent(exchange, response, reply));
        } else if (unread.take(length)) {
            sent(exchange, response, reply).onComplete(gone -> unread.leave(length));
        } else {
            exchange.answered(sent(exchange, response, exchange.problems().unavailable()));
        }
    }

    /** Whether nothing has changed, so that the question may be asked again; what a body asks for holds its own room. */
    private static boolean reads(Exchange exchange) {
        return exchange.request().method().equals(HttpMethod.GET);
    }

    private Future<Void> sent(Exchange exchange, HttpServerResponse response, Reply reply) {
        HttpMethod method = exchange.request().method();
        boolean head = method.equals(HttpMethod.HEAD);
        boolean tagged = reply.further().isEmpty() && reply.status() == 200 && (head || method.equals(HttpMethod.GET));
        Content content = reply.content();
        Option<String> tag = tagged
                ? reply.headers().get("ETag").orElse(() -> Option.some(content.tag(exchange.language())))
                : Option.none();
        // nothing is there yet that would have to be looked for and taken away
        MultiMap headers = response.headers()
                .add(REQUEST_ID, exchange.requestId())
                .add(CONTENT_TYPE_OPTIONS, NOSNIFF)
                .add(REFERRER_POLICY, NO_REFERRER)
                .add(HttpHeaders.VARY, exchange.varies())
                .add(CONTENT_LANGUAGE, exchange.language().tag())
                .add(HttpHeaders.CACHE_CONTROL, exchange.caching())
                .add(CONTENT_POLICY, NOTHING)
                .add(OPENER_POLICY, SAME_ORIGIN)
                .add(RESOURCE_POLICY, SAME_ORIGIN);
        if (exchange.approach().isSecure()) {
            headers.add(TRANSPORT_SECURITY, A_YEAR);
        }
        tag.forEach(known -> headers.add(HttpHeaders.ETAG, known));
        reply.headers().forEach(response::putHeader);
        exchange.visitor().cookies().forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
        CrossOrigin.allow(exchange.front(), exchange.request(), response);
        boolean unchanged = tag.exists(known -> isKnown(exchange, known));
        int status = unchanged ? 304 : reply.status();
        boolean bodiless = unchanged || status == 204;
        response.setStatusCode(status);
        if (!bodiless) {
            headers.add(HttpHeaders.CONTENT_TYPE, reply.contentType());
        }
        if (reply.further().isDefined()) {
            response.setChunked(true);
        } else if (!bodiless) {
            headers.add(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        }
        telemetry.answered(exchange, status, bodiless || head ? 0 : content.length());
        if (bodiless || head) {
            return response.end();
        }
        Buffer body = content.buffer();
        if (reply.further().isDefined()) {
            Future<Void> begun = response.write(body);
            reply.further().forEach(further -> further.accept(response));
            return begun;
        }
        int last = Math.max(0, (body.length() - 1) / PART * PART);
        for (int from = 0; from < last; from += PART) {
            response.write(body.slice(from, from + PART));
        }
        return response.end(last == 0 ? body : body.slice(last, body.length()));
    }

    private static boolean isKnown(Exchange exchange, String tag) {
        return exchange.listHeader(HttpHeaders.IF_NONE_MATCH)
                .exists(asked -> asked.trim().equals("*")
                        || List.of(asked.split(",", -1))
                                .map(String::trim)
                                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                                .contains(tag));
    }
}
