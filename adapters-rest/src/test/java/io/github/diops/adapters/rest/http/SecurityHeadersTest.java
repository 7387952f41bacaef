package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.StorageException;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every answer says to a browser, whatever it is asked and however it ends. */
class SecurityHeadersTest {
    private static final String NOW = "2024-03-08T10:00:00Z";
    private static final Telemetry TELEMETRY = Telemetry.counting();
    private static final RunningService GUARDED = RunningService.withAccess(NOW, TELEMETRY, Access::byKeys);
    private static final RunningService LOCAL = new RunningService(NOW);
    private static final String CISCO = "Authorization: Bearer "
            + GUARDED.diops()
                    .keys()
                    .create(
                            Principal.administrator().caller("test"),
                            new KeyDesk.Wanted(
                                    "test",
                                    new Principal.Claim(
                                            Role.CISCO_OPERATOR, Option.none(), Option.none(), HashSet.empty()),
                                    GUARDED.diops().now().plus(Duration.ofDays(1))))
                    .get()
                    .secret();

    /** What a browser may load for an answer that is no page: nothing; and nobody may frame it. */
    private static final String NO_PAGE =
            "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** What a page of the console loads: its own style and pictures, and no script. */
    private static final String PAGE =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @AfterAll
    static void stop() {
        GUARDED.close();
        LOCAL.close();
    }

    static java.util.List<Operation> operations() {
        return DiOpsRoutes.operations(GUARDED.diops())
                .appendAll(Pages.operations(GUARDED.diops(), TELEMETRY))
                .asJava();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_says_what_a_browser_may_do_with_it(Operation operation) {
        String path = operation.path().replace("{id}", "nobody-there").replace("{version}", "14.99");
        String method = operation.method().name();
        RawHttp.Answer let = asked(GUARDED, method, path, operation, CISCO);
        assertSound(let, method + " " + path);
        boolean isPage = let.header("Content-Type").startsWith("text/html");
        assertThat(let.header("Content-Security-Policy")).as(path).isEqualTo(isPage ? PAGE : NO_PAGE);
        assertThat(let.header("Referrer-Policy")).as(path).isEqualTo(isPage ? "same-origin" : "no-referrer");
        assertThat(let.header("Cache-Control"))
                .as(path)
                .isEqualTo(
                        path.startsWith("/assets/")
                                ? "public, max-age=31536000, immutable"
                                : let.status() == 200
                                                && List.of("/openapi.json", "/docs")
                                                        .contains(path)
                                        ? "no-cache"
                                        : "private, no-store");

        RawHttp.Answer notLet = asked(GUARDED, method, path, operation);
        assertSound(notLet, method + " " + path + " by nobody");
        if (notLet.status() == 401) {
            assertThat(notLet.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(notLet.header("Content-Security-Policy")).isEqualTo(NO_PAGE);
        }
        assertSound(asked(GUARDED, "OPTIONS", path, operation, CISCO), "OPTIONS " + path);
        assertSound(asked(GUARDED, "DELETE", path, operation, CISCO), "DELETE " + path);
        if (operation.method().equals(HttpMethod.GET)) {
            RawHttp.Answer head = RawHttp.head(GUARDED.port(), RawHttp.bare("HEAD", path, CISCO));
            assertSound(head, "HEAD " + path);
            assertThat(head.header("Content-Security-Policy")).isEqualTo(let.header("Content-Security-Policy"));
        }
    }

    private static RawHttp.Answer asked(
            RunningService service, String method, String path, Operation operation, String... headers) {
        if (method.equals("GET") && operation.contentType().equals(Live.EVENT_STREAM)) {
            // its answer does not end
            return RawHttp.head(service.port(), RawHttp.bare(method, path, headers));
        }
        return RawHttp.send(
                service.port(),
                method.equals("GET") || method.equals("DELETE") || method.equals("OPTIONS")
                        ? RawHttp.bare(method, path, headers)
                        : RawHttp.request(
                                method + " " + path + " HTTP/1.1",
                                List.of(
                                                "Host: 127.0.0.1",
                                                "Connection: close",
                                                "Content-Type: " + operation.takes(),
                                                "Content-Length: 0")
                                        .appendAll(List.of(headers))
                                        .asJava(),
                                new byte[0]));
    }

    @Test
    void every_error_says_it_too() {
        String large = "x".repeat(9000);
        HashMap.of(
                        400, RawHttp.bare("GET", "/%zz"),
                        404, RawHttp.bare("GET", "/nowhere"),
                        405, RawHttp.bare("PUT", "/api/v1/cases"),
                        406, RawHttp.bare("GET", "/api/v1/cases", "Accept: image/png"),
                        413,
                                RawHttp.post(
                                        "/api/v1/decisions/severity",
                                        large.repeat(8).getBytes(StandardCharsets.US_ASCII)),
                        414, RawHttp.bare("GET", "/" + large),
                        421, RawHttp.request("GET / HTTP/1.1", java.util.List.of("Host: evil.example"), new byte[0]),
                        422, RawHttp.post("/api/v1/decisions/severity", RawHttp.bytes("{}")),
                        431, RawHttp.bare("GET", "/cases", "X-Large: " + large))
                .put(403, RawHttp.post("/api/v1/cases", RawHttp.bytes("{}"), "Origin: https://evil.example"))
                .forEach((status, request) -> {
                    RawHttp.Answer answer = RawHttp.send(LOCAL.port(), request);
                    assertThat(answer.status()).isEqualTo(status);
                    assertSound(answer, "the answer " + status);
                    assertThat(answer.header("Content-Security-Policy")).isEqualTo(NO_PAGE);
                });
    }

    @Test
    void what_fails_says_it_too() {
        HashMap.<Integer, RuntimeException>of(
                        500,
                        new IllegalStateException("planted"),
                        503,
                        new StorageException("planted", new IllegalStateException("planted")))
                .forEach((status, failure) -> {
                    try (PlantedService service = new PlantedService(NOW, operation -> failing(operation, failure))) {
                        RawHttp.Answer answer =
                                RawHttp.send(service.port(), RawHttp.bare("GET", "/api/v1/severity/matrix"));
                        assertThat(answer.status()).isEqualTo(status);
                        assertSound(answer, "the answer " + status);
                    }
                });
    }

    private static Operation failing(Operation operation, RuntimeException failure) {
        return Operation.pure(operation.method(), operation.path(), exchange -> {
            throw failure;
        });
    }

    private static void assertSound(RawHttp.Answer answer, String what) {
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).as(what).isIn(NO_PAGE, PAGE);
        assertThat(answer.header("Referrer-Policy")).as(what).isIn("no-referrer", "same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).as(what).isNotEmpty();
        assertThat(answer.headers().keySet())
                .as(what)
                .doesNotContain("server", "x-powered-by", "set-cookie", "strict-transport-security")
                .noneMatch(name -> name.startsWith("access-control-"));
    }
}
