package io.github.diops.adapters.rest.http;

import io.vavr.Function1;
import io.vertx.core.http.HttpMethod;

/**
 * One thing that can be asked for.
 *
 * @param path the path, with parameters as {@code {name}}
 * @param takesQuery whether its query may have parameters; which, it says itself
 * @param blocks whether answering touches a port, and so may wait
 */
record Operation(
        HttpMethod method,
        String path,
        String contentType,
        boolean takesQuery,
        boolean blocks,
        Function1<Exchange, Reply> answer) {
    static Operation pure(HttpMethod method, String path, Function1<Exchange, Reply> answer) {
        return new Operation(method, path, Reply.JSON, false, false, answer);
    }

    static Operation onRecords(HttpMethod method, String path, Function1<Exchange, Reply> answer) {
        return new Operation(method, path, Reply.JSON, false, true, answer);
    }

    Operation withQuery() {
        return new Operation(method, path, contentType, true, blocks, answer);
    }

    boolean takesBody() {
        return method.equals(HttpMethod.POST);
    }
}
