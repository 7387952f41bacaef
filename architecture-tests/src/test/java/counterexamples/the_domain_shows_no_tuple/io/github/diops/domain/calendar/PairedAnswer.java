package counterexamples.the_domain_shows_no_tuple.io.github.diops.domain.calendar;

import io.vavr.Tuple2;
import io.vavr.collection.List;

/** Leaves the parts without names. */
public interface PairedAnswer {
    List<Tuple2<String, Integer>> both();
}
