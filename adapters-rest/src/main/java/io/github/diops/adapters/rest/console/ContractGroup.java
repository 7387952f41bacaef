package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Set;

/** The operations of one tag. */
record ContractGroup(String id, String name, List<Span> text, List<ContractOperation> operations) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private record Tagged(String tag, ContractOperation operation) {}

    /** Every tag that has operations, in the document's order. */
    static List<ContractGroup> allOf(ContractSchemas schemas) {
        JsonObject root = schemas.document().root();
        JsonObject paths = root.getJsonObject("paths");
        List<Tagged> operations = List.ofAll(paths.fieldNames())
                .flatMap(path -> List.ofAll(paths.getJsonObject(path).fieldNames())
                        .filter(METHODS::contains)
                        .map(method -> {
                            JsonObject operation = paths.getJsonObject(path).getJsonObject(method);
                            return new Tagged(
                                    ContractDocument.texts(operation, "tags").head(),
                                    ContractOperation.of(method, path, operation, schemas));
                        }));
        return ContractDocument.objects(root, "tags")
                .map(tag -> new ContractGroup(
                        "tag-" + tag.getString("name").toLowerCase(Locale.ROOT).replace(' ', '-'),
                        tag.getString("name"),
                        Span.of(tag.getString("description", "")),
                        operations
                                .filter(tagged -> tagged.tag().equals(tag.getString("name")))
                                .map(Tagged::operation)))
                .reject(group -> group.operations().isEmpty());
    }
}
