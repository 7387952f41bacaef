package io.github.diops.adapters.rest;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How long a client may take, however it spreads its bytes: each request must be there, head and body, within
 * {@link #RECEIVE}; an answer must be on its way within {@link #ANSWER}. A connection that is later is closed.
 */
final class Connections {
    /** From the connection, or the answer before, to the end of a request. */
    static final Duration RECEIVE = Duration.ofSeconds(30);

    /** From the end of a request to its answer. */
    static final Duration ANSWER = Duration.ofMinutes(2);

    /** How long requests may still arrive once the service stops. */
    static final Duration RECEIVE_AT_STOP = Duration.ofSeconds(2);

    /** How many connections are open at once; one more is closed at once. */
    static final int MOST = 8192;

    private static final Duration LOOK = Duration.ofMillis(500);

    private final ConcurrentHashMap<HttpConnection, Client> clients = new ConcurrentHashMap<>();
    private final Duration answer;
    private volatile Duration receive;

    private Connections(Duration receive, Duration answer) {
        this.receive = receive;
        this.answer = answer;
    }

    /** What a connection is waiting for, and since when. */
    private static final class Client {
        private volatile long since = System.nanoTime();
        private volatile @Nullable HttpServerRequest asking;

        void asks(HttpServerRequest request) {
            asking = request;
            since = System.nanoTime();
        }

        void isAnswered() {
            asking = null;
            since = System.nanoTime();
        }

        boolean isLate(long now, Duration receive, Duration answer) {
            HttpServerRequest request = asking;
            boolean received = request != null && request.isEnded();
            return now - since > (received ? answer : receive).toNanos();
        }
    }

    /** Looks after the connections that it is told of, as long as {@code vertx} runs. */
    static Connections watchedBy(Vertx vertx) {
        return watchedBy(vertx, RECEIVE, ANSWER);
    }

    static Connections watchedBy(Vertx vertx, Duration receive, Duration answer) {
        Connections connections = new Connections(receive, answer);
        vertx.setPeriodic(LOOK.toMillis(), look -> connections.closeLate());
        return connections;
    }

    void opened(HttpConnection connection) {
        if (clients.size() >= MOST) {
            connection.close();
            return;
        }
        clients.put(connection, new Client());
        connection.closeHandler(closed -> clients.remove(connection));
    }

    /** The same handler, with an eye on its clients. */
    Handler<HttpServerRequest> watched(Handler<HttpServerRequest> handler) {
        return request -> {
            Client client = clients.get(request.connection());
            if (client != null) {
                client.asks(request);
                request.response().endHandler(end -> client.isAnswered());
            }
            handler.handle(request);
        };
    }

    /** From now on clients hurry, or are left behind. */
    void stop() {
        receive = RECEIVE_AT_STOP;
        long now = System.nanoTime();
        clients.values().stream().filter(client -> client.asking != null).forEach(client -> client.since = now);
    }

    private void closeLate() {
        long now = System.nanoTime();
        clients.forEach((connection, client) -> {
            if (client.isLate(now, receive, answer)) {
                connection.close();
            }
        });
    }
}
