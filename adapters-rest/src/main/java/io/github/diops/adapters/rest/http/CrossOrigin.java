package io.github.diops.adapters.rest.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Lets scripts of configured origins ask the API (CORS, as the Fetch standard has it). They show their own credential:
 * browsers are never allowed to add one, and no origin stands for all.
 */
final class CrossOrigin {
    private static final String API = "/api/";
    private static final String SENT =
            "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id";
    private static final String READ = "ETag, Link, Location, Retry-After, X-Request-Id";
    private static final String SECONDS = "600";

    private CrossOrigin() {}

    /** Adds to an answer what lets a browser hand it to the script that asked. */
    static void allow(Front front, HttpServerRequest request, HttpServerResponse response) {
        if (!front.isAskedFromPages() || !String.valueOf(request.path()).startsWith(API)) {
            return;
        }
        response.putHeader(HttpHeaders.VARY, response.headers().get(HttpHeaders.VARY) + ", Origin");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !front.isAskedFrom(origin)) {
            return;
        }
        response.putHeader("Access-Control-Allow-Origin", origin);
        String methods = response.headers().get("Allow");
        boolean isPreflight = request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Access-Control-Request-Method");
        if (isPreflight && methods != null) {
            response.putHeader("Access-Control-Allow-Methods", methods)
                    .putHeader("Access-Control-Allow-Headers", SENT)
                    .putHeader("Access-Control-Max-Age", SECONDS);
        } else {
            response.putHeader("Access-Control-Expose-Headers", READ);
        }
    }
}
