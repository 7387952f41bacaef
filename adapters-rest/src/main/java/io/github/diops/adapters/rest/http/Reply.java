package io.github.diops.adapters.rest.http;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;

/**
 * An answer before it is sent.
 *
 * @param further what goes on with the answer after its content, and ends it; without it the content is all
 */
record Reply(
        int status,
        String contentType,
        Map<String, String> headers,
        Content content,
        Option<Consumer<HttpServerResponse>> further) {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    Reply(int status, String contentType, Map<String, String> headers, String body) {
        this(status, contentType, headers, Content.of(body), Option.none());
    }

    static Reply json(int status, JsonObject body) {
        return json(status, body.encode());
    }

    static Reply json(int status, String body) {
        return new Reply(status, JSON, LinkedHashMap.empty(), body);
    }

    /** The same, to be given again and again: however many clients do not read it, it is held once. */
    Reply kept() {
        return new Reply(status, contentType, headers, content.kept(), further);
    }

    /** The same, which is nobody's own: to be kept, and asked for again. */
    Reply forAnybody() {
        return with("Cache-Control", "no-cache");
    }

    Reply with(String header, String value) {
        return new Reply(status, contentType, headers.put(header, value), content, further);
    }

    /** The same, with which {@code further} goes on. */
    Reply goingOn(Consumer<HttpServerResponse> more) {
        return new Reply(status, contentType, headers, content, Option.some(more));
    }

    Reply withBody(String body) {
        return new Reply(status, contentType, headers, body);
    }

    String body() {
        return content.text();
    }
}
