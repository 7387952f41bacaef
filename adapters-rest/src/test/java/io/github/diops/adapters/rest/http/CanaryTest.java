package io.github.diops.adapters.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand secrets, each shown once in one of the places where callers show them, and where they turn up again. */
class CanaryTest {
    private static final String NOW = "2024-03-20T12:00:00Z";
    private static final int SECRETS = 1_000;
    private static final Caller ALL = Principal.administrator().caller("test");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ByteArrayOutputStream accessLog = new ByteArrayOutputStream();
    private final StringWriter log = new StringWriter();
    private final Telemetry telemetry = Telemetry.of(new PrintStream(accessLog, true, UTF_8));
    private final RunningService service = RunningService.withAccess(NOW, telemetry, Access::byKeys);
    private final java.util.List<String> answers = new ArrayList<>();
    private final Handler listening = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public synchronized void publish(LogRecord line) {
            log.write(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Where a secret is shown; {@code secret} is what must not turn up. */
    private record Shown(String secret, HttpRequest.Builder request) {}

    private interface Place {
        Shown with(String canary);
    }

    /** In turn: headers, addresses, bodies; what is no credential, what looks like one, and what is one. */
    private final List<Place> places = List.of(
            canary -> new Shown(canary, header("Authorization", "Bearer " + canary)),
            canary -> new Shown(canary, header("Authorization", "Basic " + canary)),
            canary -> new Shown(canary, header("Authorization", canary)),
            canary -> new Shown(canary, header("Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9." + canary + ".c2ln")),
            canary -> new Shown(canary, header("Authorization", "Bearer diops_0123456789ab_" + canary)),
            canary -> new Shown(canary, header("X-Api-Key", canary)),
            canary -> new Shown(canary, header("Cookie", "session=" + canary)),
            canary -> new Shown(canary, header("X-Request-Id", "diops_0123456789ab_" + canary)),
            canary -> new Shown(canary, address("/api/v1/cases?access_token=" + canary)),
            canary -> new Shown(canary, address("/api/v1/cases?token=" + canary)),
            canary -> new Shown(canary, address("/api/v1/maintenance/events.ics?token=" + canary)),
            canary -> new Shown(canary, address("/api/v1/maintenance/events.ics?token=diops_0123456789ab_" + canary)),
            canary -> new Shown(canary, address("/api/v1/maintenance/windows.ics?region=MARS&token=" + canary)),
            canary -> new Shown(canary, address("/nowhere?key=" + canary)),
            canary -> new Shown(canary, address("/?token=%" + canary)),
            canary -> body("/api/v1/customers", canary, "{\"password\":\"" + canary + "\"}"),
            canary -> body(
                    "/api/v1/cases",
                    canary,
                    "{\"token\":\"" + canary + "\",\"problem\":{\"apiKey\":\"" + canary + "\"}}"),
            canary -> body(
                    "/api/v1/decisions/severity",
                    canary,
                    "{\"impact\":\"" + canary + "\",\"urgency\":[\"" + canary + "\"]}"),
            canary -> body("/api/v1/decisions/escalation", canary, "{\"authorization\":\"Bearer " + canary + "\""),
            canary -> {
                KeyDesk.Issued denied = issued(Role.PARTNER_ENGINEER, HashSet.empty());
                return new Shown(secret(denied), address("/api/v1/maintenance/events.ics?token=" + denied.secret()));
            },
            canary -> {
                KeyDesk.Issued feed = issued(Role.MACHINE, HashSet.of(Right.FEEDS_READ));
                return new Shown(
                        secret(feed), address("/api/v1/maintenance/events.ics?lang=xx&token=" + feed.secret()));
            },
            canary -> {
                KeyDesk.Issued denied = issued(Role.PARTNER_ENGINEER, HashSet.empty());
                return new Shown(
                        secret(denied),
                        service.request("/api/v1/audit", "Authorization", "Bearer " + denied.secret())
                                .GET());
            },
            canary -> {
                KeyDesk.Issued refused = issued(Role.PARTNER_ADMINISTRATOR, HashSet.empty());
                return new Shown(
                        secret(refused),
                        service.request("/api/v1/customers", "Authorization", "Bearer " + refused.secret())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"secret\":\"" + canary + "\"}")));
            },
            canary -> {
                KeyDesk.Issued revoked = issued(Role.PARTNER_ADMINISTRATOR, HashSet.empty());
                service.diops().keys().revoke(ALL, revoked.key().id());
                return new Shown(
                        secret(revoked),
                        service.request("/api/v1/cases", "Authorization", "Bearer " + revoked.secret())
                                .GET());
            });

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listening);
        service.close();
    }

    @Test
    void of_a_thousand_secrets_none_is_in_log_trail_metrics_or_answers() {
        java.util.List<String> secrets = new ArrayList<>();
        for (int count = 0; count < SECRETS; count++) {
            Shown shown = places.get(count % places.size()).with(canary());
            secrets.add(shown.secret());
            HttpResponse<String> answer =
                    service.send(shown.request().header("X-Trace", "t-" + count).build());
            answers.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
        }
        assertThat(secrets).doesNotHaveDuplicates().hasSize(SECRETS);
        String denied = "told-" + canary().substring(0, 8).replaceAll("[^A-Za-z0-9]", "0");
        service.get(
                "/api/v1/audit",
                "X-Request-Id",
                denied,
                "Authorization",
                "Bearer " + issued(Role.PARTNER_ENGINEER, HashSet.empty()).secret());
        telemetry.close();
        StringWriter moved = new StringWriter();
        service.diops().upkeep().write(line -> moved.write(line + "\n"), progress -> {});

        List<String> told = List.of(
                accessLog.toString(UTF_8),
                log.toString(),
                trail(),
                moved.toString(),
                telemetry.scraped(),
                String.join("\n", answers));
        // what is told is looked through: the id of a request is in each of the first four
        told.take(4).forEach(each -> assertThat(each).contains(denied));
        assertThat(answers).filteredOn(answer -> answer.startsWith("401")).hasSizeGreaterThan(SECRETS / 3);
        List<String> found = List.of("access log", "log", "trail", "export", "metrics", "answers")
                .zip(told)
                .flatMap(each -> List.ofAll(secrets)
                        .zipWithIndex()
                        .filter(secret -> each._2.contains(secret._1))
                        .map(secret -> "place " + secret._2 % places.size() + " in the " + each._1));
        assertThat(found.distinct()).isEmpty();
    }

    private String trail() {
        StringBuilder rows = new StringBuilder();
        String next = "/api/v1/audit?limit=200";
        String cisco = "Bearer " + issued(Role.CISCO_OPERATOR, HashSet.empty()).secret();
        while (next != null) {
            HttpResponse<String> page = service.get(next, "Authorization", cisco);
            assertThat(page.statusCode()).isEqualTo(200);
            rows.append(page.body());
            String cursor = new JsonObject(page.body()).getString("next");
            next = cursor == null ? null : "/api/v1/audit?limit=200&cursor=" + cursor;
        }
        return rows.toString();
    }

    private static String canary() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String secret(KeyDesk.Issued issued) {
        return issued.secret().substring(issued.key().id().length() + 1);
    }

    private KeyDesk.Issued issued(Role role, HashSet<Right> rights) {
        Principal.Claim claim = new Principal.Claim(
                role, Option.when(role != Role.CISCO_OPERATOR, () -> PartnerId.of("acme")), Option.none(), rights);
        return service.diops()
                .keys()
                .create(
                        ALL,
                        new KeyDesk.Wanted(
                                "canary", claim, service.diops().now().plus(Duration.ofDays(1))))
                .get();
    }

    private HttpRequest.Builder header(String name, String value) {
        return service.request("/api/v1/cases", name, value).GET();
    }

    private HttpRequest.Builder address(String address) {
        return service.request(address.replace("%", "%25")).GET();
    }

    /** By somebody who may, so that what is wrong with the body is told. */
    private Shown body(String path, String canary, String body) {
        KeyDesk.Issued administrator = issued(Role.PARTNER_ADMINISTRATOR, HashSet.empty());
        return new Shown(
                canary,
                service.request(path, "Authorization", "Bearer " + administrator.secret())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
