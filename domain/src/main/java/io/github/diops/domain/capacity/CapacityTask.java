package io.github.diops.domain.capacity;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * One step and whose it is.
 *
 * @param holders never empty; of two the first takes the lead, and either may record the step
 */
public record CapacityTask(CapacityStep step, List<Party> holders) {
    static CapacityTask of(CapacityStep step, Party... holders) {
        return new CapacityTask(step, List.of(holders));
    }

    /** Whose step it is. */
    public Party holder() {
        return holders.head();
    }

    /** The party as which {@code actor} may take this step, or none. */
    Option<Party> partyOf(Actor actor) {
        return holders.find(actor::standsFor);
    }
}
