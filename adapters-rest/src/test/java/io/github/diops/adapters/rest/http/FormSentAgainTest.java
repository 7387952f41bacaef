package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.ConsoleDocument;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that is sent again, by a second click or from a page that the browser went back to, makes no second record. */
class FormSentAgainTest {
    // Friday 1 March 2024, noon in New York
    private final RunningService service = new RunningService("2024-03-01T17:00:00Z");
    private String customer = "";

    @BeforeEach
    void a_customer() {
        customer = RunningService.json(service.post("/api/v1/customers", """
            {"name":"Acme","partner":"acme","region":"AMER","zone":"America/New_York",
             "applications":[{"application":"CUCM"}]}\
            """)).getString("id");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> sent(String path, String fields) {
        return service.send(service.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.replace("{customer}", customer)))
                .build());
    }

    private String key(String path) {
        return ConsoleDocument.of(service.get(path).body()).text("//form[@method='post']/input[@name='key']/@value");
    }

    private int recorded(String path) {
        return RunningService.json(service.get("/api/v1/" + path))
                .getJsonArray("items")
                .size();
    }

    @ParameterizedTest
    @CsvSource({
        "/cases, cases, 'customer={customer}&problem=No+calls&stated=S1', problem=Calls",
        "/maintenance, maintenance/events,"
                + " 'customers.{customer}=on&title=Upgrade&kind=OTHER&target=INFRASTRUCTURE&workImpact=MINIMAL"
                + "&windowDate=2024-03-25', title=Repair",
        "/cop, cop-requests, 'customer={customer}&initiator=CUSTOMER&content=LOCALE_PACK', content=DEVICE_PACK"
    })
    void it_leads_to_the_record_that_it_made_and_makes_another_when_its_fields_are_others(
            String page, String records, String fields, String other) {
        String key = "&key=" + key(page);
        HttpResponse<String> first = sent(page, fields + key);
        HttpResponse<String> again = sent(page, fields + key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(recorded(records)).isEqualTo(1);

        // the browser went back, and something else was entered
        String changed = fields.replaceFirst(other.replaceFirst("=.*", "=[^&]*"), other);
        assertThat(sent(page, changed + key).statusCode()).isEqualTo(303);
        assertThat(recorded(records)).isEqualTo(2);

        // a page that is shown anew has a key of its own
        service.setNow("2024-03-01T17:00:00.001Z");
        assertThat(sent(page, fields + "&key=" + key(page)).statusCode()).isEqualTo(303);
        assertThat(recorded(records)).isEqualTo(3);
    }
}
