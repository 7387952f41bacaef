package counterexamples.the_domain_leaves_try_match_future_and_lazy_alone.io.github.diops.domain.calendar;

import io.vavr.concurrent.Future;

/** Answers on another thread. */
record FutureAnswer(Future<String> answer) {}
