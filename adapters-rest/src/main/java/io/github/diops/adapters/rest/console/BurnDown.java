package io.github.diops.adapters.rest.console;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.response.ResponseDeadline;
import io.github.diops.domain.response.Warning;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.supportcase.CaseState;
import io.github.diops.domain.supportcase.SupportCase;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The response clock of a case as a bar from where it began to count to the deadline (OBJ-01, OBJ-10). The bar is drawn
 * by elapsed time; the warnings stand where they fall due, which for S3 and S4 is a matter of business time.
 *
 * @param passed how much of it has passed, or had when the case was acknowledged, in percent
 * @param over whether the deadline has passed without an acknowledgement in time
 * @param runs whether it is still running
 * @param ticks where the warnings stand, in percent
 * @param told how much is left or over, or when it was answered
 */
record BurnDown(String passed, boolean over, boolean runs, List<String> ticks, String told) {
    private static final double PERCENT = 100.0;

    static BurnDown of(SupportCase supportCase, OperationsPolicy policy, Instant now, Wording wording) {
        Instant due = supportCase.dueAt();
        Option<Instant> answered = supportCase.acknowledgedAt();
        Instant seen = answered.orElse(supportCase.withdrawnAt()).getOrElse(now);
        boolean runs = answered.isEmpty() && supportCase.state() == CaseState.OPEN;
        Duration left = Duration.between(seen, due);
        String told = runs
                ? wording.of(left.isNegative() ? CasePhrase.TIME_OVER : CasePhrase.TIME_LEFT, wording.duration(left))
                : answered.map(at -> wording.of(
                                CasePhrase.ANSWERED,
                                wording.moment(
                                        at, supportCase.opening().calendar().zone())))
                        .getOrElse(() -> wording.of(CasePhrase.nameOf(supportCase.state())));
        return new BurnDown(
                percent(supportCase, seen),
                seen.isAfter(due),
                runs,
                warnings(supportCase, policy).map(warning -> percent(supportCase, warning.at())),
                told);
    }

    /** The warnings of the clock that rules; none where the case's own deadline is not the one of today's policy. */
    static List<Warning> warnings(SupportCase supportCase, OperationsPolicy policy) {
        return policy.responseDeadline(
                        supportCase.severityHistory(), supportCase.opening().calendar())
                .toOption()
                .map(Explained::value)
                .filter(deadline -> deadline.dueAt().equals(supportCase.dueAt()))
                .map(ResponseDeadline::warnings)
                .getOrElse(List.empty());
    }

    private static String percent(SupportCase supportCase, Instant at) {
        double whole =
                Duration.between(supportCase.startsAt(), supportCase.dueAt()).toMillis();
        double share = Duration.between(supportCase.startsAt(), at).toMillis() / Math.max(1, whole);
        return String.format(Locale.ROOT, "%.2f%%", Math.min(1, Math.max(0, share)) * PERCENT);
    }
}
