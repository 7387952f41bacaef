package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages' scripts may ask the API, as a browser asks for them (Fetch standard, CORS protocol). */
class CrossOriginTest {
    private static final String NOW = "2024-03-08T10:00:00Z";
    private static final String PORTAL = "https://portal.example";
    private static final String CASES = "/api/v1/cases";
    private static final RunningService CONFIGURED = RunningService.behind(
            Front.NONE.askedFrom(List.of(PORTAL, "http://localhost:3000")), NOW, Telemetry.silent(), Access::byKeys);
    private static final RunningService PLAIN = RunningService.withAccess(NOW, Telemetry.silent(), Access::byKeys);
    private static final String[] PREFLIGHT = {
        "Origin: " + PORTAL, "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization"
    };

    @AfterAll
    static void stop() {
        CONFIGURED.close();
        PLAIN.close();
    }

    @Test
    void a_script_of_a_configured_origin_may_ask_and_read() {
        RawHttp.Answer answer = asked(CONFIGURED, "OPTIONS", CASES, PREFLIGHT);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(answer.header("Access-Control-Allow-Methods"))
                .contains("GET", "POST")
                .doesNotContain("DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "Idempotency-Key", "If-Match");
        assertThat(answer.header("Vary")).contains("Origin");

        // errors too, or the script could not tell one from a broken line
        RawHttp.Answer unknown = asked(CONFIGURED, "GET", CASES, "Origin: " + PORTAL);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(unknown.header("Access-Control-Expose-Headers")).contains("ETag", "Link", "Location");
        assertThat(asked(CONFIGURED, "GET", CASES, "Origin: http://localhost:3000")
                        .header("Access-Control-Allow-Origin"))
                .isEqualTo("http://localhost:3000");
    }

    /** A browser that may add what it holds for this service would let one page act as whoever is logged in. */
    @Test
    void no_browser_may_add_a_credential_of_its_own() {
        for (String method : List.of("OPTIONS", "GET")) {
            assertThat(asked(CONFIGURED, method, CASES, PREFLIGHT).headers())
                    .doesNotContainKey("access-control-allow-credentials");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example.evil.example",
                "https://evil.example",
                "http://portal.example",
                "https://portal.example:8443",
                "https://PORTAL.example",
                "null",
                "*"
            })
    void any_other_origin_is_answered_as_if_none_were_configured_for_it(String origin) {
        for (String method : List.of("OPTIONS", "GET")) {
            RawHttp.Answer answer =
                    asked(CONFIGURED, method, CASES, "Origin: " + origin, "Access-Control-Request-Method: POST");
            assertThat(answer.status()).isEqualTo(method.equals("GET") ? 401 : 204);
            assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            // or a cache would hand it to a script of a configured one
            assertThat(answer.header("Vary")).contains("Origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/metrics", "/docs"})
    void pages_are_no_api(String path) {
        assertThat(asked(CONFIGURED, "GET", path, PREFLIGHT).headers().keySet())
                .noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void without_configuration_nothing_is_said_of_origins() {
        for (String method : List.of("OPTIONS", "GET")) {
            RawHttp.Answer answer = asked(PLAIN, method, CASES, PREFLIGHT);
            assertThat(answer.status()).isEqualTo(method.equals("GET") ? 401 : 204);
            assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            assertThat(answer.header("Vary")).doesNotContain("Origin");
        }
    }

    private static RawHttp.Answer asked(RunningService service, String method, String path, String... headers) {
        return RawHttp.send(service.port(), RawHttp.bare(method, path, headers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "",
                "portal.example",
                "https://portal.example/",
                "https://portal.example:443",
                "http://portal.example:80",
                "https://Portal.example",
                "https://*.example",
                "https://user@portal.example",
                "ftp://portal.example"
            })
    void only_an_origin_as_browsers_write_it_can_be_configured(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Front.NONE.askedFrom(List.of(origin)))
                .withMessage(origin);
    }
}
