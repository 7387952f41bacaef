package io.github.diops.domain.response;

import io.vavr.collection.List;
import java.time.Instant;

/**
 * What a response clock reports (OBJ-10).
 *
 * @param percent 50, 75 or 90 of its time, or 100 for the breach
 * @param at when it fell due; a breach does at the first instant after this one, the deadline
 */
public record Alert(int percent, Instant at) {
    private static final int BREACH = 100;

    static Alert breach(Instant dueAt) {
        return new Alert(BREACH, dueAt);
    }

    public boolean isBreach() {
        return percent == BREACH;
    }

    /** The percentages that are graver than this one, the breach the last of them. */
    public List<Integer> graver() {
        return Warning.PERCENTAGES.append(BREACH).filter(other -> other > percent);
    }

    boolean isGraverThan(Alert other) {
        return percent > other.percent;
    }
}
