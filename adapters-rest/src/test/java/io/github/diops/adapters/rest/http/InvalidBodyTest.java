package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that can be read and make no sense: 422 with every fault, each at its pointer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvalidBodyTest {
    private static final String SEVERITY = "{'impact':'LARGE','urgency':'LOW'}";
    private static final String COUNTS =
            "{'affected':1,'total':4,'symptoms':[{'function':'CALLING','condition':'STOPPED','redundancyCarries':false}],'stated':'S1'}";
    private static final String DEADLINE =
            "{'severity':'S3','openedAt':'2024-03-08T12:00:00Z','changes':[{'at':'2024-03-08T13:00:00Z','severity':'S2'}],"
                    + "'calendar':{'zone':'Europe/Berlin','opens':'08:00','closes':'18:00','workingDays':['MONDAY'],'holidays':['2024-07-04']}}";
    private static final String FIT =
            "{'region':'AMER','work':{'target':'APPLICATION','impact':'MINIMAL','emergency':'AVOID_OUTAGE'},"
                    + "'start':'2024-03-13T01:00:00Z','end':'2024-03-13T02:00:00Z','requestedByPartner':true,'offeredByCisco':true}";
    private static final String CALENDAR =
            "{'zone':'America/New_York','opens':'08:00','closes':'18:00','workingDays':['MONDAY'],'holidays':['2024-07-04']}";
    private static final String ATTAINMENT =
            "{'from':'2024-03-01T00:00:00Z','to':'2024-04-01T00:00:00Z','asOf':'2024-04-01T00:00:00Z','cases':[{'openedAt':'2024-03-04T10:00:00Z',"
                    + "'severity':'S1','dueAt':'2024-03-04T10:15:00Z','acknowledgedAt':'2024-03-04T10:15:00Z'}]}";
    private static final String TRIAGE =
            "{'issueType':'COMMON_ISSUE','component':'CISCO_EQUIPMENT','nonTechnical':false,'contractActive':true}";
    private static final String ESCALATION =
            "{'requestedBy':'PARTNER','subscriptionNumber':'Sub-1','contractNumber':'C-1','partnerSupportMember':true,"
                    + "'contact':{'name':'Ann','phone':'+1 212 555 0100','email':'ann@example.com'},'partner':'Acme','customer':'Globex','problem':'No dial tone'}";
    private static final String WORK = "{'target':'APPLICATION','impact':'DISRUPTS_CALLING'}";
    private static final String NOTICE = "{'work':" + WORK
            + ",'region':'AMER','windowStart':'2024-07-15T21:00:00-04:00','noticeAt':'2024-06-28T12:00:00Z','calendar':"
            + CALENDAR + "}";
    private static final String RESCHEDULE = "{'kind':'UPGRADE','work':" + WORK
            + ",'region':'AMER','windowStart':'2024-03-12T21:00:00-04:00','noticeAt':'2024-02-20T12:00:00Z','requestedAt':'2024-03-05T20:00:00-05:00',"
            + "'timesRescheduled':0,'reason':'Quarter end','newWindowStart':'2024-03-19T21:00:00-04:00','offeredByCisco':true,"
            + "'severeVulnerability':false,'certificateExpiresAt':'2024-03-20T00:00:00Z','calendar':" + CALENDAR + "}";
    private static final String RENEWAL =
            "{'region':'AMER','expiresAt':'2024-03-15T12:00:00Z','now':'2024-02-20T12:00:00Z','impact':'MINIMAL','ssoEnabled':true,'calendar':"
                    + CALENDAR + "}";
    private static final String COP =
            "{'initiator':'CISCO','reason':'VULNERABILITY','region':'AMER','now':'2024-03-08T20:00:00Z'}";
    private static final String UPGRADE = "{'running':'12.5-SU7a','reason':'PARTNER_REQUEST','tacCase':'SR-1'}";
    private static final String BACKUPS =
            "[{'id':'1','completedAt':'2024-03-10T02:00:00Z','good':true},{'id':'2','completedAt':'2024-03-09T02:00:00Z','good':false}]";
    private static final String RECOVERY = "{'backups':" + BACKUPS
            + ",'purpose':'DISASTER','failure':'APPLICATION','application':'CUCM','requestedBy':'CISCO','now':'2024-03-10T03:00:00Z'}";
    private static final String COUNT = "{'knowledgeWorkers':1,'workspaces':2}";
    private static final String CAPACITY =
            "{'committed':" + COUNT + ",'configured':" + COUNT + ",'adding':" + COUNT + "}";
    private static final String MONITORING =
            "{'near':{'kind':'DATA_CENTRE','managedBy':'CISCO'},'far':{'kind':'PARTNER_NETWORK','managedBy':'PARTNER'}}";
    private static final String CUSTOMER =
            "{'name':'Acme','partner':'acme','region':'EMEA','zone':'Europe/Berlin','holidayCalendar':{'dates':['2024-12-25']},"
                    + "'applications':[{'application':'CUCM','since':'2024-01-01T00:00:00Z'}],'release':'14.0-SU3',"
                    + "'capacity':{'knowledgeWorkers':1,'workspaces':2},'sso':true,'contacts':[{'name':'Ann','phone':'+1 212 555 0100','email':'ann@example.com'}]}";
    private static final String CASE =
            "{'customer':'CUSTOMER','problem':'no dial tone','stated':'S2','affected':1,'total':4,"
                    + "'symptoms':[{'function':'CALLING','condition':'STOPPED','redundancyCarries':false}],'openedAt':'2024-03-08T11:00:00Z',"
                    + "'channel':'PHONE','references':[{'system':'snow','id':'INC1'}]}";

    private final RunningService service = new RunningService("2024-03-08T12:00:00Z");
    private final String customer = RunningService.json(service.post("/api/v1/customers", json(CUSTOMER)))
            .getString("id");

    @AfterAll
    void stop() {
        service.close();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    /** A whole valid request of that path. */
    record Valid(String path, String body) {
        @Override
        public String toString() {
            return path;
        }
    }

    List<Valid> valid() {
        return List.of(
                new Valid("/api/v1/decisions/severity", json(SEVERITY)),
                new Valid("/api/v1/decisions/severity", json(COUNTS)),
                new Valid("/api/v1/decisions/response-deadline", json(DEADLINE)),
                new Valid("/api/v1/decisions/window-fit", json(FIT)),
                new Valid("/api/v1/decisions/attainment", json(ATTAINMENT)),
                new Valid("/api/v1/decisions/triage", json(TRIAGE)),
                new Valid("/api/v1/decisions/escalation", json(ESCALATION)),
                new Valid("/api/v1/decisions/notice", json(NOTICE)),
                new Valid("/api/v1/decisions/reschedule", json(RESCHEDULE)),
                new Valid("/api/v1/decisions/certificate-renewal", json(RENEWAL)),
                new Valid("/api/v1/decisions/cop", json(COP)),
                new Valid("/api/v1/decisions/cop", json("{'initiator':'CUSTOMER','content':'LOCALE_PACK'}")),
                new Valid("/api/v1/decisions/upgrade", json(UPGRADE)),
                new Valid(
                        "/api/v1/decisions/backup-retention",
                        json("{'now':'2024-03-10T03:00:00Z','backups':" + BACKUPS + "}")),
                new Valid("/api/v1/decisions/recovery", json(RECOVERY)),
                new Valid("/api/v1/decisions/capacity", json(CAPACITY)),
                new Valid("/api/v1/decisions/monitoring", json(MONITORING)),
                new Valid("/api/v1/customers", json(CUSTOMER)),
                new Valid("/api/v1/cases", json(CASE).replace("CUSTOMER", customer)));
    }

    private List<String> faults(String path, String body) {
        return SoundProblem.faults(SoundProblem.of(service.post(path, body), 422));
    }

    private List<String> severityFaults(String body) {
        return faults("/api/v1/decisions/severity", json(body));
    }

    private List<String> deadlineFaults(String body) {
        return faults("/api/v1/decisions/response-deadline", json(body));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void the_request_is_valid_as_it_stands(Valid request) {
        assertThat(service.post(request.path(), request.body()).statusCode()).isBetween(200, 201);
    }

    /** Every place in a JSON value, as a pointer. */
    private static void places(Object value, String pointer, List<String> into) {
        if (value instanceof JsonObject object) {
            object.fieldNames().forEach(name -> {
                into.add(pointer + "/" + name);
                places(object.getValue(name), pointer + "/" + name, into);
            });
        } else if (value instanceof JsonArray array) {
            for (int at = 0; at < array.size(); at++) {
                into.add(pointer + "/" + at);
                places(array.getValue(at), pointer + "/" + at, into);
            }
        }
    }

    private static JsonObject replaced(JsonObject body, String pointer, Object value) {
        JsonObject copy = body.copy();
        String[] steps = pointer.substring(1).split("/", -1);
        Object at = copy;
        for (int step = 0; step < steps.length - 1; step++) {
            at = at instanceof JsonArray array
                    ? array.getValue(Integer.parseInt(steps[step]))
                    : ((JsonObject) at).getValue(steps[step]);
        }
        String last = steps[steps.length - 1];
        if (at instanceof JsonArray array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((JsonObject) at).put(last, value);
        }
        return copy;
    }

    private static boolean isOfType(Object value, Object other) {
        return value.getClass() == other.getClass() || (value instanceof Number && other instanceof Number);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void every_field_of_every_wrong_type_is_reported_at_its_pointer(Valid request) {
        JsonObject body = new JsonObject(request.body());
        List<String> places = new ArrayList<>();
        places(body, "", places);
        List<Object> wrong = List.of("text", 1, true, new JsonObject(), new JsonArray());
        for (String place : places) {
            Object present = JsonPointer.from(place).queryJson(body);
            for (Object value : wrong) {
                if (!isOfType(present, value)) {
                    assertThat(faults(
                                    request.path(), replaced(body, place, value).encode()))
                            .as(place + " as " + value)
                            .contains(place + " wrong_type")
                            .allMatch(fault -> fault.startsWith(place + " "));
                }
            }
            JsonObject nothing = SoundProblem.of(
                    service.post(
                            request.path(), replaced(body, place, "@@").encode().replace("\"@@\"", "null")),
                    422);
            assertThat(SoundProblem.faults(nothing)).as(place + " as null").containsExactly(place + " wrong_type");
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void every_text_that_no_database_keeps_is_reported_at_its_pointer(Valid request) {
        JsonObject body = new JsonObject(request.body());
        List<String> places = new ArrayList<>();
        places(body, "", places);
        for (String place : places) {
            Object present = JsonPointer.from(place).queryJson(body);
            if (present instanceof String) {
                for (String bad : List.of("\\u0000", "a\\u0000b", "\\ud800", "\\udc00x", "\\udc00\\ud800")) {
                    String sent = replaced(body, place, "@@").encode().replace("@@", bad);
                    assertThat(faults(request.path(), sent))
                            .as(place + " as " + bad)
                            .contains(place + " bad_text");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void unknown_and_repeated_fields_are_reported_wherever_they_are(Valid request) {
        JsonObject body = new JsonObject(request.body());
        List<String> places = new ArrayList<>();
        places.add("");
        places(body, "", places);
        for (String place : places) {
            Object present = place.isEmpty() ? body : JsonPointer.from(place).queryJson(body);
            if (present instanceof JsonObject object) {
                String first = object.fieldNames().iterator().next();
                String inside = object.encode();
                String twice =
                        inside.substring(0, inside.length() - 1) + ",\"" + first + "\":1,\"odd/~\":{\"a\":1,\"a\":2}}";
                String sent = place.isEmpty()
                        ? twice
                        : replaced(body, place, "@@").encode().replace("\"@@\"", twice);
                assertThat(faults(request.path(), sent))
                        .as(place)
                        .contains(
                                place + "/" + first + " duplicate_key",
                                place + "/odd~1~0 unknown_field",
                                place + "/odd~1~0/a duplicate_key")
                        .hasSize(3);
            }
        }
    }

    @Test
    void half_a_surrogate_pair_in_a_key_leaves_the_answer_in_utf_8() {
        for (String key : List.of("\\ud800", "a\\udc00", "\\u0000", "\\ud83d\\ude00", "~1/\\ud800")) {
            RawHttp.Answer answer = RawHttp.send(
                    service.port(),
                    RawHttp.post(
                            "/api/v1/decisions/severity",
                            RawHttp.bytes("{\"" + key + "\":{\"" + key + "\":1,\"" + key + "\":\"" + key + "\"}}")));
            JsonObject problem = SoundProblem.of(answer, 422);
            assertThat(SoundProblem.faults(problem)).contains("/impact missing", "/urgency missing");
            assertThat(problem.getJsonArray("errors")).hasSizeGreaterThan(3);
        }
        assertThat(severityFaults("{'impact':'LARGE','urgency':'LOW','\\ud800':1}"))
                .as("no other key is blamed")
                .containsExactly("/\uFFFD unknown_field");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, not_whole", "1e3, not_whole", "1E0, not_whole", "1e400, not_whole|out_of_range",
                "-1e400, not_whole|out_of_range",
        "9223372036854775808, out_of_range", "-1, out_of_range", "-0.0, not_whole", "0.1, not_whole",
                "-9223372036854775809, out_of_range"
    })
    void a_count_is_a_whole_number_in_its_range(String number, String code) {
        for (String field : List.of("affected", "total")) {
            String other = field.equals("affected") ? "'total':9223372036854775807" : "'affected':0";
            List<String> faults = severityFaults("{'" + field + "':" + number + "," + other + ",'urgency':'LOW'}");
            assertThat(faults).hasSize(1);
            assertThat(faults.get(0)).matches("/" + field + " (" + code + ")");
        }
    }

    @Test
    void a_number_of_5000_digits_is_out_of_range() {
        for (String number : List.of("9".repeat(5000), "-" + "9".repeat(5000), "1" + "0".repeat(60_000))) {
            assertThat(severityFaults("{'affected':0,'total':" + number + ",'urgency':'LOW'}"))
                    .containsExactly("/total out_of_range");
        }
        assertThat(severityFaults("{'affected':0,'total':0." + "1".repeat(5000) + ",'urgency':'LOW'}"))
                .containsExactly("/total not_whole");
        assertThat(severityFaults("{'affected':0,'total':1e" + "9".repeat(5000) + ",'urgency':'LOW'}"))
                .hasSize(1);
    }

    @Test
    void a_total_of_nothing_is_out_of_range() {
        for (String zero : List.of("0", "-0")) {
            assertThat(severityFaults("{'affected':0,'total':" + zero + ",'urgency':'LOW'}"))
                    .containsExactly("/total out_of_range");
        }
    }

    @Test
    void a_string_of_ten_thousand_characters_is_refused_where_it_cannot_stand() {
        String text = "x".repeat(10_000);
        for (Valid request : valid()) {
            JsonObject body = new JsonObject(request.body());
            List<String> places = new ArrayList<>();
            places(body, "", places);
            for (String place : places) {
                if (JsonPointer.from(place).queryJson(body) instanceof String) {
                    JsonObject problem = SoundProblem.of(
                            service.post(
                                    request.path(), replaced(body, place, text).encode()),
                            422);
                    assertThat(SoundProblem.faults(problem))
                            .hasSize(1)
                            .allMatch(fault -> fault.startsWith(place + " "));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-08T12:00:00, bad_instant",
        "2024-03-08, bad_instant",
        "2024-03-08 12:00:00Z, bad_instant",
        "'', bad_instant",
        "2024-02-30T12:00:00Z, bad_instant",
        "2023-02-29T12:00:00Z, bad_instant",
        "2024-03-08T23:59:60Z, bad_instant",
        "2024-03-08T24:00:00Z, bad_instant",
        "2024-03-08T12:60:00Z, bad_instant",
        "10000-01-01T00:00:00Z, bad_instant",
        "2024-03-08T12:00:00+19:00, bad_instant",
        "2024-03-08T12:00:00[Europe/Berlin], bad_instant",
        "2024-03-08T12:00:00+01:00[Europe/Berlin], bad_instant",
        "2024-03-08T12:00:00.1234567891Z, bad_instant",
        "1710000000, bad_instant",
        "2024-W10-5T12:00:00Z, bad_instant",
        "2024-03-08T12:00:00 Z, bad_instant",
        "1969-12-31T23:59:59.999999999Z, out_of_range",
        "2200-01-01T00:00:00.000000001Z, out_of_range",
        "1970-01-01T00:30:00+01:00, out_of_range",
        "+10000-01-01T00:00:00Z, out_of_range",
        "+999999999-12-31T23:59:59-18:00, out_of_range",
        "-0001-01-01T00:00:00Z, out_of_range",
        "0000-01-01T00:00:00Z, out_of_range"
    })
    void an_instant_has_an_offset_and_lies_between_1970_and_2200(String instant, String code) {
        assertThat(deadlineFaults("{'severity':'S1','openedAt':'" + instant + "'}"))
                .containsExactly("/openedAt " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01T00:15:00Z",
        "2200-01-01T00:00:00Z, 2200-01-01T00:15:00Z",
        "2200-01-01T01:00:00+01:00, 2200-01-01T00:15:00Z",
        "2024-03-08T12:00:00.123456789Z, 2024-03-08T12:15:00.123456789Z",
        "2024-03-08T12:00:00.5+05:30, 2024-03-08T06:45:00.500Z",
        "2024-03-08T12:00:00-00:00, 2024-03-08T12:15:00Z"
    })
    void an_instant_in_range_is_answered_in_utc(String instant, String dueAt) {
        HttpResponse<String> answer = service.post(
                "/api/v1/decisions/response-deadline", json("{'severity':'S1','openedAt':'" + instant + "'}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningService.json(answer).getString("dueAt")).isEqualTo(dueAt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EST",
                "ACT",
                "CET",
                "JST",
                "+05:00",
                "GMT+5",
                "UTC+1",
                "Z",
                "SystemV/EST5",
                "EST5EDT",
                "Mars/Phobos",
                "europe/berlin",
                "Europe/Berlin ",
                "",
                "..",
                "MST7MDT"
            })
    void a_zone_is_an_id_of_the_tz_database(String zone) {
        assertThat(deadlineFaults(
                        "{'severity':'S3','openedAt':'2024-03-08T12:00:00Z','calendar':{'zone':'" + zone + "'}}"))
                .containsExactly("/calendar/zone unknown_zone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'opens':'17:00';/calendar/opens closes_first",
                "'closes':'09:00';/calendar/closes closes_first",
                "'closes':'08:00';/calendar/closes closes_first",
                "'opens':'18:00','closes':'08:00';/calendar/closes closes_first",
                "'opens':'08:00','closes':'08:00';/calendar/closes closes_first",
                "'closes':'00:00';/calendar/closes closes_first",
                "'opens':'00:00','closes':'00:00';/calendar/closes closes_first",
                "'opens':'24:00';/calendar/opens bad_time",
                "'opens':'9:00';/calendar/opens bad_time",
                "'opens':'09:00:00';/calendar/opens bad_time",
                "'opens':'25:00';/calendar/opens bad_time",
                "'closes':'24:01';/calendar/closes bad_time",
                "'opens':'18:00','closes':'25:00';/calendar/closes bad_time",
                "'opens':'nine','closes':'08:00';/calendar/opens bad_time",
                "'workingDays':[];/calendar/workingDays empty",
                "'workingDays':['Monday'];/calendar/workingDays/0 unknown_value",
                "'holidays':['2024-02-30'];/calendar/holidays/0 bad_date",
                "'holidays':['2024-7-4'];/calendar/holidays/0 bad_date"
            })
    void a_calendar_must_have_time_to_work_in(String parts, String fault) {
        assertThat(deadlineFaults(
                        "{'severity':'S3','openedAt':'2024-03-08T12:00:00Z','calendar':{'zone':'UTC'," + parts + "}}"))
                .containsExactly(fault);
    }

    @Test
    void a_calendar_without_a_zone_lacks_it() {
        assertThat(deadlineFaults("{'severity':'S3','openedAt':'2024-03-08T12:00:00Z','calendar':{}}"))
                .containsExactly("/calendar/zone missing");
    }

    @Test
    void a_calendar_that_rests_for_366_days_is_a_fault_of_the_request() {
        List<String> holidays = LocalDate.parse("2024-03-08")
                .datesUntil(LocalDate.parse("2025-03-10"))
                .map(LocalDate::toString)
                .toList();
        String body = new JsonObject()
                .put("severity", "S3")
                .put("openedAt", "2024-03-08T12:00:00Z")
                .put("calendar", new JsonObject().put("zone", "UTC").put("holidays", new JsonArray(holidays)))
                .encode();
        JsonObject problem = SoundProblem.of(service.post("/api/v1/decisions/response-deadline", body), 422);
        assertThat(SoundProblem.faults(problem)).containsExactly("/calendar/holidays no_business_day");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("rule"))
                .isEqualTo("OBJ-03a");
        assertThat(service.post("/api/v1/decisions/response-deadline", body.replace("S3", "S1"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void counts_and_what_they_stand_for_exclude_each_other() {
        assertThat(severityFaults("{'affected':5,'total':4,'urgency':'LOW'}"))
                .containsExactly("/affected more_than_total");
        assertThat(severityFaults("{'impact':'LARGE','affected':1,'total':4,'urgency':'LOW'}"))
                .containsExactly("/impact not_together");
        assertThat(severityFaults(
                        "{'impact':'LARGE','urgency':'LOW','symptoms':[{'function':'OTHER','condition':'DEGRADED'}]}"))
                .containsExactly("/urgency not_together");
        assertThat(severityFaults("{'affected':1,'urgency':'LOW'}")).containsExactly("/total missing");
        assertThat(severityFaults("{'total':1,'urgency':'LOW'}")).containsExactly("/affected missing");
        assertThat(severityFaults("{'impact':'LARGE','symptoms':[]}")).containsExactly("/symptoms empty");
        assertThat(severityFaults("{'impact':'large','urgency':'low','stated':'S5'}"))
                .containsExactlyInAnyOrder("/impact unknown_value", "/urgency unknown_value", "/stated unknown_value");
    }

    @Test
    void work_must_end_after_it_starts() {
        for (String end : List.of("2024-03-13T01:00:00Z", "2024-03-13T00:00:00Z")) {
            assertThat(faults("/api/v1/decisions/window-fit", json(FIT.replace("2024-03-13T02:00:00Z", end))))
                    .containsExactly("/end empty_work");
        }
    }

    @Test
    void changes_of_severity_follow_the_opening_and_each_other() {
        assertThat(deadlineFaults("{'severity':'S3','openedAt':'2024-03-08T12:00:00Z','changes':["
                        + "{'at':'2024-03-08T11:59:59Z','severity':'S1'},{'at':'2024-03-08T14:00:00Z','severity':'S2'},"
                        + "{'at':'2024-03-08T13:00:00Z','severity':'S1'}]}"))
                .containsExactly("/changes/0/at out_of_order", "/changes/2/at out_of_order");
    }

    @Test
    void an_order_that_can_be_judged_is_judged_beside_other_faults() {
        assertThat(deadlineFaults("{'severity':'S3','openedAt':'2024-03-08T12:00:00Z','changes':["
                        + "{'at':'2024-03-08T11:59:59Z','severity':'S1'},{'at':'soon','severity':'S2'},"
                        + "{'at':'2024-03-08T13:00:00Z','severity':'S9'}]}"))
                .containsExactlyInAnyOrder(
                        "/changes/0/at out_of_order", "/changes/1/at bad_instant", "/changes/2/severity unknown_value");
    }

    @Test
    void every_missing_field_is_reported_at_its_own_pointer() {
        assertThat(severityFaults("{}")).containsExactlyInAnyOrder("/impact missing", "/urgency missing");
        assertThat(deadlineFaults("{}")).containsExactlyInAnyOrder("/severity missing", "/openedAt missing");
        assertThat(deadlineFaults("{'changes':[{}]}"))
                .containsExactlyInAnyOrder(
                        "/severity missing",
                        "/openedAt missing",
                        "/changes/0/at missing",
                        "/changes/0/severity missing");
        assertThat(faults("/api/v1/decisions/window-fit", "{\"work\":{}}"))
                .containsExactlyInAnyOrder(
                        "/region missing",
                        "/start missing",
                        "/end missing",
                        "/work/target missing",
                        "/work/impact missing");
        assertThat(faults("/api/v1/cases", "{}"))
                .containsExactlyInAnyOrder(
                        "/customer missing", "/problem missing", "/impact missing", "/urgency missing");
        assertThat(faults("/api/v1/customers", "{\"capacity\":{},\"contacts\":[{}],\"applications\":[{}]}"))
                .containsExactlyInAnyOrder(
                        "/name missing",
                        "/region missing",
                        "/zone missing",
                        "/capacity/knowledgeWorkers missing",
                        "/capacity/workspaces missing",
                        "/contacts/0/name missing",
                        "/applications/0/application missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null", "true"})
    void a_body_that_is_no_object_is_of_the_wrong_type(String body) {
        for (Valid request : valid()) {
            assertThat(faults(request.path(), body)).containsExactly(" wrong_type");
        }
    }

    @Test
    void all_faults_come_at_once_and_in_russian_with_the_same_codes() {
        String body = json(
                "{'severity':'S9','openedAt':'never','changes':[{'at':1,'severity':null,'x':1}],"
                        + "'calendar':{'zone':'CET','opens':'18:00','closes':'09:00','workingDays':[],'holidays':['x']},'extra':'\\u0000','severity':'S1'}");
        JsonObject english = SoundProblem.of(service.post("/api/v1/decisions/response-deadline", body), 422);
        assertThat(SoundProblem.faults(english))
                .containsExactlyInAnyOrder(
                        "/extra bad_text",
                        "/severity duplicate_key",
                        "/extra unknown_field",
                        "/severity unknown_value",
                        "/openedAt bad_instant",
                        "/changes/0/x unknown_field",
                        "/changes/0/at wrong_type",
                        "/changes/0/severity wrong_type",
                        "/calendar/zone unknown_zone",
                        "/calendar/closes closes_first",
                        "/calendar/workingDays empty",
                        "/calendar/holidays/0 bad_date");
        HttpResponse<String> answer =
                service.post("/api/v1/decisions/response-deadline", body, "Accept-Language", "ru");
        JsonObject russian = SoundProblem.of(answer, 422);
        assertThat(SoundProblem.faults(russian)).isEqualTo(SoundProblem.faults(english));
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("ru");
        for (Object error : russian.getJsonArray("errors")) {
            assertThat(((JsonObject) error).getString("detail")).containsPattern("\\p{IsCyrillic}");
        }
        assertThat(russian.getString("title")).containsPattern("\\p{IsCyrillic}");
        assertThat(russian.getString("type")).isEqualTo(english.getString("type"));
    }

    @Test
    void a_body_full_of_faults_is_answered_in_measure() {
        String long32k = "k".repeat(32_000);
        String faults = "\"\\u0000\",".repeat(3_000) + "0";
        for (String body : List.of(
                "{\"" + long32k + "\":[" + faults + "]}",
                "{\"symptoms\":[" + "{},".repeat(20_000) + "{}]}",
                "{\"" + "~".repeat(32_000) + "\":[" + faults + "]}")) {
            long before = System.nanoTime();
            RawHttp.Answer answer =
                    RawHttp.send(service.port(), RawHttp.post("/api/v1/decisions/severity", RawHttp.bytes(body)));
            SoundProblem.of(answer, 422);
            assertThat(answer.body().length()).isLessThan(16 * 1024 * 1024);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private List<String> decisionFaults(String decision, String body) {
        return faults("/api/v1/decisions/" + decision, json(body));
    }

    /** Each fault with the rule that it breaks. */
    private List<String> ruledFaults(String decision, String body) {
        return SoundProblem.of(service.post("/api/v1/decisions/" + decision, json(body)), 422)
                .getJsonArray("errors")
                .stream()
                .map(JsonObject.class::cast)
                .map(error ->
                        error.getString("pointer") + " " + error.getString("code") + " " + error.getString("rule"))
                .toList();
    }

    @Test
    void everything_that_an_escalation_lacks_is_told_at_once_each_with_its_rule() {
        assertThat(ruledFaults("escalation", "{}"))
                .containsExactlyInAnyOrder(
                        "/partnerSupportMember missing null",
                        "/contact missing null",
                        "/subscriptionNumber missing ESC-01",
                        "/partner missing ESC-04",
                        "/customer missing ESC-04",
                        "/problem missing ESC-04");
        assertThat(
                        ruledFaults(
                                "escalation",
                                "{'requestedBy':'NOBODY','subscriptionNumber':'a b','contractNumber':'','partnerSupportMember':false,"
                                        + "'contact':{'team':' ','phone':'123','email':'a@b'},'partner':7,'customer':' ','fax':1}"))
                .containsExactlyInAnyOrder(
                        "/fax unknown_field null",
                        "/requestedBy unknown_value null",
                        "/subscriptionNumber bad_number ESC-06",
                        "/partnerSupportMember not_a_member ESC-02",
                        "/contact/team missing ESC-03",
                        "/contact/phone bad_phone ESC-06",
                        "/contact/email bad_email ESC-06",
                        "/partner wrong_type null",
                        "/customer missing ESC-04",
                        "/problem missing ESC-04");
        assertThat(decisionFaults("escalation", ESCALATION.replace("'name':'Ann'", "'name':'Ann','team':'Support'")))
                .containsExactly("/contact/team not_together");
        assertThat(decisionFaults(
                        "escalation",
                        ESCALATION.replace("'subscriptionNumber':'Sub-1',", "").replace("'C-1'", "7")))
                .containsExactly("/contractNumber wrong_type");
    }

    @ParameterizedTest
    @CsvSource({
        "notice, windowStart, 2024-07-15T21:00:01-04:00",
        "notice, windowStart, 2024-07-15T21:00:00Z",
        "notice, windowStart, 2024-07-15T21:00:00.000000001-04:00",
        "reschedule, windowStart, 2024-03-12T20:59:59-04:00",
        "reschedule, newWindowStart, 2024-03-19T21:00:00-05:00"
    })
    void a_window_start_that_starts_no_window_of_the_region_is_named(String decision, String field, String start) {
        JsonObject body = new JsonObject(json(decision.equals("notice") ? NOTICE : RESCHEDULE)).put(field, start);
        assertThat(decisionFaults(decision, body.encode())).containsExactly("/" + field + " no_window");
        assertThat(decisionFaults(decision, body.put("region", "MOON").encode()))
                .containsExactly("/region unknown_value");
    }

    @Test
    void a_calendar_without_a_business_day_is_a_fault_of_the_question() {
        StringBuilder days = new StringBuilder();
        for (LocalDate day = LocalDate.of(2022, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            days.append(days.isEmpty() ? "'" : ",'").append(day).append("'");
        }
        String off = "{'zone':'UTC','holidays':[" + days + "]}";
        assertThat(decisionFaults("notice", NOTICE.replace(CALENDAR, off)))
                .containsExactly("/calendar/holidays no_business_day");
        assertThat(decisionFaults(
                        "certificate-renewal", RENEWAL.replace(CALENDAR, off).replace("MINIMAL", "DISRUPTS_CALLING")))
                .containsExactly("/calendar/holidays no_business_day");
    }

    @Test
    void a_version_is_of_the_form_and_of_the_catalogue() {
        for (String form : List.of("", "14", "14.0-SU3 ", "14.0-su3", "0.5", "14.0-SU", "14.0-SU3aa", "n")) {
            List<String> faults = decisionFaults("upgrade", "{'running':'" + form + "','reason':'WISH'}");
            assertThat(faults).as(form).contains("/reason unknown_value").hasSize(2);
            assertThat(faults.get(0))
                    .as(form)
                    .isEqualTo("/running " + (form.equals("14") ? "unknown_version" : "bad_version"));
        }
        for (String unknown : List.of("15.0-SU1", "16.0", "14.0-SU2", "12.5-SU8")) {
            assertThat(decisionFaults("upgrade", "{'running':'" + unknown + "','reason':'VULNERABILITY'}"))
                    .as(unknown)
                    .containsExactly("/running unknown_version");
        }
    }

    @Test
    void who_initiates_says_what_is_the_initiator_s_to_say() {
        assertThat(ruledFaults("cop", "{'initiator':'CUSTOMER','reason':'FIX'}"))
                .containsExactly("/reason not_the_initiators COP-03a");
        assertThat(ruledFaults("cop", "{'initiator':'CISCO','content':'DEVICE_PACK','region':'MOON'}"))
                .containsExactlyInAnyOrder("/content not_the_initiators COP-03a", "/region unknown_value null");
    }

    @ParameterizedTest
    @CsvSource({"DATA_CENTRE, PARTNER", "DATA_CENTRE, CUSTOMER", "PARTNER_NETWORK, CISCO"})
    void an_end_that_nobody_of_that_kind_manages_is_named(String kind, String manager) {
        JsonObject odd = new JsonObject().put("kind", kind).put("managedBy", manager);
        JsonObject body = new JsonObject().put("near", odd).put("far", odd);
        assertThat(ruledFaults("monitoring", body.encode()))
                .containsExactly("/near/managedBy impossible NET-01a", "/far/managedBy impossible NET-01a");
    }

    @Test
    void counts_of_capacity_are_whole_and_never_negative() {
        assertThat(decisionFaults("capacity", CAPACITY.replaceFirst("1", "-1").replaceFirst("2", "1.0")))
                .containsExactly("/committed/knowledgeWorkers out_of_range", "/committed/workspaces not_whole");
        assertThat(decisionFaults(
                        "reschedule", RESCHEDULE.replace("'timesRescheduled':0", "'timesRescheduled':2147483648")))
                .containsExactly("/timesRescheduled out_of_range");
    }

    @Test
    void a_period_that_ends_before_it_starts_is_told_with_the_faults_of_its_cases() {
        assertThat(decisionFaults(
                        "attainment",
                        ATTAINMENT
                                .replace("'to':'2024-04", "'to':'2023-04")
                                .replace("'acknowledgedAt':'2024-03-04", "'acknowledgedAt':'2024-05-04")))
                .containsExactlyInAnyOrder("/to ends_first", "/cases/0/acknowledgedAt acknowledged_after_as_of");
        assertThat(ruledFaults(
                        "attainment",
                        ATTAINMENT.replace("'acknowledgedAt':'2024-03-04", "'acknowledgedAt':'2024-03-03")))
                .containsExactly("/cases/0/acknowledgedAt acknowledged_before_opening OBJ-08b");
    }

    @Test
    void whoever_acts_is_checked_with_the_body_of_every_decision() {
        for (Valid request : valid()) {
            if (request.path().contains("/decisions/")) {
                for (String actor : List.of("nobody", "partner/", "partner/ACME", "customer/unknown-1", "Cisco")) {
                    String code = actor.startsWith("customer") ? "unknown_record" : "bad_party";
                    assertThat(SoundProblem.faults(SoundProblem.of(
                                    service.post(request.path(), request.body(), "Act-As", actor), 422)))
                            .as(request.path())
                            .containsExactly("Act-As " + code);
                    assertThat(SoundProblem.faults(
                                    SoundProblem.of(service.post(request.path(), "[]", "Act-As", actor), 422)))
                            .as(request.path())
                            .contains(" wrong_type", "Act-As " + code);
                }
                for (String actor : List.of("cisco", "partner/acme", "customer/" + customer)) {
                    assertThat(service.post(request.path(), request.body(), "Act-As", actor)
                                    .statusCode())
                            .as(request.path())
                            .isEqualTo(200);
                }
            }
        }
    }
}
