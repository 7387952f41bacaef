package io.github.diops.adapters.rest.console;

import io.github.diops.adapters.rest.console.ContractOperation.Example;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;

/**
 * An answer of an operation, or a problem that many share.
 *
 * @param id where the page shows it, if several operations answer it; else empty
 * @param content the media type and, of JSON, the schema; none where there is no body
 * @param headers the names of its headers
 */
record ContractAnswer(
        String id,
        String status,
        List<Span> text,
        Option<String> content,
        List<String> headers,
        ContractShape shape,
        List<Example> examples) {
    private static final String JSON = "application/json";

    static ContractAnswer of(String id, String status, JsonObject given, ContractSchemas schemas) {
        JsonObject response = schemas.document().followed(given);
        JsonObject content = response.getJsonObject("content", new JsonObject());
        Option<String> type = List.ofAll(content.fieldNames()).headOption();
        Option<JsonObject> body = type.map(content::getJsonObject);
        Option<JsonObject> schema = body.flatMap(media -> Option.of(media.getJsonObject("schema")));
        return new ContractAnswer(
                id,
                status,
                Span.of(response.getString("description", "")),
                type.map(media -> media.equals(JSON)
                        ? media + schema.map(is -> ": " + schemas.type(is)).getOrElse("")
                        : media),
                List.ofAll(response.getJsonObject("headers", new JsonObject()).fieldNames()),
                schema.map(schemas::shape).getOrElse(ContractShape.NONE),
                body.map(Example::allOf).getOrElse(List.empty()));
    }

    boolean isSharedProblem() {
        return !id.isEmpty() && status.compareTo("400") >= 0;
    }
}
