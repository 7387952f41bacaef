package counterexamples.no_static_field_of_the_domain_can_change.io.github.diops.domain.calendar;

import java.util.HashSet;
import java.util.Set;

/** Is final and can be filled. */
final class SharedNames {
    static final Set<String> NAMES = new HashSet<>();

    private SharedNames() {}
}
