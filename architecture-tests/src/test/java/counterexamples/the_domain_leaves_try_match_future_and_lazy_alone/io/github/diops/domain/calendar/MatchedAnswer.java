package counterexamples.the_domain_leaves_try_match_future_and_lazy_alone.io.github.diops.domain.calendar;

import io.vavr.API;

/** Matches without the compiler counting the cases. */
final class MatchedAnswer {
    private MatchedAnswer() {}

    static API.Match<String> of(String answer) {
        return API.Match(answer);
    }
}
