package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.DiOpsRoutes;
import io.github.diops.adapters.rest.http.Telemetry;
import io.github.diops.application.DiOps;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The service on its port, with the limits it keeps. */
public final class HttpService {
    /** How long nothing at all may move on a connection: an answer that nobody reads. */
    private static final int IDLE_SECONDS = 30;

    private static final Duration START = Duration.ofSeconds(30);

    static {
        // Where Vert.x serves WebSockets it answers a version of HTTP that it does not know itself, without a body.
        System.setProperty("vertx.disableWebsockets", "true");
    }

    private final HttpServer server;
    private final Connections connections;

    private HttpService(HttpServer server, Connections connections) {
        this.server = server;
        this.connections = connections;
    }

    /**
     * Listens on {@code host} and {@code port}, 0 for a free one; requests are told to {@code telemetry}.
     *
     * @throws IllegalStateException if it cannot
     */
    public static HttpService start(Vertx vertx, DiOps diops, Telemetry telemetry, String host, int port) {
        Router router = Router.router(vertx);
        DiOpsRoutes.mount(router, diops, telemetry);
        return start(vertx, diops, telemetry, router, host, port);
    }

    /** Serves what is mounted on {@code router}. */
    static HttpService start(Vertx vertx, DiOps diops, Telemetry telemetry, Router router, String host, int port) {
        Connections connections = Connections.watchedBy(vertx);
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(host)
                        .setPort(port)
                        .setMaxInitialLineLength(DiOpsRoutes.MAX_HEAD)
                        .setMaxHeaderSize(DiOpsRoutes.MAX_HEAD)
                        .setHttp2ClearTextEnabled(false)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS))
                .connectionHandler(connections::opened)
                .invalidRequestHandler(connections.watched(request -> DiOpsRoutes.refuse(diops, telemetry, request)))
                .requestHandler(connections.watched(request -> serve(request, router)));
        return new HttpService(
                await(server.listen(), START, "cannot listen on " + host + " port " + port), connections);
    }

    /** An answer takes the version of its request; to one that is not HTTP/1.0 or 1.1 there is none. */
    private static void serve(HttpServerRequest request, Router router) {
        if (request.version() == null) {
            request.connection().close();
        } else {
            router.handle(request);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /**
     * Takes no new connection and lets requests under way end; those that are still being sent have two seconds.
     *
     * @throws IllegalStateException if they do not within {@code atMost}
     */
    public void stop(Duration atMost) {
        connections.stop();
        await(server.shutdown(atMost.toMillis(), TimeUnit.MILLISECONDS), atMost.plusSeconds(5), "requests did not end");
    }

    private static <T> T await(Future<T> future, Duration atMost, String otherwise) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(otherwise + ": " + cause.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(otherwise + ": interrupted", e);
        }
    }
}
