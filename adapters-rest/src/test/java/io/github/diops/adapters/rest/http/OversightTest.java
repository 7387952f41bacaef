package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.ClockWatch;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices, the access trail and attainment over HTTP, on SQLite. */
class OversightTest {
    private static final String MON_2024_03_11_10_00_IN_NEW_YORK = "2024-03-11T14:00:00Z";

    @TempDir
    private Path directory;

    private RunningService service;
    private String customer;

    @BeforeEach
    void start() {
        service = RunningService.onSqlite(MON_2024_03_11_10_00_IN_NEW_YORK, directory);
        customer = customer("acme");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String customer(String partner) {
        return RunningService.json(service.post(
                        "/api/v1/customers",
                        "{\"name\":\"Acme\",\"partner\":\"" + partner
                                + "\",\"region\":\"AMER\",\"zone\":\"America/New_York\",\"applications\":[]}"))
                .getString("id");
    }

    private String opened(String stated, String problem) {
        HttpResponse<String> answer = service.post(
                "/api/v1/cases",
                new JsonObject()
                        .put("customer", customer)
                        .put("problem", problem)
                        .put("stated", stated)
                        .put(
                                "references",
                                List.of(new JsonObject().put("system", "snow").put("id", "INC 1-" + stated)))
                        .encode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String opened(String stated) {
        return opened(stated, "no dial tone");
    }

    private void done(String path, String body, String... headers) {
        HttpResponse<String> answer = service.post(path, body, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<JsonObject> items(String path, String... headers) {
        HttpResponse<String> answer = service.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private List<String> told() {
        return items("/api/v1/notices?limit=200").stream()
                .map(notice -> notice.getString("kind") + " "
                        + notice.getJsonObject("data").getInteger("percent") + " " + notice.getString("dueAt") + " "
                        + notice.getString("recordedAt"))
                .toList();
    }

    private List<String> faults(HttpResponse<String> answer) {
        return SoundProblem.faults(SoundProblem.of(answer, 422));
    }

    @Test
    void warnings_and_the_breach_are_told_once_each_and_those_that_came_while_the_service_was_down_are_told_late() {
        String path = opened("S1");
        service.setNow("2024-03-11T14:07:30Z");
        service.look();
        service.look();
        assertThat(told()).containsExactly("RESPONSE_WARNING 50 2024-03-11T14:07:30Z 2024-03-11T14:07:30Z");
        JsonObject notice = items("/api/v1/notices").get(0);
        assertThat(notice.getJsonArray("customers")).containsExactly(customer);
        assertThat(notice.getJsonObject("record").getString("kind")).isEqualTo("SUPPORT_CASE");
        assertThat(path).endsWith(notice.getJsonObject("record").getString("id"));

        service.close();
        service = RunningService.onSqlite("2024-03-11T16:00:00Z", directory);

        service.look();
        assertThat(told())
                .containsExactly(
                        "RESPONSE_WARNING 50 2024-03-11T14:07:30Z 2024-03-11T14:07:30Z",
                        "RESPONSE_BREACH 100 2024-03-11T14:15:00.001Z 2024-03-11T16:00:00Z");
        done(path + "/acknowledge", "{}");
        service.look();
        assertThat(told()).hasSize(2);
    }

    @Test
    void the_service_looks_by_itself_until_it_stops() throws Exception {
        ClockWatch watch = service.watch();
        IntStream.range(0, 300).forEach(count -> opened("S1"));
        service.setNow("2024-03-11T14:20:00Z");
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        List<JsonObject> seen = List.of();
        while (seen.size() < 300 && System.nanoTime() < deadline) {
            Thread.sleep(50);
            seen = everything("/api/v1/notices?limit=200");
        }
        assertThat(seen)
                .hasSize(300)
                .allMatch(notice -> notice.getString("kind").equals("RESPONSE_BREACH"));
        watch.stop(Duration.ofSeconds(30));
        opened("S2");
        service.setNow("2024-03-12T14:00:00Z");
        Thread.sleep(600);
        assertThat(everything("/api/v1/notices?limit=200")).hasSize(300);
    }

    /** The items of all pages, following the links. */
    private List<JsonObject> everything(String path) {
        List<JsonObject> all = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            HttpResponse<String> answer = service.get(next);
            RunningService.json(answer).getJsonArray("items").forEach(item -> all.add((JsonObject) item));
            String link = answer.headers().firstValue("Link").orElse("");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        return all;
    }

    @Test
    void notices_are_paged_in_the_order_they_were_told_and_asked_for_since_an_instant() {
        List.of("S1", "S1", "S1").forEach(this::opened);
        service.setNow("2024-03-11T14:15:00.001Z");
        service.look();
        opened("S1");
        service.setNow("2024-03-11T14:40:00Z");
        service.look();
        List<JsonObject> paged = everything("/api/v1/notices?limit=1");
        assertThat(paged).hasSize(4).doesNotHaveDuplicates();
        assertThat(paged.stream().map(notice -> notice.getString("recordedAt")).toList())
                .isSorted();
        assertThat(items("/api/v1/notices?since=2024-03-11T14:40:00Z")).hasSize(1);
        assertThat(items("/api/v1/notices?since=2024-03-11T14:40:00.001Z")).isEmpty();
        assertThat(items("/api/v1/notices?customer=" + customer)).hasSize(4);
        assertThat(items("/api/v1/notices?customer=" + customer("acme"))).isEmpty();
        assertThat(items("/api/v1/notices", "Act-As", "partner/other")).isEmpty();
        assertThat(items("/api/v1/notices", "Act-As", "customer/" + customer)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/notices?since=soon&customer=%20&limit=0&cursor=x&x=1, 5",
        "/api/v1/audit?from=soon&to=2024-03-11T14:00:00.0001Z&actor=%20&customer=%2F&limit=x&cursor=&q=1, 7",
        "/api/v1/slo?from=soon&to=later&customer=%20&limit=1, 4"
    })
    void every_fault_of_a_question_is_told_at_once(String path, int count) {
        assertThat(faults(service.get(path))).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/audit?actor=%00, actor",
        "/api/v1/cases?q=no%00dial, q",
        "/api/v1/cases?reference=%00, reference",
        "/api/v1/responsibilities?q=%00, q"
    })
    void a_question_with_a_text_that_no_database_keeps_is_invalid(String path, String parameter) {
        assertThat(faults(service.get(path))).containsExactly(parameter + " bad_text");
    }

    @Test
    void a_cursor_belongs_to_its_list() {
        opened("S1");
        opened("S2");
        String ofTrail =
                RunningService.json(service.get("/api/v1/audit?limit=1")).getString("next");
        assertThat(faults(service.get("/api/v1/notices?cursor=" + ofTrail))).containsExactly("cursor bad_cursor");
        assertThat(faults(service.get("/api/v1/cases?cursor=" + ofTrail))).containsExactly("cursor bad_cursor");
    }

    @Test
    void the_trail_tells_who_did_what_for_which_party_and_by_which_rule() {
        String path = opened("S1");
        service.setNow("2024-03-11T14:05:00Z");
        done(path + "/acknowledge", "{\"at\":\"2024-03-11T14:02:00Z\"}", "Act-As", "cisco", "X-Request-Id", "ack-1");
        service.setNow("2024-03-11T14:06:00Z");
        SoundProblem.of(service.post(path + "/acknowledge", "{}", "Act-As", "cisco"), 409);

        List<JsonObject> rows = items("/api/v1/audit");

        assertThat(rows.stream().map(row -> row.getString("type")))
                .containsExactly("ALREADY_ACKNOWLEDGED", "ACKNOWLEDGED", "CREATED", "OPENED");
        JsonObject denied = rows.get(0);
        assertThat(denied.getString("outcome")).isEqualTo("DENIED");
        assertThat(denied.getString("actor")).isEqualTo("cisco");
        assertThat(denied.getString("rule")).isEqualTo("OBJ-08b");
        assertThat(denied.containsKey("version")).isFalse();
        JsonObject acknowledged = rows.get(1);
        assertThat(acknowledged.getString("at")).isEqualTo("2024-03-11T14:05:00Z");
        assertThat(acknowledged.getString("actor")).isEqualTo("cisco");
        assertThat(acknowledged.getString("party")).isEqualTo("CISCO");
        assertThat(acknowledged.getBoolean("standsIn")).isFalse();
        assertThat(acknowledged.getString("rule")).isEqualTo("OBJ-01");
        assertThat(acknowledged.getString("requestId")).isEqualTo("ack-1");
        assertThat(acknowledged.getString("outcome")).isEqualTo("DONE");
        assertThat(acknowledged.getInteger("version")).isEqualTo(2);
        assertThat(acknowledged.getJsonArray("customers")).containsExactly(customer);
        assertThat(rows.get(3).getString("party")).isEqualTo("PARTNER");
        assertThat(rows.get(3).getBoolean("standsIn")).isTrue();
    }

    @Test
    void the_trail_is_narrowed_by_customer_actor_and_time_and_stays_within_the_scope() {
        String path = opened("S1");
        service.setNow("2024-03-11T14:05:00Z");
        done(path + "/acknowledge", "{}", "Act-As", "cisco");
        String other = customer("other");
        assertThat(items("/api/v1/audit")).hasSize(4);
        assertThat(items("/api/v1/audit?customer=" + other)).hasSize(1);
        assertThat(items("/api/v1/audit?actor=cisco")).hasSize(1);
        assertThat(items("/api/v1/audit?actor=Cisco")).isEmpty();
        assertThat(items("/api/v1/audit?from=2024-03-11T14:05:00Z")).hasSize(2);
        assertThat(items("/api/v1/audit?to=2024-03-11T14:05:00Z")).hasSize(2);
        assertThat(items("/api/v1/audit?from=2024-03-11T14:05:00Z&to=2024-03-11T14:05:00Z"))
                .isEmpty();
        assertThat(faults(service.get("/api/v1/audit?from=2024-03-11T14:05:00Z&to=2024-03-11T14:04:00Z")))
                .containsExactly("to ends_first");
        assertThat(items("/api/v1/audit", "Act-As", "partner/other")).hasSize(1);
        assertThat(items("/api/v1/audit", "Act-As", "customer/" + customer)).hasSize(3);
        assertThat(everything("/api/v1/audit?limit=1")).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void cases_are_found_by_the_reference_of_another_system_and_by_words() {
        String first = opened("S1", "Größe des Ausfalls: STRASSE 5");
        opened("S2", "no dial tone");
        assertThat(items("/api/v1/cases?reference=INC%201-S1")).hasSize(1);
        assertThat(items("/api/v1/cases?reference=INC")).isEmpty();
        assertThat(items("/api/v1/cases?reference=inc%201-s1")).isEmpty();
        for (String words : List.of("gr%C3%B6sse", "GR%C3%96%C3%9FE+ausfall", "stra%C3%9Fe", "5+des", "inc+1-s1")) {
            assertThat(items("/api/v1/cases?q=" + words)).as(words).hasSize(1);
            assertThat(first).endsWith(items("/api/v1/cases?q=" + words).get(0).getString("id"));
        }
        assertThat(items("/api/v1/cases?q=dial+gr%C3%B6sse")).isEmpty();
        assertThat(items("/api/v1/cases?q=%25")).isEmpty();
        String number = items("/api/v1/cases?state=OPEN&severity=S2").get(0).getString("number");
        assertThat(items("/api/v1/cases?q=" + number.substring(0, 7))).isNotEmpty();
        assertThat(items("/api/v1/cases?q=dial&reference=INC%201-S2&severity=S2"))
                .hasSize(1);
        assertThat(faults(service.get("/api/v1/cases?q=&reference=%09")))
                .containsExactlyInAnyOrder("q blank", "reference blank");
    }

    @Test
    void attainment_is_exact_for_each_severity_and_month_and_never_pooled() {
        // S1: one met at its very deadline, one missed by a millisecond, in March; S3: 19 met and one missed, in April
        String met = opened("S1");
        String missed = opened("S1");
        service.setNow("2024-03-11T14:15:00Z");
        done(met + "/acknowledge", "{}");
        service.setNow("2024-03-11T14:15:00.001Z");
        done(missed + "/acknowledge", "{}");
        service.setNow("2024-04-01T14:00:00Z");
        List<String> april =
                IntStream.range(0, 20).mapToObj(count -> opened("S3")).toList();
        service.setNow("2024-04-02T14:00:00Z");
        april.subList(0, 19).forEach(path -> done(path + "/acknowledge", "{}"));
        service.setNow("2024-04-03T14:00:00Z");
        String waiting = opened("S4");
        done(opened("S2") + "/withdraw", "{\"reason\":\"found it\"}");

        JsonObject report = attainment("");

        assertThat(report.getString("from")).isEqualTo("2023-05-01T00:00:00Z");
        assertThat(report.getString("asOf")).isEqualTo("2024-04-03T14:00:00Z");
        assertThat(counts(report))
                .isEqualTo("S1 1/1/0 1/2 null, S2 0/0/0 null null, S3 19/1/0 19/20 true, S4 0/0/0 null null");
        assertThat(counts(attainment("?to=2024-04-03T14:00:00.001Z")))
                .as("a case opened at the end of a period does not belong to it")
                .contains("S4 0/0/1 null null");
        assertThat(months(report))
                .hasSize(12)
                .endsWith(
                        "2024-03 S1 1/1/0 1/2 null, S2 0/0/0 null null, S3 0/0/0 null null, S4 0/0/0 null null",
                        "2024-04 S1 0/0/0 null null, S2 0/0/0 null null, S3 19/1/0 19/20 true, S4 0/0/0 null null");
        assertThat(counts(attainment("?from=2024-03-11T14:00:00.001Z&to=2024-04-01T14:00:00Z")))
                .isEqualTo("S1 0/0/0 null null, S2 0/0/0 null null, S3 0/0/0 null null, S4 0/0/0 null null");
        done(april.get(19) + "/severity", "{\"severity\":\"S4\",\"reason\":\"a question\"}");
        assertThat(counts(attainment("?customer=" + customer)))
                .as("with the severity in force when the outcome was fixed")
                .contains("S3 19/1/0");
        assertThat(counts(attainment("?customer=" + customer("acme")))).contains("S3 0/0/0");
        assertThat(counts(attainment("", "Act-As", "partner/other"))).contains("S3 0/0/0");
        assertThat(waiting).isNotEmpty();
        assertThat(report.getJsonArray("because").stream().map(rule -> ((JsonObject) rule).getString("rule")))
                .contains("OBJ-04", "OBJ-04a", "OBJ-04b", "OBJ-04c");
    }

    @Test
    void a_period_ends_after_it_starts_and_is_at_most_five_years_long() {
        assertThat(faults(service.get("/api/v1/slo?from=2024-03-11T14:00:00Z&to=2024-03-11T13:59:59.999Z")))
                .containsExactly("to ends_first");
        assertThat(faults(service.get("/api/v1/slo?from=2024-04-11T14:00:00Z"))).containsExactly("from ends_first");
        assertThat(faults(service.get("/api/v1/slo?from=2018-12-31T23:59:59.999Z&to=2024-01-01T00:00:00Z")))
                .containsExactly("from range_too_long");
        assertThat(months(attainment("?from=2019-01-01T00:00:00Z&to=2024-01-01T00:00:00Z")))
                .hasSize(60);
        assertThat(months(attainment("?from=2024-01-01T00:00:00Z&to=2024-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_report_of_many_cases_counts_each_once() {
        Instant start = Instant.parse(MON_2024_03_11_10_00_IN_NEW_YORK);
        for (int count = 0; count < 60; count++) {
            service.setNow(start.plusMillis(count / 7).toString());
            opened("S1");
        }
        service.setNow("2024-03-11T15:00:00Z");
        assertThat(counts(attainment(""))).startsWith("S1 0/60/0 0/1 null");
    }

    private JsonObject attainment(String query, String... headers) {
        HttpResponse<String> answer = service.get("/api/v1/slo" + query, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private static List<String> months(JsonObject report) {
        return report.getJsonArray("months").stream()
                .map(JsonObject.class::cast)
                .map(month -> month.getString("month") + " " + counts(month))
                .toList();
    }

    private static String counts(JsonObject report) {
        return String.join(
                ", ",
                List.of("S1", "S2", "S3", "S4").stream()
                        .map(severity -> severity + " " + counted(report.getJsonObject(severity)))
                        .toList());
    }

    private static String counted(JsonObject attainment) {
        return attainment.getInteger("met") + "/" + attainment.getInteger("missed") + "/"
                + attainment.getInteger("waiting") + " " + attainment.getString("fraction") + " "
                + attainment.getBoolean("onTarget");
    }
}
