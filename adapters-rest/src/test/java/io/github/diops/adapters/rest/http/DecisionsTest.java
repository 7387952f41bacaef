package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy's worked examples, asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {
    private final RunningService service = new RunningService("2024-03-08T12:00:00Z");

    @AfterAll
    void stop() {
        service.close();
    }

    private JsonObject decided(String decision, String body) {
        HttpResponse<String> answer = service.post("/api/v1/decisions/" + decision, body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject decided = RunningService.json(answer);
        assertThat(decided.getString("edition")).isNotBlank();
        assertThat(decided.getJsonArray("because")).isNotEmpty();
        for (Object reason : decided.getJsonArray("because")) {
            JsonObject rule = (JsonObject) reason;
            assertThat(rule.fieldNames()).containsExactlyInAnyOrder("rule", "kind", "text");
            assertThat(rule.getString("kind")).isIn("GUIDE", "READING");
            assertThat(service.get("/api/v1/policy/rules/" + rule.getString("rule"))
                            .statusCode())
                    .isEqualTo(200);
        }
        return decided;
    }

    private static List<String> rules(JsonObject decided) {
        return decided.getJsonArray("because").stream()
                .map(JsonObject.class::cast)
                .map(rule -> rule.getString("rule"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, S1, S1, S2, S3",
        "HIGH,     S1, S2, S2, S3",
        "MEDIUM,   S2, S3, S3, S3",
        "LOW,      S4, S4, S4, S4"
    })
    void severity_is_the_matrix_of_impact_and_urgency(
            String urgency, String widespread, String large, String localized, String individualized) {
        List<String> impacts = List.of("WIDESPREAD", "LARGE", "LOCALIZED", "INDIVIDUALIZED");
        List<String> severities = List.of(widespread, large, localized, individualized);
        JsonObject row = RunningService.json(service.get("/api/v1/severity/matrix")).getJsonArray("rows").stream()
                .map(JsonObject.class::cast)
                .filter(candidate -> candidate.getString("urgency").equals(urgency))
                .findFirst()
                .orElseThrow();
        for (int column = 0; column < 4; column++) {
            JsonObject decided =
                    decided("severity", "{'impact':'" + impacts.get(column) + "','urgency':'" + urgency + "'}");
            assertThat(decided.getString("severity")).isEqualTo(severities.get(column));
            assertThat(decided.getString("proposed")).isEqualTo(severities.get(column));
            assertThat(decided.getString("impact")).isEqualTo(impacts.get(column));
            assertThat(decided.getString("urgency")).isEqualTo(urgency);
            assertThat(decided.containsKey("differs")).isFalse();
            assertThat(rules(decided)).contains("SEV-06");
            assertThat(row.getJsonArray("cells").getJsonObject(column))
                    .isEqualTo(new JsonObject()
                            .put("impact", impacts.get(column))
                            .put("severity", severities.get(column)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "S1, PHONE, minutes, 15",
        "S2, PHONE, minutes, 30",
        "S3, SUPPORT_CASE_MANAGER, businessDays, 1",
        "S4, SUPPORT_CASE_MANAGER, businessDays, 3"
    })
    void a_stated_severity_brings_its_own_channel_and_objective(String stated, String channel, String unit, int count) {
        JsonObject decided = decided("severity", "{'impact':'LARGE','urgency':'HIGH','stated':'" + stated + "'}");
        assertThat(decided.getString("severity")).isEqualTo(stated);
        assertThat(decided.getString("proposed")).isEqualTo("S2");
        assertThat(decided.getBoolean("differs")).isEqualTo(!stated.equals("S2"));
        assertThat(decided.getString("channel")).isEqualTo(channel);
        assertThat(decided.getJsonObject("objective")).isEqualTo(new JsonObject().put(unit, count));
        assertThat(decided.getString("effort")).isNotBlank();
        assertThat(rules(decided)).contains("SEV-08a");
    }

    @ParameterizedTest
    @CsvSource({
        "301, 400, WIDESPREAD",
        "300, 400, LARGE",
        "200, 400, LARGE",
        "199, 400, LOCALIZED",
        "100, 400, LOCALIZED",
        "99, 400, INDIVIDUALIZED",
        "0, 1, INDIVIDUALIZED",
        "-0, 1, INDIVIDUALIZED",
        "1, 1, WIDESPREAD",
        "9223372036854775807, 9223372036854775807, WIDESPREAD",
        "6917529027641081855, 9223372036854775807, LARGE",
        "6917529027641081856, 9223372036854775807, WIDESPREAD",
        "4611686018427387903, 9223372036854775807, LOCALIZED",
        "4611686018427387904, 9223372036854775807, LARGE"
    })
    void impact_goes_by_the_exact_share_of_what_is_affected(String affected, String total, String impact) {
        JsonObject decided = decided("severity", "{'affected':" + affected + ",'total':" + total + ",'urgency':'LOW'}");
        assertThat(decided.getString("impact")).isEqualTo(impact);
        assertThat(rules(decided)).contains("SEV-01", "SEV-01a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CALLING STOPPED; CRITICAL; SEV-03",
                "CALLING STOPPED false; CRITICAL; SEV-03",
                "CALLING STOPPED true; HIGH; SEV-04",
                "CALLING SEVERELY_DEGRADED; HIGH; SEV-03",
                "CALLING DEGRADED; MEDIUM; SEV-05",
                "OTHER STOPPED; MEDIUM; SEV-03",
                "OTHER DEGRADED; LOW; SEV-03",
                "OTHER SEVERELY_DEGRADED; LOW; SEV-05",
                "OTHER DEGRADED, CALLING DEGRADED, OTHER STOPPED; MEDIUM; SEV-05"
            })
    void urgency_goes_by_the_gravest_symptom(String symptoms, String urgency, String rule) {
        JsonArray listed = new JsonArray();
        for (String symptom : symptoms.split(", ", -1)) {
            String[] parts = symptom.split(" ", -1);
            JsonObject item = new JsonObject().put("function", parts[0]).put("condition", parts[1]);
            if (parts.length > 2) {
                item.put("redundancyCarries", Boolean.valueOf(parts[2]));
            }
            listed.add(item);
        }
        JsonObject decided = decided(
                "severity",
                new JsonObject().put("impact", "LARGE").put("symptoms", listed).encode());
        assertThat(decided.getString("urgency")).isEqualTo(urgency);
        assertThat(rules(decided)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        // Fri 2024-03-08 16:00 EST, summer time begins on Sunday
        "S3, 2024-03-08T16:00:00-05:00, 2024-03-08T21:00:00Z, 2024-03-11T20:00:00Z",
        "S3, 2024-03-08T17:00:00-05:00, 2024-03-11T13:00:00Z, 2024-03-12T13:00:00Z",
        "S3, 2024-03-08T08:59:00-05:00, 2024-03-08T14:00:00Z, 2024-03-11T13:00:00Z",
        "S3, 2024-07-03T10:00:00-04:00, 2024-07-03T14:00:00Z, 2024-07-05T14:00:00Z",
        "S4, 2024-07-03T10:00:00-04:00, 2024-07-03T14:00:00Z, 2024-07-09T14:00:00Z",
        "S1, 2024-03-09T03:00:00Z, 2024-03-09T03:00:00Z, 2024-03-09T03:15:00Z",
        "S2, 2024-03-09T03:00:00Z, 2024-03-09T03:00:00Z, 2024-03-09T03:30:00Z"
    })
    void a_response_is_due_as_the_policy_counts_in_new_york(
            String severity, String openedAt, String startsAt, String dueAt) {
        JsonObject decided = decided(
                "response-deadline",
                "{'severity':'" + severity + "','openedAt':'" + openedAt
                        + "','calendar':{'zone':'America/New_York','holidays':['2024-07-04']}}");
        assertThat(decided.getString("startsAt")).isEqualTo(startsAt);
        assertThat(decided.getString("dueAt")).isEqualTo(dueAt);
    }

    @Test
    void warnings_are_counted_in_business_time() {
        JsonObject decided = decided(
                "response-deadline",
                "{'severity':'S3','openedAt':'2024-03-08T21:00:00Z','calendar':{'zone':'America/New_York'}}");
        assertThat(decided.getJsonArray("warnings")).isEqualTo(new JsonArray("""
                        [{"percent":50,"at":"2024-03-11T16:00:00Z"},
                         {"percent":75,"at":"2024-03-11T18:00:00Z"},
                         {"percent":90,"at":"2024-03-11T19:12:00Z"}]"""));
    }

    @Test
    void warnings_of_a_critical_case_run_around_the_clock() {
        JsonObject decided = decided("response-deadline", "{'severity':'S1','openedAt':'2024-03-09T10:00:00Z'}");
        assertThat(decided.getJsonArray("warnings")).isEqualTo(new JsonArray("""
                        [{"percent":50,"at":"2024-03-09T10:07:30Z"},
                         {"percent":75,"at":"2024-03-09T10:11:15Z"},
                         {"percent":90,"at":"2024-03-09T10:13:30Z"}]"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Mon 2024-03-11 in New York is four hours behind UTC
                "S3; 2024-03-11T14:00:00Z; S1 2024-03-11T18:00:00Z; 2024-03-11T18:00:00Z; 2024-03-11T18:15:00Z",
                "S3; 2024-03-11T14:00:00Z; S1 2024-03-11T18:00:00Z, S2 2024-03-11T18:10:00Z; 2024-03-11T18:00:00Z; 2024-03-11T18:30:00Z",
                "S4; 2024-03-11T14:00:00Z; S3 2024-03-12T19:00:00Z; 2024-03-12T19:00:00Z; 2024-03-13T19:00:00Z",
                "S1; 2024-03-11T14:00:00Z; S3 2024-03-11T14:10:00Z; 2024-03-11T14:00:00Z; 2024-03-12T14:00:00Z"
            })
    void changes_of_severity_never_give_more_time(
            String severity, String openedAt, String changes, String startsAt, String dueAt) {
        JsonArray listed = new JsonArray();
        for (String change : changes.split(", ", -1)) {
            String[] parts = change.split(" ", -1);
            listed.add(new JsonObject().put("at", parts[1]).put("severity", parts[0]));
        }
        JsonObject decided = decided(
                "response-deadline",
                new JsonObject()
                        .put("severity", severity)
                        .put("openedAt", openedAt)
                        .put("changes", listed)
                        .put("calendar", new JsonObject().put("zone", "America/New_York"))
                        .encode());
        assertThat(decided.getString("dueAt")).isEqualTo(dueAt);
        assertThat(decided.getString("startsAt")).isEqualTo(startsAt);
        assertThat(rules(decided)).contains("OBJ-08");
    }

    @Test
    void a_calendar_may_close_at_midnight_and_work_on_any_days() {
        JsonObject decided = decided(
                "response-deadline",
                "{'severity':'S3','openedAt':'2024-03-09T23:30:00Z','calendar':{'zone':'UTC','opens':'00:00','closes':'24:00',"
                        + "'workingDays':['SATURDAY','SUNDAY','SUNDAY'],'holidays':[]}}");
        assertThat(decided.getString("dueAt")).isEqualTo("2024-03-10T23:30:00Z");
    }

    @Test
    void without_a_calendar_business_days_are_those_of_utc() {
        JsonObject decided = decided("response-deadline", "{'severity':'S3','openedAt':'2024-03-08T16:30:00Z'}");
        assertThat(decided.getString("dueAt")).isEqualTo("2024-03-11T16:30:00Z");
    }

    private static String fit(String region, String target, String start, String end, String more) {
        return ("{'region':'" + region + "','work':{'target':'" + target + "','impact':'MINIMAL'},'start':'" + start
                        + "','end':'" + end + "'" + more + "}")
                .replace('\'', '"');
    }

    @Test
    void planned_work_fits_a_weekday_window_to_its_edges() {
        JsonObject decided =
                decided("window-fit", fit("AMER", "APPLICATION", "2024-03-13T01:00:00Z", "2024-03-13T10:00:00Z", ""));
        assertThat(decided.getJsonObject("window")).isEqualTo(new JsonObject("""
                        {"region":"AMER","start":"2024-03-13T01:00:00Z","end":"2024-03-13T10:00:00Z",
                         "localStart":"2024-03-12T21:00","localEnd":"2024-03-13T06:00",
                         "zone":"America/New_York","kind":"WEEKDAY"}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-13T00:59:59.999999999Z, 2024-03-13T10:00:00Z",
        "2024-03-13T01:00:00Z, 2024-03-13T10:00:00.000000001Z",
        "2024-03-13T09:00:00Z, 2024-03-14T02:00:00Z",
        "2024-03-13T12:00:00Z, 2024-03-13T13:00:00Z"
    })
    void planned_work_that_reaches_out_of_a_window_is_refused(String start, String end) {
        JsonObject problem = refused(fit("AMER", "INFRASTRUCTURE", start, end, ""));
        assertThat(problem.getString("rule")).isEqualTo("MNT-06a");
    }

    private JsonObject refused(String body) {
        JsonObject problem = SoundProblem.of(service.post("/api/v1/decisions/window-fit", body), 409);
        assertThat(problem.getString("rule")).isNotBlank();
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "INFRASTRUCTURE, '', 200, ''",
        "APPLICATION, '', 409, ''",
        "APPLICATION, ',''requestedByPartner'':true', 409, CHG-05a",
        "APPLICATION, ',''offeredByCisco'':true', 409, CHG-05a",
        "APPLICATION, ',''requestedByPartner'':true,''offeredByCisco'':false', 409, CHG-05a",
        "APPLICATION, ',''requestedByPartner'':true,''offeredByCisco'':true', 200, ''",
        "CERTIFICATE, '', 409, MNT-04"
    })
    void a_weekend_window_is_for_infrastructure_or_for_a_date_both_want(
            String target, String agreement, int status, String rule) {
        String body = fit("AMER", target, "2026-03-08T02:00:00Z", "2026-03-08T10:00:00Z", agreement);
        if (status == 200) {
            assertThat(decided("window-fit", body).getJsonObject("window").getString("kind"))
                    .isEqualTo("WEEKEND");
        } else {
            assertThat(refused(body).getString("rule")).startsWith(rule);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESTORE_SERVICE", "MITIGATE_OUTAGE", "AVOID_OUTAGE", "FIX_VULNERABILITY"})
    void an_emergency_runs_at_any_time(String reason) {
        String work = "'work':{'target':'APPLICATION','impact':'DISRUPTS_CALLING','emergency':'" + reason + "'}";
        JsonObject outside = decided(
                "window-fit",
                "{'region':'EMEA'," + work + ",'start':'2024-03-12T12:00:00Z','end':'2024-03-12T13:00:00Z'}");
        assertThat(outside.containsKey("window")).isFalse();
        assertThat(rules(outside)).contains("CHG-10");
        JsonObject weekend = decided(
                "window-fit",
                "{'region':'EMEA'," + work + ",'start':'2024-03-09T21:00:00Z','end':'2024-03-09T22:00:00Z'}");
        assertThat(weekend.getJsonObject("window").getString("kind")).isEqualTo("WEEKEND");
    }

    private JsonArray windows(String query) {
        HttpResponse<String> answer = service.get("/api/v1/maintenance/windows?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer).getJsonArray("items");
    }

    @ParameterizedTest
    @CsvSource({
        "AMER, 2026-03-07, 2026-03-08T02:00:00Z, 2026-03-08T10:00:00Z, America/New_York",
        "EMEA, 2026-10-24, 2026-10-24T19:00:00Z, 2026-10-25T05:00:00Z, Europe/Berlin",
        "AUS,  2026-04-04, 2026-04-04T10:00:00Z, 2026-04-04T20:00:00Z, Australia/Sydney",
        "APJC, 2026-03-07, 2026-03-07T12:00:00Z, 2026-03-07T21:00:00Z, Asia/Tokyo"
    })
    void saturdays_window_lasts_as_long_as_the_clocks_make_it(
            String region, String date, String start, String end, String zone) {
        JsonArray listed = windows("region=" + region + "&from=" + start + "&to=" + end);
        assertThat(listed).hasSize(1);
        JsonObject window = listed.getJsonObject(0);
        assertThat(window.getString("start")).isEqualTo(start);
        assertThat(window.getString("end")).isEqualTo(end);
        assertThat(window.getString("localStart")).isEqualTo(date + "T21:00");
        assertThat(window.getString("localEnd")).isEqualTo(LocalDate.parse(date).plusDays(1) + "T06:00");
        assertThat(window.getString("zone")).isEqualTo(zone);
        assertThat(window.getString("kind")).isEqualTo("WEEKEND");
    }

    @Test
    void every_window_that_overlaps_a_range_is_listed() {
        assertThat(windows("region=APJC&from=2026-03-02T20:59:59.999Z&to=2026-03-03T12:00:00Z"))
                .hasSize(1);
        assertThat(windows("region=APJC&from=2026-03-02T21:00:00Z&to=2026-03-03T12:00:00Z"))
                .isEmpty();
        assertThat(windows("region=APJC&from=2026-03-02T21:00:00Z&to=2026-03-03T12:00:00.001Z"))
                .hasSize(1);
    }

    @Test
    void all_regions_are_listed_by_start_then_region() {
        List<JsonObject> listed = windows("from=2026-03-01T00:00:00Z&to=2026-04-12T00:00:00Z").stream()
                .map(JsonObject.class::cast)
                .toList();
        assertThat(listed).hasSizeGreaterThan(4 * 41);
        assertThat(listed.stream().map(window -> window.getString("start") + " " + window.getString("region")))
                .isSorted();
        assertThat(listed.stream().map(window -> window.getString("region"))).contains("AMER", "APJC", "AUS", "EMEA");
    }

    @Test
    void five_years_of_windows_can_be_asked_for_and_no_more() {
        assertThat(windows("from=2024-01-01T00:00:00Z&to=2029-01-01T00:00:00Z")).hasSizeGreaterThan(4 * 1826);
        JsonObject problem = SoundProblem.of(
                service.get("/api/v1/maintenance/windows?from=2024-01-01T00:00:00Z&to=2029-01-01T00:00:00.001Z"), 422);
        assertThat(SoundProblem.faults(problem)).containsExactly("to range_too_long");
    }

    @Test
    void a_range_of_windows_must_be_one() {
        JsonObject nothing = SoundProblem.of(service.get("/api/v1/maintenance/windows?region=MARS&when=now"), 422);
        assertThat(SoundProblem.faults(nothing))
                .containsExactlyInAnyOrder(
                        "region unknown_value", "when unknown_parameter", "from missing", "to missing");
        for (String to : List.of("2024-01-01T00:00:00Z", "2023-12-31T00:00:00Z")) {
            JsonObject empty =
                    SoundProblem.of(service.get("/api/v1/maintenance/windows?from=2024-01-01T00:00:00Z&to=" + to), 422);
            assertThat(SoundProblem.faults(empty)).containsExactly("to empty_range");
        }
        JsonObject twice = SoundProblem.of(
                service.get(
                        "/api/v1/maintenance/windows?region=AMER&region=AMER&from=2024-01-01T00:00:00Z&to=2024-01-02T00:00:00Z"),
                422);
        assertThat(SoundProblem.faults(twice)).containsExactly("region duplicate_key");
    }

    @ParameterizedTest
    @CsvSource({
        // Friday's window of EMEA, 2026-03-06T20:00Z to 05:00Z; Monday's is the next planned one
        "PLANNED, 2026-03-06T19:59:59.999Z, , 2026-03-06T20:00:00Z",
        "PLANNED, 2026-03-06T20:00:00.001Z, 2026-03-06T20:00:00Z, 2026-03-09T20:00:00Z",
        "INFRASTRUCTURE, 2026-03-06T20:00:00.001Z, 2026-03-06T20:00:00Z, 2026-03-07T20:00:00Z",
        "PLANNED, 2026-03-07T21:00:00Z, , 2026-03-09T20:00:00Z",
        "INFRASTRUCTURE, 2026-03-07T21:00:00Z, 2026-03-07T20:00:00Z, 2026-03-08T20:00:00Z",
        "INFRASTRUCTURE, 2026-03-07T05:00:00Z, , 2026-03-07T20:00:00Z"
    })
    void the_next_window_is_the_first_that_starts_at_or_after_now(String purpose, String at, String open, String next) {
        JsonObject outlook = RunningService.json(
                service.get("/api/v1/maintenance/windows/at?region=EMEA&purpose=" + purpose + "&at=" + at));
        assertThat(outlook.getJsonObject("next").getString("start")).isEqualTo(next);
        JsonObject shown = outlook.getJsonObject("open");
        assertThat(shown == null ? null : shown.getString("start")).isEqualTo(open);
        assertThat(rules(outlook)).contains("MNT-09");
    }

    @Test
    void a_window_that_starts_right_now_is_the_next_one() {
        JsonObject outlook =
                RunningService.json(service.get("/api/v1/maintenance/windows/at?region=EMEA&at=2026-03-06T20:00:00Z"));
        assertThat(outlook.getJsonObject("next").getString("start")).isEqualTo("2026-03-06T20:00:00Z");
    }

    @Test
    void windows_can_be_asked_for_to_the_end_of_time_that_is_accepted() {
        assertThat(service.get("/api/v1/maintenance/windows/at?region=AUS&at=2200-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get("/api/v1/maintenance/windows/at?region=AUS&at=1970-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(200);
        assertThat(windows("from=2199-12-31T00:00:00Z&to=2200-01-01T00:00:00Z")).isNotEmpty();
    }

    @Test
    void the_russian_answer_has_the_same_codes_and_russian_words() {
        String body = "{\"impact\":\"LARGE\",\"urgency\":\"HIGH\",\"stated\":\"S1\"}";
        JsonObject english = RunningService.json(service.post("/api/v1/decisions/severity", body));
        HttpResponse<String> answer = service.post("/api/v1/decisions/severity", body, "Accept-Language", "ru");
        JsonObject russian = RunningService.json(answer);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("ru");
        assertThat(russian.getString("effort")).containsPattern("\\p{IsCyrillic}");
        assertThat(rules(russian)).isEqualTo(rules(english));
        for (Object reason : russian.getJsonArray("because")) {
            assertThat(((JsonObject) reason).getString("text")).containsPattern("\\p{IsCyrillic}");
        }
        russian.remove("effort");
        russian.remove("because");
        english.remove("effort");
        english.remove("because");
        assertThat(russian).isEqualTo(english);
        JsonObject refusal = SoundProblem.of(
                service.post(
                        "/api/v1/decisions/window-fit",
                        fit("AMER", "APPLICATION", "2024-03-13T12:00:00Z", "2024-03-13T13:00:00Z", ""),
                        "Accept-Language",
                        "ru"),
                409);
        assertThat(refusal.getString("detail")).containsPattern("\\p{IsCyrillic}");
        assertThat(refusal.getString("title")).containsPattern("\\p{IsCyrillic}");
        assertThat(refusal.getString("rule")).isEqualTo("MNT-06a");
    }

    @Test
    void every_rule_of_the_book_can_be_read_in_both_languages() {
        JsonArray english =
                RunningService.json(service.get("/api/v1/policy/rules")).getJsonArray("items");
        JsonArray russian = RunningService.json(service.get("/api/v1/policy/rules", "Accept-Language", "ru"))
                .getJsonArray("items");
        assertThat(english).hasSameSizeAs(russian).hasSizeGreaterThan(30);
        for (int at = 0; at < english.size(); at++) {
            JsonObject rule = russian.getJsonObject(at);
            assertThat(rule.getString("text")).as(rule.getString("id")).containsPattern("\\p{IsCyrillic}");
            assertThat(english.getJsonObject(at).getString("text")).doesNotContainPattern("\\p{IsCyrillic}");
            assertThat(rule.getString("kind"))
                    .isEqualTo(english.getJsonObject(at).getString("kind"));
        }
    }
}
