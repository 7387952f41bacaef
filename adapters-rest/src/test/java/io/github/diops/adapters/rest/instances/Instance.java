package io.github.diops.adapters.rest.instances;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, as an operator runs it. */
final class Instance implements AutoCloseable {
    private static final String READY = "diops ready on ";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final URI address;

    private Instance(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one on that database, on any free port, and waits until it says that it is ready. */
    static Instance start(String database, Path log) throws IOException {
        Process process = command(log, "--port=0", "--database=" + database);
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new IOException("not ready: " + line + "\n" + Files.readString(log));
        }
        return new Instance(process, URI.create(line.substring(READY.length())));
    }

    /** Runs the program to its end, and answers its exit code. */
    static int run(Path log, String... arguments) throws IOException, InterruptedException {
        return command(log, arguments).waitFor();
    }

    private static Process command(Path log, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.diops.adapters.rest.Main")
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("DIOPS_"));
        return builder.start();
    }

    /**
     * Asks with a body, as a client does that lets a request be carried out once.
     *
     * @throws IOException where there is no answer
     */
    HttpResponse<String> post(String path, JsonObject body, String key) throws IOException, InterruptedException {
        return CLIENT.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** @throws IOException where there is no answer */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Act-As", "partner/acme");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, as a deployment does, and answers its exit code. */
    int terminated() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            boolean unused = process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
