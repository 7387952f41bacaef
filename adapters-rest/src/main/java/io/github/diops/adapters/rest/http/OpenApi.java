package io.github.diops.adapters.rest.http;

import io.vavr.collection.List;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The OpenAPI document, kept in one file an area; the parts share no path and no component. */
final class OpenApi {
    private static final String TEXT = List.of("openapi.json", "openapi-decisions.json", "openapi-registers.json")
            .map(OpenApi::part)
            .foldLeft(new JsonObject(), (whole, part) -> whole.mergeIn(part, true))
            .encodePrettily();

    private OpenApi() {}

    /** The whole document. */
    static String text() {
        return TEXT;
    }

    private static JsonObject part(String file) {
        try (InputStream in = OpenApi.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the module lacks " + file);
            }
            return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
