package io.github.diops.adapters.rest.http;

import io.vavr.collection.List;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Shows each named schema of an OpenAPI document by an example: its own, else the first that stands in its place. */
final class SchemaExamples {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonObject schemas;

    private SchemaExamples(JsonObject schemas) {
        this.schemas = schemas;
    }

    /** {@code document} itself, with the examples that its schemas lacked. */
    static JsonObject completed(JsonObject document) {
        SchemaExamples examples =
                new SchemaExamples(document.getJsonObject("components").getJsonObject("schemas"));
        examples.visit(document.getJsonObject("paths"));
        examples.visit(document.getJsonObject("components").getJsonObject("responses"));
        return document;
    }

    private void visit(Object node) {
        if (node instanceof JsonObject object) {
            if (object.getValue("schema") instanceof JsonObject schema) {
                shown(object).forEach(example -> visit(schema, example));
            } else {
                object.forEach(member -> visit(member.getValue()));
            }
        }
    }

    /** The examples beside a schema. */
    private static List<Object> shown(JsonObject media) {
        return media.containsKey("example")
                ? List.of(media.getValue("example"))
                : List.ofAll(media.getJsonObject("examples", new JsonObject()))
                        .map(named -> ((JsonObject) named.getValue()).getValue("value"));
    }

    private void visit(JsonObject schema, Object value) {
        if (schema.getString("$ref", "").startsWith(SCHEMAS)) {
            JsonObject named = schemas.getJsonObject(schema.getString("$ref").substring(SCHEMAS.length()));
            if (named != null) {
                if (!named.containsKey("examples") && value instanceof JsonObject) {
                    named.put("examples", new JsonArray().add(value));
                }
                visit(named, value);
            }
        } else if (value instanceof JsonObject object) {
            JsonObject properties = schema.getJsonObject("properties", new JsonObject());
            object.forEach(member -> {
                if (properties.getValue(member.getKey()) instanceof JsonObject property) {
                    visit(property, member.getValue());
                }
            });
            parts(schema, "allOf").forEach(part -> visit(part, value));
            parts(schema, "oneOf")
                    .appendAll(parts(schema, "anyOf"))
                    .filter(part -> fits(part, object))
                    .forEach(part -> visit(part, value));
        } else if (value instanceof JsonArray array && schema.getValue("items") instanceof JsonObject items) {
            array.forEach(item -> visit(items, item));
        }
    }

    private static List<JsonObject> parts(JsonObject schema, String kind) {
        return List.ofAll(schema.getJsonArray(kind, new JsonArray())).map(JsonObject.class::cast);
    }

    /** Whether an object has what this alternative asks for; one that is no object asks for nothing here. */
    private boolean fits(JsonObject alternative, JsonObject object) {
        String reference = alternative.getString("$ref", "");
        JsonObject schema =
                reference.isEmpty() ? alternative : schemas.getJsonObject(reference.substring(SCHEMAS.length()));
        return schema != null
                && schema.containsKey("required")
                && object.fieldNames()
                        .containsAll(List.ofAll(schema.getJsonArray("required"))
                                .map(String::valueOf)
                                .asJava());
    }
}
