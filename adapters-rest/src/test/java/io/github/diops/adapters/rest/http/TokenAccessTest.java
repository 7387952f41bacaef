package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.github.diops.application.DiOps;
import io.vavr.control.Option;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens, and what differs from one that is accepted in one thing alone. */
class TokenAccessTest {
    private static final String NOW = "2024-03-08T10:00:00Z";
    private static final long SECONDS = Instant.parse(NOW).getEpochSecond();
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final RSAKey STRANGER = TestIssuer.rsa("rsa-1", 2048);
    private static final List<String> LOGGED = new CopyOnWriteArrayList<>();
    private static final Logger GATE = Logger.getLogger(Gate.class.getName());
    private static final RunningService SERVICE =
            RunningService.withAccess(NOW, Telemetry.counting(), TokenAccessTest::access);

    static {
        GATE.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                LOGGED.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        });
    }

    /** A token before it is signed: by which key, and what is done to its text afterwards. */
    private record Token(JsonObject header, JsonObject claims, JWK key, UnaryOperator<String> after) {
        static Token good() {
            return new Token(
                    new JsonObject().put("alg", "RS256").put("typ", "at+jwt").put("kid", "rsa-1"),
                    new JsonObject()
                            .put("iss", ISSUER.name())
                            .put("aud", "diops")
                            .put("sub", "anna")
                            .put("iat", SECONDS - 10)
                            .put("nbf", SECONDS - 10)
                            .put("exp", SECONDS + 300)
                            .put("diops_role", "partner-engineer")
                            .put("diops_partner", "acme"),
                    TestIssuer.RSA,
                    text -> text);
        }

        static Token elliptic() {
            return good().by(TestIssuer.EC).head("alg", "ES256").head("kid", "ec-1");
        }

        Token head(String name, @Nullable Object value) {
            return new Token(changed(header, name, value), claims, key, after);
        }

        Token claim(String name, @Nullable Object value) {
            return new Token(header, changed(claims, name, value), key, after);
        }

        Token by(JWK other) {
            return new Token(header, claims, other, after);
        }

        Token then(UnaryOperator<String> change) {
            return new Token(header, claims, key, change);
        }

        private static JsonObject changed(JsonObject of, String name, @Nullable Object value) {
            JsonObject copy = of.copy();
            if (value == null) {
                copy.remove(name);
                return copy;
            }
            return copy.put(name, value);
        }

        String text() {
            String input = encoded(header.encode()) + "." + encoded(claims.encode());
            return after.apply(input + "." + signature(input));
        }

        private Base64URL signature(String input) {
            try {
                return signer().sign(signedHeader(), input.getBytes(StandardCharsets.UTF_8));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What is signed is the text; by which algorithm, a signer asks this header. */
        private JWSHeader signedHeader() {
            JWSAlgorithm named = JWSAlgorithm.parse(header.getString("alg"));
            if (key instanceof ECKey) {
                return new JWSHeader(JWSAlgorithm.ES256);
            }
            return new JWSHeader(JWSAlgorithm.Family.RSA.contains(named) ? named : JWSAlgorithm.RS256);
        }

        private JWSSigner signer() throws JOSEException {
            return key instanceof ECKey ec
                    ? new ECDSASigner(ec)
                    : new RSASSASigner(key.toRSAKey().toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()));
        }
    }

    private static String encoded(String text) {
        return Base64URL.encode(text).toString();
    }

    private static Access access(DiOps diops) {
        return Access.byTokens(
                diops,
                new TokenSettings(ISSUER.name(), "diops", "at+jwt", "diops_role", "diops_partner", "diops_customer"),
                Option.none());
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        ISSUER.close();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("RS256", Token.good()),
                Arguments.of("ES256", Token.elliptic()),
                Arguments.of(
                        "several audiences",
                        Token.good().claim("aud", new JsonArray().add("x").add("diops"))),
                Arguments.of("expired 59 s ago", Token.good().claim("exp", SECONDS - 59)),
                Arguments.of("valid in 60 s", Token.good().claim("nbf", SECONDS + 60)),
                Arguments.of("issued in 60 s", Token.good().claim("iat", SECONDS + 60)),
                Arguments.of("a claim nobody knows", Token.good().claim("x", "y")),
                Arguments.of(
                        "a machine", Token.good().claim("diops_role", "machine").claim("scope", "openid cases:read")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void a_token_of_the_issuer_opens_the_partners_records(String what, Token token) {
        HttpResponse<String> answer = ask(token.text());
        assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(200);
    }

    static Stream<Arguments> attacks() {
        Token good = Token.good();
        Token elliptic = Token.elliptic();
        return Stream.of(
                // the algorithm
                attack("alg none, unsigned", good.head("alg", "none").then(TokenAccessTest::unsigned), "malformed"),
                attack("alg None, unsigned", good.head("alg", "None").then(TokenAccessTest::unsigned), "malformed"),
                attack("alg nOnE, signed", good.head("alg", "nOnE"), "algorithm"),
                attack("HS256 by the public key", good.then(text -> mac(JWSAlgorithm.HS256)), "algorithm"),
                attack("HS512 by the public key", good.then(text -> mac(JWSAlgorithm.HS512)), "algorithm"),
                attack("RS384", good.head("alg", "RS384"), "algorithm"),
                attack("RS512", good.head("alg", "RS512"), "algorithm"),
                attack("PS256", good.head("alg", "PS256"), "algorithm"),
                attack("EdDSA", good.head("alg", "EdDSA"), "algorithm"),
                attack("alg in lower case", good.head("alg", "rs256"), "algorithm"),
                attack("ES256 by an RSA key's id", good.head("alg", "ES256"), "unknown_key"),
                attack("RS256 by an EC key's id", elliptic.head("alg", "RS256"), "unknown_key"),
                // the type
                attack("an ID token", good.head("typ", "JWT"), "type"),
                attack("no type", good.head("typ", null), "type"),
                attack("a longer type", good.head("typ", "application/at+jwt"), "type"),
                attack("a logout token", good.head("typ", "logout+jwt"), "type"),
                // the key
                attack("no key id", good.head("kid", null), "key_id"),
                attack("an endless key id", good.head("kid", "k".repeat(300)), "key_id"),
                attack("an unknown key id", good.head("kid", "rsa-2"), "unknown_key"),
                attack("a key id that is a path", good.head("kid", "../../../../dev/null"), "unknown_key"),
                attack("a key id that is SQL", good.head("kid", "rsa-1' OR '1'='1"), "unknown_key"),
                attack("a key published but weak", good.by(TestIssuer.WEAK).head("kid", "rsa-weak"), "signature"),
                attack("another's key under the id", good.by(STRANGER), "signature"),
                attack(
                        "another's key brought along",
                        good.by(STRANGER)
                                .head(
                                        "jwk",
                                        new JsonObject(STRANGER.toPublicJWK().toJSONObject())),
                        "signature"),
                attack(
                        "another's key by address",
                        good.by(STRANGER).head("jku", "https://evil.example/jwks"),
                        "signature"),
                attack(
                        "another's chain by address",
                        good.by(STRANGER).head("x5u", "https://evil.example/x"),
                        "signature"),
                // what must be understood
                attack(
                        "a critical extension",
                        good.head("crit", new JsonArray().add("x")).head("x", 1),
                        "critical_header"),
                attack(
                        "an unencoded payload",
                        good.head("crit", new JsonArray().add("b64")).head("b64", true),
                        "critical_header"),
                // the signature
                attack("no signature", good.then(TokenAccessTest::unsigned), "malformed"),
                attack(
                        "a bit of the signature",
                        good.then(text -> flipped(text, text.lastIndexOf('.') + 9)),
                        "signature"),
                attack("the signature cut short", good.then(text -> text.substring(0, text.length() - 8)), "signature"),
                attack("the claims changed", good.then(TokenAccessTest::promoted), "signature"),
                attack("the header changed", good.then(TokenAccessTest::reheaded), "signature"),
                attack("r and s both zero", elliptic.then(text -> resigned(text, new byte[64])), "signature"),
                attack("another's EC key", elliptic.by(TestIssuer.ec("ec-1")), "signature"),
                attack("an EC signature of half", elliptic.then(text -> resigned(text, new byte[32])), "signature"),
                // the form
                attack("two parts", good.then(text -> text.substring(0, text.lastIndexOf('.'))), "malformed"),
                attack("four parts", good.then(text -> text + ".x"), "malformed"),
                attack("five parts", good.then(text -> text + ".x.y"), "malformed"),
                attack("a header that is no JSON", good.then(text -> "x" + text), "malformed"),
                attack("claims that are no JSON", good.then(text -> signedOver("nonsense")), "malformed"),
                // the claims
                attack("another issuer", good.claim("iss", "https://evil.example"), "issuer"),
                attack("the issuer with a slash", good.claim("iss", ISSUER.name() + "/"), "issuer"),
                attack("no issuer", good.claim("iss", null), "issuer"),
                attack("another audience", good.claim("aud", "somebody-else"), "audience"),
                attack("an audience that begins alike", good.claim("aud", "diops-test"), "audience"),
                attack("no audience", good.claim("aud", null), "audience"),
                attack("expired a minute ago", good.claim("exp", SECONDS - 60), "expired"),
                attack("expired in 1970", good.claim("exp", 0), "expired"),
                attack("no expiry", good.claim("exp", null), "expired"),
                attack("an expiry in words", good.claim("exp", "never"), "malformed"),
                attack("not yet valid", good.claim("nbf", SECONDS + 61), "not_yet_valid"),
                attack("not yet issued", good.claim("iat", SECONDS + 61), "not_yet_issued"),
                attack("no subject", good.claim("sub", null), "subject"),
                attack("an empty subject", good.claim("sub", ""), "subject"),
                attack("a subject of two lines", good.claim("sub", "anna\nINFO all is well"), "subject"),
                // who it is
                attack("no role", good.claim("diops_role", null), "claims"),
                attack("a role that does not exist", good.claim("diops_role", "administrator"), "claims"),
                attack("two roles", good.claim("diops_role", new JsonArray().add("customer")), "malformed"),
                attack("no partner", good.claim("diops_partner", null), "claims"),
                attack("everybody's partner", good.claim("diops_partner", "-"), "claims"),
                attack("a partner that is none", good.claim("diops_partner", "acme/bolt"), "claims"),
                attack("a partner's role with a customer", good.claim("diops_customer", "shop"), "claims"),
                attack("Cisco's role with a partner", good.claim("diops_role", "cisco-operator"), "claims"),
                attack("a machine without scopes", good.claim("diops_role", "machine"), "claims"));
    }

    private static Arguments attack(String what, Token token, String reason) {
        return Arguments.of(what, token, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void what_differs_in_one_thing_is_refused_and_the_log_says_why(String what, Token token, String reason) {
        LOGGED.clear();
        HttpResponse<String> answer = ask(token.text());

        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"diops\", error=\"invalid_token\"");
        assertThat(LOGGED).singleElement().asString().contains("not let in: token_" + reason + " ");
        assertThat(answer.body()).doesNotContain("token_").doesNotContain("acme");
    }

    @Test
    void there_are_at_least_forty_attacks_and_each_is_another() {
        assertThat(attacks().map(attack -> ((Token) attack.get()[1]).text()).distinct())
                .hasSizeGreaterThanOrEqualTo(40);
        assertThat(attacks().map(attack -> attack.get()[0])).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"acme, 200", "bolt, 404"})
    void a_foreign_partners_record_answers_as_if_it_did_not_exist(String partner, int status) {
        String administrator =
                Token.good().claim("diops_role", "partner-administrator").text();
        HttpResponse<String> created = SERVICE.post(
                "/api/v1/customers",
                "{\"name\": \"Shop\", \"region\": \"AMER\", \"zone\": \"America/New_York\", \"applications\": []}",
                "Authorization",
                "Bearer " + administrator);
        String path = created.headers().firstValue("Location").orElseThrow();
        String reader = Token.good().claim("diops_partner", partner).text();
        assertThat(SERVICE.get(path, "Authorization", "Bearer " + reader).statusCode())
                .isEqualTo(status);
    }

    @Test
    void ten_thousand_unknown_keys_are_asked_for_twice_at_most() {
        try (TestIssuer issuer = new TestIssuer()) {
            Instant[] now = {Instant.parse(NOW)};
            IssuerKeys keys = IssuerKeys.of(IssuerDescription.of(issuer.name()), () -> now[0]);
            for (int at = 0; at < 10_000; at++) {
                assertThat(keys.key(header("stranger-" + at)).isEmpty()).isTrue();
            }
            assertThat(issuer.fetches()).isBetween(1, 2);
            assertThat(keys.key(header("rsa-1")).isDefined())
                    .as("a known key meanwhile")
                    .isTrue();
        }
    }

    @Test
    void an_issuer_that_describes_another_is_not_believed() {
        String other = ISSUER.name().replace("localhost", "127.0.0.1");
        assertThatIllegalStateException()
                .isThrownBy(() -> IssuerDescription.of(other))
                .withMessageContaining("another issuer");
    }

    private static JWSHeader header(String id) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
    }

    private static HttpResponse<String> ask(String token) {
        return SERVICE.get("/api/v1/cases", "Authorization", "Bearer " + token);
    }

    private static String unsigned(String text) {
        return text.substring(0, text.lastIndexOf('.') + 1);
    }

    private static String flipped(String text, int at) {
        return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
    }

    private static String resigned(String text, byte[] signature) {
        return unsigned(text) + Base64URL.encode(signature);
    }

    private static String promoted(String text) {
        String[] parts = text.split("\\.", -1);
        String claims = Base64URL.from(parts[1]).decodeToString().replace("partner-engineer", "cisco-operator");
        return parts[0] + "." + encoded(claims) + "." + parts[2];
    }

    private static String reheaded(String text) {
        String[] parts = text.split("\\.", -1);
        JsonObject header = new JsonObject(Base64URL.from(parts[0]).decodeToString()).put("cty", "x");
        return encoded(header.encode()) + "." + parts[1] + "." + parts[2];
    }

    /** Signed as it should be, over another text than an object of claims. */
    private static String signedOver(String claims) {
        Token good = Token.good();
        String input = encoded(good.header().encode()) + "." + encoded(claims);
        return input + "." + good.signature(input);
    }

    private static String mac(JWSAlgorithm algorithm) {
        try {
            Token good = Token.good().head("alg", algorithm.getName());
            String input = encoded(good.header().encode()) + "."
                    + encoded(good.claims().encode());
            byte[] publicKey = TestIssuer.RSA.toRSAPublicKey().getEncoded();
            return input + "."
                    + new MACSigner(publicKey).sign(new JWSHeader(algorithm), input.getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
