package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.maintenance.MaintenanceWindow;

/** Parts that several decisions answer with, as the HTTP contract writes them. */
final class Output {
    private Output() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode window(MaintenanceWindow window) {
        return object().put("region", window.region().name())
                .put("start", window.start().toString())
                .put("end", window.endExclusive().toString())
                .put("localStart", window.localStart().toString())
                .put("localEnd", window.localEndExclusive().toString())
                .put("zone", window.zone().getId())
                .put("kind", window.kind().name());
    }
}
