package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.ConsoleDocument;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A certificate is put on record, and an emergency planned outside all windows, by forms alone. */
class CustomerFormsTest {
    private RunningService service;
    private String customer;

    @BeforeEach
    void open() {
        service = new RunningService("2024-03-01T12:00:00Z");
        customer = created("/api/v1/customers", """
                        {"name":"Acme","partner":"acme","region":"EMEA","zone":"Europe/Berlin","release":"14-SU3",
                         "applications":[{"application":"CUCM"}],"capacity":{"knowledgeWorkers":10,"workspaces":2}}""").getString("id");
    }

    @AfterEach
    void close() {
        service.close();
    }

    private JsonObject created(String path, String body) {
        HttpResponse<String> answer = service.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer);
    }

    private HttpResponse<String> sent(String path, Map<String, String> form, String... headers) {
        HttpRequest.Builder request = service.request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form.map(field -> field._1() + "=" + URLEncoder.encode(field._2(), StandardCharsets.UTF_8))
                                .mkString("&")));
        return service.send(request.build());
    }

    private ConsoleDocument page(String path, String... headers) {
        HttpResponse<String> answer = service.get(path, headers);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return ConsoleDocument.of(answer.body());
    }

    private Map<String, String> certificate(String name, String expiresAt) {
        return LinkedHashMap.of(
                "action", "record", "application", "CUCM", "name", name, "expiresAt", expiresAt, "key", "1");
    }

    @Test
    void a_certificate_is_recorded_by_the_customers_clock_and_once() {
        String path = "/customers/" + customer + "?lang=en";
        assertThat(page(path).text("//label[@for='record-expiresAt']"))
                .isEqualTo("Valid until, by the clock of Europe/Berlin");

        HttpResponse<String> done = sent(path, certificate("tomcat", "2024-06-01T02:00"));
        HttpResponse<String> again = sent(path, certificate("tomcat", "2024-06-01T02:00"));

        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        String location = done.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("../certificates/");
        assertThat(again.headers().firstValue("Location")).contains(location);
        assertThat(page("/" + location.substring(3)).text("//h1")).isEqualTo("Certificate tomcat of CUCM");
        JsonObject listed = RunningService.json(service.get("/api/v1/certificates?customer=" + customer));
        assertThat(listed.getJsonArray("items")).hasSize(1);
        // summer time in Berlin, two hours ahead
        assertThat(listed.getJsonArray("items").getJsonObject(0).getString("expiresAt"))
                .isEqualTo("2024-06-01T00:00:00Z");
    }

    @Test
    void faults_of_a_certificate_are_told_beside_their_fields_and_nothing_entered_is_lost() {
        HttpResponse<String> answer = sent("/customers/" + customer + "?lang=en", certificate("", "tomorrow"));

        assertThat(answer.statusCode()).isEqualTo(422);
        ConsoleDocument page = ConsoleDocument.of(answer.body());
        assertThat(page.has("//p[@id='record-name-fault']")).isTrue();
        assertThat(page.has("//p[@id='record-expiresAt-fault']")).isTrue();
        assertThat(page.text("//input[@id='record-expiresAt']/@value")).isEqualTo("tomorrow");
        assertThat(page.text("//select[@id='record-application']/option[@selected]/@value"))
                .isEqualTo("CUCM");
    }

    @Test
    void whoever_may_not_record_one_has_no_form_and_reads_why() {
        String path = "/customers/" + customer + "?lang=en";
        ConsoleDocument page = page(path, "Act-As", "partner/acme");

        assertThat(page.has("//input[@name='action'][@value='record']")).isFalse();
        assertThat(page.texts("//section[.//h2[@id='certificates-title']]//p[@class='note']/a"))
                .contains("CRT-01f");
        HttpResponse<String> refused = sent(path, certificate("tomcat", "2024-06-01T02:00"), "Act-As", "partner/acme");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(sent("/customers/nobody?lang=en", certificate("tomcat", "2024-06-01T02:00"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_customer_page_says_where_its_release_stands_and_what_capacity_is_being_added() {
        created(
                "/api/v1/capacity-requests",
                "{\"customer\":\"%s\",\"adding\":{\"knowledgeWorkers\":5,\"workspaces\":0},\"tacCase\":\"T1\"}"
                        .formatted(customer));

        ConsoleDocument page = page("/customers/" + customer + "?lang=en");

        assertThat(page.text("//dl/div[dt='Release']/dd"))
                .isEqualTo("14-SU3stands at n; the current release is 14.0-SU3");
        assertThat(page.texts("//ul[@class='lines']/li"))
                .anyMatch(line -> line.startsWith("5 knowledge workers, 0 workspaces; TAC case T1; next, by "));
    }

    private Map<String, String> emergency(String start, String end) {
        return LinkedHashMap.of("action", "plan")
                .put("customers." + customer, "on")
                .put("title", "Stop the leak")
                .put("kind", "OTHER")
                .put("target", "APPLICATION")
                .put("workImpact", "DISRUPTS_CALLING")
                .put("emergency", "MITIGATE_OUTAGE")
                .put("start", start)
                .put("end", end)
                .put("key", "2");
    }

    @Test
    void an_emergency_is_planned_for_a_period_of_its_own_outside_every_window() {
        HttpResponse<String> done = sent("/maintenance?lang=en", emergency("2024-03-01T14:00", "2024-03-01T16:00"));

        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        String id = done.headers().firstValue("Location").orElseThrow().replaceAll(".*/|\\?.*", "");
        JsonObject event = RunningService.json(service.get("/api/v1/maintenance/events/" + id));
        assertThat(event.getString("start")).isEqualTo("2024-03-01T14:00:00Z");
        assertThat(event.getString("end")).isEqualTo("2024-03-01T16:00:00Z");
    }

    @Test
    void half_a_period_a_period_that_ends_before_it_starts_and_planned_work_without_a_window_are_told() {
        assertThat(fault(emergency("2024-03-01T14:00", ""), "plan-end-fault")).startsWith("Give both");
        assertThat(fault(emergency("2024-03-01T14:00", "2024-03-01T14:00"), "plan-end-fault"))
                .startsWith("The work ends after");
        assertThat(fault(
                        emergency("2024-03-01T14:00", "2024-03-01T16:00").put("emergency", ""),
                        "plan-windowDate-fault"))
                .startsWith("Say on which date");
        assertThat(fault(emergency("", ""), "plan-windowDate-fault")).startsWith("Say on which date");
    }

    private String fault(Map<String, String> form, String id) {
        HttpResponse<String> answer = sent("/maintenance?lang=en", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return ConsoleDocument.of(answer.body()).text("//p[@id='" + id + "']");
    }
}
