package io.github.diops.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that spreads its bytes over time is closed as one that sends none. */
class ConnectionsTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(10);

    /** Less than the server's own patience with a connection on which nothing moves. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        done(vertx.close());
    }

    /** The port of a server as the service has them; it answers, or lets clients wait for ever. */
    private int serving(Duration receive, Duration answer, boolean answers) throws Exception {
        Connections connections = Connections.watchedBy(vertx, receive, answer);
        HttpServer server = vertx.createHttpServer(HttpService.options())
                .connectionHandler(connections::opened)
                .requestHandler(connections.watched(request -> request.endHandler(end -> {
                    if (answers) {
                        request.response().end("ok");
                    }
                })));
        done(server.listen(0, "127.0.0.1"));
        return server.actualPort();
    }

    private static void done(Future<?> future) throws Exception {
        future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /**
     * How long a connection stays open on which {@code first} is sent, then a byte of {@code drip} now and then;
     * {@link #PATIENCE}, if nobody closes it.
     */
    private static Duration open(int port, String first, String drip) throws IOException {
        long started = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
            boolean open = true;
            while (open && System.nanoTime() - started < PATIENCE.toNanos()) {
                try {
                    open = socket.getInputStream().read() >= 0;
                } catch (SocketTimeoutException e) {
                    socket.getOutputStream().write(drip.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (SocketException e) {
            // closed while a byte was on its way
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Test
    void a_head_that_drips_in_is_cut_off() throws Exception {
        assertThat(open(serving(SHORT, LONG, true), "GET / HTTP/1.1\r\nX: ", "a"))
                .isBetween(SHORT, PATIENCE);
    }

    @Test
    void a_body_that_drips_in_is_cut_off() throws Exception {
        assertThat(open(serving(SHORT, LONG, true), "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n", "a"))
                .isBetween(SHORT, PATIENCE);
    }

    @Test
    void a_connection_without_a_next_request_is_closed() throws Exception {
        assertThat(open(serving(SHORT, LONG, true), "GET / HTTP/1.1\r\nHost: x\r\n\r\n", ""))
                .isBetween(SHORT, PATIENCE);
    }

    @Test
    void an_answer_may_take_longer_than_a_request_but_not_for_ever() throws Exception {
        Duration answer = SHORT.multipliedBy(3);
        assertThat(open(serving(SHORT, answer, false), "GET / HTTP/1.1\r\nHost: x\r\n\r\n", ""))
                .isBetween(answer, PATIENCE);
    }
}
