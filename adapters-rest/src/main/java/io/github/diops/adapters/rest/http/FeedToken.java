package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * The key that the address of a calendar feed may hold, since calendar programs send no credential of their own. It opens
 * feeds and nothing else, in whichever way other callers show who they are.
 */
record FeedToken(List<String> shown) {
    /** The parameter of the address. */
    static final String PARAMETER = "token";

    /** What the query holds, if anything. */
    static Option<FeedToken> in(MultiMap query) {
        List<String> shown = List.ofAll(query.entries())
                .filter(parameter -> parameter.getKey().equals(PARAMETER))
                .map(java.util.Map.Entry::getValue);
        return Option.when(shown.nonEmpty(), () -> new FeedToken(shown));
    }

    /** Whose it is. Beside another credential it is none. */
    Either<Access.Unknown, Principal> principal(KeyDesk keys, MultiMap headers) {
        return shown.size() > 1 || headers.contains(HttpHeaders.AUTHORIZATION)
                ? Either.left(Access.Unknown.of("two_credentials", ""))
                : new KeyAccess(keys).principal(shown.head());
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "FeedToken[" + shown.size() + "]";
    }
}
