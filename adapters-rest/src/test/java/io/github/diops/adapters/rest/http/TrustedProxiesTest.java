package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What proxies say of those who ask, and from whom it is believed. */
class TrustedProxiesTest {
    private static final String NOW = "2024-03-08T10:00:00Z";

    /** The test itself asks from 127.0.0.1. */
    private static final Front BEHIND = Front.NONE.behind(List.of("127.0.0.1", "10.0.0.0/8", "2001:db8::/32"));

    private static final Front ELSEWHERE = Front.NONE.behind(List.of("10.0.0.0/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // none but the nearest proxy said anything
                "203.0.113.9                            | 203.0.113.9",
                "2001:db9::1                            | 2001:db9::1",
                "'[2001:db9::1]:4711'                   | 2001:db9::1",
                "203.0.113.9:4711                       | 203.0.113.9",
                // what stands left of the rightmost untrusted address that one made up
                "198.51.100.1, 203.0.113.9              | 203.0.113.9",
                "198.51.100.1, 203.0.113.9, 10.1.2.3    | 203.0.113.9",
                "203.0.113.9, ::ffff:10.1.2.3           | 203.0.113.9",
                "203.0.113.9,10.1.2.3,2001:db8:7::1     | 203.0.113.9",
                // proxies alone
                "10.1.2.3, 10.4.5.6                     | 10.1.2.3",
                // what is no address ends what is believed
                "203.0.113.9, unknown, 10.1.2.3         | 10.1.2.3",
                "'<script>'                             | 127.0.0.1",
                "localhost                              | 127.0.0.1",
                "''                                     | 127.0.0.1"
            })
    void the_client_is_the_rightmost_address_that_is_no_trusted_proxys(String forwarded, String client) {
        assertThat(logged(BEHIND, "X-Forwarded-For: " + forwarded)).isEqualTo(client);
        assertThat(logged(ELSEWHERE, "X-Forwarded-For: " + forwarded)).isEqualTo("127.0.0.1");
        assertThat(logged(Front.NONE, "X-Forwarded-For: " + forwarded)).isEqualTo("127.0.0.1");
    }

    @Test
    void several_lines_are_one_list() {
        assertThat(logged(BEHIND, "X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: 10.1.2.3"))
                .isEqualTo("203.0.113.9");
    }

    private static String logged(Front front, String... headers) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Telemetry telemetry = Telemetry.of(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (RunningService service = RunningService.behind(front, NOW, telemetry, Access::byKeys)) {
            RawHttp.send(service.port(), RawHttp.bare("GET", "/health/live", headers));
        }
        telemetry.close();
        return new JsonObject(written.toString(StandardCharsets.UTF_8)).getString("client");
    }

    /** Or one client behind the proxy would use up what all others behind it may ask. */
    @Test
    void each_client_behind_a_proxy_is_counted_by_itself() {
        assertThat(isAnsweredAfterAnothersFlood(BEHIND)).isTrue();
        assertThat(isAnsweredAfterAnothersFlood(ELSEWHERE)).isFalse();
    }

    private static boolean isAnsweredAfterAnothersFlood(Front front) {
        try (RunningService service =
                RunningService.behind(front, NOW, Telemetry.silent(), Access::byKeys, Limits.of(1, 1, () -> 0))) {
            int status = 0;
            for (int times = 0; times < 10; times++) {
                status = statusOf(service, "203.0.113.9");
            }
            assertThat(status).isEqualTo(429);
            return statusOf(service, "203.0.113.10") == 200;
        }
    }

    private static int statusOf(RunningService service, String client) {
        return RawHttp.send(service.port(), RawHttp.bare("GET", "/docs", "X-Forwarded-For: " + client))
                .status();
    }

    @ParameterizedTest
    @CsvSource({"https, true", "HTTPS, true", "'http, https', true", "'https, http', false", "http, false", "'', false"
    })
    void the_nearest_trusted_proxy_says_whether_it_was_asked_by_tls(String proto, boolean secure) {
        assertThat(isToldToComeBackByTls(BEHIND, proto)).isEqualTo(secure);
        assertThat(isToldToComeBackByTls(ELSEWHERE, proto)).isFalse();
        assertThat(isToldToComeBackByTls(Front.NONE, proto)).isFalse();
    }

    private static boolean isToldToComeBackByTls(Front front, String proto) {
        try (RunningService service = RunningService.behind(front, NOW, Telemetry.silent(), Access::byKeys)) {
            return !RawHttp.send(service.port(), RawHttp.bare("GET", "/health/live", "X-Forwarded-Proto: " + proto))
                    .header("Strict-Transport-Security")
                    .isEmpty();
        }
    }

    /** A write of a page of this very service, as its readers know it, is none of a foreign page. */
    @Test
    void scheme_and_host_of_the_services_own_pages_are_those_that_the_proxy_was_asked_by() {
        String[] asked = {"Origin: https://diops.example", "X-Forwarded-Proto: https", "X-Forwarded-Host: diops.example"
        };
        assertThat(statusOfWrite(BEHIND, asked)).isEqualTo(422);
        assertThat(statusOfWrite(ELSEWHERE, asked)).isEqualTo(403);
        assertThat(statusOfWrite(Front.NONE, asked)).isEqualTo(403);
        asked[2] = "X-Forwarded-Host: diops.example/@evil.example";
        assertThat(statusOfWrite(BEHIND, asked)).isEqualTo(403);
        asked[2] = "X-Forwarded-Host: diops.example, evil.example";
        assertThat(statusOfWrite(BEHIND, asked)).isEqualTo(403);
    }

    private static int statusOfWrite(Front front, String... headers) {
        try (RunningService service = RunningService.behind(front, NOW, Telemetry.silent(), Access::local)) {
            return RawHttp.send(
                            service.port(), RawHttp.post("/api/v1/decisions/severity", RawHttp.bytes("{}"), headers))
                    .status();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, 11.0.0.1",
        "10.1.2.3, 10.1.2.3, 10.1.2.4",
        "192.168.128.0/17, 192.168.255.255, 192.168.127.255",
        "0.0.0.0/0, 203.0.113.9, ::1",
        "::/0, 2001:db8::1, 10.0.0.1",
        "2001:db8::/33, 2001:db8:7fff::1, 2001:db8:8000::1",
        "::ffff:10.1.2.3, 10.1.2.3, 10.1.2.4"
    })
    void a_network_is_every_address_with_its_leading_bits(String network, String inside, String outside) {
        TrustedProxies proxies = TrustedProxies.of(List.of(network));
        assertThat(proxies.contains(inside)).isTrue();
        assertThat(proxies.contains(outside)).isFalse();
        assertThat(proxies.contains("localhost")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0", "::/-1", "*"
            })
    void what_is_no_network_is_told(String network) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of(List.of(network)))
                .withMessage(network);
    }
}
