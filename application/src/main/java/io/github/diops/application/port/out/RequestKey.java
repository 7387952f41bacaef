package io.github.diops.application.port.out;

import io.github.diops.domain.customer.PartnerId;

/**
 * What makes a request repeatable: the client's key, for one tenant and one principal.
 *
 * @param principal who asks, as credentials name it
 * @param key the client's {@code Idempotency-Key}
 */
public record RequestKey(PartnerId tenant, String principal, String key) {}
