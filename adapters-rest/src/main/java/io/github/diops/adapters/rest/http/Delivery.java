package io.github.diops.adapters.rest.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

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
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        Option<String> tag = tagged
                ? reply.headers()
                        .get("ETag")
                        .orElse(() -> Option.some(tag(exchange.language().tag(), body)))
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
        if (bodiless) {
            response.end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, reply.contentType())
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length))
                    .end(Buffer.buffer(body));
        }
        telemetry.answered(exchange, status, bodiless || head ? 0 : body.length);
    }

    private static boolean isKnown(Exchange exchange, String tag) {
        return exchange.listHeader("If-None-Match")
                .exists(asked -> asked.trim().equals("*")
                        || List.of(asked.split(",", -1))
                                .map(String::trim)
                                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                                .contains(tag));
    }

    /** The entity tag of an answer: its language, its length and two checksums of 32 bits. */
    private static String tag(String language, byte[] body) {
        CRC32 one = new CRC32();
        one.update(body);
        CRC32C other = new CRC32C();
        other.update(body);
        return "\"" + language + "-" + Integer.toHexString(body.length) + "-"
                + Long.toHexString(one.getValue() << 32 | other.getValue()) + "\"";
    }
}
