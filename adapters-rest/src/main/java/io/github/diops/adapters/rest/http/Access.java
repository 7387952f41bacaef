package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Principal;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;
import java.time.InstantSource;

/** Who calls, by what a request brings along. One way serves all requests. */
public interface Access {
    /** Nobody shows anything: whoever reaches the service runs it. Only on loopback. */
    static Access local(DiOps diops) {
        return new LocalAccess(diops);
    }

    /** By keys that were handed out. */
    static Access byKeys(DiOps diops) {
        return new KeyAccess(diops.keys());
    }

    /**
     * By tokens of an issuer, whose keys are fetched; people sign in to pages with it where {@code login} says how.
     *
     * @throws IllegalStateException if the issuer does not answer, or has nothing for people to sign in by; or if its ID
     *     tokens for people could not be told from access tokens for this service
     */
    static Access byTokens(DiOps diops, TokenSettings settings, Option<LoginSettings> login) {
        if (settings.type().equalsIgnoreCase("JWT")
                && login.exists(how -> how.client().equals(settings.audience()))) {
            throw new IllegalStateException(
                    "where access tokens are of type JWT, the client that people sign in by is no audience of them");
        }
        InstantSource clock = diops::now;
        IssuerDescription issuer = IssuerDescription.of(settings.issuer());
        IssuerTokens tokens = new IssuerTokens(settings, IssuerKeys.of(issuer, clock), clock);
        return new TokenAccess(tokens, login.map(how -> new Login(how, issuer, tokens, clock)));
    }

    /** What a request is not answered for, whoever sent it and whatever it asks. */
    Option<Barrier> barrier(Approach approach, boolean writes);

    /** Whether finding out who calls may wait, and so is done on a worker. */
    boolean waits(MultiMap headers);

    /** Who calls. */
    Either<Unknown, Principal> principal(MultiMap headers);

    /** How people sign in to pages, if they can. */
    default Option<Login> login() {
        return Option.none();
    }

    /** The headers beside the language's by which answers differ. */
    String varies();

    /** How a client may keep answers: whoever else can read what it keeps shall not read what was not for him. */
    default String caching() {
        return "private, no-store";
    }

    /** Why a request goes no further. */
    enum Barrier {
        OTHER_HOST(Problems::misdirected),
        FOREIGN_ORIGIN(Problems::foreignOrigin);

        private final Function1<Problems, Reply> worded;

        Barrier(Function1<Problems, Reply> worded) {
            this.worded = worded;
        }

        Reply in(Problems problems) {
            return worded.apply(problems);
        }
    }

    /**
     * Why it is not known who calls.
     *
     * @param reason for the log and the metrics alone, lower snake case; whoever calls is not told
     * @param detail what the log may add to it, which tells no secret
     * @param faults what is wrong with a request that needs no credential; empty where one is missing or no good
     */
    record Unknown(String reason, String detail, List<Fault> faults) {
        /** Nothing was shown. */
        static final String NOTHING = "no_credential";

        static Unknown of(String reason, String detail) {
            return new Unknown(reason, detail, List.empty());
        }

        boolean isNothing() {
            return reason.equals(NOTHING);
        }
    }
}
