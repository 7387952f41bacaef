package io.github.diops.adapters.rest.http;

import io.vavr.control.Either;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * The credential of a request, as RFC 6750 has it: in {@code Authorization} alone. In an address there is none, but for
 * a {@link FeedToken}.
 */
final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** What the one {@code Authorization} header shows. */
    static Either<Access.Unknown, String> shown(MultiMap headers) {
        java.util.List<String> given = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (given.isEmpty()) {
            return Either.left(Access.Unknown.of(Access.Unknown.NOTHING, ""));
        }
        String value = given.get(0);
        return given.size() > 1 || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Either.left(Access.Unknown.of("no_bearer", ""))
                : Either.right(value.substring(SCHEME.length()));
    }
}
