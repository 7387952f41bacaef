package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step of a record that is sent again, as after an answer that was lost, is taken once. */
class StepsOnceTest {
    private static final String TUE_2024_02_20 = "2024-02-20T12:00:00Z";
    private static final String WED_2024_02_21 = "2024-02-21T11:00:00Z";

    /** 21:00 in New York, in summer time already. */
    private static final String TUE_2024_03_12 = "2024-03-13T01:00:00Z";

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String[] ONCE = {"Idempotency-Key", "step-1"};

    @TempDir
    private Path directory;

    private RunningService service;
    private String customer;

    @BeforeEach
    void start() {
        service = RunningService.onSqlite(TUE_2024_02_20, directory);
        JsonObject body = new JsonObject()
                .put("name", "Acme")
                .put("partner", "acme")
                .put("region", "AMER")
                .put("zone", "America/New_York")
                .put("applications", new JsonArray())
                .put("sso", true)
                .put("capacity", new JsonObject().put("knowledgeWorkers", 500).put("workspaces", 20))
                .put(
                        "contacts",
                        new JsonArray()
                                .add(new JsonObject().put("name", "Ann Onymous"))
                                .add(new JsonObject().put("team", "Night Watch")));
        customer = id(service.post(CUSTOMERS, body.encode()));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String id(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return RunningService.json(created).getString("id");
    }

    private String opened(String kind) {
        JsonObject body = switch (kind) {
            case "maintenance/events" ->
                new JsonObject()
                        .put("customers", new JsonArray().add(customer))
                        .put("title", "Night work")
                        .put("kind", "OTHER")
                        .put(
                                "work",
                                new JsonObject().put("target", "APPLICATION").put("impact", "MINIMAL"))
                        .put("windowStart", TUE_2024_03_12);
            case "cop-requests" ->
                new JsonObject()
                        .put("customer", customer)
                        .put("initiator", "CUSTOMER")
                        .put("content", "PHONE_FIRMWARE");
            case "capacity-requests" ->
                new JsonObject()
                        .put("customer", customer)
                        .put(
                                "adding",
                                new JsonObject().put("knowledgeWorkers", 100).put("workspaces", 0))
                        .put("tacCase", "691234567");
            default ->
                new JsonObject()
                        .put("customer", customer)
                        .put("application", "CUCM")
                        .put("name", "tomcat")
                        .put("expiresAt", "2024-03-15T12:00:00Z");
        };
        return "/api/v1/" + kind + "/" + id(service.post("/api/v1/" + kind, body.encode()));
    }

    private List<String> done(String path) {
        return RunningService.json(service.get(path + "/timeline")).getJsonArray("items").stream()
                .map(step -> ((JsonObject) step).getString("type") + " " + ((JsonObject) step).getString("at"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maintenance/events | notice | {}",
                "maintenance/events | reschedule | {\"newWindowStart\":\"2024-03-14T01:00:00Z\",\"reason\":\"Fair\"}",
                "maintenance/events | cancel | {\"reason\":\"Not needed\"}",
                "cop-requests | steps | {\"step\":\"OPEN_SERVICE_REQUEST\"}",
                "capacity-requests | steps | {\"step\":\"PLAN_EXPANSION\"}",
                "certificates | renewed | {\"expiresAt\":\"2025-03-15T12:00:00Z\"}"
            })
    void a_step_sent_again_under_its_key_is_answered_again_and_taken_once(String kind, String step, String body) {
        String path = opened(kind);
        HttpResponse<String> first = service.post(path + "/" + step, body, ONCE);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        List<String> history = done(path);
        assertThat(history).hasSize(2);
        service.setNow(WED_2024_02_21);

        HttpResponse<String> again = service.post(path + "/" + step, body, ONCE);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        SoundProblem.of(service.post(path + "/" + step, body + " ", ONCE), 409);
        assertThat(done(path)).isEqualTo(history);
    }

    @Test
    void a_task_after_a_renewal_is_done_once() {
        String path = opened("certificates");
        assertThat(service.post(path + "/renewed", "{\"expiresAt\":\"2025-03-15T12:00:00Z\"}", ONCE)
                        .statusCode())
                .isEqualTo(200);
        String disable = "{\"step\":\"DISABLE_SSO\"}";
        String[] partnerOnce = {"Act-As", "partner/acme", "Idempotency-Key", "task-1"};
        HttpResponse<String> first = service.post(path + "/sso-steps", disable, partnerOnce);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);

        assertThat(service.post(path + "/sso-steps", disable, partnerOnce).body())
                .isEqualTo(first.body());
        SoundProblem.of(service.post(path + "/sso-steps", disable, "Act-As", "partner/acme"), 409);
        assertThat(done(path)).hasSize(3);
    }

    @Test
    void a_customer_is_archived_once_and_at_the_instant_that_is_named() {
        String path = CUSTOMERS + "/" + customer;
        service.setNow(WED_2024_02_21);
        String at = "{\"at\":\"2024-02-20T18:00:00Z\"}";
        HttpResponse<String> first = service.post(path + "/archive", at, ONCE);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(service.post(path + "/archive", at, ONCE).body()).isEqualTo(first.body());
        assertThat(SoundProblem.of(service.post(path + "/archive", at), 409).getString("rule"))
                .isEqualTo("RSP-15a");
        assertThat(audited("ARCHIVED")).isEqualTo(1);
        String erased = "/erase-contacts";
        assertThat(SoundProblem.faults(
                        SoundProblem.of(service.post(path + erased, "{\"at\":\"2024-02-20T17:59:59.999Z\"}"), 422)))
                .containsExactly("/at before_last_event");
        assertThat(SoundProblem.faults(
                        SoundProblem.of(service.post(path + erased, "{\"at\":\"2024-02-21T11:00:00.001Z\"}"), 422)))
                .containsExactly("/at in_the_future");
        assertThat(service.post(path + erased, "{\"at\":\"2024-02-20T19:00:00Z\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(audited("CONTACT_ERASED")).isEqualTo(2);
    }

    @Test
    void contacts_are_erased_once_however_often_that_is_sent() {
        String path = CUSTOMERS + "/" + customer;
        HttpResponse<String> first = service.post(path + "/erase-contacts", "{}", ONCE);
        assertThat(RunningService.json(first).getJsonArray("contacts")).isEmpty();
        service.send(service.request(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"contacts\":[{\"team\":\"Day Watch\"}]}"))
                .build());

        assertThat(service.post(path + "/erase-contacts", "{}", ONCE).body()).isEqualTo(first.body());

        assertThat(RunningService.json(service.get(path)).getJsonArray("contacts"))
                .containsExactly(new JsonObject().put("team", "Day Watch"));
        assertThat(audited("CONTACT_ERASED")).isEqualTo(2);
    }

    private long audited(String type) {
        return RunningService.json(service.get("/api/v1/audit?customer=" + customer)).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(row -> row.getString("type").equals(type))
                .count();
    }
}
