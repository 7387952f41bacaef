package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.feed.SubscribedCalendar;
import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.PlanMaintenance;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.change.ChangeKind;
import io.github.diops.domain.change.Work;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.maintenance.WorkImpact;
import io.github.diops.domain.maintenance.WorkTarget;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private calendars, whose address holds a token. */
@SuppressWarnings("NullAway.Init")
class FeedTokenTest {
    private static final String NOW = "2026-11-27T12:00:00Z";
    private static final String EVENTS = "/api/v1/maintenance/events.ics";
    private static final String WINDOWS = "/api/v1/maintenance/windows.ics?region=EMEA";
    private static final Set<Right> FEEDS = HashSet.of(Right.FEEDS_READ);

    private final RunningService service = RunningService.withAccess(NOW, Telemetry.counting(), Access::byKeys);
    private String berlin;
    private String paris;

    @BeforeEach
    void maintenance_is_planned() {
        berlin = customer("acme");
        paris = customer("acme");
        planned("Both", berlin, paris);
        planned("Paris", paris);
        planned("Other", customer("bolt"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_partners_token_opens_the_partners_calendar_and_a_customers_the_customers() {
        assertThat(titles(service, EVENTS + "?token=" + token("acme", null))).containsExactly("Both", "Paris");
        assertThat(titles(service, EVENTS + "?token=" + token("acme", null) + "&customer=" + paris + "&lang=en"))
                .containsExactly("Both", "Paris");
        assertThat(titles(service, EVENTS + "?token=" + token("acme", berlin))).containsExactly("Both");
        assertThat(titles(service, EVENTS + "?token=" + token("acme", berlin) + "&customer=" + paris))
                .isEmpty();
        assertThat(titles(service, EVENTS + "?token=" + token("bolt", null))).containsExactly("Other");
        assertThat(service.get(EVENTS + "?token=" + token("acme", berlin)).body())
                .doesNotContain(paris);
        assertThat(service.get(WINDOWS + "&token=" + token("acme", berlin)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_token_opens_no_other_operation_in_no_way() {
        String token = token("acme", null);
        List<DocumentedApi.Documented> guarded = DocumentedApi.shipped()
                .operations()
                .filter(operation -> !AccessTable.rights(operation.method() + " " + operation.path())
                        .isEmpty());
        assertThat(guarded.size()).isGreaterThan(80);
        guarded.forEach(operation -> {
            String path = operation.path().replaceAll("\\{[a-z]+}", berlin);
            boolean isFeed = path.endsWith(".ics");
            assertThat(status(operation, path + "?token=" + token))
                    .as("%s by its address", operation)
                    .isEqualTo(isFeed ? 200 : 401);
            assertThat(status(operation, path, "Authorization", "Bearer " + token))
                    .as("%s by a header", operation)
                    .isEqualTo(403);
        });
        assertThat(service.get("/?token=" + token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_for_anything_else_opens_nothing_in_an_address_and_the_trail_tells_whose_it_is() {
        KeyDesk.Issued engineer = issued(Role.PARTNER_ENGINEER, "acme", null, HashSet.empty());
        assertThat(service.get(EVENTS + "?token=" + engineer.secret(), "X-Request-Id", "leaked-1")
                        .statusCode())
                .isEqualTo(403);
        List<TrailRow> denials = service.diops()
                .oversight()
                .trail(Principal.administrator().caller("test"), AccessTrail.Filter.EVERYTHING, Option.none(), 99)
                .items()
                .filter(row -> row.outcome() == TrailRow.Outcome.DENIED);
        assertThat(denials.map(row -> row.actor() + " " + row.type() + " " + row.requestId()))
                .isEqualTo(List.of("key/" + engineer.key().id() + " GET " + EVENTS + " leaked-1"));
    }

    @Test
    void what_is_no_token_or_one_of_two_credentials_is_none() {
        String token = token("acme", null);
        String key =
                issued(Role.PARTNER_ENGINEER, "acme", null, HashSet.empty()).secret();
        assertThat(List.of("", "nonsense", token.substring(0, token.length() - 1), token + "&token=" + token)
                        .map(shown -> service.get(EVENTS + "?token=" + shown).statusCode()))
                .containsOnly(401);
        assertThat(service.get(EVENTS + "?token=" + token, "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(401);
        assertThat(service.get(EVENTS + "?TOKEN=" + token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_revoked_token_opens_nothing_five_seconds_later_on_another_instance_too() {
        KeyDesk.Issued issued = issued(Role.MACHINE, "acme", null, FEEDS);
        assertThat(service.get(EVENTS + "?token=" + issued.secret()).statusCode())
                .isEqualTo(200);
        service.onAnotherInstance()
                .keys()
                .revoke(Principal.administrator().caller("test"), issued.key().id());
        service.setNow("2026-11-27T12:00:05Z");
        assertThat(service.get(EVENTS + "?token=" + issued.secret()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_calendar_that_has_not_changed_is_not_sent_again_and_nobody_else_keeps_it() {
        String address = EVENTS + "?token=" + token("acme", null);
        HttpResponse<String> feed = service.get(address);
        assertThat(feed.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(feed.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(service.get(
                                address,
                                "If-None-Match",
                                feed.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Act-As"})
    void in_local_mode_a_token_narrows_to_its_party_as_well(String header) {
        try (RunningService local = new RunningService(NOW)) {
            String token = local.diops()
                    .keys()
                    .create(Principal.administrator().caller("test"), wanted(Role.MACHINE, "acme", null, FEEDS))
                    .get()
                    .secret();
            String[] headers = header.isEmpty() ? new String[0] : new String[] {header, "cisco"};
            assertThat(titles(local, EVENTS + "?token=" + token, headers)).isEmpty();
            assertThat(local.get(EVENTS + "?token=nonsense", headers).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void where_an_issuer_signs_for_people_a_feeds_address_still_holds_a_token_of_the_service() {
        try (TestIssuer issuer = new TestIssuer();
                RunningService byTokens = RunningService.withAccess(
                        NOW,
                        Telemetry.counting(),
                        diops -> Access.byTokens(
                                diops,
                                new TokenSettings(
                                        issuer.name(),
                                        "diops",
                                        "at+jwt",
                                        "diops_role",
                                        "diops_partner",
                                        "diops_customer"),
                                Option.none()))) {
            String token = byTokens.diops()
                    .keys()
                    .create(Principal.administrator().caller("test"), wanted(Role.MACHINE, "acme", null, FEEDS))
                    .get()
                    .secret();
            assertThat(byTokens.get(EVENTS + "?token=" + token).statusCode()).isEqualTo(200);
            assertThat(byTokens.get(EVENTS).statusCode()).isEqualTo(401);
        }
    }

    private int status(DocumentedApi.Documented operation, String path, String... headers) {
        HttpRequest.Builder request = service.request(path, headers);
        if (operation.takesBody()) {
            request.header("Content-Type", "application/json");
        }
        return service.send(request.method(
                                operation.method(),
                                operation.takesBody()
                                        ? HttpRequest.BodyPublishers.ofString("{}")
                                        : HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    private String token(String partner, @Nullable String customer) {
        return issued(Role.MACHINE, partner, customer, FEEDS).secret();
    }

    private KeyDesk.Issued issued(Role role, String partner, @Nullable String customer, Set<Right> rights) {
        return service.diops()
                .keys()
                .create(Principal.administrator().caller("test"), wanted(role, partner, customer, rights))
                .get();
    }

    private static KeyDesk.Wanted wanted(Role role, String partner, @Nullable String customer, Set<Right> rights) {
        return new KeyDesk.Wanted(
                "calendar",
                new Principal.Claim(
                        role,
                        Option.some(PartnerId.of(partner)),
                        Option.of(customer).map(CustomerId::of),
                        rights),
                Instant.parse(NOW).plus(Duration.ofDays(1)));
    }

    private String customer(String partner) {
        KeyDesk.Issued administrator = issued(Role.PARTNER_ADMINISTRATOR, partner, null, HashSet.empty());
        String body = new JsonObject()
                .put("name", "Contoso")
                .put("region", "EMEA")
                .put("zone", "Europe/Berlin")
                .put(
                        "applications",
                        new io.vertx.core.json.JsonArray().add(new JsonObject().put("application", "CUCM")))
                .encode();
        return RunningService.json(
                        service.post("/api/v1/customers", body, "Authorization", "Bearer " + administrator.secret()))
                .getString("id");
    }

    private void planned(String title, String... customers) {
        service.diops()
                .maintenance()
                .plan(
                        Principal.administrator().caller("test"),
                        PlanMaintenance.builder()
                                .customers(List.of(customers).map(CustomerId::of))
                                .title(title)
                                .kind(ChangeKind.OTHER)
                                .work(Work.planned(WorkTarget.APPLICATION, WorkImpact.MINIMAL))
                                .windowStart(Option.some(Instant.parse("2026-12-15T20:00:00Z")))
                                .build(),
                        Option.none())
                .get();
    }

    private static List<String> titles(RunningService of, String address, String... headers) {
        HttpResponse<String> feed = of.get(address, headers);
        assertThat(feed.statusCode()).as(feed.body()).isEqualTo(200);
        return List.ofAll(SubscribedCalendar.reading(feed.body()).events())
                .map(event -> SubscribedCalendar.value(event, "SUMMARY"))
                .sorted();
    }
}
