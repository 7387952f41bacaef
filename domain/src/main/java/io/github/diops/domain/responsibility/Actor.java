package io.github.diops.domain.responsibility;

import io.vavr.control.Option;

/**
 * Who takes a step.
 *
 * @param name who it is, as the trail shows it
 * @param party the party it belongs to; none for the administrator, who stands in for whichever party a rule asks for
 */
public record Actor(String name, Option<Party> party) {
    public static Actor of(String name, Party party) {
        return new Actor(name, Option.some(party));
    }

    public static Actor administrator(String name) {
        return new Actor(name, Option.none());
    }

    /** Whether this actor may take a step that belongs to {@code required}. */
    public boolean standsFor(Party required) {
        return party.forAll(own -> own == required);
    }
}
