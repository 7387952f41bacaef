package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.edition.OperationsPolicy;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The domain's test vectors, posted as they are: the service answers what the policy does, by the same rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VectorsOverHttpTest {
    private static final Path DIRECTORY = Path.of("../domain/src/main/resources/io/github/diops/domain/vectors");
    private static final String DECISIONS = "/api/v1/decisions/";

    /** Words, which no vector has. */
    private static final Set<String> WORDS = Set.of("text", "effort");

    /** Where the parts of an escalation stand in its body; a vector names the part. */
    private static final Map<String, String> POINTERS = Map.of(
            "SUBSCRIPTION_NUMBER", "/subscriptionNumber",
            "CONTRACT_NUMBER", "/contractNumber",
            "PARTNER_SUPPORT_MEMBER", "/partnerSupportMember",
            "CONTACT_NAME", "/contact/name",
            "CONTACT_PHONE", "/contact/phone",
            "CONTACT_EMAIL", "/contact/email",
            "PARTNER", "/partner",
            "CUSTOMER", "/customer",
            "PROBLEM", "/problem");

    private static final Set<String> SERVED = DocumentedApi.shipped()
            .operations()
            .map(DocumentedApi.Documented::path)
            .filter(path -> path.startsWith(DECISIONS))
            .map(path -> path.substring(DECISIONS.length()))
            .toJavaSet();

    private final RunningService service = new RunningService("2024-03-08T12:00:00Z");

    @AfterAll
    void stop() {
        service.close();
    }

    private static List<JsonObject> vectors() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream()
                    .flatMap(file -> vectors(file).getJsonArray("vectors").stream())
                    .map(JsonObject.class::cast)
                    .toList();
        }
    }

    private static JsonObject vectors(Path file) {
        try {
            return new JsonObject(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    @Test
    void every_decision_served_has_vectors() throws IOException {
        Set<String> asked = new TreeSet<>();
        vectors().forEach(vector -> asked.add(vector.getString("decision")));

        assertThat(asked).containsAll(SERVED);
    }

    @TestFactory
    Stream<DynamicTest> each_vector_is_answered_as_the_policy_does() throws IOException {
        return vectors().stream()
                .filter(vector -> SERVED.contains(vector.getString("decision")))
                .map(vector -> DynamicTest.dynamicTest(
                        vector.getString("decision") + ": " + vector.getString("name"), () -> assertAnswered(vector)));
    }

    private void assertAnswered(JsonObject vector) {
        HttpResponse<String> answer = service.post(
                DECISIONS + vector.getString("decision"),
                vector.getJsonObject("input").encode());
        if (vector.containsKey("output")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonObject body = RunningService.json(answer);
            assertThat(body.remove("edition"))
                    .isEqualTo(OperationsPolicy.standard().name().value());
            assertThat(rules((JsonArray) body.remove("because"))).isEqualTo(vector.getJsonArray("rules"));
            assertThat(withoutWords(body)).isEqualTo(withoutWords(vector.getJsonObject("output")));
        } else if (vector.containsKey("faults")) {
            assertThat(errors(SoundProblem.of(answer, 422)))
                    .containsExactlyInAnyOrderElementsOf(errors(vector, "faults"));
        } else {
            JsonObject problem = SoundProblem.of(answer, 409);
            assertThat(new JsonObject().put("code", problem.getString("code")).put("rule", problem.getString("rule")))
                    .isEqualTo(vector.getJsonObject("refusal"));
        }
    }

    private static JsonArray rules(JsonArray because) {
        return new JsonArray(because.stream()
                .map(rule -> ((JsonObject) rule).getString("rule"))
                .toList());
    }

    private static List<String> errors(JsonObject problem) {
        return errors(problem, "errors");
    }

    private static List<String> errors(JsonObject problem, String list) {
        return problem.getJsonArray(list).stream()
                .map(JsonObject.class::cast)
                .map(fault -> fault.containsKey("field")
                        ? POINTERS.get(fault.getString("field")) + " " + fault.getString("rule")
                        : fault.getString("pointer") + " " + fault.getString("rule"))
                .toList();
    }

    private static Object withoutWords(Object value) {
        if (value instanceof JsonObject object) {
            JsonObject bare = new JsonObject();
            object.stream()
                    .filter(member -> !WORDS.contains(member.getKey()))
                    .forEach(member -> bare.put(member.getKey(), withoutWords(member.getValue())));
            return bare;
        }
        return value instanceof JsonArray array
                ? new JsonArray(
                        array.stream().map(VectorsOverHttpTest::withoutWords).collect(Collectors.toList()))
                : value;
    }
}
