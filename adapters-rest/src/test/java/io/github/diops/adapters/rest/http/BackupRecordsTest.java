package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups over HTTP, in a database. */
class BackupRecordsTest {
    private static final String SUN_2024_03_10 = "2024-03-10T03:00:00Z";
    private static final String BACKUPS = "/api/v1/backups";
    private static final String PLACE = "vault 7, shelf 2";

    @TempDir
    private Path directory;

    private RunningService service;
    private String customer;

    @BeforeEach
    void start() {
        service = RunningService.onSqlite(SUN_2024_03_10, directory);
        customer = customer("acme", "[]");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String customer(String partner, String applications) {
        HttpResponse<String> answer = service.post(
                "/api/v1/customers",
                "{\"name\":\"Acme\",\"partner\":\"" + partner
                        + "\",\"region\":\"AMER\",\"zone\":\"America/New_York\",\"applications\":" + applications
                        + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer).getString("id");
    }

    private JsonObject body(String completedAt, boolean good) {
        return new JsonObject()
                .put("customer", customer)
                .put("application", "CUCM")
                .put("completedAt", completedAt)
                .put("good", good);
    }

    private HttpResponse<String> record(JsonObject body, String... headers) {
        return service.post(BACKUPS, body.encode(), headers);
    }

    private JsonObject recorded(JsonObject body) {
        HttpResponse<String> answer = record(body, "Act-As", "cisco");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer);
    }

    private void tenNights() {
        for (int day = 1; day <= 10; day++) {
            recorded(body(String.format(Locale.ROOT, "2024-03-%02dT02:00:00Z", day), day != 8 && day != 9)
                    .put("location", PLACE));
        }
    }

