package io.github.diops.adapters.rest.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document as tests read it: its operations, references followed, values validated by its schemas. */
final class DocumentedApi {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final String text;
    private final JsonObject root;
    private final Map<String, Validator> validators = new HashMap<>();

    private DocumentedApi(String text) {
        this.text = text;
        this.root = new JsonObject(text);
    }

    /** The document that the module ships. */
    static DocumentedApi shipped() {
        return new DocumentedApi(OpenApi.text());
    }

    /** One documented operation. */
    record Documented(String method, String path, JsonObject operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean takesBody() {
            return operation.containsKey("requestBody");
        }
    }

    String text() {
        return text;
    }

    JsonObject root() {
        return root;
    }

    List<Documented> operations() {
        JsonObject paths = root.getJsonObject("paths");
        return List.ofAll(paths.fieldNames())
                .flatMap(path -> List.ofAll(paths.getJsonObject(path).fieldNames())
                        .filter(METHODS::contains)
                        .map(method -> new Documented(
                                method.toUpperCase(Locale.ROOT),
                                path,
                                paths.getJsonObject(path).getJsonObject(method))));
    }

    /** What {@code given} refers to, or itself where it is no reference. */
    JsonObject followed(JsonObject given) {
        String reference = given.getString("$ref");
        return reference == null
                ? given
                : target(reference)
                        .map(this::followed)
                        .getOrElseThrow(() -> new IllegalStateException("dangling " + reference));
    }

    /** What the reference points to within this document. */
    Option<JsonObject> target(String reference) {
        if (!reference.startsWith("#/")) {
            return Option.none();
        }
        Option<JsonObject> at = Option.some(root);
        for (String part : List.of(reference.substring(2).split("/", -1))) {
            String name = part.replace("~1", "/").replace("~0", "~");
            at = at.flatMap(
                    object -> object.getValue(name) instanceof JsonObject member ? Option.some(member) : Option.none());
        }
        return at;
    }

    List<JsonObject> parameters(Documented documented) {
        return objects(documented.operation().getJsonArray("parameters", new JsonArray()))
                .map(this::followed);
    }

    Set<String> statuses(Documented documented) {
        return documented.operation().getJsonObject("responses").fieldNames();
    }

    /** The status of success: the first of 2xx. */
    int success(Documented documented) {
        return List.ofAll(statuses(documented))
                .filter(status -> status.startsWith("2"))
                .map(Integer::parseInt)
                .head();
    }

    Option<JsonObject> response(Documented documented, int status) {
        return Option.of(documented.operation().getJsonObject("responses").getJsonObject(Integer.toString(status)))
                .map(this::followed);
    }

    /** The media type of a body in JSON, with its schema and examples. */
    JsonObject requestContent(Documented documented) {
        return documented
                .operation()
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json");
    }

    /** What is wrong with {@code value} by {@code schema}; empty if nothing is. */
    List<String> faults(JsonObject schema, Object value) {
        OutputUnit unit =
                validators.computeIfAbsent(schema.encode(), this::validator).validate(value);
        return Boolean.TRUE.equals(unit.getValid())
                ? List.empty()
                : List.ofAll(unit.getErrors()).map(error -> error.getInstanceLocation() + ": " + error.getError());
    }

    private Validator validator(String schema) {
        String self = new JsonObject()
                .put("$defs", root.getJsonObject("components").getJsonObject("schemas"))
                .put("allOf", new JsonArray().add(new JsonObject(schema)))
                .encode()
                .replace("#/components/schemas/", "#/$defs/");
        return Validator.create(
                JsonSchema.of(new JsonObject(self)),
                new JsonSchemaOptions()
                        .setBaseUri("https://diops.invalid/")
                        .setDraft(Draft.DRAFT202012)
                        .setOutputFormat(OutputFormat.Basic));
    }

    static List<JsonObject> objects(JsonArray array) {
        return List.ofAll(array).map(JsonObject.class::cast);
    }
}
