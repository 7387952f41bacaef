package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The longest bodies of decisions that are no batches are decided beside everybody else's requests. */
class LongBodyTest {
    @Test
    void a_deadline_of_hundreds_of_changes_over_thousands_of_holidays_holds_nobody_up() {
        Instant opened = Instant.parse("2024-03-08T12:00:00Z");
        String changes = IntStream.range(0, 882)
                .mapToObj(index ->
                        "{\"at\":\"" + opened.plusSeconds(index) + "\",\"severity\":\"S" + (3 + index % 2) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        String holidays = IntStream.range(0, 1900)
                .mapToObj(index -> "\"" + LocalDate.of(2024, 6, 1).plusDays(index) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        String body = "{\"severity\":\"S4\",\"openedAt\":\"" + opened + "\",\"changes\":" + changes
                + ",\"calendar\":{\"zone\":\"America/New_York\",\"holidays\":" + holidays + "}}";
        assertThat(body.length()).isBetween(60_000, DiOpsRoutes.MAX_BODY);
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try (RunningService service = new RunningService("2024-03-08T12:00:00Z")) {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 40)
                    .mapToObj(index -> CompletableFuture.supplyAsync(
                            () -> service.post("/api/v1/decisions/response-deadline", body)
                                    .statusCode(),
                            senders))
                    .toList();
            List<Duration> others = new ArrayList<>();
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                long start = System.nanoTime();
                assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
                others.add(Duration.ofNanos(System.nanoTime() - start));
            }
            assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
            // four at a time on the event loop would let one other request through for each of them
            assertThat(others).hasSizeGreaterThan(2 * answers.size());
        } finally {
            senders.shutdownNow();
        }
    }
}