    private JsonObject read(String path, String... headers) {
        HttpResponse<String> answer = service.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private JsonArray items(String path, String... headers) {
        return read(path, headers).getJsonArray("items");
    }

    private String list() {
        return BACKUPS + "?customer=" + customer;
    }

    private List<String> faults(HttpResponse<String> answer) {
        return SoundProblem.faults(SoundProblem.of(answer, 422));
    }

    @Test
    void a_backup_is_recorded_and_found_where_its_location_says() {
        HttpResponse<String> answer = record(body("2024-03-09T21:00:00-05:00", true), "Act-As", "cisco");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonObject backup = RunningService.json(answer);
        assertThat(backup.getString("id")).hasSize(36);
        assertThat(backup.getString("completedAt")).isEqualTo("2024-03-10T02:00:00Z");
        assertThat(backup.getBoolean("good")).isTrue();
        assertThat(backup.containsKey("location")).isFalse();
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(items(location)).isEqualTo(new JsonArray().add(backup));
        assertThat(items(location.replace("CUCM", "CER"))).isEmpty();
    }

    /** BKP-06a: to Cisco and the administrator alone, in whatever answer. */
    @ParameterizedTest
    @ValueSource(strings = {"partner/acme", "customer/CUSTOMER_ID"})
    void where_a_backup_lies_is_shown_to_nobody_but_cisco(String who) {
        tenNights();
        String as = who.replace("CUSTOMER_ID", customer);
        List<String> paths = List.of(
                list(),
                list() + "&application=CUCM&limit=3",
                BACKUPS + "/retention?application=CUCM&customer=" + customer,
                BACKUPS + "/gaps?from=2024-03-01&to=2024-03-20&customer=" + customer,
                BACKUPS + "/timeline?application=CUCM&customer=" + customer);
        for (String path : paths) {
            HttpResponse<String> answer = service.get(path, "Act-As", as);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("vault").doesNotContain("location");
        }
        HttpResponse<String> refused = record(body(SUN_2024_03_10, true).put("location", PLACE), "Act-As", as);
        assertThat(SoundProblem.of(refused, 409).getString("rule")).isEqualTo("BKP-01");
        assertThat(refused.body()).doesNotContain("vault");
        for (String[] cisco : new String[][] {{"Act-As", "cisco"}, {}}) {
            assertThat(items(list(), cisco).getJsonObject(0).getString("location"))
                    .isEqualTo(PLACE);
        }
        assertThat(service.get(BACKUPS + "/timeline?application=CUCM&customer=" + customer)
                        .body())
                .doesNotContain("vault");
    }

    @Test
    void a_backup_answered_again_shows_its_place_to_nobody_else() {
        JsonObject body = body(SUN_2024_03_10, true).put("location", PLACE);
        String[] cisco = {"Act-As", "cisco", "Idempotency-Key", "k"};
        HttpResponse<String> first = record(body, cisco);
        assertThat(record(body, cisco).body()).isEqualTo(first.body()).contains(PLACE);
        HttpResponse<String> partner = record(body, "Act-As", "partner/acme", "Idempotency-Key", "k");
        assertThat(partner.statusCode()).isEqualTo(409);
        assertThat(partner.body()).doesNotContain("vault");
        assertThat(items(list())).hasSize(1);
    }

    /** BKP-03's example. */
    @Test
    void each_backup_has_its_tier() {
        tenNights();
        JsonObject now = read(BACKUPS + "/retention?application=CUCM&customer=" + customer);
        assertThat(tiers(now))
                .containsExactly(
                        "10 PRIMARY",
                        "09 FAILED",
                        "08 FAILED",
                        "07 PRIMARY",
                        "06 PRIMARY",
                        "05 EXTENDED",
                        "04 EXTENDED",
                        "03 EXTENDED",
                        "02 EXTENDED",
                        "01 EXTENDED");
        assertThat(now.getJsonArray("items").getJsonObject(5).getString("expiresAt"))
                .isEqualTo("2024-04-07T02:00:00Z");
        assertThat(now.getJsonArray("items").getJsonObject(0).containsKey("expiresAt"))
                .isFalse();
        assertThat(now.getString("restorePoint"))
                .isEqualTo(now.getJsonArray("items").getJsonObject(0).getString("id"));
        assertThat(now.getString("at")).isEqualTo(SUN_2024_03_10);
        String later = BACKUPS + "/retention?application=CUCM&customer=" + customer + "&at=";
        assertThat(tiers(read(later + "2024-04-07T02:00:00Z"))).contains("05 EXTENDED", "04 EXPIRED");
        assertThat(tiers(read(later + "2024-04-07T02:00:00.001Z"))).contains("05 EXPIRED");
        JsonObject earlier = read(later + "2024-02-01T00:00:00Z");
        assertThat(tiers(earlier)).isEmpty();
        assertThat(earlier.containsKey("restorePoint")).isFalse();
    }

    private static List<String> tiers(JsonObject retention) {
        List<String> tiers = new ArrayList<>();
        for (Object item : retention.getJsonArray("items")) {
            JsonObject kept = (JsonObject) item;
            tiers.add(kept.getString("completedAt").substring(8, 10) + " " + kept.getString("tier"));
        }
        return tiers;
    }

    @Test
    void nights_without_a_good_backup_are_gaps() {
        tenNights();
        JsonObject gaps = read(BACKUPS + "/gaps?from=2024-03-01&to=2024-03-20&customer=" + customer);
        assertThat(gaps.getString("zone")).isEqualTo("America/New_York");
        assertThat(gaps.getJsonArray("items"))
                .containsExactly(
                        gap("2024-03-08", "2024-03-07T11:00:00Z", "2024-03-08T11:00:00Z"),
                        gap("2024-03-09", "2024-03-08T11:00:00Z", "2024-03-09T11:00:00Z"));
        assertThat(items(BACKUPS + "/gaps?from=2024-03-08T11:00:00.001Z&to=2024-03-09T06:00:00-05:00&customer="
                        + customer))
                .containsExactly(gap("2024-03-09", "2024-03-08T11:00:00Z", "2024-03-09T11:00:00Z"));
        assertThat(items(BACKUPS + "/gaps?from=2024-03-01&to=2024-03-08&customer=" + customer))
                .isEmpty();
    }

    private static JsonObject gap(String date, String start, String end) {
        return new JsonObject()
                .put("application", "CUCM")
                .put("date", date)
                .put("start", start)
                .put("end", end);
    }

    @Test
    void an_application_that_serves_since_long_has_gaps_before_its_first_record() {
        String served = customer("acme", "[{\"application\":\"CER\",\"since\":\"2024-03-01T12:00:00Z\"}]");
        String path = BACKUPS + "/gaps?from=2024-02-01&to=2024-04-01&customer=" + served;
        service.setNow("2024-03-04T10:59:59.999Z");
        assertThat(items(path)).hasSize(1);
        service.setNow("2024-03-04T11:00:00Z");
        assertThat(items(path)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/gaps?customer=@                                        | from missing, to missing",
                "/gaps?from=2024-03-01&to=2024-03-02                     | customer missing",
                "/gaps?customer=@&from=2024-03-02&to=2024-03-02          | to empty_range",
                "/gaps?customer=@&from=2024-03-01&to=2029-03-02          | to range_too_long",
                "/gaps?customer=@&from=2024-02-30&to=soon                | from bad_night, to bad_night",
                "/gaps?customer=@&from=1969-12-31T00:00:00Z&to=2024-03-02| from out_of_range",
                "/gaps?customer=nobody&from=2024-03-01&to=2024-03-02     | customer unknown_record",
                "/retention?customer=@                                   | application missing",
                "/retention?customer=@&application=VCS                   | application unknown_value",
                "/retention?customer=nobody&application=CUCM             | customer unknown_record",
                "/retention?customer=@&application=CUCM&at=2024-03-01    | at bad_instant",
                "/timeline?customer=@&application=CUCM&cursor=x&limit=0  | limit out_of_range, cursor bad_cursor",
                "?application=CUCM                                       | customer missing",
                "?customer=@&cursor=x                                    | cursor bad_cursor"
            })
    void a_question_that_makes_no_sense_is_invalid(String query, String faults) {
        assertThat(faults(service.get(BACKUPS + query.trim().replace("@", customer))))
                .containsExactlyInAnyOrder(faults.split(", ", -1));
    }

    @Test
    void every_fault_of_a_backup_comes_at_once_and_none_is_from_the_future() {
        assertThat(faults(record(new JsonObject())))
                .containsExactlyInAnyOrder(
                        "/customer missing", "/application missing", "/completedAt missing", "/good missing");
        assertThat(faults(record(body("2024-03-10T02:00:00.0001Z", true)
                        .put("location", "x".repeat(501))
                        .put("id", "mine")
                        .put("application", "VCS"))))
                .containsExactlyInAnyOrder(
                        "/completedAt too_precise",
                        "/location too_long",
                        "/id unknown_field",
                        "/application unknown_value");
        HttpResponse<String> future = record(body("2024-03-10T03:00:00.001Z", true), "Act-As", "partner/acme");
        assertThat(faults(future)).containsExactly("/completedAt in_the_future");
        assertThat(faults(record(body("2024-03-10T03:00:00.001Z", true).put("customer", "nobody"))))
                .containsExactlyInAnyOrder("/customer unknown_record", "/completedAt in_the_future");
        assertThat(items(list())).isEmpty();
    }

    @Test
    void paging_sees_each_backup_once_while_others_are_added() {
        tenNights();
        List<String> seen = new ArrayList<>();
        String next = list() + "&limit=4";
        while (!next.isEmpty()) {
            HttpResponse<String> answer = service.get(next);
            RunningService.json(answer)
                    .getJsonArray("items")
                    .forEach(item -> seen.add(
                            ((JsonObject) item).getString("completedAt").substring(8, 10)));
            String link = answer.headers().firstValue("Link").orElse("");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            recorded(body(SUN_2024_03_10, true));
        }
        assertThat(seen).containsExactly("10", "09", "08", "07", "06", "05", "04", "03", "02", "01");
        String timeline = BACKUPS + "/timeline?application=CUCM&limit=1&customer=" + customer;
        JsonObject first = read(timeline);
        assertThat(first.getJsonArray("items").getJsonObject(0).getString("at")).isEqualTo("2024-03-01T02:00:00Z");
        assertThat(items(timeline + "&cursor=" + first.getString("next"))
                        .getJsonObject(0)
                        .getString("at"))
                .isEqualTo("2024-03-02T02:00:00Z");
    }

    @Test
    void what_is_another_partners_or_customers_looks_exactly_like_what_is_not_there() {
        tenNights();
        String sister = customer("acme", "[]");
        for (String stranger : List.of("partner/other", "customer/" + sister)) {
            String[] as = {"Act-As", stranger, "X-Request-Id", "same"};
            for (String path : List.of(
                    "?customer=@",
                    "/retention?application=CUCM&customer=@",
                    "/gaps?from=2024-03-01&to=2024-03-20&customer=@",
                    "/timeline?application=CUCM&customer=@")) {
                HttpResponse<String> own = service.get(BACKUPS + path.replace("@", customer), as);
                HttpResponse<String> nobodys = service.get(BACKUPS + path.replace("@", "nobody"), as);
                assertThat(own.statusCode()).isEqualTo(nobodys.statusCode());
                assertThat(own.body()).isEqualTo(nobodys.body());
                assertThat(own.headers().map()).isEqualTo(nobodys.headers().map());
            }
            assertThat(faults(record(body(SUN_2024_03_10, true), as))).containsExactly("/customer unknown_record");
        }
        assertThat(items(list(), "Act-As", "partner/acme")).hasSize(10);
        assertThat(items(list(), "Act-As", "customer/" + customer)).hasSize(10);
    }

    /** BKP-05: whoever asks, a restore on demand and backing out of a change are refused, and no operation restores. */
    @Test
    void nothing_restores_a_backup_on_demand() {
        for (String purpose : List.of("ON_DEMAND", "CHANGE_BACKOUT")) {
            for (String[] who : new String[][] {{}, {"Act-As", "cisco"}}) {
                JsonObject question = new JsonObject()
                        .put("purpose", purpose)
                        .put("failure", "APPLICATION")
                        .put("application", "CUCM")
                        .put("requestedBy", "CISCO")
                        .put("now", SUN_2024_03_10)
                        .put(
                                "backups",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("id", "b")
                                                .put("completedAt", "2024-03-10T02:00:00Z")
                                                .put("good", true)));
                HttpResponse<String> answer = service.post("/api/v1/decisions/recovery", question.encode(), who);
                assertThat(SoundProblem.of(answer, 409).getString("rule")).isEqualTo("BKP-05");
            }
        }
        String id = recorded(body(SUN_2024_03_10, true)).getString("id");
        for (String path : List.of("/restore", "/" + id + "/restore", "/" + id, "/" + id + "/location")) {
            assertThat(service.post(BACKUPS + path, "{}").statusCode()).isEqualTo(404);
            assertThat(service.get(BACKUPS + path).statusCode()).isEqualTo(404);
        }
    }

