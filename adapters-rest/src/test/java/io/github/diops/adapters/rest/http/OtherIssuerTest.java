package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.jackson.JacksonCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Signing in and tokens with an issuer that others wrote: mock-oauth2-server of the Norwegian Labour and Welfare
 * Administration, which describes itself, signs, and checks PKCE by the letter of the standards as its authors read them.
 */
@SuppressWarnings("NullAway.Init")
class OtherIssuerTest {
    private static final byte[] KEY = "a session key of 32 bytes, or so".getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, String> ENGINEER =
            Map.of("diops_role", "partner-engineer", "diops_partner", "acme");

    private static MockOAuth2Server issuer;
    private static RunningService service;

    @BeforeAll
    static void start() {
        issuer = new MockOAuth2Server();
        issuer.start(InetAddress.getLoopbackAddress(), 0);
        // the first answers take it longer than the service waits
        for (URI first :
                List.of(issuer.wellKnownUrl("ops").uri(), issuer.jwksUrl("ops").uri())) {
            assertThat(sent(HttpRequest.newBuilder(first).build()).statusCode()).isEqualTo(200);
        }
        LoginSettings login = new LoginSettings(
                "diops-console", Option.some("s3cret"), URI.create(Browser.ORIGIN + "/login/callback"), KEY);
        service = RunningService.withAccess(
                Instant.now().toString(),
                Telemetry.counting(),
                diops -> Access.byTokens(
                        diops,
                        new TokenSettings(name(), "diops", "at+jwt", "diops_role", "diops_partner", "diops_customer"),
                        Option.some(login)));
    }

    private static String name() {
        return issuer.issuerUrl("ops").toString();
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.shutdown();
    }

    @Test
    void what_it_brings_along_does_not_change_how_the_service_writes_json() {
        assertThat(Json.CODEC).isExactlyInstanceOf(JacksonCodec.class);
    }

    // people

    @Test
    void who_signs_in_there_sees_the_page_first_asked_for() {
        issues("JWT", ENGINEER);
        Browser browser = new Browser(service);
        String asked = browser.get("/cases?state=OPEN").header("Location");
        String there = browser.get(asked).header("Location");
        assertThat(there).startsWith(name() + "/authorize?");

        RawHttp.Answer back = browser.get(Browser.callback(there));
        assertThat(back.status()).as(back.text()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/cases?state=OPEN");
        assertThat(browser.get(back.header("Location")).status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/cases").status())
                .as("the API takes no cookie")
                .isEqualTo(401);
    }

    @Test
    void a_code_for_another_verifier_is_refused_by_the_issuer_and_signs_nobody_in() {
        issues("JWT", ENGINEER);
        Browser browser = new Browser(service);
        String there = browser.get("/login?next=%2Fcases").header("Location");
        String challenge = SigningIn.parameters(there).getOrDefault("code_challenge", "");
        String elses = SigningIn.challenge("a verifier of somebody else, long enough to be one");

        RawHttp.Answer back = browser.get(Browser.callback(there.replace(challenge, elses)));
        assertThat(back.status()).isNotEqualTo(303);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void an_id_token_with_another_nonce_signs_nobody_in() {
        issues("JWT", ENGINEER);
        Browser browser = new Browser(service);
        String there = browser.get("/login?next=%2Fcases").header("Location");
        String nonce = SigningIn.parameters(there).getOrDefault("nonce", "");

        RawHttp.Answer back = browser.get(Browser.callback(there.replace(nonce, "another")));
        assertThat(back.status()).isNotEqualTo(303);
        assertThat(browser.isSignedIn()).isFalse();
    }

    // programs

    @Test
    void a_token_that_it_hands_out_opens_what_its_claims_say() {
        issues("at+jwt", ENGINEER);
        assertThat(asked(token()).statusCode()).isEqualTo(200);

        issues("at+jwt", Map.of("diops_role", "machine", "diops_partner", "acme", "scope", "backups:read"));
        assertThat(asked(token()).statusCode()).isEqualTo(403);

        issues("JWT", ENGINEER);
        assertThat(asked(token()).statusCode())
                .as("no access token by its type")
                .isEqualTo(401);
    }

    @Test
    void a_token_of_its_neighbour_for_the_same_audience_opens_nothing() {
        String neighbours = issuer.issueToken(
                        "elsewhere",
                        "diops-export",
                        new DefaultOAuth2TokenCallback("elsewhere", "anna", "at+jwt", List.of("diops"), ENGINEER, 300))
                .serialize();
        String own = issuer.issueToken(
                        "ops",
                        "diops-export",
                        new DefaultOAuth2TokenCallback("ops", "anna", "at+jwt", List.of("diops"), ENGINEER, 300))
                .serialize();
        assertThat(asked(neighbours).statusCode()).isEqualTo(401);
        assertThat(asked(own).statusCode()).isEqualTo(200);
    }

    /** The next token is of that type and says so of whom it is for. */
    private static void issues(String type, Map<String, String> claims) {
        assertThat(issuer.enqueueCallback(
                        new DefaultOAuth2TokenCallback("ops", "anna", type, List.of("diops"), claims, 300)))
                .isTrue();
    }

    /** What a program is given that shows the secret of its client. */
    private static String token() {
        HttpRequest request = HttpRequest.newBuilder(
                        issuer.tokenEndpointUrl("ops").uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=diops-export" + "&client_secret=s3cret&scope=diops"))
                .build();
        HttpResponse<String> answer = sent(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body()).getString("access_token");
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer of the issuer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static HttpResponse<String> asked(String token) {
        return service.get("/api/v1/cases", "Authorization", "Bearer " + token);
    }
}
