package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, however odd, is answered soon: with an answer or a sound problem, never with a failure. How many
 * requests, {@code -Dmutator.requests} says; what to start from, {@code -Dmutator.seed}.
 */
class MutatorTest {
    private static final String NOW = "2024-03-08T12:00:00Z";
    private static final int REQUESTS = Integer.getInteger("mutator.requests", 20_000);
    private static final long SEED = Long.getLong("mutator.seed", 20240308);
    private static final String WINDOWS = "/api/v1/maintenance/windows";

    @Test
    void no_request_makes_the_service_fail_hang_or_tell_of_its_inside() {
        try (RunningService service = new RunningService(NOW)) {
            ValidRequests requests = new ValidRequests(DocumentedApi.shipped());
            create(service, requests);
            Mutator mutator = new Mutator(service.port(), requests);
            assertThat(mutator.run(SEED, REQUESTS).map(Object::toString)).isEqualTo(Option.none());
            assertThat(mutator.sent()).isEqualTo(REQUESTS);
            // else nearly everything would be turned away at the door
            assertThat(mutator.succeeded()).isGreaterThan(REQUESTS / 6);
        }
    }

    /** Records to ask for, of whatever can be created by the document's own examples. */
    private static void create(RunningService service, ValidRequests requests) {
        Random random = new Random(SEED);
        requests.operations()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation ->
                        operation.operation().getJsonObject("responses").containsKey("201"))
                .forEach(operation -> {
                    for (int times = 0; times < 10; times++) {
                        ValidRequests.Parts parts = requests.of(operation, random);
                        String body = parts.body().head();
                        // what a customer is needed for names the one that was created
                        String own = service.post(operation.path(), body).statusCode() == 201
                                ? body
                                : new JsonObject(body)
                                        .put("customer", requests.known("/api/v1/customers"))
                                        .encode();
                        String id = new JsonObject(
                                        service.post(operation.path(), own).body())
                                .getString("id");
                        if (id != null) {
                            requests.know(operation.path(), id);
                        }
                    }
                });
    }

    @Test
    void a_valid_request_is_mostly_answered_with_success() {
        try (RunningService service = new RunningService(NOW)) {
            ValidRequests requests = new ValidRequests(DocumentedApi.shipped());
            create(service, requests);
            Random random = new Random(SEED);
            List<Integer> statuses = requests.operations()
                    .flatMap(operation -> List.fill(
                            20,
                            () -> RawHttp.send(
                                            service.port(),
                                            Mutation.bytes(requests.of(operation, random)
                                                    .withHeaders(List.of("Connection: close"))))
                                    .status()));
            assertThat(statuses.count(status -> status < 300)).isGreaterThan(statuses.size() / 2);
            assertThat(statuses).isSubsetOf(200, 201, 404, 409, 422, 304);
        }
    }

    @Test
    void a_handler_that_throws_is_found_and_shrunk_to_the_bare_request() {
        Option<Mutator.Finding> finding = withPlanted(exchange -> {
            throw new IllegalStateException("planted");
        });
        assertThat(finding.map(Mutator.Finding::fault).getOrElse("")).startsWith("answered 500");
        assertThat(finding.map(Mutator.Finding::mutations)).isEqualTo(Option.some(List.empty()));
        assertThat(finding.map(Mutator.Finding::request).getOrElse("")).contains("GET " + WINDOWS);
    }

    @Test
    void a_handler_that_hangs_is_found() {
        Option<Mutator.Finding> finding = withPlanted(exchange -> {
            try {
                TimeUnit.SECONDS.sleep(3);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Reply.json(200, new JsonObject());
        });
        assertThat(finding.map(Mutator.Finding::fault).getOrElse("")).startsWith("no answer within");
    }

    @Test
    void a_problem_that_tells_of_the_inside_is_found() {
        Option<Mutator.Finding> finding = withPlanted(exchange ->
                exchange.problems().notAcceptable("java.lang.NullPointerException at io.github.diops.domain.Window"));
        assertThat(finding.map(Mutator.Finding::fault).getOrElse("")).startsWith("no sound problem");
    }

    @Test
    void an_error_that_is_no_problem_is_found() {
        Option<Mutator.Finding> finding =
                withPlanted(exchange -> Reply.json(404, new JsonObject().put("error", "not found")));
        assertThat(finding.map(Mutator.Finding::fault).getOrElse("")).startsWith("no sound problem");
    }

    /** What the mutator finds where one operation answers so. */
    private static Option<Mutator.Finding> withPlanted(Function1<Exchange, Reply> fault) {
        Logger log = Logger.getLogger(Protocol.class.getName());
        Level before = log.getLevel();
        log.setLevel(Level.OFF);
        try (PlantedService service = new PlantedService(
                NOW,
                known -> known.path().equals(WINDOWS)
                        ? Operation.onRecords(known.method(), known.path(), fault)
                                .withQuery()
                        : known)) {
            return new Mutator(service.port(), new ValidRequests(DocumentedApi.shipped())).run(SEED, 2000);
        } finally {
            log.setLevel(before);
        }
    }
}
