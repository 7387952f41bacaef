package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;
import java.util.Locale;

/** Callers show a key. */
record KeyAccess(KeyDesk keys) implements Access {
    @Override
    public Option<Barrier> barrier(Approach approach, boolean writes) {
        // no browser sends a key of its own accord, so no page of another origin can
        return Option.none();
    }

    @Override
    public boolean waits(MultiMap headers) {
        return keys.asksStorage() && Bearer.shown(headers).isRight();
    }

    @Override
    public Either<Unknown, Principal> principal(MultiMap headers) {
        return Bearer.shown(headers).flatMap(this::principal);
    }

    /** Whose key that is. */
    Either<Unknown, Principal> principal(String shown) {
        return keys.principal(shown)
                .mapLeft(why -> Unknown.of(
                        why.name().toLowerCase(Locale.ROOT), keys.idOf(shown).getOrElse("")));
    }

    @Override
    public String varies() {
        return "Authorization";
    }
}
