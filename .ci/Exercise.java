import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exercises the packaged service over HTTP, as a client would: {@code java Exercise.java before URL FILE} asks and
 * records, and notes in FILE what it was told; {@code java Exercise.java after URL FILE} checks, once the service was
 * killed and started again, that it is still there. One line a check, exit 1 if one fails.
 */
public final class Exercise {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static boolean allPassed = true;
    private static String base = "";

    public static void main(String[] args) throws IOException, InterruptedException {
        base = args[1];
        Path notes = Path.of(args[2]);
        if (args[0].equals("before")) {
            before(notes);
        } else {
            after(Files.readString(notes).trim());
        }
        System.exit(allPassed ? 0 : 1);
    }

    private static void before(Path notes) throws IOException, InterruptedException {
        String severity = post(200, "/api/v1/decisions/severity", "{\"affected\":120,\"total\":400,\"urgency\":\"HIGH\"}");
        check("120 of 400 and HIGH is S2", severity.contains("\"severity\":\"S2\""));
        check("by SEV-01 and SEV-06", severity.contains("\"SEV-01\"") && severity.contains("\"SEV-06\""));

        String deadline = post(
                200,
                "/api/v1/decisions/response-deadline",
                "{\"severity\":\"S3\",\"openedAt\":\"2024-03-08T21:00:00Z\",\"calendar\":{\"zone\":\"America/New_York\"}}");
        check("S3 of Friday 16:00 is due Monday 16:00", deadline.contains("\"dueAt\":\"2024-03-11T20:00:00Z\""));

        String fit = post(
                200,
                "/api/v1/decisions/window-fit",
                "{\"region\":\"AMER\",\"work\":{\"target\":\"INFRASTRUCTURE\",\"impact\":\"MINIMAL\"},"
                        + "\"start\":\"2026-03-08T02:00:00Z\",\"end\":\"2026-03-08T10:00:00Z\"}");
        check("AMER's Saturday 2026-03-07 lasts 8 hours", fit.contains("2026-03-08T02:00:00Z")
                && fit.contains("2026-03-08T10:00:00Z"));
        String refused = post(
                409,
                "/api/v1/decisions/window-fit",
                "{\"region\":\"AMER\",\"work\":{\"target\":\"APPLICATION\",\"impact\":\"MINIMAL\"},"
                        + "\"start\":\"2026-03-08T02:00:00Z\",\"end\":\"2026-03-08T10:00:00Z\"}");
        check("a weekend refuses application work by MNT-04", refused.contains("\"rule\":\"MNT-04\""));
        String faults = post(422, "/api/v1/decisions/severity", "{\"affected\":-1,\"bogus\":1,\"urgency\":\"NOW\"}");
        check("every fault at once", faults.contains("/affected") && faults.contains("/total")
                && faults.contains("/bogus") && faults.contains("/urgency"));

        String customer = post(
                201,
                "/api/v1/customers",
                "{\"name\":\"Example\",\"partner\":\"acme\",\"region\":\"AMER\",\"zone\":\"America/New_York\","
                        + "\"applications\":[{\"application\":\"CUCM\"}]}");
        String opened = post(
                201,
                "/api/v1/cases",
                "{\"customer\":\"" + text(customer, "id") + "\",\"problem\":\"no dial tone\",\"affected\":120,"
                        + "\"total\":400,\"urgency\":\"HIGH\"}");
        String id = text(opened, "id");
        String acknowledged = post(200, "/api/v1/cases/" + id + "/acknowledge", "{}");
        check("a case is acknowledged in time", acknowledged.contains("\"verdict\":\"MET\""));
        Files.writeString(notes, id + "\n" + text(acknowledged, "acknowledgedAt"));
        check("the console answers", get(200, "/").contains("<html"));
    }

    private static void after(String notes) throws IOException, InterruptedException {
        String[] told = notes.split("\n");
        String supportCase = get(200, "/api/v1/cases/" + told[0]);
        check("the acknowledged case is still there", supportCase.contains("\"state\":\"ACKNOWLEDGED\""));
        check("with the same instant", supportCase.contains("\"acknowledgedAt\":\"" + told[1] + "\""));
        check("and its history", get(200, "/api/v1/cases/" + told[0] + "/timeline").contains("\"ACKNOWLEDGED\""));
        check("and on the list", get(200, "/api/v1/cases").contains(told[0]));
    }

    private static String get(int status, String path) throws IOException, InterruptedException {
        return send(status, HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    private static String post(int status, String path, String body) throws IOException, InterruptedException {
        return send(
                status,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static String send(int status, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        check(request.method() + " " + request.uri().getPath() + " answers " + status, response.statusCode() == status);
        return response.body();
    }

    private static String text(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static void check(String what, boolean holds) {
        System.out.println((holds ? "ok     " : "FAILED ") + what);
        allPassed &= holds;
    }
}
