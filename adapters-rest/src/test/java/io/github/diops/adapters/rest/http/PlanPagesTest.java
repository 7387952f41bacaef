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
import org.junit.jupiter.api.Test;

/** Journeys by forms alone, over HTTP: opening a case, planning maintenance. */
class PlanPagesTest {
    // Friday 1 March 2024, noon in New York
    private final RunningService service = new RunningService("2024-03-01T17:00:00Z");

    @AfterEach
    void stop() {
        service.close();
    }

    private String customer(String name, String region, String zone) {
        return RunningService.json(service.post("/api/v1/customers", """
            {"name":"%s","partner":"acme","region":"%s","zone":"%s",
             "applications":[{"application":"CUCM"}],"sso":true}\
            """.formatted(name, region, zone)))
                .getString("id", "");
    }

    private HttpResponse<String> sent(String path, Map<String, String> form, String... headers) {
        HttpRequest.Builder request = service.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form.map(field -> URLEncoder.encode(field._1(), StandardCharsets.UTF_8) + "="
                                        + URLEncoder.encode(field._2(), StandardCharsets.UTF_8))
                                .mkString("&")));
        return service.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static Map<String, String> form(String... namesAndValues) {
        Map<String, String> form = LinkedHashMap.empty();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            form = form.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return form;
    }

    /** Where the answer to a form leads on, as a path. */
    private static String next(HttpResponse<String> done, String folder) {
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        return folder + done.headers().firstValue("Location").orElseThrow();
    }

    private ConsoleDocument page(String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return ConsoleDocument.of(answer.body());
    }

    private JsonObject record(String collection, String path) {
        String id = path.substring(path.lastIndexOf('/') + 1, path.indexOf('?'));
        return RunningService.json(service.get("/api/v1/" + collection + "/" + id));
    }

    private HttpResponse<String> acted(String path, String action, String... fields) {
        String version =
                page(path).text("//input[@name='action'][@value='" + action + "']/../input[@name='version']/@value");
        return sent(path, form(fields).put("action", action).put("version", version));
    }

    @Test
    void an_assessment_becomes_a_case_by_one_link_and_one_form() {
        String id = customer("Acme", "AMER", "America/New_York");
        ConsoleDocument assessed = page("/severity?lang=en&affected=120&total=400&urgency=HIGH");
        String link = assessed.text("//a[@class='open-case']/@href");
        ConsoleDocument cases = page("/" + link.replaceFirst("#.*", ""));

        assertThat(cases.text("//main//input[@name='affected']/@value")).isEqualTo("120");
        assertThat(cases.text("//select[@id='open-urgency']/option[@selected]/@value"))
                .isEqualTo("HIGH");
        assertThat(cases.has("//details[@id='open'][@open]")).isTrue();

        String opened = next(
                sent(
                        "/cases?lang=en",
                        form(
                                "action",
                                "open",
                                "customer",
                                id,
                                "problem",
                                "no dial tone",
                                "affected",
                                "120",
                                "total",
                                "400",
                                "impact",
                                "",
                                "urgency",
                                "HIGH",
                                "stated",
                                "",
                                "channel",
                                "PHONE")),
                "/");

        // 120 of 400 is LOCALIZED (SEV-01), which with HIGH is S2 (SEV-06)
        JsonObject supportCase = record("cases", opened);
        assertThat(supportCase.getString("severity")).isEqualTo("S2");
        assertThat(supportCase.getString("problem")).isEqualTo("no dial tone");
        assertThat(page(opened).text("//dl/div[dt='Recommended channel' or dt='Channel']/dd"))
                .contains("call the TAC");
    }

    @Test
    void a_severity_can_be_stated_outright_and_a_case_with_neither_is_not_opened() {
        String id = customer("Acme", "AMER", "America/New_York");

        String stated = next(
                sent("/cases?lang=en", form("action", "open", "customer", id, "problem", "words", "stated", "S4")),
                "/");
        HttpResponse<String> neither =
                sent("/cases?lang=en", form("action", "open", "customer", id, "problem", " ", "stated", ""));

        assertThat(record("cases", stated).getString("severity")).isEqualTo("S4");
        assertThat(record("cases", stated).containsKey("proposed")).isFalse();
        assertThat(neither.statusCode()).isEqualTo(422);
        ConsoleDocument page = ConsoleDocument.of(neither.body());
        assertThat(page.text("//p[@id='open-stated-fault']"))
                .isEqualTo("State a severity, or give impact and urgency.");
        assertThat(page.text("//p[@id='open-problem-fault']")).isEqualTo("This is required.");
        assertThat(page.text("//select[@id='open-customer']/option[@selected]/@value"))
                .isEqualTo(id);
    }

    @Test
    void an_assessment_that_makes_no_sense_is_told_beside_its_fields() {
        String id = customer("Acme", "AMER", "America/New_York");

        HttpResponse<String> answer = sent(
                "/cases?lang=en",
                form("action", "open", "customer", id, "problem", "x", "affected", "5", "total", "4", "urgency", "X"));

        assertThat(answer.statusCode()).isEqualTo(422);
        ConsoleDocument page = ConsoleDocument.of(answer.body());
        assertThat(page.has("//p[@id='open-affected-fault']")).isTrue();
        assertThat(page.has("//p[@id='open-urgency-fault']")).isTrue();
        assertThat(page.text("//input[@id='open-affected']/@aria-invalid")).isEqualTo("true");
        assertThat(RunningService.json(service.get("/api/v1/cases")).getJsonArray("items"))
                .isEmpty();
    }

    private HttpResponse<String> planned(String customer, String date, String... more) {
        return sent(
                "/maintenance?lang=en",
                form(
                                "action",
                                "plan",
                                "customers." + customer,
                                "on",
                                "title",
                                "Upgrade",
                                "kind",
                                "UPGRADE",
                                "target",
                                "APPLICATION",
                                "workImpact",
                                "DISRUPTS_CALLING",
                                "windowDate",
                                date)
                        .merge(form(more)));
    }

    @Test
    void maintenance_is_planned_announced_and_moved_once_by_forms() {
        String id = customer("Acme", "AMER", "America/New_York");

        String event = next(planned(id, "2024-03-20"), "/");

        // 21:00 in New York, by then on summer time
        assertThat(record("maintenance/events", event).getJsonObject("window").getString("start"))
                .isEqualTo("2024-03-21T01:00:00Z");
        assertThat(page(event).text("//ul[@class='because refusals']/li[contains(., 'Start the work')]"))
                .endsWith("CHG-02");

        assertThat(acted(event, "notice").statusCode()).isEqualTo(303);
        assertThat(record("maintenance/events", event).getString("state")).isEqualTo("NOTIFIED");

        ConsoleDocument notified = page(event);
        assertThat(notified.texts("//select[@id='reschedule-newWindowStart']/option/@value"))
                .contains("2024-03-23T01:00:00Z")
                .doesNotContain("2024-03-21T01:00:00Z");
        HttpResponse<String> blank = acted(
                event, "reschedule", "newWindowStart", "2024-03-23T01:00:00Z", "reason", " ", "offeredByCisco", "on");
        assertThat(blank.statusCode()).isEqualTo(409);
        assertThat(ConsoleDocument.of(blank.body()).text("//p[@role='alert']")).endsWith("CHG-07a");

        assertThat(acted(
                                event,
                                "reschedule",
                                "newWindowStart",
                                "2024-03-23T01:00:00Z",
                                "reason",
                                "board meeting",
                                "offeredByCisco",
                                "on")
                        .statusCode())
                .isEqualTo(303);
        assertThat(record("maintenance/events", event).getJsonObject("window").getString("start"))
                .isEqualTo("2024-03-23T01:00:00Z");
        // an upgrade is moved once (CHG-08b); Cisco may still move it
        ConsoleDocument moved = page(event);
        assertThat(moved.texts("//ul[@class='because refusals']/li/a")).contains("CHG-08b");
        assertThat(moved.has("//details[@id='move']")).isTrue();
        assertThat(moved.has("//details[@id='reschedule']")).isFalse();
    }

    @Test
    void a_notified_event_starts_in_its_window_and_ends() {
        String id = customer("Acme", "AMER", "America/New_York");
        String event = next(planned(id, "2024-03-20"), "/");
        acted(event, "notice");

        service.setNow("2024-03-21T02:00:00Z");
        assertThat(acted(event, "start").statusCode()).isEqualTo(303);
        assertThat(acted(event, "complete", "successful", "false", "note", "rolled back")
                        .statusCode())
                .isEqualTo(303);

        assertThat(record("maintenance/events", event).getString("state")).isEqualTo("COMPLETED");
        ConsoleDocument ended = page(event);
        assertThat(ended.text("//dl/div[dt='Outcome']/dd")).isEqualTo("failedrolled back");
        assertThat(ended.texts("//main//form")).isEmpty();
        assertThat(ended.texts("//ol[@class='timeline']/li/p[1]/strong"))
                .containsExactly("Completed", "Started", "Notice sent", "Planned");
    }

    @Test
    void a_plan_that_the_policy_refuses_keeps_what_was_entered() {
        String id = customer("Acme", "AMER", "America/New_York");

        HttpResponse<String> weekend = planned(id, "2024-03-16");

        assertThat(weekend.statusCode()).isEqualTo(409);
        ConsoleDocument page = ConsoleDocument.of(weekend.body());
        assertThat(page.text("//p[@role='alert']")).endsWith("MNT-04");
        assertThat(page.text("//input[@id='plan-windowDate']/@value")).isEqualTo("2024-03-16");
        assertThat(page.has("//input[@name='customers." + id + "'][@checked]")).isTrue();
    }

    @Test
    void customers_of_two_regions_have_no_common_window() {
        String one = customer("Acme", "AMER", "America/New_York");
        String other = customer("Bravo", "EMEA", "Europe/Berlin");

        HttpResponse<String> answer = planned(one, "2024-03-20", "customers." + other, "on");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ConsoleDocument.of(answer.body()).text("//p[@id='plan-customers-fault']"))
                .isEqualTo("Choose customers of one partner and one region.");
        assertThat(sent("/maintenance", form("action", "plan")).statusCode()).isEqualTo(422);
        assertThat(planned(one, "2024-02-31").statusCode()).isEqualTo(422);
    }

    @Test
    void whoever_acts_for_the_partner_is_offered_the_partners_part_alone() {
        String id = customer("Acme", "AMER", "America/New_York");
        String event = next(planned(id, "2024-03-20"), "/");

        ConsoleDocument partner =
                ConsoleDocument.of(service.get(event, "Act-As", "partner/acme").body());

        assertThat(partner.texts("//details[@class='act']/@id")).containsExactly("reschedule");
        assertThat(service.get(event, "Act-As", "partner/other").statusCode()).isEqualTo(404);
        assertThat(sent(event, form("action", "cancel", "reason", "x", "version", "1"), "Act-As", "partner/acme")
                        .statusCode())
                .isEqualTo(409);
        assertThat(sent("/maintenance/nothing", form("action", "cancel")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_cop_file_is_requested_and_each_party_takes_its_step_by_forms() {
        String id = customer("Acme", "AMER", "America/New_York");

        String request = next(
                sent(
                        "/cop?lang=en",
                        form(
                                "action",
                                "request",
                                "customer",
                                id,
                                "initiator",
                                "CUSTOMER",
                                "copReason",
                                "",
                                "content",
                                "LOCALE_PACK",
                                "file",
                                "ru_RU.cop")),
                "/");

        // COP-06: the customer, or the partner for it, opens the service request; then Cisco uploads
        ConsoleDocument opened = page(request);
        assertThat(opened.texts("//ol[@class='steps']/li/span"))
                .containsExactly(
                        "Open a service request in Control Hub",
                        "Upload to the SFTP server",
                        "Download to the application",
                        "Install");
        assertThat(opened.texts("//ol[@class='steps']/li[@class='waiting']/small"))
                .containsExactly("customer, partner; next");
        assertThat(opened.texts("//details[@class='act']/@id")).containsExactly("OPEN_SERVICE_REQUEST");
        assertThat(opened.text("//ul[@class='because refusals']/li[contains(., 'Upload')]"))
                .endsWith("COP-06");
        assertThat(page("/cop?lang=en").texts("//tbody//span[@class='line']"))
                .containsExactly("Open a service request in Control Hub: customer, partner");

        for (String step : java.util.List.of("OPEN_SERVICE_REQUEST", "UPLOAD_TO_SFTP", "DOWNLOAD", "INSTALL")) {
            assertThat(acted(request, step).statusCode()).as(step).isEqualTo(303);
        }
        assertThat(page(request).texts("//main//form")).isEmpty();
        assertThat(page("/cop?lang=en").text("//tbody/tr/td[2]")).isEqualTo("all done");
    }

    @Test
    void a_cop_step_out_of_turn_changes_nothing_and_a_contradiction_stands_beside_its_field() {
        String id = customer("Acme", "AMER", "America/New_York");
        HttpResponse<String> contradiction = sent(
                "/cop?lang=en",
                form("action", "request", "customer", id, "initiator", "CISCO", "content", "LOCALE_PACK"));
        String request = next(
                sent(
                        "/cop?lang=en",
                        form("action", "request", "customer", id, "initiator", "CISCO", "copReason", "VULNERABILITY")),
                "/");

        assertThat(contradiction.statusCode()).isEqualTo(422);
        assertThat(ConsoleDocument.of(contradiction.body()).text("//p[@id='request-content-fault']"))
                .isEqualTo("Only the customer names the content.");
        assertThat(sent(request, form("action", "INSTALL", "version", "1")).statusCode())
                .isEqualTo(409);
        assertThat(sent(request, form("action", "NONSENSE", "version", "1")).statusCode())
                .isEqualTo(422);
        assertThat(sent(request, form("action", "ASSESS", "version", "7")).statusCode())
                .isEqualTo(412);
        assertThat(sent(request, form("action", "ASSESS", "version", "1"), "Act-As", "partner/acme")
                        .statusCode())
                .isEqualTo(409);
        assertThat(page(request).texts("//ol[@class='steps']/li[@class='met']")).isEmpty();
    }

    @Test
    void attainment_stands_by_month_and_severity_in_the_drawing_and_in_the_table() {
        String id = customer("Acme", "AMER", "America/New_York");
        // 20 cases S3 of February, 19 answered at once and one never: 95 %, which is on target; one S4 never
        for (int at = 0; at < 21; at++) {
            String opened = RunningService.json(service.post(
                            "/api/v1/cases",
                            new JsonObject()
                                    .put("customer", id)
                                    .put("problem", "x")
                                    .put("stated", at == 20 ? "S4" : "S3")
                                    .put("openedAt", "2024-02-05T15:00:00Z")
                                    .encode()))
                    .getString("id");
            if (at < 19) {
                service.post("/api/v1/cases/" + opened + "/acknowledge", "{\"at\":\"2024-02-05T15:01:00Z\"}");
            }
        }

        ConsoleDocument page = page("/slo?lang=en");

        assertThat(page.texts("//table/tbody/tr[th='2024-02']/td"))
                .containsExactly(
                        "– no case",
                        "– no case",
                        "95.0 % on target19 met, 1 missed, 0 waiting",
                        "0.0 % below target0 met, 1 missed, 0 waiting");
        assertThat(page.texts("//*[local-name()='rect'][contains(@class, 'share')]/@class"))
                .containsExactly("share good", "share low");
        assertThat(page.texts("//*[local-name()='line'][@class='target']")).hasSize(2);
        assertThat(page("/slo?lang=ru").texts("//tbody/tr[last()]/th")).containsExactly("Весь период");
    }

    @Test
    void a_renewal_is_planned_in_its_window_recorded_and_followed_by_the_sso_steps_in_order() {
        String id = customer("Acme", "AMER", "America/New_York");
        // the policy's example: valid until Friday 15 March 2024 08:00 EDT
        String certificate = RunningService.json(service.post("/api/v1/certificates", """
                {"customer":"%s","application":"CUCM","name":"tomcat","expiresAt":"2024-03-15T12:00:00Z"}\
                """.formatted(id)))
                .getString("id");

        ConsoleDocument customer = page("/customers/" + id + "?lang=en");
        String plan = customer.text("//a[.='Plan the renewal']/@href");
        ConsoleDocument planning = page("/" + plan.substring(3).replaceFirst("#.*", ""));
        // asked on 1 March, Monday the 11th is the candidate whose notice of ten days can still be in time
        assertThat(planning.text("//input[@id='plan-windowDate']/@value")).isEqualTo("2024-03-11");
        assertThat(planning.text("//select[@id='plan-kind']/option[@selected]/@value"))
                .isEqualTo("CERTIFICATE_RENEWAL");

        String path = "/certificates/" + certificate + "?lang=en";
        // 08:00 by the clock of New York, a year later
        assertThat(acted(path, "renewed", "expiresAt", "2025-03-14T08:00").statusCode())
                .isEqualTo(303);
        assertThat(record("certificates", path).getString("expiresAt")).isEqualTo("2025-03-14T12:00:00Z");
        assertThat(page(path).texts("//details[@class='act']/@id")).containsExactly("renewed", "DISABLE_SSO");
        assertThat(sent(path, form("action", "ENABLE_SSO", "version", "2")).statusCode())
                .isEqualTo(409);
        for (String step : java.util.List.of("DISABLE_SSO", "REIMPORT_IDP_METADATA", "ENABLE_SSO")) {
            assertThat(acted(path, step).statusCode()).as(step).isEqualTo(303);
        }
        assertThat(page(path).texts("//ol[@class='steps']/li/span"))
                .containsExactly("Verify that users can sign in. (optional)");
        assertThat(acted(path, "renewed", "expiresAt", "2024-03-14T08:00").statusCode())
                .isEqualTo(409);
        assertThat(service.get("/certificates/nothing").statusCode()).isEqualTo(404);
    }
}
