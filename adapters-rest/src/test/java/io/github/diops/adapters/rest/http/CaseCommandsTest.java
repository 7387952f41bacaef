package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of a case, over HTTP: by whom, in which state, and what comes of it. */
class CaseCommandsTest {
    private static final String MON_2024_03_11 = "2024-03-11T14:00:00Z";
    private static final String NOBODYS = "/api/v1/cases/00000000-0000-0000-0000-000000000000";

    /**
     * Who may (C Cisco, P partner), the rule that refuses others, and what each state answers to who may: {@code +} for
     * done, else the rule of the refusal.
     */
    private static final String TABLE = """
        command             who refused  OPEN    ACKNOWLEDGED OBSERVING RESOLVED CLOSED  WITHDRAWN
        acknowledge         C   OBJ-01   +       OBJ-08b      OBJ-08b   OBJ-08b  OBJ-08b OBJ-11b
        severity            C   SEV-10a  +       +            +         OBJ-11b  OBJ-11b OBJ-11b
        severity-requests   P   SEV-09   +       +            +         OBJ-11b  OBJ-11b OBJ-11b
        status              C   OBJ-05   +       +            +         OBJ-11b  OBJ-11b OBJ-11b
        contact-unavailable CP  OBJ-06b  +       +            +         OBJ-11b  OBJ-11b OBJ-11b
        contact-available   CP  OBJ-06b  OBJ-06b OBJ-06b      OBJ-06b   OBJ-11b  OBJ-11b OBJ-11b
        observe             C   SEV-11a  OBJ-11  +            +         OBJ-11b  OBJ-11b OBJ-11b
        resolve             C   OBJ-11   OBJ-11  +            +         OBJ-11b  OBJ-11b OBJ-11b
        reopen              CP  OBJ-11a  OBJ-11a OBJ-11a      +         +        OBJ-11b OBJ-11b
        close               CP  OBJ-11a  OBJ-11a OBJ-11a      OBJ-11a   +        OBJ-11b OBJ-11b
        withdraw            P   OBJ-12   +       +            +         OBJ-11b  OBJ-11b OBJ-11b
        escalate            P   OBJ-07   +       +            +         OBJ-11b  OBJ-11b OBJ-11b
        """;

    /** A body for each command, with whatever it must say. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("acknowledge", "{}"),
            Map.entry("severity", "{\"severity\":\"S2\",\"reason\":\"Two floors, not one\"}"),
            Map.entry(
                    "severity-requests",
                    "{\"severity\":\"S1\",\"businessImpactChange\":\"The call centre opens at nine\"}"),
            Map.entry("status", "{\"text\":\"Traces collected\",\"actionPlan\":\"Compare with Tuesday's\"}"),
            Map.entry("contact-unavailable", "{}"),
            Map.entry("contact-available", "{}"),
            Map.entry("observe", "{\"until\":\"2024-03-12T14:00:00Z\"}"),
            Map.entry("resolve", "{\"resolution\":\"The trunk was reset\"}"),
            Map.entry("reopen", "{\"reason\":\"It is silent again\"}"),
            Map.entry("close", "{}"),
            Map.entry("withdraw", "{\"reason\":\"A cable was loose\"}"),
            Map.entry("escalate", "{\"reason\":\"No status for a day\"}"));

    /** The fields of each command that it must say, in their order. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "severity", List.of("severity", "reason"),
            "severity-requests", List.of("severity", "businessImpactChange"),
            "status", List.of("text"),
            "observe", List.of("until"),
            "resolve", List.of("resolution"),
            "reopen", List.of("reason"),
            "withdraw", List.of("reason"),
            "escalate", List.of("reason"));

    private static final RunningService SERVICE = new RunningService(MON_2024_03_11);
    private static final String CUSTOMER = customer("acme");

    @BeforeEach
    void on_monday_at_ten_in_new_york() {
        SERVICE.setNow(MON_2024_03_11);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String customer(String partner) {
        return RunningService.json(SERVICE.post(
                        "/api/v1/customers",
                        "{\"name\":\"Acme\",\"partner\":\"" + partner
                                + "\",\"region\":\"AMER\",\"zone\":\"America/New_York\",\"applications\":[]}"))
                .getString("id");
    }

    private static String opened(String stated) {
        HttpResponse<String> answer = SERVICE.post(
                "/api/v1/cases",
                new JsonObject()
                        .put("customer", CUSTOMER)
                        .put("problem", "no dial tone")
                        .put("stated", stated)
                        .encode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A case of severity S3 in that state. */
    private static String in(String state) {
        String path = opened("S3");
        List<String> steps = switch (state) {
            case "OPEN" -> List.of();
            case "ACKNOWLEDGED" -> List.of("acknowledge");
            case "OBSERVING" -> List.of("acknowledge", "observe");
            case "RESOLVED" -> List.of("acknowledge", "resolve");
            case "CLOSED" -> List.of("acknowledge", "resolve", "close");
            case "WITHDRAWN" -> List.of("withdraw");
            default -> throw new IllegalArgumentException(state);
        };
        steps.forEach(step -> done(path, step));
        assertThat(read(path).getString("state")).isEqualTo(state);
        return path;
    }

