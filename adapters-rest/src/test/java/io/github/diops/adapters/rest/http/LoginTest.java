package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vavr.control.Option;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in to the console, step by step as a browser does it, and what somebody could try at each step. */
class LoginTest {
    private static final String NOW = "2024-03-08T10:00:00Z";
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final SigningIn PEOPLE = new SigningIn(ISSUER, Instant.parse(NOW));
    private static final byte[] KEY = "a session key of 32 bytes, or so".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_KEY = "another session key, 32 bytes --".getBytes(StandardCharsets.US_ASCII);
    private static final Telemetry TELEMETRY = Telemetry.counting();
    private static final RunningService SERVICE = service(KEY);

    private static RunningService service(byte[] key) {
        LoginSettings login = new LoginSettings(
                SigningIn.CLIENT, Option.some(SigningIn.SECRET), URI.create(Browser.ORIGIN + "/login/callback"), key);
        return RunningService.withAccess(
                NOW,
                TELEMETRY,
                diops -> Access.byTokens(
                        diops,
                        new TokenSettings(
                                ISSUER.name(), "diops", "at+jwt", "diops_role", "diops_partner", "diops_customer"),
                        Option.some(login)));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        ISSUER.close();
    }

    @AfterEach
    void backToTheUsualDay() {
        SERVICE.setNow(NOW);
        PEOPLE.isBroken(false);
        PEOPLE.next(SigningIn.Flaw.NONE);
    }

    // the whole way

    @Test
    void whoever_signs_in_with_the_issuer_sees_the_page_first_asked_for() {
        Browser browser = new Browser(SERVICE);
        RawHttp.Answer asked = browser.get("/cases?state=OPEN&lang=ru");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.header("Location")).isEqualTo("/login?next=%2Fcases%3Fstate%3DOPEN%26lang%3Dru");

