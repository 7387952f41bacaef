package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is told of requests, and what is not. */
class TelemetryTest {
    private static final String NOW = "2024-03-08T12:00:00Z";
    private static final String SEVERITY = "/api/v1/decisions/severity";

    @Test
    void metrics_count_requests_by_operation_and_decisions_by_rule() {
        try (RunningService service = new RunningService(NOW)) {
            for (int times = 0; times < 3; times++) {
                service.post(SEVERITY, "{\"affected\":1,\"total\":4,\"urgency\":\"LOW\"}");
            }
            service.post(SEVERITY, "{}");
            service.get("/api/v1/policy/rules/SEV-01");
            service.get("/api/v1/policy/rules/SEV-06");
            service.get("/nowhere/canary");
            HttpResponse<String> scraped = service.get("/metrics");

            assertThat(scraped.statusCode()).isEqualTo(200);
            assertThat(scraped.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
            assertThat(scraped.body().lines())
                    .contains(
                            count("POST", SEVERITY, 200) + " 3",
                            count("POST", SEVERITY, 422) + " 1",
                            count("GET", "/api/v1/policy/rules/{id}", 200) + " 2",
                            count("GET", "-", 404) + " 1",
                            "diops_decisions_total{rule=\"SEV-06\"} 3.0",
                            "diops_decisions_total{rule=\"SEV-01\"} 3.0",
                            "diops_waiting 0.0",
                            "diops_batches 0.0");
            assertThat(scraped.body())
                    .contains(
                            "diops_http_requests_seconds_bucket",
                            "jvm_memory_used_bytes",
                            "jvm_gc_",
                            "jvm_threads_live")
                    .doesNotContain("canary");
        }
    }

    private static String count(String method, String path, int status) {
        return "diops_http_requests_seconds_count{method=\"" + method + "\",path=\"" + path + "\",status=\"" + status
                + "\"}";
    }

    @Test
    void a_method_that_a_client_invents_makes_no_series_of_its_own() {
        try (RunningService service = new RunningService(NOW)) {
            RawHttp.send(service.port(), RawHttp.bare("BREW", SEVERITY));
            RawHttp.send(service.port(), RawHttp.bare("STEEP", SEVERITY));
            assertThat(service.get("/metrics").body().lines()).contains(count("OTHER", SEVERITY, 405) + " 2");
        }
    }

    @Test
    void a_refusal_counts_for_its_rule() {
        try (RunningService service = new RunningService(NOW)) {
            HttpResponse<String> refused = service.post(
                    "/api/v1/decisions/window-fit",
                    "{\"region\":\"AMER\",\"work\":{\"target\":\"APPLICATION\",\"impact\":\"MINIMAL\"},"
                            + "\"start\":\"2024-03-13T12:00:00Z\",\"end\":\"2024-03-13T13:00:00Z\"}");
            String rule = SoundProblem.of(refused, 409).getString("rule");
            assertThat(service.get("/metrics").body().lines())
                    .contains("diops_decisions_total{rule=\"" + rule + "\"} 1.0");
        }
    }

    @Test
    void the_access_log_tells_what_was_asked_and_nothing_that_may_be_secret() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Telemetry telemetry = Telemetry.of(new PrintStream(written, true, StandardCharsets.UTF_8));
        HttpResponse<String> answer;
        try (RunningService service = new RunningService(NOW, telemetry)) {
            answer = service.get("/api/v1/cases/hush-id?hush=hush", "Cookie", "hush", "Act-As", "partner/hush");
            service.post(SEVERITY, "{\"impact\":\"LARGE\",\"urgency\":\"LOW\",\"hush\":1}", "X-Request-Id", "check-1");
            service.get("/hush");
        }
        telemetry.close();
        String log = written.toString(StandardCharsets.UTF_8);
        List<JsonObject> lines = log.lines().map(JsonObject::new).toList();

        assertThat(log).doesNotContain("hush");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).fieldNames())
                .containsExactly("at", "requestId", "client", "method", "path", "status", "micros", "bytes");
        assertThat(lines.get(0).getString("requestId"))
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElse(""));
        assertThat(lines.get(0).getString("path")).isEqualTo("/api/v1/cases/{id}");
        assertThat(lines.get(0).getInteger("bytes")).isEqualTo(answer.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(lines.get(1).getString("requestId")).isEqualTo("check-1");
        assertThat(lines.get(1).getString("method")).isEqualTo("POST");
        assertThat(lines.get(1).getInteger("status")).isEqualTo(422);
        assertThat(lines.get(1).getLong("micros")).isPositive();
        assertThat(lines.get(2).getString("path")).isEqualTo("-");
    }

    /** Standard error may be a pipe that nobody empties. */
    @Test
    void a_log_that_nobody_reads_stalls_no_request() {
        CountDownLatch emptied = new CountDownLatch(1);
        OutputStream stuck = new OutputStream() {
            @Override
            public void write(int one) {
                try {
                    emptied.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (Telemetry telemetry = Telemetry.of(new PrintStream(stuck, true, StandardCharsets.UTF_8));
                RunningService service = new RunningService(NOW, telemetry)) {
            long started = System.nanoTime();
            for (int times = 0; times < 100; times++) {
                assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
            emptied.countDown();
        }
    }

    @Test
    void without_telemetry_the_metrics_are_empty() {
        try (RunningService service = new RunningService(NOW, Telemetry.silent())) {
            assertThat(service.get("/metrics").body()).isEmpty();
        }
    }
}
