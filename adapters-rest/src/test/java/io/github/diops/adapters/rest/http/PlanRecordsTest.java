package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maintenance events, certificates and release publications over HTTP, in a database. */
class PlanRecordsTest {
    private static final String TUE_2024_02_20 = "2024-02-20T12:00:00Z";

    /** 21:00 in New York, in summer time already. */
    private static final String TUE_2024_03_12 = "2024-03-13T01:00:00Z";

    private static final String FRI_2024_03_15 = "2024-03-16T01:00:00Z";
    private static final String SAT_2024_03_16 = "2024-03-17T01:00:00Z";
    private static final String EVENTS = "/api/v1/maintenance/events";
    private static final String CERTIFICATES = "/api/v1/certificates";
    private static final String[] CISCO = {"Act-As", "cisco"};
    private static final String[] PARTNER = {"Act-As", "partner/acme"};

    @TempDir
    private Path directory;

    private RunningService service;
    private String customer;

    @BeforeEach
    void start() {
        service = RunningService.onSqlite(TUE_2024_02_20, directory);
        customer = customer("acme", "AMER", "America/New_York");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String customer(String partner, String region, String zone) {
        JsonObject body = new JsonObject()
                .put("name", "Acme")
                .put("partner", partner)
                .put("region", region)
                .put("zone", zone)
                .put("sso", true)
                .put("applications", new JsonArray());
        return created("/api/v1/customers", body).getString("id");
    }

    private JsonObject created(String path, JsonObject body, String... headers) {
        HttpResponse<String> answer = service.post(path, body.encode(), headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer);
    }

    private JsonObject plan(String kind, String impact, String... customers) {
        return new JsonObject()
                .put("customers", new JsonArray(List.of(customers)))
                .put("title", "Night work")
                .put("kind", kind)
                .put("work", new JsonObject().put("target", "APPLICATION").put("impact", impact))
                .put("windowStart", TUE_2024_03_12);
    }

    private String planned(String kind, String impact) {
        return EVENTS + "/"
                + created(EVENTS, plan(kind, impact, customer), CISCO).getString("id");
    }

    private String notified(String kind, String impact) {
        String path = planned(kind, impact);
        done(path + "/notice", "{}", CISCO);
        return path;
    }

    private JsonObject done(String path, String body, String... headers) {
        HttpResponse<String> answer = service.post(path, body, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private JsonObject read(String path, String... headers) {
        HttpResponse<String> answer = service.get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private List<String> faults(HttpResponse<String> answer) {
        return SoundProblem.faults(SoundProblem.of(answer, 422));
    }

    private List<String> history(String path) {
        return read(path + "/timeline").getJsonArray("items").stream()
                .map(step -> ((JsonObject) step).getString("type"))
                .toList();
    }

    /** Checks that the command is refused by that rule and that neither record nor history has changed. */
    private void assertRefused(String rule, String path, String command, String body, String... headers) {
        JsonObject before = read(path);
        List<String> history = history(path);
        JsonObject problem = SoundProblem.of(service.post(path + command, body, headers), 409);
        assertThat(problem.getString("rule")).as(problem.encode()).isEqualTo(rule);
        assertThat(read(path)).isEqualTo(before);
        assertThat(history(path)).isEqualTo(history);
    }

    private static String move(String window, String reason, String offered) {
        JsonObject body = new JsonObject().put("newWindowStart", window).put("reason", reason);
        return (offered.isEmpty() ? body : body.put("offeredByCisco", Boolean.valueOf(offered))).encode();
    }

    @Test
    void maintenance_is_planned_and_read_again_as_it_was_answered() {
        String second = customer("acme", "AMER", "Asia/Dubai");
        JsonObject body = plan("UPGRADE", "DISRUPTS_CALLING", customer, second)
                .put("release", "14.0-SU3")
                .put("start", "2024-03-12T22:00:00-04:00")
                .put("end", "2024-03-13T04:00:00Z")
                .put("severeVulnerability", true);
        HttpResponse<String> answer = service.post(EVENTS, body.encode(), CISCO);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonObject event = RunningService.json(answer);
        String path = EVENTS + "/" + event.getString("id");

        assertThat(answer.headers().firstValue("Location")).contains(path);
        assertThat(read(path)).isEqualTo(event);
        assertThat(event.getString("state")).isEqualTo("PLANNED");
        assertThat(event.getString("partner")).isEqualTo("acme");
        assertThat(event.getJsonArray("customers")).containsExactly(customer, second);
        assertThat(event.getJsonObject("work"))
                .isEqualTo(new JsonObject().put("target", "APPLICATION").put("impact", "DISRUPTS_CALLING"));
        assertThat(event.getString("windowStart")).isEqualTo(TUE_2024_03_12);
        assertThat(event.getJsonObject("window").getString("localStart")).isEqualTo("2024-03-12T21:00");
        assertThat(event.getString("start")).isEqualTo("2024-03-13T02:00:00Z");
        assertThat(event.getString("end")).isEqualTo("2024-03-13T04:00:00Z");
        assertThat(event.getBoolean("severeVulnerability")).isTrue();
        assertThat(event.getString("release")).isEqualTo("14.0-SU3");
        // 10 business days before Tuesday, 12 March, in New York; in Dubai it is one day later
        assertThat(event.getString("latestNoticeDate")).isEqualTo("2024-02-27");
        assertThat(event.getString("edition")).isEqualTo("2024.1");
        assertThat(read(path, "Act-As", "partner/acme")).isEqualTo(event);
    }

    @Test
    void a_customer_is_not_told_whom_its_maintenance_concerns_beside_it() {
        String second = customer("acme", "AMER", "Asia/Dubai");
        String path = EVENTS + "/"
                + created(EVENTS, plan("OTHER", "MINIMAL", customer, second), CISCO)
                        .getString("id");
        String[] asSecond = {"Act-As", "customer/" + second};

        assertThat(read(path, asSecond)).isEqualTo(read(path).put("customers", new JsonArray().add(second)));
        for (String told : List.of(
                EVENTS,
                EVENTS + "?customer=" + second,
                path + "/timeline",
                "/api/v1/audit",
                "/api/v1/audit?customer=" + second)) {
            assertThat(read(told).encode()).as(told).contains(second);
            assertThat(read(told, asSecond).encode()).as(told).contains(second).doesNotContain(customer);
        }
        for (String asked : List.of(EVENTS, "/api/v1/audit", "/api/v1/notices")) {
            assertThat(read(asked + "?customer=" + customer, asSecond).getJsonArray("items"))
                    .as(asked)
                    .isEmpty();
        }
        assertThat(read(path + "/timeline").encode()).contains(customer);
    }

    @Test
    void every_fault_of_a_plan_is_told_with_its_pointer() {
        JsonObject bad = plan("OTHER", "MINIMAL", customer, customer, "no id")
                .put("title", " ")
                .put("windowStart", "2024-03-12T21:00:00.1234-04:00")
                .put("start", "2024-03-13T02:00:00Z")
                .put("certificateExpiresAt", "2024-03-15T12:00:00Z")
                .put("release", "a b")
                .put("state", "PLANNED");
        assertThat(faults(service.post(EVENTS, bad.encode(), CISCO)))
                .containsExactlyInAnyOrder(
                        "/customers/2 bad_id",
                        "/title blank",
                        "/windowStart too_precise",
                        "/end missing",
                        "/certificateExpiresAt only_for_renewals",
                        "/release bad_id",
                        "/state unknown_field");
        assertThat(faults(service.post(EVENTS, "{\"customers\":[]}", CISCO)))
                .containsExactlyInAnyOrder(
                        "/customers empty", "/title missing", "/kind missing", "/work missing", "/windowStart missing");
        JsonObject twice = plan("CERTIFICATE_RENEWAL", "MINIMAL", customer, customer)
                .put("start", "2024-03-13T02:00:00Z")
                .put("end", "2024-03-13T02:00:00Z");
        assertThat(faults(service.post(EVENTS, twice.encode(), CISCO)))
                .containsExactlyInAnyOrder("/customers/1 listed_twice", "/end empty_work");
        String foreign = customer("other", "AMER", "America/New_York");
        String european = customer("acme", "EMEA", "Europe/Berlin");
        JsonObject strangers = plan("OTHER", "MINIMAL", customer, "nobody", foreign, european)
                .put("windowStart", "2024-03-13T01:00:01Z");
        assertThat(faults(service.post(EVENTS, strangers.encode(), CISCO)))
                .containsExactlyInAnyOrder(
                        "/customers/1 unknown_record",
                        "/customers/2 other_partner",
                        "/customers/3 other_region",
                        "/windowStart no_window");
        assertThat(read(EVENTS).getJsonArray("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER, APPLICATION, 2024-03-17T01:00:00Z, cisco, MNT-04",
        "OTHER, APPLICATION, 2024-02-20T02:00:00Z, cisco, CHG-05b",
        "OTHER, APPLICATION, 2024-03-13T01:00:00Z, partner/acme, CHG-12",
        "CERTIFICATE_RENEWAL, CERTIFICATE, 2024-03-13T01:00:00Z, cisco, CHG-06a",
    })
    void a_plan_against_the_rules_is_refused(String kind, String target, String window, String who, String rule) {
        JsonObject body = plan(kind, "MINIMAL", customer).put("windowStart", window);
        body.getJsonObject("work").put("target", target);
        if (kind.equals("CERTIFICATE_RENEWAL")) {
            body.put("certificateExpiresAt", "2024-03-15T12:00:00Z");
        }
        JsonObject problem = SoundProblem.of(service.post(EVENTS, body.encode(), "Act-As", who), 409);
        assertThat(problem.getString("rule")).isEqualTo(rule);
        assertThat(read(EVENTS).getJsonArray("items")).isEmpty();
    }

    @Test
    void maintenance_goes_its_way_from_notice_to_the_end_of_the_work() {
        String path = planned("OTHER", "MINIMAL");
        assertRefused("CHG-02", path, "/start", "{}", CISCO);
        assertRefused("CHG-12", path, "/notice", "{}", PARTNER);
        JsonObject notified = done(path + "/notice", "{}", CISCO);
        assertThat(notified.getString("state")).isEqualTo("NOTIFIED");
        assertThat(notified.getString("noticeAt")).isEqualTo(TUE_2024_02_20);
        // until the end of the third day after the notice, on the customer's clock
        assertThat(notified.getString("answerTimelyUntil")).isEqualTo("2024-02-24T05:00:00Z");
        assertThat(notified.containsKey("rescheduleUntil")).isFalse();

        service.setNow("2024-03-13T00:59:59.999Z");
        assertRefused("MNT-06", path, "/start", "{}", CISCO);
        service.setNow(TUE_2024_03_12);
        assertRefused("CHG-12", path, "/complete", "{\"successful\":true}", CISCO);
        assertThat(done(path + "/start", "{}", CISCO).getString("state")).isEqualTo("STARTED");
        service.setNow("2024-03-13T03:00:00Z");
        assertRefused("CHG-12", path, "/complete", "{\"successful\":true}", PARTNER);
        JsonObject completed = done(
                path + "/complete",
                "{\"successful\":false,\"note\":\"Backed out\",\"at\":\"2024-03-12T22:30:00-04:00\"}",
                CISCO);
        assertThat(completed.getString("state")).isEqualTo("COMPLETED");
        assertThat(completed.getJsonObject("outcome"))
                .isEqualTo(new JsonObject()
                        .put("successful", false)
                        .put("note", "Backed out")
                        .put("at", "2024-03-13T02:30:00Z"));
        assertThat(completed.containsKey("latestNoticeDate")).isFalse();
        assertRefused("CHG-12", path, "/cancel", "{\"reason\":\"Too late\"}", CISCO);
        assertThat(read(path)).isEqualTo(completed);
        assertThat(history(path)).containsExactly("PLANNED", "NOTICE_SENT", "STARTED", "COMPLETED");
        JsonObject last = read(path + "/timeline").getJsonArray("items").getJsonObject(3);
        assertThat(last.getString("actor")).isEqualTo("cisco");
        assertThat(last.getString("party")).isEqualTo("CISCO");
        assertThat(last.getString("rule")).isEqualTo("REL-06a");
        assertThat(last.getString("recordedAt")).isEqualTo("2024-03-13T03:00:00Z");
    }

    @Test
    void a_notice_after_its_last_date_is_refused() {
        String path = planned("OTHER", "MINIMAL");
        service.setNow("2024-03-03T05:00:00Z");
        assertRefused("CHG-02a", path, "/notice", "{}", CISCO);
        JsonObject late = done(path + "/notice", "{\"at\":\"2024-03-03T04:59:59.999Z\"}", CISCO);
        assertThat(late.getString("state")).isEqualTo("NOTIFIED");
    }

    @Test
    void an_upgrade_is_rescheduled_once_at_the_partners_request() {
        String path = notified("UPGRADE", "DISRUPTS_CALLING");
        assertThat(read(path).getString("rescheduleUntil")).isEqualTo("2024-03-06T01:00:00Z");
        assertRefused("CHG-07a", path, "/reschedule", move(FRI_2024_03_15, " ", "true"), PARTNER);
        assertRefused("CHG-05", path, "/reschedule", move(FRI_2024_03_15, "Fair", "false"), PARTNER);
        assertRefused("CHG-05", path, "/reschedule", move(FRI_2024_03_15, "Fair", ""), PARTNER);
        assertRefused("CHG-05c", path, "/reschedule", move(TUE_2024_03_12, "Fair", "true"), PARTNER);
        assertRefused(
                "CHG-07", path, "/reschedule", move(FRI_2024_03_15, "Fair", "true"), "Act-As", "customer/" + customer);
        JsonObject agreed = done(path + "/reschedule", move(FRI_2024_03_15, "Fair", "true"), PARTNER);
        assertThat(agreed.getString("state")).isEqualTo("NOTIFIED");
        assertThat(agreed.getString("windowStart")).isEqualTo(FRI_2024_03_15);
        assertThat(agreed.getInteger("timesRescheduled")).isEqualTo(1);
        assertRefused("CHG-08b", path, "/reschedule", move(TUE_2024_03_12, "Again", "true"), PARTNER);
        assertRefused("CHG-08b", path, "/reschedule", move(TUE_2024_03_12, "Again", "true"));

        JsonObject moved = done(path + "/reschedule", move(TUE_2024_03_12, "No staff", ""), CISCO);
        assertThat(moved.getString("state")).isEqualTo("PLANNED");
        assertThat(moved.getInteger("timesRescheduled")).isEqualTo(1);
        assertThat(moved.containsKey("noticeAt")).isFalse();
        assertThat(history(path)).containsExactly("PLANNED", "NOTICE_SENT", "RESCHEDULED", "MOVED");
    }

    @Test
    void an_upgrade_is_not_rescheduled_in_the_last_week_and_a_severe_one_never() {
        String path = notified("UPGRADE", "DISRUPTS_CALLING");
        JsonObject severe = plan("UPGRADE", "MINIMAL", customer).put("severeVulnerability", true);
        String never = EVENTS + "/" + created(EVENTS, severe, CISCO).getString("id");
        assertRefused("CHG-06", never, "/reschedule", move(FRI_2024_03_15, "Fair", "true"), PARTNER);
        service.setNow("2024-03-06T01:00:00.001Z");
        assertRefused("CHG-08a", path, "/reschedule", move(FRI_2024_03_15, "Fair", "true"), PARTNER);
    }

    @Test
    void an_application_moves_to_a_weekend_on_agreement_alone() {
        String path = notified("OTHER", "MINIMAL");
        assertRefused("MNT-04", path, "/reschedule", move(SAT_2024_03_16, "No staff", ""), CISCO);
        assertRefused("MNT-04", path, "/reschedule", move(SAT_2024_03_16, "No staff", ""));
        JsonObject agreed = done(path + "/reschedule", move(SAT_2024_03_16, "Fair", "true"), PARTNER);
        assertThat(agreed.getJsonObject("window").getString("kind")).isEqualTo("WEEKEND");
    }

    @Test
    void a_move_to_no_window_is_told_with_every_other_fault() {
        String path = notified("OTHER", "MINIMAL");
        JsonObject body = new JsonObject()
                .put("newWindowStart", "2024-03-16T01:00:01Z")
                .put("reason", " ")
                .put("at", "2024-02-20T12:00:00.001Z");
        assertThat(faults(service.post(path + "/reschedule", body.encode(), CISCO)))
                .containsExactly("/at in_the_future", "/newWindowStart no_window", "/reason blank");
        assertThat(faults(service.post(path + "/reschedule", "{\"offeredByCisco\":1}", PARTNER)))
                .containsExactlyInAnyOrder("/newWindowStart missing", "/reason missing", "/offeredByCisco wrong_type");
        assertThat(faults(service.post(path + "/cancel", "{\"reason\":\"\"}", CISCO)))
                .containsExactly("/reason blank");
        assertThat(faults(service.post(path + "/complete", "{\"note\":\"\"}", CISCO)))
                .containsExactlyInAnyOrder("/successful missing", "/note blank");
        assertThat(faults(service.post(path + "/notice", "{\"at\":\"2024-02-20T11:59:59.999Z\"}", CISCO)))
                .containsExactly("/at before_last_event");
        assertThat(history(path)).containsExactly("PLANNED", "NOTICE_SENT");
    }

    @Test
    void an_emergency_runs_at_once_under_whoever_makes_it() {
        JsonObject body = plan("OTHER", "DISRUPTS_CALLING", customer)
                .put("start", TUE_2024_02_20)
                .put("end", "2024-02-20T13:00:00Z");
        body.remove("windowStart");
        body.getJsonObject("work").put("emergency", "MITIGATE_OUTAGE");
        JsonObject event = created(EVENTS, body, PARTNER);
        String path = EVENTS + "/" + event.getString("id");
        assertThat(event.getString("plannedBy")).isEqualTo("PARTNER");
        assertThat(event.getJsonObject("work").getString("emergency")).isEqualTo("MITIGATE_OUTAGE");
        assertThat(event.getString("start")).isEqualTo(TUE_2024_02_20);
        assertThat(event.getString("windowStart")).isEqualTo("2024-02-21T02:00:00Z");
        assertRefused("CHG-06", path, "/reschedule", move(FRI_2024_03_15, "Fair", "true"), PARTNER);
        assertRefused("CHG-12", path, "/start", "{}", CISCO);
        assertThat(done(path + "/start", "{}", PARTNER).getString("state")).isEqualTo("STARTED");
        assertThat(done(path + "/complete", "{\"successful\":true}", PARTNER).getString("state"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void a_calendar_that_changes_later_does_not_touch_what_is_planned() {
        JsonObject body = new JsonObject()
                .put("name", "Acme")
                .put("partner", "acme")
                .put("region", "AMER")
                .put("zone", "America/New_York")
                .put("holidayCalendar", new JsonObject().put("dates", new JsonArray(List.of("2024-03-04"))))
                .put("applications", new JsonArray());
        String holidaying = created("/api/v1/customers", body).getString("id");
        JsonObject event = created(EVENTS, plan("OTHER", "DISRUPTS_CALLING", holidaying), CISCO);
        // one business day less than without the holiday
        assertThat(event.getString("latestNoticeDate")).isEqualTo("2024-02-26");
        JsonObject change = new JsonObject().put("holidayCalendar", new JsonObject().put("dates", new JsonArray()));
        service.send(service.request("/api/v1/customers/" + holidaying)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString(change.encode()))
                .build());
        assertThat(read(EVENTS + "/" + event.getString("id"))).isEqualTo(event);
    }

    @Test
    void events_are_listed_by_page_and_customer_and_found_by_nobody_else() {
        String second = customer("acme", "AMER", "America/New_York");
        String first =
                created(EVENTS, plan("OTHER", "MINIMAL", customer), CISCO).getString("id");
        service.setNow("2024-02-20T12:00:01Z");
        String shared = created(EVENTS, plan("OTHER", "MINIMAL", customer, second), CISCO)
                .getString("id");

        assertThat(ids(EVENTS)).containsExactly(shared, first);
        assertThat(ids(EVENTS + "?customer=" + second)).containsExactly(shared);
        JsonObject page = read(EVENTS + "?limit=1");
        assertThat(ids(EVENTS + "?limit=1&cursor=" + page.getString("next"))).containsExactly(first);
        assertThat(ids(EVENTS, "Act-As", "customer/" + second)).containsExactly(shared);
        assertThat(ids(EVENTS, "Act-As", "partner/other")).isEmpty();
        assertThat(faults(service.get(EVENTS + "?limit=0&cursor=x&customer=a%20b&state=PLANNED")))
                .containsExactlyInAnyOrder(
                        "limit out_of_range", "cursor bad_cursor", "customer bad_id", "state unknown_parameter");
        for (String path : List.of(EVENTS + "/" + first, EVENTS + "/" + first + "/timeline")) {
            SoundProblem.of(service.get(path, "Act-As", "customer/" + second), 404);
        }
        SoundProblem.of(
                service.post(EVENTS + "/" + first + "/cancel", "{\"reason\":\"x\"}", "Act-As", "partner/other"), 404);
    }

    private List<String> ids(String path, String... headers) {
        return read(path, headers).getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("id"))
                .toList();
    }

    @Test
    void a_plan_is_made_once_under_one_key_and_a_command_on_the_version_that_it_names() {
        String body = plan("OTHER", "MINIMAL", customer).encode();
        HttpResponse<String> first = service.post(EVENTS, body, "Act-As", "cisco", "Idempotency-Key", "k");
        HttpResponse<String> again = service.post(EVENTS, body, "Act-As", "cisco", "Idempotency-Key", "k");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        SoundProblem.of(
                service.post(EVENTS, body.replace("Night", "Day"), "Act-As", "cisco", "Idempotency-Key", "k"), 409);
        assertThat(ids(EVENTS)).hasSize(1);

        String path = first.headers().firstValue("Location").orElseThrow();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        done(path + "/notice", "{}", "Act-As", "cisco", "If-Match", tag);
        SoundProblem.of(service.post(path + "/cancel", "{\"reason\":\"x\"}", "Act-As", "cisco", "If-Match", tag), 412);
        assertThat(history(path)).containsExactly("PLANNED", "NOTICE_SENT");
    }

    private JsonObject certificate(String expiresAt) {
        return new JsonObject()
                .put("customer", customer)
                .put("application", "CUCM")
                .put("name", "tomcat")
                .put("expiresAt", expiresAt);
    }

    /** The guide's example: expiry on Friday, 15 March, 08:00 in New York. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-20T12:00:00Z, CANDIDATE, 2024-03-08T21:00, 2024-02-27",
        "2024-02-29T12:00:00Z, CANDIDATE, 2024-03-11T21:00, 2024-03-01",
        "2024-03-05T12:00:00Z, SHORT_NOTICE, 2024-03-08T21:00, 2024-02-27",
        "2024-03-12T16:00:00Z, EMERGENCY_WINDOW, 2024-03-12T21:00, ''",
        "2024-03-15T04:30:00Z, AT_ONCE, '', ''",
    })
    void a_certificate_is_shown_with_the_plan_of_the_moment(String now, String plan, String window, String notice) {
        JsonObject recorded = created(CERTIFICATES, certificate("2024-03-15T08:00:00-04:00"), CISCO);
        assertThat(recorded.getString("expiresAt")).isEqualTo("2024-03-15T12:00:00Z");
        String path = CERTIFICATES + "/" + recorded.getString("id");
        String tag = service.get(path).headers().firstValue("ETag").orElseThrow();
        service.setNow(now);
        JsonObject shown = read(path, PARTNER);
        assertThat(shown.getString("plan")).isEqualTo(plan);
        assertThat(shown.getJsonObject("window", new JsonObject()).getString("localStart", ""))
                .isEqualTo(window);
        assertThat(shown.getString("latestNoticeDate", "")).isEqualTo(notice);
        assertThat(shown.getJsonArray("tasks")).hasSize(4);
        assertThat(shown.getJsonArray("ssoSteps")).isEmpty();
        assertThat(shown.getString("edition")).isEqualTo("2024.1");
        assertThat(shown.getJsonArray("because")).isNotEmpty();
        assertThat(service.get(path, "If-None-Match", tag).statusCode())
                .as("the tag follows the plan")
                .isEqualTo(now.equals(TUE_2024_02_20) ? 304 : 200);
    }

    @Test
    void a_certificate_is_renewed_and_its_steps_taken_in_order() {
        String path = CERTIFICATES + "/"
                + created(CERTIFICATES, certificate("2024-03-15T12:00:00Z"), CISCO)
                        .getString("id");
        String longer = "{\"expiresAt\":\"2025-03-15T12:00:00Z\"}";
        assertRefused("CRT-01f", path, "/renewed", longer, PARTNER);
        assertRefused("CRT-01f", path, "/renewed", longer.replace("2025", "2024"), CISCO);
        assertRefused("CRT-02", path, "/sso-steps", "{\"step\":\"DISABLE_SSO\"}", PARTNER);
        JsonObject renewed = done(path + "/renewed", longer, CISCO);
        assertThat(renewed.getString("expiresAt")).isEqualTo("2025-03-15T12:00:00Z");
        assertThat(renewed.getJsonObject("window").getString("localStart")).isEqualTo("2025-03-10T21:00");
        assertThat(renewed.getJsonArray("ssoSteps").stream()
                        .map(step -> ((JsonObject) step).getString("step")
                                + (((JsonObject) step).getBoolean("mandatory") ? "" : "?"))
                        .toList())
                .containsExactly("DISABLE_SSO", "REIMPORT_IDP_METADATA", "ENABLE_SSO", "VERIFY_SSO?");
        assertRefused("CRT-02", path, "/sso-steps", "{\"step\":\"ENABLE_SSO\"}", PARTNER);
        assertRefused("CRT-02", path, "/sso-steps", "{\"step\":\"DISABLE_SSO\"}", CISCO);
        for (String step : List.of("DISABLE_SSO", "REIMPORT_IDP_METADATA", "ENABLE_SSO", "VERIFY_SSO")) {
            done(path + "/sso-steps", "{\"step\":\"" + step + "\"}", PARTNER);
        }
        assertThat(read(path).getJsonArray("ssoSteps")).isEmpty();
        assertThat(history(path))
                .containsExactly("RECORDED", "RENEWED", "TASK_DONE", "TASK_DONE", "TASK_DONE", "TASK_DONE");
    }

    @Test
    void a_bad_certificate_is_refused_and_so_is_anybody_elses() {
        assertThat(faults(service.post(CERTIFICATES, "{\"application\":\"CUCX\",\"name\":\"\"}", CISCO)))
                .containsExactlyInAnyOrder(
                        "/customer missing", "/application unknown_value", "/name blank", "/expiresAt missing");
        assertThat(faults(service.post(
                        CERTIFICATES,
                        certificate("2024-03-15T12:00:00Z")
                                .put("customer", "nobody")
                                .encode(),
                        CISCO)))
                .containsExactly("/customer unknown_record");
        assertThat(SoundProblem.of(
                                service.post(
                                        CERTIFICATES,
                                        certificate("2024-03-15T12:00:00Z").encode(),
                                        PARTNER),
                                409)
                        .getString("rule"))
                .isEqualTo("CRT-01f");
        assertThat(ids(CERTIFICATES)).isEmpty();
        String id = created(CERTIFICATES, certificate("2024-03-15T12:00:00Z"), CISCO)
                .getString("id");
        assertThat(ids(CERTIFICATES + "?customer=" + customer)).containsExactly(id);
        assertThat(ids(CERTIFICATES, "Act-As", "partner/other")).isEmpty();
        SoundProblem.of(service.get(CERTIFICATES + "/" + id, "Act-As", "partner/other"), 404);
        assertThat(faults(service.post(CERTIFICATES + "/" + id + "/sso-steps", "{\"step\":\"REBOOT\"}", PARTNER)))
                .containsExactly("/step unknown_value");
        assertThat(faults(service.post(CERTIFICATES + "/" + id + "/renewed", "{}", CISCO)))
                .containsExactly("/expiresAt missing");
    }

    private static final String UPGRADE =
            "{\"running\":\"14.0-SU3\",\"reason\":\"PARTNER_REQUEST\",\"tacCase\":\"691234567\"}";

    @Test
    void what_is_published_answers_from_then_on_to_everybody_and_names_its_edition() {
        assertThat(read("/api/v1/releases").getString("edition")).isEqualTo("2024.1");
        assertThat(SoundProblem.of(service.post("/api/v1/decisions/upgrade", UPGRADE), 409)
                        .getString("rule"))
                .isEqualTo("UPG-03");
        JsonObject published = done(
                "/api/v1/releases/15-SU1/publish", "{\"stay\":\"UNTIL_NEXT_RELEASE\",\"upgrades\":\"ALLOWED\"}", CISCO);
        assertThat(published.getString("edition")).isEqualTo("2024.1+15.0-SU1");
        assertThat(published.getString("latest")).isEqualTo("15.0-SU1");
        for (String who : List.of("cisco", "partner/acme", "partner/other", "customer/" + customer)) {
            assertThat(read("/api/v1/releases", "Act-As", who)).isEqualTo(published);
        }
        assertThat(published.getJsonArray("items").stream()
                        .map(item -> ((JsonObject) item).getString("version") + " "
                                + ((JsonObject) item).getString("standing") + " "
                                + ((JsonObject) item).getJsonObject("stay").getString("support"))
                        .toList())
                .containsExactly(
                        "12.5-SU7a N_2 MUST_UPGRADE",
                        "14.0-SU3 N_1 UNTIL_NEXT_RELEASE",
                        "15.0-SU1 N UNTIL_NEXT_RELEASE");
        JsonObject upgrade = done("/api/v1/decisions/upgrade", UPGRADE);
        assertThat(upgrade.getString("edition")).isEqualTo("2024.1+15.0-SU1");
        assertThat(upgrade.getString("standing")).isEqualTo("N_1");
        assertThat(upgrade.getString("target")).isEqualTo("15.0-SU1");
        JsonArray editions = read("/api/v1/policy/editions").getJsonArray("items");
        assertThat(editions.stream()
                        .map(item -> ((JsonObject) item).getString("edition") + " "
                                + ((JsonObject) item).getBoolean("current") + " "
                                + ((JsonObject) item).getString("latestRelease"))
                        .toList())
                .containsExactly("2024.1 false 14.0-SU3", "2024.1+15.0-SU1 true 15.0-SU1");
    }

    @Test
    void cisco_alone_publishes_and_only_forward() {
        JsonObject before = read("/api/v1/releases");
        for (String who : List.of("partner/acme", "customer/" + customer)) {
            assertThat(SoundProblem.of(service.post("/api/v1/releases/15.0-SU1/publish", "{}", "Act-As", who), 409)
                            .getString("rule"))
                    .isEqualTo("REL-08");
        }
        assertThat(SoundProblem.of(service.post("/api/v1/releases/14.0-SU3/publish", "{}", CISCO), 409)
                        .getString("rule"))
                .isEqualTo("REL-02b");
        assertThat(faults(service.post(
                        "/api/v1/releases/fifteen/publish",
                        "{\"stay\":\"NOT_APPLICABLE\",\"upgrades\":\"YES\",\"at\":1}",
                        CISCO)))
                .containsExactlyInAnyOrder(
                        "version bad_version", "/stay not_of_the_latest", "/upgrades unknown_value", "/at wrong_type");
        assertThat(faults(service.post(
                        "/api/v1/releases/15.0-SU1/publish", "{\"at\":\"2024-02-20T12:00:00.001Z\"}", CISCO)))
                .containsExactly("/at in_the_future");
        assertThat(read("/api/v1/releases")).isEqualTo(before);
        done("/api/v1/releases/15.0-SU1/publish", "{}", CISCO);
        assertThat(SoundProblem.of(service.post("/api/v1/releases/15.0-SU1/publish", "{}", CISCO), 409)
                        .getString("rule"))
                .isEqualTo("REL-02b");
    }

    @Test
    void everything_is_there_after_a_restart() {
        String path = notified("UPGRADE", "MINIMAL");
        String certificate = CERTIFICATES + "/"
                + created(CERTIFICATES, certificate("2024-03-15T12:00:00Z"), CISCO)
                        .getString("id");
        done("/api/v1/releases/15.0-SU1/publish", "{}", CISCO);
        JsonObject event = read(path);
        JsonObject shown = read(certificate);
        JsonObject releases = read("/api/v1/releases");
        service.close();
        service = RunningService.onSqlite(TUE_2024_02_20, directory);
        assertThat(read(path)).isEqualTo(event);
        assertThat(read(certificate)).isEqualTo(shown);
        assertThat(read("/api/v1/releases")).isEqualTo(releases);
    }
}
