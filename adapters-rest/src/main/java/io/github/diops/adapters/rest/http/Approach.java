package io.github.diops.adapters.rest.http;

import io.netty.util.NetUtil;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * How a request reached the service. Where it comes from a trusted proxy, that one's {@code X-Forwarded-For},
 * {@code -Proto} and {@code -Host} say how it was asked; from anybody else they mean nothing.
 */
record Approach(HttpServerRequest request, Front front) {
    private static final CharSequence FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence HOST = HttpHeaders.createOptimized("X-Forwarded-Host");

    /** How much of an IPv6 address names a network that one client is given whole. */
    private static final int NETWORK_BYTES = 8;

    private static final Pattern HOST_NAME =
            Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}])(:[0-9]{1,5})?");

    /** The address of whoever asked: the rightmost one that is no trusted proxy's, as far as proxies are trusted. */
    String client() {
        String nearest = peer();
        if (!isForwarded()) {
            return nearest;
        }
        for (String said : told(FOR).reverse()) {
            Option<String> address = TrustedProxies.address(said);
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.getOrElse(nearest);
            if (!front.proxies().contains(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    /** The same, or of IPv6 the network, all of whose addresses one client may have. */
    String clientsNetwork() {
        String address = client();
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }

    /** Whether it was asked by TLS, so that nobody on the way could read it. */
    boolean isSecure() {
        return request.isSSL() || (isForwarded() && told(PROTO).lastOption().exists("https"::equalsIgnoreCase));
    }

    /** The origin of the pages that the client reads from this service, as {@code Origin} writes it. */
    String origin() {
        String host = String.valueOf(request.getHeader(HttpHeaders.HOST));
        return (isSecure() ? "https://" : "http://")
                + (isForwarded()
                        ? told(HOST)
                                .lastOption()
                                .filter(name -> HOST_NAME.matcher(name).matches())
                                .getOrElse(host)
                        : host);
    }

    private boolean isForwarded() {
        return front.proxies() != TrustedProxies.NONE && front.proxies().contains(peer());
    }

    private String peer() {
        return String.valueOf(request.remoteAddress().hostAddress());
    }

    /** What proxies said, the nearest one last; on several lines or on one. */
    private List<String> told(CharSequence name) {
        return List.ofAll(request.headers().getAll(name))
                .flatMap(line -> List.of(line.split(",", -1)))
                .map(String::trim);
    }
}
