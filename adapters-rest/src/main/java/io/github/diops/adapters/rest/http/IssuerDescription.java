package io.github.diops.adapters.rest.http;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;

/**
 * What an issuer says of itself (OpenID Connect Discovery).
 *
 * @param keys where its keys are
 * @param authorization where people show it who they are, if it serves people
 * @param tokens where it hands out tokens for codes, if it does
 * @param ending where people end their session with it, if they can
 */
record IssuerDescription(String issuer, URL keys, Option<URI> authorization, Option<URI> tokens, Option<URI> ending) {
    /** How long the issuer may take for anything. */
    static final int PATIENCE_MILLIS = 3_000;

    static final int LARGEST = 256 * 1024;

    /**
     * Reads it.
     *
     * @throws IllegalStateException if it cannot be read, or is another issuer's
     */
    static IssuerDescription of(String issuer) {
        String address = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
        try {
            Map<String, Object> told =
                    JSONObjectUtils.parse(new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST)
                            .retrieveResource(URI.create(address).toURL())
                            .getContent());
            if (!issuer.equals(told.get("issuer"))) {
                throw new IllegalStateException(address + " describes another issuer");
            }
            return new IssuerDescription(
                    issuer,
                    URI.create(JSONObjectUtils.getString(told, "jwks_uri")).toURL(),
                    endpoint(told, "authorization_endpoint"),
                    endpoint(told, "token_endpoint"),
                    endpoint(told, "end_session_endpoint"));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot read " + address + ": " + e.getMessage(), e);
        }
    }

    private static Option<URI> endpoint(Map<String, Object> told, String name) throws ParseException {
        return Option.of(JSONObjectUtils.getString(told, name)).map(URI::create).peek(address -> {
            if (!TokenSettings.isSafe(address)) {
                throw new IllegalArgumentException(name + " must be an https address");
            }
        });
    }
}
