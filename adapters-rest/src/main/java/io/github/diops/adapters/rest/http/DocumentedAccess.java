package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.out.Right;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** What {@link AccessTable} says of each operation, in the OpenAPI document: the scopes it needs, and the answers without. */
final class DocumentedAccess {
    private static final String RESPONSES = "#/components/responses/";

    private DocumentedAccess() {}

    /** {@code document} itself, with what each of its operations asks of a caller. */
    static JsonObject completed(JsonObject document) {
        document.getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue())
                        .forEach(method -> complete(
                                (JsonObject) method.getValue(),
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return document;
    }

    private static void complete(JsonObject operation, String name) {
        Set<Right> needed = AccessTable.rights(name);
        operation.getJsonObject("responses").put("429", reference("TooManyRequests"));
        if (!needed.isEmpty()) {
            List<String> scopes = needed.toSortedSet().toList().map(Right::scope);
            JsonArray ways = new JsonArray().add(new JsonObject().put("bearer", new JsonArray(scopes.asJava())));
            if (AccessTable.isFeed(name)) {
                ways.add(new JsonObject().put("feedToken", new JsonArray()));
            }
            operation.put("security", ways);
            JsonObject responses = operation.getJsonObject("responses");
            responses.put("401", reference("Unauthorized"));
            if (!responses.containsKey("403")) {
                responses.put("403", reference("Forbidden"));
            }
        }
    }

    private static JsonObject reference(String response) {
        return new JsonObject().put("$ref", RESPONSES + response);
    }
}
