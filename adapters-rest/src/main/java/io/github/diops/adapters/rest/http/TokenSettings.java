package io.github.diops.adapters.rest.http;

import java.net.URI;

/**
 * Whose tokens are believed, and which of their claims say what.
 *
 * @param issuer exactly as tokens name it
 * @param audience what tokens for this service name
 * @param type what the header of an access token says it is, such as {@code at+jwt} (RFC 9068)
 * @param roleClaim names a role as keys do, such as {@code partner-engineer}
 */
public record TokenSettings(
        String issuer, String audience, String type, String roleClaim, String partnerClaim, String customerClaim) {
    /** @throws IllegalArgumentException if the issuer is no https address, or http beyond this machine */
    public TokenSettings {
        URI address = URI.create(issuer);
        if (!isSafe(address)) {
            throw new IllegalArgumentException("the issuer must be an https address, not " + issuer);
        }
        if (address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("the issuer has neither query nor fragment: " + issuer);
        }
    }

    /** Whether nobody on the way to that address reads what is sent: by TLS, or within this machine. */
    static boolean isSafe(URI address) {
        boolean isLocal = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        return address.getHost() != null
                && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isLocal));
    }
}
