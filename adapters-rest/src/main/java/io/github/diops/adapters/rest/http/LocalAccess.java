package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Local mode: no credentials, loopback only. Requests act as the administrator, and {@code Act-As} narrows one to a
 * party. What keeps web pages out is the {@code Host} (against DNS rebinding) and the {@code Origin} of writes.
 */
final class LocalAccess implements Access {
    static final String ACT_AS = "Act-As";

    private static final CharSequence ACTS = HttpHeaders.createOptimized(ACT_AS);
    private static final CharSequence SITE = HttpHeaders.createOptimized("Sec-Fetch-Site");

    private static final Pattern LOCAL_HOST =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final String PARTNER = "partner/";
    private static final String CUSTOMER = "customer/";

    /** The local host that was named last: clients hardly ever name another. */
    private static volatile String latest = "localhost";

    private static final Principal ADMINISTRATOR = Principal.administrator();
    private static final Either<Unknown, Principal> NOT_NARROWED = Either.right(ADMINISTRATOR);
    private static final Option<Barrier> NONE = Option.none();

    private final DiOps diops;

    LocalAccess(DiOps diops) {
        this.diops = diops;
    }

    @Override
    public Option<Barrier> barrier(Approach approach, boolean writes) {
        MultiMap headers = approach.request().headers();
        if (!isLocal(headers)) {
            return Option.some(Barrier.OTHER_HOST);
        }
        return writes && isForeignWrite(headers, approach) ? Option.some(Barrier.FOREIGN_ORIGIN) : NONE;
    }

    /** Who acts for a customer is looked up in the journal. */
    @Override
    public boolean waits(MultiMap headers) {
        return headers.contains(ACTS);
    }

    @Override
    public String varies() {
        return ACT_AS;
    }

    /** Whoever can read what a client on this machine keeps can ask the service himself. */
    @Override
    public String caching() {
        return "private, no-cache";
    }

    /** Whether the request names this machine, once. */
    private static boolean isLocal(MultiMap headers) {
        java.util.List<String> hosts = headers.getAll(HttpHeaders.HOST);
        return hosts.size() == 1 && isLocal(hosts.get(0));
    }

    private static boolean isLocal(String host) {
        String known = latest;
        if (host.equals(known)) {
            return true;
        }
        boolean local = LOCAL_HOST.matcher(host).matches();
        if (local) {
            latest = host;
        }
        return local;
    }

    /** Whether a write comes from a page of another origin. */
    private static boolean isForeignWrite(MultiMap headers, Approach approach) {
        String site = headers.get(SITE);
        if (site == null && !headers.contains(HttpHeaders.ORIGIN)) {
            return false;
        }
        String own = approach.origin();
        boolean foreignOrigin =
                headers.getAll(HttpHeaders.ORIGIN).stream().anyMatch(origin -> !origin.equalsIgnoreCase(own));
        return foreignOrigin || (site != null && site.toLowerCase(Locale.ROOT).equals("cross-site"));
    }

    /** Who calls, by {@code Act-As}; it reads the journal where a customer is named. */
    @Override
    public Either<Unknown, Principal> principal(MultiMap headers) {
        if (!headers.contains(ACTS)) {
            return NOT_NARROWED;
        }
        java.util.List<String> named = headers.getAll(ACTS);
        String party = named.get(0);
        if (named.size() > 1) {
            return fault("duplicate_key");
        }
        if (party.equals("cisco")) {
            return narrowed(Actor.of(party, Party.CISCO), new Scope.All());
        }
        if (party.startsWith(PARTNER) && PartnerId.isValid(party.substring(PARTNER.length()))) {
            PartnerId partner = PartnerId.of(party.substring(PARTNER.length()));
            return narrowed(Actor.of(party, Party.PARTNER), new Scope.OfPartner(partner));
        }
        if (party.startsWith(CUSTOMER) && CustomerId.isValid(party.substring(CUSTOMER.length()))) {
            CustomerId customer = CustomerId.of(party.substring(CUSTOMER.length()));
            return diops.customers()
                    .read(ADMINISTRATOR.caller(""), customer)
                    .map(found -> new Scope.OfCustomer(found.customer().partner(), customer))
                    .map(scope -> narrowed(Actor.of(party, Party.CUSTOMER), scope))
                    .getOrElse(() -> fault("unknown_record"));
        }
        return fault("bad_party");
    }

    /** Another party with every right: what it may do then, the policy alone says. */
    private static Either<Unknown, Principal> narrowed(Actor actor, Scope scope) {
        return Either.right(new Principal(actor, scope, ADMINISTRATOR.rights()));
    }

    private static Either<Unknown, Principal> fault(String code) {
        return Either.left(new Unknown(code, "", List.of(Fault.of(ACT_AS, code))));
    }
}
