package io.github.diops.adapters.rest.http;

import io.vertx.core.json.jackson.JacksonCodec;
import io.vertx.core.spi.JsonFactory;
import io.vertx.core.spi.json.JsonCodec;

/**
 * Lets Vert.x read and write JSON in tests as in the product, which has no data binding: mock-oauth2-server brings
 * jackson-databind, and Vert.x would take to it.
 */
public final class JsonOfTheProduct implements JsonFactory {
    @Override
    public JsonCodec codec() {
        return new JacksonCodec();
    }
}
