package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a client sends, it is answered soon, and never with a failure of the service. */
class RobustnessProperties {
    private static final int SOON_MILLIS = 2_000;

    private static final List<String> PATHS = List.of(
            "/api/v1/decisions/severity",
            "/api/v1/decisions/response-deadline",
            "/api/v1/decisions/window-fit",
            "/api/v1/severity/matrix",
            "/api/v1/policy/rules",
            "/api/v1/policy/rules/SEV-01",
            "/api/v1/maintenance/windows?region=AMER&from=2024-03-08T00:00:00Z&to=2024-04-08T00:00:00Z",
            "/api/v1/maintenance/windows/at?region=EMEA&at=2024-03-08T00:00:00Z&purpose=PLANNED",
            "/api/v1/customers",
            "/api/v1/customers/abc",
            "/api/v1/cases",
            "/api/v1/cases?state=OPEN&severity=S1&limit=5&dueBefore=2024-03-08T00:00:00Z&customer=abc",
            "/api/v1/cases/abc",
            "/api/v1/cases/abc/acknowledge",
            "/api/v1/cases/abc/timeline?limit=1",
            "/health/live",
            "/openapi.json",
            "/");

    private static final List<String> BODIES = List.of(
            "{\"affected\":1,\"total\":4,\"symptoms\":[{\"function\":\"CALLING\",\"condition\":\"STOPPED\",\"redundancyCarries\":true}],\"stated\":\"S1\"}",
            "{\"severity\":\"S3\",\"openedAt\":\"2024-03-08T12:00:00Z\",\"changes\":[{\"at\":\"2024-03-08T13:00:00Z\",\"severity\":\"S2\"}],"
                    + "\"calendar\":{\"zone\":\"Europe/Berlin\",\"opens\":\"08:00\",\"closes\":\"24:00\",\"workingDays\":[\"MONDAY\"],\"holidays\":[\"2024-07-04\"]}}",
            "{\"region\":\"AMER\",\"work\":{\"target\":\"APPLICATION\",\"impact\":\"MINIMAL\"},\"start\":\"2024-03-13T01:00:00Z\",\"end\":\"2024-03-13T02:00:00Z\"}",
            "{\"name\":\"Acme\",\"partner\":\"acme\",\"region\":\"EMEA\",\"zone\":\"Europe/Berlin\",\"holidayCalendar\":{\"dates\":[\"2024-12-25\"]},"
                    + "\"applications\":[{\"application\":\"CUCM\",\"since\":\"2024-01-01T00:00:00Z\"}],\"capacity\":{\"knowledgeWorkers\":1,\"workspaces\":2},"
                    + "\"contacts\":[{\"name\":\"Ann\",\"phone\":\"+1 212 555 0100\",\"email\":\"ann@example.com\"}]}",
            "{\"customer\":\"abc\",\"problem\":\"no dial tone\",\"stated\":\"S2\",\"openedAt\":\"2024-03-08T11:00:00Z\",\"references\":[{\"system\":\"s\",\"id\":\"1\"}]}",
            "{\"at\":\"2024-03-08T12:00:00Z\"}");

    private static final List<String> PIECES = List.of(
            "null",
            "[]",
            "{}",
            "1e400",
            "-1",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\n",
            "9999999999999999999999",
            "1.0",
            "true",
            "\u0000",
            "\uFEFF",
            "😀",
            "é",
            "[[[[[[[[",
            "\"2024-02-30T00:00:00Z\"",
            "%",
            "//",
            "..",
            "\r\n",
            " ",
            "\t",
            "'",
            "<script>",
            "${x}",
            "{0}",
            "{count}",
            "S1",
            "+05:00",
            "2200-01-01T00:00:00Z");

