package io.github.diops.adapters.rest.http;

import io.vavr.control.Option;
import java.net.URI;

/** How people sign in to the console with an issuer. Its text shows no secret. */
public final class LoginSettings {
    /** Where the issuer sends people back to. */
    static final String CALLBACK = "/login/callback";

    private static final int LEAST_KEY_BYTES = 32;

    private final String client;
    private final Option<String> secret;
    private final URI redirect;
    private final byte[] sessionKey;

    /**
     * @param client as what the issuer knows this service
     * @param secret what the service shows the issuer as that client, if it has to
     * @param redirect where the issuer sends people back to, as it knows the address
     * @param sessionKey from which the keys of sessions are made; the same for all instances
     * @throws IllegalArgumentException if {@code redirect} is not the callback of a service with TLS or on this machine,
     *     or the key is shorter than 32 bytes
     */
    public LoginSettings(String client, Option<String> secret, URI redirect, byte[] sessionKey) {
        if (!TokenSettings.isSafe(redirect)
                || !CALLBACK.equals(redirect.getPath())
                || redirect.getRawQuery() != null
                || redirect.getRawFragment() != null
                || redirect.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address must be https://…" + CALLBACK + ", not " + redirect);
        }
        if (sessionKey.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("the session key has at least 32 bytes");
        }
        this.client = client;
        this.secret = secret;
        this.redirect = redirect;
        this.sessionKey = sessionKey.clone();
    }

    String client() {
        return client;
    }

    Option<String> secret() {
        return secret;
    }

    URI redirect() {
        return redirect;
    }

    /** The origin of the console's pages, as {@code Origin} writes it. */
    String origin() {
        return redirect.getScheme() + "://" + redirect.getRawAuthority();
    }

    byte[] sessionKey() {
        return sessionKey.clone();
    }

    @Override
    public String toString() {
        return "sign in as " + client + " by " + redirect;
    }
}
