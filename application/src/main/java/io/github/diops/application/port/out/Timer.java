package io.github.diops.application.port.out;

import java.time.Instant;

/**
 * Something to be told of a record once its instant has come, unless the record changes before.
 *
 * @param kind what for, such as {@code RESPONSE_WARNING}
 * @param dueAt from when on; a record has at most one timer of a kind for an instant, counted in milliseconds
 * @param data JSON text with sorted keys, opaque to adapters
 */
public record Timer(String kind, Instant dueAt, String data) {}
