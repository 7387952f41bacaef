package io.github.diops.adapters.rest.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What an issuer does for people, by the letter of RFC 6749, RFC 7636 and OpenID Connect Core: each code is good once,
 * for the client that shows its secret, from the address that it was sent to and with the verifier of its challenge.
 */
final class SigningIn {
    static final String CLIENT = "diops-console";
    static final String SECRET = "s3cret: 100% \u00e4";

    /** How the next ID token differs from what it should be. */
    record Flaw(UnaryOperator<JsonObject> claims, RSAKey key, String type) {
        static final Flaw NONE = new Flaw(claims -> claims, TestIssuer.RSA, "JWT");
    }

    private final TestIssuer issuer;
    private final Instant now;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Flaw flaw = Flaw.NONE;
    private volatile boolean broken;

    SigningIn(TestIssuer issuer, Instant now) {
        this.issuer = issuer;
        this.now = now;
        issuer.serves("/authorize", this::authorize);
        issuer.serves("/token", this::token);
    }

    void next(Flaw next) {
        flaw = next;
    }

    void isBroken(boolean is) {
        broken = is;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters("?" + exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> shown =
                parameters("?" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":s3cret%3A+100%25+%C3%A4").getBytes(StandardCharsets.UTF_8));
        Map<String, String> asked = Objects.requireNonNullElse(codes.remove(shown.getOrDefault("code", "")), Map.of());
        boolean isGood = !asked.isEmpty()
                && "authorization_code".equals(shown.get("grant_type"))
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.getOrDefault("redirect_uri", "").equals(shown.get("redirect_uri"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("code_challenge", "").equals(challenge(shown.getOrDefault("code_verifier", "")));
        JsonObject answer = isGood
                ? new JsonObject()
                        .put("access_token", "opaque")
                        .put("token_type", "Bearer")
                        .put("id_token", identity(asked.getOrDefault("nonce", "")))
                : new JsonObject().put("error", "invalid_grant");
        byte[] body = answer.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(broken ? 502 : isGood ? 200 : 400, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String identity(String nonce) {
        Flaw has = flaw;
        flaw = Flaw.NONE;
        JsonObject claims = has.claims()
                .apply(new JsonObject()
                        .put("iss", issuer.name())
                        .put("aud", CLIENT)
                        .put("sub", "anna")
                        .put("iat", now.getEpochSecond())
                        .put("exp", now.getEpochSecond() + 300)
                        .put("nonce", nonce)
                        .put("diops_role", "partner-engineer")
                        .put("diops_partner", "acme"));
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(has.key().getKeyID())
                            .type(new JOSEObjectType(has.type()))
                            .build(),
                    JWTClaimsSet.parse(claims.encode()));
            jwt.sign(new RSASSASigner(has.key()));
            return jwt.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new TreeMap<>();
        new QueryStringDecoder(address).parameters().forEach((name, values) -> parameters.put(name, values.get(0)));
        return parameters;
    }
}
