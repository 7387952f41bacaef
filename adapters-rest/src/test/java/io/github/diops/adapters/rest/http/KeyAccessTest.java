package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyAccessTest {
    private static final String NOW = "2024-03-08T10:00:00Z";
    private static final String CUSTOMER = new JsonObject()
            .put("name", "Acme Ltd")
            .put("region", "AMER")
            .put("zone", "America/New_York")
            .put("applications", new io.vertx.core.json.JsonArray())
            .encode();

    private final Telemetry telemetry = Telemetry.counting();
    private final RunningService service = RunningService.withAccess(NOW, telemetry, Access::byKeys);

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/openapi.json", "/docs"})
    void anybody_may_ask_whether_it_lives_and_what_it_can_do(String path) {
        assertThat(service.get(path).statusCode()).isEqualTo(200);
        assertThat(service.get(path, "Authorization", "Bearer nonsense").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/severity", "/metrics", "/api/v1/cases", "/api/v1/policy/rules"})
    void whoever_shows_nothing_is_asked_to(String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"diops\"");
        assertThat(RunningService.json(answer).getString("type")).isEqualTo("urn:diops:problem:unauthorized");
    }

    @Test
    void a_key_opens_what_its_role_may_do_for_its_partner_alone() {
        String engineer = bearer(Role.PARTNER_ENGINEER, "acme");
        String administrator = bearer(Role.PARTNER_ADMINISTRATOR, "acme");
        String foreign = bearer(Role.PARTNER_ADMINISTRATOR, "bolt");

        HttpResponse<String> created = service.post("/api/v1/customers", CUSTOMER, "Authorization", administrator);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(RunningService.json(created).getString("partner")).isEqualTo("acme");
        String path = created.headers().firstValue("Location").orElseThrow();
        assertThat(service.get(path, "Authorization", engineer).statusCode()).isEqualTo(200);
        assertThat(service.get(path, "Authorization", foreign).statusCode()).isEqualTo(404);
        assertThat(service.get(path, "Authorization", bearer(Role.CISCO_OPERATOR, null))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_a_role_may_not_do_is_forbidden_and_stands_in_the_trail_once() {
        String engineer = bearer(Role.PARTNER_ENGINEER, "acme");
        HttpResponse<String> answer =
                service.post("/api/v1/customers", CUSTOMER, "Authorization", engineer, "X-Request-Id", "denied-1");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).contains("insufficient_scope"));
        List<TrailRow> trail = service.diops()
                .oversight()
                .trail(Principal.administrator().caller("test"), AccessTrail.Filter.EVERYTHING, Option.none(), 9)
                .items()
                .filter(row -> row.outcome() == TrailRow.Outcome.DENIED);
        assertThat(trail.map(row -> row.tenant() + " " + row.type() + " " + row.outcome() + " " + row.requestId()))
                .isEqualTo(List.of("acme POST /api/v1/customers DENIED denied-1"));
        assertThat(trail.head().actor()).startsWith("key/diops_");
        assertThat(service.diops()
                        .customers()
                        .list(Principal.administrator().caller("test"), Option.none(), 9)
                        .items())
                .isEmpty();
    }

    @Test
    void a_body_is_still_whole_after_its_sender_was_looked_up() {
        String administrator = bearer(Role.PARTNER_ADMINISTRATOR, "acme");
        for (int time = 0; time < 20; time++) {
            service.setNow("2024-03-08T10:%02d:00Z".formatted(time)); // the keys are asked for anew
            assertThat(service.post("/api/v1/customers", CUSTOMER + " ".repeat(60_000), "Authorization", administrator)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void a_machine_does_what_it_was_given_and_nothing_beside_it() {
        String reader = bearer(Role.MACHINE, "acme", Right.CASES_READ);
        assertThat(service.get("/api/v1/cases", "Authorization", reader).statusCode())
                .isEqualTo(200);
        for (String path :
                List.of("/api/v1/customers", "/api/v1/policy/rules", "/api/v1/audit", "/metrics", "/cases")) {
            assertThat(service.get(path, "Authorization", reader).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void metrics_need_a_scope_that_only_ciscos_machines_can_have() {
        String prometheus = bearer(Role.MACHINE, null, Right.METRICS_READ);
        assertThat(service.get("/metrics").statusCode()).isEqualTo(401);
        HttpResponse<String> scraped = service.get("/metrics", "Authorization", prometheus);
        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(scraped.body()).contains("diops_denials_total{reason=\"no_credential\"} 1.0");
    }

    @Test
    void whose_turn_it_is_comes_from_the_key_and_never_from_act_as() {
        String partner = bearer(Role.PARTNER_ADMINISTRATOR, "acme");
        service.post("/api/v1/customers", CUSTOMER, "Authorization", bearer(Role.PARTNER_ADMINISTRATOR, "bolt"));
        assertThat(RunningService.json(
                                service.get("/api/v1/customers", "Authorization", partner, "Act-As", "partner/bolt"))
                        .getJsonArray("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Basic ZGlvcHM6ZGlvcHM=",
                "Bearer diops_000000000000_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."
            })
    void what_is_no_key_is_refused_as_a_bad_credential(String shown) {
        HttpResponse<String> answer = service.get("/api/v1/cases", "Authorization", shown);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).contains("invalid_token"));
        assertThat(answer.body()).doesNotContain("key");
    }

    @Test
    void two_credentials_are_none() {
        String key = bearer(Role.CISCO_OPERATOR, null);
        assertThat(service.get("/api/v1/cases", "Authorization", key, "Authorization", key)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_key_is_never_read_from_an_address() {
        String key = bearer(Role.CISCO_OPERATOR, null).substring("Bearer ".length());
        assertThat(service.get("/api/v1/cases?access_token=" + key).statusCode())
                .isEqualTo(401);
    }

    @Test
    void any_host_is_served_and_the_answer_varies_by_the_credential() {
        HttpResponse<String> answer = service.get("/api/v1/cases", "Authorization", bearer(Role.CISCO_OPERATOR, null));
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Language, Authorization");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void a_revoked_key_is_refused_five_seconds_later() {
        KeyDesk.Issued issued = issued(service.diops(), Role.CISCO_OPERATOR, null, HashSet.empty());
        String key = "Bearer " + issued.secret();
        assertThat(service.get("/api/v1/cases", "Authorization", key).statusCode())
                .isEqualTo(200);
        service.diops()
                .keys()
                .revoke(Principal.administrator().caller("test"), issued.key().id());
        service.setNow("2024-03-08T10:00:05Z");
        assertThat(service.get("/api/v1/cases", "Authorization", key).statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_upload_without_credential_is_refused_before_its_body_is_read() {
        HttpResponse<String> answer = service.send(service.request("/api/v1/decisions/attainment")
                .header("Content-Type", "application/json")
                .method("POST", HttpRequest.BodyPublishers.ofString("x".repeat(5_000_000)))
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private String bearer(Role role, @org.jspecify.annotations.Nullable String partner, Right... rights) {
        return "Bearer "
                + issued(service.diops(), role, partner, HashSet.of(rights)).secret();
    }

    private static KeyDesk.Issued issued(
            DiOps diops, Role role, @org.jspecify.annotations.Nullable String partner, Set<Right> rights) {
        return diops.keys()
                .create(
                        Principal.administrator().caller("test"),
                        new KeyDesk.Wanted(
                                "test",
                                new Principal.Claim(role, Option.of(partner).map(PartnerId::of), Option.none(), rights),
                                diops.now().plus(Duration.ofDays(1))))
                .get();
    }
}
