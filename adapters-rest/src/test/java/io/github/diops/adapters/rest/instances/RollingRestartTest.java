package io.github.diops.adapters.rest.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one PostgreSQL, each restarted in turn while cases are opened through both: a request that is not
 * answered is sent again to the other with its key, and every case is there once. {@code -Ddiops.test.restarts=10} says
 * how often each is restarted.
 */
@Timeout(600)
@SuppressWarnings("NullAway.Init")
class RollingRestartTest {
    private static final int RESTARTS = Integer.getInteger("diops.test.restarts", 1);
    private static final int CLIENTS = 3;

    /** The statuses that say: not now, send it again. */
    private static final List<Integer> LATER = List.of(409, 503);

    @TempDir
    Path directory;

    private final AtomicInteger again = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();
    private final ConcurrentLinkedQueue<String> opened = new ConcurrentLinkedQueue<>();

    @Test
    void no_request_is_lost_or_carried_out_twice_while_each_is_restarted() throws Exception {
        try (EmbeddedPostgres postgres = Postgres.start()) {
            String database = Postgres.url(postgres);
            Path log = directory.resolve("instances.log");
            AtomicReferenceArray<Instance> instances = new AtomicReferenceArray<>(2);
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            try {
                instances.set(0, Instance.start(database, log));
                instances.set(1, Instance.start(database, log));
                String customer = customer(instances.get(0));
                List<Future<?>> running = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    running.add(clients.submit(() -> work(instances, customer)));
                }
                for (int restart = 0; restart < RESTARTS * 2; restart++) {
                    int openedBefore = opened.size();
                    assertThat(instances.get(restart % 2).terminated()).isZero();
                    instances.set(restart % 2, Instance.start(database, log));
                    while (opened.size() < openedBefore + 20) {
                        Thread.sleep(20);
                    }
                }
                done.set(true);
                for (Future<?> client : running) {
                    assertThat(client.get()).isNull();
                }
                assertThat(listed(instances.get(0))).containsExactlyInAnyOrderElementsOf(opened);
                System.out.printf(
                        "%d restarts under load: %d cases opened, each once; %d requests sent again%n",
                        RESTARTS * 2, opened.size(), again.get());
            } finally {
                clients.shutdownNow();
                for (int n = 0; n < 2; n++) {
                    Instance instance = instances.get(n);
                    if (instance != null) {
                        instance.close();
                    }
                }
            }
        }
    }

    /** Opens cases one after the other, through one instance and the other in turn. */
    private Void work(AtomicReferenceArray<Instance> instances, String customer) throws InterruptedException {
        for (int n = 0; !done.get(); n++) {
            opened.add(opened(instances, customer, n));
        }
        return null;
    }

    private String opened(AtomicReferenceArray<Instance> instances, String customer, int first)
            throws InterruptedException {
        JsonObject body = new JsonObject()
                .put("customer", customer)
                .put("problem", "no dial tone")
                .put("stated", "S2");
        String key = UUID.randomUUID().toString();
        for (int attempt = first; true; attempt++) {
            try {
                HttpResponse<String> answer = instances.get(attempt % 2).post("/api/v1/cases", body, key);
                if (answer.statusCode() == 201) {
                    return new JsonObject(answer.body()).getString("id");
                }
                assertThat(answer.statusCode()).as(answer.body()).isIn(LATER);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            } catch (IOException e) {
                // no answer: whether it was carried out, the key will tell
            }
            again.incrementAndGet();
            Thread.sleep(20);
        }
    }

    private static String customer(Instance instance) throws Exception {
        HttpResponse<String> answer = instance.post(
                "/api/v1/customers",
                new JsonObject()
                        .put("name", "Acme")
                        .put("region", "AMER")
                        .put("zone", "America/New_York")
                        .put("holidayCalendar", new JsonObject().put("dates", new JsonArray()))
                        .put("applications", new JsonArray()),
                "customer");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonObject(answer.body()).getString("id");
    }

    private static List<String> listed(Instance instance) throws Exception {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (true) {
            JsonObject page = new JsonObject(
                    instance.get("/api/v1/cases?limit=200" + next).body());
            page.getJsonArray("items").forEach(item -> ids.add(((JsonObject) item).getString("id")));
            if (!page.containsKey("next")) {
                return ids;
            }
            next = "&cursor=" + page.getString("next");
        }
    }
}