    /** BKP-08, BKP-08c. */
    @Test
    void a_gap_is_told_once_to_those_whom_it_concerns() {
        recorded(body("2024-03-10T02:00:00Z", true).put("location", PLACE));
        service.setNow("2024-03-11T09:59:59.999Z");
        service.look();
        assertThat(items("/api/v1/notices")).isEmpty();
        service.setNow("2024-03-11T10:00:00Z");
        service.look();
        service.look();
        for (String who : List.of("cisco", "partner/acme", "customer/" + customer)) {
            HttpResponse<String> answer = service.get("/api/v1/notices", "Act-As", who);
            assertThat(answer.body()).doesNotContain("vault");
            JsonArray notices = RunningService.json(answer).getJsonArray("items");
            assertThat(notices).as(answer.body()).hasSize(1);
            assertThat(notices.getJsonObject(0).getString("kind")).isEqualTo("BACKUP_GAP");
            assertThat(notices.getJsonObject(0).getString("dueAt")).isEqualTo("2024-03-11T10:00:00Z");
            assertThat(notices.getJsonObject(0).getJsonObject("data").getString("date"))
                    .isEqualTo("2024-03-11");
        }
        assertThat(items("/api/v1/notices", "Act-As", "partner/other")).isEmpty();
        JsonArray history = items(BACKUPS + "/timeline?application=CUCM&customer=" + customer);
        assertThat(history.getJsonObject(1).getString("type")).isEqualTo("GAP_ANNOUNCED");
    }

    @Test
    void backups_recorded_at_once_are_all_kept() {
        List<CompletableFuture<Integer>> writes = new ArrayList<>();
        for (int writer = 0; writer < 24; writer++) {
            String completedAt = String.format(Locale.ROOT, "2024-03-09T%02d:00:00Z", writer);
            writes.add(CompletableFuture.supplyAsync(
                    () -> record(body(completedAt, true), "Act-As", "cisco").statusCode()));
        }
        assertThat(writes.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(items(list())).hasSize(24);
        assertThat(items(BACKUPS + "/timeline?application=CUCM&customer=" + customer))
                .hasSize(24);
    }
}
