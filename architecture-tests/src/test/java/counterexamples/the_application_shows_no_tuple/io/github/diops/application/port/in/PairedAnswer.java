package counterexamples.the_application_shows_no_tuple.io.github.diops.application.port.in;

import io.vavr.Tuple2;
import io.vavr.collection.List;

/** Leaves the parts without names. */
public interface PairedAnswer {
    List<Tuple2<String, Integer>> both();
}
