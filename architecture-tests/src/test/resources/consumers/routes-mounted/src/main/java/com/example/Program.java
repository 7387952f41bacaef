package com.example;

import io.github.diops.adapters.rest.http.DiOpsRoutes;
import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.spi.Storage;
import io.github.diops.application.spi.StorageProvider;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ServiceLoader;

/** A Vert.x program with a route of its own and those of DI Ops on one router; it then asks itself. */
public final class Program {
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("diops");
        String url = "jdbc:sqlite:" + directory.resolve("diops.db");
        Vertx vertx = Vertx.vertx();
        try (Storage storage = provider(url).open(url)) {
            DiOps diops = DiOps.assemble(
                    OperationsPolicy.standard(),
                    Ports.of(
                            storage,
                            ServiceLoader.load(HolidayCalendars.class).findFirst().orElseThrow()),
                    InstantSource.system());
            Router router = Router.router(vertx);
            router.get("/hello").handler(context -> context.response().end("a route of its own"));
            DiOpsRoutes.mount(router, diops);
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            ask(server.actualPort());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private static StorageProvider provider(String url) {
        return ServiceLoader.load(StorageProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.serves(url))
                .findFirst()
                .orElseThrow();
    }

    private static void ask(int port) throws Exception {
        show(send(port, "/hello", "").body());
        HttpResponse<String> severity =
                send(port, "/api/v1/decisions/severity", "{\"affected\":120,\"total\":400,\"urgency\":\"HIGH\"}");
        show("severity " + severity.statusCode() + " " + severity.body().contains("\"severity\":\"S2\""));
        HttpResponse<String> customer = send(
                port,
                "/api/v1/customers",
                "{\"name\":\"Example\",\"partner\":\"acme\",\"region\":\"AMER\",\"zone\":\"America/New_York\","
                        + "\"applications\":[{\"application\":\"CUCM\"}]}");
        show("customer " + customer.statusCode());
        show("console " + send(port, "/", "").statusCode());
    }

    private static HttpResponse<String> send(int port, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .version(HttpClient.Version.HTTP_1_1);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void show(String line) {
        System.out.println(line);
    }
}
