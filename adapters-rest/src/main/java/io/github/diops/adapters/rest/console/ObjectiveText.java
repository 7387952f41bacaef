package io.github.diops.adapters.rest.console;

import io.github.diops.domain.response.ResponseObjective;

/**
 * A response objective in words (OBJ-01).
 *
 * @param time such as {@code 15 minutes} or {@code 3 business days}
 * @param clock when that time runs (OBJ-02, OBJ-03)
 * @param inBusinessDays whether it counts business days
 */
record ObjectiveText(String time, String clock, boolean inBusinessDays) {
    static ObjectiveText of(ResponseObjective objective, Wording wording) {
        if (objective instanceof ResponseObjective.InBusinessDays business) {
            return new ObjectiveText(
                    wording.counted(
                            business.days().count(),
                            Phrase.BUSINESS_DAY,
                            Phrase.BUSINESS_DAYS_FEW,
                            Phrase.BUSINESS_DAYS),
                    wording.of(Phrase.RUNS_IN_BUSINESS_TIME),
                    true);
        }
        if (objective instanceof ResponseObjective.AroundTheClock elapsed) {
            return new ObjectiveText(
                    wording.counted(elapsed.within().toMinutes(), Phrase.MINUTE, Phrase.MINUTES_FEW, Phrase.MINUTES),
                    wording.of(Phrase.RUNS_AROUND_THE_CLOCK),
                    false);
        }
        throw new IllegalArgumentException("no words for the objective " + objective);
    }
}
