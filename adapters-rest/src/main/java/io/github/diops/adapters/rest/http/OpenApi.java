package io.github.diops.adapters.rest.http;

import io.vavr.collection.List;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The OpenAPI document, kept in one file an area under {@code openapi/}: {@code document} is its head, {@code shared}
 * what several areas refer to. The parts share no path and no component. A schema without an example of its own shows what the operations'
 * examples have in its place.
 */
final class OpenApi {
    private static final List<String> PARTS = List.of(
            "document",
            "shared",
            "severity",
            "response",
            "windows",
            "decisions",
            "policy",
            "registers",
            "customers",
            "cases",
            "maintenance-events",
            "certificates",
            "cop-requests",
            "capacity-requests",
            "backups",
            "releases",
            "feeds",
            "journal",
            "console",
            "service");

    private OpenApi() {}

    /** The whole document, put together when it is first asked for. */
    static String text() {
        return Whole.TEXT;
    }

    private static final class Whole {
        static final String TEXT = DocumentedAccess.completed(SchemaExamples.completed(
                        PARTS.map(OpenApi::part).foldLeft(new JsonObject(), (whole, part) -> merged(whole, part, ""))))
                .encodePrettily();
    }

    /** @throws IllegalStateException if both say something of the same path or component */
    static JsonObject merged(JsonObject whole, JsonObject part, String where) {
        for (String name : part.fieldNames()) {
            Object there = whole.getValue(name);
            if (there == null) {
                whole.put(name, part.getValue(name));
            } else if (there instanceof JsonObject object && !where.equals("/paths") && where.lastIndexOf('/') <= 0) {
                merged(object, part.getJsonObject(name), where + "/" + name);
            } else {
                throw new IllegalStateException("two parts of the OpenAPI document have " + where + "/" + name);
            }
        }
        return whole;
    }

    private static JsonObject part(String name) {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the module lacks openapi/" + name + ".json");
            }
            return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
