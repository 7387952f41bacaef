package counterexamples.the_application_shows_no_java_util_collection.io.github.diops.application.port.in;

import java.util.List;

/** May change in the hands of its reader. */
public interface ListedAnswer {
    List<String> answers();
}
