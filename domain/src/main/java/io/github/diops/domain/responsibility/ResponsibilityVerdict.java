package io.github.diops.domain.responsibility;

import io.vavr.collection.List;

/**
 * Who is responsible.
 *
 * @param duties the duties that apply, in the register's order; empty if the register has none
 */
public record ResponsibilityVerdict(List<Duty> duties) {

    /** Every party that holds one of them, each once, in the order of the duties. */
    public List<Party> holders() {
        return duties.flatMap(Duty::holders).distinct();
    }
}
