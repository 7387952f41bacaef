package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one client may not do to others: be slow, be odd, ask for everything at once. */
class LimitsTest {
    private static final String NOW = "2024-03-08T12:00:00Z";
    private static final String SEVERITY = "/api/v1/decisions/severity";
    private static final String RETENTION = "/api/v1/decisions/backup-retention";
    private static final byte[] VALID = RawHttp.bytes("{\"impact\":\"LARGE\",\"urgency\":\"LOW\"}");
    private static final String ASKS_FOR_MUCH = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int MIB = 1024 * 1024;
    private static final int SLOW = 500;

    @Test
    void hundreds_of_slow_heads_keep_nobody_waiting() throws IOException {
        besideSlowOnes(RawHttp.bytes("POST " + SEVERITY + " HTTP/1.1\r\nHost: local"), LimitsTest::asked);
    }

    @Test
    void hundreds_of_slow_bodies_keep_nobody_waiting() throws IOException {
        byte[] half = RawHttp.request(
                "POST " + SEVERITY + " HTTP/1.1",
                List.of("Host: localhost", "Content-Type: application/json", "Content-Length: 1000"),
                RawHttp.bytes("{\"impact\":"));
        besideSlowOnes(half, LimitsTest::asked);
    }

    /** Of twenty answers that each of them asks for, the service makes what a connection takes, then waits. */
    @Test
    void hundreds_of_slow_readers_keep_nobody_waiting() throws IOException {
        int each = 20;
        besideSlowOnes(RawHttp.bytes(ASKS_FOR_MUCH.repeat(each)), service -> {
            asked(service);
            assertThat(answers(service, "/openapi.json")).isLessThan(SLOW * each / 3.0);
        });
    }

    private interface Check {
        void of(RunningService service) throws IOException;
    }

