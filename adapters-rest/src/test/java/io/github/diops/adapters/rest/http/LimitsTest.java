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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one client may not do to others: be slow, be odd, ask for everything at once. */
class LimitsTest {
    private static final String NOW = "2024-03-08T12:00:00Z";
    private static final String SEVERITY = "/api/v1/decisions/severity";
    private static final byte[] VALID = RawHttp.bytes("{\"impact\":\"LARGE\",\"urgency\":\"LOW\"}");
    private static final int SLOW = 500;
    private static final Duration QUICK = Duration.ofSeconds(1);

    @Test
    void hundreds_of_slow_clients_of_each_kind_keep_nobody_waiting() throws IOException {
        byte[] head = RawHttp.bytes("POST " + SEVERITY + " HTTP/1.1\r\nHost: local");
        byte[] body = RawHttp.request(
                "POST " + SEVERITY + " HTTP/1.1",
                List.of("Host: localhost", "Content-Type: application/json", "Content-Length: 1000"),
                RawHttp.bytes("{\"impact\":"));
        byte[] reads = RawHttp.bytes("GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20));
        List<Socket> slow = new ArrayList<>();
        try (RunningService service = new RunningService(NOW)) {
            for (byte[] sent : List.of(head, body, reads)) {
                for (int client = 0; client < SLOW; client++) {
                    Socket socket = new Socket();
                    socket.setReceiveBufferSize(4096);
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
                    socket.getOutputStream().write(sent);
                    slow.add(socket);
                }
                long started = System.nanoTime();
                assertThat(RawHttp.send(service.port(), RawHttp.post(SEVERITY, VALID))
                                .status())
                        .isEqualTo(200);
                assertThat(service.get("/api/v1/cases").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(QUICK);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Answers to one who reads none of them do not pile up here: the server reads no more of his requests. */
    @Test
    void a_client_that_asks_without_reading_is_not_listened_to_any_more() throws Exception {
        ByteBuffer asks =
                ByteBuffer.wrap(RawHttp.bytes("GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(1000)));
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
            RawHttp.Answer answer = firstThatIsTurnedAway(service);
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

    /** The others may still be on their way, so that the first ones asked may wait too. */
    private static RawHttp.Answer firstThatIsTurnedAway(PlantedService service) throws InterruptedException {
        Thread.sleep(500);
        return RawHttp.send(service.port(), RawHttp.bare("GET", "/api/v1/cases"));
    }

    private static Reply heldUp(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Reply.json(200, new JsonObject());
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
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
