package io.github.diops.adapters.rest.http;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.net.URI;
import java.util.Locale;

/**
 * What may stand between the service and those who ask it: proxies, whose {@code X-Forwarded-…} headers are believed, and
 * pages of other origins, whose scripts may ask the API. Without any, nobody is believed and no page may.
 */
public final class Front {
    /** Nothing stands there. */
    public static final Front NONE = new Front(TrustedProxies.NONE, HashSet.empty());

    private final TrustedProxies proxies;
    private final Set<String> origins;

    private Front(TrustedProxies proxies, Set<String> origins) {
        this.proxies = proxies;
        this.origins = origins;
    }

    /**
     * The same with the proxies of those addresses and networks, such as {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException if one is neither; its message is that one
     */
    public Front behind(List<String> networks) {
        return new Front(TrustedProxies.of(networks), origins);
    }

    /**
     * The same with pages of exactly those origins, such as {@code https://portal.example}.
     *
     * @throws IllegalArgumentException if one is no origin as browsers write it; its message is that one
     */
    public Front askedFrom(List<String> pages) {
        pages.reject(Front::isOrigin).forEach(page -> {
            throw new IllegalArgumentException(page);
        });
        return new Front(proxies, HashSet.ofAll(pages));
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme();
            int usual = "https".equals(scheme) ? 443 : 80;
            return ("https".equals(scheme) || "http".equals(scheme))
                    && uri.getHost() != null
                    && uri.getPort() != usual
                    && text.equals(text.toLowerCase(Locale.ROOT))
                    && text.equals(scheme + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    TrustedProxies proxies() {
        return proxies;
    }

    /** Whether pages of some other origin may ask. */
    boolean isAskedFromPages() {
        return origins.nonEmpty();
    }

    boolean isAskedFrom(String origin) {
        return origins.contains(origin);
    }
}
