package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.ConsoleDocument;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a customer, over HTTP. */
class CustomerPagesTest {
    private final RunningService service = new RunningService("2024-03-10T12:00:00Z");

    @AfterEach
    void stop() {
        service.close();
    }

    private String created(String path, String body) {
        HttpResponse<String> answer = service.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer).getString("id", "");
    }

    private String customer(String name, String contacts) {
        return created("/api/v1/customers", """
            {"name":"%s","partner":"acme","region":"AMER","zone":"America/New_York","release":"14.0-SU3",
             "applications":[{"application":"CUCM"}],"capacity":{"knowledgeWorkers":120,"workspaces":7},
             "contacts":%s}\
            """.formatted(name, contacts));
    }

    private ConsoleDocument page(String id) {
        HttpResponse<String> answer = service.get("/customers/" + id + "?lang=en");
        assertThat(answer.statusCode()).isEqualTo(200);
        return ConsoleDocument.of(answer.body());
    }

    @Test
    void profile_and_contacts_are_told() {
        ConsoleDocument page = page(
                customer("Acme", "[{\"name\":\"Ann\",\"phone\":\"+1 212 555 0100\",\"email\":\"ann@example.com\"}]"));

        assertThat(page.text("//h1")).isEqualTo("Acme");
        assertThat(page.text("//dl/div[dt='Release']/dd")).startsWith("14.0-SU3");
        assertThat(page.text("//dl/div[dt='Committed capacity']/dd")).isEqualTo("120 knowledge workers, 7 workspaces");
        assertThat(page.text("//dl/div[dt='Ann']/dd")).isEqualTo("+1 212 555 0100, ann@example.com");
        assertThat(page(customer("Alone", "[]")).texts("//p[@class='empty']"))
                .anyMatch(text -> text.startsWith("No contact is on record"));
    }

    @Test
    void each_night_is_a_square_and_a_line_of_the_table_and_a_night_without_a_good_backup_is_a_gap() {
        String id = customer("Acme", "[]");
        // 1 to 10 March at 02:00Z, that is 21:00 in New York the evening before; 8 and 9 failed (the policy's example)
        for (int day = 1; day <= 10; day++) {
            created(
                    "/api/v1/backups",
                    new JsonObject()
                            .put("customer", id)
                            .put("application", "CUCM")
                            .put("completedAt", "2024-03-%02dT02:00:00Z".formatted(day))
                            .put("good", day != 8 && day != 9)
                            .encode());
        }

        ConsoleDocument page = page(id);
        String nights = "//*[local-name()='rect'][contains(@class, 'night ')]/@class";

        assertThat(page.texts(nights)).hasSize(33);
        assertThat(page.texts("//details//tbody/tr/td"))
                .hasSize(33)
                .endsWith(
                        "stored",
                        "stored",
                        "one of the latest three",
                        "one of the latest three",
                        "failed",
                        "failed",
                        "one of the latest three",
                        // since 06:00 of the 10th in New York the night of the 11th has been running
                        "no backup owed yet");
        assertThat(page.texts("//details//tbody/tr/th")).endsWith("Sat 9 Mar", "Sun 10 Mar", "Mon 11 Mar");
        assertThat(page.text("//h3[@class='strip-title']"))
                .isEqualTo("CUCM would be restored now: Sat 9 Mar 2024, 21:00 UTC−5");
        assertThat(page.text("//p[@class='missed']")).isEqualTo("nights without a good backup: 2 BKP-08");
        assertThat(page.texts("//*[local-name()='text'][@class='cross']")).hasSize(2);
    }

    @Test
    void the_list_leads_to_every_customer_once_and_where_there_is_none_says_how_one_is_recorded() {
        assertThat(ConsoleDocument.of(service.get("/customers?lang=en").body()).text("//p[@class='empty']"))
                .startsWith("No customer is on record.");
        for (int at = 0; at < 51; at++) {
            customer("Customer " + at, "[]");
        }

        ConsoleDocument first =
                ConsoleDocument.of(service.get("/customers?lang=en").body());
        ConsoleDocument second = ConsoleDocument.of(
                service.get("/customers" + first.text("//a[@rel='next']/@href")).body());
        String names = "//tbody/tr/th/a";

        assertThat(first.texts(names)).hasSize(50);
        assertThat(first.texts(names).appendAll(second.texts(names)))
                .hasSize(51)
                .doesNotHaveDuplicates();
        assertThat(service.get("/" + first.texts(names + "/@href").head()).statusCode())
                .isEqualTo(200);
        assertThat(service.get("/customers?after=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void hostile_names_are_names() {
        ConsoleDocument page = page(customer("<script>alert(1)</script>", "[{\"team\":\"<img src=x>\"}]"));

        assertThat(page.text("//h1")).isEqualTo("<script>alert(1)</script>");
        assertThat(page.has("//main//script | //script[not(@src)] | //img | //main//@src | //@style"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a%20b", "%3Cscript%3E"})
    void a_customer_that_is_not_there_is_a_page_that_says_so(String id) {
        HttpResponse<String> answer = service.get("/customers/" + id + "?lang=ru");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(ConsoleDocument.of(answer.body()).text("//h1")).isEqualTo("Такого заказчика нет");
    }

    @Test
    void another_partner_sees_nothing() {
        String id = customer("Acme", "[]");

        assertThat(service.get("/customers/" + id, "Act-As", "partner/other").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/customers/" + id, "Act-As", "partner/acme").statusCode())
                .isEqualTo(200);
    }
}