    private static final List<String> METHODS = List.of(
            "GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get", "CONNECT", "PRI");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Content-Encoding",
            "Act-As",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Origin",
            "Sec-Fetch-Site",
            "X-Request-Id",
            "Expect",
            "Upgrade",
            "Connection",
            "Host",
            "Range",
            "Transfer-Encoding",
            "TE",
            "Cookie",
            "X-Forwarded-Host",
            "HTTP2-Settings",
            "Sec-WebSocket-Key");

    private static final List<String> VALUES = List.of(
            "",
            "*",
            "ru",
            "ru;q=",
            "q",
            "-",
            ",",
            ";",
            ",,,;;;",
            "application/json",
            "text/html;q=x",
            "*/*;q=0",
            "/",
            "json",
            "partner/acme",
            "customer/abc",
            "customer/",
            "cisco",
            "\"1.WAITING.en\"",
            "W/\"1\"",
            "\"",
            "null",
            "http://127.0.0.1",
            "cross-site",
            "gzip",
            "100-continue",
            "websocket",
            "h2c",
            "close",
            "keep-alive, Upgrade",
            "localhost",
            "127.0.0.1",
            "evil.example",
            "bytes=0-",
            "chunked",
            "identity",
            "\u00e9",
            "\u0001",
            "a\u0000b",
            "{count}",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

    private static RunningService service = new RunningService("2024-03-08T12:00:00Z");

    @BeforeContainer
    static void start() {
        service.close();
        service = new RunningService("2024-03-08T12:00:00Z");
    }

    @AfterContainer
    static void stop() {
        service.close();
    }

    @Property(tries = 2000, seed = "20240308", shrinking = ShrinkingMode.OFF)
    void every_request_is_answered_soon_and_every_refusal_is_a_sound_problem(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String method = random.nextInt(3) == 0 ? pick(random, METHODS) : random.nextBoolean() ? "POST" : "GET";
        byte[] request = request(random, method);
        RawHttp.Answer answer = answer(request, method.equals("HEAD"));
        assertThat(answer.status()).as("%s", shown(request)).isBetween(200, 499);
        boolean success = answer.status() < 300 || answer.status() == 304;
        if (!success && !method.equals("HEAD")) {
            SoundProblem.of(answer);
        }
        assertThat(RawHttp.send(service.port(), RawHttp.bare("GET", "/health/live"))
                        .status())
                .isEqualTo(200);
    }

    private static byte[] request(Random random, String method) {
        String path = mutated(random, pick(random, PATHS), random.nextInt(4) == 0);
        byte[] body = method.equals("POST") || random.nextInt(10) == 0
                ? mutated(random, pick(random, BODIES), random.nextInt(5) != 0).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        if (body.length > 0 && random.nextInt(8) == 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        if (body.length > 0 && random.nextInt(12) == 0) {
            body = Arrays.copyOf(body, random.nextInt(body.length));
        }
        List<String> headers = new ArrayList<>(List.of("Host: 127.0.0.1", "Connection: close"));
        if (body.length > 0) {
            headers.add("Content-Length: " + body.length);
            headers.add("Content-Type: application/json");
        }
        for (int more = random.nextInt(3); more > 0; more--) {
            String name = pick(random, HEADERS);
            // what would announce another body than is sent makes the server wait for it, as it should
            String value = name.equals("Transfer-Encoding") ? "identity" : pick(random, VALUES);
            headers.add(name + ": " + value);
        }
        String version = random.nextInt(40) == 0 ? "HTTP/1.0" : "HTTP/1.1";
        return RawHttp.request(method + " " + path + " " + version, headers, body);
    }

    private static String mutated(Random random, String text, boolean mutate) {
        StringBuilder result = new StringBuilder(text);
        for (int change = mutate ? 1 + random.nextInt(3) : 0; change > 0 && result.length() > 0; change--) {
            int at = random.nextInt(result.length());
            int until = Math.min(result.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> result.insert(at, pick(random, PIECES));
                case 1 -> result.delete(at, until);
                case 2 -> result.replace(at, until, pick(random, PIECES));
                default -> result.insert(at, result.substring(at, until).repeat(1 + random.nextInt(20)));
            }
        }
        return result.toString();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The answer; a machine that is busy for once gets a second chance, a request that hangs does not end either time. */
    private static RawHttp.Answer answer(byte[] request, boolean head) throws IOException {
        try {
            return RawHttp.answerTo(service.port(), request, SOON_MILLIS, head);
        } catch (SocketTimeoutException e) {
            return RawHttp.answerTo(service.port(), request, SOON_MILLIS, head);
        } catch (IOException e) {
            throw new IOException("no answer to " + shown(request), e);
        }
    }

    private static String shown(byte[] request) {
        return new String(request, StandardCharsets.ISO_8859_1);
    }
}
