package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions on long lists: as many as the contract says, in the order given, beside everybody else's requests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTest {
    private static final String RETENTION = "/api/v1/decisions/backup-retention";
    private static final int MOST = 100_000;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final String NOW = "2024-03-10T03:00:00Z";

    private static final ExecutorService SENDERS = Executors.newFixedThreadPool(6);

    private final RunningService service = new RunningService("2024-03-10T03:00:00Z");

    @AfterAll
    void stop() {
        SENDERS.shutdownNow();
        service.close();
    }

    /** Patient, since machines are slow at times; how long it took is asserted where that matters. */
    private HttpResponse<String> post(String path, String body) {
        return service.send(service.request(path)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String items(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
    }

    /** One every hour from 2000 on; every tenth failed. */
    private static String backup(int index) {
        return "{\"id\":\"b" + index + "\",\"completedAt\":\"" + FIRST.plus(Duration.ofHours(index)) + "\",\"good\":"
                + (index % 10 != 9) + "}";
    }

    private static String retention(String backups) {
        return "{\"now\":\"" + NOW + "\",\"backups\":" + backups + "}";
    }

    private List<String> faults(String path, String body) {
        return SoundProblem.faults(SoundProblem.of(post(path, body), 422));
    }

    @Test
    void a_hundred_thousand_backups_are_answered_in_the_order_given() {
        String body = retention(items(MOST, BatchTest::backup));
        post(RETENTION, body);
        long start = System.nanoTime();
        HttpResponse<String> answer = post(RETENTION, body);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonArray items = RunningService.json(answer).getJsonArray("items");
        assertThat(items).hasSize(MOST);
        for (int index = 0; index < MOST; index++) {
            JsonObject item = items.getJsonObject(index);
            assertThat(item.getString("id")).isEqualTo("b" + index);
            assertThat(item.getString("tier"))
                    .isEqualTo(index % 10 == 9 ? "FAILED" : index > MOST - 5 ? "PRIMARY" : "EXPIRED");
        }
        assertThat(RunningService.json(answer).getString("restorePoint")).isEqualTo("b99998");
        assertThat(taken).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_hundred_thousand_cases_are_counted() {
        String cases = items(
                MOST,
                index -> "{\"openedAt\":\"2024-03-04T10:00:00Z\",\"severity\":\"S" + (index % 4 + 1)
                        + "\",\"dueAt\":\"2024-03-04T10:15:00Z\",\"acknowledgedAt\":\"2024-03-04T10:"
                        + (index % 1000 == 3 ? "15:00.000000001Z" : "15:00Z") + "\"}");
        HttpResponse<String> answer = post(
                "/api/v1/decisions/attainment",
                "{\"cases\":" + cases
                        + ",\"from\":\"2024-03-01T00:00:00Z\",\"to\":\"2024-04-01T00:00:00Z\",\"asOf\":\"2024-04-01T00:00:00Z\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject attained = RunningService.json(answer);
        assertThat(attained.getJsonObject("S1"))
                .isEqualTo(new JsonObject()
                        .put("met", 25_000)
                        .put("missed", 0)
                        .put("waiting", 0)
                        .put("fraction", "1/1"));
        assertThat(attained.getJsonObject("S4"))
                .isEqualTo(new JsonObject()
                        .put("met", 24_900)
                        .put("missed", 100)
                        .put("waiting", 0)
                        .put("fraction", "249/250")
                        .put("onTarget", true));
    }

    @Test
    void one_more_than_a_hundred_thousand_are_too_many() {
        String fit = items(MOST, BatchTest::backup);
        String tooMany = fit.substring(0, fit.length() - 1) + "," + backup(MOST) + "]";

        assertThat(faults(RETENTION, retention(tooMany))).containsExactly("/backups too_many");
        assertThat(faults(RETENTION, retention(fit.replace("\"good\":false}]", "\"good\":0}]"))))
                .containsExactly("/backups/99999/good wrong_type");
        assertThat(faults(RETENTION, "{\"backups\":" + tooMany.replace("]", ",[[{\"a\":1}]],7]") + "}"))
                .containsExactlyInAnyOrder("/backups too_many", "/now missing");
    }

    @Test
    void every_fault_of_the_list_is_told_at_its_place_with_those_of_the_rest() {
        String backups = "[" + backup(0) + ",7," + backup(0) + ",{\"id\":\"no id\",\"good\":true},"
                + backup(0).replace("2000", "2100")
                + ",{\"id\":\"x\",\"completedAt\":\"2024-03-10T03:00:00.000000001Z\",\"good\":true,\"location\":\"here\"},"
                + "{\"id\":\"y\",\"completedAt\":\"2024-03-10T03:00:00.000000001Z\",\"good\":true},"
                + "{\"id\":\"z\",\"completedAt\":\"2024-03-10T03:00:00Z\",\"good\":true}]";

        assertThat(faults(
                        "/api/v1/decisions/recovery",
                        "{\"backups\":" + backups + ",\"now\":\"" + NOW + "\",\"purpose\":\"WISH\"}"))
                .containsExactlyInAnyOrder(
                        "/backups/1 wrong_type",
                        "/backups/2/id duplicate_id",
                        "/backups/3/id bad_id",
                        "/backups/3/completedAt missing",
                        "/backups/4/id duplicate_id",
                        "/backups/4/completedAt completed_after_now",
                        "/backups/5/location unknown_field",
                        "/backups/6/completedAt completed_after_now",
                        "/purpose unknown_value",
                        "/failure missing",
                        "/application missing",
                        "/requestedBy missing");
    }

    @Test
    void a_list_all_of_faults_is_answered_with_the_first_thousand_and_how_many_more() {
        String all = retention(items(MOST, index -> "{\"id\":\"\",\"completedAt\":\"" + NOW + "\",\"good\":0}"));
        JsonObject problem = SoundProblem.of(post(RETENTION, all), 422);
        List<String> faults = SoundProblem.faults(problem);

        assertThat(faults).hasSize(1001).startsWith("/backups/0/id bad_id", "/backups/0/good wrong_type");
        assertThat(faults.subList(998, 1001))
                .containsExactly("/backups/499/id bad_id", "/backups/499/good wrong_type", " more_faults");
        // two of each of the 100,000 entries
        assertThat(problem.getJsonArray("errors").getJsonObject(1000).getString("detail"))
                .startsWith("199000 ");
        assertThat(problem.getString("detail")).contains("200000");
    }

    @Test
    void a_thousand_faults_are_told_without_an_entry_for_more() {
        String thousand =
                retention(items(1000, index -> "{\"id\":\"\",\"completedAt\":\"" + NOW + "\",\"good\":true}"));
        assertThat(faults(RETENTION, thousand)).hasSize(1000).endsWith("/backups/999/id bad_id");
    }

    @ParameterizedTest
    @CsvSource({
        "{'backups':1}, /backups wrong_type",
        "{'backups':null}, /backups wrong_type",
        "{'backups':{}}, /backups wrong_type",
        "{}, /backups missing"
    })
    void a_batch_needs_its_list(String body, String fault) {
        assertThat(faults(RETENTION, body.replace('\'', '"'))).containsExactlyInAnyOrder("/now missing", fault);
    }

    @Test
    void of_a_list_given_twice_the_first_counts() {
        assertThat(faults(RETENTION, "{\"backups\":[7],\"now\":\"" + NOW + "\",\"backups\":[[1,{\"a\":[]}],8,9]}"))
                .containsExactlyInAnyOrder("/backups/0 wrong_type", "/backups duplicate_key");
    }

    @Test
    void sixteen_mebibytes_are_taken_and_not_one_byte_more() {
        String body = retention(items(10, BatchTest::backup));
        String largest = body + " ".repeat(16 * 1024 * 1024 - body.length());

        assertThat(post(RETENTION, largest).statusCode()).isEqualTo(200);
        assertThat(SoundProblem.of(post(RETENTION, largest + " "), 413).getString("detail"))
                .contains("16777216");
        assertThat(SoundProblem.of(post("/api/v1/decisions/capacity", " ".repeat(64 * 1024 + 1)), 413)
                        .getString("detail"))
                .contains("65536");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"backups\":[],\"x\":[0",
                "{\"backups\":[{\"id\":[0",
                "[0",
            })
    void what_is_no_entry_of_the_list_stays_as_small_as_any_other_body(String beginning) {
        String huge = beginning + ",0".repeat(8_000_000);

        assertThat(SoundProblem.of(post(RETENTION, huge), 400).getString("detail"))
                .contains("65536");
    }

    @Test
    void what_cannot_be_read_is_400_wherever_in_the_list_it_is() {
        for (String backups :
                List.of("[}", "[{\"id\":}]", "[7,]", "[" + "[".repeat(70) + "]".repeat(70) + "]", "[\"a")) {
            SoundProblem.of(post(RETENTION, retention(backups)), 400);
        }
        String after = items(MOST + 1, index -> "7");
        assertThat(SoundProblem.of(post(RETENTION, retention(after.replace("]", ",{]"))), 400))
                .isNotNull();
        assertThat(SoundProblem.of(
                                post(
                                        RETENTION,
                                        retention(after.replace("]", "," + "[".repeat(63) + "]".repeat(63) + "]"))),
                                400)
                        .getString("detail"))
                .contains("64");
        assertThat(faults(RETENTION, retention(after.replace("]", "," + "[".repeat(62) + "]".repeat(62) + "]"))))
                .contains("/backups too_many");
    }

    @Test
    void two_batches_run_at_once_and_a_third_is_told_to_come_back_while_others_are_served() {
        String body = retention(items(MOST, BatchTest::backup));
        List<HttpResponse<String>> answers = new ArrayList<>();
        Duration slowest = Duration.ZERO;
        for (int round = 0; round < 10 && answers.stream().noneMatch(answer -> answer.statusCode() == 503); round++) {
            List<CompletableFuture<HttpResponse<String>>> batches = IntStream.range(0, 6)
                    .mapToObj(index -> CompletableFuture.supplyAsync(() -> post(RETENTION, body), SENDERS))
                    .toList();
            while (batches.stream().anyMatch(batch -> !batch.isDone())) {
                long start = System.nanoTime();
                assertThat(post("/api/v1/decisions/severity", "{\"impact\":\"LARGE\",\"urgency\":\"HIGH\"}")
                                .statusCode())
                        .isEqualTo(200);
                Duration taken = Duration.ofNanos(System.nanoTime() - start);
                slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
            }
            batches.forEach(batch -> answers.add(batch.join()));
        }

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 503)
                .containsOnly(200, 503);
        answers.stream().filter(answer -> answer.statusCode() == 503).forEach(answer -> {
            SoundProblem.of(answer, 503);
            assertThat(answer.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9][0-9]*"));
        });
        assertThat(slowest).isLessThan(Duration.ofSeconds(2));
        assertThat(post(RETENTION, body).statusCode()).isEqualTo(200);
    }
}
