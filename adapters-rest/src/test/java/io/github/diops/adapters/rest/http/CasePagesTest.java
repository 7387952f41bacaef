package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.ConsoleDocument;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of cases, over HTTP and by their own forms, without a script. */
class CasePagesTest {
    private static final String FRI_2024_03_08 = "2024-03-08T12:00:00Z";
    private static final String HOSTILE = "</textarea><script>alert(1)</script>\"' onload=x &amp; 𝒳";
    private static final String NUMBERS = "//table[contains(@class, 'cases')]//th[@scope='row']/a";
    private static final String FORM = "//form[input[@name='action'][@value='%s']]";

    /** The body by which the API asks what a form asks, by the form's name. */
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("acknowledge", "{}"),
            Map.entry("status", "{\"text\":\"x\"}"),
            Map.entry("severity", "{\"severity\":\"S2\",\"reason\":\"x\"}"),
            Map.entry("severity-requests", "{\"severity\":\"S1\",\"businessImpactChange\":\"x\"}"),
            Map.entry("contact-unavailable", "{}"),
            Map.entry("contact-available", "{}"),
            Map.entry("observe", "{\"until\":\"2024-03-09T12:00:00Z\"}"),
            Map.entry("resolve", "{\"resolution\":\"x\"}"),
            Map.entry("reopen", "{\"reason\":\"x\"}"),
            Map.entry("close", "{}"),
            Map.entry("escalate", "{\"reason\":\"x\"}"),
            Map.entry("withdraw", "{\"reason\":\"x\"}"));

    private final RunningService service = new RunningService(FRI_2024_03_08);
    private final String customer = created(
            "/api/v1/customers",
            new JsonObject()
                    .put("name", "Acme & Söhne")
                    .put("partner", "acme")
                    .put("region", "AMER")
                    .put("zone", "America/New_York")
                    .put("applications", new JsonArray()));

    @AfterEach
    void stop() {
        service.close();
    }

    private String created(String path, JsonObject body) {
        HttpResponse<String> answer = service.post(path, body.encode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer).getString("id");
    }

    private String opened(String stated, String problem) {
        return created(
                "/api/v1/cases",
                new JsonObject()
                        .put("customer", customer)
                        .put("problem", problem)
                        .put("stated", stated));
    }

    private void asked(String id, String command) {
        HttpResponse<String> answer =
                service.post("/api/v1/cases/" + id + "/" + command, COMMANDS.getOrDefault(command, "{}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonObject read(String id) {
        return RunningService.json(service.get("/api/v1/cases/" + id));
    }

    private ConsoleDocument page(String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ConsoleDocument.of(answer.body());
    }

    /** Sends the form of that action as the page of the case has it, with what is entered. */
    private HttpResponse<String> sent(String id, String action, String... entered) {
        ConsoleDocument page = page("/cases/" + id + "?lang=en");
        Map<String, String> fields = new HashMap<>();
        fields.put("action", action);
        fields.put(
                "version",
                page.texts("//input[@name='version']/@value").headOption().getOrElse("1"));
        for (int at = 0; at < entered.length; at += 2) {
            fields.put(entered[at], entered[at + 1]);
        }
        return posted("/cases/" + id + "?lang=en", fields);
    }

    private HttpResponse<String> posted(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.send(service.request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void the_list_has_what_waits_for_a_response_the_least_time_left_first() {
        String third = opened("S3", "third");
        String second = opened("S2", "second");
        String first = opened("S1", "first");
        String answered = opened("S1", "answered");
        asked(answered, "acknowledge");
        service.setNow("2024-03-08T12:20:00Z");

        ConsoleDocument list = page("/cases?lang=en");

        assertThat(list.texts("//h2").head()).isEqualTo("Waiting for response: 3");
        assertThat(list.texts(NUMBERS + "/@href"))
                .containsExactly(
                        "cases/" + first + "?lang=en", "cases/" + second + "?lang=en", "cases/" + third + "?lang=en");
        assertThat(list.texts("//td/strong"))
                // S1 was due at 12:15; S2 at 12:30; S3 opened at 07:00 in New York counts from 09:00 EST to Monday
                // 09:00 EDT
                .containsExactly("overdue by 5 min", "10 min left", "3 d 0 h left");
        assertThat(list.texts("//tbody/tr/td[2]"))
                .containsExactly(
                        "Fri 8 Mar 2024, 07:15 UTC−5Fri 8 Mar 2024, 12:15 UTC",
                        "Fri 8 Mar 2024, 07:30 UTC−5Fri 8 Mar 2024, 12:30 UTC",
                        "Mon 11 Mar 2024, 09:00 UTC−4Mon 11 Mar 2024, 13:00 UTC");
        assertThat(list.texts("//tbody/tr/td[3]/span")).containsExactly("objective missed", "waiting", "waiting");
        assertThat(list.texts("//tbody//small")).contains("Acme & Söhne");
        assertThat(page("/?lang=en").texts(NUMBERS + "/@href"))
                .containsExactlyElementsOf(list.texts(NUMBERS + "/@href"));
    }

    @Test
    void the_bar_shows_how_much_of_the_time_has_passed_and_where_the_clock_warns() {
        opened("S1", "half");
        service.setNow("2024-03-08T12:07:30Z");

        ConsoleDocument list = page("/cases");

        assertThat(list.text("//*[local-name()='rect'][@class='passed']/@width"))
                .isEqualTo("50.00%");
        assertThat(list.texts("//*[local-name()='line'][@class='tick']/@x1"))
                .containsExactly("50.00%", "75.00%", "90.00%");
    }

    @Test
    void a_filter_finds_by_state_severity_and_words_and_keeps_what_was_entered() {
        opened("S3", "no dial tone");
        String resolved = opened("S2", "Tower без связи");
        asked(resolved, "acknowledge");
        asked(resolved, "resolve");

        ConsoleDocument found =
                page("/cases?lang=en&state=RESOLVED&severity=S2&q=tower%20%D0%A1%D0%92%D0%AF%D0%97%D0%98");
        ConsoleDocument none = page("/cases?lang=en&state=ANY&severity=S4&q=%22%3E%3Cscript%3E");

        assertThat(found.texts(NUMBERS + "/@href")).containsExactly("cases/" + resolved + "?lang=en");
        assertThat(found.texts("//option[@selected]/@value")).containsExactly("RESOLVED", "S2");
        assertThat(found.text("//input[@id='q']/@value")).isEqualTo("tower СВЯЗИ");
        assertThat(none.text("//p[@class='empty']")).contains("No case is like that");
        assertThat(none.has("//main//script | //script[not(@src)]")).isFalse();
        assertThat(page("/cases?state=ANY").texts(NUMBERS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "ANY"})
    void a_long_list_goes_on_and_each_case_is_in_it_once(String state) {
        List<String> ids = IntStream.range(0, 53)
                .mapToObj(at -> opened("S3", "case " + at))
                .toList();

        ConsoleDocument first = page("/cases?lang=en&state=" + state);
        ConsoleDocument second = page("/cases" + first.text("//a[@rel='next']/@href"));

        assertThat(first.texts(NUMBERS)).hasSize(50);
        assertThat(second.has("//a[@rel='next']")).isFalse();
        assertThat(first.texts(NUMBERS + "/@href").appendAll(second.texts(NUMBERS + "/@href")))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> "cases/" + id + "?lang=en").toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999", "1709900000000_", "9999999999999_a"})
    void a_place_in_the_list_that_cannot_be_read_is_no_error(String after) {
        opened("S3", "one");

        assertThat(service.get("/cases?after=" + after).statusCode()).isEqualTo(200);
        assertThat(service.get("/cases?state=ANY&after=" + after).statusCode()).isEqualTo(200);
    }

    @Test
    void where_nothing_waits_the_list_says_so_and_how_a_case_is_opened() {
        assertThat(page("/cases?lang=en").texts("//p[@class='empty']").head())
                .contains("No case waits for a response.", "POST /api/v1/cases");
        assertThat(page("/cases?lang=en").has("//form[@method='post']//textarea[@name='problem']"))
                .isTrue();
        assertThat(page("/?lang=ru").texts("//p[@class='empty']").head()).contains("Ответа не ждёт ни одно обращение.");
    }

    @Test
    void the_page_of_a_case_shows_its_facts_its_clock_and_its_history_with_parties_and_rules() {
        String id = created(
                "/api/v1/cases",
                new JsonObject()
                        .put("customer", customer)
                        .put("problem", "no dial tone")
                        .put("impact", "LARGE")
                        .put("urgency", "MEDIUM")
                        .put("stated", "S1"));
        asked(id, "acknowledge");

        ConsoleDocument page = page("/cases/" + id + "?lang=en");

        assertThat(page.text("//h1")).isEqualTo("Case " + read(id).getString("number"));
        assertThat(page.texts("//dl[@class='list'][1]/div[dt='Stated by the partner']/dd"))
                .containsExactly("S1differs from the proposal");
        assertThat(page.texts("//dl/div[dt='Proposed by the matrix']/dd")).containsExactly("S3");
        assertThat(page.texts("//table[.//caption[@id='clock-table']]//tbody/tr/th"))
                .containsExactly("counts from", "acknowledged", "now", "50 %", "75 %", "90 %", "due");
        assertThat(page.texts("//ol[@class='timeline']/li/p[1]"))
                .containsExactly("Acknowledged OBJ-01", "Opened SEV-08");
        assertThat(page.texts("//ol[@class='timeline']/li[2]/p[2]"))
                .containsExactly("Fri 8 Mar 2024, 07:00 UTC−5, Fri 8 Mar 2024, 12:00 UTC; administrator for partner");
        assertThat(page.texts("//section[.//h2[@id='facts-title']]//ul[@class='because']/li/a"))
                .contains("SEV-08a", "OBJ-01");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "acknowledge",
        "contact-unavailable",
        "acknowledge observe",
        "acknowledge resolve",
        "acknowledge resolve close",
        "acknowledge resolve reopen",
        "severity-requests",
        "withdraw"
    })
    void what_the_page_offers_the_service_does_and_what_it_does_not_is_refused_by_the_rule_it_names(String before) {
        COMMANDS.forEach((command, body) -> {
            String id = opened("S3", "each");
            if (!before.isEmpty()) {
                List.of(before.split(" ")).forEach(earlier -> asked(id, earlier));
            }
            ConsoleDocument page = page("/cases/" + id + "?lang=en");
            boolean offered = page.has(FORM.formatted(command));
            HttpResponse<String> answer = service.post("/api/v1/cases/" + id + "/" + command, body);

            assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(offered ? 200 : 409);
            assertThat(page.texts("//ul[contains(@class, 'refusals')]/li"))
                    .hasSize(COMMANDS.size() - page.texts("//main//form").size());
            if (!offered) {
                JsonObject problem = RunningService.json(answer);
                assertThat(page.texts("//ul[contains(@class, 'refusals')]/li"))
                        .as(command)
                        .anyMatch(line -> line.endsWith(problem.getString("detail") + " " + problem.getString("rule")));
            }
        });
    }

    @Test
    void a_form_acts_once_and_leads_back_to_the_case() {
        String id = opened("S2", "journey");

        HttpResponse<String> done = sent(id, "acknowledge");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue(id + "?lang=en");
        assertThat(read(id).getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(sent(id, "status", "text", "looking", "actionPlan", "").statusCode())
                .isEqualTo(303);
        assertThat(sent(id, "severity", "severity", "S1", "reason", "worse").statusCode())
                .isEqualTo(303);
        assertThat(sent(id, "observe", "until", "2024-03-09T08:00").statusCode())
                .isEqualTo(303);
        // 08:00 by the customer's clock
        assertThat(read(id).getString("observedUntil")).isEqualTo("2024-03-09T13:00:00Z");
        assertThat(sent(id, "resolve", "resolution", "rebooted").statusCode()).isEqualTo(303);
        assertThat(sent(id, "close").statusCode()).isEqualTo(303);
        assertThat(read(id).getString("state")).isEqualTo("CLOSED");
        assertThat(page("/cases/" + id + "?lang=en").texts("//main//form")).isEmpty();
    }

    @Test
    void a_form_of_an_older_version_does_nothing_and_keeps_what_was_entered() {
        String id = opened("S2", "stale");
        asked(id, "acknowledge");

        HttpResponse<String> stale =
                posted("/cases/" + id, Map.of("action", "resolve", "version", "1", "resolution", "typed for nothing"));

        assertThat(stale.statusCode()).isEqualTo(412);
        ConsoleDocument page = ConsoleDocument.of(stale.body());
        assertThat(page.text("//p[@role='alert']")).startsWith("This has changed");
        assertThat(page.text("//textarea[@name='resolution']")).isEqualTo("typed for nothing");
        assertThat(page.text("//input[@name='action'][@value='resolve']/../input[@name='version']/@value"))
                .isEqualTo("2");
        assertThat(read(id).getString("state")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void every_fault_stands_beside_its_field_with_what_was_entered() {
        String id = opened("S2", "faults");

        HttpResponse<String> answer = sent(id, "severity", "severity", "S9", "reason", " ");

        assertThat(answer.statusCode()).isEqualTo(422);
        ConsoleDocument page = ConsoleDocument.of(answer.body());
        assertThat(page.text("//p[@id='severity-severity-fault']")).isEqualTo("Choose S1 to S4, or none.");
        assertThat(page.text("//p[@id='severity-reason-fault']")).isEqualTo("This is required.");
        assertThat(page.text("//select[@id='severity-severity']/@aria-describedby"))
                .isEqualTo("severity-severity-fault");
        assertThat(read(id).getString("severity")).isEqualTo("S2");
    }

    @Test
    void what_the_policy_refuses_is_told_with_its_rule() {
        String id = opened("S2", "refused");

        HttpResponse<String> answer = sent(id, "severity-requests", "severity", "S1", "businessImpactChange", " ");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(ConsoleDocument.of(answer.body()).text("//p[@role='alert']"))
                .isEqualTo("The policy refuses this: A request for a higher severity must state the change in business"
                        + " impact. SEV-09a");
    }

    @Test
    void a_text_that_no_database_keeps_is_not_looked_for_and_not_taken() {
        String id = opened("S2", "kept");

        assertThat(page("/cases?lang=en&q=%00").text("//h1")).isNotEmpty();
        assertThat(sent(id, "resolve", "resolution", "done\0").statusCode()).isEqualTo(400);
    }

    @Test
    void hostile_words_are_words() {
        String id = opened("S2", HOSTILE);

        assertThat(sent(id, "status", "text", HOSTILE).statusCode()).isEqualTo(303);
        HttpResponse<String> refused = sent(id, "resolve", "resolution", HOSTILE);

        assertThat(refused.statusCode()).isEqualTo(409);
        for (ConsoleDocument page : List.of(
                page("/cases?lang=en"), page("/cases/" + id + "?lang=en"), ConsoleDocument.of(refused.body()))) {
            assertThat(page.has("//main//script | //script[not(@src)] | //@onload | //@style | //style | //img"))
                    .isFalse();
        }
        assertThat(ConsoleDocument.of(refused.body()).text("//textarea[@name='resolution']"))
                .isEqualTo(HOSTILE);
        assertThat(page("/cases/" + id + "?lang=en").texts("//ol[@class='timeline']//dd"))
                .contains(HOSTILE);
    }

    @Test
    void pages_of_other_origins_cannot_send_forms_and_other_bodies_are_not_taken() {
        String id = opened("S2", "kept");
        Map<String, String> form = Map.of("action", "acknowledge", "version", "1");

        assertThat(posted("/cases/" + id, form, "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(posted("/cases/" + id, form, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(posted("/cases/" + id, form, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(service.post("/cases/" + id, "{}").statusCode()).isEqualTo(415);
        assertThat(read(id).getString("state")).isEqualTo("OPEN");
        assertThat(posted("/cases/" + id, form, "Origin", "http://127.0.0.1:" + service.port())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_page_lets_browsers_name_its_origin_to_its_own_service_alone() {
        assertThat(service.get("/cases").headers().firstValue("Referrer-Policy"))
                .hasValue("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "a%20b", "00000000-0000-0000-0000-000000000000"})
    void a_case_that_is_not_there_is_a_page_that_leads_to_the_list(String id) {
        HttpResponse<String> answer = service.get("/cases/" + id + "?lang=ru");

        assertThat(answer.statusCode()).isEqualTo(404);
        ConsoleDocument page = ConsoleDocument.of(answer.body());
        assertThat(page.text("//h1")).isEqualTo("Такого обращения нет");
        assertThat(page.text("//main//a/@href")).isEqualTo("../cases?lang=ru");
        assertThat(posted("/cases/" + id, Map.of("action", "acknowledge")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "action=",
                "action=nothing",
                "action=resolve",
                "action=resolve&resolution=%00",
                "a=%zz",
                "&&=&"
            })
    void a_form_that_says_nonsense_changes_nothing_and_is_no_error_of_the_service(String body) {
        String id = opened("S2", "nonsense");
        asked(id, "acknowledge");

        HttpResponse<String> answer = service.send(service.request("/cases/" + id)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(read(id).getString("state")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void whoever_acts_for_a_party_sees_and_may_only_what_is_theirs() {
        String id = opened("S2", "theirs");

        HttpResponse<String> partner = service.get("/cases/" + id + "?lang=en", "Act-As", "partner/acme");

        assertThat(ConsoleDocument.of(partner.body()).has(FORM.formatted("acknowledge")))
                .isFalse();
        assertThat(partner.body()).contains("Only Cisco acknowledges a case.");
        assertThat(service.get("/cases/" + id, "Act-As", "partner/other").statusCode())
                .isEqualTo(404);
        assertThat(ConsoleDocument.of(service.get("/cases?lang=en", "Act-As", "partner/other")
                                .body())
                        .has(NUMBERS))
                .isFalse();
    }

    @Test
    void what_a_page_refers_to_is_found_from_one_level_below_too() {
        String id = opened("S2", "below");

        for (String href : page("/cases/" + id + "?lang=en").texts("//link/@href | //ul[@class='sections']//@href")) {
            assertThat(href).startsWith("../");
            assertThat(service.get("/" + href.substring(3)).statusCode())
                    .as(href)
                    .isEqualTo(200);
        }
    }
}
