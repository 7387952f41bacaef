package io.github.diops.adapters.rest.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON merge patches (RFC 7396): a member that is null goes, an object is merged, anything else takes its place. */
final class MergePatch {
    private MergePatch() {}

    /** What {@code patch} makes of {@code target}. */
    static Json applied(Json target, Json patch) {
        if (!(patch instanceof Json.Obj changes)) {
            return patch;
        }
        Map<String, Json> merged =
                target instanceof Json.Obj known ? new LinkedHashMap<>(known.members()) : new LinkedHashMap<>();
        changes.members().forEach((name, change) -> {
            if (change instanceof Json.Null) {
                merged.remove(name);
            } else {
                merged.put(name, applied(merged.getOrDefault(name, change), change));
            }
        });
        return new Json.Obj(merged);
    }
}
