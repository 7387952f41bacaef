package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.ConsoleDocument;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts to be sent by mail: what records know of them, and what is to be filled in, marked (CHG-07, ESC-01 to ESC-05). */
class MailTextPagesTest {
    // Friday 1 March 2024, noon in New York
    private final RunningService service = new RunningService("2024-03-01T17:00:00Z");

    @AfterEach
    void stop() {
        service.close();
    }

    private String recorded(String collection, String body, String party) {
        HttpResponse<String> answer = service.post("/api/v1/" + collection, body, "Act-As", party);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer).getString("id", "");
    }

    private String customer() {
        return recorded("customers", """
            {"name":"Müller & Sons, 100% <b>","region":"AMER","zone":"America/New_York","applications":[]}""", "partner/acme");
    }

    private ConsoleDocument page(String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ConsoleDocument.of(answer.body());
    }

    @Test
    void an_escalation_says_what_the_case_says_and_marks_what_the_guide_asks_for() {
        String id = recorded(
                "cases",
                "{\"customer\":\"" + customer() + "\",\"problem\":\"no dial tone\",\"stated\":\"S2\"}",
                "partner/acme");
        ConsoleDocument page = page("/cases/" + id + "?lang=en");

        assertThat(page.text("//textarea[@id='mail-text']"))
                .contains(
                        "Customer: Müller & Sons, 100% <b>",
                        "Partner: acme",
                        "Problem: no dial tone",
                        "[MISSING: Subscription or contract number]",
                        "[MISSING: Phone]",
                        "[MISSING: E-mail]");
        // ESC-01 number, ESC-02 caller, ESC-03 name, phone, e-mail
        assertThat(page.texts("//section[@id='mail']//li/a"))
                .containsExactly("ESC-01", "ESC-02", "ESC-03", "ESC-03", "ESC-03");
        URI mail = URI.create(page.text("//section[@id='mail']//a[starts-with(@href,'mailto:')]/@href"));
        assertThat(mail.getRawSchemeSpecificPart()).startsWith("?subject=Escalation%20of%20case%20");
        assertThat(mail.getSchemeSpecificPart()).contains("\r\nProblem: no dial tone", "100% <b>");
    }

    @Test
    void a_case_that_is_over_has_no_escalation() {
        String id = recorded(
                "cases",
                "{\"customer\":\"" + customer() + "\",\"problem\":\"no dial tone\",\"stated\":\"S2\"}",
                "partner/acme");
        HttpResponse<String> withdrawn = service.post(
                "/api/v1/cases/" + id + "/withdraw", "{\"reason\":\"found it\"}", "Act-As", "partner/acme");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(page("/cases/" + id + "?lang=en").has("//section[@id='mail']"))
                .isFalse();
    }

    @Test
    void a_request_to_reschedule_goes_to_change_management_with_a_reason_to_be_filled_in() {
        String id = recorded("maintenance/events", """
            {"customers":["%s"],"title":"Night work","kind":"OTHER","windowStart":"2024-03-13T01:00:00Z",
             "work":{"target":"APPLICATION","impact":"MINIMAL"}}""".formatted(customer()), "cisco");
        HttpResponse<String> noticed =
                service.post("/api/v1/maintenance/events/" + id + "/notice", "{}", "Act-As", "cisco");
        assertThat(noticed.statusCode()).as(noticed.body()).isEqualTo(200);
        ConsoleDocument page = page("/maintenance/" + id + "?lang=en");

        assertThat(page.text("//textarea[@id='mail-text']"))
                .contains(
                        "Customers: Müller & Sons, 100% <b>",
                        "Planned window: AMER", "[MISSING: the reason in detail]", "[MISSING: name, phone, e-mail]");
        assertThat(page.texts("//section[@id='mail']//li/a")).containsExactly("CHG-05", "CHG-07a", "CHG-07");
        assertThat(page.text("//section[@id='mail']//a[starts-with(@href,'mailto:')]/@href"))
                .startsWith("mailto:ucm-cloud-change-management@cisco.com?subject=");
    }
}
