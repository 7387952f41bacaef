package io.github.diops.adapters.rest.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On PostgreSQL the owner makes the tables, and the service comes as a role that owns nothing, as an operator does it. */
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class ServingRoleTest {
    @TempDir
    Path directory;

    @Test
    void a_role_that_owns_nothing_serves_on_what_the_owner_has_made() throws Exception {
        Path log = directory.resolve("instance.log");
        try (EmbeddedPostgres postgres = Postgres.start()) {
            for (String statement : List.of(
                    "CREATE ROLE diops_owner LOGIN",
                    "CREATE ROLE diops LOGIN",
                    "CREATE DATABASE diops OWNER diops_owner")) {
                execute(postgres, statement);
            }
            String owner = postgres.getJdbcUrl("diops_owner", "diops");
            String service = postgres.getJdbcUrl("diops", "diops");

            assertThatThrownBy(() -> Instance.start(service, log))
                    .hasMessageContaining("cannot open the database")
                    .hasMessageContaining("by the command migrate");
            assertThat(Instance.run(log, "migrate", "--service-role=postgres", "--database=" + owner))
                    .isEqualTo(1);
            assertThat(Files.readString(log)).contains("the role postgres is a superuser");
            assertThat(Instance.run(log, "migrate", "--service-role=diops", "--database=" + owner))
                    .isZero();
            assertThat(Files.readString(log))
                    .contains("diops: the tables are of this version; diops may serve on them");

            try (Instance instance = Instance.start(service, log)) {
                String customer = created(instance.post(
                        "/api/v1/customers",
                        new JsonObject()
                                .put("name", "Acme Ltd")
                                .put("region", "AMER")
                                .put("zone", "America/New_York")
                                .put("holidayCalendar", new JsonObject().put("dates", List.of()))
                                .put("applications", List.of()),
                        "customer"));
                String opened = created(instance.post(
                        "/api/v1/cases",
                        new JsonObject()
                                .put("customer", customer)
                                .put("problem", "no dial tone")
                                .put("stated", "S2"),
                        "case"));
                for (String path : List.of("/api/v1/cases/" + opened, "/api/v1/cases?customer=" + customer)) {
                    HttpResponse<String> answer = instance.get(path);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.body()).contains(opened);
                }
                assertThat(instance.get("/health/ready").statusCode()).isEqualTo(200);
                assertThat(instance.terminated()).isZero();
            }
            for (String command : List.of("journal verify", "projections rebuild", "keys list")) {
                String[] words = (command + " --database=" + service).split(" ", -1);
                assertThat(Instance.run(log, words)).as(command).isZero();
            }
        }
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonObject(answer.body()).getString("id");
    }

    private static void execute(EmbeddedPostgres postgres, String statement) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
