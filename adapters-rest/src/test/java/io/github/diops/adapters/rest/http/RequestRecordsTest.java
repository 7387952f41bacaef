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

/** COP requests and capacity requests over HTTP, in a database. */
class RequestRecordsTest {
    private static final String FRI_2024_03_08 = "2024-03-08T12:00:00Z";
    private static final String COPS = "/api/v1/cop-requests";
    private static final String CAPACITIES = "/api/v1/capacity-requests";
    private static final String NOBODYS = "/00000000-0000-0000-0000-000000000000";

    @TempDir
    private Path directory;

    private RunningService service;
    private String customer;

    @BeforeEach
    void start() {
        service = RunningService.onSqlite(FRI_2024_03_08, directory);
        customer = customer("acme");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String customer(String partner) {
        return created(
                        "/api/v1/customers",
                        "{\"name\":\"Acme\",\"partner\":\"" + partner
                                + "\",\"region\":\"AMER\",\"zone\":\"America/New_York\",\"applications\":[],"
                                + "\"capacity\":{\"knowledgeWorkers\":500,\"workspaces\":20}}")
                .getString("id");
    }

    private JsonObject created(String path, String body, String... headers) {
        HttpResponse<String> answer = service.post(path, body.replace("CUSTOMER_ID", customer()), headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer);
    }

    private String customer() {
        return customer == null ? "" : customer;
    }

    private HttpResponse<String> step(String path, String step, String who) {
        return service.post(path + "/steps", "{\"step\":\"" + step + "\"}", "Act-As", as(who));
    }

    private String as(String who) {
        return who.equals("customer") ? "customer/" + customer : who.equals("partner") ? "partner/acme" : who;
    }

    private JsonObject read(String path, String... headers) {
        HttpResponse<String> answer = service.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private List<String> faults(HttpResponse<String> answer) {
        return SoundProblem.faults(SoundProblem.of(answer, 422));
    }

    private String firmware() {
        return "{\"customer\":\"" + customer + "\",\"initiator\":\"CUSTOMER\",\"content\":\"PHONE_FIRMWARE\"}";
    }

    private String expansion() {
        return "{\"customer\":\"" + customer
                + "\",\"adding\":{\"knowledgeWorkers\":100,\"workspaces\":0},\"tacCase\":\"691234567\"}";
    }

    private static List<String> next(JsonObject request) {
        List<String> next = new ArrayList<>();
        for (Object item : request.getJsonArray("next")) {
            JsonObject step = (JsonObject) item;
            next.add(step.getString("step") + " by " + String.join(" or ", texts(step.getJsonArray("actors"))));
        }
        return next;
    }

    private static List<String> texts(JsonArray array) {
        return array.stream().map(Object::toString).toList();
    }

    private static List<String> taken(JsonObject request) {
        List<String> taken = new ArrayList<>();
        for (Object item : request.getJsonArray("steps")) {
            JsonObject step = (JsonObject) item;
            JsonObject how = step.getJsonObject("taken");
            if (how != null) {
                taken.add(step.getString("step") + " by " + how.getString("party") + " at " + how.getString("at"));
            }
        }
        return taken;
    }

    @Test
    void a_cop_request_is_recorded_read_and_carried_through() {
        HttpResponse<String> answer =
                service.post(COPS, firmware().replace("}", ",\"file\":\"a.cop.sha512\"}"), "Act-As", "partner/acme");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonObject opened = RunningService.json(answer);
        String path = COPS + "/" + opened.getString("id");
        assertThat(answer.headers().firstValue("Location")).contains(path);
        assertThat(read(path)).isEqualTo(opened);
        assertThat(opened.getString("scenario")).isEqualTo("CUSTOMER_REQUEST");
        assertThat(opened.getString("file")).isEqualTo("a.cop.sha512");
        assertThat(opened.getString("openedAt")).isEqualTo(FRI_2024_03_08);
        assertThat(opened.containsKey("window")).isFalse();
        assertThat(next(opened)).containsExactly("OPEN_SERVICE_REQUEST by CUSTOMER or PARTNER");

        step(path, "OPEN_SERVICE_REQUEST", "customer");
        service.setNow("2024-03-08T13:00:00Z");
        JsonObject uploaded = RunningService.json(step(path, "UPLOAD_TO_SFTP", "cisco"));
        assertThat(next(uploaded)).containsExactly("DOWNLOAD by PARTNER");
        step(path, "DOWNLOAD", "partner");
        JsonObject done = RunningService.json(step(path, "INSTALL", "partner"));
        assertThat(done.getJsonArray("next")).isEmpty();
        assertThat(taken(done))
                .containsExactly(
                        "OPEN_SERVICE_REQUEST by CUSTOMER at 2024-03-08T12:00:00Z",
                        "UPLOAD_TO_SFTP by CISCO at 2024-03-08T13:00:00Z",
                        "DOWNLOAD by PARTNER at 2024-03-08T13:00:00Z",
                        "INSTALL by PARTNER at 2024-03-08T13:00:00Z");
        assertThat(read(path)).isEqualTo(done);
        assertThat(SoundProblem.of(step(path, "INSTALL", "partner"), 409).getString("rule"))
                .isEqualTo("COP-06");
        JsonArray history = read(path + "/timeline").getJsonArray("items");
        assertThat(history).hasSize(5);
        assertThat(history.getJsonObject(1).getString("actor")).isEqualTo("customer/" + customer);
        assertThat(history.getJsonObject(1).getJsonObject("data").getString("step"))
                .isEqualTo("OPEN_SERVICE_REQUEST");
    }

    /** COP-01a, MNT-01: Friday's window begins at 21:00 EST. */
    @Test
    void an_emergency_has_the_next_window_and_the_others_have_none() {
        String cisco = "{\"customer\":\"CUSTOMER_ID\",\"initiator\":\"CISCO\",\"reason\":\"@\"}";
        JsonObject urgent = created(COPS, cisco.replace("@", "IMMINENT_FAILURE"), "Act-As", "cisco");
        assertThat(urgent.getString("scenario")).isEqualTo("CISCO_EMERGENCY");
        assertThat(urgent.getJsonObject("window").getString("localStart")).isEqualTo("2024-03-08T21:00");
        assertThat(urgent.getJsonObject("window").getString("kind")).isEqualTo("WEEKDAY");
        JsonObject planned = created(COPS, cisco.replace("@", "FIX"), "Act-As", "cisco");
        assertThat(planned.getString("scenario")).isEqualTo("CISCO_SCHEDULED");
        assertThat(planned.containsKey("window")).isFalse();

        service.setNow("2024-03-09T03:00:00Z");
        String path = COPS + "/" + urgent.getString("id");
        JsonObject later = read(path);
        assertThat(later.getJsonObject("window").getString("localStart")).isEqualTo("2024-03-09T21:00");
        HttpResponse<String> seen = service.get(path);
        String tag = seen.headers().firstValue("ETag").orElseThrow();
        assertThat(service.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        service.setNow("2024-03-10T03:00:00Z");
        assertThat(service.get(path, "If-None-Match", tag).statusCode())
                .as("the window has changed, so the tag has")
                .isEqualTo(200);
        assertThat(service.post(path + "/steps", "{\"step\":\"ASSESS\"}", "Act-As", "cisco", "If-Match", tag)
                        .statusCode())
                .as("the version has not")
                .isEqualTo(200);
        assertThat(service.post(path + "/steps", "{\"step\":\"SELECT_WINDOW\"}", "Act-As", "cisco", "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({
        "CISCO, cisco, 201",
        "CISCO, partner, 409",
        "CISCO, customer, 409",
        "CUSTOMER, cisco, 409",
        "CUSTOMER, partner, 201",
        "CUSTOMER, customer, 201"
    })
    void a_cop_request_is_recorded_by_whoever_may_begin_it(String initiator, String who, int status) {
        HttpResponse<String> answer = service.post(
                COPS, "{\"customer\":\"" + customer + "\",\"initiator\":\"" + initiator + "\"}", "Act-As", as(who));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 409) {
            assertThat(SoundProblem.of(answer, 409).getString("rule")).isEqualTo("COP-06a");
        }
        assertThat(read(COPS).getJsonArray("items")).hasSize(status == 201 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_SERVICE_REQUEST, cisco, STEP_OF_ANOTHER_PARTY",
        "UPLOAD_TO_SFTP, cisco, STEP_OUT_OF_ORDER",
        "INSTALL, partner, STEP_OUT_OF_ORDER",
        "ASSESS, cisco, STEP_OUT_OF_ORDER"
    })
    void a_cop_step_out_of_order_or_of_another_party_changes_nothing(String step, String who, String code) {
        String path = COPS + "/" + created(COPS, firmware()).getString("id");
        JsonObject before = read(path);
        JsonObject history = read(path + "/timeline");
        JsonObject problem = SoundProblem.of(step(path, step, who), 409);
        assertThat(problem.getString("rule")).isEqualTo("COP-06");
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("detail")).contains(step);
        assertThat(read(path)).isEqualTo(before);
        assertThat(read(path + "/timeline")).isEqualTo(history);
    }

    @Test
    void every_fault_of_a_cop_request_comes_at_once() {
        assertThat(faults(service.post(COPS, "{}")))
                .containsExactlyInAnyOrder("/customer missing", "/initiator missing");
        assertThat(faults(service.post(
                        COPS,
                        "{\"customer\":\"a b\",\"initiator\":\"CUSTOMER\",\"reason\":\"FIX\",\"content\":\"X\","
                                + "\"file\":\" \",\"at\":\"2024-03-08T12:00:00Z\"}",
                        "Act-As",
                        "vendor")))
                .containsExactlyInAnyOrder(
                        "/customer bad_id",
                        "/reason not_the_initiators",
                        "/content unknown_value",
                        "/file blank",
                        "/at unknown_field",
                        "Act-As bad_party");
        assertThat(faults(service.post(COPS, firmware().replace(customer, "nobody"))))
                .containsExactly("/customer unknown_record");
        assertThat(read(COPS).getJsonArray("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"step\":\"OPEN_SERVICE_REQUEST\",\"at\":\"2024-03-08T12:00:00.001Z\"}', /at in_the_future",
        "'{\"step\":\"OPEN_SERVICE_REQUEST\",\"at\":\"2024-03-08T11:59:59.999Z\"}', /at before_last_event",
        "'{\"step\":\"OPEN_SERVICE_REQUEST\",\"at\":\"2024-03-08T12:00:00.0001Z\"}', /at too_precise",
        "'{\"step\":\"PROVISION\"}', /step unknown_value",
        "'{}', /step missing",
        "'{\"step\":\"INSTALL\",\"party\":\"CISCO\"}', /party unknown_field"
    })
    void a_cop_step_that_makes_no_sense_is_invalid_before_the_policy_is_asked(String body, String fault) {
        String path = COPS + "/" + created(COPS, firmware()).getString("id");
        assertThat(faults(service.post(path + "/steps", body))).containsExactly(fault);
        assertThat(read(path + "/timeline").getJsonArray("items")).hasSize(1);
    }

    @Test
    void a_capacity_request_shows_its_limits_and_what_is_missing_until_it_is_added() {
        HttpResponse<String> answer = service.post(CAPACITIES, expansion(), "Act-As", "partner/acme");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonObject opened = RunningService.json(answer);
        String path = CAPACITIES + "/" + opened.getString("id");
        assertThat(answer.headers().firstValue("Location")).contains(path);
        assertThat(read(path)).isEqualTo(opened);
        JsonObject hundred = new JsonObject().put("knowledgeWorkers", 100).put("workspaces", 0);
        assertThat(opened.getJsonObject("limits"))
                .isEqualTo(new JsonObject().put("knowledgeWorkers", 500).put("workspaces", 20));
        assertThat(opened.getJsonObject("adding")).isEqualTo(hundred);
        assertThat(opened.getJsonObject("missing")).isEqualTo(hundred);
        assertThat(opened.getBoolean("allowed")).isFalse();
        assertThat(opened.getString("tacCase")).isEqualTo("691234567");
        assertThat(next(opened)).containsExactly("PLAN_EXPANSION by CISCO or PARTNER");

        step(path, "PLAN_EXPANSION", "partner");
        JsonObject added = RunningService.json(step(path, "ADD_CAPACITY", "cisco"));
        assertThat(added.containsKey("missing")).isFalse();
        assertThat(added.getBoolean("allowed")).isTrue();
        assertThat(next(added)).containsExactly("PROVISION by PARTNER");
        JsonObject done = RunningService.json(step(path, "PROVISION", "partner"));
        assertThat(done.getJsonArray("next")).isEmpty();
        assertThat(taken(done))
                .containsExactly(
                        "PLAN_EXPANSION by PARTNER at 2024-03-08T12:00:00Z",
                        "ADD_CAPACITY by CISCO at 2024-03-08T12:00:00Z",
                        "PROVISION by PARTNER at 2024-03-08T12:00:00Z");
        assertThat(read(path)).isEqualTo(done);
        assertThat(read(path + "/timeline").getJsonArray("items")).hasSize(4);
    }

    /** CAP-03: whoever asks, the administrator too. */
    @ParameterizedTest
    @ValueSource(strings = {"", "cisco", "partner", "customer"})
    void nobody_provisions_beyond_the_capacity(String who) {
        String path = CAPACITIES + "/" + created(CAPACITIES, expansion()).getString("id");
        for (String before : List.of("PLAN_EXPANSION", "")) {
            JsonObject request = read(path);
            JsonObject history = read(path + "/timeline");
            HttpResponse<String> answer = who.isEmpty()
                    ? service.post(path + "/steps", "{\"step\":\"PROVISION\"}")
                    : step(path, "PROVISION", who);
            assertThat(SoundProblem.of(answer, 409).getString("rule")).isEqualTo("CAP-03");
            assertThat(read(path)).isEqualTo(request);
            assertThat(read(path + "/timeline")).isEqualTo(history);
            if (!before.isEmpty()) {
                assertThat(step(path, before, "partner").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void only_the_partner_asks_for_capacity_and_every_fault_comes_at_once() {
        for (String who : List.of("cisco", "customer")) {
            JsonObject problem = SoundProblem.of(service.post(CAPACITIES, expansion(), "Act-As", as(who)), 409);
            assertThat(problem.getString("rule")).isEqualTo("CAP-03a");
        }
        assertThat(faults(service.post(CAPACITIES, "{}")))
                .containsExactlyInAnyOrder("/customer missing", "/adding missing", "/tacCase missing");
        assertThat(faults(service.post(
                        CAPACITIES,
                        expansion()
                                .replace("100", "-1")
                                .replace("691234567", " ")
                                .replace(":0}", ":1.0}"))))
                .containsExactlyInAnyOrder(
                        "/adding/knowledgeWorkers out_of_range", "/adding/workspaces not_whole", "/tacCase blank");
        assertThat(faults(
                        service.post(CAPACITIES, expansion().replace("100", "0").replace(customer, "nobody"))))
                .containsExactlyInAnyOrder("/customer unknown_record", "/adding nothing_added");
        assertThat(read(CAPACITIES).getJsonArray("items")).isEmpty();
    }

    @Test
    void what_is_another_partners_or_customers_looks_exactly_like_what_is_not_there() {
        String other = customer("other");
        String sister = customer("acme");
        for (String collection : List.of(COPS, CAPACITIES)) {
            String body = collection.equals(COPS) ? firmware() : expansion();
            String first = collection.equals(COPS) ? "OPEN_SERVICE_REQUEST" : "PLAN_EXPANSION";
            String path = collection + "/" + created(collection, body).getString("id");
            for (String stranger : List.of("partner/other", "customer/" + other, "customer/" + sister)) {
                String[] as = {"Act-As", stranger, "X-Request-Id", "same"};
                assertSame(service.get(path, as), service.get(collection + NOBODYS, as));
                assertSame(service.get(path + "/timeline", as), service.get(collection + NOBODYS + "/timeline", as));
                String step = "{\"step\":\"" + first + "\"}";
                assertSame(
                        service.post(path + "/steps", step, as),
                        service.post(collection + NOBODYS + "/steps", step, as));
                assertSame(
                        service.post(collection, body, as),
                        service.post(collection, body.replace(customer, NOBODYS.substring(1)), as));
                assertThat(read(collection, as).getJsonArray("items")).isEmpty();
                assertThat(read(collection + "?customer=" + customer, as))
                        .isEqualTo(read(collection + "?customer=nobody", as));
            }
            assertThat(read(path + "/timeline").getJsonArray("items")).hasSize(1);
            assertThat(read(collection, "Act-As", "customer/" + customer).getJsonArray("items"))
                    .hasSize(1);
            assertThat(read(collection, "Act-As", "partner/acme").getJsonArray("items"))
                    .hasSize(1);
        }
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(one.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"))
                .isEqualTo(other.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"));
        assertThat(one.headers().map()).isEqualTo(other.headers().map());
    }

    @Test
    void lists_go_on_where_they_stopped_while_requests_are_added() {
        for (String collection : List.of(COPS, CAPACITIES)) {
            String body = collection.equals(COPS) ? firmware() : expansion();
            List<String> old = new ArrayList<>();
            for (int count = 0; count < 5; count++) {
                service.setNow("2024-03-08T13:0" + count / 2 + ":00Z");
                old.add(created(collection, body).getString("id"));
            }
            service.setNow("2024-03-08T14:00:00Z");
            List<String> seen = new ArrayList<>();
            String next = collection + "?limit=2&customer=" + customer;
            while (!next.isEmpty()) {
                HttpResponse<String> answer = service.get(next);
                RunningService.json(answer)
                        .getJsonArray("items")
                        .forEach(item -> seen.add(((JsonObject) item).getString("id")));
                String link = answer.headers().firstValue("Link").orElse("");
                next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
                created(collection, body);
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(old);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COPS, CAPACITIES})
    void a_cursor_is_of_its_own_list(String collection) {
        assertThat(faults(service.get(collection + "?cursor=AAAA&limit=0&customer=%2F&state=OPEN")))
                .containsExactlyInAnyOrder(
                        "cursor bad_cursor", "limit out_of_range", "customer bad_id", "state unknown_parameter");
        created(collection, collection.equals(COPS) ? firmware() : expansion());
        String cursor = read(collection + "?limit=1").getString("next", "none");
        assertThat(cursor).isEqualTo("none");
    }

    @Test
    void a_creation_under_the_same_key_is_carried_out_once() {
        HttpResponse<String> first = service.post(COPS, firmware(), "Idempotency-Key", "k");
        HttpResponse<String> again = service.post(COPS, firmware(), "Idempotency-Key", "k");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        SoundProblem.of(service.post(COPS, firmware() + " ", "Idempotency-Key", "k"), 409);
        assertThat(read(COPS).getJsonArray("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cop-requests, OPEN_SERVICE_REQUEST, COP-06",
        "/api/v1/capacity-requests, PLAN_EXPANSION, CAP-03"
    })
    void of_those_who_take_a_step_at_once_one_takes_it(String collection, String step, String rule) {
        String path = collection + "/"
                + created(collection, collection.equals(COPS) ? firmware() : expansion())
                        .getString("id");
        List<CompletableFuture<HttpResponse<String>>> attempts = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            attempts.add(CompletableFuture.supplyAsync(() -> step(path, step, "partner")));
        }
        List<HttpResponse<String>> answers =
                attempts.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() != 200)
                        .map(answer -> SoundProblem.of(answer, 409).getString("rule")))
                .hasSize(7)
                .containsOnly(rule);
        assertThat(read(path + "/timeline").getJsonArray("items")).hasSize(2);
    }

    @Test
    void who_is_denied_what_stands_in_the_trail() {
        String path = COPS + "/" + created(COPS, firmware()).getString("id");
        step(path, "OPEN_SERVICE_REQUEST", "cisco");
        List<JsonObject> denied = new ArrayList<>();
        for (Object item : read("/api/v1/audit", "Act-As", "partner/acme").getJsonArray("items")) {
            JsonObject row = (JsonObject) item;
            if (row.getString("outcome").equals("DENIED")) {
                denied.add(row);
            }
        }
        assertThat(denied).hasSize(1);
        assertThat(denied.get(0).getString("actor")).isEqualTo("cisco");
        assertThat(denied.get(0).getString("rule")).isEqualTo("COP-06");
    }

    @Test
    void steps_are_worded_in_the_language_asked_for() {
        String path = COPS + "/" + created(COPS, firmware()).getString("id");
        JsonObject russian = read(path, "Accept-Language", "ru");
        assertThat(russian.getJsonArray("steps").getJsonObject(0).getString("text"))
                .matches("\\P{IsLatin}.*Control Hub.*");
        HttpResponse<String> refused = service.post(path + "/steps", "{\"step\":\"INSTALL\"}", "Accept-Language", "ru");
        assertThat(SoundProblem.of(refused, 409).getString("detail").toLowerCase(Locale.ROOT))
                .contains("install")
                .containsPattern("\\p{IsCyrillic}");
    }
}
