package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.immutables.value.Value;

/** One operation as the contract's page shows it. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface ContractOperation {
    /** Its id in the document, by which the page links to it. */
    String id();

    String method();

    String path();

    /** Whether it only reads. */
    default boolean reads() {
        return method().equals("GET");
    }

    String summary();

    List<List<Span>> text();

    /** The parameters of the path and the query. */
    List<ContractField> parameters();

    /** The headers that it heeds; what they say, the page says once. */
    List<String> headers();

    Option<Body> body();

    /** What it answers where nothing is wrong, and the problems that are its own. */
    List<ContractAnswer> answers();

    /** The problems that it shares with others. */
    List<ContractAnswer> problems();

    /** What it is sent. */
    record Body(List<Span> text, ContractShape shape, List<Example> examples) {}

    /**
     * A body by way of example.
     *
     * @param summary what it shows; empty where it is the only one
     * @param status what a request with it is answered, where that is no success
     */
    record Example(String summary, Option<String> status, String text) {
        /** The examples of a media type. */
        static List<Example> allOf(JsonObject media) {
            return Option.of(media.getValue("example"))
                    .map(only -> new Example("", Option.none(), ContractDocument.shown(only)))
                    .toList()
                    .appendAll(List.ofAll(media.getJsonObject("examples", new JsonObject()))
                            .map(named -> (JsonObject) named.getValue())
                            .map(example -> new Example(
                                    example.getString("summary", ""),
                                    Option.of(example.getString("x-status")),
                                    ContractDocument.shown(example.getValue("value")))));
        }
    }

    static ContractOperation of(String method, String path, JsonObject operation, ContractSchemas schemas) {
        List<JsonObject> parameters =
                ContractDocument.objects(operation, "parameters").map(schemas.document()::followed);
        JsonObject responses = operation.getJsonObject("responses");
        List<ContractAnswer> answers = List.ofAll(responses.fieldNames()).map(status -> {
            JsonObject response = responses.getJsonObject(status);
            String id = schemas.document()
                    .nameOf(response)
                    .map(ContractPage::problemId)
                    .getOrElse("");
            return ContractAnswer.of(id, status, response, schemas);
        });
        return ImmutableContractOperation.builder()
                .id(operation.getString("operationId"))
                .method(method.toUpperCase(Locale.ROOT))
                .path(path)
                .summary(operation.getString("summary"))
                .text(ContractPage.paragraphs(operation.getString("description", "")))
                .parameters(parameters
                        .reject(ContractOperation::isHeader)
                        .map(parameter -> schemas.parameter(parameter.getString("name"), parameter)))
                .headers(parameters.filter(ContractOperation::isHeader).map(parameter -> parameter.getString("name")))
                .body(Option.of(operation.getJsonObject("requestBody")).map(body -> body(body, schemas)))
                .answers(answers.reject(ContractAnswer::isSharedProblem))
                .problems(answers.filter(ContractAnswer::isSharedProblem))
                .build();
    }

    private static boolean isHeader(JsonObject parameter) {
        return parameter.getString("in").equals("header");
    }

    private static Body body(JsonObject given, ContractSchemas schemas) {
        JsonObject content = given.getJsonObject("content");
        JsonObject media = content.getJsonObject(content.fieldNames().iterator().next());
        return new Body(
                Span.of(given.getString("description", "")),
                schemas.shape(media.getJsonObject("schema")),
                Example.allOf(media));
    }
}
