package counterexamples.the_application_leaves_try_match_future_and_lazy_alone.io.github.diops.application.usecase;

import io.vavr.concurrent.Future;

/** Answers on another thread. */
record FutureAnswer(Future<String> answer) {}
