package io.github.diops.adapters.rest.http;

import io.vavr.Function1;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;

/**
 * One thing that can be asked for.
 *
 * @param path the path, with parameters as {@code {name}}
 * @param takesQuery whether its query may have parameters; which, it says itself
 * @param blocks whether answering touches a port, and so may wait, or takes its time, and so is done on a worker
 * @param preparation what must be done once before it can be answered
 * @param maxBody the largest body it takes, in bytes; one that takes more than others is a batch, of which few are
 *     answered at once
 */
record Operation(
        HttpMethod method,
        String path,
        String contentType,
        boolean takesQuery,
        boolean blocks,
        Option<Preparation> preparation,
        int maxBody,
        Function1<Exchange, Reply> answer) {
    private static final int MAX_BATCH = 16 * 1024 * 1024;

    static Operation pure(HttpMethod method, String path, Function1<Exchange, Reply> answer) {
        return new Operation(method, path, Reply.JSON, false, false, Option.none(), DiOpsRoutes.MAX_BODY, answer);
    }

    static Operation onRecords(HttpMethod method, String path, Function1<Exchange, Reply> answer) {
        return new Operation(method, path, Reply.JSON, false, true, Option.none(), DiOpsRoutes.MAX_BODY, answer);
    }

    /** A register whose answer may be so long that it is made on a worker. */
    static Operation longRegister(String path, Function1<Exchange, Reply> answer) {
        return new Operation(HttpMethod.GET, path, Reply.JSON, true, true, Option.none(), DiOpsRoutes.MAX_BODY, answer);
    }

    /** A decision on a long list, made on a worker. */
    static Operation batch(HttpMethod method, String path, Function1<Exchange, Reply> answer) {
        return new Operation(method, path, Reply.JSON, false, true, Option.none(), MAX_BATCH, answer);
    }

    /** Whether it is made for people's eyes, or their tables, or tells a page of changes. */
    boolean isPage() {
        return contentType.startsWith("text/html")
                || contentType.startsWith("text/csv")
                || contentType.equals(Live.EVENT_STREAM);
    }

    boolean isBatch() {
        return maxBody > DiOpsRoutes.MAX_BODY;
    }

    Operation withQuery() {
        return new Operation(method, path, contentType, true, blocks, preparation, maxBody, answer);
    }

    /** The same, answered at once when {@code preparation} is done. */
    Operation after(Preparation preparation) {
        return new Operation(method, path, contentType, takesQuery, false, Option.some(preparation), maxBody, answer);
    }

    /** The media type of the bodies that it takes: what a page's form sends, else JSON. */
    String takes() {
        return contentType.startsWith("text/html") ? MediaTypes.FORM : Reply.JSON;
    }

    boolean takesBody() {
        return method.equals(HttpMethod.POST) || method.equals(HttpMethod.PATCH);
    }
}
