package io.github.diops.domain.release;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * What customers may do with a release (REL-07).
 *
 * @param newDeployments deploy it anew
 * @param upgrades upgrade to it
 * @param stay stay on it
 */
public record ReleaseTerms(Cell newDeployments, Cell upgrades, Cell stay) {

    /**
     * The terms of a release being published; a cell left out is allowed (REL-07b).
     *
     * @throws IllegalArgumentException if a cell says what {@linkplain Support#suitsLatest cannot be said} of the
     *     latest release
     */
    public static ReleaseTerms published(Option<Cell> newDeployments, Option<Cell> upgrades, Option<Cell> stay) {
        List.of(newDeployments, upgrades, stay).flatMap(cell -> cell).forEach(cell -> {
            if (!cell.support().suitsLatest()) {
                throw new IllegalArgumentException("not said of the latest release: " + cell.support());
            }
        });
        Cell allowed = Cell.of(Support.ALLOWED);
        return new ReleaseTerms(
                newDeployments.getOrElse(allowed), upgrades.getOrElse(allowed), stay.getOrElse(allowed));
    }

    /** The terms of a release of that standing where nothing else is said, {@code latest} being n (REL-07b). */
    static ReleaseTerms usual(Standing standing, Version latest) {
        Cell refused = Cell.of(Support.REFUSED);
        return switch (standing) {
            case N -> published(Option.none(), Option.none(), Option.none());
            case N_1 -> new ReleaseTerms(refused, refused, Cell.of(Support.UNTIL_NEXT_RELEASE));
            case N_2 -> new ReleaseTerms(refused, refused, Cell.mustUpgradeTo(latest));
        };
    }
}
