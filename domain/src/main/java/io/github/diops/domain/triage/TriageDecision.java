package io.github.diops.domain.triage;

import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;

/**
 * Whose a problem is.
 *
 * @param route who works on it
 * @param checks what the partner checks first, in order
 * @param collect what it collects before it turns to others
 */
public record TriageDecision(Route route, List<TriageCheck> checks, List<TriageDetail> collect) {

    /** Whose every problem is at first (TRI-01). */
    public Party firstOwner() {
        return Party.PARTNER;
    }
}
