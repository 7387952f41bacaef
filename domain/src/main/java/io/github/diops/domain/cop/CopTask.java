package io.github.diops.domain.cop;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * One step of a workflow and whose it is (COP-06).
 *
 * @param actors who may take it, never empty; the first is the one whose step it is, another acts for it
 * @param optional whether the workflow may go on without it
 */
public record CopTask(CopStep step, List<Party> actors, boolean optional) {
    static CopTask of(CopStep step, Party... actors) {
        return new CopTask(step, List.of(actors), false);
    }

    static CopTask optional(CopStep step, Party actor) {
        return new CopTask(step, List.of(actor), true);
    }

    /** The party as which {@code actor} may take this step, or none. */
    Option<Party> partyOf(Actor actor) {
        return actors.find(actor::standsFor);
    }
}
