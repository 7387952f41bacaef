package counterexamples.the_application_shows_no_type_of_a_framework.io.github.diops.application.port.out;

import com.fasterxml.jackson.core.JsonGenerator;

/** A port that only Jackson can serve. */
public interface JsonJournal {
    void append(JsonGenerator body);
}
