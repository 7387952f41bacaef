package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.Principal;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;

/**
 * Callers show a token that an issuer signed for them (RFC 9068).
 *
 * @param login how people show pages who they are, if they can
 */
record TokenAccess(IssuerTokens tokens, Option<Login> login) implements Access {
    @Override
    public Option<Barrier> barrier(Approach approach, boolean writes) {
        // no browser sends a token of its own accord, so no page of another origin can; forms are looked at by
        // themselves
        return Option.none();
    }

    /** The issuer's keys may have to be fetched, and a signature takes its time. */
    @Override
    public boolean waits(MultiMap headers) {
        return Bearer.shown(headers).isRight();
    }

    @Override
    public String varies() {
        return login.isDefined() ? "Authorization, Cookie" : "Authorization";
    }

    @Override
    public Either<Unknown, Principal> principal(MultiMap headers) {
        return Bearer.shown(headers).flatMap(tokens::access).flatMap(tokens::principal);
    }
}
