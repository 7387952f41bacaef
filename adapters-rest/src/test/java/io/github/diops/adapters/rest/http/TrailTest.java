package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.adapters.rest.http.DocumentedApi.Documented;
import io.github.diops.adapters.rest.http.DocumentedService.Answer;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.KeyDesk;
import io.github.diops.application.port.in.Principal;
import io.github.diops.application.port.out.AccessTrail;
import io.github.diops.application.port.out.Role;
import io.github.diops.application.port.out.StorageException;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done, and what is denied to somebody who is known, stands in the trail, or it is not done. */
class TrailTest {
    private static final String NOW = "2024-03-20T12:00:00Z";
    private static final Caller ALL = Principal.administrator().caller("test");
    private static final DocumentedApi API = DocumentedApi.shipped();
    private static final DocumentedService SERVICE = new DocumentedService(API, NOW);
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** What changes nothing the second time, and so is no write. */
    private static final List<String> LEAVES_AS_IT_IS =
            List.of("PATCH /api/v1/customers/{id}", "POST /api/v1/customers/{id}/erase-contacts");

    @TempDir
    private Path directory;

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    /** Every operation that writes, but the publication of releases, which changes what all others answer. */
    static java.util.List<Documented> writes() {
        return API.operations()
                .filter(Documented::takesBody)
                .reject(operation -> operation.path().startsWith("/api/v1/decisions/")
                        || operation.path().endsWith("/publish")
                        || operation.path().endsWith("/import"))
                .asJava();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_leaves_one_row_a_denial_by_policy_one_and_what_is_invalid_none(Documented write) {
        String path = SERVICE.path(write);
        String done = "trail-" + COUNT.incrementAndGet();
        Answer answer = SERVICE.send(write, path, "X-Request-Id", done);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        List<TrailRow> rows = rows(SERVICE.running(), done);
        assertThat(rows.map(row -> row.outcome() + " " + row.tenant() + " " + row.actor() + " " + row.standsIn()))
                .isEqualTo(List.of("DONE acme administrator true"));
        assertThat(rows.head().party().isDefined()).isTrue();
        assertThat(rows.head().rule().isDefined()).isTrue();
        assertThat(rows.head().stream().isDefined()).isTrue();
        assertThat(rows.head().version().get())
                .as("the version reached by it, after the one before")
                .isPositive();

        String invalid = "trail-" + COUNT.incrementAndGet();
        Answer faulty = SERVICE.written(write, path, "{\"unheardOf\": 1}", "X-Request-Id", invalid);
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(rows(SERVICE.running(), invalid)).isEmpty();

        List.of("cisco", "partner/acme", "customer/" + SERVICE.customer()).forEach(party -> {
            String asked = "trail-" + COUNT.incrementAndGet();
            Answer again = SERVICE.send(write, path, "X-Request-Id", asked, "Act-As", party);
            List<TrailRow> told = rows(SERVICE.running(), asked);
            if (again.status() == 409) {
                assertThat(told.map(row -> row.outcome() + " " + row.actor()))
                        .as(again.body())
                        .isEqualTo(List.of("DENIED " + party));
                assertThat(told.head().rule().map(Object::toString))
                        .contains(new JsonObject(again.body()).getString("rule"));
            } else {
                assertThat(told)
                        .as(again.body())
                        .hasSize(again.status() < 300 && !LEAVES_AS_IT_IS.contains(write.toString()) ? 1 : 0);
            }
        });
    }

    @Test
    void where_the_trail_cannot_be_written_nothing_is_done_and_nothing_is_denied() {
        try (RunningService service = RunningService.onSqlite(NOW, directory, Access::byKeys)) {
            String administrator = key(service, Role.PARTNER_ADMINISTRATOR).secret();
            KeyDesk.Issued engineer = key(service, Role.PARTNER_ENGINEER);
            String customer =
                    "{\"name\":\"Acme\",\"region\":\"AMER\",\"zone\":\"America/New_York\",\"applications\":[]}";
            String id = RunningService.json(post(service, administrator, "/api/v1/customers", customer))
                    .getString("id");
            String opening = new JsonObject()
                    .put("customer", id)
                    .put("problem", "no dial tone")
                    .put("stated", "S1")
                    .encode();
            String path = "/api/v1/cases/"
                    + RunningService.json(post(service, administrator, "/api/v1/cases", opening))
                            .getString("id");
            sql("ALTER TABLE trail RENAME TO trail_of_another_name");
            java.util.List<String> before = everything();

            assertCleanlyRefused(post(service, administrator, "/api/v1/customers", customer));
            assertCleanlyRefused(post(service, administrator, "/api/v1/cases", opening));
            assertCleanlyRefused(post(service, administrator, path + "/status", "{\"text\":\"looking\"}"));
            assertCleanlyRefused(post(service, administrator, path + "/withdraw", "{\"reason\":\"gone\"}"));
            // denied by the policy: only Cisco acknowledges
            assertCleanlyRefused(post(service, administrator, path + "/acknowledge", "{}"));
            // denied by the role
            assertCleanlyRefused(post(service, engineer.secret(), "/api/v1/customers", customer));
            assertThatThrownBy(() -> key(service, Role.PARTNER_ENGINEER)).isInstanceOf(StorageException.class);
            assertThatThrownBy(() ->
                            service.diops().keys().revoke(ALL, engineer.key().id()))
                    .isInstanceOf(StorageException.class);

            assertThat(everything()).isEqualTo(before);
            sql("ALTER TABLE trail_of_another_name RENAME TO trail");
            assertThat(post(service, engineer.secret(), path + "/withdraw", "{\"reason\":\"gone\"}")
                            .statusCode())
                    .as("whose key was not taken back")
                    .isEqualTo(200);
            assertThat(post(service, administrator, path + "/acknowledge", "{}").statusCode())
                    .isEqualTo(409);
            assertThat(post(service, engineer.secret(), "/api/v1/customers", customer)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static void assertCleanlyRefused(HttpResponse<String> answer) {
        JsonObject problem = SoundProblem.of(answer, 503);
        assertThat(problem.getString("type")).isEqualTo("urn:diops:problem:unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("trail", "SQL", "sqlite");
    }

    private static HttpResponse<String> post(RunningService service, String key, String path, String body) {
        return service.post(path, body, "Authorization", "Bearer " + key);
    }

    private static KeyDesk.Issued key(RunningService service, Role role) {
        Principal.Claim claim =
                new Principal.Claim(role, Option.some(PartnerId.of("acme")), Option.none(), HashSet.empty());
        return service.diops()
                .keys()
                .create(
                        ALL,
                        new KeyDesk.Wanted("test", claim, service.diops().now().plus(Duration.ofDays(1))))
                .get();
    }

    private static List<TrailRow> rows(RunningService service, String requestId) {
        return service.diops()
                .oversight()
                .trail(ALL, AccessTrail.Filter.EVERYTHING, Option.none(), 100_000)
                .items()
                .filter(row -> row.requestId().equals(requestId));
    }

    private void sql(String statement) {
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table. */
    private java.util.List<String> everything() {
        java.util.List<String> rows = new ArrayList<>();
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            java.util.List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    sql.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet found = sql.executeQuery("SELECT * FROM " + table)) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int column = 1; column <= columns; column++) {
                            row.append('|').append(found.getString(column));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("diops.db"));
    }
}
