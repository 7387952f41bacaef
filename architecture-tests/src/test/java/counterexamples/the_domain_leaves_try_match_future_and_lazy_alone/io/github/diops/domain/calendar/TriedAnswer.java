package counterexamples.the_domain_leaves_try_match_future_and_lazy_alone.io.github.diops.domain.calendar;

import io.vavr.control.Try;

/** Wraps a fault. */
record TriedAnswer(Try<String> answer) {}
