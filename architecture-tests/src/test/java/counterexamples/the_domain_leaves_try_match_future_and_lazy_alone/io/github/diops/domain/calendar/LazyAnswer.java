package counterexamples.the_domain_leaves_try_match_future_and_lazy_alone.io.github.diops.domain.calendar;

import io.vavr.Lazy;

/** Answers later. */
record LazyAnswer(Lazy<String> answer) {}
