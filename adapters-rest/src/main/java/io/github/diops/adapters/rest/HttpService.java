package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.DiOpsRoutes;
import io.github.diops.application.DiOps;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The service on its port, with the limits it keeps. */
public final class HttpService {
    private static final int IDLE_SECONDS = 30;
    private static final Duration START = Duration.ofSeconds(30);

    private final HttpServer server;

    private HttpService(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens on {@code host} and {@code port}, 0 for a free one.
     *
     * @throws IllegalStateException if it cannot
     */
    public static HttpService start(Vertx vertx, DiOps diops, String host, int port) {
        Router router = Router.router(vertx);
        DiOpsRoutes.mount(router, diops);
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(host)
                        .setPort(port)
                        .setMaxInitialLineLength(DiOpsRoutes.MAX_HEAD)
                        .setMaxHeaderSize(DiOpsRoutes.MAX_HEAD)
                        .setHttp2ClearTextEnabled(false)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS))
                .invalidRequestHandler(request -> DiOpsRoutes.refuse(diops, request))
                .requestHandler(router);
        return new HttpService(await(server.listen(), START, "cannot listen on " + host + " port " + port));
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /**
     * Takes no new connection and lets requests under way end.
     *
     * @throws IllegalStateException if they do not within {@code atMost}
     */
    public void stop(Duration atMost) {
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
