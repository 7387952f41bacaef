package counterexamples.no_static_field_of_the_application_can_change.io.github.diops.application.usecase;

import java.util.HashSet;
import java.util.Set;

/** Is filled by one application and read by another. */
final class SharedNames {
    static final Set<String> NAMES = new HashSet<>();

    private SharedNames() {}
}