    private static void besideSlowOnes(byte[] sent, Check check) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (RunningService service = new RunningService(NOW)) {
            for (int client = 0; client < SLOW; client++) {
                Socket socket = new Socket();
                slow.add(socket);
                socket.setReceiveBufferSize(4096);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
                socket.getOutputStream().write(sent);
            }
            check.of(service);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void asked(RunningService service) {
        for (int times = 0; times < 20; times++) {
            assertThat(RawHttp.send(service.port(), RawHttp.post(SEVERITY, VALID))
                            .status())
                    .isEqualTo(200);
            assertThat(service.get("/api/v1/cases").statusCode()).isEqualTo(200);
        }
    }

    private static double answers(RunningService service, String path) {
        return service.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(
                        "diops_http_requests_seconds_count{method=\"GET\",path=\"" + path + "\",status=\"200\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Answers to one who reads none of them do not pile up here: the server reads no more of his requests. */
    @Test
    void a_client_that_asks_without_reading_is_not_listened_to_any_more() throws Exception {
        ByteBuffer asks = ByteBuffer.wrap(RawHttp.bytes(ASKS_FOR_MUCH.repeat(1000)));
        try (RunningService service = new RunningService(NOW);
                SocketChannel client =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()))) {
            client.configureBlocking(false);
            long sent = 0;
            int refused = 0;
            while (refused < 20 && sent < 200_000_000) {
                asks.rewind();
                int taken = client.write(asks);
                sent += taken;
                refused = taken == 0 ? refused + 1 : 0;
                if (taken == 0) {
                    Thread.sleep(50);
                }
            }
            assertThat(sent).isLessThan(200_000_000);
            assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/2.0", "GET / HTTP/1.2", "GET / FTP/1.1", "PRI * HTTP/2.0", "GET / HTTP/9.9"})
    void another_version_than_http_1_is_closed_without_a_word(String line) throws IOException {
        try (RunningService service = new RunningService(NOW);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
            socket.getOutputStream().write(RawHttp.request(line, List.of("Host: localhost"), new byte[0]));
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void more_requests_for_records_than_may_wait_are_told_to_come_back_and_decisions_go_on() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (PlantedService service = new PlantedService(
                NOW,
                known -> known.path().equals("/api/v1/cases")
                        ? Operation.onRecords(known.method(), known.path(), exchange -> heldUp(held))
                        : known)) {
            List<Socket> waiting = new ArrayList<>();
            for (int client = 0; client < Protocol.MAX_WAITING; client++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
                socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
                socket.getOutputStream().write(RawHttp.bare("GET", "/api/v1/cases"));
                waiting.add(socket);
            }
            service.awaitMetric("diops_waiting " + (double) Protocol.MAX_WAITING);
            RawHttp.Answer answer = RawHttp.send(service.port(), RawHttp.bare("GET", "/api/v1/cases"));
            SoundProblem.of(answer, 503);
            assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(RawHttp.send(service.port(), RawHttp.post(SEVERITY, VALID))
                            .status())
                    .isEqualTo(200);
            held.countDown();
            for (Socket socket : waiting) {
                assertThat(RawHttp.read(socket.getInputStream(), false).status())
                        .isEqualTo(200);
                socket.close();
            }
            assertThat(RawHttp.send(service.port(), RawHttp.bare("GET", "/api/v1/cases"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void who_asks_for_the_contract_while_it_is_made_waits_for_it_and_takes_no_place_of_others() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        Preparation slow = new Preparation(language -> {
            made.incrementAndGet();
            heldUp(held);
        });
        List<Socket> waiting = new ArrayList<>();
        try (PlantedService service =
                new PlantedService(NOW, known -> known.path().equals("/openapi.json") ? known.after(slow) : known)) {
            for (int client = 0; client < SLOW; client++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
                socket.setSoTimeout(RawHttp.PATIENCE_MILLIS);
                socket.getOutputStream().write(RawHttp.bare("HEAD", "/openapi.json"));
                waiting.add(socket);
            }
            for (int times = 0; times < 20; times++) {
                assertThat(RawHttp.send(service.port(), RawHttp.bare("GET", "/api/v1/cases"))
                                .status())
                        .isEqualTo(200);
            }
            held.countDown();
            for (Socket socket : waiting) {
                assertThat(RawHttp.read(socket.getInputStream(), true).status()).isEqualTo(200);
            }
            assertThat(made).hasValue(1);
        } finally {
            held.countDown();
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static Reply heldUp(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Reply.json(200, new JsonObject());
    }

    /** Four of the longest bodies fill what is held of batches; what is short enough needs no room. */
    @Test
    void more_bytes_of_batches_than_are_held_are_told_to_come_back_and_others_go_on() throws Exception {
        List<Socket> uploads = new ArrayList<>();
        try (PlantedService service = new PlantedService(NOW, known -> known)) {
            byte[] blanks = RawHttp.bytes(" ".repeat(16 * MIB - 1));
            for (int client = 0; client < Protocol.MAX_HELD / (16 * MIB); client++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
                uploads.add(socket);
                socket.getOutputStream().write(announced(16 * MIB, blanks));
            }
            long free = (16L * MIB - 1 - Incoming.FREE) * uploads.size();
            service.awaitMetric("diops_bodies_bytes " + (double) free);

            byte[] long_ = retention(2000);
            RawHttp.Answer answer = RawHttp.send(service.port(), RawHttp.post(RETENTION, long_));
            SoundProblem.of(answer, 503);
            assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(RawHttp.send(service.port(), RawHttp.post(RETENTION, retention(10)))
                            .status())
                    .isEqualTo(200);
            byte[] padded = RawHttp.joined(VALID, RawHttp.bytes(" ".repeat(60 * 1024)));
            assertThat(RawHttp.send(service.port(), RawHttp.post(SEVERITY, padded))
                            .status())
                    .isEqualTo(200);

            uploads.remove(0).close();
            service.awaitMetric("diops_bodies_bytes " + (double) (free / 4 * 3));
            assertThat(RawHttp.send(service.port(), RawHttp.post(RETENTION, long_))
                            .status())
                    .isEqualTo(200);
            service.awaitMetric("diops_bodies_bytes " + (double) (free / 4 * 3));
        } finally {
            for (Socket socket : uploads) {
                socket.close();
            }
        }
    }

    private static byte[] announced(int length, byte[] sent) {
        return RawHttp.request(
                "POST " + RETENTION + " HTTP/1.1",
                List.of("Host: localhost", "Content-Type: application/json", "Content-Length: " + length),
                sent);
    }

    private static byte[] retention(int backups) {
        return RawHttp.bytes(IntStream.range(0, backups)
                .mapToObj(index -> "{\"id\":\"b" + index + "\",\"completedAt\":\"2024-03-01T00:00:00Z\",\"good\":true}")
                .collect(Collectors.joining(",", "{\"now\":\"" + NOW + "\",\"backups\":[", "]}")));
    }

    @Test
    void half_a_body_does_not_hold_up_the_end_of_the_service() throws IOException {
        RunningService service = new RunningService(NOW);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream()
                    .write(RawHttp.request(
                            "POST /api/v1/cases HTTP/1.1",
                            List.of("Host: localhost", "Content-Type: application/json", "Content-Length: 100"),
                            RawHttp.bytes("{\"problem\":")));
            assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
            long started = System.nanoTime();
            service.close();
            // the client would otherwise have half a minute
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
        }
    }
}
