package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.http.DocumentedApi.Documented;
import io.vavr.collection.List;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Requests as the OpenAPI document writes them: of its examples, and of values that its schemas allow. */
final class ValidRequests {
    /** A request in parts that can be changed one by one. */
    record Parts(String method, String path, List<String> query, List<String> headers, List<String> body) {
        Parts withMethod(String other) {
            return new Parts(other, path, query, headers, body);
        }

        Parts withPath(String other) {
            return new Parts(method, other, query, headers, body);
        }

        Parts withQuery(List<String> other) {
            return new Parts(method, path, other, headers, body);
        }

        Parts withHeaders(List<String> other) {
            return new Parts(method, path, query, other, body);
        }

        Parts withBody(String other) {
            return new Parts(method, path, query, headers, List.of(other));
        }
    }

    private static final int DEEPEST = 6;

    private final DocumentedApi api;
    private final List<Documented> operations;
    private final Map<String, String> ids = new HashMap<>();

    ValidRequests(DocumentedApi api) {
        this.api = api;
        this.operations = api.operations();
    }

    List<Documented> operations() {
        return operations;
    }

    /** From now on {@code id} stands in paths below {@code collection}, such as {@code /api/v1/cases}. */
    void know(String collection, String id) {
        ids.put(collection, id);
    }

    /** The id that stands below {@code collection}, or one that stands nowhere. */
    String known(String collection) {
        return ids.getOrDefault(collection, "none");
    }

    /** A valid request of any operation. */
    Parts any(Random random) {
        return of(operations.get(random.nextInt(operations.size())), random);
    }

    Parts of(Documented operation, Random random) {
        String path = operation.path();
        List<String> query = List.empty();
        List<String> headers = List.empty();
        for (JsonObject parameter : api.parameters(operation)) {
            String name = parameter.getString("name");
            boolean required = parameter.getBoolean("required", false);
            String value = text(parameter, random);
            switch (parameter.getString("in")) {
                case "path" -> {
                    String collection = path.substring(0, Math.max(0, path.indexOf("/{")));
                    path = path.replace("{" + name + "}", encoded(ids.getOrDefault(collection, value)));
                }
                case "query" -> {
                    // a cursor is what a page said, not what a schema allows
                    if (required || (!name.equals("cursor") && random.nextInt(3) == 0)) {
                        query = query.append(name + "=" + encoded(value));
                    }
                }
                default -> {
                    // nothing would change where a condition holds, nor be shown to one who is narrowed down
                    if (random.nextInt(8) == 0 && !name.startsWith("If-")) {
                        headers = headers.append(name + ": " + value);
                    }
                }
            }
        }
        List<String> body = operation.takesBody() ? List.of(body(operation, random)) : List.empty();
        return new Parts(operation.method(), path, query, headers, body);
    }

    private String text(JsonObject parameter, Random random) {
        Object example = parameter.getValue("example");
        return String.valueOf(
                example != null && random.nextInt(3) != 0
                        ? example
                        : value(parameter.getJsonObject("schema"), random, 0));
    }

    private String body(Documented operation, Random random) {
        JsonObject content = api.requestContent(operation);
        List<Object> examples = List.ofAll(
                        content.getJsonObject("examples", new JsonObject()).fieldNames())
                .map(name ->
                        content.getJsonObject("examples").getJsonObject(name).getValue("value"));
        Object value = examples.nonEmpty() && random.nextInt(3) != 0
                ? examples.get(random.nextInt(examples.size()))
                : value(content.getJsonObject("schema"), random, 0);
        return value instanceof JsonObject object ? object.encode() : String.valueOf(value);
    }

    /** A value that the schema allows, as far as its plain keywords say. */
    Object value(JsonObject given, Random random, int depth) {
        JsonObject schema = merged(given, random);
        if (schema.containsKey("const")) {
            return schema.getValue("const");
        }
        JsonArray options = schema.getJsonArray("enum", schema.getJsonArray("examples", new JsonArray()));
        if (!options.isEmpty() && (schema.containsKey("enum") || random.nextInt(4) != 0)) {
            return options.getValue(random.nextInt(options.size()));
        }
        return switch (schema.getString("type", "object")) {
            case "string" -> string(schema, random);
            case "integer", "number" -> number(schema, random);
            case "boolean" -> random.nextBoolean();
            case "array" -> array(schema, random, depth);
            default -> object(schema, random, depth);
        };
    }

    /** The schema with its reference followed and one of its alternatives chosen. */
    private JsonObject merged(JsonObject given, Random random) {
        JsonObject schema = api.followed(given).copy();
        JsonArray all = schema.getJsonArray("allOf", new JsonArray());
        for (String choice : List.of("oneOf", "anyOf")) {
            JsonArray options = schema.getJsonArray(choice, new JsonArray());
            if (!options.isEmpty()) {
                all = all.copy().add(options.getJsonObject(random.nextInt(options.size())));
            }
        }
        schema.remove("allOf");
        schema.remove("oneOf");
        schema.remove("anyOf");
        for (JsonObject part : DocumentedApi.objects(all)) {
            JsonObject other = merged(part, random);
            JsonArray required = schema.getJsonArray("required", new JsonArray())
                    .copy()
                    .addAll(other.getJsonArray("required", new JsonArray()));
            JsonObject properties = schema.getJsonObject("properties", new JsonObject());
            for (Map.Entry<String, Object> property :
                    other.getJsonObject("properties", new JsonObject()).copy()) {
                if (property.getValue() instanceof JsonObject narrower) {
                    properties
                            .getJsonObject(property.getKey(), new JsonObject())
                            .mergeIn(narrower, true);
                } else if (Boolean.FALSE.equals(property.getValue())) {
                    properties.remove(property.getKey());
                }
            }
            other.remove("properties");
            schema.mergeIn(other, true).put("required", required).put("properties", properties);
        }
        return schema;
    }

    private static Object string(JsonObject schema, Random random) {
        return switch (schema.getString("format", "")) {
            case "date-time" ->
                "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "T1" + random.nextInt(10) + ":00:00Z";
            case "date" -> "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case "email" -> "ann@example.com";
            default -> "a".repeat(Math.max(schema.getInteger("minLength", 1), 1 + random.nextInt(3)));
        };
    }

    private static Object number(JsonObject schema, Random random) {
        long least = schema.getLong("minimum", 0L);
        long most = Math.max(least, Math.min(schema.getLong("maximum", 1000L), least + 1000));
        return least + random.nextInt((int) (most - least + 1));
    }

    private JsonArray array(JsonObject schema, Random random, int depth) {
        JsonArray array = new JsonArray();
        int length = schema.getInteger("minItems", 0) + random.nextInt(3);
        for (int item = 0; item < length && depth < DEEPEST; item++) {
            array.add(value(schema.getJsonObject("items", new JsonObject()), random, depth + 1));
        }
        return array;
    }

    private JsonObject object(JsonObject schema, Random random, int depth) {
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        JsonArray required = schema.getJsonArray("required", new JsonArray());
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : properties.fieldNames()) {
            if (required.contains(name) || (depth < DEEPEST && random.nextInt(4) == 0)) {
                members.put(name, value(properties.getJsonObject(name), random, depth + 1));
            }
        }
        return new JsonObject(members);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
