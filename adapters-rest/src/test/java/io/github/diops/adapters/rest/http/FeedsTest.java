package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.feed.SubscribedCalendar;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars as a program fetches them, again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsTest {
    private static final String WINDOWS = "/api/v1/maintenance/windows.ics";

    private final RunningService service = new RunningService("2026-11-27T12:00:00Z");

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void the_windows_are_a_calendar_that_can_be_kept_in_a_file() {
        HttpResponse<String> answer = service.get(WINDOWS + "?region=EMEA&purpose=INFRASTRUCTURE");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"maintenance-windows-emea-infrastructure.ics\"");
        assertThat(SubscribedCalendar.reading(answer.body()).events()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "'', maintenance-windows-planned.ics, 4",
        "?region=AUS, maintenance-windows-aus-planned.ics, 1",
        "?purpose=PLANNED, maintenance-windows-planned.ics, 4",
    })
    void without_options_it_holds_the_windows_of_all_regions_for_planned_work(String query, String file, int series) {
        HttpResponse<String> answer = service.get(WINDOWS + query);

        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains(file);
        assertThat(SubscribedCalendar.reading(answer.body()).events()).hasSize(series);
    }

    @Test
    void an_unchanged_calendar_is_not_sent_again() {
        String tag = service.get(WINDOWS).headers().firstValue("ETag").orElseThrow();
        service.setNow("2026-12-31T23:59:59Z");
        HttpResponse<String> unchanged = service.get(WINDOWS, "If-None-Match", tag);
        service.setNow("2027-01-01T00:00:00Z");
        HttpResponse<String> changed = service.get(WINDOWS, "If-None-Match", tag);
        service.setNow("2026-11-27T12:00:00Z");

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void head_says_what_get_would() {
        HttpResponse<String> got = service.get(WINDOWS);
        HttpResponse<String> head = service.send(service.request(WINDOWS)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(got.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(got.headers().firstValue("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', en, en, AMER maintenance window",
        "'', ru, ru, AMER: окно обслуживания",
        "&lang=ru, en, ru, AMER: окно обслуживания",
        "&lang=en, ru, en, AMER maintenance window",
    })
    void the_address_names_the_language_before_the_header_does(
            String parameter, String accepted, String language, String summary) {
        HttpResponse<String> answer = service.get(WINDOWS + "?region=AMER" + parameter, "Accept-Language", accepted);

        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.body()).contains("SUMMARY:" + summary + "\r\n");
    }

    @Test
    void all_faults_of_the_parameters_are_told_at_once() {
        assertThat(SoundProblem.faults(
                        SoundProblem.of(service.get(WINDOWS + "?region=EU&purpose=FUN&lang=de&lang=fr&week=1"), 422)))
                .containsExactlyInAnyOrder(
                        "region unknown_value",
                        "purpose unknown_value",
                        "lang unknown_value",
                        "lang duplicate_key",
                        "week unknown_parameter");
    }

    @Test
    void who_takes_no_calendar_is_told_that_there_is_nothing_else() {
        assertThat(SoundProblem.of(service.get(WINDOWS, "Accept", "application/json"), 406)
                        .getString("detail"))
                .contains("text/calendar");
        assertThat(service.get(WINDOWS, "Accept", "text/calendar").statusCode()).isEqualTo(200);
        assertThat(service.get(WINDOWS, "Accept", "text/*;q=0.5, application/json")
                        .statusCode())
                .isEqualTo(200);
    }
}
