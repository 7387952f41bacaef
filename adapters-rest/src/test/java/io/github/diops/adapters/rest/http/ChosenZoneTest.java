package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.console.ConsoleDocument;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader chooses the zone in which pages show times, and is shown it on later pages; no fact changes by it. */
class ChosenZoneTest {
    private RunningService service;
    private String id;

    @BeforeEach
    void open() {
        service = new RunningService("2026-10-29T13:20:00Z");
        String customer = created("/api/v1/customers", """
                        {"name":"Acme","partner":"acme","region":"AMER","zone":"America/New_York",
                         "applications":[]}""").getString("id");
        id = created(
                        "/api/v1/cases",
                        "{\"customer\":\"%s\",\"problem\":\"No dial tone.\",\"stated\":\"S2\"}".formatted(customer))
                .getString("id");
    }

    private JsonObject created(String path, String body) {
        HttpResponse<String> answer = service.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.json(answer);
    }

    @AfterEach
    void close() {
        service.close();
    }

    /** When the case is due, as its page tells it: half an hour after 13:20Z. */
    private String due(String query, String... headers) {
        HttpResponse<String> answer = service.get("/cases/" + id + "?lang=en" + query, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ConsoleDocument.of(answer.body())
                .text("//table[.//caption[@id='clock-table']]/tbody/tr[th='due']/td[1]");
    }

    @Test
    void without_a_choice_a_time_is_told_in_the_zone_of_whom_it_concerns() {
        assertThat(due("")).isEqualTo("Thu 29 Oct 2026, 09:50 UTC−4");
    }

    @Test
    void the_choice_is_kept_for_later_pages_until_it_is_taken_back() {
        HttpResponse<String> chosen = service.get("/?times=Asia/Kathmandu");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).isEqualTo("diops_times=Asia/Kathmandu; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
        assertThat(due("", "Cookie", "other=1; diops_times=Asia/Kathmandu"))
                .isEqualTo("Thu 29 Oct 2026, 19:35 UTC+5:45");
        assertThat(due("&times=UTC", "Cookie", "diops_times=Asia/Kathmandu")).isEqualTo("Thu 29 Oct 2026, 13:50 UTC");
        assertThat(due("&times=place", "Cookie", "diops_times=Asia/Kathmandu"))
                .isEqualTo("Thu 29 Oct 2026, 09:50 UTC−4");
        assertThat(service.get("/?times=place").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        value -> assertThat(value).startsWith("diops_times=; ").contains("Max-Age=0"));
        assertThat(service.get("/").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void what_is_no_zone_is_told_beside_its_field_and_is_not_kept() {
        HttpResponse<String> answer = service.get("/?lang=en&times=EST%3B+Path%3D%2Fx");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        ConsoleDocument page = ConsoleDocument.of(answer.body());
        assertThat(page.text("//p[@id='times-fault']")).startsWith("A zone of the tz database");
        assertThat(page.texts("//input[@id='times']/@value")).containsExactly("EST; Path=/x");
        assertThat(due("", "Cookie", "diops_times=<b>")).isEqualTo("Thu 29 Oct 2026, 09:50 UTC−4");
    }

    @Test
    void the_form_keeps_what_else_the_page_was_asked() {
        ConsoleDocument page = ConsoleDocument.of(
                service.get("/maintenance?lang=en&week=2026-03-02&times=UTC").body());

        assertThat(page.texts("//details[@class='times']//input[@type='hidden']/@name"))
                .containsExactly("lang", "week");
        assertThat(page.texts("//details[@class='times']//a/@href"))
                .containsExactly("?lang=en&times=place&week=2026-03-02", "?lang=en&times=UTC&week=2026-03-02");
        assertThat(page.text("//details[@class='times']/summary")).isEqualTo("Times: UTC");
    }

    @Test
    void the_week_is_drawn_from_monday_to_sunday_by_the_chosen_clock() {
        ConsoleDocument page = ConsoleDocument.of(
                service.get("/maintenance?lang=en&times=Australia/Sydney").body());

        // after what is left of Sunday's window comes Monday's, at 21:00 in Sydney
        assertThat(page.text("//table[.//caption[@id='week-table']]/tbody[4]/tr[2]/td[2]"))
                .isEqualTo("Mon 26 Oct 21:00 UTC+11 – Tue 27 Oct 06:00 UTC+11");
        assertThat(page.text("//*[@id='windows']//*[local-name()='svg']/*[local-name()='title'][1]"))
                .endsWith("in Australia/Sydney");
    }

    @Test
    void the_api_tells_the_same_whatever_was_chosen() {
        String path = "/api/v1/cases/" + id;

        assertThat(service.get(path, "Cookie", "diops_times=Asia/Kathmandu").body())
                .isEqualTo(service.get(path).body());
    }
}
