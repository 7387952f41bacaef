package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.Front;
import io.vavr.control.Option;

/**
 * Where the service is reached.
 *
 * @param host the address to listen on
 * @param port 0 for a free one
 * @param front what may stand before it
 * @param tls by what it speaks TLS; without it, it speaks plain HTTP
 */
record Site(String host, int port, Front front, Option<TlsFiles> tls) {
    /** How clients address a service there that listens on {@code actual}. */
    String address(int actual) {
        return (tls.isDefined() ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + actual;
    }
}
