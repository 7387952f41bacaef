package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers and cases over HTTP. */
class RecordsTest {
    private static final String FRI_2024_03_08 = "2024-03-08T12:00:00Z";
    private static final String NEW_YORK =
            "{\"name\":\"Acme\",\"partner\":\"acme\",\"region\":\"AMER\",\"zone\":\"America/New_York\",\"applications\":[]}";

    private final RunningService service = new RunningService(FRI_2024_03_08);

    @AfterEach
    void stop() {
        service.close();
    }

    private String customer(String partner) {
        HttpResponse<String> answer = service.post("/api/v1/customers", NEW_YORK.replace("acme", partner));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer).getString("id");
    }

    private static String opening(String customer, String stated) {
        return new JsonObject()
                .put("customer", customer)
                .put("problem", "no dial tone")
                .put("stated", stated)
                .encode();
    }

    private JsonObject opened(String customer, String stated) {
        HttpResponse<String> answer = service.post("/api/v1/cases", opening(customer, stated));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer);
    }

    private static String path(JsonObject supportCase) {
        return "/api/v1/cases/" + supportCase.getString("id");
    }

    private JsonObject read(String path, String... headers) {
        HttpResponse<String> answer = service.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private List<String> faults(HttpResponse<String> answer) {
        return SoundProblem.faults(SoundProblem.of(answer, 422));
    }

    @Test
    void a_customer_is_created_and_read_again_as_it_was_answered() {
        String body = """
                {"name":"Acme Ümläut 😀","partner":"acme","region":"EMEA","zone":"Europe/Berlin",
                 "holidayCalendar":{"dates":["2024-12-26","2024-12-25"]},
                 "applications":[{"application":"CUCM","since":"2024-01-01T01:00:00+01:00"},{"application":"CER"}],
                 "release":"14.0-SU3","capacity":{"knowledgeWorkers":9223372036854775807,"workspaces":0},"sso":true,
                 "contacts":[{"name":"Ann","phone":"+1 (212) 555-0100","email":"ann@example.com"},{"team":"NOC"}]}""";
        HttpResponse<String> created = service.post("/api/v1/customers", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonObject customer = RunningService.json(created);
        assertThat(header(created, "Location")).isEqualTo("/api/v1/customers/" + customer.getString("id"));
        HttpResponse<String> again = service.get(header(created, "Location"));
        assertThat(RunningService.json(again)).isEqualTo(customer);
        assertThat(header(again, "ETag")).isNotBlank().isEqualTo(header(created, "ETag"));
        JsonObject sent = new JsonObject(body);
        sent.getJsonArray("applications").getJsonObject(0).put("since", "2024-01-01T00:00:00Z");
        sent.getJsonObject("holidayCalendar").put("dates", new JsonArray(List.of("2024-12-25", "2024-12-26")));
        for (String field : sent.fieldNames()) {
            assertThat(customer.getValue(field)).as(field).isEqualTo(sent.getValue(field));
        }
    }

    @Test
    void a_case_is_opened_by_what_the_partner_states() {
        JsonObject opened = opened(customer("acme"), "S3");
        // Fri 2024-03-08 12:00Z is 07:00 in New York, before hours; summer time begins on Sunday
        assertThat(opened.getString("state")).isEqualTo("OPEN");
        assertThat(opened.getString("severity")).isEqualTo("S3");
        assertThat(opened.getString("openedAt")).isEqualTo("2024-03-08T12:00:00Z");
        assertThat(opened.getString("startsAt")).isEqualTo("2024-03-08T14:00:00Z");
        assertThat(opened.getString("dueAt")).isEqualTo("2024-03-11T13:00:00Z");
        assertThat(opened.getString("verdict")).isEqualTo("WAITING");
        assertThat(opened.getString("problem")).isEqualTo("no dial tone");
        assertThat(opened.getString("number")).isNotBlank();
        assertThat(opened.containsKey("proposed")).isFalse();
        assertThat(opened.containsKey("differs")).isFalse();
        assertThat(opened.containsKey("acknowledgedAt")).isFalse();
        assertThat(opened.getString("edition")).isNotBlank();
        assertThat(opened.getJsonArray("because")).isNotEmpty();
        assertThat(read(path(opened))).isEqualTo(opened);
    }

    @Test
    void a_case_is_opened_by_an_assessment_and_says_where_the_partner_differs() {
        String customer = customer("acme");
        String assessed = "{\"customer\":\"" + customer
                + "\",\"problem\":\"slow\",\"affected\":3,\"total\":4,\"urgency\":\"HIGH\",\"channel\":\"SUPPORT_CASE_MANAGER\","
                + "\"references\":[{\"system\":\"snow\",\"id\":\"INC 1\"}]}";
        JsonObject opened = RunningService.json(service.post("/api/v1/cases", assessed));
        assertThat(opened.getString("severity")).isEqualTo("S2");
        assertThat(opened.getString("proposed")).isEqualTo("S2");
        assertThat(opened.getString("dueAt")).isEqualTo("2024-03-08T12:30:00Z");
        JsonObject stated = RunningService.json(
                service.post("/api/v1/cases", assessed.replace("{\"cust", "{\"stated\":\"S1\",\"cust")));
        assertThat(stated.getString("severity")).isEqualTo("S1");
        assertThat(stated.getString("proposed")).isEqualTo("S2");
        assertThat(stated.getBoolean("differs")).isTrue();
        assertThat(stated.getString("dueAt")).isEqualTo("2024-03-08T12:15:00Z");
    }

    @Test
    void an_objective_is_met_at_the_very_deadline_and_missed_a_millisecond_later() {
        JsonObject first = opened(customer("acme"), "S1");
        JsonObject second = opened(first.getString("customer"), "S1");
        service.setNow("2024-03-08T12:15:00Z");
        String due = header(service.get(path(first)), "ETag");
        assertThat(read(path(first)).getString("verdict")).isEqualTo("WAITING");
        JsonObject met = RunningService.json(service.post(path(first) + "/acknowledge", "{}"));
        assertThat(met.getString("verdict")).isEqualTo("MET");
        assertThat(met.getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(met.getString("acknowledgedAt")).isEqualTo("2024-03-08T12:15:00Z");
        service.setNow("2024-03-08T12:15:00.001Z");
        HttpResponse<String> late = service.get(path(second), "If-None-Match", due);
        assertThat(late.statusCode())
                .as("the verdict has changed, so the tag has")
                .isEqualTo(200);
        assertThat(RunningService.json(late).getString("verdict")).isEqualTo("MISSED");
        JsonObject missed = RunningService.json(service.post(path(second) + "/acknowledge", "{}"));
        assertThat(missed.getString("verdict")).isEqualTo("MISSED");
        assertThat(read(path(first)).getString("verdict")).isEqualTo("MET");
    }

    @Test
    void an_acknowledgement_without_a_body_is_one_of_now() {
        JsonObject opened = opened(customer("acme"), "S2");
        RawHttp.Answer answer =
                RawHttp.send(service.port(), RawHttp.bare("POST", path(opened) + "/acknowledge", "Content-Length: 0"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new JsonObject(answer.text()).getString("acknowledgedAt")).isEqualTo("2024-03-08T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-08T12:00:00.001Z, in_the_future",
        "2024-03-08T11:59:59.999Z, before_last_event",
        "2024-03-08T12:00:00.000000001Z, in_the_future|too_precise",
        "soon, bad_instant",
        "1969-12-31T00:00:00Z, out_of_range"
    })
    void an_acknowledgement_lies_between_the_last_event_and_now(String at, String code) {
        JsonObject opened = opened(customer("acme"), "S1");
        List<String> faults = faults(service.post(path(opened) + "/acknowledge", "{\"at\":\"" + at + "\"}"));
        assertThat(faults).isNotEmpty().allMatch(fault -> fault.matches("/at (" + code + ")"));
        assertThat(read(path(opened))).isEqualTo(opened);
    }

    @Test
    void an_instant_of_a_record_has_no_more_than_milliseconds() {
        JsonObject opened = opened(customer("acme"), "S1");
        service.setNow("2024-03-08T12:10:00Z");
        assertThat(faults(service.post(path(opened) + "/acknowledge", "{\"at\":\"2024-03-08T12:05:00.1234Z\"}")))
                .containsExactly("/at too_precise");
        String body = "{\"customer\":\"" + opened.getString("customer")
                + "\",\"problem\":\"x\",\"stated\":\"S1\",\"openedAt\":\"@\"}";
        assertThat(faults(service.post("/api/v1/cases", body.replace("@", "2024-03-08T12:05:00.1234Z"))))
                .containsExactly("/openedAt too_precise");
        assertThat(faults(service.post("/api/v1/cases", body.replace("@", "2024-03-08T12:10:00.001Z"))))
                .containsExactly("/openedAt in_the_future");
        HttpResponse<String> exact = service.post("/api/v1/cases", body.replace("@", "2024-03-08T13:05:00.1230+01:00"));
        assertThat(RunningService.json(exact).getString("openedAt")).isEqualTo("2024-03-08T12:05:00.123Z");
    }

    @Test
    void an_instant_of_a_customer_or_a_filter_has_no_more_than_milliseconds() {
        String since = NEW_YORK.replace("[]", "[{\"application\":\"CUCM\",\"since\":\"2024-01-01T00:00:00.0001Z\"}]");
        assertThat(faults(service.post("/api/v1/customers", since)))
                .containsExactly("/applications/0/since too_precise");
        assertThat(faults(service.get("/api/v1/cases?dueBefore=2024-03-08T12:15:00.0001Z")))
                .containsExactly("dueBefore too_precise");
    }

    @Test
    void only_the_first_acknowledgement_counts() {
        JsonObject opened = opened(customer("acme"), "S1");
        JsonObject first = RunningService.json(service.post(path(opened) + "/acknowledge", "{}"));
        service.setNow("2024-03-08T12:01:00Z");
        JsonObject second = SoundProblem.of(service.post(path(opened) + "/acknowledge", "{}"), 409);
        assertThat(second.getString("rule")).isEqualTo("OBJ-08b");
        assertThat(read(path(opened))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"cisco, 409", "partner/acme, 201", "customer/CUSTOMER, 409", "'', 201"})
    void only_the_partner_opens_cases(String party, int status) {
        String customer = customer("acme");
        String[] headers =
                party.isEmpty() ? new String[0] : new String[] {"Act-As", party.replace("CUSTOMER", customer)};
        HttpResponse<String> answer = service.post("/api/v1/cases", opening(customer, "S1"), headers);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 409) {
            assertThat(SoundProblem.of(answer, 409).getString("rule")).isEqualTo("ESC-07");
        }
        assertThat(read("/api/v1/cases").getJsonArray("items")).hasSize(status == 201 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"cisco, 200", "partner/acme, 409", "customer/CUSTOMER, 409", "'', 200"})
    void only_cisco_acknowledges(String party, int status) {
        JsonObject opened = opened(customer("acme"), "S1");
        String[] headers = party.isEmpty()
                ? new String[0]
                : new String[] {"Act-As", party.replace("CUSTOMER", opened.getString("customer"))};
        HttpResponse<String> answer = service.post(path(opened) + "/acknowledge", "{}", headers);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 409) {
            assertThat(SoundProblem.of(answer, 409).getString("rule")).isEqualTo("OBJ-01");
            assertThat(read(path(opened))).isEqualTo(opened);
        }
    }

    @Test
    void policy_is_asked_only_about_a_valid_request() {
        JsonObject opened = opened(customer("acme"), "S1");
        assertThat(faults(service.post(path(opened) + "/acknowledge", "{\"at\":1}", "Act-As", "partner/acme")))
                .containsExactly("/at wrong_type");
        assertThat(faults(service.post("/api/v1/cases", "{}", "Act-As", "cisco")))
                .isNotEmpty();
    }

    @Test
    void a_record_of_another_partner_or_customer_looks_exactly_like_a_missing_one() {
        JsonObject opened = opened(customer("acme"), "S1");
        String own = opened.getString("customer");
        String other = customer("other");
        String sister = customer("acme");
        List<String> strangers = List.of("partner/other", "customer/" + other, "customer/" + sister);
        for (String stranger : strangers) {
            String[] as = {"Act-As", stranger, "X-Request-Id", "same"};
            String missing = "/api/v1/cases/00000000-0000-0000-0000-000000000000";
            for (String suffix : List.of("", "/timeline", "/timeline?limit=1")) {
                assertSame(service.get(path(opened) + suffix, as), service.get(missing + suffix, as));
            }
            assertSame(
                    service.post(path(opened) + "/acknowledge", "{}", as),
                    service.post(missing + "/acknowledge", "{}", as));
            assertSame(
                    service.post(
                            path(opened) + "/acknowledge",
                            "{}",
                            "If-Match",
                            "\"9.X.en\"",
                            "Act-As",
                            stranger,
                            "X-Request-Id",
                            "same"),
                    service.post(
                            missing + "/acknowledge",
                            "{}",
                            "If-Match",
                            "\"9.X.en\"",
                            "Act-As",
                            stranger,
                            "X-Request-Id",
                            "same"));
            assertSame(
                    service.get("/api/v1/customers/" + own, as),
                    service.get("/api/v1/customers/00000000-0000-0000-0000-000000000000", as));
            assertSame(
                    service.post("/api/v1/cases", opening(own, "S1"), as),
                    service.post("/api/v1/cases", opening("00000000-0000-0000-0000-000000000000", "S1"), as));
            assertThat(read("/api/v1/cases", as).getJsonArray("items")).isEmpty();
            assertThat(read("/api/v1/cases?customer=" + own, as)).isEqualTo(read("/api/v1/cases?customer=nobody", as));
        }
        assertThat(read(path(opened))).isEqualTo(opened);
        assertThat(read(path(opened), "Act-As", "partner/acme")).isEqualTo(opened);
        assertThat(read(path(opened), "Act-As", "customer/" + own)).isEqualTo(opened);
        assertThat(read("/api/v1/cases", "Act-As", "customer/" + own).getJsonArray("items"))
                .hasSize(1);
        assertThat(read("/api/v1/customers/" + own, "Act-As", "customer/" + own).getString("id"))
                .isEqualTo(own);
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode());
        assertThat(one.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"))
                .isEqualTo(other.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"));
        assertThat(one.headers().map()).isEqualTo(other.headers().map());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Cisco",
                "CISCO",
                "partner",
                "partner/",
                "partner/Acme",
                "partner/a b",
                "partner/a/b",
                "customer/",
                "customer/nobody",
                "customer/../x",
                "vendor/x",
                "administrator",
                "cisco, cisco"
            })
    void a_party_that_is_none_is_a_fault_of_its_header(String party) {
        HttpResponse<String> answer = service.get("/api/v1/cases", "Act-As", party);
        JsonObject problem = SoundProblem.of(answer, 422);
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("Act-As");
    }

    @Test
    void one_request_acts_for_one_party() {
        RawHttp.Answer answer = RawHttp.send(
                service.port(), RawHttp.bare("GET", "/api/v1/cases", "Act-As: cisco", "Act-As: partner/acme"));
        assertThat(SoundProblem.faults(SoundProblem.of(answer, 422))).containsExactly("Act-As duplicate_key");
    }

    @Test
    void faults_of_headers_and_body_come_at_once() {
        List<String> faults =
                faults(service.post("/api/v1/customers", "{}", "Act-As", "nobody", "Idempotency-Key", "a b"));
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "/name missing",
                        "/region missing",
                        "/zone missing",
                        "/applications missing",
                        "Act-As bad_party",
                        "Idempotency-Key bad_key");
    }

    @Test
    void a_partner_creates_customers_of_its_own_only() {
        assertThat(faults(service.post("/api/v1/customers", NEW_YORK, "Act-As", "partner/other")))
                .containsExactly("/partner not_yours");
        String unnamed = NEW_YORK.replace("\"partner\":\"acme\",", "");
        JsonObject own = RunningService.json(service.post("/api/v1/customers", unnamed, "Act-As", "partner/other"));
        assertThat(own.getString("partner")).isEqualTo("other");
        assertThat(faults(service.post("/api/v1/customers", unnamed))).containsExactly("/partner missing");
        SoundProblem.of(service.post("/api/v1/customers", NEW_YORK, "Act-As", "cisco"), 409);
        SoundProblem.of(service.post("/api/v1/customers", unnamed, "Act-As", "customer/" + own.getString("id")), 409);
    }

    @Test
    void an_unknown_customer_and_an_unknown_holiday_calendar_are_faults() {
        assertThat(faults(service.post("/api/v1/cases", opening("nobody", "S1"))))
                .containsExactly("/customer unknown_record");
        assertThat(faults(service.post("/api/v1/cases", opening("no body", "S1"))))
                .containsExactly("/customer bad_id");
        assertThat(faults(service.post("/api/v1/customers", named("XX"))))
                .containsExactly("/holidayCalendar/calendar unknown_calendar");
    }

    private static String named(String calendar) {
        return NEW_YORK.replace(
                "\"applications\"", "\"holidayCalendar\":{\"calendar\":\"" + calendar + "\"},\"applications\"");
    }

    @Test
    void the_holidays_of_a_named_calendar_are_no_business_days_and_a_year_not_reviewed_is_unknown() {
        String customer = RunningService.json(service.post("/api/v1/customers", named("US")))
                .getString("id");
        JsonObject opening = new JsonObject(opening(customer, "S3"));

        // Fri 2024-02-16 10:00 in New York; Monday is Washington's Birthday
        HttpResponse<String> opened = service.post(
                "/api/v1/cases", opening.put("openedAt", "2024-02-16T15:00:00Z").encode());

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(RunningService.json(opened).getString("dueAt")).isEqualTo("2024-02-20T15:00:00Z");
        assertThat(faults(service.post(
                        "/api/v1/cases",
                        opening.put("openedAt", "2023-12-29T15:00:00Z").encode())))
                .containsExactly("/openedAt unknown_year");
    }

    @Test
    void a_list_goes_on_where_it_stopped_while_cases_are_added() {
        String customer = customer("acme");
        List<String> old = new ArrayList<>();
        for (int minute = 0; minute < 7; minute++) {
            // two at each instant, so that ids decide too
            service.setNow(Instant.parse(FRI_2024_03_08)
                    .plus(Duration.ofMinutes(minute / 2))
                    .toString());
            old.add(opened(customer, "S1").getString("id"));
        }
        service.setNow("2024-03-08T13:00:00Z");
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/cases?state=OPEN&limit=2&severity=S1";
        for (int page = 0; !next.isEmpty(); page++) {
            assertThat(page).isLessThan(10);
            HttpResponse<String> answer = service.get(next);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonObject body = RunningService.json(answer);
            body.getJsonArray("items").forEach(item -> seen.add(((JsonObject) item).getString("id")));
            String link = header(answer, "Link");
            assertThat(link.isEmpty()).isEqualTo(!body.containsKey("next"));
            if (!link.isEmpty()) {
                assertThat(link).matches("<[^>]+>; rel=\"next\"").contains(body.getString("next"));
            }
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            opened(customer, "S1");
        }
        assertThat(seen.stream().filter(old::contains)).containsExactlyInAnyOrderElementsOf(old);
        assertThat(seen).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit out_of_range",
        "limit=201, limit out_of_range",
        "limit=x, limit not_whole",
        "limit=, limit not_whole",
        "limit=1.0, limit not_whole",
        "limit=-1, limit out_of_range",
        "limit=99999999999999999999999, limit out_of_range",
        "limit=1&limit=1, limit duplicate_key",
        "cursor=, cursor bad_cursor",
        "cursor=x, cursor bad_cursor",
        "cursor=AAAA, cursor bad_cursor",
        "cursor=%00, cursor bad_cursor",
        "state=open, state unknown_value",
        "state=, state unknown_value",
        "severity=S5, severity unknown_value",
        "dueBefore=soon, dueBefore bad_instant",
        "customer=%20, customer bad_id",
        "page=2, page unknown_parameter"
    })
    void a_parameter_of_a_list_must_be_one(String query, String fault) {
        assertThat(faults(service.get("/api/v1/cases?" + query))).containsExactly(fault);
    }

    @Test
    void all_parameters_of_a_list_are_checked_at_once() {
        assertThat(faults(
                        service.get("/api/v1/cases?limit=0&cursor=x&state=x&severity=x&dueBefore=x&customer=%2F&x=x")))
                .hasSize(7);
    }

    @Test
    void a_timeline_is_paged_too_and_its_cursor_is_its_own() {
        JsonObject opened = opened(customer("acme"), "S1");
        service.setNow("2024-03-08T12:05:00Z");
        service.post(path(opened) + "/acknowledge", "{\"at\":\"2024-03-08T12:02:00Z\"}", "Act-As", "cisco");
        HttpResponse<String> first = service.get(path(opened) + "/timeline?limit=1");
        JsonObject opening = RunningService.json(first).getJsonArray("items").getJsonObject(0);
        assertThat(opening.fieldNames())
                .containsExactlyInAnyOrder("at", "recordedAt", "type", "actor", "party", "rule", "data");
        assertThat(opening.getString("type")).isEqualTo("OPENED");
        assertThat(opening.getString("party")).isEqualTo("PARTNER");
        assertThat(opening.getString("rule")).isEqualTo("SEV-08");
        assertThat(opening.getString("actor")).isEqualTo("administrator");
        String link = header(first, "Link");
        HttpResponse<String> second = service.get(link.substring(1, link.indexOf('>')));
        JsonObject acknowledged =
                RunningService.json(second).getJsonArray("items").getJsonObject(0);
        assertThat(acknowledged.getString("type")).isEqualTo("ACKNOWLEDGED");
        assertThat(acknowledged.getString("at")).isEqualTo("2024-03-08T12:02:00Z");
        assertThat(acknowledged.getString("recordedAt")).isEqualTo("2024-03-08T12:05:00Z");
        assertThat(acknowledged.getString("party")).isEqualTo("CISCO");
        assertThat(acknowledged.getString("actor")).isEqualTo("cisco");
        assertThat(acknowledged.getString("rule")).isEqualTo("OBJ-01");
        assertThat(RunningService.json(second).containsKey("next")).isFalse();
        String ofTimeline = RunningService.json(first).getString("next");
        assertThat(faults(service.get("/api/v1/cases?cursor=" + ofTimeline))).containsExactly("cursor bad_cursor");
        assertThat(faults(service.get(path(opened) + "/timeline?limit=0&cursor=x")))
                .containsExactlyInAnyOrder("limit out_of_range", "cursor bad_cursor");
    }

    @Test
    void filters_narrow_the_list() {
        String customer = customer("acme");
        JsonObject s1 = opened(customer, "S1");
        opened(customer, "S2");
        opened(customer("acme"), "S1");
        service.post(path(s1) + "/acknowledge", "{}");
        assertThat(read("/api/v1/cases?state=ACKNOWLEDGED").getJsonArray("items"))
                .hasSize(1);
        assertThat(read("/api/v1/cases?severity=S1").getJsonArray("items")).hasSize(2);
        assertThat(read("/api/v1/cases?severity=S1&customer=" + customer).getJsonArray("items"))
                .hasSize(1);
        assertThat(read("/api/v1/cases?dueBefore=2024-03-08T12:15:00Z").getJsonArray("items"))
                .isEmpty();
        assertThat(read("/api/v1/cases?dueBefore=2024-03-08T12:15:00.001Z").getJsonArray("items"))
                .hasSize(2);
        assertThat(read("/api/v1/cases?dueBefore=2024-03-08T17:45:00.001%2B05:30")
                        .getJsonArray("items"))
                .hasSize(2);
        assertThat(read("/api/v1/cases?state=WITHDRAWN").getJsonArray("items")).isEmpty();
    }

    @Test
    void a_request_under_the_same_key_is_carried_out_once() {
        String body = opening(customer("acme"), "S1");
        HttpResponse<String> first =
                service.post("/api/v1/cases", body, "Idempotency-Key", "k-1", "Accept-Language", "ru");
        assertThat(first.statusCode()).isEqualTo(201);
        service.setNow("2024-03-09T11:59:00Z");
        HttpResponse<String> again = service.post("/api/v1/cases", body, "Idempotency-Key", "k-1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String name : List.of("Location", "ETag", "Content-Language")) {
            assertThat(header(again, name)).as(name).isNotEmpty().isEqualTo(header(first, name));
        }
        SoundProblem.of(service.post("/api/v1/cases", body + " ", "Idempotency-Key", "k-1"), 409);
        SoundProblem.of(service.post("/api/v1/cases", body.replace("S1", "S2"), "Idempotency-Key", "k-1"), 409);
        assertThat(read("/api/v1/cases").getJsonArray("items")).hasSize(1);
        service.setNow("2024-03-09T12:00:00Z");
        HttpResponse<String> forgotten = service.post("/api/v1/cases", body, "Idempotency-Key", "k-1");
        assertThat(RunningService.json(forgotten).getString("id"))
                .isNotEqualTo(RunningService.json(first).getString("id"));
    }

    @Test
    void a_key_belongs_to_one_principal_and_one_tenant() {
        String body = opening(customer("acme"), "S1");
        HttpResponse<String> first =
                service.post("/api/v1/cases", body, "Idempotency-Key", "k", "Act-As", "partner/acme");
        HttpResponse<String> other = service.post("/api/v1/cases", body, "Idempotency-Key", "k");
        HttpResponse<String> tenant =
                service.post("/api/v1/cases", opening(customer("other"), "S1"), "Idempotency-Key", "k");
        assertThat(List.of(first.statusCode(), other.statusCode(), tenant.statusCode()))
                .containsOnly(201);
        assertThat(read("/api/v1/cases").getJsonArray("items")).hasSize(3);
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        String body = opening(customer("acme"), "S1");
        SoundProblem.of(service.post("/api/v1/cases", body, "Idempotency-Key", "k", "Act-As", "cisco"), 409);
        assertThat(faults(service.post("/api/v1/cases", "{}", "Idempotency-Key", "k")))
                .isNotEmpty();
        assertThat(service.post("/api/v1/cases", body, "Idempotency-Key", "k").statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_key_is_visible_ascii_and_stands_alone() {
        String body = opening(customer("acme"), "S1");
        for (String key : List.of("", "a b", "k".repeat(256))) {
            assertThat(faults(service.post("/api/v1/cases", body, "Idempotency-Key", key)))
                    .containsExactly("Idempotency-Key bad_key");
        }
        RawHttp.Answer twice = RawHttp.send(
                service.port(),
                RawHttp.post("/api/v1/cases", RawHttp.bytes(body), "Idempotency-Key: a", "Idempotency-Key: b"));
        SoundProblem.of(twice, 422);
        assertThat(service.post("/api/v1/cases", body, "Idempotency-Key", "k".repeat(255))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void concurrent_requests_under_one_key_make_one_record() {
        String body = opening(customer("acme"), "S1");
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 16)
                .mapToObj(at -> CompletableFuture.supplyAsync(
                        () -> service.post("/api/v1/cases", body, "Idempotency-Key", "once")))
                .toList();
        List<String> created = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> one : sent) {
            HttpResponse<String> answer = one.join();
            if (answer.statusCode() == 201) {
                created.add(answer.body());
            } else {
                SoundProblem.of(answer, 409);
                assertThat(header(answer, "Retry-After")).matches("[0-9]+");
            }
        }
        assertThat(created).isNotEmpty();
        assertThat(created.stream().distinct()).hasSize(1);
        assertThat(read("/api/v1/cases").getJsonArray("items")).hasSize(1);
    }

    @Test
    void a_write_is_held_to_the_version_it_expects() {
        HttpResponse<String> created = service.post("/api/v1/cases", opening(customer("acme"), "S1"));
        String tag = header(created, "ETag");
        String path = path(RunningService.json(created)) + "/acknowledge";
        for (String stale : List.of(
                "\"0.WAITING.en\"", "\"x\"", "W/" + tag, "\"999999999999999999999.WAITING.en\"", "", "1", "\"\"")) {
            SoundProblem.of(service.post(path, "{}", "If-Match", stale), 412);
        }
        RawHttp.Answer second = RawHttp.send(
                service.port(), RawHttp.post(path, RawHttp.bytes("{}"), "If-Match: \"x\"", "If-Match: " + tag));
        assertThat(second.status()).as("two lines of one list").isEqualTo(200);
        SoundProblem.of(service.post(path, "{}", "If-Match", tag), 412);
        SoundProblem.of(service.post(path, "{}", "If-Match", "*"), 409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "%2e%2e",
                "a%2Fb",
                "%00",
                "%ED%A0%80",
                "%FF",
                "a%20b",
                "'%20OR%201=1--",
                "%F0%9F%98%80",
                "..;x=1",
                "a%0Ab",
                "%25"
            })
    void an_id_with_odd_characters_names_nothing(String id) {
        for (String path :
                List.of("/api/v1/cases/" + id, "/api/v1/customers/" + id, "/api/v1/cases/" + id + "/timeline")) {
            RawHttp.Answer answer = RawHttp.send(service.port(), RawHttp.bare("GET", path));
            assertThat(answer.status()).as(path).isIn(400, 404, 405);
            SoundProblem.of(answer);
        }
        SoundProblem.of(RawHttp.send(
                service.port(), RawHttp.post("/api/v1/cases/" + id + "/acknowledge", RawHttp.bytes("{}"))));
    }

    @Test
    void an_id_of_64_characters_is_looked_for_and_one_of_65_cannot_be() {
        SoundProblem.of(service.get("/api/v1/cases/" + "a".repeat(64)), 404);
        SoundProblem.of(service.get("/api/v1/cases/" + "a".repeat(65)), 404);
        assertThat(faults(service.post("/api/v1/cases", opening("a".repeat(65), "S1"))))
                .containsExactly("/customer bad_id");
    }

    @Test
    void all_faults_of_an_opening_come_at_once_also_those_that_need_the_records() {
        String body =
                "{\"customer\":\"nobody\",\"problem\":\"\",\"stated\":\"S9\",\"openedAt\":\"2024-03-08T12:00:00.1234Z\"}";
        assertThat(faults(service.post("/api/v1/cases", body)))
                .contains("/problem blank", "/stated unknown_value", "/openedAt too_precise");
    }
}
