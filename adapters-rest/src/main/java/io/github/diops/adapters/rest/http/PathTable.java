package io.github.diops.adapters.rest.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Which operations a path has. A path without parameters is found at once; the others are compared part by part. */
final class PathTable {
    /** The operations of a path and the values of its parameters, decoded. */
    record Place(List<Operation> operations, Map<String, String> parameters) {}

    private static final Option<Place> NONE = Option.none();

    private record Template(java.util.List<String> parts, List<Operation> operations) {}

    private final Map<String, Option<Place>> fixed = new HashMap<>();
    private final List<Template> templates;

    PathTable(List<Operation> operations) {
        io.vavr.collection.Map<String, List<Operation>> byPath = operations.groupBy(Operation::path);
        byPath.filterKeys(path -> !path.contains("{"))
                .forEach((path, known) -> fixed.put(path, Option.some(new Place(known, Map.of()))));
        templates = List.ofAll(byPath.filterKeys(path -> path.contains("{")))
                .map(entry -> new Template(java.util.List.of(entry._1().split("/", -1)), entry._2()));
    }

    /**
     * The operations of {@code path}, if it has any.
     *
     * @throws IllegalArgumentException if what stands for a parameter is not percent-encoded UTF-8
     */
    Option<Place> find(String path) {
        Option<Place> place = findFixed(path);
        if (place.isDefined()) {
            return place;
        }
        java.util.List<String> parts = java.util.List.of(path.split("/", -1));
        return templates.find(template -> fits(template.parts(), parts)).map(template -> {
            Map<String, String> parameters = new HashMap<>();
            for (int at = 0; at < parts.size(); at++) {
                String name = template.parts().get(at);
                if (isParameter(name)) {
                    parameters.put(name.substring(1, name.length() - 1), decoded(parts.get(at)));
                }
            }
            return new Place(template.operations(), parameters);
        });
    }

    /** The operations of {@code path}, if it has any and no parameters. */
    Option<Place> findFixed(String path) {
        return fixed.getOrDefault(path, NONE);
    }

    private static boolean fits(java.util.List<String> template, java.util.List<String> parts) {
        boolean fits = template.size() == parts.size();
        for (int at = 0; fits && at < parts.size(); at++) {
            fits = isParameter(template.get(at))
                    ? !parts.get(at).isEmpty()
                    : template.get(at).equals(parts.get(at));
        }
        return fits;
    }

    private static boolean isParameter(String part) {
        return part.startsWith("{");
    }

    /** Without percent-encoding; a plus sign is itself in a path. */
    static String decoded(String part) {
        return part.indexOf('%') < 0
                ? part
                : QueryStringDecoder.decodeComponent(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
