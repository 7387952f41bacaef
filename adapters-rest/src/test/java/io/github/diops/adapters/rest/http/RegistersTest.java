package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the policy knows, looked up over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistersTest {
    private final RunningService service = new RunningService("2024-03-08T12:00:00Z");

    @AfterAll
    void stop() {
        service.close();
    }

    private JsonObject read(String path, String... headers) {
        HttpResponse<String> answer = service.get("/api/v1/" + path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private static List<JsonObject> items(JsonObject register) {
        return register.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static List<String> each(JsonObject register, String field) {
        return items(register).stream().map(item -> item.getString(field)).toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void the_edition_that_decides_is_listed() {
        JsonObject editions = read("policy/editions");
        JsonObject rules = read("policy/rules");

        assertThat(items(editions)).hasSize(1);
        JsonObject edition = items(editions).get(0);
        assertThat(edition.getString("edition"))
                .isEqualTo(editions.getString("edition"))
                .isEqualTo("2024.1");
        assertThat(edition.getBoolean("current")).isTrue();
        assertThat(edition.getString("latestRelease")).isEqualTo("14.0-SU3");
        assertThat(edition.getInteger("rules")).isEqualTo(items(rules).size());
        assertThat(edition.getInteger("readings")).isEqualTo((int)
                each(rules, "kind").stream().filter("READING"::equals).count());
    }

    @Test
    void there_are_the_duties_of_rsp_01_to_rsp_43() {
        assertThat(each(read("responsibilities"), "id"))
                .hasSize(45)
                .startsWith("RSP-01", "RSP-02")
                .contains("RSP-24a", "RSP-30a")
                .endsWith("RSP-43");
    }

    @ParameterizedTest
    @CsvSource({
        "party=CUSTOMER, RSP-24a RSP-25 RSP-28",
        "party=VENDOR, ''",
        "q=night, RSP-38",
        "q=NIGHT%20backup, RSP-38",
        "party=PARTNER&q=night, ''",
        "party=CISCO&q=night, RSP-38",
        "q=RSP-30, RSP-30 RSP-30a",
        "q=xyzzy, ''"
    })
    void duties_are_found_by_party_and_by_words(String query, String ids) {
        assertThat(String.join(" ", each(read("responsibilities?" + query), "id")))
                .isEqualTo(ids);
    }

    @Test
    void russian_words_find_the_same_duty_whatever_the_language_of_the_answer() {
        String query = "responsibilities?q=" + encoded("резервное копирование");
        assertThat(each(read(query), "id")).isEqualTo(each(read(query, "Accept-Language", "ru"), "id"));
    }

    @Test
    void a_duty_names_holders_team_and_counterpart() {
        JsonObject tier = read("responsibilities/RSP-01");
        assertThat(tier.getJsonArray("holders")).containsExactly("CISCO");
        assertThat(tier.getJsonObject("team").getString("team")).isEqualTo("TAC");
        assertThat(tier.getString("kind")).isEqualTo("GUIDE");
        JsonObject own = read("responsibilities/RSP-24a");
        assertThat(own.getJsonArray("holders")).containsExactly("CUSTOMER");
        assertThat(own.getString("counterpart")).isEqualTo("PARTNER");
        assertThat(own.getString("reason")).isNotBlank();
        assertThat(read("responsibilities/RSP-25").getJsonArray("holders"))
                .containsExactly("CISCO", "PARTNER", "CUSTOMER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSP-99", "SEV-01", "rsp-01", "nothing", "%00"})
    void what_is_no_duty_is_not_found(String id) {
        SoundProblem.of(service.get("/api/v1/responsibilities/" + id), 404);
    }

    @Test
    void the_five_issue_types_are_searched_by_symptom() {
        assertThat(each(read("issue-types"), "issueType"))
                .containsExactly(
                        "BASIC_QUESTION", "COMMON_ISSUE", "CUSTOMER_SETUP", "APPLICATION_ERROR", "AVAILABILITY");
        assertThat(each(read("issue-types"), "firstOwner")).containsOnly("PARTNER");
        assertThat(each(read("issue-types?q=" + encoded("no audio")), "issueType"))
                .containsExactly("COMMON_ISSUE");
        assertThat(each(read("issue-types?q=" + encoded("ldap sso")), "issueType"))
                .containsExactly("CUSTOMER_SETUP");
        assertThat(each(read("issue-types?q=" + encoded("Простой")), "issueType"))
                .contains("AVAILABILITY");
        assertThat(items(read("issue-types?q=xyzzy"))).isEmpty();
    }

    @Test
    void the_duties_of_notification_say_who_tells_whom_by_what_and_how_early() {
        JsonObject disrupting = items(read("notifications/duties")).stream()
                .filter(duty -> duty.getString("duty").equals("DISRUPTING_MAINTENANCE"))
                .findFirst()
                .orElseThrow();
        assertThat(disrupting.getString("from")).isEqualTo("CISCO");
        assertThat(disrupting.getJsonArray("to")).containsExactly("PARTNER");
        assertThat(disrupting.getJsonObject("means").getString("means")).isEqualTo("WRITTEN");
        assertThat(disrupting.getString("howEarly")).isEqualTo("10 business days before the window");
        assertThat(disrupting.getJsonArray("rules")).containsExactly("CHG-01", "CHG-01a");
    }

    @Test
    void the_holiday_calendars_are_those_reviewed_with_their_years() {
        JsonObject calendars = read("holiday-calendars");
        assertThat(each(calendars, "id")).containsExactly("AU-ACT", "DE", "FR", "GB-ENG", "JP", "US");
        assertThat(items(calendars))
                .allSatisfy(item -> assertThat(item.getJsonArray("reviewedYears"))
                        .containsExactly(2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035));
    }

    @Test
    void the_releases_are_the_guide_s_catalogue() {
        JsonObject releases = read("releases");
        assertThat(releases.getString("latest")).isEqualTo("14.0-SU3");
        assertThat(each(releases, "version")).containsExactly("12.5-SU7a", "14.0-SU3", "15.0-SU1");
        assertThat(each(releases, "standing")).containsExactly("N_1", "N", null);
        assertThat(items(releases).stream()
                        .map(item -> List.of("newDeployments", "upgrades", "stay").stream()
                                .map(cell -> item.getJsonObject(cell).getString("support"))
                                .toList()))
                .containsExactly(
                        List.of("REFUSED", "REFUSED", "UNTIL_NEXT_RELEASE"),
                        List.of("ALLOWED", "ALLOWED", "ALLOWED"),
                        List.of("EXPECTED", "EXPECTED", "NOT_APPLICABLE"));
        assertThat(items(releases).get(0).getBoolean("endOfLifeAnnounced")).isTrue();
        assertThat(items(releases).get(2).getJsonObject("upgrades").getString("text"))
                .isEqualTo("Expected in Q2 CY24");
    }

    static List<String> registers() {
        return List.of(
                "policy/editions",
                "policy/rules",
                "policy/rules/SEV-06",
                "responsibilities",
                "responsibilities/RSP-38",
                "severity/matrix",
                "issue-types",
                "notifications/duties",
                "holiday-calendars",
                "releases",
                "maintenance/windows?from=2024-01-01T00:00:00Z&to=2024-01-08T00:00:00Z",
                "maintenance/windows/at?region=EMEA&at=2024-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("registers")
    void a_register_has_a_tag_of_its_own_in_each_language_and_is_not_sent_twice(String path) {
        HttpResponse<String> english = service.get("/api/v1/" + path);
        HttpResponse<String> russian = service.get("/api/v1/" + path, "Accept-Language", "ru");
        String tag = english.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(english.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
        assertThat(russian.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(english.headers().firstValue("ETag"));
        assertThat(service.get("/api/v1/" + path).headers().firstValue("ETag")).hasValue(tag);

        HttpResponse<String> again = service.get("/api/v1/" + path, "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(service.get("/api/v1/" + path, "If-None-Match", tag, "Accept-Language", "ru")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> head = service.send(service.request("/api/v1/" + path)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(english.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @MethodSource("registers")
    void whoever_acts_is_checked(String path) {
        assertThat(SoundProblem.faults(SoundProblem.of(service.get("/api/v1/" + path, "Act-As", "nobody"), 422)))
                .containsExactly("Act-As bad_party");
        assertThat(SoundProblem.faults(
                        SoundProblem.of(service.get("/api/v1/" + path, "Act-As", "customer/unknown"), 422)))
                .containsExactly("Act-As unknown_record");
        assertThat(service.get("/api/v1/" + path, "Act-As", "partner/acme").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"responsibilities", "issue-types", "notifications/duties", "releases"})
    void every_word_of_a_register_is_russian_for_who_asks_for_that(String path) {
        items(read(path, "Accept-Language", "ru"))
                .forEach(item -> assertThat(item.encode()).containsPattern("\\p{IsCyrillic}"));
        items(read(path)).forEach(item -> assertThat(item.encode()).doesNotContainPattern("\\p{IsCyrillic}"));
    }

    @Test
    void parameters_are_checked_all_at_once() {
        assertThat(SoundProblem.faults(SoundProblem.of(
                        service.get(
                                "/api/v1/responsibilities?party=NOBODY&who=me&q=" + "x".repeat(201), "Act-As", "me"),
                        422)))
                .containsExactlyInAnyOrder(
                        "party unknown_value", "who unknown_parameter", "q too_long", "Act-As bad_party");
        assertThat(SoundProblem.faults(SoundProblem.of(service.get("/api/v1/issue-types?q=a&q=b"), 422)))
                .containsExactly("q duplicate_key");
        assertThat(SoundProblem.faults(SoundProblem.of(service.get("/api/v1/releases?q=a"), 422)))
                .containsExactly("q unknown_parameter");
    }

    /** Both clock changes of both years lie in the range, for every region that has them. */
    @ParameterizedTest
    @ValueSource(strings = {"AMER", "EMEA", "APJC", "AUS"})
    void a_window_reads_the_same_alone_and_among_thousands(String region) {
        JsonObject range =
                read("maintenance/windows?region=" + region + "&from=2024-03-01T12:00:00Z&to=2025-12-31T12:00:00Z");
        List<JsonObject> windows = items(range);
        assertThat(windows).hasSizeGreaterThan(600);
        for (JsonObject window : windows) {
            JsonObject open = read("maintenance/windows/at?purpose=INFRASTRUCTURE&region=" + region + "&at="
                    + window.getString("start"));
            assertThat(open.getJsonObject("open")).isEqualTo(window);
        }
    }
}
