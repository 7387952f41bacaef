package io.github.diops.adapters.rest.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer on this machine: its description, its keys, and how often they were fetched. */
final class TestIssuer implements AutoCloseable {
    static final RSAKey RSA = rsa("rsa-1", 2048);
    static final ECKey EC = ec("ec-1");

    /** Published like the others, and too weak. */
    static final RSAKey WEAK = rsa("rsa-weak", 1024);

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();

    TestIssuer() {
        this("");
    }

    /** One whose endpoints for people are elsewhere, unless {@code endpoints} is empty. */
    TestIssuer(String endpoints) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String forPeople = endpoints.isEmpty() ? name() : endpoints;
        answers(
                "/.well-known/openid-configuration",
                new AtomicInteger(),
                new JsonObject()
                        .put("issuer", name())
                        .put("jwks_uri", name() + "/jwks")
                        .put("authorization_endpoint", forPeople + "/authorize")
                        .put("token_endpoint", forPeople + "/token")
                        .put("end_session_endpoint", forPeople + "/end")
                        .encode());
        answers(
                "/jwks",
                fetches,
                new JWKSet(java.util.List.of(RSA, EC, WEAK)).toPublicJWKSet().toString());
        server.start();
    }

    private void answers(String path, AtomicInteger count, String body) {
        server.createContext(path, exchange -> {
            count.incrementAndGet();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** Serves what else an issuer does, at that path. */
    void serves(String path, com.sun.net.httpserver.HttpHandler handler) {
        server.createContext(path, handler);
    }

    String name() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often its keys were fetched. */
    int fetches() {
        return fetches.get();
    }

    static RSAKey rsa(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
