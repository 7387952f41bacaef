package io.github.diops.adapters.rest.http;

import io.vavr.Function1;
import io.vertx.core.http.HttpMethod;

/**
 * One thing that can be asked for.
 *
 * @param path the path, with parameters as {@code {name}}
 * @param blocks whether answering touches a port, and so may wait
 */
record Operation(
        HttpMethod method, String path, String contentType, boolean blocks, Function1<Exchange, Reply> answer) {
    static Operation pure(HttpMethod method, String path, Function1<Exchange, Reply> answer) {
        return new Operation(method, path, Reply.JSON, false, answer);
    }

    static Operation onRecords(HttpMethod method, String path, Function1<Exchange, Reply> answer) {
        return new Operation(method, path, Reply.JSON, true, answer);
    }

    boolean takesBody() {
        return method.equals(HttpMethod.POST);
    }
}
