package roundtrip;

import client.ApiClient;
import client.ApiException;
import client.api.CasesApi;
import client.api.CustomersApi;
import client.api.DecisionsApi;
import client.model.CaseMoment;
import client.model.CaseState;
import client.model.Customer;
import client.model.ModelCase;
import client.model.NewCase;
import client.model.NewCustomer;
import client.model.Problem;
import client.model.Severity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;

/**
 * What the generated client says and hears is what the service hears and says: every example of every decision goes
 * through the generated types and back; a case is opened and acknowledged; a problem is read. Arguments: the service, the
 * document.
 */
public final class RoundTrip {
    private static int failures;

    private final String service;
    private final ApiClient client;
    private final ObjectMapper json;

    private RoundTrip(String service) {
        this.service = service;
        this.client = new ApiClient();
        this.client.updateBaseUri(service);
        this.json = client.getObjectMapper();
    }

    public static void main(String[] arguments) throws Exception {
        RoundTrip trip = new RoundTrip(arguments[0]);
        int examples = trip.decisions(trip.json.readTree(new File(arguments[1])));
        trip.records();
        System.out.println("generated client: " + examples + " examples of decisions and a case, " + failures + " failures");
        System.exit(failures == 0 && examples >= 15 ? 0 : 1);
    }

    private int decisions(JsonNode document) throws Exception {
        int examples = 0;
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            JsonNode operation = path.getValue().path("post");
            if (path.getKey().contains("/decisions/")) {
                JsonNode content = operation.at("/requestBody/content/application~1json/examples");
                for (JsonNode example : content) {
                    decide(path.getKey(), operation.get("operationId").asText(), example.get("value"));
                    examples++;
                }
            }
        }
        return examples;
    }

    /** The answer that the client hands over says neither more nor less than the service's own bytes. */
    private void decide(String path, String operationId, JsonNode question) throws Exception {
        Method method = Arrays.stream(DecisionsApi.class.getMethods())
                .filter(found -> found.getName().equals(operationId) && found.getParameterCount() == 4)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> said = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service + path))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        Object typed = json.treeToValue(question, method.getParameterTypes()[0]);
        try {
            Object heard = method.invoke(new DecisionsApi(client), typed, null, null, null);
            expect(path, json.readTree(said.body()), json.readTree(json.writeValueAsString(heard)));
        } catch (InvocationTargetException e) {
            ApiException refused = (ApiException) e.getCause();
            expect(path + " (" + refused.getMessage() + ")", said.statusCode(), refused.getCode());
        }
    }

    private void records() throws Exception {
        Customer customer = new CustomersApi(client)
                .createCustomer(
                        json.readValue(
                                """
                                {"name": "Generated Ltd", "partner": "acme", "region": "AMER", "zone": "America/New_York",
                                 "applications": [{"application": "CUCM"}]}""",
                                NewCustomer.class),
                        null,
                        null,
                        null,
                        null);
        CasesApi cases = new CasesApi(client);
        NewCase opening = json.readValue(
                "{\"customer\": \"" + customer.getId() + "\", \"problem\": \"No dial tone.\", \"stated\": \"S2\"}",
                NewCase.class);
        ModelCase opened = cases.openCase(opening, "partner/acme", null, null, null);
        expect("the case's severity", Severity.S2, opened.getSeverity());
        ModelCase acknowledged = cases.acknowledgeCase(
                opened.getId(), "cisco", null, null, null, null, new CaseMoment());
        expect("the case's state", CaseState.ACKNOWLEDGED, acknowledged.getState());
        expect("the same case, read", acknowledged, cases.getCase(opened.getId(), null, null, null, null));
        try {
            cases.openCase(opening, "cisco", null, null, null);
            expect("a case opened by Cisco", "a refusal", "an answer");
        } catch (ApiException refused) {
            Problem problem = json.readValue(refused.getResponseBody(), Problem.class);
            expect("the refusal's status", 409, problem.getStatus().intValue());
            expect("the refusal's rule", "ESC-07", problem.getRule());
        }
    }

    private static void expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            failures++;
            System.err.println(what + "\n  expected " + expected + "\n  but was  " + actual);
        }
    }
}
