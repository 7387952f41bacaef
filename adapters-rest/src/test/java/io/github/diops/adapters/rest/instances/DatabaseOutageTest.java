package io.github.diops.adapters.rest.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database of a running service is gone for a while, {@code -Ddiops.test.outage=60} seconds. What needs it answers
 * 503 and when to ask again, what does not goes on, and once it is back so is the service, without a restart. How long
 * that takes is printed.
 */
@Timeout(600)
@SuppressWarnings("NullAway.Init")
class DatabaseOutageTest {
    private static final int SECONDS = Integer.getInteger("diops.test.outage", 3);

    @TempDir
    Path directory;

    @Test
    void what_needs_the_database_answers_503_and_is_back_with_it() throws Exception {
        int port = freePort();
        Path data = directory.resolve("cluster");
        EmbeddedPostgres postgres = Postgres.start(data, port);
        try (Instance instance = Instance.start(Postgres.url(postgres), directory.resolve("instance.log"))) {
            assertThat(written(instance, "before").statusCode()).isEqualTo(201);
            postgres.close();

            long longest = 0;
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            int asked = 0;
            while (System.nanoTime() < until || asked == 0) {
                asked++;
                long asking = System.nanoTime();
                unavailable(written(instance, "meanwhile"));
                long writing = System.nanoTime();
                unavailable(instance.get("/api/v1/customers"));
                longest = Math.max(longest, Math.max(writing - asking, System.nanoTime() - writing));
                assertThat(instance.get("/health/live").statusCode()).isEqualTo(200);
                assertThat(instance.get("/health/ready").statusCode()).isEqualTo(503);
                assertThat(instance.get("/api/v1/severity/matrix").statusCode()).isEqualTo(200);
            }

            postgres = Postgres.start(data, port);
            long back = System.nanoTime();
            HttpResponse<String> answer = written(instance, "after");
            while (answer.statusCode() == 503) {
                Thread.sleep(50);
                answer = written(instance, "after");
            }
            long served = System.nanoTime();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(instance.isAlive()).isTrue();
            assertThat(new JsonObject(instance.get("/api/v1/customers").body())
                            .getJsonArray("items").stream().map(item -> ((JsonObject) item).getString("name")))
                    .containsExactlyInAnyOrder("before", "after");
            System.out.printf(
                    "database gone for %d s: %d writes and reads answered 503, the slowest after %d ms; back after %d ms%n",
                    SECONDS,
                    2 * asked,
                    TimeUnit.NANOSECONDS.toMillis(longest),
                    TimeUnit.NANOSECONDS.toMillis(served - back));
        } finally {
            postgres.close();
        }
    }

    private static void unavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static HttpResponse<String> written(Instance instance, String name) throws Exception {
        JsonObject customer = new JsonObject()
                .put("name", name)
                .put("region", "AMER")
                .put("zone", "America/New_York")
                .put("holidayCalendar", new JsonObject().put("dates", new JsonArray()))
                .put("applications", new JsonArray());
        return instance.post("/api/v1/customers", customer, name);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
