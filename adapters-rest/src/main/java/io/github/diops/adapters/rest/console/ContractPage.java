package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.immutables.value.Value;

/** Everything that the template of the contract's first page shows. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface ContractPage {
    Frame frame();

    /** The page of the rules in the same language; where a rule is, its fragment says. */
    default String policy() {
        return frame().to(Section.POLICY);
    }

    List<List<Span>> text();

    List<ContractGroup> groups();

    /** The headers of requests that many operations heed. */
    List<ContractField> requestHeaders();

    /** The headers of answers. */
    List<ContractField> answerHeaders();

    /** The problems that many operations answer. */
    List<ContractAnswer> problems();

    static ContractPage of(JsonObject document, Wording wording) {
        ContractDocument contract = new ContractDocument(document);
        ContractSchemas schemas = new ContractSchemas(contract, wording);
        JsonObject responses = contract.components("responses");
        JsonObject headers = contract.components("headers");
        return ImmutableContractPage.builder()
                .frame(frame(
                        "", wording.of(Phrase.CONTRACT_TITLE), wording.of(Phrase.CONTRACT_LEAD), document, wording))
                .text(paragraphs(document.getJsonObject("info").getString("description")))
                .groups(ContractGroup.allOf(schemas))
                .requestHeaders(List.ofAll(contract.components("parameters"))
                        .map(named -> (JsonObject) named.getValue())
                        .filter(parameter -> parameter.getString("in").equals("header"))
                        .map(parameter -> schemas.parameter(parameter.getString("name"), parameter)))
                .answerHeaders(List.ofAll(headers.fieldNames())
                        .map(name -> schemas.parameter(name, headers.getJsonObject(name))))
                .problems(List.ofAll(responses.fieldNames())
                        .map(name -> ContractAnswer.of(
                                problemId(name), statusOf(name, document), responses.getJsonObject(name), schemas))
                        .filter(ContractAnswer::isSharedProblem)
                        .sortBy(ContractAnswer::status))
                .build();
    }

    /** The frame of a page of the contract. */
    static Frame frame(String up, String title, String lead, JsonObject document, Wording wording) {
        return Frame.around(Section.CONTRACT, up, wording, PageQuery.of(Map.of()))
                .title(title)
                .lead(lead)
                .footer(wording.of(
                        Phrase.CONTRACT_FOOTER, document.getJsonObject("info").getString("version")))
                .build();
    }

    /** Where the page shows the shared problem of that name. */
    static String problemId(String name) {
        return "problem-" + name;
    }

    static List<List<Span>> paragraphs(String text) {
        return List.of(text.split("\n\n", -1)).reject(String::isBlank).map(Span::of);
    }

    /** The status under which operations refer to a shared answer. */
    private static String statusOf(String name, JsonObject document) {
        String reference = "#/components/responses/" + name;
        return List.ofAll(document.getJsonObject("paths"))
                .flatMap(path -> List.ofAll((JsonObject) path.getValue()))
                .filter(operation -> operation.getValue() instanceof JsonObject)
                .flatMap(operation ->
                        List.ofAll(((JsonObject) operation.getValue()).getJsonObject("responses", new JsonObject())))
                .find(answer -> answer.getValue() instanceof JsonObject response
                        && reference.equals(response.getString("$ref")))
                .map(Map.Entry::getKey)
                .getOrElse("");
    }
}
