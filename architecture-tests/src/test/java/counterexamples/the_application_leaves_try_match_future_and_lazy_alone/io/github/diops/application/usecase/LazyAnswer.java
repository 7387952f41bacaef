package counterexamples.the_application_leaves_try_match_future_and_lazy_alone.io.github.diops.application.usecase;

import io.vavr.Lazy;

/** Answers later. */
record LazyAnswer(Lazy<String> answer) {}
