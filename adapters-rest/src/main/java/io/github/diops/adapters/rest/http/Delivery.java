package io.github.diops.adapters.rest.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
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
    private static final CharSequence VARIES = HttpHeaders.createOptimized("Accept-Language, Act-As");
    private static final CharSequence CONTENT_LANGUAGE = HttpHeaders.createOptimized("Content-Language");
    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");

    /**
     * How much of an answer the network layer copies at once: the next part is copied when that one is on its way, so
     * that an answer that nobody reads is held once, however many ask for it.
     */
    private static final int PART = 64 * 1024;

    private final Telemetry telemetry;

    Delivery(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** Sends {@code reply} unless the client has been answered or has gone. */
    void send(Exchange exchange, Reply reply) {
        HttpServerResponse response = exchange.request().response();
        if (response.ended() || response.closed()) {
            return;
        }
        HttpMethod method = exchange.request().method();
        boolean head = method.equals(HttpMethod.HEAD);
        boolean tagged = reply.status() == 200 && (head || method.equals(HttpMethod.GET));
        Content content = reply.content();
        Option<String> tag = tagged
                ? reply.headers().get("ETag").orElse(() -> Option.some(content.tag(exchange.language())))
                : Option.none();
        response.putHeader(REQUEST_ID, exchange.requestId())
                .putHeader(CONTENT_TYPE_OPTIONS, NOSNIFF)
                .putHeader(REFERRER_POLICY, NO_REFERRER)
                .putHeader(HttpHeaders.VARY, VARIES)
                .putHeader(CONTENT_LANGUAGE, exchange.language().tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
        tag.forEach(known -> response.putHeader(HttpHeaders.ETAG, known));
        reply.headers().forEach(response::putHeader);
        boolean unchanged = tag.exists(known -> isKnown(exchange, known));
        int status = unchanged ? 304 : reply.status();
        boolean bodiless = unchanged || status == 204;
        response.setStatusCode(status);
        if (!bodiless) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, reply.contentType())
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        }
        if (bodiless || head) {
            exchange.answered(response.end());
        } else {
            Buffer body = content.buffer();
            int last = Math.max(0, (body.length() - 1) / PART * PART);
            for (int from = 0; from < last; from += PART) {
                response.write(body.slice(from, from + PART));
            }
            exchange.answered(response.end(last == 0 ? body : body.slice(last, body.length())));
        }
        telemetry.answered(exchange, status, bodiless || head ? 0 : content.length());
    }

    private static boolean isKnown(Exchange exchange, String tag) {
        return exchange.listHeader("If-None-Match")
                .exists(asked -> asked.trim().equals("*")
                        || List.of(asked.split(",", -1))
                                .map(String::trim)
                                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                                .contains(tag));
    }
}
