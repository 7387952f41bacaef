package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.adapters.rest.HttpService;
import io.github.diops.adapters.rest.http.DocumentedApi.Documented;
import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.Right;
import io.github.diops.application.port.out.Role;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every documented operation, asked by every kind of principal, of a record that is there and of one that is not. Whose
 * record it is, is a matter of who asks: the partner's own people, another customer of the partner, another partner.
 * What each may do is said here once more, apart from the service's own table.
 */
class AccessMatrixTest {
    private static final DocumentedApi API = DocumentedApi.shipped();
    private static final DocumentedService SERVICE = new DocumentedService(API, "2024-03-20T12:00:00Z");
    private static final DiOps DIOPS = SERVICE.running().diops();
    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpService GUARDED =
            HttpService.start(VERTX, DIOPS, Telemetry.counting(), Access.byKeys(DIOPS), Limits.none(), "127.0.0.1", 0);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicInteger CELLS = new AtomicInteger();

    private static final String MISSING = "nobody-there";
    private static final List<String> OPEN = List.of("/health/live", "/health/ready", "/openapi.json", "/docs");
    private static final List<String> RECORDS =
            List.of("customers", "cases", "maintenance/events", "certificates", "cop-requests", "capacity-requests");

    private static final String OWNER = "acme";
    private static final CustomerId CUSTOMER = CustomerId.of(SERVICE.customer());
    private static final CustomerId SIBLING =
            CustomerId.of(SERVICE.created(SERVICE.operation("POST", "/api/v1/customers")));

    /** Who asks; nobody in particular where there is no key. */
    private record Asking(String name, Option<Role> role, Option<String> key, boolean owns) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Asking> ALL = List.of(
            new Asking("nobody", Option.none(), Option.none(), false),
            asking("the customer", true, Role.CUSTOMER, OWNER, CUSTOMER),
            asking("another customer of the partner", false, Role.CUSTOMER, OWNER, SIBLING),
            asking("a customer of another partner", false, Role.CUSTOMER, "bolt", CUSTOMER),
            asking("the partner's engineer", true, Role.PARTNER_ENGINEER, OWNER, null),
            asking("another partner's engineer", false, Role.PARTNER_ENGINEER, "bolt", null),
            asking("the partner's administrator", true, Role.PARTNER_ADMINISTRATOR, OWNER, null),
            asking("another partner's administrator", false, Role.PARTNER_ADMINISTRATOR, "bolt", null),
            asking("Cisco", true, Role.CISCO_OPERATOR, null, null),
            asking("the partner's machine that reads cases", true, Role.MACHINE, OWNER, null, Right.CASES_READ),
            asking("another partner's machine", false, Role.MACHINE, "bolt", null, Right.CASES_READ));

    private static Asking asking(
            String name,
            boolean owns,
            Role role,
            @Nullable String partner,
            @Nullable CustomerId customer,
            Right... rights) {
        Set<Right> given = HashSet.of(rights);
        KeyDesk.Wanted wanted = new KeyDesk.Wanted(
                name,
                new Principal.Claim(role, Option.of(partner).map(PartnerId::of), Option.of(customer), given),
                DIOPS.now().plus(Duration.ofDays(1)));
        return new Asking(
                name,
                Option.some(role),
                Option.some(DIOPS.keys()
                        .create(Principal.administrator().caller("test"), wanted)
                        .get()
                        .secret()),
                owns);
    }

    @AfterAll
    static void stop() {
        assertThat(CELLS.get()).isEqualTo(2 * ALL.size() * API.operations().size());
        GUARDED.stop(Duration.ofSeconds(5));
        VERTX.close();
        SERVICE.close();
    }