        RawHttp.Answer begun = browser.get(asked.header("Location"));
        assertThat(begun.status()).isEqualTo(303);
        assertThat(begun.header("Location")).startsWith(ISSUER.name() + "/authorize?");
        assertThat(begun.header("Location")).doesNotContain("s3cret");
        Map<String, String> parameters = SigningIn.parameters(begun.header("Location"));
        assertThat(parameters)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "diops-console")
                .containsEntry("redirect_uri", "https://diops.example/login/callback")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256");
        assertThat(List.of(parameters.get("state"), parameters.get("nonce"), parameters.get("code_challenge")))
                .as("256 bits each")
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[A-Za-z0-9_-]{43}"));
        assertThat(begun.header("Set-Cookie"))
                .matches(Browser.BEGUN + "=[^;]+; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax");

        RawHttp.Answer back = browser.get(Browser.callback(begun.header("Location")));
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/cases?state=OPEN&lang=ru");
        assertThat(back.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(back.headers().get("set-cookie"))
                .hasSize(2)
                .anyMatch(cookie -> cookie.matches(
                        Browser.SESSION + "=[^;]+; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith(Browser.BEGUN + "=; Path=/; Max-Age=0;"));

        RawHttp.Answer shown = browser.get(back.header("Location"));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("Выйти").contains("name=\"csrf\"");
        assertThat(shown.header("Vary")).contains("Cookie");
    }

    @Test
    void the_session_is_good_on_every_instance_with_the_key_and_on_no_other() {
        Browser browser = new Browser(SERVICE).signedIn();
        try (RunningService second = service(KEY);
                RunningService stranger = service(OTHER_KEY)) {
            Browser elsewhere = new Browser(second);
            elsewhere.cookies.putAll(browser.cookies);
            assertThat(elsewhere.isSignedIn()).isTrue();
            assertThat(elsewhere.formToken()).isEqualTo(browser.formToken());
            Browser abroad = new Browser(stranger);
            abroad.cookies.putAll(browser.cookies);
            assertThat(abroad.isSignedIn()).isFalse();
        }
    }

    @Test
    void a_page_listens_as_whoever_is_signed_in_and_without_him_is_led_nowhere() {
        RawHttp.Answer heard = new Browser(SERVICE).signedIn().head("/live");
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.header("Content-Type")).startsWith("text/event-stream");
        SoundProblem.of(new Browser(SERVICE).get("/live"), 401);
    }

    @Test
    void a_cookie_opens_pages_and_tables_and_nothing_else() {
        Browser browser = new Browser(SERVICE).signedIn();
        assertThat(browser.get("/cases.csv").status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/cases").status()).isEqualTo(401);
        assertThat(browser.get("/metrics").status()).isEqualTo(401);
        assertThat(new Browser(SERVICE).get("/api/v1/cases").status()).isEqualTo(401);
        assertThat(browser.get("/cases", "Authorization: Bearer no-token").status())
                .as("who shows a credential is known by that alone")
                .isEqualTo(401);
    }

    @Test
    void an_hour_later_the_issuer_is_asked_anew() {
        Browser browser = new Browser(SERVICE).signedIn();
        SERVICE.setNow("2024-03-08T10:59:59Z");
        assertThat(browser.isSignedIn()).isTrue();
        SERVICE.setNow("2024-03-08T11:00:00Z");
        assertThat(browser.get("/cases").status()).isEqualTo(303);

        RawHttp.Answer sent = browser.post("/cases", "action=open");
        assertThat(sent.status())
                .as("a redirect would lose what was sent without a word")
                .isEqualTo(401);
        assertThat(sent.text()).contains("What you sent was not carried out.", "/login?next=%2Fcases");
    }

    // what somebody could try when the issuer sends the browser back

    @Test
    void an_answer_to_what_this_browser_did_not_begin_signs_nobody_in() {
        Browser attacker = new Browser(SERVICE);
        String callback = attacker.agreed("/");
        assertRefused(new Browser(SERVICE), callback, "nothing begun here");

        Browser victim = new Browser(SERVICE);
        victim.agreed("/");
        assertRefused(victim, callback, "another browser's state");
        Browser halved = new Browser(SERVICE);
        assertRefused(halved, halved.agreed("/").replaceAll("&state=.*", ""), "no state");
        Browser without = new Browser(SERVICE);
        assertRefused(without, without.agreed("/").replaceAll("code=[^&]*", "error=access_denied"), "no code");
        Browser mixed = new Browser(SERVICE);
        assertRefused(mixed, mixed.agreed("/") + "&iss=https%3A%2F%2Fevil.example", "another issuer's answer");
        Browser late = new Browser(SERVICE);
        String tooLate = late.agreed("/");
        SERVICE.setNow("2024-03-08T10:10:00Z");
        assertRefused(late, tooLate, "ten minutes later");
    }

    @Test
    void a_code_that_was_stolen_elsewhere_is_of_no_use() {
        Browser victim = new Browser(SERVICE);
        String code = victim.agreed("/").replaceAll("&state=.*", "");
        Browser thief = new Browser(SERVICE);
        String own = thief.agreed("/");
        // the thief's own state and verifier, the victim's code
        assertRefused(thief, code + own.substring(own.indexOf("&state=")), "another's code");
    }

    @Test
    void a_code_is_good_once() {
        Browser browser = new Browser(SERVICE);
        String callback = browser.agreed("/");
        String begun = browser.cookie(Browser.BEGUN);
        assertThat(browser.get(callback).status()).isEqualTo(303);
        Browser again = new Browser(SERVICE);
        assertRefused(again, callback, "without what was begun");
        again.cookies.put(Browser.BEGUN, begun);
        assertRefused(again, callback, "with it");
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                claims("another nonce", "nonce", "another", "nonce"),
                claims("no nonce", "nonce", null, "nonce"),
                claims("another client's", "aud", "other", "token_audience"),
                claims(
                        "several clients', for another",
                        "aud",
                        new JsonArray().add(SigningIn.CLIENT).add("other"),
                        "token_authorized_party"),
                claims("handed to another client", "azp", "other", "token_authorized_party"),
                claims("another issuer's", "iss", "https://evil.example", "token_issuer"),
                claims("expired", "exp", Instant.parse(NOW).getEpochSecond() - 60, "token_expired"),
                claims("without a role", "diops_role", null, "token_claims"),
                claims("of a role that is none", "diops_role", "root", "token_claims"),
                claims("a role that is no text", "diops_role", 7, "token_malformed"),
                claims("a partner's engineer of no partner", "diops_partner", null, "token_claims"),
                claims("a subject with a line of its own", "sub", "anna\nroot", "token_subject"),
                Arguments.of(
                        "signed by a stranger",
                        new SigningIn.Flaw(same -> same, TestIssuer.rsa("rsa-1", 2048), "JWT"),
                        "token_signature"),
                Arguments.of(
                        "an access token", new SigningIn.Flaw(same -> same, TestIssuer.RSA, "at+jwt"), "token_type"));
    }

    private static Arguments claims(String what, String name, @Nullable Object value, String reason) {
        UnaryOperator<JsonObject> change = claims -> {
            if (value == null) {
                claims.remove(name);
                return claims;
            }
            return claims.put(name, value);
        };
        return Arguments.of(what, new SigningIn.Flaw(change, TestIssuer.RSA, "JWT"), reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flaws")
    void an_id_token_that_differs_in_one_thing_signs_nobody_in(String what, SigningIn.Flaw flaw, String reason) {
        Browser browser = new Browser(SERVICE);
        String callback = browser.agreed("/");
        double before = denials("login_" + reason);
        PEOPLE.next(flaw);
        assertRefused(browser, callback, what);
        assertThat(denials("login_" + reason)).as(reason).isEqualTo(before + 1);
    }

    /** How often somebody was not let in for that reason. */
    private static double denials(String reason) {
        return TELEMETRY
                .scraped()
                .lines()
                .filter(line -> line.startsWith("diops_denials_total{reason=\"" + reason + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf('}') + 1)))
                .sum();
    }

    private static void assertRefused(Browser browser, String callback, String what) {
        RawHttp.Answer answer = browser.get(callback);
        assertThat(answer.status()).as(what).isEqualTo(401);
        assertThat(answer.header("Content-Type")).as(what).startsWith("text/html");
        assertThat(browser.cookies).as(what).isEmpty();
        assertThat(browser.isSignedIn()).as(what).isFalse();
    }

    @Test
    void an_issuer_that_does_not_work_is_told_as_such() {
        Browser browser = new Browser(SERVICE);
        String callback = browser.agreed("/");
        PEOPLE.isBroken(true);
        assertThat(browser.get(callback).status()).isEqualTo(503);
        assertThat(browser.isSignedIn()).isFalse();
    }

    // what somebody could try with cookies

    @Test
    void a_changed_cookie_opens_nothing() {
        Browser browser = new Browser(SERVICE).signedIn();
        String good = browser.cookie(Browser.SESSION);
        for (int at = 0; at < good.length(); at += 3) {
            char other = good.charAt(at) == 'A' ? 'B' : 'A';
            browser.cookies.put(Browser.SESSION, good.substring(0, at) + other + good.substring(at + 1));
            assertThat(browser.isSignedIn()).as("changed at " + at).isFalse();
        }
        browser.cookies.put(Browser.SESSION, good);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void what_a_sign_in_began_with_is_no_session() {
        Browser browser = new Browser(SERVICE);
        browser.agreed("/");
        browser.cookies.put(Browser.SESSION, browser.cookie(Browser.BEGUN));
        assertThat(browser.isSignedIn()).isFalse();
        browser.cookies.put(Browser.SESSION, "x".repeat(5000));
        assertThat(browser.isSignedIn()).isFalse();
    }

    // what pages of others could try

    @Test
    void a_form_is_taken_from_a_page_that_the_same_session_was_shown_and_from_no_other() {
        Browser browser = new Browser(SERVICE).signedIn();
        String token = "action=open&csrf=" + browser.formToken();
        String anothers = "action=open&csrf=" + new Browser(SERVICE).signedIn().formToken();
        String[] own = {"Origin: " + Browser.ORIGIN, "Sec-Fetch-Site: same-origin"};

        assertThat(browser.post("/cases", token, own).status())
                .as("only its fields are missing")
                .isEqualTo(422);
        assertThat(browser.post("/cases", token).status()).isEqualTo(422);
        assertThat(browser.post("/cases", "action=open", own).status()).isEqualTo(403);
        assertThat(browser.post("/cases", "action=open&csrf=", own).status()).isEqualTo(403);
        assertThat(browser.post("/cases", anothers, own).status()).isEqualTo(403);
        assertThat(browser.post("/cases", token, "Origin: https://evil.example").status())
                .isEqualTo(403);
        assertThat(browser.post("/cases", token, "Origin: null").status()).isEqualTo(403);
        assertThat(browser.post("/cases", token, "Sec-Fetch-Site: cross-site").status())
                .isEqualTo(403);
        assertThat(browser.post("/cases", token, "Sec-Fetch-Site: same-site").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases",
                "/cases/x",
                "/maintenance",
                "/maintenance/x",
                "/cop",
                "/cop/x",
                "/certificates/x",
                "/logout"
            })
    void every_form_asks_for_it(String path) {
        Browser browser = new Browser(SERVICE).signedIn();
        assertThat(browser.post(path, "action=x").status()).isEqualTo(403);
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.post(path, "action=x&csrf=" + browser.formToken()).status())
                .isNotEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\/evil.example",
                "/\t/evil.example",
                "/x\r\nSet-Cookie: y=z",
                "javascript:alert(1)",
                "cases",
                "",
                "/login?next=/login",
                "/logout"
            })
    void nobody_is_sent_elsewhere_after_a_sign_in(String next) {
        Browser browser = new Browser(SERVICE);
        assertThat(browser.get(browser.agreed(next)).header("Location")).isEqualTo("/");
    }

    @Test
    void whoever_signs_out_is_out() {
        Browser browser = new Browser(SERVICE).signedIn();
        RawHttp.Answer left = browser.post("/logout", "csrf=" + browser.formToken());
        assertThat(left.status()).isEqualTo(303);
        assertThat(left.header("Location")).isEqualTo("/logout");
        assertThat(left.header("Set-Cookie")).startsWith(Browser.SESSION + "=; Path=/; Max-Age=0;");
        assertThat(browser.isSignedIn()).isFalse();
        RawHttp.Answer told = browser.get("/logout");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text()).contains(ISSUER.name() + "/end", "/login?next=%2F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/severity",
                "/maintenance",
                "/customers",
                "/cop",
                "/slo",
                "/responsibilities",
                "/policy"
            })
    void every_page_has_a_way_out(String path) {
        assertThat(new Browser(SERVICE).signedIn().get(path + "?lang=en").text())
                .contains("logout?lang=en", "Sign out");
    }

    @Test
    void id_tokens_that_would_pass_for_access_tokens_stop_the_start() {
        LoginSettings login =
                new LoginSettings("diops", Option.none(), URI.create(Browser.ORIGIN + "/login/callback"), KEY);
        TokenSettings tokens = new TokenSettings(ISSUER.name(), "diops", "JWT", "role", "partner", "customer");
        assertThatIllegalStateException()
                .isThrownBy(() -> Access.byTokens(SERVICE.diops(), tokens, Option.some(login)))
                .withMessageContaining("is no audience of them");
    }

    @Test
    void a_secret_is_not_sent_where_others_could_read_it() {
        try (TestIssuer careless = new TestIssuer("http://id.example")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> IssuerDescription.of(careless.name()))
                    .withMessageContaining("authorization_endpoint must be an https address");
        }
    }

    @Test
    void without_a_client_nobody_signs_in() {
        try (RunningService keys = RunningService.withAccess(NOW, Telemetry.silent(), Access::byKeys)) {
            Browser browser = new Browser(keys);
            for (String path : List.of("/login", "/login/callback", "/logout")) {
                assertThat(browser.get(path).status()).isEqualTo(404);
            }
            assertThat(browser.get("/cases").status()).isEqualTo(401);
        }
    }
}
