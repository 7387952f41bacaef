package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerLimitsTest {
    private static final String NOW = "2024-03-08T10:00:00Z";
    private static final int PER_SECOND = 5;
    private static final int AT_ONCE = 10;
    private static final int UNKNOWN_PER_SECOND = 3;
    private static final int UNKNOWN_AT_ONCE = 6;

    /** What the limits are measured by stands still unless the test moves it. */
    private final AtomicLong nanos = new AtomicLong(1);

    private final Telemetry telemetry = Telemetry.counting();
    private final RunningService service = RunningService.limited(
            NOW, telemetry, Access::byKeys, Limits.of(PER_SECOND, UNKNOWN_PER_SECOND, nanos::get));

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whoever_asks_more_than_he_may_is_told_to_come_back_and_nobody_else_is() {
        String acme = bearer(Role.PARTNER_ENGINEER, "acme");
        String bolt = bearer(Role.PARTNER_ENGINEER, "bolt");
        assertThat(statuses(AT_ONCE, "/api/v1/cases", acme)).containsOnly(200);

        HttpResponse<String> refused = service.get("/api/v1/cases", "Authorization", acme);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonObject problem = RunningService.json(refused);
        assertThat(problem.getString("type")).isEqualTo("urn:diops:problem:too-many-requests");
        assertThat(problem.getInteger("status")).isEqualTo(429);

        assertThat(statuses(AT_ONCE, "/api/v1/cases", bolt)).containsOnly(200);
        assertThat(statuses(1, "/api/v1/cases", bearer(Role.PARTNER_ENGINEER, "acme")))
                .as("another key of the same partner")
                .containsOnly(200);
    }

    @Test
    void after_a_second_a_seconds_requests_may_be_made_and_not_one_more() {
        String acme = bearer(Role.PARTNER_ENGINEER, "acme");
        statuses(AT_ONCE, "/api/v1/cases", acme);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(statuses(PER_SECOND + 1, "/api/v1/cases", acme))
                .isEqualTo(List.fill(PER_SECOND, 200).append(429).toJavaList());
        nanos.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(statuses(AT_ONCE + 1, "/api/v1/cases", acme))
                .as("what was not asked yesterday is not asked today")
                .isEqualTo(List.fill(AT_ONCE, 200).append(429).toJavaList());
    }

    @Test
    void nothing_is_done_for_whoever_asks_too_much() {
        String administrator = bearer(Role.PARTNER_ADMINISTRATOR, "acme");
        String body = "{\"name\":\"Acme\",\"region\":\"AMER\",\"zone\":\"America/New_York\",\"applications\":[]}";
        List<Integer> written = List.fill(
                AT_ONCE + 5,
                () -> service.post("/api/v1/customers", body, "Authorization", administrator)
                        .statusCode());
        assertThat(written).isEqualTo(List.fill(AT_ONCE, 201).appendAll(List.fill(5, 429)));
        assertThat(service.diops()
                        .customers()
                        .list(Principal.administrator().caller("test"), Option.none(), 100)
                        .items())
                .hasSize(AT_ONCE);
    }

    @Test
    void a_flood_of_what_is_denied_fills_no_trail() {
        String engineer = bearer(Role.PARTNER_ENGINEER, "acme");
        assertThat(statuses(AT_ONCE + 20, "/api/v1/audit", engineer))
                .isEqualTo(List.fill(AT_ONCE, 403).appendAll(List.fill(20, 429)).toJavaList());
        assertThat(service.diops()
                        .oversight()
                        .trail(
                                Principal.administrator().caller("test"),
                                AccessTrail.Filter.EVERYTHING,
                                Option.none(),
                                100)
                        .items()
                        .filter(row -> row.outcome() == TrailRow.Outcome.DENIED))
                .hasSize(AT_ONCE);
        assertThat(telemetry.scraped()).contains("diops_denials_total{reason=\"too_many_requests\"} 20.0");
    }

    @Test
    void whoever_shows_nothing_valid_is_counted_by_where_he_comes_from() {
        assertThat(List.fill(
                        UNKNOWN_AT_ONCE + 1,
                        () -> service.get("/api/v1/cases", "Authorization", "Bearer nonsense")
                                .statusCode()))
                .isEqualTo(List.fill(UNKNOWN_AT_ONCE, 401).append(429));
        assertThat(service.get("/openapi.json").statusCode()).isEqualTo(429);
        assertThat(service.get("/api/v1/cases", "Authorization", bearer(Role.CISCO_OPERATOR, null))
                        .statusCode())
                .as("a known caller at the same address")
                .isEqualTo(200);
        assertThat(service.get("/health/live").statusCode())
                .as("whoever looks after the service, through the same proxy")
                .isEqualTo(200);
    }

    @Test
    void without_limits_nobody_is_refused() {
        try (RunningService free = RunningService.withAccess(NOW, Telemetry.silent(), Access::byKeys)) {
            assertThat(List.fill(300, () -> free.get("/health/live").statusCode()))
                    .containsOnly(200);
        }
    }

    @Test
    void however_many_ask_few_are_remembered() {
        Limits limits = Limits.of(PER_SECOND, 1, nanos::get);
        for (int caller = 0; caller < Limits.MOST_CALLERS; caller++) {
            assertThat(limits.secondsToWait("caller " + caller)).isEmpty();
        }
        assertThat(limits.secondsToWait("caller 0")).isEmpty();
        assertThat(limits.secondsToWait("caller 0")).contains(1L);
        for (int caller = 0; caller < 5_000; caller++) {
            limits.secondsToWait("another " + caller);
        }
        assertThat(limits.callers()).isEqualTo(Limits.MOST_CALLERS);
        assertThat(limits.secondsToWait("caller 0"))
                .as("who asked lately is not forgotten")
                .contains(1L);
    }

    @Test
    void a_limit_is_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.of(-1, 0))
                .withMessage("a limit is not negative: -1, 0");
    }

    private java.util.List<Integer> statuses(int times, String path, String key) {
        return List.fill(times, () -> service.get(path, "Authorization", key).statusCode())
                .toJavaList();
    }

    private String bearer(Role role, @org.jspecify.annotations.Nullable String partner) {
        KeyDesk.Wanted wanted = new KeyDesk.Wanted(
                "test",
                new Principal.Claim(role, Option.of(partner).map(PartnerId::of), Option.none(), HashSet.empty()),
                service.diops().now().plus(Duration.ofDays(1)));
        return "Bearer "
                + service.diops()
                        .keys()
                        .create(Principal.administrator().caller("test"), wanted)
                        .get()
                        .secret();
    }
}
