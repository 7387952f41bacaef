package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.feed.SubscribedCalendar;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.MaintenanceId;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars as a program fetches them, again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsTest {
    private static final String WINDOWS = "/api/v1/maintenance/windows.ics";
    private static final String EVENTS = "/api/v1/maintenance/events.ics";
    private static final Caller CISCO = new Caller(Actor.of("cisco", Party.CISCO), new Scope.All(), "test");

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

    private String customer(RunningService of, String partner) {
        return RunningService.json(of.post("/api/v1/customers", """
            {"name": "Contoso", "partner": "%s", "region": "EMEA", "zone": "Europe/Berlin",
             "applications": [{"application": "CUCM"}], "holidayCalendar": {"dates": []}}\
            """.formatted(partner)))
                .getString("id");
    }

    private static MaintenanceId planned(RunningService of, String title, String... customers) {
        return of.diops()
                .maintenance()
                .plan(
                        CISCO,
                        PlanMaintenance.builder()
                                .customers(List.of(customers).map(CustomerId::of))
                                .title(title)
                                .kind(ChangeKind.OTHER)
                                .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.MINIMAL))
                                .windowStart(Option.some(Instant.parse("2026-12-15T20:00:00Z")))
                                .build(),
                        Option.none())
                .get()
                .fold(done -> done.maintenance().plan().id(), repeated -> MaintenanceId.of("none"));
    }

    private static List<String> titles(HttpResponse<String> feed) {
        assertThat(feed.statusCode()).as(feed.body()).isEqualTo(200);
        return List.ofAll(SubscribedCalendar.reading(feed.body()).events())
                .map(event -> SubscribedCalendar.value(event, "SUMMARY"))
                .sorted();
    }

    @Test
    void each_reader_s_calendar_holds_the_maintenance_within_its_scope() {
        try (RunningService own = new RunningService("2026-11-27T12:00:00Z")) {
            String berlin = customer(own, "acme");
            String paris = customer(own, "acme");
            String other = customer(own, "other");
            planned(own, "Both", berlin, paris);
            planned(own, "Paris", paris);
            planned(own, "Other", other);

            assertThat(titles(own.get(EVENTS))).containsExactly("Both", "Other", "Paris");
            assertThat(titles(own.get(EVENTS, "Act-As", "cisco"))).containsExactly("Both", "Other", "Paris");
            assertThat(titles(own.get(EVENTS, "Act-As", "partner/acme"))).containsExactly("Both", "Paris");
            assertThat(titles(own.get(EVENTS, "Act-As", "partner/nobody"))).isEmpty();
            assertThat(titles(own.get(EVENTS, "Act-As", "customer/" + berlin))).containsExactly("Both");
            assertThat(titles(own.get(EVENTS + "?customer=" + paris, "Act-As", "partner/acme")))
                    .containsExactly("Both", "Paris");
            assertThat(titles(own.get(EVENTS + "?customer=" + other, "Act-As", "partner/acme")))
                    .isEmpty();
            assertThat(titles(own.get(EVENTS + "?customer=" + paris, "Act-As", "customer/" + berlin)))
                    .isEmpty();
            assertThat(own.get(EVENTS, "Act-As", "customer/" + berlin).body())
                    .contains("X-MAINTNOTE-OBJECT-ID:" + berlin)
                    .doesNotContain(paris, other);
        }
    }

    @Test
    void a_change_of_maintenance_changes_its_event_and_the_tag() {
        try (RunningService own = new RunningService("2026-11-27T12:00:00Z")) {
            MaintenanceId id = planned(own, "Night work", customer(own, "acme"));
            String tag = own.get(EVENTS).headers().firstValue("ETag").orElseThrow();
            own.setNow("2026-11-28T12:00:00Z");
            assertThat(own.get(EVENTS, "If-None-Match", tag).statusCode()).isEqualTo(304);

            own.diops()
                    .maintenance()
                    .sendNotice(CISCO, id, Occasion.NOW, Option.none())
                    .get();
            HttpResponse<String> announced = own.get(EVENTS, "If-None-Match", tag);
            own.diops()
                    .maintenance()
                    .cancel(CISCO, id, "Not needed.", Occasion.NOW, Option.none())
                    .get();

            assertThat(announced.statusCode()).isEqualTo(200);
            assertThat(announced.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
            assertThat(announced.body())
                    .contains("UID:" + id + "@", "SEQUENCE:1", "STATUS:CONFIRMED", "DTSTAMP:20261128T120000Z");
            assertThat(own.get(EVENTS).body()).contains("UID:" + id + "@", "SEQUENCE:2", "STATUS:CANCELLED");
        }
    }

    @Test
    void maintenance_leaves_its_calendar_92_days_after_its_window() {
        try (RunningService own = new RunningService("2026-11-27T12:00:00Z")) {
            planned(own, "Night work", customer(own, "acme"));
            own.setNow("2027-03-18T04:59:59Z");
            List<String> before = titles(own.get(EVENTS));
            own.setNow("2027-03-18T05:00:00Z");

            assertThat(before).containsExactly("Night work");
            assertThat(titles(own.get(EVENTS))).isEmpty();
        }
    }

    @Test
    void more_than_a_page_of_maintenance_is_in_the_calendar() {
        try (RunningService own = new RunningService("2026-11-27T12:00:00Z")) {
            String customer = customer(own, "acme");
            List.range(0, 201).forEach(count -> planned(own, "Night " + count, customer));

            assertThat(titles(own.get(EVENTS))).hasSize(201).doesNotHaveDuplicates();
        }
    }

    @Test
    void faults_of_the_address_of_maintenance_are_told_at_once() {
        assertThat(SoundProblem.faults(
                        SoundProblem.of(service.get(EVENTS + "?customer=a%20b&lang=de&region=EMEA"), 422)))
                .containsExactlyInAnyOrder("customer bad_id", "lang unknown_value", "region unknown_parameter");
    }
}
