package counterexamples.the_application_depends_on_the_domain_alone.io.github.diops.application.port.out;

import com.fasterxml.jackson.core.JsonToken;

/** Knows, outside the use cases, how its body is written. */
record JsonRow(String body) {
    boolean isNumber() {
        return JsonToken.valueOf(body).isNumeric();
    }
}
