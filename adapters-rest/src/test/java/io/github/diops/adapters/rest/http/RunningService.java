package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.ClockWatch;
import io.github.diops.adapters.rest.HttpService;
import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.spi.Storage;
import io.github.diops.application.spi.StorageProvider;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The real routes on a real port, over storage in memory unless another is chosen, at a time that the test sets. */
final class RunningService implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Storage storage;
    private final AtomicReference<Instant> now;
    private final DiOps diops;
    private final HttpService service;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    RunningService(String now) {
        this(now, Telemetry.counting());
    }

    RunningService(String now, Telemetry telemetry) {
        this(now, telemetry, new MemoryStorage());
    }

    private RunningService(String now, Telemetry telemetry, Storage storage) {
        this(now, telemetry, storage, Access::local, Limits.none(), Front.NONE);
    }

    private RunningService(
            String now,
            Telemetry telemetry,
            Storage storage,
            Function<DiOps, Access> access,
            Limits limits,
            Front front) {
        this.storage = storage;
        this.now = new AtomicReference<>(Instant.parse(now));
        this.diops = DiOps.assemble(
                OperationsPolicy.standard(),
                Ports.of(
                        storage,
                        ServiceLoader.load(HolidayCalendars.class).findFirst().orElseThrow()),
                () -> this.now.get());
        this.service = HttpService.start(vertx, diops, telemetry, access.apply(diops), limits, front, "127.0.0.1", 0);
    }

    /** The same where callers show who they are. */
    static RunningService withAccess(String now, Telemetry telemetry, Function<DiOps, Access> access) {
        return behind(Front.NONE, now, telemetry, access);
    }

    /** The same where each may ask so much. */
    static RunningService limited(String now, Telemetry telemetry, Function<DiOps, Access> access, Limits limits) {
        return behind(Front.NONE, now, telemetry, access, limits);
    }

    /** The same with what stands before the service. */
    static RunningService behind(Front front, String now, Telemetry telemetry, Function<DiOps, Access> access) {
        return behind(front, now, telemetry, access, Limits.none());
    }

    static RunningService behind(
            Front front, String now, Telemetry telemetry, Function<DiOps, Access> access, Limits limits) {
        return new RunningService(now, telemetry, new MemoryStorage(), access, limits, front);
    }

    /** The same over a database of its own in {@code directory}. */
    static RunningService onSqlite(String now, Path directory) {
        return onSqlite(now, directory, Access::local);
    }

    /** The same where callers show who they are. */
    static RunningService onSqlite(String now, Path directory, Function<DiOps, Access> access) {
        return on("jdbc:sqlite:" + directory.resolve("diops.db"), now, access);
    }

    /** The same over the database at {@code url}. */
    static RunningService on(String url, String now, Function<DiOps, Access> access) {
        return new RunningService(
                now,
                Telemetry.counting(),
                ServiceLoader.load(StorageProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(provider -> provider.serves(url))
                        .findFirst()
                        .orElseThrow()
                        .open(url),
                access,
                Limits.none(),
                Front.NONE);
    }

    /** Looks at the clocks until nothing more is due at the time that is set. */
    void look() {
        while (diops.clocks().look(100)) {
            // more is due
        }
    }

    /** Lets the clocks be looked at as the service itself does. */
    ClockWatch watch() {
        return ClockWatch.start(vertx, diops.clocks());
    }

    void setNow(String instant) {
        now.set(Instant.parse(instant));
    }

    /** The application behind the routes. */
    DiOps diops() {
        return diops;
    }

    /** Another instance on the same storage. */
    DiOps onAnotherInstance() {
        return DiOps.assemble(
                OperationsPolicy.standard(), Ports.of(storage, HolidayCalendars.NONE), () -> this.now.get());
    }

    int port() {
        return service.port();
    }

    /** A request of that path; headers as name, value, name, value. */
    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(10));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    /** Lets requests under way end and takes no more. */
    void stopServing() {
        service.stop(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        service.stop(Duration.ofSeconds(5));
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
        storage.close();
    }
}