    static java.util.List<Documented> operations() {
        return API.operations().asJava();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoever_asks_gets_what_is_his_and_of_all_else_nothing_not_even_that_it_is_there(Documented documented) {
        boolean ofRecord = isOfRecord(documented.path());
        String path = SERVICE.path(documented);
        for (Asking who : ALL) {
            HttpResponse<String> there = ask(who, documented, pathFor(who, documented, path), SERVICE.customer());
            HttpResponse<String> missing =
                    ask(who, documented, ofRecord ? documented.path().replace("{id}", MISSING) : path, MISSING);
            String cell = documented + " by " + who + ": " + there.body();
            if (OPEN.contains(documented.path())) {
                assertThat(there.statusCode()).as(cell).isEqualTo(200);
            } else if (who.role().isEmpty()) {
                assertThat(List.of(there.statusCode(), missing.statusCode()))
                        .as(cell)
                        .isEqualTo(List.of(401, 401));
            } else if (!may(who.role().get(), documented)) {
                assertThat(List.of(there.statusCode(), missing.statusCode()))
                        .as(cell)
                        .isEqualTo(List.of(403, 403));
            } else {
                assertThat(there.statusCode()).as(cell).isNotIn(401, 403, 500, 503);
                if (ofRecord) {
                    assertThat(missing.statusCode()).as(cell).isEqualTo(404);
                    assertThat(there.statusCode() == 404).as(cell).isEqualTo(!who.owns());
                }
                if (!who.owns()) {
                    assertThat(there.statusCode()).as(cell).isEqualTo(missing.statusCode());
                    assertThat(anonymous(there.body())).as(cell).isEqualTo(anonymous(missing.body()));
                }
            }
            CELLS.addAndGet(2);
        }
    }

    /** A customer's own record of itself is that customer, no other. */
    private static String pathFor(Asking who, Documented documented, String path) {
        return who.role().contains(Role.CUSTOMER) && documented.path().equals("/api/v1/customers/{id}")
                ? "/api/v1/customers/" + SERVICE.customer()
                : path;
    }

    private static boolean isOfRecord(String path) {
        return RECORDS.exists(kind -> path.startsWith("/api/v1/" + kind + "/{id}"));
    }

    /** Who may ask for what, by the words. */
    private static boolean may(Role role, Documented documented) {
        String path = documented.path();
        boolean writes = documented.takesBody() && !path.startsWith("/api/v1/decisions/");
        return switch (role) {
            case MACHINE -> !writes && (path.startsWith("/api/v1/cases") || path.equals("/api/v1/slo"));
            case CUSTOMER -> !writes && !path.equals("/api/v1/audit") && !path.equals("/metrics");
            case PARTNER_ENGINEER ->
                !(writes && (path.startsWith("/api/v1/customers") || path.startsWith("/api/v1/releases")))
                        && !path.equals("/api/v1/audit")
                        && !path.equals("/metrics");
            case PARTNER_ADMINISTRATOR -> !(writes && path.startsWith("/api/v1/releases")) && !path.equals("/metrics");
            case CISCO_OPERATOR -> true;
        };
    }

    private static HttpResponse<String> ask(Asking who, Documented documented, String path, String customer) {
        String query = SERVICE.query(documented, false).replace(SERVICE.customer(), customer);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + GUARDED.port() + path + query))
                .timeout(Duration.ofSeconds(30));
        who.key().forEach(key -> request.header("Authorization", "Bearer " + key));
        if (documented.takesBody()) {
            request.header("Content-Type", "application/json")
                    .method(
                            documented.method(),
                            HttpRequest.BodyPublishers.ofString(
                                    body(documented).replace(SERVICE.customer(), customer)));
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String body(Documented documented) {
        JsonObject examples = API.requestContent(documented).getJsonObject("examples");
        String first = examples.fieldNames().iterator().next();
        return SERVICE.real(examples.getJsonObject(first).getJsonObject("value").encode());
    }

    /** Without what tells one request from another: its id, the instant, and the customer it named. */
    private static String anonymous(String body) {
        return body.replace(SERVICE.customer(), MISSING)
                .replaceAll("urn:diops:request:[^\"]*", "")
                .replaceAll("\"id\":\"[0-9a-f-]{36}\"", "")
                .replaceAll("\"number\":\"[0-9-]+\"", "");
    }
}
