package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The OpenAPI document, read with its references followed. It refers only to its own components. */
record ContractDocument(JsonObject root) {
    private static final String REFERENCE = "$ref";

    /** What {@code given} refers to, with what it says beside the reference; itself where it is no reference. */
    JsonObject followed(JsonObject given) {
        if (!given.containsKey(REFERENCE)) {
            return given;
        }
        JsonObject beside = given.copy();
        beside.remove(REFERENCE);
        String[] place = given.getString(REFERENCE).split("/", -1);
        return followed(component(place[2], place[3])).copy().mergeIn(beside);
    }

    /** The name of the component that {@code given} refers to. */
    Option<String> nameOf(JsonObject given) {
        return Option.of(given.getString(REFERENCE))
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1));
    }

    JsonObject component(String kind, String name) {
        return components(kind).getJsonObject(name);
    }

    /** The components of a kind, such as {@code responses}, by name. */
    JsonObject components(String kind) {
        return root.getJsonObject("components").getJsonObject(kind, new JsonObject());
    }

    static List<JsonObject> objects(JsonObject parent, String name) {
        return List.ofAll(parent.getJsonArray(name, new JsonArray())).map(JsonObject.class::cast);
    }

    static List<String> texts(JsonObject parent, String name) {
        return List.ofAll(parent.getJsonArray(name, new JsonArray())).map(String::valueOf);
    }

    /** A value as the document writes it: a text bare, an object over several lines. */
    static String shown(Object value) {
        return value instanceof JsonObject object
                ? object.encodePrettily()
                : value instanceof JsonArray array ? array.encodePrettily() : String.valueOf(value);
    }
}
