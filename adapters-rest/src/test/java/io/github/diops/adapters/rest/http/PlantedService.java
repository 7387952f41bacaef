package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.Function1;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The routes with some operation replaced, on a server of its own as another program would have it. */
final class PlantedService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final Telemetry telemetry = Telemetry.counting();
    private final HttpServer server;

    PlantedService(String now, Function1<Operation, Operation> planted) {
        DiOps diops = DiOps.assemble(
                OperationsPolicy.standard(),
                Ports.of(new MemoryStorage(), HolidayCalendars.NONE),
                () -> Instant.parse(now));
        Router router = Router.router(vertx);
        DiOpsRoutes.mount(
                router,
                diops,
                telemetry,
                Access.local(diops),
                Limits.none(),
                Front.NONE,
                DiOpsRoutes.operations(diops).map(planted));
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setMaxInitialLineLength(DiOpsRoutes.MAX_HEAD)
                        .setMaxHeaderSize(DiOpsRoutes.MAX_HEAD)
                        .setHttp2ClearTextEnabled(false))
                .invalidRequestHandler(
                        request -> DiOpsRoutes.refuse(diops, telemetry, Access.local(diops), Front.NONE, request))
                .requestHandler(router);
        done(server.listen());
    }

    int port() {
        return server.actualPort();
    }

    /** Waits until a line of the metrics is that one. */
    void awaitMetric(String line) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (telemetry.scraped().lines().noneMatch(line::equals)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the metrics never said " + line + ":\n" + telemetry.scraped());
            }
            Thread.sleep(20);
        }
    }

    private static void done(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start or stop", e);
        }
    }

    @Override
    public void close() {
        done(vertx.close());
    }
}
