package io.github.diops.domain.release;

import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * One release of the catalogue (REL-07).
 *
 * @param standing where it stands; none while it is only announced
 * @param notes what else is known of it, in the order to show
 */
public record ReleaseColumn(Version version, Option<Standing> standing, ReleaseTerms terms, List<Text> notes) {
    /** The note on a release whose end of life is announced (UPG-02). */
    public static final Text END_OF_LIFE_ANNOUNCED =
            Text.of("End of life is announced.", "Объявлен конец жизненного цикла.");

    public boolean isPublished() {
        return standing.isDefined();
    }

    boolean stands(Standing as) {
        return standing.contains(as);
    }
}
