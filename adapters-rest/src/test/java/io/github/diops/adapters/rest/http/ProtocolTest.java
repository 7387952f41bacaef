package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every status that is about HTTP itself, before a decision or a record is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {
    private static final String SEVERITY = "/api/v1/decisions/severity";
    private static final String MATRIX = "/api/v1/severity/matrix";
    private static final byte[] VALID = RawHttp.bytes("{\"impact\":\"LARGE\",\"urgency\":\"LOW\"}");
    private static final byte[] NOTHING = new byte[0];

    private final RunningService service = new RunningService("2024-03-08T12:00:00Z");

    @BeforeAll
    void a_valid_request_is_answered() {
        assertThat(send(RawHttp.post(SEVERITY, VALID)).status()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private RawHttp.Answer send(byte[] request) {
        return RawHttp.send(service.port(), request);
    }

    private JsonObject problem(int status, byte[] request) {
        return SoundProblem.of(send(request), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}",
                "[1,",
                "nope",
                "{\"impact\":}",
                "{'impact':'LARGE'}",
                "{\"impact\":\"LARGE\",}",
                "01",
                "NaN",
                "{\"a\":1} x",
                "{} {}",
                "{}\u0000",
                "\uFEFF{}",
                "// c\n{}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "\"open"
            })
    void a_body_that_is_no_json_text_is_a_bad_request(String body) {
        problem(400, RawHttp.post(SEVERITY, RawHttp.bytes(body)));
    }

    @Test
    void a_body_that_is_not_utf_8_is_a_bad_request() {
        byte[][] wrong = {
            {(byte) 0xFF},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF5, (byte) 0x80}
        };
        for (byte[] bytes : wrong) {
            problem(
                    400,
                    RawHttp.post(
                            SEVERITY, RawHttp.joined(RawHttp.bytes("{\"impact\":\""), bytes, RawHttp.bytes("\"}"))));
        }
    }

    @Test
    void a_body_may_nest_64_levels_and_no_more() {
        problem(422, RawHttp.post(SEVERITY, RawHttp.bytes("[".repeat(64) + "]".repeat(64))));
        problem(400, RawHttp.post(SEVERITY, RawHttp.bytes("[".repeat(65) + "]".repeat(65))));
        String objects = "{\"a\":".repeat(63);
        problem(422, RawHttp.post(SEVERITY, RawHttp.bytes(objects + "{}" + "}".repeat(63))));
        problem(400, RawHttp.post(SEVERITY, RawHttp.bytes(objects + "{\"a\":{}}" + "}".repeat(63))));
        problem(400, RawHttp.post(SEVERITY, RawHttp.bytes("[".repeat(60_000))));
    }

    @Test
    void a_command_without_a_body_is_one_without_fields() {
        byte[] request = RawHttp.bare("POST", SEVERITY, "Content-Length: 0");
        assertThat(SoundProblem.faults(problem(422, request))).containsExactly("/impact missing", "/urgency missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v2/severity/matrix",
                "/api/v1/policy/rules/XYZ-99",
                "/api",
                "/%00",
                "/api/v1/cases/none",
                "/api/v1/customers/none",
                "/api/v1/cases/none/timeline"
            })
    void what_is_not_there_is_not_found(String path) {
        problem(404, RawHttp.bare("GET", path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET;/api/v1/decisions/severity;POST, OPTIONS",
                "HEAD;/api/v1/decisions/severity;POST, OPTIONS",
                "PUT;/api/v1/decisions/severity;POST, OPTIONS",
                "POST;/api/v1/severity/matrix;GET, HEAD, OPTIONS",
                "DELETE;/api/v1/cases/abc;GET, HEAD, OPTIONS",
                "PATCH;/api/v1/cases;POST, GET, HEAD, OPTIONS",
                "TRACE;/api/v1/severity/matrix;GET, HEAD, OPTIONS",
                "BREW;/api/v1/severity/matrix;GET, HEAD, OPTIONS"
            })
    void a_method_that_a_resource_lacks_is_refused_with_those_it_has(String method, String path, String allow) {
        boolean head = method.equals("HEAD");
        byte[] request = RawHttp.bare(method, path);
        RawHttp.Answer answer = head ? RawHttp.head(service.port(), request) : send(request);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(List.of(answer.header("Allow").split(", ", -1))).containsExactlyInAnyOrder(allow.split(", ", -1));
        if (!head) {
            SoundProblem.of(answer, 405);
        }
    }

    @Test
    void options_names_the_methods_of_a_resource() {
        RawHttp.Answer answer = send(RawHttp.bare("OPTIONS", MATRIX));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        problem(404, RawHttp.bare("OPTIONS", "/api/v1/nothing"));
        problem(400, RawHttp.bare("OPTIONS", "*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml, text/plain",
                "application/json;q=0",
                "application/json; q=0.000",
                "image/*",
                "*/*;q=0"
            })
    void a_client_that_takes_no_json_gets_none(String accept) {
        problem(406, RawHttp.bare("GET", MATRIX, "Accept: " + accept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "APPLICATION/JSON",
                "text/html, */*;q=0.1",
                "application/json;q=0.001"
            })
    void a_client_that_takes_json_gets_it(String accept) {
        assertThat(send(RawHttp.bare("GET", MATRIX, "Accept: " + accept)).status())
                .isEqualTo(200);
    }

    @Test
    void the_most_specific_range_of_accept_counts() {
        problem(406, RawHttp.bare("GET", MATRIX, "Accept: */*, application/json;q=0"));
    }

    @Test
    void a_body_of_64_kib_is_read_and_one_byte_more_is_not() {
        byte[] largest = RawHttp.bytes(" ".repeat(64 * 1024 - 2) + "{}");
        problem(422, RawHttp.post(SEVERITY, largest));
        problem(413, RawHttp.post(SEVERITY, RawHttp.joined(largest, RawHttp.bytes(" "))));
    }

    @Test
    void a_body_that_is_far_too_large_is_still_answered() {
        problem(413, RawHttp.post(SEVERITY, RawHttp.bytes(" ".repeat(3 * 1024 * 1024))));
    }

    @Test
    void a_chunked_body_is_held_to_the_same_limit() {
        assertThat(send(chunked(VALID, 7)).status()).isEqualTo(200);
        problem(413, chunked(RawHttp.bytes(" ".repeat(65 * 1024)), 1000));
    }

    /** Where nobody reads a body, or no longer, its sender is let go: it cannot pour for ever. */
    @ParameterizedTest
    @ValueSource(strings = {SEVERITY, "/nope"})
    void an_endless_body_is_answered_and_cut_off(String path) throws IOException {
        byte[] head = RawHttp.request(
                "POST " + path + " HTTP/1.1",
                List.of("Host: localhost", "Content-Type: application/json", "Transfer-Encoding: chunked"),
                NOTHING);
        byte[] chunk =
                RawHttp.joined(RawHttp.bytes("10000\r\n"), RawHttp.bytes(" ".repeat(0x10000)), RawHttp.bytes("\r\n"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(RawHttp.joined(chunk, chunk));
            SoundProblem.of(RawHttp.read(socket.getInputStream(), false), path.equals(SEVERITY) ? 413 : 404);
            assertThatThrownBy(() -> {
                        for (int sent = 0; sent < 4096; sent++) {
                            socket.getOutputStream().write(chunk);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    /** A client that asks first is told of the limit, or to go on. */
    @Test
    void a_length_over_the_limit_is_refused_before_the_body_is_sent() throws IOException {
        List<String> headers = List.of("Host: localhost", "Content-Type: application/json", "Expect: 100-continue");
        byte[] tooLarge =
                RawHttp.request("POST " + SEVERITY + " HTTP/1.1", with(headers, "Content-Length: 999999999"), NOTHING);
        SoundProblem.of(RawHttp.answerTo(service.port(), tooLarge, RawHttp.PATIENCE_MILLIS, false), 413);

        byte[] modest = RawHttp.request(
                "POST " + SEVERITY + " HTTP/1.1", with(headers, "Content-Length: " + VALID.length), NOTHING);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
            socket.getOutputStream().write(modest);
            byte[] told = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
            assertThat(new String(told, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MATRIX, "/api/v1/policy/rules", "/api/v1/cases/x", "/health/live", "/openapi.json"})
    void a_parameter_that_does_not_exist_is_refused_everywhere(String path) {
        assertThat(SoundProblem.of(send(RawHttp.bare("GET", path + "?nope=1")), 422)
                        .toString())
                .contains("unknown_parameter");
        assertThat(SoundProblem.of(send(RawHttp.post(SEVERITY + "?nope=1", VALID)), 422)
                        .toString())
                .contains("unknown_parameter");
    }

    private static List<String> with(List<String> headers, String more) {
        return Stream.concat(headers.stream(), Stream.of(more)).toList();
    }

    private static byte[] chunked(byte[] body, int size) {
        byte[] request = RawHttp.request(
                "POST " + SEVERITY + " HTTP/1.1",
                List.of(
                        "Host: 127.0.0.1",
                        "Connection: close",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked"),
                NOTHING);
        for (int at = 0; at < body.length; at += size) {
            int length = Math.min(size, body.length - at);
            request = RawHttp.joined(
                    request,
                    RawHttp.bytes(Integer.toHexString(length) + "\r\n"),
                    Arrays.copyOfRange(body, at, at + length),
                    RawHttp.bytes("\r\n"));
        }
        return RawHttp.joined(request, RawHttp.bytes("0\r\n\r\n"));
    }

    @Test
    void a_request_line_that_is_too_long_is_refused_as_such() {
        problem(414, RawHttp.bare("GET", "/" + "a".repeat(9000)));
        problem(414, RawHttp.bare("GET", MATRIX + "?q=" + "a".repeat(9000)));
    }

    @Test
    void header_fields_that_are_too_large_are_refused_as_such() {
        problem(431, RawHttp.bare("GET", MATRIX, "X-Large: " + "a".repeat(9000)));
        String[] many = new String[500];
        Arrays.setAll(many, index -> "X-Header-" + index + ": some value");
        problem(431, RawHttp.bare("GET", MATRIX, many));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json; charset=latin1",
                "application/json;charset=utf-16",
                "application/jsonx",
                "application/problem+json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                ";",
                "nonsense"
            })
    void a_body_of_another_type_is_not_read(String type) {
        byte[] request = RawHttp.request(
                "POST " + SEVERITY + " HTTP/1.1",
                List.of(
                        "Host: 127.0.0.1",
                        "Connection: close",
                        "Content-Type: " + type,
                        "Content-Length: " + VALID.length),
                VALID);
        problem(415, request);
    }

    @Test
    void a_body_of_no_type_is_not_read() {
        byte[] request = RawHttp.request(
                "POST " + SEVERITY + " HTTP/1.1",
                List.of("Host: 127.0.0.1", "Connection: close", "Content-Length: " + VALID.length),
                VALID);
        problem(415, request);
    }

    @Test
    void a_compressed_body_is_not_read() {
        problem(415, RawHttp.post(SEVERITY, VALID, "Content-Encoding: gzip"));
        assertThat(send(RawHttp.post(SEVERITY, VALID, "Content-Encoding: identity"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON;charset=\"UTF-8\"",
                "application/json ; charset=UTF-8"
            })
    void a_body_of_json_in_utf_8_is_read(String type) {
        byte[] request = RawHttp.request(
                "POST " + SEVERITY + " HTTP/1.1",
                List.of(
                        "Host: 127.0.0.1",
                        "Connection: close",
                        "Content-Type: " + type,
                        "Content-Length: " + VALID.length),
                VALID);
        assertThat(send(request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.localhost",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.0.0.2",
                "0.0.0.0",
                "[::2]",
                "localhost:80:80",
                "localhost:",
                "",
                "user@localhost",
                "localhost:999999"
            })
    void a_request_to_another_host_is_misdirected(String host) {
        problem(421, get("Host: " + host));
    }

    @Test
    void a_request_that_names_no_host_or_two_is_misdirected() {
        problem(421, get());
        problem(421, get("Host: 127.0.0.1", "Host: localhost"));
        problem(421, RawHttp.request("GET " + MATRIX + " HTTP/1.0", List.of(), NOTHING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST:8080", "[::1]", "[::1]:8080", "127.0.0.1:1"})
    void this_machine_may_be_named_in_three_ways(String host) {
        assertThat(send(get("Host: " + host)).status()).isEqualTo(200);
    }

    private static byte[] get(String... headers) {
        ArrayList<String> lines = new ArrayList<>(List.of(headers));
        lines.add("Connection: close");
        return RawHttp.request("GET " + MATRIX + " HTTP/1.1", lines, NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost",
                "Origin: https://127.0.0.1",
                "Origin: http://127.0.0.1:1",
                "Origin:",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: Cross-Site"
            })
    void a_write_from_a_foreign_page_is_forbidden_and_a_read_is_not(String header) {
        problem(403, RawHttp.post(SEVERITY, VALID, header));
        assertThat(send(RawHttp.bare("GET", MATRIX, header)).status()).isEqualTo(200);
        assertThat(RawHttp.head(service.port(), RawHttp.bare("HEAD", MATRIX, header))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://127.0.0.1", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none"})
    void a_write_from_the_own_page_is_allowed(String header) {
        assertThat(send(RawHttp.post(SEVERITY, VALID, header)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/severity/matrix%",
                "/api/v1/policy/rules/%zz",
                "/%",
                "/api/v1/cases/%4",
                "/api/v1/severity/matrix?%zz=1",
                "/api/v1/cases?state=%"
            })
    void an_address_with_bad_percent_encoding_is_a_bad_request(String path) {
        problem(400, RawHttp.bare("GET", path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /\r\nHost: 127.0.0.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nBad Name: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "G@T / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
            })
    void a_request_that_is_no_http_is_a_bad_request(String bytes) {
        problem(400, RawHttp.bytes(bytes));
    }

    @Test
    void a_chunk_of_no_length_ends_its_connection_and_no_other() throws IOException {
        byte[] request = RawHttp.request(
                "POST " + SEVERITY + " HTTP/1.1",
                List.of("Host: 127.0.0.1", "Content-Type: application/json", "Transfer-Encoding: chunked"),
                RawHttp.bytes("zz\r\n{}\r\n0\r\n\r\n"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
        assertThat(send(RawHttp.post(SEVERITY, VALID)).status()).isEqualTo(200);
    }

    @Test
    void an_expectation_that_cannot_be_met_is_the_clients_fault() {
        RawHttp.Answer answer = send(RawHttp.post(SEVERITY, VALID, "Expect: the-unexpected"));
        assertThat(answer.status()).isIn(200, 417);
        if (answer.status() == 417) {
            SoundProblem.of(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/severity/matrix",
                "/api/v1/policy/rules",
                "/api/v1/policy/rules/SEV-01",
                "/api/v1/cases",
                "/openapi.json",
                "/health/live",
                "/health/ready"
            })
    void head_answers_as_get_without_the_body(String path) {
        RawHttp.Answer get = send(RawHttp.bare("GET", path, "X-Request-Id: same"));
        RawHttp.Answer head = RawHttp.head(service.port(), RawHttp.bare("HEAD", path, "X-Request-Id: same"));
        assertThat(head.status()).isEqualTo(200).isEqualTo(get.status());
        assertThat(new TreeMap<>(head.headers())).isEqualTo(new TreeMap<>(get.headers()));
        assertThat(head.header("Content-Length"))
                .isEqualTo(Integer.toString(get.body().length()));
    }

    @Test
    void head_of_what_is_not_there_has_the_headers_of_the_problem() {
        RawHttp.Answer get = send(RawHttp.bare("GET", "/api/v1/cases/none", "X-Request-Id: same"));
        RawHttp.Answer head =
                RawHttp.head(service.port(), RawHttp.bare("HEAD", "/api/v1/cases/none", "X-Request-Id: same"));
        assertThat(head.status()).isEqualTo(404);
        assertThat(head.headers()).isEqualTo(get.headers());
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String tag = send(RawHttp.bare("GET", MATRIX)).header("ETag");
        assertThat(tag).matches("\"[^\"]+\"");
        for (String asked : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            RawHttp.Answer answer = send(RawHttp.bare("GET", MATRIX, "If-None-Match: " + asked));
            assertThat(answer.status()).as(asked).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(tag);
        }
        assertThat(send(RawHttp.bare("GET", MATRIX, "If-None-Match: \"x\"")).status())
                .isEqualTo(200);
        assertThat(send(RawHttp.bare("GET", MATRIX, "If-None-Match: \"x\"", "If-None-Match: " + tag))
                        .status())
                .as("two lines of one list")
                .isEqualTo(304);
    }

    @Test
    void a_problem_is_worded_in_the_language_asked_for() {
        String[][] asked = {
            {"ru", "ru"},
            {"ru-RU", "ru"},
            {"RU", "ru"},
            {"ru, en;q=0.5", "ru"},
            {"en;q=0.1, ru;q=0.9", "ru"},
            {"fr, ru;q=0.2", "ru"},
            {"en", "en"},
            {"en-GB, ru;q=0.9", "en"},
            {"ru;q=0", "en"},
            {"fr", "en"},
            {"*", "en"},
            {"x", "en"},
            {"ru;q=5", "en"},
            {",", "en"},
            {"-", "en"},
            {"ru;q=", "en"},
            {"", "en"},
            {" ", "en"},
            {",,;,", "en"},
            {";", "en"},
            {"é", "en"}
        };
        for (String[] row : asked) {
            RawHttp.Answer answer = send(RawHttp.bare("GET", "/api/v1/cases/none", "Accept-Language: " + row[0]));
            JsonObject problem = SoundProblem.of(answer, 404);
            assertThat(answer.header("Content-Language")).as(row[0]).isEqualTo(row[1]);
            boolean cyrillic = problem.getString("detail").matches("(?s).*\\p{IsCyrillic}.*");
            assertThat(cyrillic).as(row[0]).isEqualTo(row[1].equals("ru"));
            assertThat(answer.header("Vary")).contains("Accept-Language");
        }
    }

    @Test
    void a_request_id_goes_into_the_answer_only_if_it_is_one() {
        HttpResponse<String> named = service.get("/api/v1/cases/none", "X-Request-Id", "abc.DEF:1_2-3");
        assertThat(SoundProblem.of(named, 404).getString("instance")).endsWith("abc.DEF:1_2-3");
        HttpResponse<String> odd = service.get("/api/v1/cases/none", "X-Request-Id", "<script>");
        assertThat(SoundProblem.of(odd, 404).getString("instance")).doesNotContain("script");
    }

    @Test
    void two_requests_on_one_connection_are_both_answered() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
            byte[] one = RawHttp.request("GET " + MATRIX + " HTTP/1.1", List.of("Host: localhost"), NOTHING);
            byte[] refused = RawHttp.request(
                    "PUT " + MATRIX + " HTTP/1.1",
                    List.of("Host: localhost", "Content-Length: 2"),
                    RawHttp.bytes("{}"));
            socket.getOutputStream().write(RawHttp.joined(one, refused, one));
            assertThat(RawHttp.read(socket.getInputStream(), false).status()).isEqualTo(200);
            SoundProblem.of(RawHttp.read(socket.getInputStream(), false), 405);
            assertThat(RawHttp.read(socket.getInputStream(), false).status()).isEqualTo(200);
        }
    }

    @Test
    void a_client_that_stops_in_the_middle_keeps_nobody_waiting() throws Exception {
        ArrayList<Socket> slow = new ArrayList<>();
        try {
            for (int count = 0; count < 100; count++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
                slow.add(socket);
                String path = count % 2 == 0 ? SEVERITY : "/api/v1/cases";
                socket.getOutputStream()
                        .write(RawHttp.request(
                                "POST " + path + " HTTP/1.1",
                                List.of("Host: localhost", "Content-Type: application/json", "Content-Length: 100"),
                                RawHttp.bytes("{\"impact\":")));
            }
            HttpRequest request =
                    service.request(MATRIX).timeout(Duration.ofSeconds(5)).build();
            assertThat(service.send(request).statusCode()).isEqualTo(200);
            assertThat(send(RawHttp.post(SEVERITY, VALID)).status()).isEqualTo(200);
            assertThat(service.get("/api/v1/cases").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A query, the party that acts, a key and a body: whatever is wrong with any of them is told at once. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "GET, /api/v1/policy/rules?a=1, , a unknown_parameter|Act-As bad_party",
                "GET, /api/v1/policy/rules/SEV-01?a=1&b=2, , a unknown_parameter|b unknown_parameter|Act-As bad_party",
                "GET, /api/v1/responsibilities?party=NOBODY&a=1, , "
                        + "a unknown_parameter|party unknown_value|Act-As bad_party",
                "GET, /api/v1/cases/no-such?a=1, , a unknown_parameter|Act-As bad_party",
                "POST, /api/v1/decisions/severity?a=1, {}, "
                        + "/impact missing|/urgency missing|a unknown_parameter|Act-As bad_party",
                "POST, /api/v1/decisions/backup-retention?a=1, {}, "
                        + "/now missing|/backups missing|a unknown_parameter|Act-As bad_party",
                "POST, /api/v1/cases/no-such/acknowledge?a=1, {\"at\":7}, "
                        + "/at wrong_type|a unknown_parameter|Act-As bad_party"
            })
    void whatever_is_wrong_anywhere_is_told_at_once(String method, String path, String body, String faults) {
        HttpRequest.BodyPublisher sent =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<String> answer =
                service.send(service.request(path, "Act-As", "somebody", "Content-Type", "application/json")
                        .method(method, sent)
                        .build());
        assertThat(SoundProblem.faults(SoundProblem.of(answer, 422)))
                .containsExactlyInAnyOrder(faults.split("\\|", -1));
    }

    @Test
    void a_body_that_cannot_be_read_comes_before_the_faults_of_its_query() {
        SoundProblem.of(service.post("/api/v1/decisions/severity?a=1", "{", "Act-As", "somebody"), 400);
    }
}
