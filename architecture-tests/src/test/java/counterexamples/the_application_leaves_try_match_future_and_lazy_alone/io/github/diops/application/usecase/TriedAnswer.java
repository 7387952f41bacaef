package counterexamples.the_application_leaves_try_match_future_and_lazy_alone.io.github.diops.application.usecase;

import io.vavr.control.Try;

/** Wraps a fault. */
record TriedAnswer(Try<String> answer) {}
