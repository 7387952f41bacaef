package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.http.DocumentedApi.Documented;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * The running service, asked as its document writes: by the document's examples, of records that exist. Wherever an
 * example names the document's customer, a real one stands in for it.
 */
final class DocumentedService implements AutoCloseable {
    /**
     * What a record goes through before an operation is asked of it, each command by its first example. Where nothing
     * is said, the record has just been created.
     */
    private static final Map<String, List<String>> BEFORE = HashMap.of(
            "/api/v1/cases/{id}/contact-available", List.of("contact-unavailable"),
            "/api/v1/cases/{id}/observe", List.of("acknowledge"),
            "/api/v1/cases/{id}/resolve", List.of("acknowledge"),
            "/api/v1/cases/{id}/reopen", List.of("acknowledge", "resolve"),
            "/api/v1/cases/{id}/close", List.of("acknowledge", "resolve"),
            "/api/v1/maintenance/events/{id}/reschedule", List.of("notice"),
            "/api/v1/maintenance/events/{id}/complete", List.of("start"),
            "/api/v1/certificates/{id}/sso-steps", List.of("renewed"));

    /** By which example a record is created for an operation; where nothing is said, by the first. */
    private static final Map<String, String> CREATED_BY = HashMap.of(
            "/api/v1/maintenance/events/{id}/start", "emergency",
            "/api/v1/maintenance/events/{id}/complete", "emergency");

    /** What changes by what every later question is answered, so that each request has a service of its own. */
    private static final Set<String> FOR_ALL = HashSet.of("/api/v1/releases/{version}/publish");

    private final DocumentedApi api;
    private final String now;
    private final RunningService service;
    private final String exampleCustomer;
    private String customer;

    /** An answer, however it was fetched. */
    record Answer(int status, java.util.Map<String, String> headers, String body) {}

    DocumentedService(DocumentedApi api, String now) {
        this.api = api;
        this.now = now;
        this.service = new RunningService(now);
        this.exampleCustomer = api.target("#/components/schemas/CustomerId")
                .get()
                .getJsonArray("examples")
                .getString(0);
        // until it exists, the example is itself
        this.customer = exampleCustomer;
        this.customer = created(operation("POST", "/api/v1/customers"));
    }

    RunningService running() {
        return service;
    }

    /** The customer that stands in for the document's. */
    String customer() {
        return customer;
    }

    Documented operation(String method, String path) {
        return found(method, path).getOrElseThrow(() -> new IllegalStateException("not documented: " + path));
    }

    private Option<Documented> found(String method, String path) {
        return api.operations()
                .find(documented ->
                        documented.method().equals(method) && documented.path().equals(path));
    }

    /** The example of that name of what {@code documented} is sent. */
    JsonObject example(Documented documented, String name) {
        return api.requestContent(documented)
                .getJsonObject("examples")
                .getJsonObject(name)
                .getJsonObject("value");
    }

    private JsonObject firstExample(Documented documented) {
        return example(
                documented,
                api.requestContent(documented)
                        .getJsonObject("examples")
                        .fieldNames()
                        .iterator()
                        .next());
    }

    /** The id of what {@code documented} creates by its first example. */
    String created(Documented documented) {
        return created(documented, firstExample(documented));
    }

    private String created(Documented documented, JsonObject example) {
        Answer answer = write(documented, documented.path(), example);
        if (answer.status() != 201) {
            throw new IllegalStateException(documented + " does not take its example: " + answer.body());
        }
        return new JsonObject(answer.body()).getString("id");
    }

    /** The path, with a record that can be asked it in place of its parameter. */
    String path(Documented documented) {
        String path = documented.path();
        if (!path.contains("{")) {
            return path;
        }
        String collection = path.substring(0, path.indexOf("/{"));
        return found("POST", collection)
                .filter(creating -> path.startsWith(collection + "/{id}"))
                .map(creating -> {
                    String record = collection + "/"
                            + CREATED_BY
                                    .get(path)
                                    .map(name -> created(creating, example(creating, name)))
                                    .getOrElse(() -> created(creating));
                    BEFORE.getOrElse(path, List.empty()).forEach(command -> {
                        Documented earlier = operation("POST", collection + "/{id}/" + command);
                        write(earlier, record + "/" + command, firstExample(earlier));
                    });
                    return path.replace(collection + "/{id}", record);
                })
                .getOrElse(() -> api.parameters(documented)
                        .filter(parameter -> parameter.getString("in").equals("path"))
                        .foldLeft(
                                path,
                                (filled, parameter) -> filled.replace(
                                        "{" + parameter.getString("name") + "}",
                                        encoded(parameter.getValue("example").toString()))));
    }

    /** The query that the examples make: of the required parameters, or of all. */
    String query(Documented documented, boolean all) {
        List<String> parts = api.parameters(documented)
                .filter(parameter -> parameter.getString("in").equals("query"))
                .filter(parameter -> all || parameter.getBoolean("required", false))
                .map(parameter -> parameter.getString("name") + "="
                        + encoded(real(parameter.getValue("example").toString())));
        return parts.isEmpty() ? "" : parts.mkString("?", "&", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The text with the real customer for the document's. */
    String real(String text) {
        return text.replace(exampleCustomer, customer);
    }

    /** The request, with the first example of its body where it takes one; headers as name, value. */
    Answer send(Documented documented, String path, String... headers) {
        return documented.takesBody()
                ? write(documented, path, firstExample(documented), headers)
                : answer(service.get(path, headers));
    }

    Answer write(Documented documented, String path, JsonObject body, String... headers) {
        return written(documented, path, real(body.encode()), headers);
    }

    Answer written(Documented documented, String path, String body, String... headers) {
        if (FOR_ALL.contains(documented.path())) {
            try (RunningService own = new RunningService(now)) {
                return written(own, documented, path, body, headers);
            }
        }
        return written(service, documented, path, body, headers);
    }

    private static Answer written(
            RunningService service, Documented documented, String path, String body, String... headers) {
        return answer(service.send(service.request(path, headers)
                .header("Content-Type", "application/json")
                .method(documented.method(), HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    static Answer answer(HttpResponse<String> response) {
        java.util.Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Answer(response.statusCode(), headers, response.body());
    }

    /** The answer to a request that names another host, which the JDK's client does not let one write. */
    Answer elsewhere(Documented documented, String path) {
        String request = documented.method() + " " + path
                + " HTTP/1.1\r\nHost: example.com\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            List<String> head = List.of(text.substring(0, end).split("\r\n", -1));
            java.util.Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            head.tail()
                    .forEach(line -> headers.put(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).trim()));
            return new Answer(Integer.parseInt(head.head().split(" ", -1)[1]), headers, text.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