    /** A case on which the administrator can carry out that command. */
    private static String readyFor(String command) {
        String path = switch (command) {
            case "observe", "resolve" -> in("ACKNOWLEDGED");
            case "reopen", "close" -> in("RESOLVED");
            default -> in("OPEN");
        };
        if (command.equals("contact-available")) {
            done(path, "contact-unavailable");
        }
        return path;
    }

    private static String body(String command) {
        return Objects.requireNonNull(BODIES.get(command), command);
    }

    private static JsonObject done(String path, String command) {
        return done(path, command, body(command));
    }

    private static JsonObject done(String path, String command, String body, String... headers) {
        HttpResponse<String> answer = SERVICE.post(path + "/" + command, body, headers);
        assertThat(answer.statusCode()).as("%s: %s", command, answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private static JsonObject read(String path) {
        HttpResponse<String> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private static List<JsonObject> history(String path) {
        return read(path + "/timeline").getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static JsonObject last(String path) {
        List<JsonObject> history = history(path);
        return history.get(history.size() - 1);
    }

    private static String tag(String path) {
        return SERVICE.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> faults(HttpResponse<String> answer) {
        return SoundProblem.faults(SoundProblem.of(answer, 422));
    }

    private static String refusedBy(HttpResponse<String> answer) {
        return SoundProblem.of(answer, 409).getString("rule");
    }

    static Stream<String> commands() {
        return BODIES.keySet().stream().sorted();
    }

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        List<String[]> lines =
                TABLE.lines().map(line -> line.trim().split("\\s+", -1)).toList();
        for (String[] line : lines.subList(1, lines.size())) {
            for (int column = 3; column < line.length; column++) {
                String state = lines.get(0)[column];
                cells.add(Arguments.of(line[0], state, "cisco", line[1].contains("C") ? line[column] : line[2]));
                cells.add(Arguments.of(line[0], state, "partner/acme", line[1].contains("P") ? line[column] : line[2]));
                cells.add(Arguments.of(line[0], state, "customer/" + CUSTOMER, line[2]));
                cells.add(Arguments.of(line[0], state, "", line[column]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} in {1} by {2}: {3}")
    @MethodSource("cells")
    void a_command_is_done_or_refused_with_its_rule_and_then_nothing_has_changed(
            String command, String state, String party, String expected) {
        String path = in(state);
        JsonObject before = read(path);
        List<JsonObject> past = history(path);
        String tag = tag(path);
        String[] headers = party.isEmpty() ? new String[0] : new String[] {"Act-As", party};

        HttpResponse<String> answer = SERVICE.post(path + "/" + command, body(command), headers);

        if (expected.equals("+")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(RunningService.json(answer)).isEqualTo(read(path));
            assertThat(answer.headers().firstValue("ETag")).hasValue(tag(path));
            assertThat(tag(path)).isNotEqualTo(tag);
            assertThat(history(path)).hasSize(past.size() + 1).startsWith(past.toArray(new JsonObject[0]));
            assertThat(last(path).getString("actor")).isEqualTo(party.isEmpty() ? "administrator" : party);
        } else {
            assertThat(refusedBy(answer)).isEqualTo(expected);
            assertThat(read(path)).isEqualTo(before);
            assertThat(history(path)).isEqualTo(past);
            assertThat(tag(path)).isEqualTo(tag);
        }
    }

    @Test
    void the_table_has_every_command_in_every_state_by_every_party() {
        assertThat(cells().map(cell -> List.of(cell.get()[0], cell.get()[1], cell.get()[2])))
                .doesNotHaveDuplicates()
                .hasSize(BODIES.size() * 6 * 4);
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledge, ACKNOWLEDGED, CISCO, OBJ-01, ACKNOWLEDGED",
        "severity, SEVERITY_CHANGED, CISCO, SEV-10, OPEN",
        "severity-requests, SEVERITY_REQUESTED, PARTNER, SEV-09, OPEN",
        "status, STATUS_GIVEN, CISCO, OBJ-05, OPEN",
        "contact-unavailable, CONTACT_UNAVAILABLE, CISCO, OBJ-06a, OPEN",
        "contact-available, CONTACT_AVAILABLE, CISCO, OBJ-06a, OPEN",
        "observe, OBSERVATION_BEGUN, CISCO, SEV-11a, OBSERVING",
        "resolve, RESOLVED, CISCO, OBJ-11, RESOLVED",
        "reopen, REOPENED, CISCO, OBJ-11a, ACKNOWLEDGED",
        "close, CLOSED, CISCO, OBJ-11a, CLOSED",
        "withdraw, WITHDRAWN, PARTNER, OBJ-12, WITHDRAWN",
        "escalate, ESCALATED, PARTNER, OBJ-07, OPEN"
    })
    void each_step_enters_the_history_with_all_that_was_said(
            String command, String type, String party, String rule, String state) {
        String path = readyFor(command);
        SERVICE.setNow("2024-03-11T14:10:00Z");
        JsonObject said = new JsonObject(body(command));

        JsonObject answer = done(
                path,
                command,
                said.copy().put("at", "2024-03-11T10:05:00-04:00").encode());

        assertThat(answer.getString("state")).isEqualTo(state);
        JsonObject step = last(path);
        assertThat(step.getString("type")).isEqualTo(type);
        assertThat(step.getString("party")).isEqualTo(party);
        assertThat(step.getString("rule")).isEqualTo(rule);
        assertThat(step.getString("at")).isEqualTo("2024-03-11T14:05:00Z");
        assertThat(step.getString("recordedAt")).isEqualTo("2024-03-11T14:10:00Z");
        assertThat(step.getJsonObject("data").getMap()).containsAllEntriesOf(said.getMap());
    }

    @Test
    void a_case_shows_what_is_pending() {
        String path = in("ACKNOWLEDGED");
        SERVICE.setNow("2024-03-11T15:00:00Z");
        assertThat(done(path, "severity-requests").getString("requestedSeverity"))
                .isEqualTo("S1");
        assertThat(done(path, "contact-unavailable").getString("noContactSince"))
                .isEqualTo("2024-03-11T15:00:00Z");
        assertThat(done(path, "status").getString("statusAt")).isEqualTo("2024-03-11T15:00:00Z");
        assertThat(done(path, "escalate").getString("escalatedAt")).isEqualTo("2024-03-11T15:00:00Z");
        assertThat(done(path, "observe").getString("observedUntil")).isEqualTo("2024-03-12T14:00:00Z");
        assertThat(done(path, "severity").containsKey("requestedSeverity")).isFalse();
        assertThat(done(path, "contact-available").containsKey("noContactSince"))
                .isFalse();
        assertThat(done(path, "resolve").containsKey("observedUntil")).isFalse();
        // reopened, a status is due again
        assertThat(done(path, "reopen").containsKey("statusAt")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_body_must_say_all_that_is_needed_and_nothing_else(String command) {
        String path = readyFor(command);
        List<JsonObject> past = history(path);
        List<String> needed = NEEDED.getOrDefault(command, List.of());

        List<String> faults = faults(SERVICE.post(path + "/" + command, "{\"at\":7,\"by\":\"cisco\"}"));

        assertThat(faults).contains("/at wrong_type", "/by unknown_field").hasSize(needed.size() + 2);
        assertThat(faults)
                .containsAll(
                        needed.stream().map(field -> "/" + field + " missing").toList());
        assertThat(history(path)).isEqualTo(past);
    }

    @ParameterizedTest
    @CsvSource({
        "severity, reason",
        "status, text",
        "status, actionPlan",
        "resolve, resolution",
        "reopen, reason",
        "withdraw, reason",
        "escalate, reason"
    })
    void a_text_says_something_and_is_at_most_4000_characters_long(String command, String field) {
        String path = readyFor(command);
        JsonObject body = new JsonObject(body(command));
        for (String blank : List.of("", " ", "\t\n\u2003")) {
            assertThat(faults(SERVICE.post(
                            path + "/" + command,
                            body.copy().put(field, blank).put("at", "soon").encode())))
                    .containsExactlyInAnyOrder("/" + field + " blank", "/at bad_instant");
        }
        assertThat(faults(SERVICE.post(
                        path + "/" + command,
                        body.copy().put(field, "x".repeat(4001)).encode())))
                .containsExactly("/" + field + " too_long");
        assertThat(faults(SERVICE.post(path + "/" + command, "{\"" + field + "\":\"a\\u0000b\"}")))
                .contains("/" + field + " bad_text");
        String longest = "😀".repeat(2000);
        done(path, command, body.copy().put(field, longest).encode());
        assertThat(last(path).getJsonObject("data").getString(field)).isEqualTo(longest);
    }

    @Test
    void a_request_for_a_higher_severity_without_a_change_of_business_impact_is_refused() {
        String path = in("OPEN");
        assertThat(faults(SERVICE.post(path + "/severity-requests", "{\"severity\":\"S1\"}")))
                .containsExactly("/businessImpactChange missing");
        assertThat(refusedBy(SERVICE.post(
                        path + "/severity-requests", "{\"severity\":\"S1\",\"businessImpactChange\":\" \"}")))
                .isEqualTo("SEV-09a");
        assertThat(history(path)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"S3, SEV-09", "S4, SEV-09"})
    void only_a_higher_severity_is_requested(String severity, String rule) {
        String path = in("OPEN");
        assertThat(refusedBy(SERVICE.post(
                        path + "/severity-requests", body("severity-requests").replace("S1", severity))))
                .isEqualTo(rule);
        assertThat(history(path)).hasSize(1);
    }

    @Test
    void a_requested_raise_takes_effect_when_cisco_grants_it() {
        String path = in("OPEN");
        JsonObject requested = done(path, "severity-requests", body("severity-requests"), "Act-As", "partner/acme");
        assertThat(requested.getString("severity")).isEqualTo("S3");
        assertThat(requested.getString("dueAt")).isEqualTo("2024-03-12T14:00:00Z");
        JsonObject granted = done(path, "severity", body("severity").replace("S2", "S1"), "Act-As", "cisco");
        assertThat(granted.getString("severity")).isEqualTo("S1");
        assertThat(granted.getString("dueAt")).isEqualTo("2024-03-11T14:15:00Z");
        assertThat(granted.getJsonArray("because").stream()
                        .map(rule -> ((JsonObject) rule).getString("rule"))
                        .toList())
                .contains("SEV-10", "SEV-10a", "OBJ-08");
    }

    @Test
    void a_severity_that_holds_already_is_no_change() {
        String path = in("OPEN");
        assertThat(refusedBy(SERVICE.post(path + "/severity", body("severity").replace("S2", "S3"))))
                .isEqualTo("SEV-10b");
        assertThat(history(path)).hasSize(1);
    }

    /** The examples of OBJ-08, in New York: opened Monday 10:00. */
    @ParameterizedTest
    @CsvSource({
        "S3, S1@2024-03-11T18:00:00Z S2@2024-03-11T18:10:00Z, 2024-03-11T18:30:00Z",
        "S3, S1@2024-03-11T18:00:00Z, 2024-03-11T18:15:00Z",
        "S4, S3@2024-03-12T19:00:00Z, 2024-03-13T19:00:00Z",
        "S1, S3@2024-03-11T14:10:00Z, 2024-03-12T14:00:00Z"
    })
    void a_change_of_severity_before_acknowledgement_sets_the_deadline(String stated, String changes, String dueAt) {
        String path = opened(stated);
        for (String change : changes.split(" ", -1)) {
            String[] parts = change.split("@", -1);
            SERVICE.setNow(parts[1]);
            done(path, "severity", body("severity").replace("S2", parts[0]));
        }
        assertThat(read(path).getString("dueAt")).isEqualTo(dueAt);
    }

    @Test
    void once_acknowledged_or_past_its_deadline_nothing_changes_the_verdict() {
        String met = opened("S2");
        SERVICE.setNow("2024-03-11T14:30:00Z");
        done(met, "acknowledge");
        JsonObject raised = done(met, "severity", body("severity").replace("S2", "S1"));
        assertThat(raised.getString("severity")).isEqualTo("S1");
        assertThat(raised.getString("dueAt")).isEqualTo("2024-03-11T14:30:00Z");
        assertThat(raised.getString("verdict")).isEqualTo("MET");
        String missed = opened("S2");
        SERVICE.setNow("2024-03-11T15:00:00.001Z");
        JsonObject lowered = done(missed, "severity", body("severity").replace("S2", "S4"));
        assertThat(lowered.getString("dueAt")).isEqualTo("2024-03-11T15:00:00Z");
        assertThat(lowered.getString("verdict")).isEqualTo("MISSED");
    }

    @Test
    void a_time_without_a_contact_never_moves_the_deadline() {
        String path = opened("S3");
        String dueAt = read(path).getString("dueAt");
        done(path, "contact-unavailable");
        assertThat(refusedBy(SERVICE.post(path + "/contact-unavailable", "{}"))).isEqualTo("OBJ-06b");
        SERVICE.setNow("2024-03-12T13:00:00Z");
        assertThat(done(path, "contact-available").getString("dueAt")).isEqualTo(dueAt);
        assertThat(refusedBy(SERVICE.post(path + "/contact-available", "{}"))).isEqualTo("OBJ-06b");
        assertThat(history(path)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-11T14:00:00Z", "2024-03-11T13:59:59.999Z", "2023-03-11T14:00:00Z"})
    void an_observation_ends_after_it_begins(String until) {
        String path = in("ACKNOWLEDGED");
        assertThat(refusedBy(SERVICE.post(path + "/observe", "{\"until\":\"" + until + "\"}")))
                .isEqualTo("SEV-11");
        assertThat(read(path).getString("state")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void an_observation_may_be_set_to_another_length() {
        String path = in("OBSERVING");
        assertThat(done(path, "observe", "{\"until\":\"2024-03-11T14:00:00.001Z\"}")
                        .getString("observedUntil"))
                .isEqualTo("2024-03-11T14:00:00.001Z");
        assertThat(faults(SERVICE.post(path + "/observe", "{\"until\":\"2024-03-12T14:00:00.0001Z\"}")))
                .containsExactly("/until too_precise");
    }

    @Test
    void a_case_withdrawn_in_time_waits_for_ever_and_one_withdrawn_late_stays_missed() {
        String inTime = opened("S1");
        String late = opened("S1");
        done(inTime, "withdraw");
        SERVICE.setNow("2024-03-11T14:15:00.001Z");
        done(late, "withdraw");
        SERVICE.setNow("2024-04-11T14:00:00Z");
        assertThat(read(inTime).getString("verdict")).isEqualTo("WAITING");
        assertThat(read(late).getString("verdict")).isEqualTo("MISSED");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_lies_between_the_last_event_and_now_in_whole_milliseconds(String command) {
        String path = readyFor(command);
        SERVICE.setNow("2024-03-11T14:10:00Z");
        List<JsonObject> past = history(path);
        Map.of(
                        "2024-03-11T14:10:00.001Z", "in_the_future",
                        "2024-03-11T13:59:59.999Z", "before_last_event",
                        "2024-03-11T14:05:00.0001Z", "too_precise",
                        "2200-01-01T00:00:00.001Z", "out_of_range")
                .forEach((at, code) -> assertThat(faults(SERVICE.post(path + "/" + command, at(command, at))))
                        .containsExactly("/at " + code));
        assertThat(history(path)).isEqualTo(past);
        done(path, command, at(command, "2024-03-11T14:00:00Z"));
    }

    private static String at(String command, String at) {
        return new JsonObject(body(command)).put("at", at).encode();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_clock_that_went_back_leaves_commands_in_order(String command) {
        String path = readyFor(command);
        SERVICE.setNow("2024-03-11T13:00:00Z");
        String body = command.equals("observe") ? "{\"until\":\"2024-03-11T14:00:01Z\"}" : body(command);
        done(path, command, body);
        assertThat(last(path).getString("at")).isEqualTo("2024-03-11T14:00:00Z");
        assertThat(last(path).getString("recordedAt")).isEqualTo("2024-03-11T13:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void policy_is_asked_only_about_a_valid_request(String command) {
        String path = in("CLOSED");
        assertThat(faults(SERVICE.post(
                        path + "/" + command,
                        "{\"at\":1}",
                        "Act-As",
                        "customer/" + CUSTOMER,
                        "Idempotency-Key",
                        "a b")))
                .contains("/at wrong_type", "Idempotency-Key bad_key");
        SoundProblem.of(SERVICE.post(path + "/" + command, "{"), 400);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_case_of_others_looks_exactly_like_none(String command) {
        String path = readyFor(command);
        List<JsonObject> past = history(path);
        for (String stranger : List.of("partner/other", "customer/" + customer("acme"))) {
            String[] headers = {"Act-As", stranger, "X-Request-Id", "same", "If-Match", "\"9.X.en\""};
            HttpResponse<String> foreign = SERVICE.post(path + "/" + command, body(command), headers);
            HttpResponse<String> missing = SERVICE.post(NOBODYS + "/" + command, body(command), headers);
            SoundProblem.of(missing, 404);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(missing.body());
            assertThat(foreign.headers().map()).isEqualTo(missing.headers().map());
        }
        SoundProblem.of(SERVICE.post("/api/v1/cases/no%20id/" + command, body(command)), 404);
        assertThat(history(path)).isEqualTo(past);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_done_only_to_the_version_that_it_names(String command) {
        String path = readyFor(command);
        List<JsonObject> past = history(path);
        String stale = "\"" + (past.size() + 1) + ".WAITING.en\"";
        SoundProblem.of(SERVICE.post(path + "/" + command, body(command), "If-Match", stale), 412);
        assertThat(history(path)).isEqualTo(past);
        done(path, command, body(command), "If-Match", stale + ", " + tag(path));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_under_one_key_is_carried_out_once(String command) {
        String path = readyFor(command);
        String[] headers = {"Idempotency-Key", "key of " + path.substring(path.length() - 12), "If-Match", tag(path)};
        headers[1] = headers[1].replace(' ', '-');
        HttpResponse<String> first = SERVICE.post(path + "/" + command, body(command), headers);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        SERVICE.setNow("2024-03-11T14:20:00Z");
        HttpResponse<String> again = SERVICE.post(path + "/" + command, body(command), headers);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        JsonObject reused =
                SoundProblem.of(SERVICE.post(path + "/" + command, at(command, "2024-03-11T14:20:00Z"), headers), 409);
        assertThat(reused.getString("type")).isEqualTo("urn:diops:problem:key-reused");
        assertThat(history(path))
                .hasSize(read(path + "/timeline").getJsonArray("items").size());
        assertThat(last(path).getString("at")).isEqualTo("2024-03-11T14:00:00Z");
    }

    @Test
    void a_refused_command_leaves_its_key_free() {
        String path = in("OPEN");
        String[] headers = {"Idempotency-Key", "resolve-once"};
        assertThat(refusedBy(SERVICE.post(path + "/resolve", body("resolve"), headers)))
                .isEqualTo("OBJ-11");
        done(path, "acknowledge");
        assertThat(done(path, "resolve", body("resolve"), headers).getString("state"))
                .isEqualTo("RESOLVED");
    }

    @Test
    void a_case_lives_from_its_opening_to_its_end() {
        String path = opened("S3");
        List<String> life = List.of(
                "severity-requests",
                "severity",
                "acknowledge",
                "status",
                "contact-unavailable",
                "contact-available",
                "observe",
                "reopen",
                "escalate",
                "resolve",
                "reopen",
                "resolve",
                "close");
        life.forEach(step -> done(path, step));
        assertThat(history(path).stream().map(step -> step.getString("type")))
                .containsExactly(
                        "OPENED",
                        "SEVERITY_REQUESTED",
                        "SEVERITY_CHANGED",
                        "ACKNOWLEDGED",
                        "STATUS_GIVEN",
                        "CONTACT_UNAVAILABLE",
                        "CONTACT_AVAILABLE",
                        "OBSERVATION_BEGUN",
                        "REOPENED",
                        "ESCALATED",
                        "RESOLVED",
                        "REOPENED",
                        "RESOLVED",
                        "CLOSED");
        assertThat(read("/api/v1/cases?state=CLOSED&customer=" + CUSTOMER).getJsonArray("items"))
                .anySatisfy(item -> assertThat(item).isEqualTo(read(path)));
    }
}
