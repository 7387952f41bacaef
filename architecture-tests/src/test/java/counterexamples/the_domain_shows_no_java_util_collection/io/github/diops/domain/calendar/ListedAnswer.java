package counterexamples.the_domain_shows_no_java_util_collection.io.github.diops.domain.calendar;

import java.util.List;

/** May change in the hands of its reader. */
public interface ListedAnswer {
    List<String> answers();
}
