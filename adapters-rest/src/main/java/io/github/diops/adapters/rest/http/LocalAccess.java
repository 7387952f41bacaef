package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Fault;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Local mode: no credentials, loopback only. Requests act as the administrator, and {@code Act-As} narrows one to a
 * party. What keeps web pages out is the {@code Host} (against DNS rebinding) and the {@code Origin} of writes.
 */
final class LocalAccess {
    static final String ACT_AS = "Act-As";

    static final CharSequence ACTS = HttpHeaders.createOptimized(ACT_AS);
    private static final CharSequence SITE = HttpHeaders.createOptimized("Sec-Fetch-Site");

    private static final Pattern LOCAL_HOST =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final String PARTNER = "partner/";
    private static final String CUSTOMER = "customer/";

    /** The local host that was named last: clients hardly ever name another. */
    private static volatile String latest = "localhost";

    private LocalAccess() {}

    /** Whether the request names this machine, once. */
    static boolean isLocal(MultiMap headers) {
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
    static boolean isForeignWrite(MultiMap headers) {
        String site = headers.get(SITE);
        if (site == null && !headers.contains(HttpHeaders.ORIGIN)) {
            return false;
        }
        String own = "http://" + headers.get(HttpHeaders.HOST);
        boolean foreignOrigin =
                headers.getAll(HttpHeaders.ORIGIN).stream().anyMatch(origin -> !origin.equalsIgnoreCase(own));
        return foreignOrigin || (site != null && site.toLowerCase(Locale.ROOT).equals("cross-site"));
    }

    /** Who calls, by {@code Act-As}; it reads the journal where a customer is named. */
    static Either<List<Fault>, Caller> caller(MultiMap headers, String requestId, DiOps diops) {
        Caller administrator = new Caller(Actor.administrator("administrator"), new Scope.All(), requestId);
        if (!headers.contains(ACTS)) {
            return Either.right(administrator);
        }
        java.util.List<String> named = headers.getAll(ACTS);
        String party = named.get(0);
        if (named.size() > 1) {
            return fault("duplicate_key");
        }
        if (party.equals("cisco")) {
            return Either.right(new Caller(Actor.of(party, Party.CISCO), new Scope.All(), requestId));
        }
        if (party.startsWith(PARTNER) && PartnerId.isValid(party.substring(PARTNER.length()))) {
            PartnerId partner = PartnerId.of(party.substring(PARTNER.length()));
            return Either.right(new Caller(Actor.of(party, Party.PARTNER), new Scope.OfPartner(partner), requestId));
        }
        if (party.startsWith(CUSTOMER) && CustomerId.isValid(party.substring(CUSTOMER.length()))) {
            CustomerId customer = CustomerId.of(party.substring(CUSTOMER.length()));
            return diops.customers()
                    .read(administrator, customer)
                    .map(found -> new Scope.OfCustomer(found.customer().partner(), customer))
                    .<Either<List<Fault>, Caller>>map(
                            scope -> Either.right(new Caller(Actor.of(party, Party.CUSTOMER), scope, requestId)))
                    .getOrElse(fault("unknown_record"));
        }
        return fault("bad_party");
    }

    private static Either<List<Fault>, Caller> fault(String code) {
        return Either.left(List.of(Fault.of(ACT_AS, code)));
    }
}
