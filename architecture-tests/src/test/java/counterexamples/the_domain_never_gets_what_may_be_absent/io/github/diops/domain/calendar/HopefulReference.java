package counterexamples.the_domain_never_gets_what_may_be_absent.io.github.diops.domain.calendar;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** Hopes by reference. */
final class HopefulReference {
    private HopefulReference() {}

    static List<String> values(List<Option<String>> values) {
        return values.map(Option::get);
    }
}
