package io.github.diops.domain.change;

import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;

/**
 * One step of a change and whose it is.
 *
 * @param holders never empty; several do it together
 * @param optional whether it is done only if possible
 */
public record ChangeTask(ChangeStep step, List<Party> holders, boolean optional) {
    static ChangeTask of(ChangeStep step, Party... holders) {
        return new ChangeTask(step, List.of(holders), false);
    }

    static ChangeTask ifPossible(ChangeStep step, Party holder) {
        return new ChangeTask(step, List.of(holder), true);
    }
}
