package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.ConsoleDocument;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists as comma-separated values, and the advisers of the maintenance page, over HTTP. */
class ExportPagesTest {
    // Friday 1 March 2024, noon in New York
    private final RunningService service = new RunningService("2024-03-01T17:00:00Z");

    @AfterEach
    void stop() {
        service.close();
    }

    private String created(String path, JsonObject body) {
        HttpResponse<String> answer = service.post(path, body.encode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer).getString("id");
    }

    private String customer(String name) {
        return created(
                "/api/v1/customers",
                new JsonObject()
                        .put("name", name)
                        .put("partner", "acme")
                        .put("region", "AMER")
                        .put("zone", "America/New_York")
                        .put("applications", new JsonArray()));
    }

    private String opened(String customer, String problem, String severity) {
        return created(
                "/api/v1/cases",
                new JsonObject()
                        .put("customer", customer)
                        .put("problem", problem)
                        .put("stated", severity));
    }

    @Test
    void cells_that_a_spreadsheet_would_compute_are_words_and_cells_with_commas_stay_whole() {
        String id = customer("=HYPERLINK(\"http://evil.example\")");
        opened(id, "+1+1", "S2");
        opened(id, "no tone, \"again\"\nand again", "S3");

        HttpResponse<String> cases = service.get("/cases.csv");

        assertThat(cases.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(cases.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"cases.csv\"");
        assertThat(Csv.rows(cases.body()).tail().map(row -> row.cells().get(3)))
                .containsExactlyInAnyOrder("'+1+1", "no tone, \"again\"\nand again");
        assertThat(service.get("/customers.csv").body())
                .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")\",acme,");
    }

    @Test
    void what_is_exported_is_what_the_page_of_cases_finds_to_its_end() {
        String id = customer("Acme");
        for (int at = 0; at < 205; at++) {
            opened(id, "case " + at, at < 3 ? "S2" : "S4");
        }

        assertThat(Csv.rows(service.get("/cases.csv").body())).hasSize(206);
        assertThat(Csv.rows(service.get("/cases.csv?severity=S2").body())).hasSize(4);
        assertThat(Csv.rows(service.get("/cases.csv?state=CLOSED").body())).hasSize(1);
        assertThat(Csv.rows(service.get("/cases.csv", "Act-As", "partner/other").body()))
                .hasSize(1);
        ConsoleDocument page = ConsoleDocument.of(
                service.get("/cases?lang=en&severity=S2&after=0").body());
        assertThat(page.text("//a[.='As CSV']/@href")).isEqualTo("cases.csv?lang=en&severity=S2");
    }

    @Test
    void attainment_is_exported_by_month_and_severity() {
        String id = customer("Acme");
        opened(id, "x", "S1");
        service.setNow("2024-03-01T18:00:00Z");

        assertThat(Csv.rows(service.get("/slo.csv").body())
                        .map(row -> row.cells().mkString(",")))
                .contains("2024-03,S1,0,1,0,0/1,", ",S1,0,1,0,0/1,", "2024-03,S4,0,0,0,,");
    }

    @Test
    void the_notice_adviser_knows_the_last_date_and_the_earliest_window() {
        // CHG-01: ten business days before Wednesday 20 March is Wednesday 6 March; announced today, Friday 1 March,
        // the
        // tenth business day before Friday 15 March is the first that can be met
        ConsoleDocument page = ConsoleDocument.of(service.get(
                        "/maintenance?lang=en&region=AMER&target=APPLICATION&workImpact=DISRUPTS_CALLING&date=2024-03-20")
                .body());

        assertThat(page.text("//dl/div[dt='Latest date of the notice']/dd"))
                .isEqualTo("Wed 6 Mar 2024, America/New_York");
        assertThat(page.text("//dl/div[dt='Earliest window for a notice now']/dd"))
                .startsWith("Fri 15 Mar 2024, 21:00 UTC−4");
        ConsoleDocument past = ConsoleDocument.of(service.get(
                        "/maintenance?lang=en&region=AMER&target=APPLICATION&workImpact=DISRUPTS_CALLING&date=2024-03-12")
                .body());
        assertThat(past.text("//dl/div[dt='Latest date of the notice']/dd")).endsWith("that date has passed");
        assertThat(service.get("/maintenance?region=NOWHERE&target=x&date=never")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_reschedule_adviser_says_how_often_until_when_and_where_to() {
        String event = created(
                "/api/v1/maintenance/events",
                new JsonObject()
                        .put("customers", new JsonArray().add(customer("Acme")))
                        .put("title", "Upgrade")
                        .put("kind", "UPGRADE")
                        .put(
                                "work",
                                new JsonObject().put("target", "APPLICATION").put("impact", "DISRUPTS_CALLING"))
                        // Tuesday 12 March 2024, 21:00 EDT
                        .put("windowStart", "2024-03-13T01:00:00Z"));

        ConsoleDocument page = ConsoleDocument.of(
                service.get("/maintenance/" + event + "?lang=en").body());

        assertThat(page.text("//dl/div[dt='How often yet']/dd")).isEqualTo("1");
        // the policy's example: last instant Tuesday 5 March 20:00 EST
        assertThat(page.text("//dl/div[dt='A request is in time until']/dd")).startsWith("Tue 5 Mar 2024, 20:00 UTC−5");
        assertThat(page.texts("//section[@aria-labelledby='advice-title']//li")).hasSize(8);
    }
}
