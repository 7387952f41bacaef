package io.github.diops.adapters.rest.browser;

import io.github.diops.adapters.rest.HttpService;
import io.github.diops.adapters.rest.demo.Demo;
import io.github.diops.adapters.rest.http.Access;
import io.github.diops.adapters.rest.http.Limits;
import io.github.diops.adapters.rest.http.Telemetry;
import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;

/** The service with its demonstration, on a port of its own, always at the same instant unless it is moved. */
final class DemoSite implements AutoCloseable {
    /** A Wednesday afternoon in Berlin; no clock changes in the weeks around it. */
    static final Instant NOW = Instant.parse("2026-11-25T14:32:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final HttpService service;

    DemoSite() {
        Ports ports = Ports.of(
                new MemoryStorage(),
                ServiceLoader.load(HolidayCalendars.class).findFirst().orElseThrow());
        if (!Demo.fill(OperationsPolicy.standard(), ports, NOW, line -> {})) {
            throw new IllegalStateException("a new database holds records");
        }
        DiOps diops = DiOps.assemble(OperationsPolicy.standard(), ports, now::get);
        service = HttpService.start(vertx, diops, Telemetry.counting(), Access.local(diops), Limits.none(), "127.0.0.1", 0);
    }

    void setNow(Instant instant) {
        now.set(instant);
    }

    String address(String path) {
        return "http://127.0.0.1:" + service.port() + path;
    }

    /** Ends what is under way and takes no more. */
    void stopServing() {
        service.stop(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        stopServing();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
