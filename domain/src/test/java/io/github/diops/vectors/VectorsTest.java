package io.github.diops.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.edition.OperationsPolicy;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The test vectors that the domain jar carries for implementations in other languages: one JSON file an area, each entry
 * a named decision with its input and its answer under the standard edition. Inputs are written by hand, the policy's
 * worked examples among them; {@code -Dvectors.write=true} computes the answers anew, to be read before they are kept.
 */
class VectorsTest {
    private static final Path DIRECTORY = Path.of("src/main/resources/io/github/diops/domain/vectors");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Map<String, Function<Input, ObjectNode>> DECISIONS =
            HashMap.<String, Function<Input, ObjectNode>>empty()
                    .merge(SeverityVectors.DECISIONS)
                    .merge(ResponseVectors.DECISIONS)
                    .merge(MaintenanceVectors.DECISIONS)
                    .merge(ChangeVectors.DECISIONS)
                    .merge(CertificateVectors.DECISIONS)
                    .merge(ReleaseVectors.DECISIONS)
                    .merge(CopVectors.DECISIONS)
                    .merge(ResponsibilityVectors.DECISIONS)
                    .merge(TriageVectors.DECISIONS)
                    .merge(EscalationVectors.DECISIONS)
                    .merge(CapacityVectors.DECISIONS)
                    .merge(NetworkVectors.DECISIONS)
                    .merge(BackupVectors.DECISIONS);

    @TestFactory
    Stream<DynamicTest> every_vector_is_what_the_policy_answers() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            JsonNode area = JSON.readTree(Files.readString(file));
            for (JsonNode vector : area.get("vectors")) {
                String name = file.getFileName() + ": " + vector.path("name").asText();
                tests.add(DynamicTest.dynamicTest(
                        name, () -> assertThat(pretty(vector)).isEqualTo(pretty(answered(vector)))));
            }
        }
        return tests.stream();
    }

    @Test
    void every_file_names_its_edition_and_every_vector_its_name_once() throws IOException {
        for (Path file : files()) {
            JsonNode area = JSON.readTree(Files.readString(file));
            List<String> names = new ArrayList<>();
            area.get("vectors").forEach(vector -> names.add(vector.path("name").asText()));

            assertThat(area.path("edition").asText())
                    .isEqualTo(OperationsPolicy.standard().name().value());
            assertThat(names).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
        }
    }

    @Test
    void every_decision_has_vectors() throws IOException {
        List<String> asked = new ArrayList<>();
        for (Path file : files()) {
            JSON.readTree(Files.readString(file))
                    .get("vectors")
                    .forEach(vector -> asked.add(vector.path("decision").asText()));
        }

        assertThat(asked).containsAll(DECISIONS.keySet());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            List<Path> sorted = files.sorted().toList();
            if (Boolean.getBoolean("vectors.write")) {
                for (Path file : sorted) {
                    write(file);
                }
            }
            return sorted;
        }
    }

    private static void write(Path file) throws IOException {
        ObjectNode area = (ObjectNode) JSON.readTree(Files.readString(file));
        ArrayNode written = JSON.createArrayNode();
        area.get("vectors").forEach(vector -> written.add(answered(vector)));
        area.set("vectors", written);
        Files.writeString(file, JSON.writeValueAsString(area) + "\n");
    }

    /** The vector with the answer that the policy gives now. */
    private static ObjectNode answered(JsonNode vector) {
        String decision = vector.path("decision").asText();
        ObjectNode answered = JSON.createObjectNode()
                .put("name", vector.path("name").asText())
                .put("decision", decision)
                .set("input", vector.get("input"));
        answered.setAll(DECISIONS
                .get(decision)
                .getOrElseThrow(() -> new IllegalArgumentException("no decision " + decision))
                .apply(new Input(vector.get("input"))));
        return answered;
    }

    private static String pretty(JsonNode node) throws JsonProcessingException {
        return JSON.writeValueAsString(node);
    }
}
